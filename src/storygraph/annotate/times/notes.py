"""Dates as messages tell them: "2015-3", "May twenty nine", "in 2 weeks", "the month"."""

from __future__ import annotations

from datetime import timedelta

from storygraph.annotate.times.amounts import amount
from storygraph.annotate.times.arithmetic import day_of, moved_months, unit_value, week
from storygraph.annotate.times.calendar_year import is_day, month_value
from storygraph.annotate.times.grammar import AMOUNT, Match, Reading, Readings, Rules
from storygraph.annotate.times.holidays import holiday_value
from storygraph.annotate.times.reference import Reference

rules = Rules()
everywhere = Rules()
"""Rules that hold in articles, too."""


@rules.add("year=YEAR SEP mo=DAYNUM (?!SEP)", "mo=DAYNUM SEP year=YEAR")
def month_in_figures(m: Match, ref: Reference) -> Readings:
    """2015-3, 12/2015."""
    return Reading("DATE", f"{m['year']:04d}-{m['mo']:02d}") if m["mo"] <= 12 else None


@rules.add("(?P<a> d=DAYNUM) (?:TO|DASH|AND) (?P<b> e=DAYNUM) (?:OF|IN)? (?P<rel> THIS|LAST|NEXT) unit=UNIT")
def days_of_month(m: Match, ref: Reference) -> Readings:
    """from 4 to 22 this month."""
    steps = {"last": -1, "next": 1}.get(m.said("rel"), 0)
    if m["unit"] != "month" or ref.published is None or m["d"] >= m["e"]:
        return None
    month = unit_value(ref.published, "month", steps)
    return [
        Reading("DATE", f"{month}-{m['d']:02d}", first=m.first, last=m.first),
        Reading("DATE", f"{month}-{m['e']:02d}", first=m.at("b"), last=m.last),
    ]


@rules.add("year=YEAR mo=DAYNUM day=DAYNUM", "day=DAYNUM mo=DAYNUM year=YEAR")
def spaced_figures(m: Match, ref: Reference) -> Readings:
    """2016 10 16."""
    if not is_day(m["year"], m["mo"], m["day"]):
        return None
    return Reading("DATE", f"{m['year']:04d}-{m['mo']:02d}-{m['day']:02d}")


@rules.add(
    "(?: WEEKDAY COMMA? )? month=MONTH THE? day=NUMWORD year=YEARS?",
    "(?: WEEKDAY COMMA? THE? )? day=NUMWORD OF? month=MONTH year=YEARS?",
)
def day_in_words(m: Match, ref: Reference) -> Readings:
    """May twenty nine, twenty five January nineteen eighty six."""
    if not 1 <= m["day"] <= 31:
        return None
    if m.has("year"):
        valid = is_day(m["year"], m["month"], m["day"])
        return Reading("DATE", f"{m['year']:04d}-{m['month']:02d}-{m['day']:02d}") if valid else None
    value = month_value(ref, m["month"], m["day"])
    return Reading("DATE", value) if value else None


@rules.add(
    f"IN {AMOUNT} unit=ANYUNIT (?: POSSESSIVE TIME )? (?!AGO|LATER|OF)",
    f"{AMOUNT} unit=ANYUNIT (?: LATER | FROM NOW ) (?!THAN)",
)
def from_today(m: Match, ref: Reference) -> Readings:
    """in 2 weeks, a fortnight later: that day, which one who writes to somebody means exactly."""
    n, unit, today = amount(m), m["unit"], ref.published
    seconds = {"hour": 3600, "minute": 60, "second": 1}.get(unit)
    if isinstance(n, str) or today is None or ref.direction == "past":
        return None
    if seconds and ref.clock:
        return Reading("TIME", (ref.clock + timedelta(seconds=seconds * n)).isoformat(timespec="minutes"))
    if seconds or not float(n).is_integer():
        return None
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit)
    if days:
        return Reading("DATE", (today + timedelta(days=days * round(n))).isoformat())
    return Reading("DATE", moved_months(today, months * round(n)).isoformat()) if months else None


@rules.add(
    f"wd=WEEKDAY COMMA? {AMOUNT} unit=ANYUNIT FROM NOW",
    f"{AMOUNT} unit=ANYUNIT FROM (?P<today> TODAY) ON wd=WEEKDAY",
    f"{AMOUNT} unit=ANYUNIT (?P<side> AFTER) h=HOLIDAY ON wd=WEEKDAY",
)
def weekday_from_today(m: Match, ref: Reference) -> Readings:
    """Monday two weeks from now: that weekday of the week so far ahead."""
    n, unit = amount(m), m["unit"]
    anchor = day_of(holiday_value(ref, m["h"], None)) if m.has("h") else ref.published
    if anchor is None or isinstance(n, str) or not float(n).is_integer() or unit not in ("week", "month", "year"):
        return None
    n = round(n)
    far = anchor + timedelta(weeks=n) if unit == "week" else moved_months(anchor, n * (12 if unit == "year" else 1))
    return Reading("DATE", (far + timedelta(days=m["wd"] - far.weekday())).isoformat())


