"""From a parsed text to its time expressions: candidates, choice from left to right, joining, intervals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from spacy.tokens import Doc

from storygraph.annotate.times import (
    clock,
    dates,
    durations,
    holidays,
    hours,
    lengths,
    notes,
    numeric,
    periods,
    ranges,
    relative,
    vague,
    weeks,
)
from storygraph.annotate.times.arithmetic import day_of
from storygraph.annotate.times.grammar import Match, Reading, Rule
from storygraph.annotate.times.interval import interval_of
from storygraph.annotate.times.joining import joined
from storygraph.annotate.times.message import is_message
from storygraph.annotate.times.reference import Reference
from storygraph.annotate.times.span import trimmed
from storygraph.annotate.times.tokens import Token, tokenise
from storygraph.model import Interval, TimeExpression

RULES: list[Rule] = [
    *numeric.rules.all,
    *ranges.rules.all,  # before `dates`: they look further ahead
    *dates.rules.all,
    *holidays.rules.all,
    *periods.rules.all,
    *weeks.rules.all,
    *relative.rules.all,
    *clock.rules.all,
    *hours.everywhere.all,
    *notes.everywhere.all,
    *vague.rules.all,  # before `durations`, which would read "one day" as a length
    *durations.rules.all,
    *lengths.rules.all,
]


MESSAGE_RULES: list[Rule] = [*hours.rules.all, *notes.rules.all]

YEARS = ("YEAR", "SHORTYEAR", "ISO", "NUMDATE")
"""Kinds of tokens that name a year."""
_TIMEX_MOD = {"EARLIER": "START", "FIRST_HALF": "START", "LATER": "END", "SECOND_HALF": "END"}
Candidate = tuple[int, Rule, re.Match[str]]


def read(doc: Doc, published: date | None) -> list[TimeExpression]:
    """All time expressions of a parsed text, in order."""
    text = doc.text
    clock = published if isinstance(published, datetime) else None
    published = clock.date() if clock else published
    message = is_message(doc)
    tokens, kinds = tokenise(text, message=message)
    figures = [text[t.start : t.end] for t in tokens if t.kind == "NUMDATE"]
    ref = Reference(doc, text, published, numeric.numeric_order(figures, published), message=message, clock=clock)
    candidates = _candidates(kinds, [*MESSAGE_RULES, *RULES] if message else RULES)
    found: list[Reading] = []
    at = 0
    for start in sorted(candidates):
        if start < at:
            continue
        ref.offset = tokens[start].start
        for _, rule, match in sorted(candidates[start], key=lambda c: (-c[2].end(), c[0])):
            readings = _accepted(rule, Match(match, tokens, text), ref)
            if readings is not None:
                at = 1 + max((r.last for r in readings if r.last is not None), default=match.end() - 1)
                found += readings
                _remember(readings, tokens, ref)
                break
    return [_expression(r, tokens, ref) for r in joined(found, tokens, ref)]


def _remember(readings: list[Reading], tokens: list[Token], ref: Reference) -> None:
    for reading in readings:
        if not (reading.silent or reading.floating) and reading.type in ("DATE", "TIME"):
            ref.note(reading.value, _names(reading, tokens, YEARS), _names(reading, tokens, ("MONTH",)))


def _candidates(kinds: str, rules: list[Rule]) -> dict[int, list[Candidate]]:
    candidates: dict[int, list[Candidate]] = defaultdict(list)
    for rank, rule in enumerate(rules):
        for match in rule.pattern.finditer(kinds):
            candidates[match.start()].append((rank, rule, match))
    return candidates


def _accepted(rule: Rule, match: Match, ref: Reference) -> list[Reading] | None:
    """What the rule reads, with its stretch of tokens filled in; None where it does not hold."""
    try:
        said = rule.action(match, ref)
        several = said if isinstance(said, list) else [said] if said else []
        for reading in several:
            day_of(reading.value)
    except (OverflowError, ValueError):
        return None  # a number leaves the calendar
    if said is None:
        return None
    filled = [
        r._replace(first=match.first if r.first is None else r.first, last=match.last if r.last is None else r.last)
        for r in several
    ]
    return [r._replace(first=trimmed(match, r.first or 0, r.last or 0)) for r in filled]


def _names(reading: Reading, tokens: list[Token], kinds: Sequence[str]) -> bool:
    return any(t.kind in kinds for t in tokens[reading.first or 0 : (reading.last or 0) + 1])


def _expression(reading: Reading, tokens: list[Token], ref: Reference) -> TimeExpression:
    assert reading.first is not None
    assert reading.last is not None
    mod = _TIMEX_MOD.get(reading.mod or "", reading.mod)
    interval = reading.interval or Interval()
    if reading.interval is None and reading.type in ("DATE", "TIME"):
        interval = _interval(reading, ref)
    return TimeExpression(
        start=tokens[reading.first].start,
        end=tokens[reading.last].end,
        type=reading.type,
        value=reading.value,
        mod=mod,
        interval=interval,
    )


def _interval(reading: Reading, ref: Reference) -> Interval:
    """ "Earlier this month" ends, "later this month" begins with publication."""
    if reading.mod not in ("EARLIER", "LATER"):
        return interval_of(reading.value, reading.mod)
    whole = interval_of(reading.value)
    today = ref.published.isoformat() if ref.published else None
    if not (today and whole.earliest and whole.latest and whole.earliest <= today <= whole.latest):
        return whole
    if reading.mod == "EARLIER":
        return Interval(earliest=whole.earliest, latest=today, precision="range")
    return Interval(earliest=today, latest=whole.latest, precision="range")
