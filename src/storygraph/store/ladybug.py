"""The embedded database, Ladybug: one file in the project folder.

A load writes a new file beside the old one, closes it and puts it in the old one's place; files are never changed in
place, because a reader that shares a file with a writer gets wrong sums without an error. Whoever has the old file
open keeps reading the old graph. Readers open it read-only. An update is made on a copy, and what the engine logs of it
is put in place beside the file (`ladybug_update.py`).
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from storygraph.errors import StoreError
from storygraph.model.graph import Change, Graph
from storygraph.store import shape
from storygraph.store.protocol import TIMEOUT, Capabilities, Progress, Row

_READ_POOL = 512 << 20  # bytes; the engine's own default is 80% of the memory
_LOCKED = "Could not set lock"
_NO_GRAPH = "There is no graph at {} yet: ingest articles first."
_TAILS = (".wal", ".shadow", ".tmp")  # what the engine may leave beside a file

CAPABILITIES = Capabilities(
    name="ladybug",
    embedded=True,
    atomic_load=True,
    has_shortest_path=False,
    lists_start_at=1,
    missing_parameter_fails=False,
)


class Ladybug:
    """A graph in one file. Threads may share it: each gets a connection of its own."""

    def __init__(self, path: str | Path, *, read_only: bool = True) -> None:
        """Name the file; it is opened at the first query, so that a store may be made before it exists."""
        self.path, self.read_only = Path(path), read_only
        self._database: Any = None
        self._mine = threading.local()
        self._lock = threading.Lock()

    @property
    def capabilities(self) -> Capabilities:
        """What Ladybug can do."""
        return CAPABILITIES

    def load(self, graph: Graph, progress: Progress | None = None) -> None:
        """Write the graph to a new file and put it in the old one's place: see the protocol."""
        from storygraph.store.ladybug_load import write

        new = self._beside()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with plain_errors(new):
            _clear(new)
            write(graph, new, progress)
        self._replace_by(new)

    def update(self, change: Change, progress: Progress | None = None) -> None:
        """Make the change on a copy and put what came of it in place: see the protocol."""
        from storygraph.store.ladybug_update import LOG, apply, copied

        new = self._beside()
        if not self.path.is_file():
            raise StoreError(_NO_GRAPH.format(self.path))
        with plain_errors(new):
            _clear(new)
            try:
                with copied(self.path, new):
                    whole = apply(change, new, progress)
                log, new_log = (Path(f"{path}{LOG}") for path in (self.path, new))
                if whole:
                    self._replace_by(new)
                elif new_log.exists():
                    self.close()
                    _flush(new_log)
                    os.replace(new_log, log)
                    os.utime(self.path)  # for those who learn of a new graph by the file's time
            finally:
                _remove(new)

    def _beside(self) -> Path:
        """Where a new file is made."""
        if self.read_only:
            raise StoreError(f"{self.path} was opened for reading only.")
        return self.path.with_name(self.path.name + ".new")

    def _replace_by(self, new: Path) -> None:
        self.close()
        for tail in _TAILS:  # of another file: the engine would replay it onto the new one
            Path(f"{self.path}{tail}").unlink(missing_ok=True)
        _flush(new)
        os.replace(new, self.path)

    def rows(
        self,
        text: str,
        params: Mapping[str, Any] | None = None,
        *,
        timeout: float = TIMEOUT,
        limit: int | None = None,
    ) -> list[Row]:
        """Run one reading statement: see the protocol."""
        values = {name: _given(value) for name, value in (params or {}).items()}
        shape.refuse_missing(text, values)
        used = shape.parameters_of(text)
        with plain_errors(self.path, timeout), self._connection() as connection:
            connection.set_query_timeout(max(1, round(timeout * 1000)))
            result = connection.execute(text, {k: v for k, v in values.items() if k in used})
            if isinstance(result, list):
                raise StoreError("Only one statement can be run at a time.")
            with result:
                return list(_rows(result, limit))

    def close(self) -> None:
        """Close the file; the next query opens it again, and sees the graph that is there then."""
        with self._lock:
            if self._database is not None:
                self._database.close()
            self._database, self._mine = None, threading.local()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    @contextmanager
    def _connection(self) -> Iterator[Any]:
        """This thread's connection. It is dropped after an error: a statement that failed at its first run stays in
        the connection's cache with the values it failed with, and would fail with others.
        """
        try:
            yield self._connected()
        except (RuntimeError, ValueError):
            self._mine.__dict__.pop("connection", None)
            raise

    def _connected(self) -> Any:
        import ladybug

        with self._lock:
            if self._database is None:
                if not self.path.is_file():
                    raise StoreError(_NO_GRAPH.format(self.path))
                self._database = ladybug.Database(self.path, read_only=True, buffer_pool_size=_READ_POOL)
            if not hasattr(self._mine, "connection"):
                self._mine.connection = ladybug.Connection(self._database)
            return self._mine.connection


