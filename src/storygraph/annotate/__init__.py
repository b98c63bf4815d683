"""Articles to annotations: a pure function of the article and the language model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from storygraph.annotate.workers import annotate_all, model_name, notice

if TYPE_CHECKING:
    from storygraph.annotate.annotator import Annotator

RULES = "4"
"""Version of the extraction rules, stored with all annotations: raised with each change of what is found."""

__all__ = ["RULES", "Annotator", "annotate_all", "model_name", "notice"]


def __getattr__(name: str) -> Any:
    """The annotator, imported when it is first asked for: it brings in spaCy."""
    if name == "Annotator":
        from storygraph.annotate.annotator import Annotator

        return Annotator
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
