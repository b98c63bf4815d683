"""Dates in words: days, months, years, weekdays."""

from __future__ import annotations

import re
from datetime import timedelta

from spacy.tokens import Token

from storygraph.annotate.times.amounts import amount
from storygraph.annotate.times.arithmetic import day_of, moved_months
from storygraph.annotate.times.calendar_year import is_day, matching_year, month_value, weekday_value
from storygraph.annotate.times.grammar import WHICH, Match, Reading, Readings, Rules
from storygraph.annotate.times.parts import mod_of_part, relation_of
from storygraph.annotate.times.reference import Reference

rules = Rules()
RELATION = "(?P<rel> THE? (?:LAST|PAST|PREVIOUS|NEXT|COMING|FOLLOWING) | THIS (?:PAST|COMING)? | THAT )?"
_OF_YEAR = (
    "(?: COMMA? OF? (?P<yrel> LAST|THIS|NEXT|THAT|SAME|FOLLOWING|PREVIOUS|THE (?:SAME|FOLLOWING|PREVIOUS)) YEARWORD )"
)
_WEEKDAY = "(?: (?P<wd> WEEKDAY) COMMA? THE? )?"


@rules.add(
    f"{_WEEKDAY} month=MONTH SEP? THE? day=DAY SEP? COMMA? (?:OF|IN)? year=YEARS",
    f"{_WEEKDAY} THE? day=DAY SEP? OF? month=MONTH SEP? COMMA? (?:OF|IN)? year=YEARS",
    f"{_WEEKDAY} year=YEAR COMMA? SEP? month=MONTH SEP? day=DAY",
    f"{_WEEKDAY} month=MONTH THE? day=NUMWORD year=YEAR",
    f"{_WEEKDAY} THE? day=NUMWORD OF? month=MONTH year=YEAR",
    "year=YEAR SEP day=DAYNUM SEP month=MONTH",
    "month=MONTH SEP year=YEAR SEP day=DAYNUM",
    "day=DAYNUM SEP year=YEAR SEP month=MONTH",
)
def full_date(m: Match, ref: Reference) -> Readings:
    """March 7, 2024; 7 March 2024; Thursday the 7th of March, 2024; 2024 March 7."""
    if not is_day(m["year"], m["month"], m["day"]) or not is_month(m):
        return None
    return Reading("DATE", f"{m['year']:04d}-{m['month']:02d}-{m['day']:02d}")


@rules.add(f"{WHICH} month=MONTH (?:COMMA|OF|SEP|IN)? year=YEARS", "year=YEAR COMMA? month=MONTH")
def month_and_year(m: Match, ref: Reference) -> Readings:
    """March 2024, late March of 2024, 2024 March."""
    if m["month"] == 5 and not m.capital("month"):
        return None
    part = m.said("part") if "part" in m.names else ""
    return Reading("DATE", f"{m['year']:04d}-{m['month']:02d}", mod_of_part(part))


@rules.add(
    f"{RELATION} {_WEEKDAY} {WHICH} (?P<near> ABOUT)? month=MONTH SEP? THE? day=DAY {_OF_YEAR}?",
    f"{RELATION} {_WEEKDAY} THE? day=DAY SEP? OF? month=MONTH {_OF_YEAR}?",
    "month=MONTH COMMA day=ORDINAL",
)
def day_and_month(m: Match, ref: Reference) -> Readings:
    """March 7, the 7th of March, Thursday, March 7, March 7 of last year."""
    month, day = m["month"], m["day"]
    if not is_month(m) or not is_day(2024, month, day) or m.after in ("%", "percent", "million", "billion"):
        return None
    if "wd" not in m.names:
        value = month_value(ref, month, day)
        return Reading("DATE", value) if value else None
    if m.has("yrel"):
        year = year_of_relation(m.said("yrel"), ref)
        return Reading("DATE", f"{year}-{month:02d}-{day:02d}")
    value = matching_year(ref, m["wd"], month, day) if m.has("wd") and not m.has("rel") else None
    value = value or month_value(ref, month, day, relation_of(m.said("rel")))
    mod = mod_of_part(m.said("part")) if "part" in m.names else None
    if "near" in m.names and m.has("near"):
        mod = "APPROX"
    return Reading("DATE", value, mod) if value else None


_AFTER_AN_ORDINAL = {"", ".", "?", "!", "at", "from", "and", "-"}


