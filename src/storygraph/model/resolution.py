"""What is the same across articles: a pure function of all articles, their annotations and the decisions.

Invariant: ids depend on the set of articles, never on the order in which they came.
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal, NamedTuple

from storygraph.model.annotation import EntityType, Status
from storygraph.model.base import Frozen
from storygraph.model.decision import DecidedRelation, Outcome
from storygraph.model.interval import Interval


class Local(NamedTuple):
    """Something within one article: a position in one of the lists of its Annotations."""

    article: str
    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody needs here


class ResolvedEntity(Frozen):
    """One person, organisation, place, group or document with the chains that mean it."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    members: tuple[Local, ...]  # chains
    why: tuple[str, ...] = ()  # why members were joined, in plain words
    origin: Literal["extracted", "analyst"] = "extracted"  # analyst: a decision made it what it is
    country: str = ""  # places: ISO 3166-1 alpha-2 code, empty where it is not known
    latitude: float | None = None  # degrees, north positive; well-known cities only
    longitude: float | None = None
    external_ids: tuple[str, ...] = ()  # "list:id", as analysts decided


class ResolvedEvent(Frozen):
    """One event with all its mentions; `conflict` where sources give times that cannot all be true."""

    id: str
    type: str
    summary: str
    interval: Interval
    status: Status
    conflict: bool = False
    members: tuple[Local, ...]  # event mentions


class ResolvedQuote(Frozen):
    """One utterance with all its printings; `members[0]` is the one whose wording is shown."""

    id: str
    text: str
    members: tuple[Local, ...]  # quotations


class ResolvedStory(Frozen):
    """Articles that tell of one matter."""

    id: str
    label: str
    articles: tuple[str, ...]


class Resolution(Frozen):
    """All of it, with look-ups from an article's own positions."""

    entities: tuple[ResolvedEntity, ...] = ()
    events: tuple[ResolvedEvent, ...] = ()
    quotes: tuple[ResolvedQuote, ...] = ()
    stories: tuple[ResolvedStory, ...] = ()
    relations: tuple[DecidedRelation, ...] = ()  # what analysts add
    outcomes: tuple[Outcome, ...] = ()  # what became of each decision, in the order of the ledger

    @cached_property
    def entity_of(self) -> dict[Local, ResolvedEntity]:
        """(article, chain) to its entity; chains that are only described are not in it."""
        return {m: e for e in self.entities for m in e.members}

    @cached_property
    def event_of(self) -> dict[Local, ResolvedEvent]:
        """(article, event mention) to its event."""
        return {m: e for e in self.events for m in e.members}

    @cached_property
    def quote_of(self) -> dict[Local, ResolvedQuote]:
        """(article, quotation) to its utterance."""
        return {m: q for q in self.quotes for m in q.members}
