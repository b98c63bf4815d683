"""The shipped queries as a whole."""

from __future__ import annotations

import re

import pytest

from storygraph.catalogue import Catalogue
from storygraph.model.edges import RELATIONS

TOPICS = {"documents", "find", "quality", "quotes", "relationships", "sources", "timelines"}
# They follow every stated relation: a new type of relation belongs into each.
ALL_RELATIONS = ("connections", "neighbours", "edges_among", "relation_changes", "common_neighbours", "shortest_path")
PATHS = tuple(f"paths_{n}" for n in (1, 2, 3, 4))


def test_topics(catalogue: Catalogue) -> None:
    assert {query.topic for query in catalogue} >= TOPICS


def test_every_query_has_a_limit_and_help_for_each_parameter(catalogue: Catalogue) -> None:
    for query in catalogue:
        assert query.params[-1].name == "limit", query.name
        assert all(p.help for p in query.params), query.name
        assert query.description.endswith("."), query.name


def test_the_example_of_every_query_can_be_bound(catalogue: Catalogue) -> None:
    for query in catalogue:
        assert set(query.bind(query.example)) == {p.name for p in query.params}


@pytest.mark.parametrize("name", [*ALL_RELATIONS, *PATHS])
@pytest.mark.parametrize("engine", ["ladybug", "neo4j"])
def test_queries_over_relations_follow_all_of_them(name: str, engine: str, catalogue: Catalogue) -> None:
    text = catalogue.get(name).statement_for(engine)
    for pattern in re.findall(r"\[r?:([A-Z_|\s]+)", text):
        assert set(RELATIONS) <= set(re.findall(r"\w+", pattern))


def test_only_shortest_paths_have_a_text_of_their_own_for_a_database(catalogue: Catalogue) -> None:
    assert {q.name for q in catalogue if q.overrides} == {"shortest_path"}
