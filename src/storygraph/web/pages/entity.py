"""A person, organisation, place, group or document: facts, connections, events, quotations, articles."""

from __future__ import annotations

from storygraph.answers.dossier import dossier
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Name, Page, Params


class Entity(Params):
    """Which one, by its id or name."""

    id: Name


def answer(project: StoryGraph, params: Entity) -> Answer:
    """All that the graph holds of it."""
    return dossier(project.context, params.id)


PAGE = Page(
    "entity",
    "{name}",
    Entity,
    answer,
    "All that is known of an entity, with evidence",
    path="/entity/{id:path}",
    rows="connections",
)
