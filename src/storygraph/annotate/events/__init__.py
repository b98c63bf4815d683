"""What happened or may happen: triggers with type, status, time, place and participants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from storygraph.model import Chain, EventMention, Mention, Quotation, TimeExpression


def find_events(
    doc: Doc,
    mentions: Sequence[Mention],
    chains: Sequence[Chain],
    times: Sequence[TimeExpression],
    quotations: Sequence[Quotation],
    published: date | None,
) -> list[EventMention]:
    """Event mentions in text order."""
    return []
