"""Portfolios of ministers: of "Interior Minister Ada Lund" and "the Secretary of State" no body is named."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from storygraph.annotate.names import words
from storygraph.annotate.names.proposals import Proposal

HOLDERS = frozenset({"minister", "ministers", "secretary", "secretaries"})
OF_STATES = frozenset({"senator", "senators", "representative", "representatives", "lawmaker", "lawmakers"})


def without(doc: Doc, found: Iterable[Proposal]) -> list[Proposal]:
    """The names without those that only say what somebody is minister or secretary of."""
    return [p for p in found if not _is_portfolio(doc, p)]


def _is_portfolio(doc: Doc, p: Proposal) -> bool:
    if p.type not in {"Organization", "Place", "Person"}:
        return False
    own = {t.lower_ for t in doc[p.start : p.end]}
    if not own <= words.PORTFOLIOS | {"and", "&"}:
        return False
    after = doc[p.end].lower_ if p.end < len(doc) else ""
    before = [t.lower_ for t in doc[max(0, p.start - 2) : p.start]]
    held = len(before) == 2 and before[0] in HOLDERS and before[1] == "of"
    return after in HOLDERS or held or (own == {"state"} and after in OF_STATES)
