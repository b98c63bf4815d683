"""From a TIMEX3 value (and its mod) to the days it covers."""

from __future__ import annotations

import re
from datetime import date, timedelta

from storygraph.annotate.times.arithmetic import span_of_value
from storygraph.model import Interval, Precision

_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_FORMS: tuple[tuple[str, Precision], ...] = (
    (r"\d{4}-\d\d-\d\d", "day"),
    (r"\d{4}-W\d\d", "week"),
    (r"\d{4}-\d\d", "month"),
    (r"\d{4}-Q\d", "quarter"),
    (r"\d{4}", "year"),
)


def interval_of(value: str, mod: str | None = None) -> Interval:
    """The interval of a DATE or TIME value; an empty one where the value has no place in time.

    START, MID and END narrow anything longer than a day to its first, second or last third (of a year: four
    months). A time on the clock gives its minute; BEFORE and AFTER leave one end open.
    """
    covered = span_of_value(value)
    if covered is None:
        return Interval()
    first, last = covered
    clock = _CLOCK.search(value)
    if clock and first == last and int(clock[1]) < 24 and int(clock[2]) < 60:
        minute = f"{first.isoformat()}T{clock[1]}:{clock[2]}"
        return Interval(earliest=minute, latest=minute, precision="day")
    if mod in ("START", "MID", "END", "FIRST_HALF", "SECOND_HALF") and first != last:
        return _interval(*narrowed(first, last, mod), "range")
    if mod in ("ON_OR_AFTER", "AFTER"):
        return Interval(earliest=first.isoformat(), precision="range")
    if mod in ("ON_OR_BEFORE", "BEFORE"):
        return Interval(latest=last.isoformat(), precision="range")
    return _interval(first, last, precision_of(value))


def precision_of(value: str) -> Precision:
    """The precision of a placed value: that of its form, else "range" (decades, seasons, halves, weekends)."""
    bare = value.split("T")[0]
    return next((name for form, name in _FORMS if re.fullmatch(form, bare)), "range")


def narrowed(first: date, last: date, mod: str) -> tuple[date, date]:
    """The first, second or last third (or a half) of a stretch of days, whole months where it is one or more years."""
    days = (last - first).days + 1
    if mod.endswith("HALF"):
        middle = first + timedelta(days=days // 2)
        return (first, middle - timedelta(days=1)) if mod == "FIRST_HALF" else (middle, last)
    if days >= 365 and first.month == first.day == 1:
        years = last.year - first.year + 1
        cut = [date(first.year + years * 4 * k // 12, 1 + years * 4 * k % 12, 1) for k in (1, 2)]
    else:
        cut = [first + timedelta(days=(days * k + 1) // 3) for k in (1, 2)]
    bounds = {"START": (first, cut[0]), "MID": (cut[0], cut[1]), "END": (cut[1], last + timedelta(days=1))}
    start, stop = bounds[mod]
    return start, max(start, stop - timedelta(days=1))


def _interval(first: date, last: date, precision: Precision) -> Interval:
    return Interval(earliest=first.isoformat(), latest=last.isoformat(), precision=precision)
