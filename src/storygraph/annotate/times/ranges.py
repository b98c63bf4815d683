"""Ranges: each end is an expression of its own, with the month or year that only the other end names."""

from __future__ import annotations

from datetime import timedelta

from storygraph.annotate.times.arithmetic import day_of
from storygraph.annotate.times.calendar_year import is_day, month_value, weekday_value
from storygraph.annotate.times.dates import is_month
from storygraph.annotate.times.grammar import Match, Reading, Readings, Rules
from storygraph.annotate.times.parts import relation_of
from storygraph.annotate.times.reference import Reference

rules = Rules()


@rules.add(
    "d=DAY (?=(?:TO|AND|OR|DASH) DAY OF? month=MONTH (?:COMMA? year=YEAR)?)",
    "month=MONTH d=DAY (?=(?:TO|AND|OR|DASH) DAY (?!ANYUNIT) (?:COMMA? year=YEAR))",
)
def first_of_range(m: Match, ref: Reference) -> Readings:
    """The "3" of "3 to 7 May 2024", the "May 3" of "May 3-7, 2024"."""
    return _dated(m, ref, m["d"], m.first, m.last)


@rules.add(
    "(?P<a> month=MONTH d=DAY) (?:TO|AND|DASH) (?P<b> e=DAY) (?!ANYUNIT|PERCENT|AMPM|MONTH|SCALE)"
    " (?P<c> COMMA year=YEAR)?"
)
def day_range(m: Match, ref: Reference) -> Readings:
    """ "May 3 to 7", "May 3-7, 2024": two expressions, the second with the month of the first."""
    if m["e"] <= m["d"]:
        return None
    first = _dated(m, ref, m["d"], m.at("a"), m.last_of("a"))
    second = _dated(m, ref, m["e"], m.at("b"), m.last)
    return [first, second] if first and second else None


def _dated(m: Match, ref: Reference, day: int, first: int, last: int) -> Reading | None:
    if not is_month(m) or not is_day(2024, m["month"], day):
        return None
    if m.has("year"):
        if not is_day(m["year"], m["month"], day):
            return None
        return Reading("DATE", f"{m['year']:04d}-{m['month']:02d}-{day:02d}", first=first, last=last)
    value = month_value(ref, m["month"], day)
    return Reading("DATE", value, first=first, last=last) if value else None


@rules.add("month=MONTH (?= (?:TO|AND|OR|DASH|BY) MONTH (?:COMMA|OF|IN)? year=YEAR)")
def first_month_of_range(m: Match, ref: Reference) -> Readings:
    """The "May" of "from May to July 2024"."""
    later = next(t.value for t in m.tokens[m.last + 1 :] if t.kind == "MONTH")
    return Reading("DATE", f"{m['year'] - (later < m['month']):04d}-{m['month']:02d}")


@rules.add(
    "month=MONTH day=DAY (?= (?:TO|AND|DASH) to=MONTH DAY COMMA? (?:OF|IN)? year=YEAR)",
    "day=DAY OF? month=MONTH (?= (?:TO|AND|DASH) THE? DAY OF? to=MONTH COMMA? (?:OF|IN)? year=YEAR)",
    "month=MONTH (?= DASH to=MONTH DAY COMMA? year=YEAR)",
)
def first_date_of_range(m: Match, ref: Reference) -> Readings:
    """The "26 June" of "26 June to 28 June 2020", the "Nov" of "Nov-Feb 5th, 2017"."""
    year = m["year"] - (m["month"] > m["to"])
    if "day" not in m.names:
        return Reading("DATE", f"{year:04d}-{m['month']:02d}")
    if not is_month(m) or not is_day(year, m["month"], m["day"]):
        return None
    return Reading("DATE", f"{year:04d}-{m['month']:02d}-{m['day']:02d}")


@rules.add(
    "(?P<a> month=MONTH THE? d=DAY) (?:TO|AND|DASH) THE (?P<b> e=ORD)",
    "(?P<a> d=ORD) (?:TO|AND|DASH) (?P<b> THE? e=ORD OF? month=MONTH)",
)
def ordinal_range(m: Match, ref: Reference) -> Readings:
    """from April the ninth till the seventeenth (perhaps of the next month), the ninth and the 17th of April."""
    e, end_month = m["e"], m["month"]
    if m.at("month") < m.at("d"):
        first = month_value(ref, m["month"], m["d"])
        if e <= m["d"]:
            end_month = m["month"] % 12 + 1
        second = month_value(ref, end_month, e)
    else:
        second = month_value(ref, m["month"], e)
        first = month_value(ref, m["month"] if m["d"] < e else (m["month"] - 2) % 12 + 1, m["d"])
    if m.before not in ("from", "between", "the") or not first or not second:
        return None
    return [
        Reading("DATE", first, first=m.at("a"), last=m.last_of("a")),
        Reading("DATE", second, first=m.at("b"), last=m.last_of("b")),
    ]


@rules.add("(?P<a> y=YEAR) DASH (?P<b> e=DAYNUM|e2=INT)")
def year_range(m: Match, ref: Reference) -> Readings:
    """ "2015-16": two years."""
    second = m.tokens[m.at("b")]
    if second.end - second.start != 2:
        return None
    end = m["y"] // 100 * 100 + second.value
    if not m["y"] < end <= m["y"] + 20:
        return None
    return [
        Reading("DATE", f"{m['y']:04d}", first=m.at("a"), last=m.at("a")),
        Reading("DATE", f"{end:04d}", first=m.at("b"), last=m.at("b")),
    ]


@rules.add("first=MONTH (?:TO|DASH) second=MONTH (?!DAY|YEAR|COMMA YEAR|OF YEAR)")
def months(m: Match, ref: Reference) -> Readings:
    """ "from May to September": the end decides the year of the beginning."""
    framed = m.before in ("from", "between", "in", "during", "(") or ref.message
    if not framed or not (m.capital("first") and m.capital("second")):
        return None
    end = month_value(ref, m["second"])
    if end is None:
        return None
    start = f"XXXX-{m['first']:02d}"
    if end[:4].isdigit():
        start = f"{int(end[:4]) - (m['first'] > m['second']):04d}-{m['first']:02d}"
    return [
        Reading("DATE", start, first=m.first, last=m.first),
        Reading("DATE", end, first=m.last, last=m.last),
    ]


@rules.add("first=WEEKDAY (?:TO|AND|DASH) second=WEEKDAY (?!PART|PARTS|NEXT|LAST|THIS)")
def weekdays(m: Match, ref: Reference) -> Readings:
    """ "between Monday and Thursday": the end decides the week of the beginning."""
    end = day_of(weekday_value(ref, m["second"]))
    if m.before not in ("between", "from") or end is None:
        return None
    start = end - timedelta(days=(m["second"] - m["first"]) % 7 or 7)
    return [
        Reading("DATE", start.isoformat(), first=m.first, last=m.first),
        Reading("DATE", end.isoformat(), first=m.last, last=m.last),
    ]


@rules.add("(?P<a> (?P<rel> NEXT|THIS|LAST) first=WEEKDAY) (?:TO|DASH) second=WEEKDAY")
def weekdays_from(m: Match, ref: Reference) -> Readings:
    """ "from next Monday to Friday": the beginning decides the week of the end."""
    start = day_of(weekday_value(ref, m["first"], relation_of(m.said("rel"))))
    if start is None:
        return None
    end = start + timedelta(days=(m["second"] - m["first"]) % 7 or 7)
    return [
        Reading("DATE", start.isoformat(), first=m.first, last=m.last_of("a")),
        Reading("DATE", end.isoformat(), first=m.last, last=m.last),
    ]
