"""Article and Source nodes, and what lies between articles: publisher, by-line, copies, versions, stories."""

from __future__ import annotations

import re

from storygraph.graph.book import Book
from storygraph.graph.source import GraphInput
from storygraph.model import Evidence
from storygraph.model import nodes as n
from storygraph.model.interval import day_number
from storygraph.model.text import fold


def source_id(publisher: str) -> str:
    """Id of an outlet by its name."""
    return "src-" + (re.sub(r"[^a-z0-9]+", "-", fold(publisher)).strip("-") or "unnamed")


def add_articles(book: Book) -> None:
    """All articles with their outlets."""
    for item in book.source.items.values():
        whole = book.source.joined(item.article.id, book.source.opening(item.article.id))
        book.node(_node(item), whole)
        if item.article.publisher:
            outlet = n.Source(id=source_id(item.article.publisher), name=item.article.publisher)
            book.node(outlet, whole)
            book.edge("PUBLISHED_BY", item.article.id, outlet.id, ("Article", "Source"), whole)
    for item in book.source.items.values():
        _between(book, item, book.source.joined(item.article.id, book.source.opening(item.article.id)))
    for story in book.source.resolution.stories:
        _story(book, story.id, story.label, story.articles)


def _node(item: GraphInput) -> n.Article:
    a = item.article
    first_line = a.text.strip().split("\n", 1)[0][:120]
    return n.Article(
        id=a.id,
        name=a.title or first_line or a.id,
        title=a.title or first_line,
        url=a.url or "",
        published=a.published,
        day=day_number(a.published),
        accessed_at=item.accessed_at,
        language=a.language or "",
        text_hash=a.text_hash,
        origin=item.origin,
        words=len(a.text.split()),
        version=item.version,
        status=item.status,
    )


def _between(book: Book, item: GraphInput, whole: Evidence) -> None:
    known = book.source.items
    if item.origin != item.article.id and item.origin in known and item.revises != item.origin:
        book.edge("COPY_OF", item.article.id, item.origin, ("Article", "Article"), whole)
    if item.revises in known:
        book.edge("REVISES", item.article.id, item.revises, ("Article", "Article"), whole)


def _story(book: Book, story_id: str, label: str, articles: tuple[str, ...]) -> None:
    here = [a for a in articles if a in book.source.items]
    days = sorted(d for a in here if (d := book.source.published(a)))
    places = [book.source.joined(a, book.source.opening(a)) for a in here]
    book.node(
        n.Story(
            id=story_id,
            name=label,
            label=label,
            earliest=days[0] if days else None,
            latest=days[-1] if days else None,
            articles=len(here),
        ),
        *places,
    )
    for a, place in zip(here, places, strict=True):
        book.edge("IN_STORY", a, story_id, ("Article", "Story"), place)
