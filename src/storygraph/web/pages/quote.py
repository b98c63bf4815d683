"""An utterance with all its printings and the sentences around each."""

from __future__ import annotations

from storygraph.answers.utterance import utterance
from storygraph.answers.utterances import UNSURE
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Name, Page, Params


class QuotePage(Params):
    """Which one, by its id."""

    id: Name


def answer(project: StoryGraph, params: QuotePage) -> Answer:
    """All that is known of it."""
    return {**utterance(project.context, params.id), "unsure": UNSURE}


PAGE = Page(
    "quote",
    "{title}",
    QuotePage,
    answer,
    "An utterance with all its printings, the sentences around each and what contradicts it",
    path="/quote/{id:path}",
    rows="printings",
)
