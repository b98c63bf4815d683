"""Quarters, halves, seasons, fiscal years, decades and centuries."""

from __future__ import annotations

from storygraph.annotate.times.arithmetic import SEASON_ORDER, first_day, season, shifted, unit_value
from storygraph.annotate.times.calendar_year import month_value
from storygraph.annotate.times.dates import year_of_relation
from storygraph.annotate.times.grammar import WHICH, Match, Reading, Readings, Rules
from storygraph.annotate.times.parts import mod_of_part, relation_of
from storygraph.annotate.times.reference import Reference

rules = Rules()
_YEARLY = """(?: COMMA? OF? (?: THE? (?:FISCAL|CALENDAR)? YEARWORD? year=YEAR
    | (?P<yrel> LAST|THIS|NEXT|THAT) (?:FISCAL|CALENDAR)? YEARWORD
    | THE? (?P<told> SAME|CURRENT|PREVIOUS|FOLLOWING)? (?:FISCAL|CALENDAR)? YEARWORD ) )?"""


@rules.add(
    f"{WHICH} THE? (?:FISCAL DASH?)? (?:first=YEAR)? ord=ORD DASH? (?P<what> QUARTER|HALF) {_YEARLY}",
    f"{WHICH} (?P<yrel2> LAST|THIS|NEXT) YEARWORD POSSESSIVE (?:FISCAL DASH?)? ord=ORD DASH? (?P<what> QUARTER|HALF)",
)
def quarter(m: Match, ref: Reference) -> Readings:
    """the third quarter of 2019, third-quarter, next year's first half, the fiscal first quarter."""
    half = m.said("what") == "half"
    if m["ord"] > (2 if half else 4) or (half and m.last == m.at("what")):
        return None
    code = f"{'H' if half else 'Q'}{m['ord']}"
    value = f"{_year(m, ref, m['ord'], 2 if half else 4)}-{code}"
    adjective = m.word(m.at("what") - 1) == "-" and m.word(m.first) == "the"
    return Reading("DATE", value, mod_of_part(m.said("part")), first=m.first + 1 if adjective else None)


def _year(m: Match, ref: Reference, nth: int, per_year: int) -> str:
    names = m.names
    for name in ("year", "first"):
        if name in names and m.has(name):
            return f"{m[name]:04d}"
    for name in ("yrel", "yrel2"):
        if name in names and m.has(name):
            return year_of_relation(m.said(name), ref)
    if "told" in names and m.has("told") and m.said("told") != "current":
        return year_of_relation(m.said("told"), ref)
    if ref.published is None:
        return "XXXX"
    current = (ref.published.month - 1) * per_year // 12 + 1
    ahead = ref.direction == "future"
    return f"{ref.published.year - (nth > current and not ahead):04d}"


@rules.add("q=QNAME (?:OF|COMMA|IN)? year=YEARS", "year=YEARS COMMA? DASH? q=QNAME", "q=QNAME")
def named_quarter(m: Match, ref: Reference) -> Readings:
    """Q3 2019, 2019 Q3; alone only in a text with a date of publication."""
    if "year" in m.names:
        return Reading("DATE", f"{m['year']:04d}-{m['q']}")
    year = f"{ref.published.year:04d}" if ref.published else "XXXX"
    return Reading("DATE", f"{year}-{m['q']}") if m.before in ("in", "for", "during", "of", "the") else None


@rules.add("THE LAST HALF OF year=YEAR")
def last_half(m: Match, ref: Reference) -> Readings:
    """the last half of 2019."""
    return Reading("DATE", f"{m['year']:04d}-H2")


@rules.add("THE? QUARTER (?=OTHER month=MONTH DAYNUM)")
def quarter_ended(m: Match, ref: Reference) -> Readings:
    """ "the quarter ended Sept. 30": the quarter of that month."""
    value = month_value(ref, m["month"])
    if m.after not in ("ended", "ending") or value is None:
        return None
    return Reading("DATE", f"{value[:4]}-Q{(m['month'] + 2) // 3}")


@rules.add("(?:THE? FULL YEARWORD | THE YEARWORD)")
def the_year(m: Match, ref: Reference) -> Readings:
    """ "for the year", "nine months of the year": that of publication."""
    whole = m.before == "for" or m.word(m.last - 1) == "full"
    if m.before == "of" and m.word(m.first - 2) in ("months", "half", "quarter", "quarters", "part", "much", "most"):
        whole = True
    if m.after in ("ended", "ending") or not whole:
        return None
    return Reading("DATE", unit_value(ref.published, "year"))


@rules.add("(?P<which> THE (?:LATEST|CURRENT|SAME)? (?:FISCAL)? | THIS | THAT) (?P<q> QUARTER|PERIOD)")
def the_quarter(m: Match, ref: Reference) -> Readings:
    """the quarter, the latest period: the quarter the text is about, else the last one that had ended."""
    which = m.said("which")
    if m.said("q") == "period":
        told = ref.period if ref.period and "-Q" in ref.period else None
        return Reading("DATE", told) if told and which in ("the latest", "the") else None
    if which in ("this", "the current") and ref.published and ref.direction != "past":
        return Reading("DATE", unit_value(ref.published, "quarter"))
    ended = unit_value(ref.published, "quarter", -1)
    if ref.period and "-Q" in ref.period and not (which == "the latest" and ref.period > ended):
        return Reading("DATE", ref.period)
    return Reading("DATE", unit_value(ref.published, "quarter", -1)) if which != "that" else None


