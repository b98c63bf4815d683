"""A Neo4j server, over Bolt.

Reading happens in sessions that the server itself lets only read. A load merges by id, so that loading again changes
nothing, and then removes what the graph no longer has; readers may see it half way. An update is one transaction.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit, urlunsplit

import neo4j
from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError, ServiceUnavailable

from storygraph.errors import StoreError
from storygraph.model.graph import Change, Graph
from storygraph.store import shape
from storygraph.store.neo4j_auth import credentials
from storygraph.store.protocol import TIMEOUT, Capabilities, Progress, Row

_CONNECT_SECONDS = 10.0

CAPABILITIES = Capabilities(
    name="neo4j",
    embedded=False,
    atomic_load=False,
    has_shortest_path=True,
    lists_start_at=0,
    missing_parameter_fails=True,
)


class Neo4j:
    """A graph on a server. The address may end in the name of a database: neo4j://host:7687/stories."""

    def __init__(self, uri: str, *, read_only: bool = True, auth: tuple[str, str] | None = None) -> None:
        """Name the server; it is reached at the first query. Without `auth` the environment is asked.

        Raises:
            StoreError: the address or the credentials are malformed.
        """
        parts = urlsplit(uri)
        self.uri, self.read_only = urlunsplit((parts.scheme, parts.netloc, "", "", "")), read_only
        self._database = parts.path.strip("/") or None
        with plain_errors(self.uri):
            self._driver = neo4j.GraphDatabase.driver(
                self.uri,
                auth=auth or credentials(os.environ),
                connection_timeout=_CONNECT_SECONDS,
                max_transaction_retry_time=_CONNECT_SECONDS,
                notifications_min_severity="OFF",
            )

    @property
    def capabilities(self) -> Capabilities:
        """What Neo4j can do."""
        return CAPABILITIES

    def load(self, graph: Graph, progress: Progress | None = None) -> None:
        """Merge the graph into the server and remove what is not in it: see the protocol.

        Raises:
            StoreError: besides the protocol's reasons, when the database holds nodes of another program.
        """
        from storygraph.store.neo4j_load import write

        with self._writing() as session:
            write(session, graph, progress)

    def update(self, change: Change, progress: Progress | None = None) -> None:
        """Make the change in one transaction: see the protocol."""
        from storygraph.store.neo4j_update import apply

        with self._writing() as session:
            apply(session, change, progress)

    @contextmanager
    def _writing(self) -> Iterator[neo4j.Session]:
        if self.read_only:
            raise StoreError(f"{self.uri} was opened for reading only.")
        with plain_errors(self.uri), self._driver.session(database=self._database) as session:
            yield session

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
        query = neo4j.Query(text, timeout=timeout)
        reading = self._driver.session(database=self._database, default_access_mode=neo4j.READ_ACCESS)
        with plain_errors(self.uri, timeout), reading as session:
            result = session.run(query, values)
            found = list(result if limit is None else _first(result, limit))
            result.consume()
        return [dict(zip(record.keys(), map(_plain, record.values()), strict=True)) for record in found]

    def close(self) -> None:
        """Close all connections."""
        self._driver.close()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()


@contextmanager
def plain_errors(uri: str, timeout: float = TIMEOUT) -> Iterator[None]:
    """Turn what the driver raises into a StoreError in plain words."""
    try:
        yield
    except AuthError as error:
        raise StoreError(
            f"{uri} does not accept the user and password: set STORYGRAPH_NEO4J_USER and STORYGRAPH_NEO4J_PASSWORD,"
            " or STORYGRAPH_NEO4J_AUTH_FILE."
        ) from error
    except ServiceUnavailable as error:
        raise StoreError(f"{uri} cannot be reached: is the server running, and is this its Bolt port?") from error
    except Neo4jError as error:
        raise StoreError(_words(error, timeout)) from error
    except (ConfigurationError, DriverError, ValueError, TypeError, OverflowError, OSError) as error:
        raise StoreError(f"{uri}: {' '.join(str(error).split())}") from error


def _words(error: Neo4jError, timeout: float) -> str:
    code = error.code or ""
    if "TransactionTimedOut" in code:
        return f"The query was stopped after {timeout:g} seconds."
    if "AccessMode" in code:
        return "Only reading is allowed here: the statement writes."
    return f"The graph database refuses: {' '.join((error.message or code).split())}"


def _first(result: neo4j.Result, limit: int) -> Iterator[neo4j.Record]:
    for _ in range(limit):
        record = next(result, None)
        if record is None:
            return
        yield record


def _given(value: Any) -> Any:
    return sorted(value) if isinstance(value, (set, frozenset)) else value


def _plain(value: Any) -> Any:
    """A value as the protocol promises it."""
    if isinstance(value, (str, int, float)) or value is None:
        return value
    if isinstance(value, (list, tuple)) and not isinstance(value, neo4j.time.Duration):
        return [_plain(item) for item in value]
    if isinstance(value, neo4j.graph.Node):
        return shape.node(value.labels, value.get)
    if isinstance(value, neo4j.graph.Relationship):
        return shape.edge(value.type, value.get)
    if isinstance(value, neo4j.graph.Path):
        return {"nodes": [_plain(n) for n in value.nodes], "edges": [_joined(r) for r in value.relationships]}
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value.iso_format() if hasattr(value, "iso_format") else str(value)


def _joined(edge: neo4j.graph.Relationship) -> dict[str, Any]:
    ends = [node.get("id") if node is not None else None for node in edge.nodes]
    return shape.edge(edge.type, edge.get) | {"source": ends[0], "target": ends[1]}
