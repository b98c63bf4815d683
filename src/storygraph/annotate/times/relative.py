"""Expressions told from publication or from the narrative: today, last week, three years ago, two days later."""

from __future__ import annotations

from datetime import date, timedelta

from storygraph.annotate.times.amounts import amount, duration_value
from storygraph.annotate.times.arithmetic import day_of, first_day, moved_months, shifted, unit_value
from storygraph.annotate.times.calendar_year import month_value, weekday_value
from storygraph.annotate.times.grammar import AMOUNT, APPROXIMATE, WHICH, Match, Reading, Readings, Rules
from storygraph.annotate.times.holidays import holiday_value
from storygraph.annotate.times.interval import interval_of
from storygraph.annotate.times.numeric import date_in_figures
from storygraph.annotate.times.parts import mod_of_amount, mod_of_part, relation_of
from storygraph.annotate.times.reference import Reference
from storygraph.model import Interval

rules = Rules()
_NAMES = ("ORG", "WORK_OF_ART", "PERSON")
_STEPS = {"last": -1, "past": -1, "previous": -1, "latest": -1, "next": 1, "coming": 1, "following": 1}
_OF_AN_AGE = {"children", "computers", "generation", "kids", "society", "standards", "world", "young", "youth"}
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}


@rules.add(
    f"{WHICH} (?P<day> TODAY|YESTERDAY|TOMORROW)",
    "THE UNIT (?P<side> BEFORE|AFTER) (?P<day> YESTERDAY|TOMORROW)",
)
def named_day(m: Match, ref: Reference) -> Readings:
    """today, late yesterday, the day after tomorrow; not in a name (of a newspaper, say)."""
    token = ref.token_at(m.tokens[m.last].start)
    if token.ent_type_ in _NAMES and token.ent_iob_ == "I" and m.capital("day"):
        return None
    if m.after in ("'s", "’s") and m.word(m.last + 2) in _OF_AN_AGE:
        return []
    steps = _DAYS[str(m["day"])]
    if "side" in m.names:
        steps += -1 if m.said("side") == "before" else 1
        return Reading("DATE", unit_value(ref.today, "day", steps))
    return Reading("DATE", unit_value(ref.today, "day", steps), mod_of_part(m.said("part")))


@rules.add(
    f"SOMETIME? {WHICH} (?P<rel> THE? (?:LAST|PREVIOUS|NEXT|COMING|FOLLOWING|CURRENT|LATEST)"
    " | THIS (?:PAST|COMING|SAME)? | THE? SAME | THAT (?:SAME)? )"
    " (?:FISCAL|CALENDAR|TRADING)? unit=ONEUNIT (?P<so> OR SO)? (?! OF (?:MONTH|YEAR))",
)
def related_unit(m: Match, ref: Reference) -> Readings:
    """last week, early this month, the following day, that year, the same day."""
    relation, unit = relation_of(m.said("rel")) or "this", m["unit"]
    if ref.token_at(m.tokens[m.at("unit")].start).ent_type_ in _NAMES or m.said() == "this day":
        return None
    if m.after == "of" and m.said("rel").startswith("the"):
        return None  # the last day of something
    if unit in ("hour", "minute"):
        return None if relation in ("that", "this") else Reading("DURATION", duration_value(1, unit))
    steps = {"last": -1, "past": -1, "previous": -1, "latest": -1, "next": 1, "coming": 1, "following": 1}.get(
        relation, 0
    )
    mod = "APPROX" if m.has("so") else mod_of_part(m.said("part"))
    if unit == "day" and relation in ("last", "latest"):
        return None
    told = relation in ("that", "previous", "following") or (
        relation == "next" and m.said("rel").startswith("the") and unit in ("day", "week", "month", "year")
    )
    if told:
        value = _told_unit(unit, steps, ref)
        return Reading("DATE", value, mod, interval=_told_part(value, mod, ref)) if value else None
    if relation == "latest" and unit not in ("quarter",):
        return None
    today = ref.published
    if unit == "weekend" and relation == "this" and today and today.weekday() < 5 and ref.direction == "past":
        steps = -1
    if unit == "week" and relation == "this" and today and today.weekday() == 6 and ref.direction == "future":
        steps = 1  # said on a Sunday of what is to come
    return Reading("DATE", unit_value(today, unit, steps), mod)


