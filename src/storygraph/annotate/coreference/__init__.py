"""What is the same within the article: names, descriptions and pronouns to chains."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from storygraph.model import Chain, Mention


def link(doc: Doc, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Chain]]:
    """All mentions in text order, those of names and documents and the nominals and pronouns found here, each with
    its chain; and the chains in order of first mention."""
    chains: dict[tuple[str, str], int] = {}
    out: list[Mention] = []
    for m in mentions:
        chain = chains.setdefault((m.type, doc.text[m.start : m.end]), len(chains))
        out.append(m.model_copy(update={"chain": chain}))
    return out, [Chain(type=t, name=n, named=True) for t, n in chains]  # type: ignore[arg-type]
