"""What analysts add: relations that stand beside the extracted ones, on a place of an article or on a note."""

from __future__ import annotations

from collections import defaultdict

from storygraph.graph.book import Book
from storygraph.model import DecidedRelation, Evidence


def add_decided(book: Book) -> None:
    """One edge for all that analysts say of a pair; where articles say it too, on that very edge. Comes last."""
    by_edge: dict[tuple[str, str, str], list[DecidedRelation]] = defaultdict(list)
    for relation in book.source.resolution.relations:
        by_edge[relation.type, relation.source, relation.target].append(relation)
    for (kind, source, target), said in sorted(by_edge.items()):
        origin = "analyst;extracted" if book.has(kind, source, target) else "analyst"
        for r in said:
            book.edge(
                kind,
                source,
                target,
                ("Entity", "Entity"),
                Evidence(article=r.article, start=r.start, end=r.end),
                origin=origin,
                note=r.note,
                detail=r.detail,
                first_precise=r.since,
                last_precise=r.until,
            )
