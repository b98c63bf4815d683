"""What only a server has: other people's data, labels of kinds, and what it says when it refuses."""

from __future__ import annotations

import neo4j
import pytest
from neo4j.exceptions import AuthError, Neo4jError

from storygraph.errors import StoreError
from storygraph.model import Graph
from storygraph.model.nodes import Entity
from storygraph.store import Store
from storygraph.store.neo4j import plain_errors

only_neo4j = pytest.mark.parametrize("address", [pytest.param("neo4j", marks=pytest.mark.neo4j)], indirect=True)


def people(kind: str) -> Graph:
    graph = Graph()
    graph.nodes["Entity"] = [Entity(id="x", name="X", kind=kind)]
    return graph


@only_neo4j
def test_a_database_of_another_program_is_refused_and_left_alone(store: Store, address: str) -> None:
    with neo4j.GraphDatabase.driver(address) as driver:
        driver.execute_query("CREATE (:Event {id: 'theirs'})")
    with pytest.raises(StoreError, match="did not write"):
        store.load(people("Person"))
    assert store.rows("MATCH (n) RETURN n.id AS id") == [{"id": "theirs"}]


@only_neo4j
def test_an_entity_has_the_label_of_its_kind_only(store: Store) -> None:
    for kind in ("Person", "Organization"):
        store.load(people(kind))
        labels = store.rows("MATCH (e:Entity) RETURN labels(e) AS labels")[0]["labels"]
        assert sorted(labels) == sorted(("Entity", kind))


def test_a_refused_password_says_what_to_set() -> None:
    with pytest.raises(StoreError, match="STORYGRAPH_NEO4J_PASSWORD"), plain_errors("bolt://host"):
        raise AuthError("no")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "stopped after 3 seconds"),
        ("Neo.ClientError.Statement.AccessMode", "Only reading"),
        ("Neo.ClientError.Statement.SyntaxError", "refuses: words of the server"),
    ],
)
def test_codes_of_the_server_become_words(code: str, said: str) -> None:
    error = Neo4jError._hydrate_neo4j(code=code, message="words of\nthe server")
    with pytest.raises(StoreError, match=said), plain_errors("bolt://host", 3):
        raise error
