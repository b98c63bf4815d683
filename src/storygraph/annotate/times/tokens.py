"""The text as a row of tokens, each with its kind; the kinds as one string that the patterns run over.

Invariant: `kinds[i]` is the letter of token i; white space makes no token, a blank line one of kind BREAK.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from storygraph.annotate.times.lexicon import CAPITAL_ONLY, HOLIDAY_NAMES, SMALL_NUMBERS, TENS, WORDS


class Token(NamedTuple):
    """Characters [start, end), the kind, and what the word means (a number, a month, a unit …)."""

    start: int
    end: int
    kind: str
    value: Any


_ONES = "|".join(SMALL_NUMBERS[1:10])
_TEENS = "|".join(SMALL_NUMBERS[10:])
_TENS = "|".join(TENS)
_BELOW_100 = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS}|(?:oh|o)[ -](?:{_ONES}))"
_NAMES = "|".join(sorted((re.escape(n) for n in HOLIDAY_NAMES), key=len, reverse=True))
_PATTERN = re.compile(
    rf"""(?P<BREAK>\n[^\S\n]*\n\s*)
    |(?P<ISO>\d{{4}}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
    |(?P<NUMDATE>\d{{1,2}}(?P<sep>[/.-])\d{{1,2}}(?P=sep)(?:\d{{4}}|\d\d)(?![\w/])|\d{{4}}/\d{{1,2}}/\d{{1,2}}(?!\w))
    |(?P<LAPSE>\d{{1,2}}:[0-5]\d:[0-5]\d(?!\w))
    |(?P<CLOCK>(?:[01]?\d|2[0-4])[:.][0-5]\d(?=\s?[ap]\.?m\b)|(?:[01]?\d|2[0-4]):[0-5]\d(?!\d)|(?:1[0-2]|0?[1-9])(?=[ap]\.?m\b))
    |(?P<SLASHED>\d{{1,2}}/\d{{1,2}}(?![\w/]))
    |(?P<DECADE>(?:1[4-9]|20)\d0['’]?s\b|(?:['’‘`]\s?)?[1-9]0s\b)
    |(?P<ORDINAL>\d{{1,3}}(?:st|nd|rd|th)\b)
    |(?P<AMPM>[ap]\.\s?m\.?(?!\w)|[ap]m\b)
    |(?P<DECIMAL>\d+(?:,\d{{3}})+(?:\.\d+)?|\d+\.\d+)
    |(?P<NUMBER>\d+)
    |(?P<SHORTYEAR>['’‘`]\d\d(?!\w))
    |(?P<SPOKENYEAR>(?:seventeen|eighteen|nineteen|twenty)[ -]{_BELOW_100}\b)
    |(?P<COMPOUND>(?:{_TENS})[ -](?:{_ONES})\b)
    |(?P<HOLIDAY>(?=[ABCEFGHIJLMNPRSTVW])(?-i:(?=[A-Z]))(?:{_NAMES})\b)
    |(?P<ABBREVIATION>(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs?|fri|sat|sun)\.)
    |(?P<POSSESSIVE>['’]s?(?!\w))
    |(?P<QNAME>[qh][1-4]\b)
    |(?P<WORD>[^\W\d_]+(?:['’](?:clock)\b)?)
    |(?P<DASH>[-–—~])
    |(?P<COMMA>,)
    |(?P<MONEY>[$£€¥])
    |(?P<PERCENT>%)
    |(?P<STOP>[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_KINDS = [
    *(k for k in _PATTERN.groupindex if k not in {"NUMBER", "WORD", "ABBREVIATION", "SPOKENYEAR", "COMPOUND", "sep"}),
    *dict.fromkeys(kind for kind, _ in WORDS.values()),
    *("DAYNUM", "YEAR", "INT", "OTHER"),
]
LETTERS = {kind: chr(0x100 + i) for i, kind in enumerate(dict.fromkeys(_KINDS))}
"""The letter of each kind in the string of kinds."""


def tokenise(text: str) -> tuple[list[Token], str]:
    """Tokens of the text and the string of their kinds (one letter a token)."""
    tokens = []
    for m in _PATTERN.finditer(text):
        start, end = m.span()
        kind, value = _read(str(m.lastgroup), m[0])
        tokens.append(Token(start, end, kind, value))
    return tokens, "".join([LETTERS[t.kind] for t in tokens])


def _read(kind: str, said: str) -> tuple[str, Any]:
    if kind == "WORD":
        return _word(said, said.lower())
    if kind in _READERS:
        return _READERS[kind](said)
    return kind, said


def _word(said: str, low: str) -> tuple[str, Any]:
    found = WORDS.get(low)
    if found is None or (low in CAPITAL_ONLY and not said[0].isupper()):
        return "OTHER", None
    if found[0] == "ZONE" and not said.isupper():
        return "OTHER", None
    return found


def _number(said: str) -> tuple[str, Any]:
    number = int(said) if len(said) < 12 else 0
    if len(said) <= 2 and 1 <= number <= 31:
        return "DAYNUM", number
    if len(said) == 4 and 1400 <= number <= 2100:
        return "YEAR", number
    return "INT", number


def _spoken_year(said: str) -> tuple[str, Any]:
    parts = said.lower().replace("-", " ").split()
    return "YEAR", 100 * _value(parts[0]) + sum(_value(p) for p in parts[1:] if p not in ("oh", "o"))


def _value(word: str) -> int:
    return int(str(WORDS[word][1])) if word in WORDS else 0


def _decade(said: str) -> tuple[str, Any]:
    digits = re.sub(r"\D", "", said)
    if len(digits) == 4:
        return "DECADE", digits[:2] if digits.endswith("00") and digits != "2000" else digits[:3]
    if said[0].isdigit() and digits < "20":
        return "OTHER", None
    return "DECADE", "19" + digits[0]


def _clock(said: str) -> tuple[str, Any]:
    hour, _, minute = said.replace(".", ":").partition(":")
    return "CLOCK", (int(hour), int(minute) if minute else None)


_READERS = {
    "NUMBER": _number,
    "SPOKENYEAR": _spoken_year,
    "COMPOUND": lambda s: ("NUMWORD", sum(_value(w) for w in s.lower().replace("-", " ").split())),
    "DECADE": _decade,
    "CLOCK": _clock,
    "ORDINAL": lambda s: ("ORDINAL", int(s[:-2])),
    "AMPM": lambda s: ("AMPM", s[0].lower()),
    "DECIMAL": lambda s: ("DECIMAL", float(s.replace(",", ""))),
    "ABBREVIATION": lambda s: WORDS[s[:-1].lower()],
    "SHORTYEAR": lambda s: ("SHORTYEAR", (1900 if s[1:] > "30" else 2000) + int(s[1:])),
    "QNAME": lambda s: ("QNAME", s.upper()),
    "HOLIDAY": lambda s: ("HOLIDAY", HOLIDAY_NAMES[s.lower()]),
}
