"""Durations, ages and sets of times."""

from __future__ import annotations

from storygraph.annotate.times.amounts import Amount, amount, amount_of, duration_value
from storygraph.annotate.times.arithmetic import placed_days, unit_value
from storygraph.annotate.times.grammar import AMOUNT, APPROXIMATE, Match, Reading, Readings, Rules
from storygraph.annotate.times.parts import mod_of_amount, relation_of
from storygraph.annotate.times.reference import Reference
from storygraph.model import Interval

rules = Rules()
_COUNTS = {"MONEY", "INT", "DECIMAL", "DAYNUM", "SCALE", "PERCENT", "TIMES", "YEAR"}
_SPAN_PREPOSITIONS = {
    "for", "in", "over", "within", "after", "during", "of", "several", "many", "by", "through", "throughout", "than",
    "took", "take", "last", "lasted", "spent", "just", "mere", "with", "before", "follows", "following",
}  # fmt: skip


@rules.add(
    f"{APPROXIMATE} {AMOUNT} (?:MORE|ADDITIONAL|TRADING|FULL|LONG|OTHERS)? DASH? unit=ANYUNIT"
    " (?P<tail> DASH? LONG (?!TIME) | AND A HALF)? (?P<so> OR (?:SO|MORE|LESS|LATER))?",
)
def duration(m: Match, ref: Reference) -> Readings:
    """three years, more than two weeks, a three-year, two and a half hours, an hour and a half."""
    n, unit = amount(m), m["unit"]
    if unit == "quarter" and m.word(m.at("unit") - 1) == "-":
        return []  # three-quarters of something
    if not _is_span(m) or (m.capital("unit") and ref.token_at(m.tokens[m.at("unit")].start).ent_type_ == "WORK_OF_ART"):
        return None
    if m.said("tail") == "and a half" and not isinstance(n, str):
        n += 0.5
    mod = mod_of_amount(m.said("mod")) or ("APPROX" if m.said("so") == "or so" else None)
    if m.said("so") == "or more":
        mod = "EQUAL_OR_MORE"
    ahead = (m.before == "in" and ref.direction == "future") or (m.before == "within" and ref.direction != "past")
    days = placed(ref, n, unit, 1, whole=m.before == "within") if ahead else None
    return Reading("DURATION", duration_value(n, unit), mod, silent=True, interval=days)


def placed(ref: Reference, n: Amount, unit: str, sign: int, *, whole: bool) -> Interval | None:
    """The days from publication on (sign 1) or up to it (-1), or only their far end; None for less than a day."""
    if ref.published is None or isinstance(n, str) or n < 1 or not float(n).is_integer():
        return None
    days = placed_days(ref.published, round(n), unit, sign, whole=whole)
    return days and Interval(earliest=days[0].isoformat(), latest=days[1].isoformat(), precision="range")


def _is_span(m: Match) -> bool:
    """Whether number and unit are a stretch of time: not "a quarter", "a second", "$2 a week", "2019-30 years"."""
    kind, unit = m.run("n")[0].kind, m["unit"]
    before = m.tokens[m.first - 1].kind if m.first else "OTHER"
    if m.word(m.at("unit")) == "second":
        return False
    if kind == "A" and len(m.run("n")) == 1:
        if _is_rate(m) or m.tokens[m.at("unit")].kind == "UNITS":
            return False
        return unit not in ("quarter", "season", "weekend")
    if kind in ("INT", "DAYNUM", "YEAR", "DECIMAL") and before in ("MONEY", "DASH"):
        return before == "DASH" and not m.word(m.first - 2).isdigit()
    if unit == "quarter":
        return kind not in ("HALF", "THE", "FEW") or m.said("n") == "several"
    return unit != "season" or kind == "NUMWORD"


def _is_rate(m: Match) -> bool:
    """ "$5 a month", "20 percent a year", "2,000 tonnes a year"."""
    kinds = [m.tokens[i].kind if i >= 0 else "OTHER" for i in (m.first - 2, m.first - 1)]
    return kinds[1] in _COUNTS or (kinds[0] in _COUNTS | {"NUMWORD"} and kinds[1] == "OTHER")


@rules.add("n=WHOLE units=UNITS A unit=UNIT")
def all_the_time(m: Match, ref: Reference) -> Readings:
    """24 hours a day, seven days a week: how often, not how long."""
    return []


@rules.add("n=WHOLE DASH? unit=ANYUNIT DASH? OLD", "NUMERAL DASH QUARTER", "NUMERAL DASH? UNITS (?=OF THE|OF A)")
def no_duration(m: Match, ref: Reference) -> Readings:
    """25-year-old, 64 years old: an age tells when nothing was, so it is passed over."""
    return []


