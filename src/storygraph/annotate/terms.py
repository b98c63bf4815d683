"""The content words of an article: what stories are found by."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


def count_terms(doc: Doc) -> dict[str, int]:
    """Lower-case lemmas of content words and how often each occurs, sorted by lemma."""
    counts = Counter(
        t.lemma_.lower() for t in doc if t.pos_ in CONTENT and t.is_alpha and not t.is_stop and len(t.text) > 2
    )
    return dict(sorted(counts.items()))
