"""Gathers nodes and edges so that what many sentences say of one pair becomes one edge with all its evidence.

Invariant: one edge a (type, source, target). The edge shows its best evidence: highest score, then earliest published,
then article id and place, so that nothing depends on the order of arrival.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

from storygraph.graph.source import Source
from storygraph.model import Evidence, Graph
from storygraph.model.edges import EDGE_TYPES, Edge, Evidenced
from storygraph.model.nodes import Node

Merge = Callable[[list[Any]], Any]
Key = tuple[str, str, str]
N = TypeVar("N", bound=Node)


def most_common(values: list[Any]) -> Any:
    """The value given most often; of equals the smallest by its text."""
    if len(values) == 1:
        return values[0]
    return min(set(values), key=lambda v: (-values.count(v), str(v)))


def all_joined(values: list[Any]) -> str:
    """All different values, sorted, joined by ";"."""
    return ";".join(sorted({str(v) for v in values if v}))


class Book:
    """Nodes and edges under construction."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._nodes: dict[tuple[str, str], Node] = {}
        self._edges: dict[Key, tuple[str, str]] = {}
        self._evidence: dict[Key, list[Evidence]] = defaultdict(list)
        self._values: dict[Key, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        self._of_nodes: dict[str, list[Evidence]] = defaultdict(list)

    def node(self, node: N, *evidence: Evidence) -> N:
        """Add a node once; evidence of the same node adds up."""
        self._nodes.setdefault((node.table, node.id), node)
        self._of_nodes[node.id].extend(evidence)
        return node

    def edge(
        self, kind: str, source: str, target: str, ends: tuple[str, str], *evidence: Evidence, **values: Any
    ) -> None:
        """Say once more that there is such an edge; a value is one sentence's, and is merged with the others later."""
        if source == target and ends[0] == ends[1]:
            return
        key = (kind, source, target)
        self._edges[key] = ends
        self._evidence[key].extend(evidence)
        for name, value in values.items():
            self._values[key][name].append(value)

    def has(self, kind: str, source: str, target: str) -> bool:
        """Whether that edge is there already."""
        return (kind, source, target) in self._edges

    def finish(self, merges: dict[tuple[str, str], Merge]) -> Graph:
        """The graph, every list sorted by id. `merges` say how an edge type's values become one: (type, column)."""
        graph = Graph()
        for (table, _), node in sorted(self._nodes.items()):
            graph.nodes[table].append(node)
        for key, ends in sorted(self._edges.items()):
            graph.edges[key[0]].append(self._edge(key, ends, merges))
        for owner, found in self._of_nodes.items():
            graph.evidence[owner].extend(found)
        for (kind, source, target), found in self._evidence.items():
            graph.evidence[f"{kind}({source}>{target})"].extend(found)
        return graph

    def _edge(self, key: Key, ends: tuple[str, str], merges: dict[tuple[str, str], Merge]) -> Edge:
        kind, source, target = key
        made, said = EDGE_TYPES[kind], self._values.get(key, {})
        values = {name: merges.get((kind, name), most_common)(given) for name, given in said.items()}
        if issubclass(made, Evidenced):
            values |= self._gathered(self._evidence[key])
        return made(source=source, target=target, ends=ends, **values)

    def _gathered(self, evidence: list[Evidence]) -> dict[str, Any]:
        """What the places add up to. Most edges rest on one alone."""
        if len(evidence) == 1:
            only, day = evidence[0], self.source.published(evidence[0].article)
            known = int(only.article in self.source.items)  # a note is no article
            return {
                "article": only.article,
                "start": only.start,
                "stop": only.end,
                "extraction_score": only.score,
                "articles": known,
                "independent_sources": known,
                "first_reported": day,
                "last_reported": day,
            }
        published = {e.article: self.source.published(e.article) for e in evidence}
        best = min(evidence, key=lambda e: (-e.score, published[e.article] or "9999", e.article, e.start, e.end))
        days = sorted(d for d in published.values() if d)
        return {
            "article": best.article,
            "start": best.start,
            "stop": best.end,
            "extraction_score": best.score,
            "articles": sum(a in self.source.items for a in published),  # a note is no article
            "independent_sources": len({self.source.origin(a) for a in published if a in self.source.items}),
            "first_reported": days[0] if days else None,
            "last_reported": days[-1] if days else None,
        }
