"""What expressions are relative to: the day of publication, the narrative so far, the tense of the clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, datetime
from functools import cached_property

from spacy.tokens import Doc, Token

from storygraph.annotate.times.arithmetic import day_of, first_day
from storygraph.annotate.times.tense import Direction, direction

_QUOTED = re.compile(r"“[^“”]*”|``.*?\'\'|(?<!\w)\"[^\"\n]*\"", re.DOTALL)
_MONTH = re.compile(r"(\d{4})-(\d\d)(?!\d)")
REACH = 600  # code points: how far the year of one date carries over to dates without a year
FRESH = 7  # days: how old the day of a quotation may be for its "today" to be that day
_AHEAD = {"by", "until", "till", "starting", "beginning", "effective"}
_BEHIND = {"since"}
_CLOCK_WORDS = {"a.m.", "p.m.", "am", "pm", "noon", "midnight", "edt", "est", "et", "gmt", "pdt", "pst", "on"}
_LASTING = {"adjourn", "defer", "delay", "extend", "give", "have", "postpone", "put", "remand", "suspend"}
"""Verbs whose "until" lies ahead also in the past tense."""


class Reference:
    """State of one text while it is read from start to end.

    `narrative` is the value of the last expression that had a place in time, `period` the last quarter or year.
    """

    def __init__(
        self,
        doc: Doc,
        text: str,
        published: date | None,
        day_first: bool,
        *,
        message: bool = False,
        clock: datetime | None = None,
    ) -> None:
        self.doc = doc
        self.text = text
        self.published = published
        self.day_first = day_first
        self.message = message
        self.clock = clock
        self.narrative: str | None = None
        self.narrative_day: str | None = None
        self.period: str | None = None
        self.year: int | None = None
        self._year_at = 0
        self._day_at = -1
        self._years: dict[int, int] = {}
        self._last_year: int | None = None
        self.offset = 0
        self._asked: tuple[int, Direction | None] = (-1, None)

    @cached_property
    def _starts(self) -> list[int]:
        return [t.idx for t in self.doc]

    def token_at(self, offset: int) -> Token:
        """The parsed token that covers a code point."""
        return self.doc[max(0, bisect_right(self._starts, offset) - 1)]

    @property
    def token(self) -> Token:
        """The parsed token at which the expression in question begins."""
        return self.token_at(self.offset)

    @property
    def direction(self) -> Direction | None:
        """Whether the expression in question lies behind or ahead, as far as its clause says."""
        if self._asked[0] != self.offset:
            self._asked = (self.offset, self._direction())
        return self._asked[1]

    def _direction(self) -> Direction | None:
        token = self.token
        before = self._preposition(token)
        if before in _BEHIND:
            return "past"
        if before in ("and", "to") and token.i > 1 and token.doc[token.i - 2].lower_ == "now":
            return "future"  # "between now and 5 May"
        found = direction(token)
        if before in _AHEAD and (found != "past" or (before == "by" and not _pluperfect(token))):
            return "future"
        if (
            before in ("until", "till")
            and any(a.lemma_ in _LASTING for a in token.ancestors)
            and not any(c.lower_ == "had" for a in token.ancestors for c in a.children)
        ):
            return "future"
        return found

    @staticmethod
    def _preposition(token: Token) -> str:
        """The word before an expression, a time of the clock left out: "until 9 a.m. Tuesday"."""
        at = token.i - 1
        while at > 0 and token.i - at < 5 and (token.doc[at].like_num or token.doc[at].lower_ in _CLOCK_WORDS):
            at -= 1
        return token.doc[at].lower_ if at >= 0 else ""

    def note(self, value: str, has_year: bool, has_month: bool = False) -> None:
        """Remember a value that has a place in time: what follows may be told from it.

        `has_year` says that its words name the year, `has_month` that they name the month.
        """
        if first_day(value) is None:
            return
        found = _MONTH.match(value)
        if found and has_year:
            self._years[int(found[2])] = int(found[1])
        if found and (has_year or has_month):
            self._last_year = int(found[1])
        if (has_year and len(value) >= 7) or self.year == int(value[:4].ljust(4, "0")):
            self.year, self._year_at = int(value[:4]), self.offset
        else:
            self.year = None
        self.narrative = value
        day = day_of(value)
        if day and (self.published is None or day <= self.published):
            self.narrative_day, self._day_at = value[:10], self.offset
        self.period = value if "-Q" in value or len(value) == 4 else self.period

    def year_of_month(self, month: int) -> int | None:
        """The year in which the text last placed that month in words ("the July 2021 floods": "July 8" is of 2021)."""
        year = self._years.get(month)
        return year if year == self._last_year else None

    @property
    def told_year(self) -> int | None:
        """The year that the last date named, while nothing of another year came between; None when far away."""
        return self.year if self.year and self.offset - self._year_at < REACH else None

    @property
    def told_before(self) -> date | None:
        """The recent day from which a past clause looks ahead: "said on Monday that it was likely on Tuesday"."""
        told, sentence = self.told_day(), self.token.sent
        if told is None or self.published is None or not sentence.start_char <= self._day_at < self.offset:
            return None
        past = any(a.tag_ == "VBD" and a.pos_ in ("AUX", "VERB") for a in self.token.ancestors)
        return told if past and 0 < (self.published - told).days <= FRESH else None

    @property
    def today(self) -> date | None:
        """The day that "today" means here: that of publication, inside a quotation the day the narrative has reached.

        The latter only where that is a few days before publication: who is quoted spoke on the day last named.
        """
        told = self.told_day()
        if told is None or self.published is None or not 0 < (self.published - told).days <= FRESH:
            return self.published
        return told if self.quoted else self.published

    @property
    def quoted(self) -> bool:
        """Whether the expression in question stands between quotation marks."""
        at = bisect_right(self._quotations, (self.offset, len(self.text))) - 1
        return at >= 0 and self.offset < self._quotations[at][1]

    @cached_property
    def _quotations(self) -> list[tuple[int, int]]:
        return [m.span() for m in _QUOTED.finditer(self.text)]

    def told_day(self) -> date | None:
        """The day the narrative has reached, None before the first day was named."""
        return day_of(self.narrative_day)


def _pluperfect(token: Token) -> bool:
    """ "By Friday 20 had died" looks back."""
    return any(c.lower_ in ("had", "were", "was") for a in token.ancestors for c in (a, *a.children))
