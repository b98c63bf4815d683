"""Writing a whole graph into a new Ladybug file: tables from the model's columns, rows in bulk by Arrow."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import ladybug
import pyarrow as pa

from storygraph.model.columns import Column, ColumnType, columns
from storygraph.model.edges import EDGES, Edge
from storygraph.model.graph import Graph
from storygraph.model.nodes import NODES, Node
from storygraph.store.check import by_ends, refuse_unsound
from storygraph.store.protocol import Progress

_WRITE_POOL = 1 << 30  # bytes
_DDL: dict[ColumnType, str] = {
    "string": "STRING",
    "int": "INT64",
    "float": "DOUBLE",
    "bool": "BOOL",
    "strings": "STRING[]",
}
_ARROW: dict[ColumnType, pa.DataType] = {
    "string": pa.string(),
    "int": pa.int64(),
    "float": pa.float64(),
    "bool": pa.bool_(),
    "strings": pa.list_(pa.string()),
}
# What openCypher has under another name here, so that one text runs on every database.
_MACROS = ("type(r) AS label(r)", "toString(x) AS CAST(x AS STRING)", "head(l) AS l[1]", "last(l) AS l[-1]")


def ddl() -> list[str]:
    """The statements that make the tables, in an order in which they can be run."""
    made = [f"CREATE NODE TABLE `{n.table}`({_declared(columns(n))}, PRIMARY KEY(`id`))" for n in NODES]
    for kind in EDGES:
        ends = ", ".join(f"FROM `{a}` TO `{b}`" for a, b in kind.pairs)
        made.append(f"CREATE REL TABLE `{kind.type}`({ends}, {_declared(columns(kind))})")
    return made + [f"CREATE MACRO {macro}" for macro in _MACROS]


def write(graph: Graph, path: Path, progress: Progress | None = None) -> None:
    """Make `path`, which must not exist, a database that holds the graph, in one closed file.

    Raises:
        StoreError: the graph is unsound.
        RuntimeError: the engine refuses.
    """
    refuse_unsound(graph)
    database = ladybug.Database(path, buffer_pool_size=_WRITE_POOL)
    try:
        connection = ladybug.Connection(database)
        for statement in ("BEGIN TRANSACTION", *ddl(), "COMMIT"):  # one by one, each would wait for the disk
            connection.execute(statement)
        for node in NODES:
            _copy_nodes(connection, node, graph.nodes.get(node.table, []), progress)
        for edge in EDGES:
            _copy_edges(connection, edge, graph.edges.get(edge.type, []), progress)
        connection.execute("CHECKPOINT")
        connection.close()
    finally:
        database.close()


def _declared(wanted: Sequence[Column]) -> str:
    return ", ".join(f"`{c.name}` {_DDL[c.type]}" for c in wanted)


def _copy_nodes(connection: Any, kind: type[Node], nodes: list[Node], progress: Progress | None) -> None:
    if nodes:
        connection.execute(f"COPY `{kind.table}` FROM $rows", {"rows": pa.table(_arrays(columns(kind), nodes))})
        if progress:
            progress(kind.table, len(nodes))


def _copy_edges(connection: Any, kind: type[Edge], edges: list[Edge], progress: Progress | None) -> None:
    for (first, second), group in by_ends(edges).items():
        # COPY takes the two ends by position; a column called `from` or `to` would get a node key, silently.
        ends = {"source": pa.array([e.source for e in group]), "target": pa.array([e.target for e in group])}
        rows = pa.table(ends | _arrays(columns(kind), group))
        option = f" (from='{first}', to='{second}')" if len(kind.pairs) > 1 else ""
        connection.execute(f"COPY `{kind.type}` FROM $rows{option}", {"rows": rows})
    if edges and progress:
        progress(kind.type, len(edges))


def _arrays(wanted: Sequence[Column], things: Sequence[Node | Edge]) -> dict[str, Any]:
    return {c.name: pa.array([getattr(t, c.name) for t in things], _ARROW[c.type]) for c in wanted}