@rules.add(
    f"{APPROXIMATE} (?P<n> NUMERAL SLASHED? | A) (?:TO|OR|DASH) NUMERAL DASH? unit=ANYUNIT (?P<ago> AGO)?",
    f"{APPROXIMATE} (?P<n> A) unit=ONEUNIT OR NUMERAL",
    "unit=UNITS OR UNITS",
)
def span_of_numbers(m: Match, ref: Reference) -> Readings:
    """two to three weeks, a year or two, weeks or months: the value of the lower number."""
    if "n" not in m.names:
        return Reading("DURATION", duration_value("X", m["unit"]), "APPROX", silent=True)
    n = amount(m)
    if "ago" in m.names and m.has("ago") and not isinstance(n, str) and m["unit"] in ("week", "month", "year"):
        return Reading("DATE", unit_value(ref.published, m["unit"], -round(n)), "APPROX")
    mod = mod_of_amount(m.said("mod")) or "EQUAL_OR_MORE"
    return Reading("DURATION", duration_value(n, m["unit"]), mod, silent=True)


@rules.add(
    "(?P<mod> AT LEAST | MORE THAN | AT MOST )? (?P<which> THE|THAT|THIS)?"
    " (?P<rel> LAST|PAST|NEXT|COMING|FOLLOWING|PREVIOUS|LATEST|FINAL|ORD|RECENT)"
    " (?P<n> COUPLE OF? | FEW | NUMERAL SCALE? | DOZEN | HALF)"
    " (?:ADDITIONAL|TRADING|FULL)? unit=ANYUNIT (?P<so> OR SO)?",
    "THE? (?P<n> NUMERAL) (?P<rel> LAST|PAST|NEXT|COMING|PREVIOUS) unit=UNITS",
    "(?P<which> THE|THAT) (?P<n> NUMERAL) DASH? (?:TRADING)? unit=UNITS",
    "(?P<which> THE) (?P<rel> NEXT|PAST|LAST) (?P<n> NUMERAL) (?:TO|OR|DASH) NUMERAL unit=UNITS",
)
def counted_span(m: Match, ref: Reference) -> Readings:
    """the past two years, the next few days, the first nine months."""
    n = amount_of(m.run("n"), m)
    mod = mod_of_amount(m.said("mod")) if "mod" in m.names else None
    if "so" in m.names and m.has("so"):
        mod = "APPROX"
    if "rel" in m.names and m["rel"] == 2 and n == 1:
        return None
    days = _placed_span(m, ref, n, m["unit"]) if "rel" in m.names else None
    return Reading("DURATION", duration_value(n, m["unit"]), mod, silent=True, interval=days)


def _placed_span(m: Match, ref: Reference, n: Amount, unit: str) -> Interval | None:
    """Days of "the past two years" (up to publication) and "the next two weeks" (after it), where the tense agrees."""
    relation = relation_of(m.said("rel")) if m.has("rel") else None
    if m.after in ("of", "before", "after"):
        return None
    if relation in ("last", "past", "previous") and (ref.direction != "future" or ref.message):
        return placed(ref, n, unit, -1, whole=True)
    if relation not in ("next", "coming", "following" if ref.message else "next"):
        return None
    if ref.direction == "past" and not ref.message:
        return None
    days = placed(ref, n, unit, 1, whole=True)
    if days is None or unit == "quarter":
        return days
    return days.model_copy(update={"earliest": unit_value(ref.published, "day", 1)})


@rules.add(
    "THE PAST unit=ONEUNIT",
    "(?P<which> THE)? (?P<rel> PAST|LAST|NEXT|COMING|EARLY|FINAL|ORD) units=UNITS",
    "THE units=UNITS (?P<rel> AHEAD)",
)
def open_span(m: Match, ref: Reference) -> Readings:
    """the past year, the coming weeks, the early years."""
    if "unit" in m.names:
        days = placed(ref, 1, m["unit"], -1, whole=True) if ref.direction == "past" and m.after != "of" else None
        return Reading("DURATION", duration_value(1, m["unit"]), silent=True, interval=days)
    if m["units"] == "hour" and m.has("rel") and m.said("rel") == "early":
        return None
    return Reading("DURATION", duration_value("X", m["units"]), silent=True)


@rules.add("units=UNITS DASH LONG", "units=UNITS DASH OLD", "unit=UNIT DASH LONG", "unit=YEARWORD DASH LONG")
def long_span(m: Match, ref: Reference) -> Readings:
    """decades-long, years-old, day-long."""
    if "unit" in m.names:
        return Reading("DURATION", duration_value(1, m["unit"]), silent=True)
    return Reading("DURATION", duration_value("X", m["units"]), silent=True)


_AFTER_THE_SPAN = {"before", "after", "since", "leading", "ahead", "following", "that"}


@rules.add("THE? units=UNITS")
def bare_span(m: Match, ref: Reference) -> Readings:
    """for years, in weeks: an unknown number, after a word of time only."""
    if m["units"] in ("season", "quarter", "weekend", "second"):
        return None
    if m.before not in _SPAN_PREPOSITIONS and (m.after not in ("before", "after") or m.first != m.last):
        return None
    if m.word(m.first) == "the" and m.after not in _AFTER_THE_SPAN:
        return None
    return Reading("DURATION", duration_value("X", m["units"]), first=m.at("units"), silent=True)


