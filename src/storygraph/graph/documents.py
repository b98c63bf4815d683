"""Which articles and documents cite a document: those that let it speak."""

from __future__ import annotations

from storygraph.graph.book import Book
from storygraph.model import Local


def add_citations(book: Book) -> None:
    """CITES from each article that quotes a document, and from a document that speaks about another."""
    kinds = {e.id: e.type for e in book.source.resolution.entities}
    for article, item in book.source.items.items():
        for k, q in enumerate(item.annotations.quotations):
            speaker = book.source.entity(article, q.speaker.chain) if q.speaker else None
            if speaker is None or q.speaker is None or kinds[speaker] != "Document" or not q.spans:
                continue
            place = book.source.joined(article, q, q.speaker, score=q.confidence)
            book.edge("CITES", article, speaker, ("Article", "Entity"), place)
            if Local(article, k) not in book.source.resolution.quote_of:
                continue
            for chain in q.about:
                other = book.source.entity(article, chain)
                if other is not None and kinds[other] == "Document" and other != speaker:
                    book.edge("CITES", speaker, other, ("Entity", "Entity"), place)
