"""How texts are compared and searched on any database, and how values are written in a table's cell."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def fold(text: str) -> str:
    """Lower case without accents and without space around it."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold().strip()


def cell(value: Any) -> Any:
    """A value as a cell of CSV: lists and objects as JSON, and no text that a spreadsheet would run as a formula."""
    if isinstance(value, list | dict):
        value = json.dumps(value, ensure_ascii=False)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


_UNITS = dict(
    zip(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split(),  # noqa: SIM905
        range(20),
        strict=True,
    )
) | dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)  # noqa: SIM905
)
_SCALES = {
    "hundred": 100,
    "k": 1000,
    "thousand": 1000,
    "m": 1_000_000,
    "million": 1_000_000,
    "bn": 10**9,
    "billion": 10**9,
    "trillion": 10**12,
}
_PART = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)|(?P<word>[A-Za-z]+)|(?P<stop>[.;:!?])")


def figures(text: str) -> frozenset[str]:
    """The numbers of a text, in digits or in words, each as digits: "five hundred", "4.5m" give 500 and 4500000.

    "One" alone is no number ("one of them"), nor are ordinals and fractions.
    """
    found: set[str] = set()
    value: float | None = None
    single = False
    for part in _PART.finditer(text):
        word = (part["word"] or "").lower()
        if part["digits"]:
            _keep(found, value, single)
            value, single = float(part["digits"].replace(",", "")), False
        elif word in _UNITS and value is not None and value and value % (10 if _UNITS[word] < 10 else 100) == 0:
            value, single = value + _UNITS[word], False
        elif word in _UNITS:
            _keep(found, value, single)
            value, single = float(_UNITS[word]), word == "one"
        elif word in _SCALES and value is not None:
            value, single = value * _SCALES[word], False
        elif word != "and" or value is None or value % 100:
            _keep(found, value, single)
            value = None
    _keep(found, value, single)
    return frozenset(found)


def _keep(found: set[str], value: float | None, single: bool) -> None:
    if value is not None and not single:
        found.add(f"{value:.10g}")
