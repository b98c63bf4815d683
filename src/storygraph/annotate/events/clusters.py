"""Which event mentions of an article are the same event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from storygraph.annotate.events.stems import stem
from storygraph.annotate.events.words import words
from storygraph.model import EventMention

SPOKEN = words("say talk write")
"""Types of which an article tells many different events: the same only where speaker and time agree."""


def cluster(events: Sequence[EventMention]) -> list[int]:
    """A number for each mention, equal where they are the same event; numbers start at 0 in text order.

    Two mentions are the same if they come from one stem, their times can both be true, their status is no
    contradiction, and they share a participant or one of them has none. Everything is compared with the members of
    the cluster so far, so a chain of doubtful links cannot join what contradicts.
    """
    numbers: list[int] = []
    by_stem: dict[str, list[int]] = defaultdict(list)
    members: list[list[int]] = []
    for position, event in enumerate(events):
        key = stem(event.lemma)
        home = next((c for c in by_stem[key] if all(_same(events[m], event) for m in members[c])), None)
        if home is None:
            home = len(members)
            members.append([])
            by_stem[key].append(home)
        members[home].append(position)
        numbers.append(home)
    return numbers


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
