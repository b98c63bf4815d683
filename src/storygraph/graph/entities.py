"""Entity nodes, where they are mentioned, who stands beside whom, and their lasting relations."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from storygraph.graph.book import Book
from storygraph.model import Annotations, Evidence, Relation, ResolvedEntity
from storygraph.model import nodes as n
from storygraph.model.edges import EDGE_TYPES
from storygraph.model.text import fold

TOGETHER_AT_MOST = 12  # entities of one sentence: a longer list says nothing about any pair


def add_entities(book: Book) -> None:
    """Entities of all articles with their mentions."""
    mentioned: dict[str, list[Evidence]] = defaultdict(list)
    for article, item in book.source.items.items():
        for m in item.annotations.mentions:
            known = book.source.entity(article, m.chain)
            if known is not None:
                score = m.confidence * (1.0 if m.form == "name" else 0.9 if m.form == "nominal" else 0.8)
                place = book.source.joined(article, m, score=score)
                mentioned[known].append(place)
                book.edge("MENTIONS", article, known, ("Article", "Entity"), place, times=1)
        _beside(book, article, item.annotations)
        for relation in item.annotations.relations:
            _relation(book, article, relation)
    for entity in book.source.resolution.entities:
        if mentioned[entity.id]:
            book.node(_node(book, entity, mentioned[entity.id]), *mentioned[entity.id])


def _node(book: Book, entity: ResolvedEntity, places: list[Evidence]) -> n.Entity:
    articles = {p.article for p in places}
    days = sorted(d for a in articles if (d := book.source.published(a)))
    return n.Entity(
        id=entity.id,
        name=entity.name,
        kind=entity.type,
        folded=fold("\n".join([entity.name, *entity.aliases])),
        aliases=list(entity.aliases),
        first_reported=days[0] if days else None,
        last_reported=days[-1] if days else None,
        articles=len(articles),
        independent_sources=len({book.source.origin(a) for a in articles}),
        origin=entity.origin,
        subtype=entity.kind or "",
        country=entity.country or "",
        latitude=entity.latitude,
        longitude=entity.longitude,
        external_ids=list(entity.external_ids),
    )


def _beside(book: Book, article: str, found: Annotations) -> None:
    """Pairs of entities that one sentence mentions; the first such sentence of the article is kept."""
    by_sentence: dict[int, set[str]] = defaultdict(set)
    for m in found.mentions:
        entity = book.source.entity(article, m.chain)
        if entity is not None:
            by_sentence[book.source.sentence_number(article, m.start)].add(entity)
    first: dict[tuple[str, str], int] = {}
    for k, group in sorted(by_sentence.items()):
        if 1 < len(group) <= TOGETHER_AT_MOST and k >= 0:
            for pair in combinations(sorted(group), 2):
                first.setdefault(pair, k)
    values = dict.fromkeys(("first_reported", "last_reported"), book.source.published(article))
    origin = book.source.origin(article)
    for (a, b), k in sorted(first.items()):
        place = book.source.joined(article, found.sentences[k], score=0.5)
        book.edge(
            "CO_MENTIONED", a, b, ("Entity", "Entity"), place, articles=article, independent_sources=origin, **values
        )


def _relation(book: Book, article: str, r: Relation) -> None:
    source, target = book.source.entity(article, r.source), book.source.entity(article, r.target)
    if source is None or target is None or r.type not in EDGE_TYPES:
        return
    published = book.source.published(article)
    over = r.detail.lower().startswith(("former", "ex-", "late ", "then"))
    book.edge(
        r.type,
        source,
        target,
        ("Entity", "Entity"),
        book.source.joined(article, r, score=r.confidence),
        detail=r.detail,
        first_precise=r.since,
        last_precise=r.until or (None if over else published),
        first_imprecise=None,
        last_imprecise=published if over else None,
    )