def _told_unit(unit: str, steps: int, ref: Reference) -> str | None:
    base = ref.narrative
    day = day_of(base)
    to_come = day is not None and ref.published is not None and day > ref.published
    if to_come and ref.direction != "future":
        base = ref.narrative_day  # what was is not told from a day to come
    elif (unit == "day" and not to_come) or (base and len(base) <= 4 and unit not in ("year", "decade", "century")):
        base = ref.narrative_day  # a bare year is too coarse to count days or months from
    if base is None:
        told_of = ref.published if steps or ref.direction == "future" else None  # "that day" of a text that told none
        return unit_value(told_of, unit, steps) if unit != "season" else None
    if steps == 0 and unit == "day":
        return base
    if unit == "year" and len(base) >= 4:
        return f"{int(base[:4]) + steps:04d}"
    start = day_of(base)
    if start:
        return unit_value(start, unit, steps)
    return shifted(base, unit, steps)


def _told_part(value: str | None, mod: str | None, ref: Reference) -> Interval | None:
    """ "Later that week" begins, "earlier that week" ends with the day told last."""
    if value is None or mod not in ("EARLIER", "LATER"):
        return None
    whole, told = interval_of(value), ref.narrative_day
    if not (told and whole.earliest and whole.latest and whole.earliest <= told <= whole.latest):
        return whole
    if mod == "EARLIER":
        return Interval(earliest=whole.earliest, latest=told, precision="range")
    return Interval(earliest=told, latest=whole.latest, precision="range")


@rules.add(
    "(?P<part> (?:EARLIER|LATER|EARLY|LATE) IN | THE? BOUNDARY OF | THE? REST OF ) THE unit=ONEUNIT",
    "(?P<part> END OF ) unit=ONEUNIT",
)
def part_of_the_unit(m: Match, ref: Reference) -> Readings:
    """later in the week, the end of the year: the unit of publication."""
    if m["unit"] in ("hour", "minute", "century", "season"):
        return None
    if m["unit"] == "day":
        if m.before == "at":
            return None  # "at the end of the day" is said of no day
        return Reading("DATE", ref.narrative_day or unit_value(ref.published, "day"), mod_of_part(m.said("part")))
    return Reading("DATE", unit_value(ref.published, m["unit"]), mod_of_part(m.said("part")))


@rules.add(f"{WHICH} THE unit=UNIT (?!OF)")
def the_weekend(m: Match, ref: Reference) -> Readings:
    """the weekend: the last one, or the coming one where the clause points ahead."""
    if m["unit"] != "weekend":
        return None
    today = ref.published
    if today is None:
        return Reading("DATE", unit_value(None, "weekend"))
    steps = 0 if today.weekday() >= 5 or ref.direction == "future" else -1
    return Reading("DATE", unit_value(today, "weekend", steps), mod_of_part(m.said("part")))


@rules.add(f"{APPROXIMATE} {AMOUNT} unit=ANYUNIT (?P<half> AND A HALF)? (?P<so> OR (?:SO|NUMWORD))? AGO")
def ago(m: Match, ref: Reference) -> Readings:
    """three years ago, about two weeks ago, a year or two ago: as exact as the unit."""
    n, mod = amount(m), mod_of_amount(m.said("mod")) or ("APPROX" if m.has("so") else None)
    if m.has("half") and not isinstance(n, str):
        n += 0.5
    if m["unit"] in ("hour", "minute", "second"):
        value = unit_value(ref.published, "day") if not isinstance(n, str) else None
        return Reading("TIME", value, mod, silent=True) if value else Reading("DATE", "PAST_REF")
    if isinstance(n, str):
        return Reading("DATE", "PAST_REF", mod)
    return Reading("DATE", _back(n, m["unit"], ref, -1), mod)


