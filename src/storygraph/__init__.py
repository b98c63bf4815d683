"""StoryGraph: articles in, a topic-timeline knowledge graph out, each edge with its sentence.

>>> import storygraph as sg
>>> with sg.open("story.storygraph") as g:
...     g.ingest(["articles/"])
...     g.timeline("Helen Marsh")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from storygraph.errors import StoryGraphError

if TYPE_CHECKING:
    from pathlib import Path

    from storygraph.project import StoryGraph

__version__ = "0.1.0"
__all__ = ["StoryGraph", "StoryGraphError", "__version__", "open"]


def open(
    folder: str | Path | None = None, *, store: str | None = None, language_model: str | None = None
) -> StoryGraph:
    """Open a project folder; it is made by the first `ingest`. See `storygraph.project.StoryGraph`."""
    from storygraph.project import StoryGraph

    return StoryGraph(folder, store=store, language_model=language_model)


def __getattr__(name: str) -> Any:
    """`storygraph.StoryGraph`, imported when it is first asked for."""
    if name == "StoryGraph":
        from storygraph.project import StoryGraph

        return StoryGraph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
