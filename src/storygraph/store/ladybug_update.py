"""Writing a change of a graph into a Ladybug database: as a log beside the file, which stays as it is.

The engine writes each change to a log first and plays it back whenever the file is opened, also for reading; at a
checkpoint it works the log into the file, for which it rewrites every table that was touched. So the change is made on
a copy of the file without a checkpoint, and of the copy only the log is kept: it begins with the log that was there.
Once it is long, a checkpoint is made after all, and the copy takes the file's place.

Statements take one node or edge each, found by its key: for many at once the engine would read whole tables. They are
CREATE and never COPY, at whose commit the engine makes a checkpoint by itself.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import ladybug

from storygraph.errors import StoreError
from storygraph.model.columns import Column, columns, values
from storygraph.model.edges import EDGES, Edge
from storygraph.model.graph import Change
from storygraph.model.nodes import NODES, Node
from storygraph.store.check import by_ends, ids_of, refuse_unsound_change
from storygraph.store.protocol import Progress

if sys.platform != "win32":
    import fcntl

LOG = ".wal"
"""What the engine appends to the name of a file for that of its log."""
LONGEST = 3 << 20  # bytes of a log: playing them back takes the engine about a quarter of a second
_POOL = 1 << 30  # bytes
_BLOCK = 8 << 20  # bytes


@contextmanager
def copied(path: Path, new: Path) -> Iterator[None]:
    """Copy a database and its log. As long as the context lasts the copy is locked, as the engine locks a file that it
    writes, from its first byte on: two processes that update one graph must not share a copy.
    """
    with path.open("rb") as old, new.open("xb") as copy:
        if sys.platform != "win32":
            fcntl.lockf(copy, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.copyfileobj(old, copy, _BLOCK)
        copy.flush()
        log = Path(f"{path}{LOG}")
        if log.exists():
            shutil.copyfile(log, f"{new}{LOG}")
        yield


def apply(change: Change, path: Path, progress: Progress | None = None) -> bool:
    """Make a change in a database that nobody else has open. False: it is in the log, and the file is as it was; True:
    there is no log, all is in the file.

    Raises:
        StoreError: the change is unsound.
        RuntimeError: the engine refuses.
    """
    before = path.stat().st_mtime_ns
    database = ladybug.Database(path, buffer_pool_size=_POOL, auto_checkpoint=False)
    try:
        connection = ladybug.Connection(database)
        connection.execute("CALL force_checkpoint_on_close=false")
        there = {table: _those_there(connection, table, ids) for table, ids in ids_of(change).items()}
        refuse_unsound_change(change, there)
        connection.execute("BEGIN TRANSACTION")
        _write(connection, change, there, progress)
        connection.execute("COMMIT")
        log = Path(f"{path}{LOG}")
        whole = path.stat().st_mtime_ns != before or (log.exists() and log.stat().st_size > LONGEST)
        if whole:
            connection.execute("CHECKPOINT")
        connection.close()
        return whole
    finally:
        database.close()


def _those_there(connection: Any, table: str, ids: Sequence[str]) -> set[str]:
    with connection.execute(f"UNWIND $ids AS i MATCH (n:`{table}` {{id: i}}) RETURN n.id", {"ids": ids}) as result:
        return {row[0] for row in result}


def _write(connection: Any, change: Change, there: Mapping[str, Set[str]], progress: Progress | None) -> None:
    _remove(connection, change.gone)
    for node in NODES:
        nodes = change.graph.nodes.get(node.table, [])
        _put_nodes(connection, node, nodes, there.get(node.table, set()))
        if nodes and progress:
            progress(node.table, len(nodes))
    for edge in EDGES:
        edges = change.graph.edges.get(edge.type, [])
        _remove(connection, (e for e in edges if _is_between(e, there)))
        for ends, group in by_ends(edges).items():
            _put_edges(connection, edge, ends, group)
        if edges and progress:
            progress(edge.type, len(edges))


def _is_between(edge: Edge, there: Mapping[str, Set[str]]) -> bool:
    """Both ends were there, so that the edge may have been."""
    first, second = edge.ends
    return edge.source in there[first] and edge.target in there[second]


def _remove(connection: Any, edges: Iterable[Edge]) -> None:
    for e in edges:
        first, second = e.ends
        text = f"MATCH (a:`{first}` {{id: $source}})-[r:`{e.type}`]->(b:`{second}` {{id: $target}}) DELETE r"
        connection.execute(text, {"source": e.source, "target": e.target}).close()


def _put_nodes(connection: Any, kind: type[Node], nodes: Iterable[Node], there: Set[str]) -> None:
    wanted = columns(kind)
    made = f"CREATE (n:`{kind.table}` {{{_pairs(wanted, ': ')}}}) RETURN n.id"
    settings = _pairs([c for c in wanted if c.name != "id"], " = ", "n.")
    changed = f"MATCH (n:`{kind.table}` {{id: $id}}) SET {settings} RETURN n.id"
    for node in nodes:
        _run(connection, changed if node.id in there else made, node.id, values(node))


def _put_edges(connection: Any, kind: type[Edge], ends: tuple[str, str], edges: Iterable[Edge]) -> None:
    wanted, (first, second) = columns(kind), ends
    text = (
        f"MATCH (a:`{first}` {{id: $source}}) MATCH (b:`{second}` {{id: $target}})"
        f" CREATE (a)-[r:`{kind.type}` {{{_pairs(wanted, ': ')}}}]->(b) RETURN r.id"
    )
    for edge in edges:
        _run(connection, text, edge.id, {"source": edge.source, "target": edge.target} | values(edge))


def _run(connection: Any, text: str, what: str, given: dict[str, Any]) -> None:
    """Run a statement that writes one thing and gives its id."""
    with connection.execute(text, given) as result:
        if [row[0] for row in result] != [what]:
            raise StoreError(f"{what} could not be written.")


def _pairs(wanted: Iterable[Column], between: str, before: str = "") -> str:
    return ", ".join(f"{before}`{c.name}`{between}${c.name}" for c in wanted)