def _back(n: float, unit: str, ref: Reference, sign: int) -> str:
    today = ref.published
    if unit in ("hour", "minute", "second"):
        return unit_value(today, "day")
    if unit in ("decade", "century"):
        n, unit = n * (10 if unit == "decade" else 100), "year"
    if isinstance(n, float) and not n.is_integer():
        n, unit = {"year": (n * 12, "month"), "month": (n * 30, "day"), "week": (n * 7, "day")}.get(unit, (n, unit))
    return unit_value(today, unit, sign * round(n))


@rules.add("(?:FEW)? units=UNITS AGO", "LONG AGO", "units=UNITS EARLIER")
def long_ago(m: Match, ref: Reference) -> Readings:
    """years ago, long ago."""
    return Reading("DATE", "PAST_REF")


@rules.add(f"{APPROXIMATE} {AMOUNT} unit=ANYUNIT (?P<side> BEFORE|AFTER) (?= THE month=MONTH day=DAY)")
def apart_from_a_date(m: Match, ref: Reference) -> Readings:
    """two days after the January 7 quake: a duration that has its day."""
    n, unit = amount(m), m["unit"]
    value = month_value(ref, m["month"], m["day"])
    steps = 0 if isinstance(n, str) else round(n) * (-1 if m.said("side") == "before" else 1)
    far = shifted(value or "", unit, steps) if steps and unit in ("day", "week") else None
    days = interval_of(far) if far else None
    return Reading("DURATION", duration_value(n, unit), mod_of_amount(m.said("mod")), last=m.last - 1, interval=days)


@rules.add(
    f"{APPROXIMATE} {AMOUNT} unit=ANYUNIT (?P<side> EARLIER|LATER|BEFORE|AFTER|HENCE)",
    f"{APPROXIMATE} {AMOUNT} unit=ANYUNIT (?P<side> FROM) NOW",
)
def offset(m: Match, ref: Reference) -> Readings:
    """two days later, three years earlier: counted from the narrative; "from now": from publication."""
    n, side, unit = amount(m), m.said("side"), m["unit"]
    mod = mod_of_amount(m.said("mod"))
    if side in ("before", "after") or m.after == "than":
        return Reading("DURATION", duration_value(n, unit), mod, last=m.last - 1)
    if side in ("from", "hence"):
        return Reading("DATE", "FUTURE_REF" if isinstance(n, str) else _back(n, unit, ref, 1), mod)
    sign = 1 if side == "later" else -1
    if isinstance(n, str):
        return Reading("DURATION", duration_value(n, unit), mod, last=m.last - 1)
    ahead = ref.direction == "future" and day_of(ref.narrative)
    base = ref.narrative_day if unit in ("day", "week", "fortnight", "month") and not ahead else ref.narrative
    value = shifted(base or "", unit, sign * round(n)) if float(n).is_integer() else None
    told_after = m.after == "," and m.word(m.last + 2) == "on"  # "two months later, on 30 March"
    if told_after or (value and sign > 0 and _is_to_come(value, ref)):
        return Reading("DURATION", duration_value(n, unit), mod, last=m.last - 1)
    if value:
        return Reading("DATE", value, mod)
    if unit in ("hour", "minute", "second"):
        return Reading("DURATION", duration_value(n, unit), mod, last=m.last - 1)
    return Reading("DATE", unit_value(None, unit), mod)


def _is_to_come(value: str, ref: Reference) -> bool:
    """Whether a value counted from the narrative lies after publication, though its clause tells what was."""
    first, today = first_day(value), ref.published
    return ref.direction == "past" and first is not None and today is not None and first > today


@rules.add("THE? unit=UNIT (?P<side> BEFORE|AFTER) (?!LAST|NEXT)")
def day_after(m: Match, ref: Reference) -> Readings:
    """the day before, the week after: counted from the narrative, where the clause ends."""
    if m.after not in (".", ",", ";", "”", '"', "") or m["unit"] not in ("day", "week", "month"):
        return None
    value = _told_unit(m["unit"], -1 if m.said("side") == "before" else 1, ref)
    return Reading("DATE", value) if value else None


