"""How often an attribution of a class is right: what its confidence says.

The table beside this module is made by benchmarks/calibrate_quotes.py from annotated articles; a class is the kind of
the content, the strength of its cue and what names the speaker. Right means: the content is one, and the speaker is
the right one.
"""

from __future__ import annotations

from importlib.resources import files
from typing import NamedTuple

STRENGTHS = ("weak", "fair", "good", "strong")
_LEAST = (0.65, 0.75, 0.87)  # of the finders' own score, from which a cue is fair, good, strong


class Feature(NamedTuple):
    """The class of an attribution."""

    kind: str  # direct, mixed, indirect
    strength: str  # weak, fair, good, strong
    speaker: str  # name, noun (of somebody named), described, pronoun, unlinked (no chain), none (nobody is named)


def strength(score: float) -> str:
    """The strength of a cue from the score that its finder gave."""
    return STRENGTHS[sum(score >= least for least in _LEAST)]


def _read() -> dict[Feature, float]:
    text = files(__package__).joinpath("confidence.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {Feature(kind, cue, speaker): float(share) for kind, cue, speaker, share, *_ in rows}


TABLE: dict[Feature, float] = _read()


def calibrated(feature: Feature) -> float:
    """The share of attributions of the class that are right."""
    return TABLE[feature]
