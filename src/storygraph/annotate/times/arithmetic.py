"""Arithmetic on TIMEX3 values: the unit that lies so many units from a day, and what a value covers.

Weeks are ISO weeks, decades and centuries are prefixes of a year ("198", "19"), as in TIMEX3. Without a day the
value has X for what is unknown.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "fortnight": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "season": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
SEASON_ORDER = ("WI", "SP", "SU", "FA")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def week(day: date) -> str:
    """ISO week of a day: "2024-W07"."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def season(day: date) -> tuple[int, str]:
    """Season of the northern half of the globe, as (year, code); January belongs to the winter begun before."""
    code = SEASON_ORDER[day.month % 12 // 3]
    return (day.year - 1 if code == "WI" and day.month < 3 else day.year), code


def moved_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day. Raises ValueError outside years 1 to 9999."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def unit_value(day: date | None, unit: str, steps: int = 0) -> str:
    """Value of the unit that lies `steps` units after the day. Raises ValueError or OverflowError out of range."""
    if day is None:
        return UNKNOWN[unit]
    match unit:
        case "day":
            return (day + timedelta(days=steps)).isoformat()
        case "week" | "fortnight":
            return week(day + timedelta(weeks=steps * (2 if unit == "fortnight" else 1)))
        case "weekend":
            return week(day + timedelta(weeks=steps)) + "-WE"
        case "month":
            return moved_months(day, steps).isoformat()[:7]
        case "quarter":
            moved = moved_months(day, 3 * steps)
            return f"{moved.year:04d}-Q{(moved.month + 2) // 3}"
        case "decade":
            return f"{moved_months(day, 120 * steps).year:04d}"[:3]
        case "century":
            return f"{moved_months(day, 1200 * steps).year:04d}"[:2]
        case _:
            return f"{moved_months(day, 12 * steps).year:04d}"


def placed_days(today: date, n: int, unit: str, sign: int, *, whole: bool) -> tuple[date, date] | None:
    """First and last day of a stretch of n units that begins (sign 1) or ends (-1) with the day; unless `whole`, of
    the unit at its far end alone. None for units of less than a day or of no fixed length."""
    if unit == "quarter":
        return _quarters(today, n, sign, whole=whole)
    if unit not in ("day", "week", "fortnight", "month", "year", "decade"):
        return None
    far = span_of_value(shifted(today.isoformat(), unit, sign * n) or "")
    if far is None:
        return None
    if not whole:
        return far
    if unit in ("day", "week", "fortnight"):
        edge = today + timedelta(days=sign * n * {"day": 1, "week": 7, "fortnight": 14}[unit])
    else:
        edge = moved_months(today, sign * n * {"month": 1, "year": 12, "decade": 120}[unit])
    return (today, edge) if sign > 0 else (edge, today)


def _quarters(today: date, n: int, sign: int, *, whole: bool) -> tuple[date, date] | None:
    """Quarters are those of the calendar, beginning with the one next to that of the day."""
    far, near = (span_of_value(unit_value(today, "quarter", sign * k)) for k in (n, 1))
    if far is None or near is None or not whole:
        return far
    return min(far[0], near[0]), max(far[1], near[1])


def day_of(value: str | None) -> date | None:
    """The day that a value names (with or without a time of day), None where it names none."""
    found = _DAY.match(value or "")
    return date(int(found[1]), int(found[2]), int(found[3])) if found else None


def first_day(value: str | None) -> date | None:
    """The first day that a value covers, None where it has no place in time."""
    covered = span_of_value(value or "")
    return covered[0] if covered else None


def _month_span(year: int, month: int, months: int = 1) -> tuple[date, date]:
    first = date(year, month, 1)
    return first, moved_months(first, months) - timedelta(days=1)


def span_of_value(value: str) -> tuple[date, date] | None:
    """First and last day of a TIMEX3 value, None where it has no place in time or is no date of the calendar."""
    value = value.split("T")[0]
    try:
        return _span(value)
    except ValueError:
        return None


def _span(value: str) -> tuple[date, date] | None:
    if _DAY.fullmatch(value):
        return (date.fromisoformat(value),) * 2
    if re.fullmatch(r"\d{4}-\d\d", value):
        return _month_span(int(value[:4]), int(value[5:]))
    if re.fullmatch(r"\d{2,4}", value):
        scale = 10 ** (4 - len(value))
        return date(max(1, int(value) * scale), 1, 1), date(int(value) * scale + scale - 1, 12, 31)
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday + timedelta(days=5 if found[3] else 0), monday + timedelta(days=6)
    if found := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
        months = 3 if found[2] == "Q" else 6
        return _month_span(int(found[1]), 1 + months * (int(found[3]) - 1), months)
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return _month_span(int(found[1]), {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[found[2]], 3)
    return None


def shifted(value: str, unit: str, steps: int) -> str | None:
    """A value moved by so many units, as exact as the coarser of both: 2019-Q3 one year back is 2018-Q3."""
    start = first_day(value)
    if start is None:
        return None
    if unit in ("year", "decade", "century"):
        years = steps * {"year": 1, "decade": 10, "century": 100}[unit]
        moved = f"{int(value[:4]) + years:04d}" if len(value) >= 4 else ""
        if re.fullmatch(r"\d{4}-(Q\d|H\d|[A-Z]{2})", value):
            return moved + value[4:]
        return moved or None
    if unit == "day" and day_of(value) is None:
        return None
    if unit in ("hour", "minute", "second"):
        return None
    return unit_value(start, unit, steps)
