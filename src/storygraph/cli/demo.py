"""storygraph demo: the sample story, and what can be asked of it."""

from __future__ import annotations


def demo() -> None:
    """Read the sample articles and show what an analyst would look at first."""
