"""Joins events that are told of the same day: a day that is named far back is a strong sign of one event.

Stories and words alone miss what is told in other words ("rang her", "the call of 11 March"), or in articles of
another story. Events of one exact day are compared by type, participants and sentences; what speaks for one event has
to be the more, the nearer the day is to the publication, since a story's own days hold many events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Protocol

from storygraph.model.interval import day_number
from storygraph.resolve.event_units import Unit

VAGUE = frozenset({"say", "other", "move", "give", "change", "occur"})  # types that say little about what happened
OLD = 14  # days before publication from which a day is told back
ENOUGH, ENOUGH_OLD = 0.85, 0.6  # likeness from which two events of one day are one
WHAT = 0.45, 0.35, 0.15  # for a trigger of one class, a type that both have, two types that say little
MOST = 80  # events of a day that share an entity or a type and are compared


class Growing(Protocol):
    """What is asked of an event while events grow."""

    units: list[Unit]
    entities: set[str]
    classes: set[str]


def exact_day(unit: Unit) -> int | None:
    """The day of a unit that is dated to one day."""
    i = unit.interval
    if i is None or i.precision != "day" or str(i.earliest)[:10] != str(i.latest)[:10]:
        return None
    return day_number(i.earliest)


def same_day_pairs(events: Sequence[Growing], likeness: Callable[[Growing, Growing], float]) -> list[tuple[int, int]]:
    """Pairs of positions that are one event, best first. `likeness` is the cosine of their sentences."""
    by_key: dict[tuple[int, str], list[int]] = defaultdict(list)
    for k, event in enumerate(events):
        for day in {d for u in event.units if (d := exact_day(u)) is not None}:
            for key in event.entities | (_types(event) - VAGUE) | event.classes:
                by_key[day, key].append(k)
    found: dict[tuple[int, int], float] = {}
    for (day, _), group in by_key.items():
        for n, a in enumerate(group[:MOST]):
            for b in group[n + 1 : MOST]:
                if (a, b) not in found and _could_be_one(events[a], events[b]):
                    found[a, b] = _score(events[a], events[b], likeness) - _needed(events[a], events[b], day)
    return [pair for pair, score in sorted(found.items(), key=lambda x: (-x[1], x[0])) if score >= 0]


def _types(event: Growing) -> set[str]:
    return {t for u in event.units for t in u.types}


def _could_be_one(a: Growing, b: Growing) -> bool:
    """Two events of one text stay two."""
    return not {u.article for u in a.units} & {u.article for u in b.units}


def _score(a: Growing, b: Growing, likeness: Callable[[Growing, Growing], float]) -> float:
    what = max(WHAT[0] if a.classes & b.classes else 0.0, _same_type(_types(a), _types(b)))
    least = min(len(a.entities), len(b.entities))
    who = 0.3 * len(a.entities & b.entities) / least if least else 0.0
    return what + who + 0.8 * likeness(a, b)


def _same_type(a: set[str], b: set[str]) -> float:
    """What their types say: one that both have, or that neither says much."""
    if a & b - VAGUE:
        return WHAT[1]
    return WHAT[2] if a <= VAGUE and b <= VAGUE and "say" not in a | b else 0.0


def _needed(a: Growing, b: Growing, day: int) -> float:
    days = [d for e in (a, b) for u in e.units for s in u.members if (d := day_number(s.article.published)) is not None]
    return ENOUGH_OLD if days and min(days) - day >= OLD else ENOUGH
