"""A topic at a glance: a story by its id, or words."""

from __future__ import annotations

from storygraph.answers.overview import overview
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Name, Page, Params


class Topic(Params):
    """Which one: the id of a story, or words that stand in the articles."""

    id: Name


def answer(project: StoryGraph, params: Topic) -> Answer:
    """All that the graph holds of it, and what it merged with or split from."""
    found = overview(project.context, params.id)
    changes = project.record.story_changes.all()
    return {**found, "changes": [c for c in changes if {*c["before"], *c["after"]} & {params.id, found.get("id")}]}


PAGE = Page(
    "topic",
    "{name} – Topic",
    Topic,
    answer,
    "A story or topic: articles, people, days that matter, coverage, what is open",
    path="/topic/{id:path}",
    rows="articles",
)