@rules.add(
    f"{APPROXIMATE} {AMOUNT} unit=ANYUNIT (?P<side> BEFORE|AFTER|FROM) month=MONTH day=DAY (?: COMMA? year=YEAR )?",
    f"{APPROXIMATE} {AMOUNT} unit=ANYUNIT (?P<side> BEFORE|AFTER|FROM) day=DAY OF? month=MONTH (?: COMMA? year=YEAR )?",
    f"{APPROXIMATE} {AMOUNT} unit=ANYUNIT (?P<side> BEFORE|AFTER|FROM) figures=NUMDATE",
)
def from_a_full_date(m: Match, ref: Reference) -> Readings:
    """two weeks before 13 May 1999, two weeks from 13 May, 16 days after 1/2/2018."""
    n, unit = amount(m), m["unit"]
    if isinstance(n, str) or not float(n).is_integer() or unit not in ("day", "week"):
        return None
    steps = round(n) * (7 if unit == "week" else 1) * (-1 if m.said("side") == "before" else 1)
    if m.has("figures"):
        said = date_in_figures(m["figures"], ref)
    elif m.has("year"):
        said = f"{m['year']:04d}-{m['month']:02d}-{m['day']:02d}"
    else:
        said = month_value(ref, m["month"], m["day"])
    anchor = day_of(said)
    return Reading("DATE", unit_value(anchor, "day", steps), mod_of_amount(m.said("mod"))) if anchor else None


@rules.add("THE? unit=UNIT (?P<side> BEFORE|AFTER) (?P<rel> LAST|NEXT|THIS)? (?P<day> WEEKDAY|HOLIDAY)")
def next_to_a_day(m: Match, ref: Reference) -> Readings:
    """the day before Christmas, the day after last Tuesday."""
    anchor = _anchor(m, ref)
    if m["unit"] not in ("day", "week") or anchor is None:
        return None
    return Reading("DATE", unit_value(anchor, m["unit"], -1 if m.said("side") == "before" else 1))


@rules.add(
    f"{APPROXIMATE} {AMOUNT} unit=ANYUNIT (?P<side> BEFORE|AFTER|FROM) (?P<day> TODAY|YESTERDAY|TOMORROW|HOLIDAY)",
    f"{APPROXIMATE} {AMOUNT} unit=ANYUNIT (?P<side> BEFORE|AFTER|FROM) (?P<rel> LAST|NEXT|THIS)? (?P<day> WEEKDAY)",
)
def from_a_day(m: Match, ref: Reference) -> Readings:
    """two days after tomorrow, a week from Friday, three weeks before Christmas."""
    n, unit = amount(m), m["unit"]
    if isinstance(n, str) or not float(n).is_integer() or unit not in ("day", "week", "month", "year"):
        return None
    anchor = _anchor(m, ref)
    if anchor is None:
        return Reading("DATE", unit_value(None, "day"))
    steps = round(n) * (-1 if m.said("side") == "before" else 1)
    moved = anchor + timedelta(days=steps * {"day": 1, "week": 7}.get(unit, 0))
    if unit in ("month", "year"):
        moved = moved_months(anchor, steps * (12 if unit == "year" else 1))
    return Reading("DATE", moved.isoformat(), mod_of_amount(m.said("mod")))


def _anchor(m: Match, ref: Reference) -> date | None:
    """The day from which "two days after tomorrow" or "a week from Friday" counts."""
    token = m.tokens[m.at("day")]
    if token.kind == "WEEKDAY":
        relation = relation_of(m.said("rel"))
        return day_of(weekday_value(ref, token.value, "coming" if m.said("side") == "from" else relation))
    if token.kind == "HOLIDAY":
        return day_of(holiday_value(ref, token.value, None))
    return day_of(unit_value(ref.today, "day", _DAYS[str(m["day"])]))
