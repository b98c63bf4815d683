"""Bringing a Neo4j database to hold exactly a graph, in batches, by MERGE on ids.

Each table is a label with a uniqueness constraint on `id`; entities have their kind as a second label. A marker node
says that the database is StoryGraph's own: one that holds nodes of these labels without it is refused, because a load
removes what is not in the graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import neo4j

from storygraph.errors import StoreError
from storygraph.model.columns import values
from storygraph.model.edges import EDGES, Edge
from storygraph.model.graph import Graph
from storygraph.model.nodes import NODES, Entity, Node
from storygraph.store.check import KINDS, by_ends, refuse_unsound
from storygraph.store.protocol import Progress

BATCH = 10_000
MARKER = "StoryGraph"
_INDEXES = (("Article", "published"), ("Event", "earliest"), ("Entity", "kind"), ("Entity", "name"))


def write(session: neo4j.Session, graph: Graph, progress: Progress | None = None) -> None:
    """Merge all nodes and edges, then remove the others.

    Raises:
        StoreError: the graph is unsound, or the database is another program's.
    """
    refuse_unsound(graph)
    _claim(session)
    for node in NODES:
        nodes = graph.nodes.get(node.table, [])
        for statement, group in node_statements(node, nodes):
            _batches(session, statement, map(values, group))
        if nodes and progress:
            progress(node.table, len(nodes))
    for edge in EDGES:
        edges = by_ends(graph.edges.get(edge.type, []))
        for ends in edge.pairs:
            _edges(session, edge, ends, edges.get(ends, []))
        if edges and progress:
            progress(edge.type, sum(map(len, edges.values())))
    for node in NODES:
        _remove_nodes(session, node.table, {n.id for n in graph.nodes.get(node.table, [])})


def _run(session: neo4j.Session, text: str, **params: Any) -> list[neo4j.Record]:
    return list(session.run(text, params))


def _claim(session: neo4j.Session) -> None:
    """Mark the database as ours and make constraints and indexes."""
    labels = "|".join(n.table for n in NODES)
    if not _run(session, f"MATCH (m:{MARKER}) RETURN m LIMIT 1"):
        if _run(session, f"MATCH (n:{labels}) RETURN n.id LIMIT 1"):
            raise StoreError("This database holds nodes that StoryGraph did not write. Name an empty database.")
        _run(session, f"CREATE (:{MARKER})")
    for node in NODES:
        _run(session, f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:`{node.table}`) REQUIRE n.id IS UNIQUE")
    for table, column in _INDEXES:
        _run(session, f"CREATE INDEX IF NOT EXISTS FOR (n:`{table}`) ON (n.`{column}`)")
    _run(session, "CALL db.awaitIndexes(60)")


def node_statements(kind: type[Node], nodes: Sequence[Node]) -> Iterator[tuple[str, Sequence[Node]]]:
    """The statements that merge nodes of a kind, each with those that it is for."""
    merge = f"UNWIND $rows AS row MERGE (n:`{kind.table}` {{id: row.id}}) SET n = row"
    if kind is not Entity:
        yield merge, nodes
        return
    groups: dict[str, list[Node]] = {label: [] for label in KINDS}
    for node in nodes:
        if isinstance(node, Entity):
            groups[node.kind].append(node)
    for label, group in groups.items():
        others = "".join(f":`{other}`" for other in KINDS if other != label)
        yield f"{merge} REMOVE n{others} SET n:`{label}`", group


def edge_merge(kind: type[Edge], ends: tuple[str, str]) -> str:
    """The statement that merges the edges that `edge_rows` gives, and gives their number."""
    first, second = ends
    # Two MATCH clauses: with a comma between the patterns the planner is a hundred times slower.
    return (
        f"UNWIND $rows AS row MATCH (a:`{first}` {{id: row.a}}) MATCH (b:`{second}` {{id: row.b}})"
        f" MERGE (a)-[r:`{kind.type}`]->(b) SET r = row.p RETURN count(r) AS n"
    )


def edge_removal(kind: type[Edge], ends: tuple[str, str]) -> str:
    """The statement that deletes edges by their ends, rows of `a` and `b`."""
    first, second = ends
    pattern = f"(a:`{first}` {{id: row.a}})-[r:`{kind.type}`]->(b:`{second}` {{id: row.b}})"
    return f"UNWIND $rows AS row MATCH {pattern} DELETE r"


def edge_rows(edges: Iterable[Edge]) -> Iterator[dict[str, Any]]:
    """The ends and columns of edges."""
    return ({"a": e.source, "b": e.target, "p": values(e)} for e in edges)


def _edges(session: neo4j.Session, kind: type[Edge], ends: tuple[str, str], edges: Sequence[Edge]) -> None:
    first, second = ends
    pattern = f"(a:`{first}`)-[r:`{kind.type}`]->(b:`{second}`)"
    _batches(session, edge_merge(kind, ends), edge_rows(edges))
    if _run(session, f"MATCH {pattern} RETURN count(r) AS n")[0]["n"] == len(edges):
        return
    kept = {(e.source, e.target) for e in edges}
    there = session.run(f"MATCH {pattern} RETURN a.id AS a, b.id AS b")
    stale = [{"a": r["a"], "b": r["b"]} for r in there if (r["a"], r["b"]) not in kept]
    _batches(session, edge_removal(kind, ends), stale)


def _remove_nodes(session: neo4j.Session, table: str, kept: set[str]) -> None:
    if _run(session, f"MATCH (n:`{table}`) RETURN count(n) AS n")[0]["n"] == len(kept):
        return
    there = session.run(f"MATCH (n:`{table}`) RETURN n.id AS id")
    stale = [{"id": r["id"]} for r in there if r["id"] not in kept]
    _batches(session, f"UNWIND $rows AS row MATCH (n:`{table}` {{id: row.id}}) DETACH DELETE n", stale)


def _batches(session: neo4j.Session, statement: str, rows: Iterable[dict[str, Any]]) -> None:
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        session.execute_write(lambda tx, some: tx.run(statement, rows=some).consume(), batch)
