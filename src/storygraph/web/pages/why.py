"""Every place in the articles that supports a node or an edge."""

from __future__ import annotations

from storygraph.answers.why import why
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Limit, Name, Page, Params


class Why(Params):
    """Of what, by the id of a node or an edge."""

    id: Name
    limit: Limit = 100


def answer(project: StoryGraph, params: Why) -> Answer:
    """Its evidence, best first, and the decisions that concern it."""
    return {**why(project.record, project.evidence, params.id, limit=params.limit), "name": params.id}


PAGE = Page(
    "why", "Why {name}", Why, answer, "The evidence of a node or an edge", path="/why/{id:path}", rows="evidence"
)