def is_month(m: Match) -> bool:
    """ "may 5" and "march 5 miles" in small letters are verbs."""
    if m["month"] not in (3, 5) or m.capital("month") or m.word(m.at("month")) == "mar":
        return True
    return m.has("day") and m.tokens[m.at("day")].kind == "ORDINAL"


def year_of_relation(said: str, ref: Reference) -> str:
    """Year that "last", "this", "next" count from publication, "that", "same", "following" from the narrative."""
    word = said.split()[-1]
    if word in ("that", "same", "following", "previous"):
        if ref.narrative is None:
            return "XXXX"
        return f"{int(ref.narrative[:4].ljust(4, '0')) + {'following': 1, 'previous': -1}.get(word, 0):04d}"
    if ref.published is None:
        return "XXXX"
    return f"{ref.published.year + {'last': -1, 'next': 1}.get(word, 0):04d}"


@rules.add(
    "wd=WEEKDAY COMMA? THE? day=ORDINAL",
    "THE day=ORDINAL",
    "wd=WEEKDAY day=DAYNUM (?!AMPM|OCLOCK|MONTH|SEP)",
    "(?<=ON) day=ORDINAL (?!OF|ANYUNIT|MONTH)",
)
def day_of_month(m: Match, ref: Reference) -> Readings:
    """ "Friday the 13th", "on the 18th": in the month the text is about, or the nearest where the weekday fits."""
    if ref.published is None or not 1 <= m["day"] <= 31:
        return None
    if m.tokens[m.at("day")].kind == "DAYNUM" and (not ref.message or m["day"] < 13):
        return None  # rather an hour
    if not m.word(m.at("day"))[0].isdigit() and not ref.message:
        return None
    start = ref.published
    steps = sorted(range(-13, 14), key=abs)
    if m.first == m.last and not ref.message:
        return None
    if "wd" not in m.names:
        asked = (
            ref.message and m.before in ("on", "for", "by") and m.after in ("", ".", "?", "!", "at", "from", "and", "-")
        )
        if not asked and (m.before != "on" or m.after not in (".", ",", ";", "", "and")):
            return None
        start, steps = day_of(ref.narrative) or start, [0]
    for step in steps:
        first = moved_months(start.replace(day=1), step)
        if is_day(first.year, first.month, m["day"]):
            day = first.replace(day=m["day"])
            ahead = day > ref.published
            if "wd" not in m.names or (day.weekday() == m["wd"] and ref.direction != ("past" if ahead else "future")):
                return Reading("DATE", day.isoformat())
    return None


@rules.add(
    "month=MONTH OF short=INT", "day=DAY OF? month=MONTH OF short=INT", "month=MONTH NUMWORD SCALE AND? ones=NUMWORD?"
)
def month_of_a_short_year(m: Match, ref: Reference) -> Readings:
    """April of 87, October two thousand and five."""
    if "short" in m.names:
        year = 1900 + m["short"]
        if not 31 < m["short"] < 100 or len(m.word(m.last)) != 2:
            return None
    else:
        year = 2000 + (m["ones"] or 0)
        if not m.said().split(" ", 1)[1].startswith("two thousand"):
            return None
    day = f"-{m['day']:02d}" if m.has("day") else ""
    return Reading("DATE", f"{year}-{m['month']:02d}{day}") if not day or is_day(year, m["month"], m["day"]) else None


@rules.add(f"{WHICH} {RELATION} month=MONTH {_OF_YEAR}?")
def month(m: Match, ref: Reference) -> Readings:
    """May, last May, early this May, May of last year."""
    asked = ref.message and m.before in ("in", "since", "until", "after", "before")
    if not (m.capital("month") or asked) and (m["month"] in (3, 5) or len(m.word(m.at("month"))) < 4):
        return None
    if _is_short(m) and not ref.message and ref.token_at(m.tokens[m.at("month")].start).ent_type_ != "DATE":
        return None
    framed = m.has("part") or m.has("rel") or m.has("yrel")
    if not framed and not _noun_month(m, ref):
        return None
    mod = mod_of_part(m.said("part"))
    return _whole_month(m, ref, mod)


def _whole_month(m: Match, ref: Reference, mod: str | None) -> Reading | None:
    if m.has("yrel"):
        return Reading("DATE", f"{year_of_relation(m.said('yrel'), ref)}-{m['month']:02d}", mod)
    relation = relation_of(m.said("rel"))
    if relation in ("that", "following", "previous") and ref.narrative:
        return Reading("DATE", _told_month(ref.narrative, m["month"], relation), mod)
    year = None if relation else _named_elsewhere(m, ref)
    value = f"{year}-{m['month']:02d}" if year else month_value(ref, m["month"], None, relation)
    return Reading("DATE", value, mod) if value else None


