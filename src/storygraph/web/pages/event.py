"""An event: every source's own claim of it, first report and copies, who took part."""

from __future__ import annotations

from storygraph.answers.event import event
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Name, Page, Params


class EventPage(Params):
    """Which one, by its id."""

    id: Name


def answer(project: StoryGraph, params: EventPage) -> Answer:
    """All that is claimed of it."""
    return event(project.context, params.id)


PAGE = Page(
    "event",
    "{title}",
    EventPage,
    answer,
    "What each source claims of an event, who reported it first and who copied that",
    path="/event/{id:path}",
    rows="claims",
)
