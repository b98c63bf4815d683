"""Which year a date without one means, and which day a weekday means."""

from __future__ import annotations

from datetime import date, timedelta

from storygraph.annotate.times.arithmetic import first_day
from storygraph.annotate.times.reference import Reference

SOON = 60  # days: a date so little ahead is the coming one, whatever the tense: that of last year would say so

FRESH = 31  # days: a date so little back is of this year, whatever year the text last named


def month_value(ref: Reference, month: int, day: int | None = None, relation: str | None = None) -> str | None:
    """Value of a month, or of a day in it, in the year that the clause means; None for a day that does not exist."""
    tail = f"-{month:02d}" + (f"-{day:02d}" if day else "")
    if ref.published is None:
        return f"XXXX{tail}"
    for year in _years(ref, ref.published, month, day, relation):
        if day is None or is_day(year, month, day):
            return f"{year:04d}{tail}"
    return None


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _years(ref: Reference, today: date, month: int, day: int | None, relation: str | None) -> tuple[int, ...]:
    here = (today.month, today.day if day else 0)
    asked = (month, day or 0)
    year = today.year
    if relation in ("last", "past", "previous"):
        just_gone = relation == "last" and not day and month == (today.month - 2) % 12 + 1
        return (year - 1 if asked >= here or just_gone else year,)  # the month just gone would be "last month"
    if relation in ("next", "coming"):
        return (year + 1 if asked <= here else year,)
    named = ref.year_of_month(month) if day else None
    past_year = named is not None and named < year
    if relation == "this" or (asked == here and not past_year):
        return (year,)
    if ref.direction == "future":
        return _ahead(today, asked)
    if asked < here and len(ref.narrative or "") < 10 and _is_fresh(today, month, day):
        return (year,)
    told = first_day(ref.narrative)
    if told and len(ref.narrative or "") > 4 and ref.told_year and ref.told_year < today.year and told.month <= month:
        return (ref.told_year,)
    if named is not None and past_year:
        return (named,)
    if asked < here or (day and is_day(year, month, day) and (date(year, month, day) - today).days <= SOON):
        return (year, *_earlier_leap_years(year))
    if asked > here and month - today.month <= (1 if ref.direction else 4):
        return (year,)
    return (year - 1, *_earlier_leap_years(year - 1))


def _is_fresh(today: date, month: int, day: int | None) -> bool:
    return day is not None and is_day(today.year, month, day) and (today - date(today.year, month, day)).days <= FRESH


def _earlier_leap_years(year: int) -> tuple[int, ...]:
    """Where the year itself lacks a 29 February."""
    return (year - 1, year - 2, year - 3)


def _ahead(today: date, asked: tuple[int, int]) -> tuple[int, ...]:
    """The coming one; what lies a month back at most is left where it is, for a clause may look ahead from there."""
    behind = (today.month - asked[0]) % 12
    if asked < (today.month, today.day if asked[1] else 0) and behind <= 1:
        return (today.year,)
    year = today.year if asked > (today.month, 0) else today.year + 1
    return (year, year + 1, year + 2, year + 3)


def weekday_value(ref: Reference, weekday: int, relation: str | None = None) -> str:
    """Value of a weekday: before or at publication unless the clause, or "next", points ahead."""
    if relation in ("previous", "following", "that"):
        told = ref.told_day() or ref.published
        if told is None:
            return f"XXXX-WXX-{weekday + 1}"
        if ref.message and ref.told_day() is None and relation != "that":
            weeks = -1 if relation == "previous" else 1
            return (told + timedelta(days=7 * weeks + weekday - told.weekday())).isoformat()
        step = (told.weekday() - weekday) % 7 or 7
        return (told - timedelta(days=step) if relation == "previous" else _after(told, weekday)).isoformat()
    today = ref.published
    if today is None:
        return f"XXXX-WXX-{weekday + 1}"
    back = (today.weekday() - weekday) % 7
    if relation == "last" and ref.message:
        return (today + timedelta(days=weekday - today.weekday() - 7)).isoformat()
    if relation in ("last", "past"):
        # what was "last Thursday" on a Friday was not yesterday
        return (today - timedelta(days=8 if back == 1 and relation == "last" else back or 7)).isoformat()
    if relation == "next":
        return (today + timedelta(days=7 + weekday - today.weekday())).isoformat()
    if relation == "coming":
        return _after(today, weekday).isoformat()
    if relation == "this" and ref.direction != "past":
        return (today + timedelta(days=weekday - today.weekday())).isoformat()
    if back and ref.direction == "future":
        told = ref.told_before
        return _after(told if told else today, weekday).isoformat()
    return (today - timedelta(days=back)).isoformat()


def _after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7 or 7)


def matching_year(ref: Reference, weekday: int, month: int, day: int) -> str | None:
    """The year, nearest to publication, in which the date falls on the weekday ("Friday, 3 May")."""
    if ref.published is None:
        return None
    today = ref.published
    for step in (0, -1, 1, -2, 2):
        year = today.year + step
        if is_day(year, month, day) and date(year, month, day).weekday() == weekday:
            return f"{year:04d}-{month:02d}-{day:02d}"
    return None
