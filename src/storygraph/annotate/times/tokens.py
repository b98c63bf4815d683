"""The text as a row of tokens, each with its kind; the kinds as one string that the patterns run over.

Invariant: `kinds[i]` is the letter of token i; white space makes no token, a blank line one of kind BREAK.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from storygraph.annotate.times.holiday_names import HOLIDAY_NAMES, MESSAGE_HOLIDAYS
from storygraph.annotate.times.lexicon import CAPITAL_ONLY, MESSAGE_WORDS, ORDINALS, SMALL_NUMBERS, TENS, WORDS


class Token(NamedTuple):
    """Characters [start, end), the kind, and what the word means (a number, a month, a unit …)."""

    start: int
    end: int
    kind: str
    value: Any


def _either(words: Sequence[str]) -> str:
    """Alternatives with a small or a capital first letter."""
    return "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in words)


_ONES = "|".join(SMALL_NUMBERS[1:10])
_TENS = _either(TENS)
_BELOW_100 = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{'|'.join(SMALL_NUMBERS[10:])}|(?:oh|o)[ -](?:{_ONES}))"
_NAMES = "|".join(sorted((re.escape(n.title()) for n in HOLIDAY_NAMES), key=len, reverse=True))
_NAMES = _NAMES.replace("'S", "'s").replace("’S", "’s").replace(r"\ Of\ ", r"\ of\ ")
_MESSAGE_NAMES = "|".join(sorted((re.escape(n) for n in MESSAGE_HOLIDAYS), key=len, reverse=True))
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun"
_WORDS = rf"""(?P<AMPM>[AaPp]\.\s?[mM]\.?(?!\w)|(?:[ap]m|[AP]M)\b)
    |(?=[STENFstenf])(?:(?P<SPOKENYEAR>(?:{_either(SMALL_NUMBERS[17:])}|[Tt]wenty)[ -]{_BELOW_100}\b
            |(?:{_either(SMALL_NUMBERS[14:])})[ ]hundred(?:[ ]and)?[ ]{_BELOW_100}\b
            |[Tt]wo[ ]thousand(?:[ ]and)?[ ]{_BELOW_100}\b)
        |(?P<COMPOUND>(?:{_TENS})[ -](?:{_ONES})\b)|(?P<NTH>(?:{_TENS})[ -](?:{"|".join(ORDINALS[:9])})\b))
    |(?=[A-Z])(?:(?P<HOLIDAY>(?=[ABCEFGHIJLMNPRSTVW])(?:{_NAMES})\b)|(?P<ABBREVIATION>(?:{_SHORT})\.))
    |(?P<HALFSIGN>½)
    |(?P<QNAME>[QqHh][1-4]\b)
    |(?P<WORD>[^\W\d_]+(?:['’]clock\b)?)"""
_NUMBERS = r"""(?P<ISO>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w|-\d))
    |(?P<NUMDATE>\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\w/])|\d{4}/\d{1,2}/\d{1,2}(?!\w))
    |(?P<LAPSE>\d{1,2}:[0-5]\d:[0-5]\d(?:(?!\w)|(?=[AaPp]\.?[Mm]\b)))
    |(?P<CLOCK>(?:[01]?\d|2[0-4])[:.][0-5]\d(?=\s?[AaPp]\.?\s?[Mm]\b)|(?:[01]?\d|2[0-4]):[0-5]\d(?!\d)
        |(?:1[0-2]|0?[1-9])(?=[AaPp]\.?[Mm]\b))
    |(?P<SLASHED>\d{1,2}/\d{1,2}(?![\w/]))
    |(?P<DECADE>(?:1[4-9]|20)\d0['’]?s\b|[1-9]0['’]?s\b)
    |(?P<ORDINAL>\d{1,3}(?:st|nd|rd|th)\b)
    |(?P<DECIMAL>\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)
    |(?P<NUMBER>\d+)"""
_ORDINARY = rf"""(?=[^\W\d_])(?:{_WORDS})
    |(?=\d)(?:{_NUMBERS})
    |(?P<BREAK>\n[^\S\n]*\n\s*)
    |(?P<SHORTDECADE>['’‘`]\s?[1-9]0s\b)
    |(?P<SHORTYEAR>['’‘`]\d\d(?!\w))
    |(?P<POSSESSIVE>['’]s?(?!\w))
    |(?P<DASH>[-–—~])
    |(?P<COMMA>,)
    |(?P<MONEY>[$£€¥])
    |(?P<PERCENT>%)
    |(?P<SLASH>/)
    |(?P<STOP>[^\w\s])"""
_PATTERN = re.compile(_ORDINARY, re.VERBOSE)
_MESSAGE_HALF = r"(?=[aApP]\b|\.[ap]m\b|\s[ap]\s?\.?\s?m\b|ish\b)"
_MESSAGE_PATTERN = re.compile(
    rf"""(?P<M_NUMDATE>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))
    |(?P<M_CLOCK>(?:1[0-2]|0?[1-9]){_MESSAGE_HALF}
        |(?:0\d|1[0-8]|2[1-3])[0-5]\d(?=\s?[-–]\s?(?:[01]\d|2[0-3])[0-5]\d\b)
        |(?<=[0-2]\d[0-5]\d-)(?:[01]\d|2[0-3])[0-5]\d(?![\w-])
        |(?:(?<=at[ ])|(?<=from[ ])|(?<=tween[ ])|(?<=\d-))(?:[01]?\d|2[0-3])\.[0-5]\d(?!\d))
    |(?P<M_AMPM>(?<=\d)[aApP]\b|(?<=[a-z\d]\s)[ap]\s?\.?\s?m\b(?:\s?\.)?|(?<=\d)\.[ap]m\b)
    |(?P<M_UNITS>(?<=\d)[hHdDwWyY]\b)
    |(?P<M_DECADE>(?:(?:1[4-9]|20)\d0|[1-9]0)[ ]s\b)
    |(?P<M_MONTH>(?<!\w)(?:{_SHORT.split("|Mon|")[0].lower()})(?=\d{{1,2}}\b))
    |(?P<M_HOLIDAY>(?<!\w)(?i:{_MESSAGE_NAMES})\b)
    |(?P<M_AT>@)
    |{_ORDINARY}""",
    re.VERBOSE,
)
_MADE = {
    *(k for k in _MESSAGE_PATTERN.groupindex if k.startswith("M_")),
    "HALFSIGN",
    "NUMBER",
    "WORD",
    "ABBREVIATION",
    "SPOKENYEAR",
    "COMPOUND",
    "SHORTDECADE",
    "NTH",
    "sep",
}
_KINDS = [
    *(k for k in _PATTERN.groupindex if k not in _MADE),
    *dict.fromkeys(kind for kind, _ in WORDS.values()),
    *dict.fromkeys(kind for kind, _ in MESSAGE_WORDS.values()),
    *("DAYNUM", "YEAR", "INT", "OTHER"),
]
_LETTER_UNITS = {"h": "hour", "d": "day", "w": "week", "y": "year"}
LETTERS = {kind: chr(0x100 + i) for i, kind in enumerate(dict.fromkeys(_KINDS))}
"""The letter of each kind in the string of kinds."""
TRIGGERS = {
    "ISO", "NUMDATE", "LAPSE", "CLOCK", "SLASHED", "DECADE", "AMPM", "YEAR", "SHORTYEAR", "HOLIDAY",
    "QNAME", "MONTH", "WEEKDAY", "WEEKDAYS", "UNIT", "UNITS", "QUARTER", "YEARWORD", "CENTURY", "HALF",
    "SEASON", "SEASONS", "PART", "PARTS", "NOON", "ZONE", "FIXED", "SETWORD", "RECENT", "FUTURE",
    "CURRENT", "PAST", "TODAY", "TONIGHT", "THEN", "YESTERDAY", "TOMORROW", "NOW", "TIME", "MOMENT",
    "OVERNIGHT", "OCLOCK", "AGO", "PRESENT", "DATE", "TERM", "SECOND", "PERIOD", "ORDINAL",
}  # fmt: skip
"""Kinds of which at least one stands in every time expression."""
_ROLE = {k: 2 if k in TRIGGERS else 0 if k in ("OTHER", "STOP", "BREAK") else 1 for k in LETTERS}
_STRETCH = re.compile(rb"[\x01\x02]+")


def tokenise(text: str, *, message: bool = False) -> tuple[list[Token], str]:
    """Tokens of the stretches of text that may hold a time expression, and the string of their kinds.

    A stretch is a run of known words with at least one of TRIGGERS in it; two tokens on either side are kept, too, for
    the rules that look there. What lies between stretches is left out, but not of a message.
    """
    row = []
    kept = bytearray()
    for m in (_MESSAGE_PATTERN if message else _PATTERN).finditer(text):
        kind = str(m.lastgroup)
        said = m[0]
        if kind == "WORD":
            kind, value = _word(said, said.lower(), message)
        elif kind in _READERS:
            kind, value = _READERS[kind](said)
        else:
            value = said
        row.append(Token(m.start(), m.end(), kind, value))
        kept.append(_ROLE[kind])
    if message:
        return row, "".join([LETTERS[t.kind] for t in row])
    tokens = []
    at = 0
    for run in _STRETCH.finditer(kept):
        if 2 in run[0]:
            tokens += row[max(at, run.start() - 2) : run.end() + 2]
            at = min(len(row), run.end() + 2)
    return tokens, "".join([LETTERS[t.kind] for t in tokens])


def _word(said: str, low: str, message: bool) -> tuple[str, Any]:
    found = WORDS.get(low)
    if message and (found is None or low in MESSAGE_WORDS):
        found = MESSAGE_WORDS.get(low)
        return found or ("OTHER", None)
    named = said[0].isupper() or (message and low in ("march", "may"))
    if found is None or (low in CAPITAL_ONLY and not named):
        return "OTHER", None
    if found[0] == "ZONE" and not said.isupper():
        return "OTHER", None
    if found[0] == "UNITS" and len(said) < 5 and said.isupper():
        return "OTHER", None  # an agency
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
    if parts[1] == "hundred":
        return "YEAR", 100 * _value(parts[0]) + sum(_value(p) for p in parts[2:] if p not in ("and", "oh", "o"))
    if parts[1] == "thousand":
        return "YEAR", 2000 + sum(_value(p) for p in parts[2:] if p != "and")
    return "YEAR", 100 * _value(parts[0]) + sum(_value(p) for p in parts[1:] if p not in ("oh", "o"))


def _value(word: str) -> int:
    return int(str(WORDS[word][1])) if word in WORDS else 0


def _compound_ordinal(said: str) -> tuple[str, Any]:
    tens, ones = said.lower().replace("-", " ").split()
    return "ORDINAL", _value(tens) + 1 + ORDINALS.index(ones)


def _decade(said: str) -> tuple[str, Any]:
    digits = re.sub(r"\D", "", said)
    if len(digits) == 4:
        return "DECADE", digits[:2] if digits.endswith("00") and digits != "2000" else digits[:3]
    if said[0].isdigit() and digits < "20":
        return "OTHER", None
    return "DECADE", "19" + digits[0]


def _clock(said: str) -> tuple[str, Any]:
    if len(said) == 4 and said.isdigit():
        return "CLOCK", (int(said[:2]), int(said[2:]))
    hour, _, minute = said.replace(".", ":").partition(":")
    return "CLOCK", (int(hour), int(minute) if minute else None)


_READERS: dict[str, Callable[[str], tuple[str, Any]]] = {
    "NUMBER": _number,
    "SPOKENYEAR": _spoken_year,
    "COMPOUND": lambda s: ("NUMWORD", sum(_value(w) for w in s.lower().replace("-", " ").split())),
    "NTH": _compound_ordinal,
    "DECADE": _decade,
    "SHORTDECADE": _decade,
    "CLOCK": _clock,
    "ORDINAL": lambda s: ("ORDINAL", int(s[:-2])),
    "AMPM": lambda s: ("AMPM", s[0].lower()),
    "DECIMAL": lambda s: ("DECIMAL", float(s.replace(",", ""))),
    "ABBREVIATION": lambda s: WORDS[s[:-1].lower()],
    "SHORTYEAR": lambda s: ("SHORTYEAR", (1900 if s[1:] > "30" else 2000) + int(s[1:])),
    "QNAME": lambda s: ("QNAME", s.upper()),
    "HOLIDAY": lambda s: ("HOLIDAY", HOLIDAY_NAMES[s.lower()]),
    "HALFSIGN": lambda _: ("HALF", "half"),
    "M_NUMDATE": lambda s: ("NUMDATE", s),
    "M_CLOCK": _clock,
    "M_AMPM": lambda s: ("AMPM", s.strip(".").lower()[0]),
    "M_UNITS": lambda s: ("UNITS", _LETTER_UNITS[s.lower()]),
    "M_DECADE": _decade,
    "M_MONTH": lambda s: WORDS[s],
    "M_HOLIDAY": lambda s: ("HOLIDAY", MESSAGE_HOLIDAYS[s.lower()]),
    "M_AT": lambda _: ("AT", "at"),
}