@rules.add("THE? unit=ONEUNIT (?!BEFORE|AFTER|COMMA YEAR|DAYNUM|INT|OF|BEGINNING|HALF)")
def the_unit(m: Match, ref: Reference) -> Readings:
    """the month, for the day, weekend: that of the message."""
    said = m.said()
    if m["unit"] == "weekend" and ref.published:
        return Reading("DATE", week(ref.published) + "-WE")
    if m["unit"] == "hour" and m.before == "for":
        return Reading("DURATION", "PT1H", silent=True)
    if not said.startswith("the") or m["unit"] not in ("day", "week", "month", "quarter", "year"):
        return None
    if m.before not in ("for", "in", "of", "during", "over", "by", "within"):
        return None
    return Reading("DATE", unit_value(ref.published, m["unit"]))


@rules.add("THE? what=ENDOF", "THE? END OF unit=ONEUNIT")
def end_of(m: Match, ref: Reference) -> Readings:
    """EOD, EOY, end of month."""
    unit = m["what"] if "what" in m.names else m["unit"]
    if unit == "day":
        return Reading("TIME", unit_value(ref.published, "day") + "T23:59:59")
    return Reading("DATE", unit_value(ref.published, unit), "END")


@rules.add(
    "THE? END OF (?P<day> TODAY|TOMORROW|YESTERDAY)",
    "THE? END OF (?:THE|THIS)? day=WEEKDAY",
    "THE? END OF THE day=UNIT",
)
def end_of_day(m: Match, ref: Reference) -> Readings:
    """end of tomorrow, the end of the day: its last second."""
    token = m.tokens[m.at("day")]
    if token.kind == "WEEKDAY":
        today = ref.published
        ahead = (token.value - today.weekday()) % 7 if today else 0
        value = unit_value(today, "day", ahead)
    elif token.kind == "UNIT" and token.value != "day":
        return None
    else:
        value = unit_value(ref.published, "day", {"tomorrow": 1, "yesterday": -1}.get(str(token.value), 0))
    return Reading("TIME", value + "T23:59:59")


@rules.add("unit=UNIT (?P<n> DAYNUM|INT)")
def week_number(m: Match, ref: Reference) -> Readings:
    """week 31: of the year of the message."""
    if m["unit"] != "week" or not 1 <= m["n"] <= 53 or ref.published is None:
        return None
    return Reading("DATE", f"{ref.published.year:04d}-W{m['n']:02d}")


@rules.add("OTHER SLASH OTHER month=MONTH day=DAY")
def week_commencing(m: Match, ref: Reference) -> Readings:
    """w/c Feb 4: the week of that day."""
    day = day_of(month_value(ref, m["month"], m["day"]))
    return Reading("DATE", week(day)) if day and m.said().startswith("w/c") else None


@rules.add("q=QNAME")
def quarter_name(m: Match, ref: Reference) -> Readings:
    """q1."""
    return Reading("DATE", f"{ref.published.year:04d}-{m['q']}") if ref.published else None


@rules.add("(?P<t> THE? UNIT AFTER)")
def day_after(m: Match, ref: Reference) -> Readings:
    """the day after, where nothing follows: tomorrow; "the week after next"."""
    unit = str(m.tokens[m.last - 1].value)
    steps = 2 if m.after == "next" else 1
    if m.after not in ("", "?", ".", "!", "next") or unit not in ("day", "week", "month"):
        return None
    last = m.last + (1 if steps == 2 else 0)
    return Reading("DATE", unit_value(ref.published, unit, steps), last=last)


@everywhere.add("THE? YEARWORD TO DATE")
def year_to_date(m: Match, ref: Reference) -> Readings:
    """the year to date."""
    return Reading("DATE", unit_value(ref.published, "year"))


@rules.add("units=UNITS")
def weekends(m: Match, ref: Reference) -> Readings:
    """weekends, as a habit."""
    return Reading("SET", "XXXX-WXX-WE", silent=True) if m["units"] == "weekend" and m.before.isalpha() else None


@rules.add("PAST unit=ONEUNIT")
def past_unit(m: Match, ref: Reference) -> Readings:
    """past quarter: the last whole one."""
    return (
        Reading("DATE", unit_value(ref.published, m["unit"], -1)) if m["unit"] in ("quarter", "month", "year") else None
    )


@everywhere.add("(?P<half> TODAY|TOMORROW|YESTERDAY) half_of=AMPM")
def half_day(m: Match, ref: Reference) -> Readings:
    """today pm."""
    steps = {"tomorrow": 1, "yesterday": -1}.get(str(m["half"]), 0)
    return Reading("TIME", unit_value(ref.published, "day", steps) + ("TMO" if m["half_of"] == "a" else "TAF"))


@rules.add("part_of=PART", "part_of=PARTS")
def any_part(m: Match, ref: Reference) -> Readings:
    """one morning, night markets, mornings: a part of whatever day."""
    if m.tokens[m.first].kind == "PARTS":
        return Reading("SET", f"T{m['part_of']}", silent=True)
    return Reading("TIME", f"T{m['part_of']}", floating=True)
