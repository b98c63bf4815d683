"""Readings that are one expression together: a day and its time ("Friday" + "morning", "10 p.m." + "Wednesday"),
and times whose day stands elsewhere."""

from __future__ import annotations

from bisect import bisect_left

from storygraph.annotate.times.arithmetic import day_of, unit_value
from storygraph.annotate.times.grammar import Reading
from storygraph.annotate.times.reference import Reference
from storygraph.annotate.times.tokens import Token


def joined(found: list[Reading], tokens: list[Token], ref: Reference) -> list[Reading]:
    """The readings with days and times of day joined, and every floating time given its day."""
    row: list[Reading] = []
    for reading in found:
        if row:
            both = _together(row[-1], reading, tokens, ref)
            if both:
                row[-1] = both
                continue
        row.append(reading)
    row = [r for r in row if not r.tail]
    days = [(r.first or 0, r.value[:10]) for r in row if not r.floating and day_of(r.value)]
    return [_settled(r, days, tokens, ref) for r in row]


def _between(a: Reading, b: Reading, tokens: list[Token], ref: Reference) -> str:
    assert a.last is not None
    assert b.first is not None
    return ref.text[tokens[a.last].end : tokens[b.first].start].strip().lower()


def _together(a: Reading, b: Reading, tokens: list[Token], ref: Reference) -> Reading | None:
    gap = _between(a, b, tokens, ref)
    if _is_day(a) and b.floating and gap in ("", ",") and not (b.tail and gap) and "\n\n" not in gap:
        return a._replace(type="TIME", value=a.value + b.value, last=b.last, mod=a.mod or b.mod)
    if a.floating and _is_day(b) and gap in ("", ",", "of"):
        return b._replace(type="TIME", value=b.value + a.value, first=a.first, mod=a.mod or b.mod, tail=False)
    if a.floating and not a.tail and b.type == "TIME" and day_of(b.value) and len(b.value) == 13 and gap == "":
        return b._replace(value=b.value[:10] + a.value, first=a.first, mod=a.mod or b.mod)
    return None


def _is_day(reading: Reading) -> bool:
    """Whether the value is one day, known or not ("XXXX-WXX-2", "XXXX-XX-XX")."""
    value = reading.value
    return reading.type == "DATE" and (day_of(value) is not None or value.startswith("XXXX-")) and len(value) == 10


def _settled(reading: Reading, days: list[tuple[int, str]], tokens: list[Token], ref: Reference) -> Reading:
    """A floating time takes the nearest day named in its sentence, else the last named before, else publication.

    `days` are the days of the text by their first token.
    """
    if not reading.floating or reading.value[0] != "T":
        return reading
    here = reading.first or 0
    sentence = ref.token_at(tokens[here].start).sent
    at = bisect_left(days, (here, ""))
    close = [
        (abs(first - here), value)
        for first, value in days[max(0, at - 2) : at + 2]
        if sentence.start_char <= tokens[first].start < sentence.end_char
    ]
    day = min(close)[1] if close else days[at - 1][1] if at else unit_value(ref.published, "day")
    return reading._replace(value=day + reading.value)
