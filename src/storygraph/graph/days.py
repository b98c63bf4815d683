"""Which sentences speak of which day: what the days that matter for a topic are found by."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator

from storygraph.graph.source import GraphInput
from storygraph.model import DayMention, Interval

OPENING = 3  # sentences that tell the day's news even where they name no day


def day_mentions(item: GraphInput) -> Iterator[DayMention]:
    """The article's sentences that name a day, in text order, and those of its opening that name none, which stand
    for the day of publication. Nothing for an article that only copies another."""
    found, published = item.annotations, item.article.published
    if item.origin != item.article.id:
        return
    starts = [s.start for s in found.sentences]
    own: dict[int, set[str]] = defaultdict(set)
    events: Counter[tuple[int, str]] = Counter()
    for time in found.times:
        if day := _day(time.interval):
            own[_holding(starts, time.start)].add(day)
    for event in found.events:
        day = _day(event.interval)
        if day and event.time is not None and event.status not in ("planned", "hypothetical"):
            events[_holding(starts, event.start), day] += 1
    for k, s in enumerate(found.sentences):
        days = own[k] | {d for n, d in events if n == k}
        for day in sorted(days):
            yield DayMention(item.article.id, s.start, s.end, day, day in own[k], events[k, day])
        if not days and published and k < OPENING:
            yield DayMention(item.article.id, s.start, s.end, published[:10], False, 0)


def _holding(starts: list[int], place: int) -> int:
    """The number of the sentence that a place lies in."""
    return max(bisect_right(starts, place) - 1, 0)


def _day(interval: Interval) -> str | None:
    first, last = (interval.earliest or "")[:10], (interval.latest or "")[:10]
    return first if first and first == last else None
