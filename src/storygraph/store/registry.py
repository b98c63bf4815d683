"""Which back end serves which address."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from storygraph.errors import StoreError
from storygraph.store.protocol import Store


def open_store(uri_or_path: str | Path, *, read_only: bool = True) -> Store:
    """The store at an address. Nothing is opened yet: the first query or load does that.

    Args:
        uri_or_path: `neo4j://host:7687` or `bolt://…` (with `+s` or `+ssc` for encryption), or the path of an
            embedded database file.
        read_only: loading is refused.

    Raises:
        StoreError: no back end knows the address.
    """
    text = str(uri_or_path)
    scheme = urlsplit(text).scheme if "://" in text else ""
    if scheme not in _BACK_ENDS:
        known = ", ".join(f"{name}://" for name in _BACK_ENDS if name)
        raise StoreError(f"{text}: no graph database is known for {scheme}://. Known: {known}, or a file path.")
    return _BACK_ENDS[scheme](text, read_only)


def _ladybug(path: str, read_only: bool) -> Store:
    from storygraph.store.ladybug import Ladybug

    return Ladybug(path, read_only=read_only)


def _neo4j(uri: str, read_only: bool) -> Store:
    from storygraph.store.neo4j import Neo4j

    return Neo4j(uri, read_only=read_only)


_BACK_ENDS: dict[str, Callable[[str, bool], Store]] = {"": _ladybug} | dict.fromkeys(
    ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"), _neo4j
)
