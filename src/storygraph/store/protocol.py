"""What a graph database has to do for StoryGraph, and what can be said of one as data.

A back end is one adapter file that offers this and one line in `registry.py`. Nobody asks for a back end's name:
what differs between them is a field of `Capabilities`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Protocol, Self

from storygraph.model.graph import Change, Graph

Row = dict[str, Any]
Progress = Callable[[str, int], None]
"""Called while a graph is loaded with what has just been written ("Entity", "SAID") and how many there were."""

TIMEOUT = 30.0
"""Seconds after which a query is stopped, unless the caller says otherwise."""


@dataclass(frozen=True, kw_only=True)
class Capabilities:
    """What a back end can do. Read by the callers in place of its name.

    Attributes:
        name: what a user calls it; also the folder of its query overrides in the catalogue.
        embedded: lives in a file of the project, needs no server.
        atomic_load: during a load a reader sees the old graph or the new one, never a mixture.
        has_shortest_path: knows Cypher's `shortestPath(...)` (the others need an override).
        lists_start_at: index of the first item of a list, in Cypher's `l[i]`.
        missing_parameter_fails: the database itself refuses a statement whose parameter has no value.
    """

    name: str
    embedded: bool
    atomic_load: bool
    has_shortest_path: bool
    lists_start_at: int
    missing_parameter_fails: bool


class Store(Protocol):
    """A graph database that holds one graph. A context manager: leaving it closes it."""

    @property
    def capabilities(self) -> Capabilities:
        """What this back end can do."""

    def load(self, graph: Graph, progress: Progress | None = None) -> None:
        """Make the database hold exactly this graph; what it held before and is not in it goes.

        Loading the same graph again changes nothing.

        Raises:
            StoreError: the graph is unsound (see `check.py`), the store was opened for reading only, or the
                database refuses.
        """

    def update(self, change: Change, progress: Progress | None = None) -> None:
        """Bring the graph that the database holds up to date, all or nothing.

        Nodes and edges of the change are put in, or get its values where they are there; edges that are `gone` are
        taken out; everything else stays. Making the same change again changes nothing.

        Raises:
            StoreError: the change is unsound (see `check.py`), as where an edge joins a node that is neither in it nor
                in the database; there is no graph yet, the store was opened for reading only, or the database
                refuses.
        """

    def rows(
        self,
        text: str,
        params: Mapping[str, Any] | None = None,
        *,
        timeout: float = TIMEOUT,
        limit: int | None = None,
    ) -> list[Row]:
        """Run one reading statement; its rows in the database's order, at most `limit` of them.

        Values are plain and fit for JSON: str, int, float, bool, None, list, dict. A node is a dict of all the
        columns of its type with `table`; an edge the same with `type`; a path `{"nodes": […], "edges": […]}`,
        its edges with `source` and `target` (node ids).

        Args:
            text: one Cypher statement; it may not write.
            params: a value for every `$name` in it.
            timeout: seconds until it is stopped.
            limit: rows after which reading ends.

        Raises:
            StoreError: the statement is wrong, writes, took too long, or lacks a parameter.
        """

    def close(self) -> None:
        """Let go of files and connections. Closing twice is allowed."""

    def __enter__(self) -> Self:
        """The store itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
