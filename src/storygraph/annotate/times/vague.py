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
    return Reading("DATE", m["w"])


@rules.add("NOW")
def now(m: Match, ref: Reference) -> Readings:
    """now, right now; not "now that"."""
    if m.after == "that" and ref.token.dep_ == "mark":
        return None
    return Reading("DATE", "PRESENT_REF", first=m.first - (m.before == "right"))


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
    """future quarters, coming months, previous years."""
    behind = m.said("w") in ("previous", "past", "prior", "preceding")
    return Reading("DATE", "PAST_REF" if behind else "FUTURE_REF")


@rules.add("THE? FUTURE", "THE PAST", "THE OTHER FUTURE")
def past_or_future(m: Match, ref: Reference) -> Readings:
    """the past, the future, the near future."""
    token = ref.token_at(m.tokens[m.last].start)
    if token.pos_ != "NOUN":
        return None
    if m.word(m.last) == "future":
        if m.first == m.last and m.before not in ("in", "near", "foreseeable"):
            return None
        return Reading("DATE", "FUTURE_REF")
    return Reading("DATE", "PAST_REF")


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
