"""Utterances that cannot both be right: one denies what the other says, or they give different numbers.

They are compared where they are about one entity; what they share must be most of the shorter one's words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from storygraph.graph.book import Book
from storygraph.model import Evidence, Quotation, ResolvedQuote

_WORD = re.compile(r"[^\W\d_]{4,}")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
LEAST_WORDS = 3  # shared words
DENIED_SHARE = 0.5  # of the shorter content's words, from which a denial and a claim are about the same matter
NUMBER_SHARE = 0.6  # the same for two numbers
MOST = 400  # utterances about one entity that are compared


class Told(NamedTuple):
    """An utterance as it is compared."""

    quote: str
    denied: bool
    words: frozenset[str]
    numbers: frozenset[str]
    place: Evidence


class Opposed:
    """Gathers utterances by what they are about, then adds CONTRADICTS between those that are opposed."""

    def __init__(self) -> None:
        self._about: dict[str, list[Told]] = defaultdict(list)

    def add(self, quote: ResolvedQuote, shown: Quotation, about: set[str], place: Evidence) -> None:
        """Take note of an utterance."""
        told = Told(
            quote.id,
            shown.polarity == "denied",
            frozenset(w.lower() for w in _WORD.findall(quote.text)),
            frozenset(n.replace(",", "").rstrip(".") for n in _NUMBER.findall(quote.text)),
            place,
        )
        for entity in about:
            self._about[entity].append(told)

    def write(self, book: Book) -> None:
        """Add the edges."""
        for _, group in sorted(self._about.items()):
            for a, b, about in _pairs(group[:MOST]):
                if not book.has("CONTRADICTS", b.quote, a.quote):
                    book.edge("CONTRADICTS", a.quote, b.quote, ("Quote", "Quote"), a.place, about=about)


def _pairs(group: list[Told]) -> Iterator[tuple[Told, Told, str]]:
    for a, b in combinations(sorted(group, key=lambda t: (not t.denied, t.quote)), 2):
        shared = len(a.words & b.words)
        least = min(len(a.words), len(b.words))
        if shared < LEAST_WORDS or a.quote == b.quote:
            continue
        if a.denied and not b.denied and shared >= DENIED_SHARE * least:
            yield a, b, "denial"
        elif a.numbers and b.numbers and not a.numbers & b.numbers and shared >= NUMBER_SHARE * least:
            yield a, b, "number"
