"""A reader of quotations that takes the language model's own names as mentions: independent of the other finders."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from storygraph.annotate.quotes import find_quotations
from storygraph.model import Chain, EntityType, Mention, Quotation, Span, TimeExpression

TYPES: dict[str, EntityType] = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "NORP": "Group"}


class Reading(NamedTuple):
    """The quotations of a text, and what they say in words."""

    text: str
    found: list[Quotation]
    chains: list[Chain]

    def at(self, span: Span | None) -> str | None:
        """The words of a span."""
        return self.text[span.start : span.end] if span else None

    def said(self) -> list[tuple[str, str | None, str | None]]:
        """Content (pieces joined by " | "), speaker and cue of each quotation."""
        return [
            (" | ".join(self.text[s.start : s.end] for s in q.spans), self.at(q.speaker), self.at(q.cue))
            for q in self.found
        ]

    def name(self, chain: int | None) -> str | None:
        """Name of a chain."""
        return self.chains[chain].name if chain is not None else None


Read = Callable[..., Reading]


def mentions_of(doc: Doc) -> tuple[list[Mention], list[Chain]]:
    """A mention and a chain for each name; names with the same last word are one chain."""
    keys: dict[str, int] = {}
    mentions, chains = [], []
    for e in doc.ents:
        if e.label_ not in TYPES:
            continue
        key = e[-1].text
        if key not in keys:
            keys[key] = len(chains)
            chains.append(Chain(type=TYPES[e.label_], name=e.text, named=True))
        mentions.append(Mention(start=e.start_char, end=e.end_char, type=TYPES[e.label_], form="name", chain=keys[key]))
    return mentions, chains


@pytest.fixture(scope="session")
def read(nlp: Language) -> Read:
    """read(text, times=()) gives the quotations of a text."""

    def run(text: str, times: tuple[TimeExpression, ...] = ()) -> Reading:
        doc = nlp(text)
        mentions, chains = mentions_of(doc)
        return Reading(text, find_quotations(doc, mentions, chains, times), chains)

    return run
