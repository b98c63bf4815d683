"""What the tests of quotations share: a reader that takes the language model's own names as mentions."""

from __future__ import annotations

from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from storygraph.annotate.quotes import find_quotations
from storygraph.model import Chain, EntityType, Mention, Quotation, TimeExpression

TYPES: dict[str, EntityType] = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "NORP": "Group"}


class Said(NamedTuple):
    """One quotation in words."""

    content: tuple[str, ...]
    speaker: str | None
    cue: str | None


def mentions_of(doc: Doc) -> tuple[list[Mention], list[Chain]]:
    """A mention and a chain for each name; equal last words are one chain."""
    keys: dict[str, int] = {}
    mentions, chains = [], []
    for e in doc.ents:
        if e.label_ not in TYPES:
            continue
        key = e[-1].text
        if key not in keys:
            keys[key] = len(chains)
            chains.append(Chain(type=TYPES[e.label_], name=e.text, named=True))
        mentions.append(
            Mention(start=e.start_char, end=e.end_char, type=TYPES[e.label_], form="name", chain=keys[key])
        )
    return mentions, chains


def quotations(
    nlp: Language, text: str, times: tuple[TimeExpression, ...] = ()
) -> tuple[list[Quotation], list[Chain]]:
    """The quotations of a text and its chains."""
    doc = nlp(text)
    mentions, chains = mentions_of(doc)
    return find_quotations(doc, mentions, chains, times), chains


def in_words(text: str, found: list[Quotation]) -> list[Said]:
    """Quotations as the words that they point to."""
    return [
        Said(
            tuple(text[s.start : s.end] for s in q.spans),
            text[q.speaker.start : q.speaker.end] if q.speaker else None,
            text[q.cue.start : q.cue.end] if q.cue else None,
        )
        for q in found
    ]
