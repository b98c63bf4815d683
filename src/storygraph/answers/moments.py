"""A window of time over the links of a picture, and how many links each month or year has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from storygraph.model.interval import first_day, last_day

Row = dict[str, Any]
MOST_BARS = 48
UNITS = (("month", 1), ("quarter", 3), ("year", 12), ("decade", 120))
LIKELY = 0.95  # of the links begin, and end, in the stretch that is offered: single ones of long ago do not stretch it


class Window(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: str
    last: str

    @classmethod
    def of(cls, at: str, days: int = 0) -> Window | None:
        """The whole of a year, month or day, or so many days from its first; None where nothing is said."""
        if not at:
            return None
        first = first_day(at)
        if not days:
            return cls(first, last_day(at))
        last = min(date.fromisoformat(first).toordinal() + days - 1, date.max.toordinal())
        return cls(first, date.fromordinal(last).isoformat())

    @property
    def days(self) -> int:
        """How many days it is long."""
        return (date.fromisoformat(self.last) - date.fromisoformat(self.first)).days + 1

    def moved(self, by: int) -> str:
        """The first day of the window that is so many lengths later; "" where there is no such day."""
        day = date.fromisoformat(self.first).toordinal() + by * self.days
        return date.fromordinal(day).isoformat() if 1 <= day <= date.max.toordinal() else ""


def neighbour(at: str, by: int, days: int = 0) -> str:
    """What stands before (-1) or after (1) a year, month or day; or a window of so many days. "" where nothing does."""
    window = Window.of(at, days)
    if window is None:
        return ""
    if days or len(at) == 10:
        return window.moved(by)
    months = int(at[:4]) * 12 + (int(at[5:7]) - 1 if len(at) == 7 else 0) + by * (1 if len(at) == 7 else 12)
    if not 12 <= months < 120_000:
        return ""
    return f"{months // 12:04}-{months % 12 + 1:02}" if len(at) == 7 else f"{months // 12:04}"


def bars(rows: Iterable[Row]) -> tuple[str, list[Row]]:
    """A unit of time, and for each such stretch in order `at`, `days` (0: what `at` says), and its number of links.

    The unit is the finest that gives at most 48 of them.
    """
    spans = [(_month(r["since"]), _month(r["until"])) for r in rows if r["since"]]
    if not spans:
        return "month", []
    begins, ends = sorted(a for a, _ in spans), sorted(b for _, b in spans)
    first, last = begins[int(len(begins) * (1 - LIKELY))], ends[max(0, int(len(ends) * LIKELY) - 1)]
    last = max(first, last)
    fits = (u for u in UNITS if last // u[1] - first // u[1] < MOST_BARS)
    unit, months = next(fits, UNITS[-1])
    high = last // months
    low = max(first // months, high - MOST_BARS + 1)
    counts = [0] * (high - low + 2)
    for a, b in spans:
        if b // months >= low and a // months <= high:
            counts[max(a // months, low) - low] += 1
            counts[min(b // months, high) - low + 1] -= 1
    made, running = [], 0
    for k in range(high - low + 1):
        running += counts[k]
        made.append({**_stretch((low + k) * months, months), "links": running})
    return unit, made


def _stretch(month: int, months: int) -> Row:
    """How the address says a stretch of months."""
    at = f"{month // 12:04}-{month % 12 + 1:02}"
    if months == 1:
        return {"at": at, "days": 0}
    if months == 12:
        return {"at": at[:4], "days": 0}
    after = month + months
    days = (date(after // 12, after % 12 + 1, 1) - date(month // 12, month % 12 + 1, 1)).days
    return {"at": f"{at}-01", "days": days}


def _month(value: str) -> int:
    return int(value[:4]) * 12 + int(value[5:7]) - 1


def timed(rows: Sequence[Row], window: Window | None) -> tuple[list[Row], int]:
    """The links in the window, and how many are left out because no article gives them a time."""
    if window is None:
        return list(rows), 0
    here = [r for r in rows if r["since"] and r["since"] <= window.last and r["until"] >= window.first]
    return here, sum(not r["since"] for r in rows)
