"""The whole graph: which parts are added, and how what several sentences say becomes one value of an edge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from storygraph.graph.articles import add_articles
from storygraph.graph.book import Book, Merge, all_joined
from storygraph.graph.days import day_mentions
from storygraph.graph.decided import add_decided
from storygraph.graph.documents import add_citations
from storygraph.graph.entities import add_entities
from storygraph.graph.events import add_events
from storygraph.graph.quotes import add_quotes
from storygraph.graph.source import GraphInput, Source
from storygraph.model import Graph, Resolution
from storygraph.model.edges import RELATIONS


def _number(values: list[Any]) -> int:
    return len(set(values))


def _first(values: list[Any]) -> Any:
    return min((v for v in values if v), default=None)


def _last(values: list[Any]) -> Any:
    return max((v for v in values if v), default=None)


MERGES: dict[tuple[str, str], Merge] = {
    ("MENTIONS", "times"): sum,
    ("TOOK_PART", "roles"): all_joined,
    ("CO_MENTIONED", "articles"): _number,
    ("CO_MENTIONED", "independent_sources"): _number,
    ("CO_MENTIONED", "first_reported"): _first,
    ("CO_MENTIONED", "last_reported"): _last,
    **{(r, c): all_joined for r in RELATIONS for c in ("detail", "note")},
    **{(r, c): _first for r in RELATIONS for c in ("first_precise", "first_imprecise")},
    **{(r, c): _last for r in RELATIONS for c in ("last_precise", "last_imprecise")},
}


def build(items: Sequence[GraphInput], resolution: Resolution) -> Graph:
    """The graph of these articles. The same set of articles gives the same graph, ids included."""
    book = Book(Source(items, resolution))
    add_articles(book)
    add_entities(book)
    add_quotes(book)
    add_citations(book)
    add_events(book)
    add_decided(book)
    graph = book.finish(MERGES)
    graph.reasons = {e.id: e.why for e in resolution.entities if e.why}
    graph.outcomes = resolution.outcomes
    graph.days = [mention for item in items for mention in day_mentions(item)]
    return graph
