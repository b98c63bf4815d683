"""Which event mentions of an article are the same event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from storygraph.annotate.events.stems import stem
from storygraph.annotate.events.triggers import Trigger
from storygraph.annotate.events.words import words
from storygraph.model import EventMention

SPOKEN = words("say talk write")
"""Types of which an article tells many different events: the same only where speaker and time agree."""
GENERAL: dict[str, frozenset[str]] = {
    "accident": words("disaster"),
    "announcement": words("announce"),
    "assault": words("attack"),
    "attack": words("attack"),
    "blast": words("attack disaster"),
    "decision": words("decide legislate sentence vote"),
    "disaster": words("disaster"),
    "incident": words("attack crime disaster"),
    "ruling": words("decide sentence"),
    "shooting": words("attack"),
    "tragedy": words("attack die disaster"),
}
"""Nouns that, with "the" or "this", point back to the last event of one of the types."""


def cluster(triggers: Sequence[Trigger], events: Sequence[EventMention]) -> list[int]:
    """A number for each mention, equal where they are the same event; numbers start at 0 in text order.

    Two mentions are the same if they come from one stem, their times can both be true, their status is no
    contradiction, and they share a participant or one of them has none. Everything is compared with the members of
    the cluster so far, so a chain of doubtful links cannot join what contradicts.
    """
    numbers: list[int] = []
    by_stem: dict[str, list[int]] = defaultdict(list)
    last_of: dict[str, int] = {}
    members: list[list[EventMention]] = []
    for trigger, event in zip(triggers, events, strict=True):
        key = stem(event.lemma)
        home = next((c for c in by_stem[key] if all(_same(m, event) for m in members[c])), None)
        if home is None:
            home = _pointed_at(trigger, event, last_of, members)
        if home is None:
            home = len(members)
            members.append([])
        if home not in by_stem[key]:
            by_stem[key].append(home)
        members[home].append(event)
        last_of[event.type] = home
        numbers.append(home)
    return numbers


def _pointed_at(
    trigger: Trigger, event: EventMention, last_of: dict[str, int], members: list[list[EventMention]]
) -> int | None:
    """The cluster that a general noun with a definite article points back to."""
    types = GENERAL.get(event.lemma, frozenset())
    definite = any(c.lower_ in ("the", "this", "that") for c in trigger.token.children)
    if not types or not definite or trigger.token.tag_ in ("NNS", "NNPS"):
        return None
    homes = sorted((last_of[t] for t in types if t in last_of), reverse=True)
    return next((h for h in homes if all(_same(m, event) for m in members[h])), None)


def _same(a: EventMention, b: EventMention) -> bool:
    if not compatible(a, b) or (a.status == "denied") != (b.status == "denied"):
        return False
    left, right = {p.chain for p in a.participants}, {p.chain for p in b.participants}
    if a.type in SPOKEN:
        return bool(left & right) and a.interval == b.interval and a.interval.dated
    if a.place is not None and b.place is not None and a.place != b.place and not left & right:
        return False
    return bool(left & right) or not left or not right


def compatible(a: EventMention, b: EventMention) -> bool:
    """Whether the times of both can be true at once."""
    for one, other in ((a.interval, b.interval), (b.interval, a.interval)):
        if one.earliest and other.latest and other.dated and one.earliest[:10] > other.latest[:10]:
            return False
    return True
