"""From a time expression, the words before it and the status of the event to the days that the event can lie in.

Invariant: what has happened is not later than publication; nothing else is taken from the day of publication.
"""

from __future__ import annotations

from datetime import date, timedelta

from storygraph.annotate.events.words import words
from storygraph.model import Interval
from storygraph.model.annotation import Status

EARLIER = words("before until till")
BY = words("by within")
LATER = words("after following since")
BOUNDS = EARLIER | BY | LATER


def interval_of(interval: Interval, bound: str, status: Status, published: date | None) -> Interval:
    """The days that the words allow: open bounds after "since" and "until", capped by publication if it is past."""
    earliest, latest, precision = interval.earliest, interval.latest, interval.precision
    if bound == "before":
        earliest, latest = None, _shift(earliest, -1)
    elif bound in EARLIER or (bound in BY and status in ("planned", "hypothetical")):
        earliest = _today_at_least(latest, status, published)
    elif bound in LATER:
        latest, precision = None, "range"
    if status in ("planned", "hypothetical") or (status == "denied" and _ahead(earliest, published)):
        return Interval(earliest=earliest, latest=latest, precision=precision if earliest else "unknown")
    cap = published.isoformat() if published else None
    if cap is not None:
        if earliest is not None and earliest[:10] > cap:
            return Interval(latest=cap)
        if latest is None or latest[:10] > cap:
            latest = cap
    return Interval(earliest=earliest, latest=latest, precision=precision if earliest else "unknown")


def _today_at_least(latest: str | None, status: Status, published: date | None) -> str | None:
    """What is still planned, and has a last day, is not before publication."""
    waits = status == "planned" and published is not None and _ahead(latest, published)
    return published.isoformat() if waits and published else None


def _ahead(day: str | None, published: date | None) -> bool:
    return bool(day and published and day[:10] > published.isoformat())


def undated(status: Status, published: date | None) -> Interval:
    """What is known of an event without a time: only that it was before publication, if it was at all."""
    past = status in ("happened", "denied", "alleged")
    return Interval(latest=published.isoformat()) if past and published else Interval()


def days(interval: Interval) -> int:
    """Length in days less one; very large where an end is open."""
    if not interval.earliest or not interval.latest:
        return 10**6
    return (date.fromisoformat(interval.latest[:10]) - date.fromisoformat(interval.earliest[:10])).days


def _shift(day: str | None, by: int) -> str | None:
    return (date.fromisoformat(day[:10]) + timedelta(days=by)).isoformat() if day else None