def _named_elsewhere(m: Match, ref: Reference) -> str | None:
    """The year of "the July floods" that the text calls "the July 2021 floods" elsewhere."""
    name = re.match(r"[\s-]+([a-z]{4,})\b", ref.text[m.tokens[m.last].end :][:30])
    if name is None or m.has("part"):
        return None
    month = re.escape(ref.text[m.tokens[m.at("month")].start : m.tokens[m.at("month")].end])
    found = re.search(rf"\b{month},? (\d{{4}}) {name[1]}\b|\b(\d{{4}}) {month} {name[1]}\b", ref.text)
    return (found[1] or found[2]) if found else None


def _told_month(narrative: str, month: int, relation: str) -> str:
    year = int(narrative[:4].ljust(4, "0"))
    now = int(narrative[5:7]) if re.match(r"\d{4}-\d\d", narrative) else 0
    if relation == "following" and month <= now:
        year += 1
    if relation == "previous" and month >= now:
        year -= 1
    return f"{year:04d}-{month:02d}"


def _is_short(m: Match) -> bool:
    """ "Jan" and "Mar" without a full stop may be names."""
    return len(m.word(m.at("month"))) == 3 and m["month"] != 5


def _noun_month(m: Match, ref: Reference) -> bool:
    """May and March (and April, June, August as names) only where nothing says verb or person."""
    token = ref.token_at(m.tokens[m.at("month")].start)
    if _is_short(m) and m.before not in _TIME_PREPOSITIONS:
        return False
    if m["month"] == 5 and token.dep_ in ("nsubj", "nsubjpass") and m.before not in _TIME_PREPOSITIONS:
        return False
    if token.ent_type_ in _NAME_TYPES and m.before not in _TIME_PREPOSITIONS - {"and", "or"}:
        return False
    if m["month"] == 3 and token.i and ref.doc[token.i - 1].lower_ == "annual":
        return False
    if m["month"] in (3, 5):
        return m.before in _TIME_PREPOSITIONS or token.ent_type_ == "DATE"
    return True


_NAME_TYPES = {"PERSON", "ORG", "GPE", "FAC", "LOC", "WORK_OF_ART", "NORP"}
_TIME_PREPOSITIONS = {
    "in", "since", "until", "till", "by", "from", "through", "during", "before", "after", "between", "of", "to", "for",
    "and", "or", "this", "next", "last",
}  # fmt: skip


@rules.add(
    "wd=WEEKDAY (?P<part_of> PART)? OF? (?P<rel> THE? (?:LAST|THIS|NEXT|PREVIOUS|FOLLOWING|COMING)) unit=UNIT",
    "(?P<rel> LAST|THIS|NEXT|PREVIOUS|COMING) unit=UNIT (?:DASH|COMMA|ON)? wd=WEEKDAY",
)
def weekday_of_week(m: Match, ref: Reference) -> Readings:
    """Wednesday next week, Tuesday of last week, next week on Tuesday."""
    if m["unit"] != "week":
        return None
    if m.at("wd") == m.last and m.word(m.last - 1) not in ("week", "-", ",", "on"):
        return None
    if ref.published is None:
        return Reading("DATE", f"XXXX-WXX-{m['wd'] + 1}")
    weeks = {"last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(
        relation_of(m.said("rel")) or "", 0
    )
    day = ref.published + timedelta(days=7 * weeks + m["wd"] - ref.published.weekday())
    if m.has("part_of"):
        return Reading("TIME", f"{day.isoformat()}T{m['part_of']}")
    return Reading("DATE", day.isoformat())


@rules.add("wd=WEEKDAY unit=UNIT (?!OF|POSSESSIVE)")
def weekday_week(m: Match, ref: Reference) -> Readings:
    """Saturday week: a week after the coming Saturday."""
    if (
        m["unit"] != "week"
        or m.capital("unit")
        or ref.published is None
        or m.before not in ("on", "for", "until", "by")
    ):
        return None
    coming = day_of(weekday_value(ref, m["wd"], "coming"))
    return Reading("DATE", (coming + timedelta(days=7)).isoformat()) if coming else None


@rules.add("wd=WEEKDAY IN month=MONTH COMMA? year=YEAR")
def some_weekday(m: Match, ref: Reference) -> Readings:
    """a wet Monday in June 2021: some day of that month."""
    return Reading("DATE", f"{m['year']:04d}-{m['month']:02d}")


