"""Pairs that may be one, and the ledger of what was decided: here an analyst corrects the graph."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from storygraph.project import StoryGraph
from storygraph.web.page import Action, Answer, Name, Page, Params


class Review(Params):
    """How many pairs."""

    limit: Annotated[int, Field(ge=1, le=100)] = 10


def answer(project: StoryGraph, params: Review) -> Answer:
    """The pairs whose decision would matter most, and the ledger, its last entry first."""
    return {"pairs": list(project.review(limit=params.limit)), "decisions": list(project.decisions())[::-1]}


class Decide(Params):
    """A decision as `storygraph decide` takes it: verb, names or ids, and why."""

    verb: Literal["merge", "separate", "split", "retype", "rename", "relate", "identify", "hide", "undo"]
    what: Annotated[list[Name], Field(min_length=1, max_length=3)]
    why: Annotated[str, Field(min_length=1, max_length=1000)]


def decide(project: StoryGraph, body: Decide, analyst: str) -> Answer:
    """Take it; gives its row of the ledger."""
    return {"decision": project.decide(body.verb, *body.what, why=body.why, by=analyst)}


PAGE = Page("review", "Review", Review, answer, "Pairs that may be one, and the ledger of decisions", rows="pairs")
ACTIONS = [Action("decide", Decide, decide, "Take a decision, or undo one")]
