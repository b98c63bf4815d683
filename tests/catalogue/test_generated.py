"""Every query on generated graphs: on the embedded database alone, and row by row against a Neo4j server."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from neo4j_server import UnavailableError, empty, shared_uri
from storygraph.catalogue import Catalogue, Query
from storygraph.model import Graph
from storygraph.store import Store, open_store
from storygraph.store.check import refuse_unsound

NAMES = Catalogue.load().names()
TYPES: dict[str, tuple[type, ...]] = {
    "STRING": (str,),
    "DATE": (str,),
    "INT": (int,),
    "FLOAT": (float, int),
    "BOOL": (bool,),
    "STRINGS": (list,),
    "NODE": (dict,),
    "EDGE": (dict,),
    "PATH": (dict,),
}
Generate = Callable[..., Graph]
Draw = Callable[..., Any]


@pytest.fixture(scope="module")
def small(generate: Generate) -> Graph:
    """About 3,000 edges."""
    return generate(3_000, seed=3)


@pytest.fixture(scope="module")
def embedded(small: Graph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The small graph in the embedded database."""
    path = tmp_path_factory.mktemp("generated") / "graph.lbug"
    with open_store(path, read_only=False) as store:
        store.load(small)
        yield store


def test_a_generated_graph_is_sound_and_always_the_same(generate: Generate) -> None:
    graph = generate(1_000, seed=5)
    refuse_unsound(graph)
    assert graph == generate(1_000, seed=5) != generate(1_000, seed=6)
    assert 900 <= sum(1 for _ in graph.every_edge()) <= 1_100


def test_a_generated_graph_has_all_types(small: Graph) -> None:
    assert [table for table, nodes in small.nodes.items() if not nodes] == []
    assert [kind for kind, edges in small.edges.items() if not edges] == []


@pytest.mark.parametrize("name", NAMES)
def test_query_gives_what_it_declares(
    name: str, catalogue: Catalogue, small: Graph, embedded: Store, cases: Draw
) -> None:
    query, drawn = catalogue.get(name), cases(small, name)
    for _ in range(5):
        result = query.run(embedded, **drawn.draw(query))
        assert len(result.rows) <= int(str(result.parameters["limit"]))
        for row in result.rows:
            assert list(row) == result.columns
            for column in query.columns:
                value = row[column.name]
                assert value is None or isinstance(value, TYPES[column.type]), column
        _assert_sorted(query.statement_for("ladybug"), result.rows)


def test_most_queries_find_something(catalogue: Catalogue, small: Graph, embedded: Store, cases: Draw) -> None:
    silent = set()
    for query in catalogue:
        drawn = cases(small, query.name)
        if not any(query.run(embedded, **drawn.draw(query) | {"limit": 100}).rows for _ in range(40)):
            silent.add(query.name)
    # The generated articles all report something, and no two entities share a name.
    assert silent <= {"bare_articles", "namesakes"}


def _assert_sorted(statement: str, rows: list[dict[str, Any]]) -> None:
    """Rows are in the order their ORDER BY says, nulls last, and it leaves no two rows equal."""
    keys = re.findall(r"ORDER BY (.*?)\s*LIMIT", statement, re.S)[-1].split(", ")
    if not rows or any(key.removesuffix(" DESC") not in rows[0] for key in keys):
        return
    found = [tuple(row[key.removesuffix(" DESC")] for key in keys) for row in rows]
    assert len(set(found)) == len(found)
    for one, two in pairwise(found):
        for key, a, b in zip(keys, one, two, strict=True):
            if a == b:
                continue
            descending = key.endswith(" DESC")
            before = _rank(a) < _rank(b)
            assert before != descending, (key, a, b)
            break


def _rank(value: Any) -> tuple[bool, Any]:
    """Strings by code point, null as the largest."""
    return (value is None, 0 if value is None else value)


@pytest.fixture(scope="module")
def both(generate: Generate, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Graph, Store, Store]]:
    """About 100,000 edges in both databases."""
    try:
        uri = shared_uri()
    except UnavailableError as error:
        pytest.skip(str(error))
    empty(uri)
    graph = generate(100_000, seed=7)
    path: Path = tmp_path_factory.mktemp("generated") / "graph.lbug"
    with open_store(path, read_only=False) as one, open_store(uri, read_only=False) as two:
        one.load(graph)
        two.load(graph)
        yield graph, one, two


@pytest.mark.neo4j
@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_both_databases_give_the_same_rows(
    name: str, catalogue: Catalogue, both: tuple[Graph, Store, Store], cases: Draw
) -> None:
    graph, one, two = both
    query, drawn = catalogue.get(name), cases(graph, name)
    for _ in range(20):
        params = drawn.draw(query)
        assert _rows(query, one, params) == _rows(query, two, params), params


def _rows(query: Query, store: Store, params: dict[str, Any]) -> list[dict[str, Any]]:
    return query.run(store, timeout=120, **params).rows


@pytest.mark.neo4j
@pytest.mark.slow
def test_a_reload_of_the_large_graph_changes_nothing(both: tuple[Graph, Store, Store]) -> None:
    graph, one, two = both
    counts = "MATCH (a)-[r]->(b) RETURN type(r) AS type, count(r) AS n ORDER BY type"
    before = two.rows(counts)
    two.load(graph)
    assert two.rows(counts) == before == one.rows(counts)
