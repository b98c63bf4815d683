"""A store of each back end, empty, and the way a test says what one of them lacks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from neo4j_server import UnavailableError, empty, shared_uri
from storygraph.store import Store, open_store


@pytest.fixture
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store of the named back end is. Neo4j's server is emptied."""
    if request.param == "ladybug":
        return str(tmp_path / "graph.lbug")
    try:
        uri = shared_uri()
    except UnavailableError as error:
        pytest.skip(str(error))
    empty(uri)
    return uri


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """An empty store that may be loaded."""
    with open_store(address, read_only=False) as opened:
        yield opened
