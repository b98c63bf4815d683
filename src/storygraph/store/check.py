"""What must hold of a graph before a database may have it.

Ids are unique within their table; an edge joins tables that its type allows and nodes that exist; a type has at most
one edge between the same two nodes in a direction. The last is not only tidiness: the embedded engine loses rows of
patterns of several hops where parallel edges of one type exist.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from storygraph.errors import StoreError
from storygraph.model.edges import EDGE_TYPES, Edge
from storygraph.model.graph import Change, Graph
from storygraph.model.nodes import NODES, Entity

NODE_TABLES = {kind.table: kind for kind in NODES}
"""Node type by table name."""
KINDS = ("Person", "Organization", "Place", "Group", "Document")
"""What an Entity can be; some databases make a label of it."""


def refuse_unsound(graph: Graph) -> None:
    """Raise StoreError naming the first node or edge that breaks the rules above; otherwise nothing."""
    _refuse_edges(graph, _known(graph))


def refuse_unsound_change(change: Change, there: Mapping[str, Set[str]]) -> None:
    """As `refuse_unsound`, for a change of a graph that has the nodes of the ids `there`, by table: an edge may join
    these too. An edge that is gone need not have been there."""
    known = _known(change.graph)
    _refuse_edges(change.graph, {table: known.get(table, set()) | there.get(table, set()) for table in NODE_TABLES})
    for edge in change.gone:
        if edge.type not in EDGE_TYPES or edge.ends not in edge.pairs:
            raise StoreError(f"{edge.id}: {edge.type} does not join {edge.ends[0]} and {edge.ends[1]}.")


def ids_of(change: Change) -> dict[str, list[str]]:
    """The ids, by table, of all nodes that a change has or joins: which are there decides how it is written."""
    found: dict[str, dict[str, None]] = {table: {} for table in NODE_TABLES}
    for node in change.graph.every_node():
        found[node.table][node.id] = None
    for edge in change.graph.every_edge():
        for table, end in zip(edge.ends, (edge.source, edge.target), strict=True):
            found.get(table, {})[end] = None
    return {table: list(ids) for table, ids in found.items() if ids}


def _known(graph: Graph) -> dict[str, set[str]]:
    known = {table: _unique(table, [n.id for n in nodes]) for table, nodes in graph.nodes.items()}
    for node in graph.nodes.get(Entity.table, []):
        if isinstance(node, Entity) and node.kind not in KINDS:
            raise StoreError(f"{node.id}: an entity's kind is one of {', '.join(KINDS)}, not {node.kind!r}.")
    return known


def _unique(table: str, ids: list[str]) -> set[str]:
    if ids and table not in NODE_TABLES:
        raise StoreError(f"There is no node table {table!r}.")
    found = set(ids)
    if len(found) < len(ids):
        raise StoreError(f"Two nodes of {table} have the id {_first_twice(ids)!r}.")
    return found


def _refuse_edges(graph: Graph, known: Mapping[str, Set[str]]) -> None:
    for name, edges in graph.edges.items():
        if edges and name not in EDGE_TYPES:
            raise StoreError(f"There is no edge type {name!r}.")
        _refuse_edges_of_type(edges, known)


def _refuse_edges_of_type(edges: list[Edge], known: Mapping[str, Set[str]]) -> None:
    seen: set[tuple[str, str, tuple[str, str]]] = set()
    for edge in edges:
        first, second = edge.ends
        if edge.ends not in edge.pairs:
            raise StoreError(f"{edge.id}: {edge.type} does not join {first} and {second}.")
        for table, end in ((first, edge.source), (second, edge.target)):
            if end not in known.get(table, ()):
                raise StoreError(f"{edge.id}: there is no {table} {end!r}.")
        key = (edge.source, edge.target, edge.ends)
        if key in seen:
            raise StoreError(f"{edge.id} is there twice: a type has one edge between two nodes.")
        seen.add(key)


def _first_twice(ids: Iterable[str]) -> str:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            return one
        seen.add(one)
    return ""


def by_ends(edges: Iterable[Edge]) -> dict[tuple[str, str], list[Edge]]:
    """Edges of one type by the tables they join, in the order in which they come."""
    groups: dict[tuple[str, str], list[Edge]] = {}
    for edge in edges:
        groups.setdefault(edge.ends, []).append(edge)
    return groups
