"""Which event mentions of an article are the same event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from storygraph.annotate.events.stems import key_of
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


CORE = frozenset({"agent", "patient"})
ONCE = words("arrest die disaster resign")
"""Types of what happens once to somebody in what an article tells: two of them with one and the same are one."""
OCCURRING = words("happen occur ensue unfold")
STAGING = {("catch", "fire"), ("sign", "accord"), ("sign", "agreement"), ("sign", "deal"), ("sign", "decree"),
           ("sign", "executive_order"), ("sign", "pact"), ("sign", "treaty")}  # fmt: skip


def cluster(triggers: Sequence[Trigger], events: Sequence[EventMention]) -> list[int]:
    """A number for each mention, equal where they are the same event; numbers start at 0 in text order.

    Two mentions are the same if they come from one stem, their times can both be true, their status is no
    contradiction, and they share a participant or one of them has none. Everything is compared with the members of
    the cluster so far, so a chain of doubtful links cannot join what contradicts.
    """
    numbers: list[int] = []
    by_stem: dict[str, list[int]] = defaultdict(list)
    by_type: dict[str, list[int]] = defaultdict(list)
    last_of: dict[str, int] = {}
    members: list[list[EventMention]] = []
    at: dict[int, int] = {}
    for trigger, event in zip(triggers, events, strict=True):
        key = key_of(event.lemma)
        home = _told_twice(trigger, at)
        if home is not None and all(compatible(m, event) for m in members[home]):
            members[home].append(event)
            numbers.append(home)
            continue
        home = next((c for c in by_stem[key] if all(_same(m, event) for m in members[c])), None)
        if home is None:
            home = _pointed_at(trigger, event, last_of, members)
        if home is None and event.type in ONCE:
            home = next((c for c in reversed(by_type[event.type]) if _befell(event, members[c])), None)
        if home is None:
            home = len(members)
            members.append([])
        if home not in by_stem[key]:
            by_stem[key].append(home)
        members[home].append(event)
        if home not in by_type[event.type]:
            by_type[event.type].append(home)
        last_of[event.type] = home
        at[trigger.token.i] = home
        numbers.append(home)
    return numbers


def _told_twice(trigger: Trigger, at: dict[int, int]) -> int | None:
    """The cluster of the noun that the verb only says to happen ("the attack that took place"), or of the verb that
    only carries the noun out ("signed the agreement")."""
    token = trigger.token
    if trigger.noun:
        return at.get(token.head.i) if token.dep_ == "dobj" and (token.head.lemma_, trigger.lemma) in STAGING else None
    particles = {c.lower_ for c in token.children if c.dep_ in ("prt", "dobj")}
    if trigger.lemma not in OCCURRING and (trigger.lemma, *particles) not in (("take", "place"), ("break", "out")):
        return None
    nouns = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
    told = [token.head, *nouns] if token.dep_ == "relcl" else nouns
    return next((at[n.i] for n in told if n.i in at), None)


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
    if left & right:
        return True
    if a.place is not None and b.place is not None and a.place != b.place:
        return False
    return not _core(a) or not _core(b)


def _core(event: EventMention) -> set[int]:
    """Who acts and who is acted on."""
    return {p.chain for p in event.participants if p.role in CORE}


def _befell(event: EventMention, members: Sequence[EventMention]) -> bool:
    """Whether an event that happens once is one that others of its type tell: of one and the same, at one time."""
    return all(_same(m, event) for m in members) and any(_one(m, event) for m in members)


def _one(a: EventMention, b: EventMention) -> bool:
    if a.status != b.status or a.type != b.type:
        return False
    if a.type == "disaster":
        day = (a.interval.earliest or "")[:10]
        return bool(day) and a.interval.precision == "day" and day == (b.interval.earliest or "")[:10]
    return any(
        p.chain == q.chain and p.role == q.role and p.role in CORE for p in a.participants for q in b.participants
    )


def compatible(a: EventMention, b: EventMention) -> bool:
    """Whether the times of both can be true at once."""
    for one, other in ((a.interval, b.interval), (b.interval, a.interval)):
        if one.earliest and other.latest and other.dated and one.earliest[:10] > other.latest[:10]:
            return False
    return True
