"""Lengths of several parts ("two hours and 30 minutes", "a year and a quarter"), nights, "all day", "another week"."""

from __future__ import annotations

from datetime import date, timedelta

from storygraph.annotate.times.amounts import amount_of, duration_value
from storygraph.annotate.times.arithmetic import moved_months
from storygraph.annotate.times.grammar import APPROXIMATE, Match, Reading, Readings, Rules
from storygraph.annotate.times.parts import mod_of_amount
from storygraph.annotate.times.reference import Reference

rules = Rules()
_ORDER = ("year", "month", "week", "day", "hour", "minute", "second")
_LETTERS = dict(zip(_ORDER, "YMWDHMS", strict=True))
_PART = "(?: NUMERAL | A ) ANYUNIT"


@rules.add(
    f"{APPROXIMATE} (?P<parts> {_PART} (?: COMMA? AND? {_PART} ){{1,3}} ) (?P<side> AGO|LATER|EARLIER | FROM NOW )?"
)
def several_parts(m: Match, ref: Reference) -> Readings:
    """two hours and 30 minutes; with "ago" or "later" the day that far from publication or from the narrative."""
    parts = _parts(m)
    if parts is None:
        return None
    mod = mod_of_amount(m.said("mod"))
    side = m.said("side")
    base = ref.published if side in ("ago", "from now") else ref.told_day() or (ref.published if ref.message else None)
    if side and base and not {"hour", "minute", "second"} & {u for _, u in parts}:
        return Reading("DATE", _moved(base, parts, 1 if side in ("later", "from now") else -1).isoformat(), mod)
    return Reading("DURATION", _value(parts), mod, last=m.last_of("parts") if side else None, silent=True)


def _parts(m: Match) -> list[tuple[int, str]] | None:
    """Numbers and units from large to small; None where they do not go down ("two days and a week")."""
    parts: list[tuple[int, str]] = []
    number = None
    for token in m.run("parts"):
        if token.kind in ("NUMWORD", "DAYNUM", "INT", "A"):
            number = amount_of([token], m)
        elif token.kind not in ("COMMA", "AND"):
            if not isinstance(number, int) or token.value not in _ORDER:
                return None
            parts.append((number, str(token.value)))
    ranks = [_ORDER.index(u) for _, u in parts]
    return parts if ranks == sorted(set(ranks)) else None


def _value(parts: list[tuple[int, str]]) -> str:
    days = "".join(f"{n}{_LETTERS[u]}" for n, u in parts if _ORDER.index(u) < 4)
    clock = "".join(f"{n}{_LETTERS[u]}" for n, u in parts if _ORDER.index(u) >= 4)
    return f"P{days}" + (f"T{clock}" if clock else "")


def _moved(day: date, parts: list[tuple[int, str]], sign: int) -> date:
    for n, unit in parts:
        if unit in ("year", "month"):
            day = moved_months(day, sign * n * (12 if unit == "year" else 1))
        else:
            day += timedelta(days=sign * n * (7 if unit == "week" else 1))
    return day


@rules.add(
    "(?P<n> NUMERAL|A) unit=ANYUNIT AND A? (?P<part> HALF|QUARTER)",
    "n=NUMERAL AND A? (?P<part> HALF|QUARTER) unit=ANYUNIT",
)
def with_a_fraction(m: Match, ref: Reference) -> Readings:
    """one hour and half, one and a quarter year."""
    share = 0.5 if m.tokens[m.at("part")].kind == "HALF" else 0.25
    whole = m["n"] if isinstance(m["n"], int) else 1
    return Reading("DURATION", duration_value(whole + share, m["unit"]), silent=True)


@rules.add("n=NUMERAL (?P<night> PART|PARTS) (?!AGO)")
def nights(m: Match, ref: Reference) -> Readings:
    """two nights, 1 night; not "one night", which is some night."""
    said = m.said("night")
    if said not in ("night", "nights") or (said == "night" and m.word(m.at("n")) != "1") or m["n"] > 400:
        return None
    return Reading("DURATION", f"P{m['n']}D", silent=True)


@rules.add("(?:ALL|FULL) DASH? unit=ONEUNIT", "ANOTHER unit=ONEUNIT")
def all_of_it(m: Match, ref: Reference) -> Readings:
    """another year; all day in messages."""
    whole = m.tokens[m.first].kind in ("ALL", "FULL")
    if m["unit"] not in ("day", "week", "month", "year", "hour") or (whole and not ref.message):
        return None
    return Reading("DURATION", duration_value(1, m["unit"]), silent=True)
