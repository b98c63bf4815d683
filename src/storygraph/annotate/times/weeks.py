"""Weeks and weekdays counted within a month or a year."""

from __future__ import annotations

from datetime import date, timedelta

from storygraph.annotate.times.amounts import duration_value
from storygraph.annotate.times.arithmetic import day_of, moved_months, span_of_value, unit_value, week
from storygraph.annotate.times.calendar_year import month_value
from storygraph.annotate.times.dates import year_of_relation
from storygraph.annotate.times.grammar import Match, Reading, Readings, Rules
from storygraph.annotate.times.holidays import nth_weekday
from storygraph.annotate.times.reference import Reference
from storygraph.model import Interval

rules = Rules()


@rules.add(
    "THE? (?P<nth> (?:ORD|LAST) ) WEEKDAY (?:OF|IN) month=MONTH (?: COMMA? year=YEAR)?",
    "THE? (?P<nth> (?:ORD|LAST) ) WEEKDAY (?:OF|IN) (?P<rel> LAST|THIS|NEXT) whole=ONEUNIT",
)
def weekday_of_month(m: Match, ref: Reference) -> Readings:
    """the second Tuesday of May 2024, the last Monday in August."""
    value = _month(m, ref) if "month" in m.names else _related(m, ref)
    if value is None or not value[:4].isdigit() or len(value) != 7:
        return None
    weekday = m.tokens[m.last_of("nth") + 1].value
    day = nth_weekday(int(value[:4]), int(value[5:]), weekday, _nth(m))
    return Reading("DATE", day.isoformat()) if day.month == int(value[5:]) else None


def _nth(m: Match) -> int:
    return m["nth"] if isinstance(m["nth"], int) else -1


def _month(m: Match, ref: Reference) -> str | None:
    value = f"{m['year']:04d}-{m['month']:02d}" if m.has("year") else month_value(ref, m["month"])
    return None if value is None or value.startswith("X") else value


@rules.add(
    "THE? (?P<nth> ORD|LAST) unit=UNIT (?:OF|IN) month=MONTH (?: COMMA? year=YEAR)?",
    "THE? (?P<nth> ORD|LAST) unit=UNIT (?:OF|IN) year=YEAR",
    "THE? (?P<nth> ORD|LAST) unit=UNIT (?:OF|IN) (?P<rel> LAST|THIS|NEXT) (?P<whole> ONEUNIT)",
)
def nth_week(m: Match, ref: Reference) -> Readings:
    """the first week of May 2024: weeks belong to the month of their Thursday, as ISO weeks do to years."""
    if "rel" in m.names:
        value = _related(m, ref)
    else:
        value = _month(m, ref) if "month" in m.names else f"{m['year']:04d}"
    covered = span_of_value(value or "")
    if m["unit"] != "week" or covered is None:
        return None
    whole_year = (covered[1] - covered[0]).days > 31
    if whole_year and _nth(m) > 0:
        return Reading("DATE", _week(covered[0].year, _nth(m)))
    month = covered[1].month if whole_year else covered[0].month
    return Reading("DATE", week(nth_weekday(covered[0].year, month, 3, _nth(m))))


def _related(m: Match, ref: Reference) -> str | None:
    """This month, last year … of "the last week of this month"."""
    steps = {"last": -1, "next": 1}.get(m.said("rel"), 0)
    return unit_value(ref.published, m["whole"], steps) if m["whole"] in ("month", "year") else None


@rules.add(
    "THE? ord=ORD unit=UNIT (?:OF|IN) year=YEAR",
    "THE? ord=ORD unit=UNIT (?:OF|IN) (?P<rel> LAST|THIS|NEXT) (?P<whole> ONEUNIT)",
)
def nth_month(m: Match, ref: Reference) -> Readings:
    """the third month of 2021, the ninth month of next year."""
    year = f"{m['year']:04d}" if "year" in m.names else _related(m, ref)
    if m["unit"] != "month" or not year or len(year) != 4 or m["ord"] > 12:
        return None
    return Reading("DATE", f"{year}-{m['ord']:02d}")


@rules.add(
    "THE? (?P<side> ORD|LAST) n=WHOLE units=UNITS OF year=YEAR",
    "THE? (?P<side> ORD|LAST) n=WHOLE units=UNITS OF (?P<rel> LAST|THIS|NEXT) (?P<whole> ONEUNIT)",
)
def counted_weeks(m: Match, ref: Reference) -> Readings:
    """the first 2 weeks of 2021: a duration with its days; weeks are ISO weeks."""
    covered = span_of_value((f"{m['year']:04d}" if "year" in m.names else _related(m, ref)) or "")
    n, unit = m["n"], m["units"]
    if covered is None or unit not in ("day", "week", "month") or m["side"] not in (1, "last"):
        return None
    first, last = covered
    end = m["side"] == "last"
    if unit == "week":
        inside = date(first.year, 12, 28) if end else date(first.year, 1, 4)  # always in its last, its first ISO week
        first = inside - timedelta(days=inside.weekday() + (7 * (n - 1) if end else 0))
        last = first + timedelta(days=7 * n - 1)
    elif end:
        first = moved_months(last + timedelta(days=1), -n) if unit == "month" else last - timedelta(days=n - 1)
    else:
        last = moved_months(first, n) - timedelta(days=1) if unit == "month" else first + timedelta(days=n - 1)
    days = Interval(earliest=first.isoformat(), latest=last.isoformat(), precision="range")
    whole = m.at("year") if "year" in m.names else m.at("rel")
    return [
        Reading("DURATION", duration_value(n, unit), interval=days, silent=True, last=m.at("units")),
        Reading("DATE", f"{m['year']:04d}" if "year" in m.names else _related(m, ref) or "", first=whole),
    ]


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


_OF = "THE? unit=UNIT (?P<how> OF | (?:BEGINNING|OTHER) ON? )"


@rules.add(
    f"{_OF} month=MONTH day=DAY (?: COMMA? year=YEAR)?",
    f"{_OF} day=DAY month=MONTH (?: COMMA? year=YEAR)?",
)
def week_of_day(m: Match, ref: Reference) -> Readings:
    """the week of March 6, the week starting on 6 March."""
    if m.said("how").split()[0] not in ("of", "beginning", "starting", "commencing", "ending"):
        return None
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
