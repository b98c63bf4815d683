"""Holidays with a fixed or a computable day."""

from __future__ import annotations

from datetime import date, timedelta

from storygraph.annotate.times.arithmetic import day_of, unit_value
from storygraph.annotate.times.calendar_year import month_value
from storygraph.annotate.times.dates import RELATION
from storygraph.annotate.times.grammar import Match, Reading, Readings, Rules
from storygraph.annotate.times.parts import relation_of
from storygraph.annotate.times.reference import Reference

rules = Rules()
_FROM_EASTER = {
    "easter": 0,
    "easter monday": 1,
    "good friday": -2,
    "palm sunday": -7,
    "ash wednesday": -46,
    "pentecost": 49,
    "whit monday": 50,
}
_NTH_WEEKDAY = {  # month, weekday (Monday 0), which one (-1 the last), days after it
    "king": (1, 0, 3, 0),
    "presidents": (2, 0, 3, 0),
    "mother": (5, 6, 2, 0),
    "memorial": (5, 0, -1, 0),
    "father": (6, 6, 3, 0),
    "labor": (9, 0, 1, 0),
    "columbus": (10, 0, 2, 0),
    "election": (11, 0, 1, 1),
    "thanksgiving": (11, 3, 4, 0),
    "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4),
}


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month, -1 for the last."""
    if nth < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=(following.weekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def holiday(name: str | tuple[int, int], year: int) -> date:
    """Day of a holiday (a key of the lexicon, or month and day) in a year."""
    if isinstance(name, tuple):
        return date(year, *name)
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    month, weekday, nth, after = _NTH_WEEKDAY[name]
    return nth_weekday(year, month, weekday, nth) + timedelta(days=after)


@rules.add(
    f"{RELATION} h=HOLIDAY (?: COMMA? OF? year=YEAR)? (?P<unit> UNIT)?", "THE? unit=UNIT OF h=HOLIDAY year=YEAR?"
)
def holiday_date(m: Match, ref: Reference) -> Readings:
    """Christmas, last Thanksgiving, Easter 2018; not the Good Friday Agreement."""
    if m.after in ("agreement", "accord", "accords", "island", "islands", "massacre", "rising", "uprising"):
        return []
    value = holiday_value(ref, m["h"], relation_of(m.said("rel")))
    if m.has("year"):
        value = holiday(m["h"], m["year"]).isoformat()
    if not m.has("unit"):
        return Reading("DATE", value) if value else None
    day = day_of(value)
    if day and m["unit"] == "weekend" and day.weekday() == 0:
        day -= timedelta(days=1)  # the weekend that the holiday makes long
    if day is None or m["unit"] not in ("week", "weekend"):
        return None
    return Reading("DATE", unit_value(day, m["unit"]))


def holiday_value(ref: Reference, name: str | tuple[int, int], relation: str | None) -> str | None:
    """Value of a holiday in the year that the clause means."""
    if isinstance(name, tuple):
        return month_value(ref, *name, relation)
    return _movable(name, ref.published, ref, relation) if ref.published else "XXXX-XX-XX"


def _movable(name: str, today: date, ref: Reference, relation: str | None) -> str:
    here = holiday(name, today.year)
    if relation in ("last", "past", "previous"):
        chosen = here if here < today else holiday(name, today.year - 1)
    elif relation in ("next", "coming") or ref.direction == "future":
        chosen = here if here >= today else holiday(name, today.year + 1)
    elif here <= today or (here - today).days <= 45 or relation == "this":
        chosen = here
    else:
        chosen = holiday(name, today.year - 1)
    return chosen.isoformat()
