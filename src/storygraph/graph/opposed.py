"""Utterances that cannot both be right: one denies what the other says, says that it is not so, or they give other
numbers or other dates.

They are compared where they are about one entity or its own words; what they share must be most of the shorter one's
words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from storygraph.graph.book import Book
from storygraph.model import Annotations, Evidence, Quotation, ResolvedQuote
from storygraph.model.text import figures

_WORD = re.compile(r"[^\W\d_]{4,}")
_NOT = re.compile(r"\b(?:not|never|no|nobody|nothing|none|neither|cannot)\b|n[’']t\b", re.IGNORECASE)
_OPEN = re.compile(r"[.!?][”\"]?\s+\S|\b(?:if|unless|whether)\b|\?$", re.IGNORECASE)
STEM = 6  # letters that words are compared by
LEAST_WORDS = 3  # shared words
DENIED_SHARE = (
    0.5  # of the shorter content's words that are no names, from which a denial and a claim are about the same matter
)
NUMBER_SHARE = 0.6  # the same for two numbers, and for two dates
LONGER_SHARE = 0.4  # and of the longer one's: a long content names numbers and dates of other matters too
FACT_SHARE = 0.75  # of both, from which two contents of which one has a "not" are about the same matter
MOST = 400  # utterances about one entity that are compared
_ANCHORED = frozenset({"DATE", "TIME"})
_FINE = frozenset({"day", "week", "month", "year"})
_EMPTY = frozenset(
    """about after also been before being could does during even ever from have having here into just more most much
    only other over said same should some such than that their them then there these they this those through under
    until very week were what when where whether which while will with would year your""".split()  # noqa: SIM905
)

Days = tuple[str, str]


class Told(NamedTuple):
    """An utterance as it is compared. `words` and `numbers` are those outside its dates, `common` the words that
    are no names."""

    quote: str
    denied: bool
    negated: bool
    open: bool  # a condition, a question, or several sentences: a "not" in it decides nothing
    text: str
    words: frozenset[str]
    common: frozenset[str]
    numbers: frozenset[str]
    dates: frozenset[Days]
    named: frozenset[str]  # the dates as written
    place: Evidence


class Opposed:
    """Gathers utterances by what they are about, then adds CONTRADICTS between those that are opposed."""

    def __init__(self) -> None:
        self._about: dict[str, list[Told]] = defaultdict(list)

    def add(
        self, quote: ResolvedQuote, shown: Quotation, about: set[str], place: Evidence, found: Annotations, text: str
    ) -> None:
        """Take note of an utterance by the entities it is about and its speaker.

        `found` and `text` are those of the article whose wording is shown.
        """
        dates, named, rest = _dates(shown, found, text)
        found_words = [w for w in _WORD.findall(rest) if w.lower() not in _EMPTY]
        told = Told(
            quote=quote.id,
            denied=shown.polarity == "denied",
            negated=_NOT.search(quote.text) is not None,
            open=_OPEN.search(quote.text) is not None,
            text=quote.text.lower(),
            words=frozenset(w.lower()[:STEM] for w in found_words),
            common=frozenset(w[:STEM] for w in found_words if w.islower()),
            numbers=figures(rest),
            dates=dates,
            named=named,
            place=place,
        )
        for entity in about:
            self._about[entity].append(told)

    def write(self, book: Book) -> None:
        """Add the edges."""
        for _, group in sorted(self._about.items()):
            for a, b, about in _pairs(group[:MOST]):
                if not book.has("CONTRADICTS", b.quote, a.quote):
                    book.edge("CONTRADICTS", a.quote, b.quote, ("Quote", "Quote"), a.place, about=about)


def _dates(shown: Quotation, found: Annotations, text: str) -> tuple[frozenset[Days], frozenset[str], str]:
    """The intervals that a content names, their words, and the words outside them."""
    dates: set[Days] = set()
    named: set[str] = set()
    rest = []
    for span in shown.spans:
        at = span.start
        for time in found.times:
            if time.type not in _ANCHORED or time.start < at or time.end > span.end:
                continue
            rest.append(text[at : time.start])
            named.add(text[time.start : time.end].lower())
            at = time.end
            when = time.interval
            if when.earliest and when.latest and when.precision in _FINE:
                dates.add((when.earliest[:10], when.latest[:10]))
        rest.append(text[at : span.end])
    return frozenset(dates), frozenset(named), " ".join(rest)


def _pairs(group: list[Told]) -> Iterator[tuple[Told, Told, str]]:
    for a, b in combinations(sorted(group, key=lambda t: (not t.denied, t.quote)), 2):
        if a.quote == b.quote or len(a.words & b.words) < LEAST_WORDS:
            continue
        about = _opposed(a, b)
        if about:
            yield a, b, about


def _opposed(a: Told, b: Told) -> str:
    """In what the two contradict each other: denial, number, date, fact; empty where they do not."""
    shared = len(a.common & b.common)
    least, most = sorted((len(a.common), len(b.common)))
    if not shared or a.text in b.text or b.text in a.text:
        return ""  # nothing in common; or the one retells the other
    if a.denied and not b.denied:
        return "denial" if shared >= DENIED_SHARE * least else ""
    if a.denied != b.denied or shared < max(NUMBER_SHARE * least, LONGER_SHARE * most):
        return ""
    if a.open and b.open:
        return ""
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        return "number"
    if a.dates and b.dates and not a.named & b.named and _apart(a.dates, b.dates):
        return "date"
    fact = a.negated != b.negated and not a.open and not b.open and shared >= FACT_SHARE * most
    return "fact" if fact else ""


def _apart(one: frozenset[Days], other: frozenset[Days]) -> bool:
    """Whether no interval of the one has a day in common with one of the other."""
    return all(x[1] < y[0] or y[1] < x[0] for x in one for y in other)