@rules.add("THE? (?:FISCAL|FULL)? YEARWORD (?=OTHER MONTH)")
def year_ended(m: Match, ref: Reference) -> Readings:
    """ "the year ended March 31": one year, whichever that was."""
    if m.after not in ("ended", "ending", "to", "through"):
        return None
    return Reading("DURATION", "P1Y", silent=True)


@rules.add("t=LAPSE (?P<half> AMPM)?")
def lapse(m: Match, ref: Reference) -> Readings:
    """2:05:45 as a result in hours, minutes and seconds."""
    hours, minutes, seconds = (int(p) for p in m.word(m.at("t")).split(":"))
    if m.has("half") or m.after in ("gmt", "utc") or m.before in ("at", "on", "@") or ref.message:
        if m["half"] and hours % 12 + (12 if m["half"] == "p" else 0) != hours:
            hours = hours % 12 + (12 if m["half"] == "p" else 0)
        return Reading("TIME", f"T{hours:02d}:{minutes:02d}:{seconds:02d}", floating=True)
    return Reading("DURATION", f"PT{hours}H{minutes}M{seconds}S", silent=True)


@rules.add("FEW TIME (?!OF)")
def vague_span(m: Match, ref: Reference) -> Readings:
    """some time."""
    if m.said() != "some time" or m.after in ("after", "before"):
        return None
    return Reading("DURATION", "PXX", silent=True)


@rules.add("EVERY (?P<n> OTHERS|WHOLE|ORD|FEW)? (?P<what> ANYUNIT|WEEKDAY|MONTH|SEASON|PART)")
def every(m: Match, ref: Reference) -> Readings:
    """every Monday, each year, every two weeks."""
    token = m.tokens[m.at("what")]
    value = repeated(token.kind, token.value)
    if value:
        return Reading("SET", value, silent=True)
    n: Amount = 1
    if m.has("n"):
        kind = m.tokens[m.at("n")].kind
        n = 2 if kind == "OTHERS" else "X" if kind == "FEW" else int(m["n"])
    return Reading("SET", duration_value(n, token.value), silent=True)


def repeated(kind: str, value: object) -> str | None:
    """Value of a thing of the calendar that comes again: "XXXX-WXX-1" for Mondays, None for plain units."""
    if kind in ("WEEKDAY", "WEEKDAYS") and isinstance(value, int):
        return f"XXXX-WXX-{value + 1}"
    if kind == "MONTH":
        return f"XXXX-{value:02d}"
    if kind in ("SEASON", "SEASONS"):
        return f"XXXX-{value}"
    if kind in ("PART", "PARTS"):
        return f"XXXX-XX-XXT{value}"
    return None


@rules.add("THE? day=ORDINAL OF EVERY unit=UNIT")
def day_of_every_month(m: Match, ref: Reference) -> Readings:
    """the 19th of every month."""
    return Reading("SET", f"XXXX-XX-{m['day']:02d}", silent=True) if m["unit"] == "month" and m["day"] < 32 else None


@rules.add("days=WEEKDAYS (?:PARTS)?", "days=WEEKDAY PARTS")
def weekdays(m: Match, ref: Reference) -> Readings:
    """Mondays, Tuesday nights."""
    part = m.tokens[m.last]
    value = f"XXXX-WXX-{m['days'] + 1}" + (f"T{part.value}" if part.kind == "PARTS" else "")
    return Reading("SET", value, silent=True) if m.capital("days") or ref.message else None


@rules.add("(?P<times> OTHER) DASH w=SETWORD")
def adverb_of_several(m: Match, ref: Reference) -> Readings:
    """bi-monthly, semi-annually."""
    unit = m["w"][-1]
    if m.said("times") not in ("bi", "semi") or unit not in "WMY":
        return None
    halves = {"W": "P3D", "M": "P2W", "Y": "P6M"}
    return Reading("SET", f"P2{unit}" if m.said("times") == "bi" else halves[unit], silent=True)


@rules.add("w=SETWORD")
def adverb(m: Match, ref: Reference) -> Readings:
    """daily, monthly; not as a name ("the Daily Herald")."""
    token = ref.token_at(m.tokens[m.first].start)
    if (
        (token.pos_ == "PROPN" and m.capital("w"))
        or (m.said() == "quarterly" and token.pos_ != "ADV" and not ref.message)
        or (m.capital("w") and token.ent_type_ in ("ORG", "WORK_OF_ART", "PERSON"))
    ):
        return None
    return Reading("SET", m["w"], silent=True)


@rules.add(
    "(?P<n> ONCE | TWICE | NUMERAL TIMES | FEW TIMES) (?:A|PER|EVERY) unit=ONEUNIT",
    "PER DASH? unit=ONEUNIT",
    "A unit=ONEUNIT",
)
def rate(m: Match, ref: Reference) -> Readings:
    """twice a week, once a year, per day, "$5 a month"."""
    if "n" not in m.names and m.word(m.first) != "per" and not _is_rate(m):
        return None
    if m["unit"] in ("hour", "minute", "second") and m.word(m.first) == "per":
        return []
    return Reading("SET", duration_value(1, m["unit"]), silent=True)
