"""A document of the story: who issued, signed, received, leaked or denied it, what it says, who cites it."""

from __future__ import annotations

from storygraph.answers.document import document
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Name, Page, Params


class DocumentPage(Params):
    """Which one, by its id or name."""

    id: Name


def answer(project: StoryGraph, params: DocumentPage) -> Answer:
    """All that is known of it."""
    return document(project.context, params.id)


PAGE = Page(
    "document",
    "{title}",
    DocumentPage,
    answer,
    "A document: who dealt with it and when, what it says, who cites it, its trail",
    path="/document/{id:path}",
    rows="trail",
)
