"""Readings that are one expression together: a day and its time ("Friday" + "morning", "10 p.m." + "Wednesday"),
and times whose day stands elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from storygraph.annotate.times.arithmetic import day_of, unit_value
from storygraph.annotate.times.grammar import Reading
from storygraph.annotate.times.interval import interval_of
from storygraph.annotate.times.reference import Reference
from storygraph.annotate.times.tokens import Token

NEAR = 200  # code points: how far a month or a year reaches to a time of day
_LATE = ("TAF", "TEV", "TNI")


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
    days = [_Day(r.first or 0, r.value[:10], _is_late(r)) for r in row if not r.floating and day_of(r.value)]
    stretches = [r for r in row if r.type == "DATE" and re.fullmatch(r"\d{4}(-\d\d)?", r.value)]
    return [_settled(r, days, stretches, tokens, ref) for r in row]


def _between(a: Reading, b: Reading, tokens: list[Token], ref: Reference) -> str:
    assert a.last is not None
    assert b.first is not None
    return ref.text[tokens[a.last].end : tokens[b.first].start].strip().lower()


def _together(a: Reading, b: Reading, tokens: list[Token], ref: Reference) -> Reading | None:
    gap = _between(a, b, tokens, ref)
    if _is_day(a) and b.floating and gap in ("", ",") and not (b.tail and gap) and "\n\n" not in gap:
        return a._replace(type="TIME", value=a.value + b.value, last=b.last, mod=a.mod or b.mod)
    if a.type == "TIME" and a.value[10:] in _LATE and b.floating and gap == "at" and b.value[1:3] < "12":
        return a._replace(value=f"{a.value[:10]}T{int(b.value[1:3]) + 12}{b.value[3:]}", last=b.last)
    if a.type == "SET" and b.floating and gap in ("at", "") and re.fullmatch(r"XXXX-(WXX-\d|XX-XX)", a.value):
        return a._replace(value=a.value + b.value, last=b.last)
    if a.floating and b.type == "SET" and gap == "" and b.value.startswith("XXXX-WXX") and "T" not in b.value:
        return b._replace(value=b.value + a.value, first=a.first)
    if a.floating and _is_day(b) and gap in ("", ",", "of"):
        return b._replace(type="TIME", value=b.value + a.value, first=a.first, mod=a.mod or b.mod, tail=False)
    if a.floating and not a.tail and b.type == "TIME" and day_of(b.value) and len(b.value) == 13 and gap == "":
        return b._replace(value=b.value[:10] + a.value, first=a.first, mod=a.mod or b.mod)
    return None


def _is_day(reading: Reading) -> bool:
    """Whether the value is one day, known or not ("XXXX-WXX-2", "XXXX-XX-XX")."""
    value = reading.value
    return reading.type == "DATE" and (day_of(value) is not None or value.startswith("XXXX-")) and len(value) == 10


class _Day(NamedTuple):
    """A day that the text names: at which token, its value, and whether it is its evening or night."""

    first: int
    value: str
    late: bool


def _is_late(reading: Reading) -> bool:
    return reading.mod in ("END", "LATER") or reading.value[10:] in ("TNI", "TEV")


def _settled(
    reading: Reading, days: list[_Day], stretches: list[Reading], tokens: list[Token], ref: Reference
) -> Reading:
    """A floating time takes the nearest day named in its sentence, else the last named before, else publication.

    `days` are the days of the text by their first token.
    """
    if not reading.floating or reading.value[0] != "T":
        return reading
    here = reading.first or 0
    sentence = ref.token_at(tokens[here].start).sent
    at = bisect_left(days, here, key=lambda d: d.first)
    close = [
        (abs(d.first - here), d.value)
        for d in days[max(0, at - 2) : at + 2]
        if sentence.start_char <= tokens[d.first].start < sentence.end_char
    ]
    day = min(close)[1] if close else _told_before(days[:at], tokens[here], ref)
    last = days[at - 1] if at else None
    longer = None if close else _since(stretches, last, here, tokens, day)
    if longer:
        unknown = longer.value + "-XX" * (2 if len(longer.value) == 4 else 1)
        return reading._replace(value=unknown + reading.value, interval=interval_of(longer.value))
    if not close and last is not None and last.late and last.value == day and reading.value.startswith("T00"):
        day = unit_value(day_of(day), "day", 1)  # "late on Monday … just after midnight"
    return reading._replace(value=day + reading.value)


def _since(stretches: list[Reading], last: _Day | None, here: int, tokens: list[Token], day: str) -> Reading | None:
    """The month or year that the text has come to since the last day, if that day is not in it: "He was killed in June
    1968 … just after midnight" is of some day of that month."""
    between = [r for r in stretches if (last.first if last else -1) < (r.first or 0) < here]
    if not between or day.startswith(between[-1].value):
        return None
    near = tokens[here].start - tokens[between[-1].first or 0].start < NEAR
    return between[-1] if near else None


def _told_before(days: list[_Day], time: Token, ref: Reference) -> str:
    """The last day named before a time of day, no later than publication; publication for a time that opens a line
    (the stamp of an entry), and where no day was named."""
    today = unit_value(ref.published, "day")
    line = ref.text.rfind("\n", 0, time.start) + 1
    if ref.published is not None and not ref.text[line : time.start].strip(" \t(["):
        return today
    return next((d.value for d in reversed(days) if ref.published is None or d.value <= today), today)
