"""A topic at a glance: a story by its id, or words."""

from __future__ import annotations

from storygraph.answers.overview import overview
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Name, Page, Params


class Topic(Params):
    """Which one: the id of a story, or words that stand in the articles."""

    id: Name


def answer(project: StoryGraph, params: Topic) -> Answer:
    """All that the graph holds of it."""
    return overview(project.context, params.id)


PAGE = Page(
    "topic",
    "{name} – Topic",
    Topic,
    answer,
    "A story or topic: articles, people, days that matter, coverage, what is open",
    path="/topic/{id:path}",
    rows="articles",
)
