"""Past, present and future without a place in time."""

from __future__ import annotations

from storygraph.annotate.times.amounts import duration_value
from storygraph.annotate.times.grammar import Match, Reading, Readings, Rules
from storygraph.annotate.times.reference import Reference

rules = Rules()


@rules.add("MORE? w=FIXED")
def fixed(m: Match, ref: Reference) -> Readings:
    """currently, recently, soon; not "as soon as"."""
    if m.said() in ("soon", "shortly") and (m.before in ("as", "too", "-") or m.after in ("after", "before")):
        return None
    if m.said() == "recently" and m.before == "most":
        return None  # the last of several, whose date follows
    if m.said() == "soon" and _told_as_past(ref):
        return None
    return Reading("DATE", m["w"])


def _told_as_past(ref: Reference) -> bool:
    """ "It soon became clear": shortly after what was told, not after publication."""
    verb = ref.token.head
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(c.lower_ in ("was", "were") for c in verb.children))


@rules.add("NOW")
def now(m: Match, ref: Reference) -> Readings:
    """now; not "now that", nor "Now, …", which opens a thought."""
    if m.after == "that" and ref.token.dep_ == "mark":
        return None
    if m.after == "," and ref.token.is_sent_start:
        return None
    return Reading("DATE", "PRESENT_REF")


@rules.add("CURRENT")
def current(m: Match, ref: Reference) -> Readings:
    """current, as an adjective."""
    return Reading("DATE", "PRESENT_REF") if ref.token.pos_ == "ADJ" else None


@rules.add("RECENT", "RECENT units=UNITS (?: AND UNITS)?")
def recent(m: Match, ref: Reference) -> Readings:
    """recent, recent years; recent weeks or months are a duration."""
    if "units" in m.names and m["units"] in ("week", "month"):
        return Reading("DURATION", duration_value("X", m["units"]), silent=True)
    return Reading("DATE", "PAST_REF")


@rules.add("(?: THE )? (?P<w> FUTURE|COMING|PREVIOUS|PAST) units=UNITS")
def open_future(m: Match, ref: Reference) -> Readings:
    """future quarters, coming months, previous years; "the coming years" are a stretch (`durations`)."""
    if m.said().startswith("the "):
        return None
    behind = m.said("w") in ("previous", "past", "prior", "preceding")
    return Reading("DATE", "PAST_REF" if behind else "FUTURE_REF")


@rules.add("THE? FUTURE", "THE PAST", "THE OTHER FUTURE")
def past_or_future(m: Match, ref: Reference) -> Readings:
    """the past, the future, the near future."""
    token = ref.token_at(m.tokens[m.last].start)
    if token.pos_ != "NOUN":
        return None
    if m.word(m.last) == "future":
        if "foreseeable" in (m.before, m.word(m.first + 1)) or (m.first == m.last and m.before not in ("in", "near")):
            return None
        return Reading("DATE", "FUTURE_REF")
    return Reading("DATE", "PAST_REF")


@rules.add("AT THE? w=PRESENT TIME?", "(?P<w> TO) DATE")
def at_present(m: Match, ref: Reference) -> Readings:
    """at present, at the present time, to date."""
    token = ref.token_at(m.tokens[m.last].start)
    if m.tokens[m.last].kind == "DATE" and (token.pos_ != "NOUN" or m.said() not in ("to date", "till date")):
        return None
    return Reading("DATE", "PRESENT_REF", first=m.first + (m.tokens[m.first].kind == "AT"))


@rules.add("AS FIXED AS OTHER")
def soonest(m: Match, ref: Reference) -> Readings:
    """as soon as possible, as a message says when."""
    return Reading("DATE", "FUTURE_REF") if ref.message and m.said() == "as soon as possible" else None


@rules.add("THE OTHER TERM")
def term(m: Match, ref: Reference) -> Readings:
    """ "in the near term", "the short term": not one of a list of terms."""
    return Reading("DATE", "FUTURE_REF") if m.word(m.first + 1) in ("near", "short") else None


@rules.add("NUMWORD unit=UNIT (?!AGO|LATER|EARLIER|BEFORE|AFTER|IN|DASH|AND|OR|LAST|THIS|NEXT)")
def one_day(m: Match, ref: Reference) -> Readings:
    """ "One day it will": some time ahead; "one day it did", "he hopes one day to" have no place in time."""
    token = ref.token_at(m.tokens[m.last].start)
    if m.said() == "one day" and ref.token.i and ref.doc[ref.token.i - 1].tag_ == "MD":
        return Reading("DATE", "FUTURE_REF")
    adverb = m.said() == "one day" and token.dep_ in ("npadvmod", "advmod", "dep") and token.i + 1 < len(ref.doc)
    if not adverb or ref.doc[token.i + 1].pos_ not in ("VERB", "AUX", "PRON", "PROPN", "DET", "NOUN"):
        return None
    return Reading("DATE", "FUTURE_REF") if ref.direction == "future" else []


@rules.add("(?P<the> THE|THIS|THAT) (?P<w> TIME|MOMENT)")
def moment(m: Match, ref: Reference) -> Readings:
    """ "at the time", "at that time": past; "at this time", "at the moment", "this time": present."""
    if m.before not in ("at", "by") or m.after == "when":
        return None
    present = m.said("the") == "this" or m.said("w") == "moment"
    return Reading("DATE", "PRESENT_REF" if present else "PAST_REF")


@rules.add("THEN")
def then(m: Match, ref: Reference) -> Readings:
    """since then, until then: the time the narrative has reached."""
    if m.before not in ("since", "until", "till", "by"):
        return None
    return Reading("DATE", ref.narrative or "PAST_REF", silent=True)


@rules.add("THIS units=UNITS")
def these_days(m: Match, ref: Reference) -> Readings:
    """these days."""
    return Reading("DATE", "PRESENT_REF") if m.said() == "these days" else None
