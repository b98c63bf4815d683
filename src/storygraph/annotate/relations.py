"""Lasting relations between entities, and between entities and documents."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from storygraph.model import Chain, Mention, Relation, TimeExpression


def find_relations(
    doc: Doc, mentions: Sequence[Mention], chains: Sequence[Chain], times: Sequence[TimeExpression]
) -> list[Relation]:
    """Relations in text order."""
    return []
