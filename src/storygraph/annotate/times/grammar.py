"""Patterns over the kinds of tokens, and what a rule gives back.

A pattern is a verbose regular expression whose upper-case words are kinds of tokens (or groups of kinds);
`name=KIND` names the token. Each rule turns a match into readings, or into None where it does not hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from storygraph.annotate.times.reference import Reference
from storygraph.annotate.times.tokens import LETTERS, Token
from storygraph.model import Interval
from storygraph.model.annotation import TimexType

GROUPS = {
    "NUMERAL": ("DAYNUM", "INT", "YEAR", "DECIMAL", "NUMWORD"),
    "WHOLE": ("DAYNUM", "INT", "YEAR", "NUMWORD"),
    "ONEUNIT": ("UNIT", "QUARTER", "YEARWORD", "CENTURY"),
    "ANYUNIT": ("UNIT", "UNITS", "QUARTER", "YEARWORD", "CENTURY"),
    "ORD": ("ORDINAL", "SECOND"),
    "DAY": ("DAYNUM", "ORDINAL", "SECOND"),
    "YEARS": ("YEAR", "SHORTYEAR"),
    "BACK": ("LAST", "PAST", "PREVIOUS"),
    "AHEADS": ("NEXT", "COMING", "FOLLOWING"),
    "HOUR": ("DAYNUM", "NUMWORD"),
    "DAYNAME": ("TODAY", "TOMORROW", "YESTERDAY", "TONIGHT", "WEEKDAY", "PART", "NUMDATE"),
    "SEP": ("DASH", "SLASH"),
    "BOUNDARY": ("BEGINNING", "END", "MIDDLE"),
}
_NAMED = re.compile(r"(\w+)=([A-Z]{2,}|A\b)")
_KIND = re.compile(r"(?<![<\w\\])(?:[A-Z][A-Z_]+|A\b)")

APPROXIMATE = """(?P<mod>(?: JUST? (?:ABOUT|OVER|UNDER|NEARLY) | AT (?:LEAST|MOST) | UP TO
    | NO? (?:MORE|LESS) THAN | AS FEW AS )+)?"""
AMOUNT = """(?P<n> HALF A? DOZEN? | A HALF (?:DASH? DOZEN)? | A? COUPLE OF? | DOZENS OF | A? DOZEN
    | A? FEW | A? SCALE | A | NUMERAL SLASHED? SCALE? | NUMERAL AND A HALF )"""

WHICH = """(?P<part> THE? (?:EARLY|LATE|MID|MIDDLE) DASH? | THE? BOUNDARY OF THE? | THE? REST OF THE?
    | THE? (?:ORD|LAST) HALF OF THE? | THE? TURN OF THE? | (?:EARLIER|LATER|EARLY|LATE) (?:IN THE? | ON)? )?"""


class Reading(NamedTuple):
    """One time expression. `first` and `last` are tokens (last inclusive); None stands for the whole match.

    `floating` values begin with "T": the day comes from the text around them. A `tail` counts only right after a
    day ("Friday" + "morning"). `silent` readings say nothing to what follows them.
    """

    type: TimexType
    value: str
    mod: str | None = None
    first: int | None = None
    last: int | None = None
    floating: bool = False
    tail: bool = False
    silent: bool = False
    interval: Interval | None = None


class Match:
    """A stretch of tokens that a pattern fits."""

    def __init__(self, found: re.Match[str], tokens: list[Token], text: str) -> None:
        self._found = found
        self.tokens = tokens
        self.text = text
        self.first, self.last = found.start(), found.end() - 1
        self.names = found.re.groupindex

    def __getitem__(self, name: str) -> Any:
        """Value of the first token of a group, None where it is absent."""
        if not self.has(name):
            return None
        return self.tokens[self._found.start(name)].value

    def has(self, name: str) -> bool:
        """Whether the group took part: False where it is absent, or of another pattern of the rule."""
        return name in self.names and -1 < self._found.start(name) < self._found.end(name)

    def at(self, name: str) -> int:
        """Position of the first token of a group."""
        return self._found.start(name)

    def last_of(self, name: str) -> int:
        """Position of the last token of a group."""
        return self._found.end(name) - 1

    def run(self, name: str) -> list[Token]:
        """The tokens of a group."""
        return self.tokens[self._found.start(name) : self._found.end(name)] if self.has(name) else []

    def said(self, name: str | None = None) -> str:
        """The words of a group, or of the whole match, in lower case with single blanks."""
        if name is None:
            return " ".join(self.text[self.tokens[self.first].start : self.tokens[self.last].end].lower().split())
        run = self.run(name)
        return " ".join(self.text[run[0].start : run[-1].end].lower().split()) if run else ""

    def word(self, index: int) -> str:
        """The word at a position, lower case; empty beyond either end."""
        if not 0 <= index < len(self.tokens):
            return ""
        return self.text[self.tokens[index].start : self.tokens[index].end].lower()

    @property
    def before(self) -> str:
        """The word before the match."""
        return self.word(self.first - 1)

    @property
    def after(self) -> str:
        """The word after the match."""
        return self.word(self.last + 1)

    def capital(self, name: str) -> bool:
        """Whether the group begins with a capital letter."""
        return self.has(name) and self.text[self.tokens[self.at(name)].start].isupper()


Readings = Reading | list[Reading] | None
Action = Callable[[Match, Reference], Readings]


class Rule(NamedTuple):
    """A pattern over kinds and what it means."""

    pattern: re.Pattern[str]
    action: Action


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern over names of kinds as one over their letters."""

    def letters(kind: str) -> str:
        kinds = GROUPS.get(kind, (kind,))
        return "[" + "".join(LETTERS[k] for k in kinds) + "]"

    named = _NAMED.sub(lambda m: f"(?P<{m[1]}>{m[2]})", pattern)
    return re.compile(_KIND.sub(lambda m: letters(m[0]), named), re.VERBOSE)


class Rules:
    """The rules of one family, in order of preference."""

    def __init__(self) -> None:
        self.all: list[Rule] = []

    def add(self, *patterns: str) -> Callable[[Action], Action]:
        """Register an action for one or several patterns."""

        def register(action: Action) -> Action:
            self.all.extend(Rule(compiled(p), action) for p in patterns)
            return action

        return register
