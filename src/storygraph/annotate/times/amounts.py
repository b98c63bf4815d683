"""Amounts ("two and a half", "several", "a couple of") and the TIMEX3 values of durations."""

from __future__ import annotations

from storygraph.annotate.times.grammar import Match
from storygraph.annotate.times.tokens import Token

Amount = float | str
_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "weekend": "WE",
    "night": "D",
    "season": "SE",
    "weekday": "WD",
}
_PARTS_OF = {  # a unit in smaller ones, for halves
    "year": ("month", 12),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "decade": ("year", 10),
    "century": ("year", 100),
    "week": ("day", 7),
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}


def amount(m: Match, group: str = "n") -> Amount:
    """Number that the group names, "X" where it names none ("several")."""
    return amount_of(m.run(group), m)


def amount_of(tokens: list[Token], m: Match) -> Amount:
    """Number that a run of tokens names: sums of a whole and a half, products of a number and a scale."""
    kinds = [t.kind for t in tokens]
    if not tokens or "FEW" in kinds or "DOZENS" in kinds:
        return "X"
    if "DOZEN" in kinds:
        return 6 if "HALF" in kinds else 12
    if "COUPLE" in kinds:
        return 2
    if kinds[0] in ("HALF", "THE") or kinds[:2] == ["A", "HALF"]:
        return 0.5
    number: float = 1 if kinds[0] in ("A", "SCALE") else tokens[0].value
    for token in tokens[1:] if kinds[0] != "SCALE" else tokens:
        if token.kind == "SCALE":
            number *= _SCALES[token.value]
        elif token.kind == "HALF":
            number += 0.5
        elif token.kind == "SLASHED":
            above, below = (int(p) for p in m.text[token.start : token.end].split("/"))
            number += above / below if below else 0
    return int(number) if float(number).is_integer() else number


def duration_value(n: Amount, unit: str) -> str:
    """ISO 8601 duration as TIMEX3 has it: "P3D", "PT2H", "PXY" for a number unknown, "P20Y" for two decades."""
    if unit == "fortnight":
        n, unit = (n if isinstance(n, str) else 2 * n), "week"
    if isinstance(n, str):
        return ("PT" if unit in ("second", "minute", "hour") else "P") + "X" + _LETTERS[unit]
    if unit in ("decade", "century"):
        n, unit = n * (10 if unit == "decade" else 100), "year"
    whole, rest = int(n), n - int(n)
    if rest and unit in _PARTS_OF:
        smaller, per = _PARTS_OF[unit]
        if (rest * per).is_integer():
            return _compound(whole, unit, int(rest * per), smaller)
    number = str(whole) if not rest else f"{n:g}"
    return ("PT" if unit in ("second", "minute", "hour") else "P") + number + _LETTERS[unit]


def _compound(whole: int, unit: str, rest: int, smaller: str) -> str:
    large = f"{whole}{_LETTERS[unit]}" if whole else ""
    clock = ("second", "minute", "hour")
    if unit in clock:
        return f"PT{large}{rest}{_LETTERS[smaller]}"
    return f"P{large}{'T' if smaller in clock else ''}{rest}{_LETTERS[smaller]}"
