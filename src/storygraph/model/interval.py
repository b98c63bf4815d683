"""When something was: an interval of days with a precision, open where nothing is known.

Invariant: `earliest` and `latest` are "YYYY-MM-DD" (or with a time of day, "YYYY-MM-DDTHH:MM"); both ends belong
to the interval; None is an open end; an interval without `earliest` is undated, whatever its `latest`.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Literal

from storygraph.model.base import Frozen

Precision = Literal["day", "week", "month", "quarter", "year", "range", "unknown"]

FINENESS: dict[str, int] = {"day": 0, "week": 1, "month": 2, "quarter": 3, "range": 4, "year": 5, "unknown": 6}
"""Precisions from the finest to none: of several claims the finest says most."""

EPOCH = date(1970, 1, 1).toordinal()


class Interval(Frozen):
    """[earliest, latest], both inclusive, with the precision of the words that gave it."""

    earliest: str | None = None
    latest: str | None = None
    precision: Precision = "unknown"

    @property
    def dated(self) -> bool:
        """Whether the text gives it a place in time (an upper bound alone does not)."""
        return self.earliest is not None and self.latest is not None


UNDATED = Interval()


def day_number(value: str | None) -> int | None:
    """Days since 1970-01-01 of an ISO date or date-time (date arithmetic that both graph databases agree on)."""
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10]).toordinal() - EPOCH
    except ValueError:
        return None


def first_day(value: str) -> str:
    """The first day of an ISO year, month or day; "" of nothing. Raises ValueError where it is none."""
    if not value:
        return ""
    return date.fromisoformat(value + {4: "-01-01", 7: "-01"}.get(len(value), "")).isoformat()


def last_day(value: str) -> str:
    """The last day of an ISO year, month or day; "" of nothing. Raises ValueError where it is none."""
    first = first_day(value)
    if len(value) == 4:
        return f"{value}-12-31"
    if len(value) == 7:
        return f"{value}-{monthrange(int(value[:4]), int(value[5:]))[1]:02}"
    return first
