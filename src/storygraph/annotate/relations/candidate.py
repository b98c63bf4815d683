"""A relation before it is checked against the others of the article."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from storygraph.annotate.relations.actors import Named


class Candidate(NamedTuple):
    """Two ends, the words of the relation, and the token that says it."""

    type: str
    source: Named
    target: Named
    detail: str
    token: Token
    confidence: float = 0.8
