"""Every query of the catalogue on the sample story: the rows are those of the golden files, on both databases.

Golden files hold the first rows of each query. They change when extraction changes; look at the difference, then renew
them with `pytest tests/catalogue/test_demo_story.py --golden`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from neo4j_server import UnavailableError, empty, shared_uri
from storygraph.catalogue import Catalogue
from storygraph.model import Graph
from storygraph.project import StoryGraph
from storygraph.store import Store, open_store

GOLDEN = Path(__file__).parent / "golden"
NAMES = Catalogue.load().names()
SHOWN = 5  # rows of a golden file
DRAWS = 12  # parameter sets tried for one that finds something

Draw = Callable[..., Any]


def answers(store: Store, catalogue: Catalogue, name: str, graph: Graph, cases: Draw) -> dict[str, Any]:
    """The first drawn parameters that find something, with their rows; else the last that were tried."""
    query, drawn = catalogue.get(name), cases(graph, name)
    found = {"parameters": {}, "rows": []}
    for _ in range(DRAWS):
        params = {**drawn.draw(query), "limit": 200}
        found = {"parameters": params, "rows": query.run(store, **params).rows}
        if found["rows"]:
            break
    return found


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_the_golden_ones(
    name: str, demo: StoryGraph, demo_graph: Graph, catalogue: Catalogue, cases: Draw, golden: bool
) -> None:
    found = answers(demo.store, catalogue, name, demo_graph, cases)
    shown = {**found, "count": len(found["rows"]), "rows": found["rows"][:SHOWN]}
    text = json.dumps(shown, ensure_ascii=False, indent=1, default=str, sort_keys=True) + "\n"
    path = GOLDEN / f"{name}.json"
    if golden:
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), "no golden file: run with --golden, and read it"
    assert _timeless(json.loads(text)) == _timeless(json.loads(path.read_text(encoding="utf-8")))


def _timeless(value: Any) -> Any:
    """The same without the time of access, which is the clock's."""
    if isinstance(value, dict):
        return {k: _timeless(v) for k, v in value.items() if k != "accessed_at"}
    return [_timeless(v) for v in value] if isinstance(value, list) else value


def test_there_is_no_golden_file_without_a_query() -> None:
    assert sorted(p.stem for p in GOLDEN.glob("*.json")) == sorted(NAMES)


@pytest.fixture(scope="module")
def server(demo_graph: Graph) -> Iterator[Store]:
    """The sample story in Neo4j."""
    try:
        uri = shared_uri()
    except UnavailableError as error:
        pytest.skip(str(error))
    empty(uri)
    with open_store(uri, read_only=False) as store:
        store.load(demo_graph)
        yield store


@pytest.mark.neo4j
@pytest.mark.parametrize("name", NAMES)
def test_both_databases_give_the_same_rows(
    name: str, demo: StoryGraph, demo_graph: Graph, server: Store, catalogue: Catalogue, cases: Draw
) -> None:
    one = answers(demo.store, catalogue, name, demo_graph, cases)
    two = catalogue.get(name).run(server, **one["parameters"]).rows
    assert two == one["rows"]
