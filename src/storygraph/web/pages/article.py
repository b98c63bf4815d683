"""The source reader: an article's own words, with the place that a claim rests on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from storygraph.answers.reading import KINDS, reading
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Name, Page, Params

Kind = Literal["Person", "Organization", "Place", "Group", "Document", "none"]
Offset = Annotated[int | None, Field(ge=0, le=100_000_000)]


class ArticlePage(Params):
    """Which article, the place that is asked for, and what is marked in it."""

    id: Name
    start: Offset = None
    end: Offset = None
    claim: Annotated[str, Field(max_length=700, description="a node or an edge whose evidence lies here")] = ""
    types: Annotated[tuple[Kind, ...], Field(alias="type", max_length=6, description="kinds of mention to mark")] = ()
    page: Annotated[int, Field(ge=0, le=10_000)] = 0


def answer(project: StoryGraph, params: ArticlePage) -> Answer:
    """The text with its marks, what it tells of, and where it came from."""
    kinds = params.types or KINDS
    return reading(
        project.context,
        params.id,
        start=params.start,
        end=params.end,
        claim=params.claim,
        kinds=kinds,
        page=params.page,
    )


PAGE = Page(
    "article",
    "{title}",
    ArticlePage,
    answer,
    "An article's own text by offsets, with mentions, events, quotations and where it came from",
    path="/article/{id:path}",
    rows="mentions",
)
