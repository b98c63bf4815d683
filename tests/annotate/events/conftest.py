"""Events of a text whose names and times are given by hand, so that other finders cannot blur what is tested."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from spacy.language import Language

from storygraph.annotate.events import find_events
from storygraph.model import Chain, EventMention, Interval, Mention, Quotation, Span, TimeExpression

PUBLISHED = date(2024, 5, 10)
Read = Callable[..., "Events"]


class Events:
    """Events by the word that triggers them."""

    def __init__(self, text: str, found: list[EventMention], chains: list[Chain]) -> None:
        self.text = text
        self.found = found
        self.chains = chains

    def __getitem__(self, word: str) -> EventMention:
        return next(e for e in self.found if self.text[e.start : e.end] == word)

    def __contains__(self, word: str) -> bool:
        return any(self.text[e.start : e.end] == word for e in self.found)

    def roles(self, word: str) -> dict[str, str]:
        """Names of the written participants to their roles."""
        written = [p for p in self[word].participants if p.start < p.end]
        return {self.chains[p.chain].name: p.role for p in written}

    def place(self, word: str) -> str | None:
        """Name of the place."""
        place = self[word].place
        return None if place is None else self.chains[place].name

    def days(self, word: str) -> tuple[str | None, str | None]:
        """Both ends of the interval."""
        return self[word].interval.earliest, self[word].interval.latest


def day(value: str, last: str | None = None) -> Interval:
    """An interval of one day, or from one day to another."""
    return Interval(earliest=value, latest=last or value, precision="range" if last else "day")


@pytest.fixture(scope="session")
def read(nlp: Language) -> Read:
    """read(text, names={name: type}, times={words: Interval}, quoted=[content], published=date) gives Events."""

    def run(
        text: str,
        names: dict[str, str] | None = None,
        times: dict[str, Interval] | None = None,
        quoted: list[str] | None = None,
        published: date | None = PUBLISHED,
    ) -> Events:
        names, times = names or {}, times or {}
        chains = [Chain(type=t, name=n, named=True) for n, t in names.items()]  # type: ignore[arg-type]
        mentions = [
            Mention(start=m.start(), end=m.end(), type=t, form="name", chain=k)  # type: ignore[arg-type]
            for k, (n, t) in enumerate(names.items())
            for m in re.finditer(re.escape(n), text)
        ]
        expressions = [
            TimeExpression(
                start=text.index(t), end=text.index(t) + len(t), type="DATE", value=i.earliest or "P", interval=i
            )
            for t, i in times.items()
        ]
        quotations = []
        for q in quoted or []:
            at = text.index(q)
            quotations.append(
                Quotation(start=at, end=at + len(q), spans=(Span(start=at, end=at + len(q)),), kind="direct")
            )
        mentions.sort(key=lambda m: (m.start, -m.end))
        expressions.sort(key=lambda t: t.start)
        found = find_events(nlp(text), mentions, chains, expressions, quotations, published)
        return Events(text, found, chains)

    return run
