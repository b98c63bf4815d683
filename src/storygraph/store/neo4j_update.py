"""Writing a change of a graph into a Neo4j database, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import neo4j

from storygraph.errors import StoreError
from storygraph.model.columns import values
from storygraph.model.edges import EDGE_TYPES, EDGES, Edge
from storygraph.model.graph import Change
from storygraph.model.nodes import NODES
from storygraph.store.check import by_ends, ids_of, refuse_unsound_change
from storygraph.store.neo4j_load import MARKER, edge_merge, edge_removal, edge_rows, node_statements
from storygraph.store.protocol import Progress


def apply(session: neo4j.Session, change: Change, progress: Progress | None = None) -> None:
    """Make a change, all or nothing.

    Raises:
        StoreError: the change is unsound, or the database holds no graph of ours.
    """
    done: list[tuple[str, int]] = session.execute_write(_apply, change)
    if progress:
        for what, count in done:
            progress(what, count)


def _apply(tx: neo4j.ManagedTransaction, change: Change) -> list[tuple[str, int]]:
    if not tx.run(f"MATCH (m:{MARKER}) RETURN count(m) AS n").single(strict=True)["n"]:
        raise StoreError("This database holds no graph of StoryGraph yet: load one first.")
    refuse_unsound_change(change, {table: _those_there(tx, table, ids) for table, ids in ids_of(change).items()})
    _remove(tx, change.gone)
    done = []
    for node in NODES:
        nodes = change.graph.nodes.get(node.table, [])
        for statement, some in node_statements(node, nodes):
            tx.run(statement, rows=[values(n) for n in some]).consume()
        done.append((node.table, len(nodes)))
    for edge in EDGES:
        edges = change.graph.edges.get(edge.type, [])
        for ends, group in by_ends(edges).items():
            _put_edges(tx, edge, ends, group)
        done.append((edge.type, len(edges)))
    return [(what, count) for what, count in done if count]


def _those_there(tx: neo4j.ManagedTransaction, table: str, ids: Sequence[str]) -> set[str]:
    found = tx.run(f"UNWIND $ids AS i MATCH (n:`{table}` {{id: i}}) RETURN n.id AS id", ids=ids)
    return {row["id"] for row in found}


def _put_edges(tx: neo4j.ManagedTransaction, kind: type[Edge], ends: tuple[str, str], edges: Sequence[Edge]) -> None:
    written = tx.run(edge_merge(kind, ends), rows=list(edge_rows(edges))).single(strict=True)["n"]
    if written != len(edges):
        raise StoreError(f"Of {len(edges)} edges of the type {kind.type} only {written} could be written.")


def _remove(tx: neo4j.ManagedTransaction, edges: Iterable[Edge]) -> None:
    groups: dict[str, list[Edge]] = {}
    for edge in edges:
        groups.setdefault(edge.type, []).append(edge)
    for name, group in groups.items():
        for ends, some in by_ends(group).items():
            rows = [{"a": e.source, "b": e.target} for e in some]
            tx.run(edge_removal(EDGE_TYPES[name], ends), rows=rows).consume()