@rules.add(f"{WHICH} {RELATION} wd=WEEKDAY")
def weekday(m: Match, ref: Reference) -> Readings:
    """Tuesday, last Tuesday, late on Tuesday, the previous Friday."""
    word = m.word(m.at("wd"))
    if len(word) < 6 and word[-1] != "." and not (m.capital("wd") and (m.before == "on" or ref.message)):
        return None
    token = ref.token_at(m.tokens[m.at("wd")].start)
    if m.first == m.last and m.before not in ("his", "her", "their") and _in_name(token):
        return []  # a newspaper, a film, a club
    relation = relation_of(m.said("rel"))
    if m.said("rel") == "the next" and ref.direction != "future":
        relation = "following"
    return Reading("DATE", weekday_value(ref, m["wd"], relation), mod_of_part(m.said("part")))


def _in_name(weekday: Token) -> bool:
    """Whether a weekday is part of a title: the Sunday Times."""
    head = weekday.head
    beside = weekday.dep_ == "compound" and head.i == weekday.i + 1 and head.tag_ in ("NNP", "NNPS")
    return weekday.ent_type_ in ("ORG", "WORK_OF_ART") or (beside and head.ent_type_ not in ("PERSON", "GPE", "NORP"))


@rules.add(
    f"{WHICH} (?:THE YEARWORD OF?)? (?P<year> YEARS) (?P<on> OR LATER | AND BEYOND)?",
    f"{WHICH} THE YEARWORD (?P<num> INT | NUMWORD SCALE)",
)
def year(m: Match, ref: Reference) -> Readings:
    """2008, early 2008, the year 2008, '08."""
    mod = mod_of_part(m.said("part"))
    if "num" in m.names:
        number = amount(m, "num")
        return Reading("DATE", f"{number:04d}", mod) if isinstance(number, int) and 1 <= number < 2200 else None
    if mod in ("FIRST_HALF", "SECOND_HALF") or (m.first == m.at("year") and not _is_year(m, ref, m.first)):
        return None  # halves of years have values of their own: see `periods`
    return Reading("DATE", f"{m['year']:04d}", "ON_OR_AFTER" if m.has("on") else mod)


def _is_year(m: Match, ref: Reference, at: int) -> bool:
    """Four digits that count something, price something or number something are no year."""
    token = ref.token_at(m.tokens[at].start)
    if (
        m.before == "than"
        and m.word(at - 2) in ("later", "earlier", "sooner", "greater")
        and m.tokens[at].kind == "YEAR"
    ):
        return True
    if m.before in _OWNERS and token.head.pos_ == "PROPN" and token.head.ent_type_ in ("PRODUCT", "ORG"):
        return False  # a model: her 2009 Vauxhall Corsa
    if m.before == "the" and m.tokens[at].kind == "YEAR" and m.after not in _COUNTED:
        return True
    if m.before in _YEAR_PREPOSITIONS and m.after not in _COUNTED:
        return not (token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i > token.i)
    if m.tokens[at].kind == "SHORTYEAR":
        return False
    if (
        m.before in ("$", "£", "€", "#", ".", "no", "about", "some", "nearly", "over", "than", "/")
        or m.after in _COUNTED
    ):
        return False
    if m.before in ("-", "–", "—") and m.word(at - 2).isdigit() and len(m.word(at - 2)) != 4:
        return False
    if token.dep_ in ("nummod", "quantmod") and token.head.tag_ == "NNS" and token.head.i > token.i:
        return token.ent_type_ == "DATE"
    return token.ent_type_ not in ("QUANTITY", "MONEY", "PERCENT") and 1600 <= m.tokens[at].value <= 2100


_COMPARED = {"earlier", "greater", "later", "sooner"}
_OWNERS = {"'s", "’s", "his", "her"}
_YEAR_PREPOSITIONS = {
    "after", "and", "before", "between", "by", "during", "from", "in", "of", "since", "till", "to", "until",
}  # fmt: skip
_COUNTED = {
    "%", "cases", "children", "deaths", "dollars", "employees", "euros", "feet", "homes", "jobs", "kilometers",
    "kilometres", "km", "members", "men", "meters", "metres", "miles", "pages", "people", "percent", "points", "pounds",
    "residents", "shares", "soldiers", "square", "students", "tonnes", "tons", "troops", "votes", "women", "words",
    "workers",
}  # fmt: skip