@rules.add(
    "THE? A? (?P<u> YEARWORD) DASH? (?:AGO|EARLIER) (?:ord=ORD)? DASH? (?P<q> QUARTER|PERIOD)?",
    "THE year=YEAR (?:ord=ORD DASH?)? (?P<q> QUARTER|PERIOD)",
)
def compared_period(m: Match, ref: Reference) -> Readings:
    """a year earlier, the year-ago quarter, the 2018 period: the period the text is about, in another year."""
    if "year" in m.names:
        if m.has("ord"):
            return Reading("DATE", f"{m['year']:04d}-Q{m['ord']}", silent=True)
        tail = ref.period[4:] if ref.period and "-Q" in ref.period else ""
        return Reading("DATE", f"{m['year']:04d}{tail}", silent=True)
    if m.has("ord") and ref.published:
        return Reading("DATE", f"{int(_year(m, ref, m['ord'], 4)) - 1:04d}-Q{m['ord']}", silent=True)
    period = ref.period if ref.period and "-Q" in ref.period else None
    base = period or (unit_value(ref.published, "year") if ref.published else None)
    value = shifted(base, "year", -1) if base else "XXXX"
    adjective = m.word(m.at("u") + 1) == "-" and not m.has("q")
    return Reading("DATE", value, first=m.at("u") if adjective else None, silent=True) if value else None


@rules.add(
    f"{WHICH} (?P<rel> THE? (?:LAST|PAST|PREVIOUS|NEXT|COMING|FOLLOWING|SAME|CURRENT) | THIS (?:PAST|COMING)?"
    " | THAT | THE EARLY? )? season=SEASON",
    f"{WHICH} THE? season=SEASON (?:OF|COMMA)? year=YEARS",
    f"{WHICH} THE? season=SEASON OF? (?P<yrel> LAST|THIS|NEXT|THAT) YEARWORD",
)
def season_of_year(m: Match, ref: Reference) -> Readings:
    """last summer, the spring of 2019, late this winter."""
    mod = mod_of_part(m.said("part"))
    if "year" in m.names:
        return Reading("DATE", f"{m['year']:04d}-{m['season']}", mod)
    if "yrel" in m.names:
        return Reading("DATE", f"{year_of_relation(m.said('yrel'), ref)}-{m['season']}", mod)
    token = ref.token_at(m.tokens[m.at("season")].start)
    bare = m.said("rel") in ("", "the")
    if token.pos_ == "VERB" or (bare and not mod and (m.before not in _SEASON_PREPOSITIONS or token.dep_ != "pobj")):
        return None
    return Reading("DATE", _season_value(m["season"], relation_of(m.said("rel")), ref), mod)


_SEASON_PREPOSITIONS = {
    "after", "before", "by", "during", "for", "in", "into", "of", "over", "since", "this",
    "through", "throughout", "until",
}  # fmt: skip


def _season_value(code: str, relation: str | None, ref: Reference) -> str:
    told = first_day(ref.narrative)
    if relation == "that" and told is not None:
        return f"{told.year - (code == 'WI' and told.month < 3):04d}-{code}"
    if ref.published is None:
        return f"XXXX-{code}"
    year, now = season(ref.published)
    asked, here = SEASON_ORDER.index(code), SEASON_ORDER.index(now)
    if now == "WI":
        year, here = year + 1, 0
    year_of = year - 1 if code == "WI" else year
    if relation in ("last", "past", "previous"):
        year_of -= asked >= here
    elif relation in ("next", "coming"):
        year_of += asked <= here
    elif relation is None or relation == "that":
        ahead = ref.direction == "future"
        if asked > here and not ahead:
            year_of -= 1
        elif asked < here and ahead:
            year_of += 1
    return f"{year_of:04d}-{code}"


@rules.add(
    "THE? (?:FISCAL YEARWORD? | FY) OF? year=YEARS",
    "(?P<rel> THE? (?:LAST|THIS|NEXT|CURRENT|LATEST|PREVIOUS|COMING)|THIS) (?:FISCAL|CALENDAR) YEARWORD",
    "THE FISCAL YEARWORD",
)
def fiscal_year(m: Match, ref: Reference) -> Readings:
    """fiscal 2019, the current fiscal year."""
    if "year" in m.names:
        return Reading("DATE", f"{m['year']:04d}")
    if "rel" not in m.names:
        return Reading("DATE", unit_value(ref.published, "year"))
    steps = {"last": -1, "previous": -1, "latest": -1, "next": 1, "coming": 1}.get(relation_of(m.said("rel")) or "", 0)
    return Reading("DATE", unit_value(ref.published, "year", steps))


@rules.add("ABOUT? YEARWORD DASH? END", "MID DASH? YEARWORD", "YEARWORD POSSESSIVE END", "THE YEARWORD END")
def end_of_year(m: Match, ref: Reference) -> Readings:
    """year-end, year's end, mid-year."""
    mod = "MID" if m.said().startswith("mid") else "END"
    return Reading("DATE", unit_value(ref.published, "year"), mod)


@rules.add(f"{WHICH} THE? d=DECADE")
def decade(m: Match, ref: Reference) -> Readings:
    """the 1990s, the late '60s, the eighties; not a person's thirties."""
    if m.before in ("his", "her", "their", "my", "your", "our", "its") or m["d"] is None:
        return None
    word = m.word(m.at("d"))
    short = not word[:2].isdigit() or len(word) < 5
    if short and not (ref.message or m.said().startswith("the") or m.has("part") or word[0] in "'’‘`"):
        return None
    return Reading("DATE", m["d"], mod_of_part(m.said("part")))


@rules.add(f"{WHICH} THE? ord=ORD DASH? CENTURY")
def century(m: Match, ref: Reference) -> Readings:
    """the 21st century: value "20"."""
    return Reading("DATE", f"{m['ord'] - 1:02d}", mod_of_part(m.said("part"))) if 0 < m["ord"] < 100 else None
