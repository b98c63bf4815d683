"""Names of people, organisations, places and groups."""

from __future__ import annotations

from spacy.tokens import Doc

from storygraph.model import Article, EntityType, Mention

TYPES: dict[str, EntityType] = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "NORP": "Group",
}


def find_names(doc: Doc, article: Article) -> list[Mention]:
    """Names in text order."""
    return [
        Mention(start=e.start_char, end=e.end_char, type=TYPES[e.label_], form="name")
        for e in doc.ents
        if e.label_ in TYPES
    ]
