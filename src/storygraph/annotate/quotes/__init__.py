"""Who said what: quotations with cue and speaker."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from storygraph.model import Chain, Mention, Quotation, TimeExpression


def find_quotations(
    doc: Doc, mentions: Sequence[Mention], chains: Sequence[Chain], times: Sequence[TimeExpression]
) -> list[Quotation]:
    """Quotations in text order."""
    return []
