"""Weeks and weekdays counted within a month or a year."""

from __future__ import annotations

from datetime import date, timedelta

from storygraph.annotate.times.arithmetic import day_of, span_of_value, unit_value, week
from storygraph.annotate.times.calendar_year import month_value
from storygraph.annotate.times.dates import year_of_relation
from storygraph.annotate.times.grammar import Match, Reading, Readings, Rules
from storygraph.annotate.times.holidays import nth_weekday
from storygraph.annotate.times.reference import Reference

rules = Rules()


@rules.add("THE? (?P<nth> (?:ORD|LAST) ) WEEKDAY (?:OF|IN) month=MONTH (?: COMMA? year=YEAR)?")
def weekday_of_month(m: Match, ref: Reference) -> Readings:
    """the second Tuesday of May 2024, the last Monday in August."""
    value = _month(m, ref)
    if value is None:
        return None
    weekday = m.tokens[m.last_of("nth") + 1].value
    day = nth_weekday(int(value[:4]), m["month"], weekday, _nth(m))
    return Reading("DATE", day.isoformat()) if day.month == m["month"] else None


def _nth(m: Match) -> int:
    return m["nth"] if isinstance(m["nth"], int) else -1


def _month(m: Match, ref: Reference) -> str | None:
    value = f"{m['year']:04d}-{m['month']:02d}" if m.has("year") else month_value(ref, m["month"])
    return None if value is None or value.startswith("X") else value


@rules.add(
    "THE? (?P<nth> ORD|LAST) unit=UNIT (?:OF|IN) month=MONTH (?: COMMA? year=YEAR)?",
    "THE? (?P<nth> ORD|LAST) unit=UNIT (?:OF|IN) year=YEAR",
)
def nth_week(m: Match, ref: Reference) -> Readings:
    """the first week of May 2024: the week of the month's first day; the last: the week of its last day."""
    value = _month(m, ref) if "month" in m.names else f"{m['year']:04d}"
    covered = span_of_value(value or "")
    if m["unit"] != "week" or covered is None:
        return None
    if "month" not in m.names and _nth(m) > 0:
        return Reading("DATE", _week(m["year"], _nth(m)))
    if "month" not in m.names:
        return Reading("DATE", week(date(m["year"], 12, 28)))  # 28 December is always in a year's last ISO week
    return Reading("DATE", week(covered[1] if _nth(m) < 0 else covered[0] + timedelta(weeks=_nth(m) - 1)))


def _week(year: int, number: int) -> str:
    return week(date.fromisocalendar(year, number, 1))


@rules.add(
    "THE (?P<day> ORD) (?:UNIT OF|OF)? (?P<rel> THIS|LAST|NEXT|THE) unit=UNIT",
    "THE (?P<day> ORD) UNIT OF month=MONTH (?:COMMA? year=YEAR)?",
)
def numbered_day(m: Match, ref: Reference) -> Readings:
    """the 21st of this month, the 15th day of June."""
    if "month" in m.names:
        value = f"{m['year']:04d}-{m['month']:02d}" if m.has("year") else month_value(ref, m["month"])
    else:
        steps = {"last": -1, "next": 1}.get(m.said("rel"), 0)
        value = unit_value(ref.published, "month", steps) if m["unit"] == "month" else None
    if value is None or m.word(m.first + 2) not in ("day", "of", "this", "last", "next"):
        return None
    return Reading("DATE", f"{value}-{m['day']:02d}") if day_of(f"{value}-{m['day']:02d}") else None


@rules.add(
    "THE? unit=UNIT OF month=MONTH day=DAY (?: COMMA? year=YEAR)?",
    "THE? unit=UNIT OF day=DAY month=MONTH (?: COMMA? year=YEAR)?",
)
def week_of_day(m: Match, ref: Reference) -> Readings:
    """the week of March 6."""
    value = (
        f"{m['year']:04d}-{m['month']:02d}-{m['day']:02d}" if m.has("year") else month_value(ref, m["month"], m["day"])
    )
    day = day_of(value)
    return Reading("DATE", week(day)) if day and m["unit"] == "week" else None


@rules.add(
    "unit=UNIT (?P<n> DAYNUM|INT) OF year=YEAR",
    "unit=UNIT (?P<n> DAYNUM|INT) OF (?P<yrel> LAST|THIS|NEXT) YEARWORD",
    "unit=UNIT (?P<n> DAYNUM|INT)",
)
def numbered_week(m: Match, ref: Reference) -> Readings:
    """week 31 of 2024, in week 31; not the "Week 10" of a season or a course."""
    if m["unit"] != "week" or not 1 <= m["n"] <= 53 or (ref.published is None and "year" not in m.names):
        return None
    if "year" in m.names:
        return Reading("DATE", _week(m["year"], m["n"]))
    if "yrel" in m.names:
        return Reading("DATE", _week(int(year_of_relation(m.said("yrel"), ref)), m["n"]))
    framed = m.before in ("in", "for", "by", "since", "until", "from", "during") and not m.capital("unit")
    return Reading("DATE", _week(ref.published.year, m["n"])) if framed and ref.published else None
