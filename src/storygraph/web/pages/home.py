"""The start page: what there is, where to begin, and the five questions that analysts come with."""

from __future__ import annotations

from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Page, Params

LISTED = 12


class Home(Params):
    """Nothing to say."""


def answer(project: StoryGraph, params: Home) -> Answer:
    """How much there is, the stories, and who and what most articles speak of."""
    return {
        "stats": project.stats(),
        "stories": project.query("stories", limit=LISTED).rows,
        "people": project.query("entities", kind="Person", limit=LISTED).rows,
        "organizations": project.query("entities", kind="Organization", limit=LISTED).rows,
        "documents": project.query("entities", kind="Document", limit=LISTED).rows,
    }


PAGE = Page("home", "StoryGraph", Home, answer, "How much there is and where to begin", path="/")
