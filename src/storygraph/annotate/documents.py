"""Documents that the article talks about: reports, letters, filings, laws."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from storygraph.model import Mention


def find_documents(doc: Doc, names: Sequence[Mention]) -> list[Mention]:
    """Document mentions, named or described, in text order."""
    return []