@contextmanager
def plain_errors(path: Path, timeout: float = TIMEOUT) -> Iterator[None]:
    """Turn what the engine raises into a StoreError in plain words."""
    try:
        yield
    except (RuntimeError, OSError, ValueError, TypeError, OverflowError) as error:
        text = " ".join(str(error).split())
        if "Interrupted" in text:
            raise StoreError(f"The query was stopped after {timeout:g} seconds.") from error
        if _LOCKED in text:
            raise StoreError(f"{path} is being written by another process.") from error
        if "not a valid Lbug database" in text or "storage version" in text.lower():
            raise StoreError(f"{path} is not a graph that this version can read: load it again.") from error
        if "write operations in a read-only" in text:
            raise StoreError("Only reading is allowed here: the statement writes.") from error
        raise StoreError(f"The graph database refuses: {text}") from error


def _clear(new: Path) -> None:
    """Remove what an interrupted load left, unless the other load is still running."""
    import ladybug

    if new.exists():
        try:
            ladybug.Database(new, buffer_pool_size=64 << 20).close()
        except RuntimeError as error:
            if _LOCKED in str(error):
                raise
            # Else it is half written, which is why it has to go.
    _remove(new)


def _remove(path: Path) -> None:
    for tail in ("", *_TAILS):
        Path(f"{path}{tail}").unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Wait until the file is on the disk: a rename can overtake the content it renames."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _rows(result: Any, limit: int | None) -> Iterator[Row]:
    names = result.get_column_names()
    left = -1 if limit is None else limit
    while left != 0 and result.has_next():
        left -= 1
        yield dict(zip(names, map(_plain, result.get_next()), strict=True))


def _given(value: Any) -> Any:
    return list(value) if isinstance(value, (tuple, set, frozenset)) else value


def _plain(value: Any) -> Any:
    """A value as the protocol promises it."""
    if isinstance(value, (str, int, float)) or value is None:
        return value
    if isinstance(value, Decimal):  # sum() of INT64 is INT128
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return _plain_dict(value)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _plain_dict(value: dict[str, Any]) -> dict[str, Any]:
    if "_NODES" in value:
        return _path(value["_NODES"], value["_RELS"])
    if "_SRC" in value:
        return shape.edge(value["_LABEL"], value.get)
    if "_LABEL" in value:
        return shape.node({value["_LABEL"]}, value.get)
    return {key: _plain(item) for key, item in value.items()}


def _path(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> dict[str, Any]:
    ids = {(n["_ID"]["table"], n["_ID"]["offset"]): n["id"] for n in nodes}

    def end(of: dict[str, int]) -> str:
        return str(ids[of["table"], of["offset"]])

    return {
        "nodes": [_plain_dict(n) for n in nodes],
        "edges": [_plain_dict(e) | {"source": end(e["_SRC"]), "target": end(e["_DST"])} for e in edges],
    }
