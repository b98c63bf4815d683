"""Addresses, credentials and what a server that is not there says. No server is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from storygraph.errors import StoreError
from storygraph.store import open_store
from storygraph.store.neo4j import Neo4j
from storygraph.store.neo4j_auth import credentials


def test_a_path_is_the_embedded_database(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph.lbug") as store:
        assert store.capabilities.embedded


@pytest.mark.parametrize("scheme", ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"])
def test_schemes_of_a_server(scheme: str) -> None:
    with open_store(f"{scheme}://127.0.0.1:1") as store:
        assert not store.capabilities.embedded


def test_an_unknown_scheme_names_the_known_ones() -> None:
    with pytest.raises(StoreError, match=r"mysql://.*neo4j://.*or a file path"):
        open_store("mysql://host/db")


def test_the_database_can_be_named() -> None:
    with Neo4j("neo4j://127.0.0.1:1/stories") as store:
        assert (store.uri, store._database) == ("neo4j://127.0.0.1:1", "stories")


def test_a_server_that_is_not_there() -> None:
    with open_store("bolt://127.0.0.1:1") as store, pytest.raises(StoreError, match="cannot be reached"):
        store.rows("RETURN 1 AS one")


def test_no_credentials() -> None:
    assert credentials({}) is None


def test_credentials_of_the_environment() -> None:
    assert credentials({"STORYGRAPH_NEO4J_PASSWORD": "s"}) == ("neo4j", "s")
    assert credentials({"STORYGRAPH_NEO4J_USER": "u", "STORYGRAPH_NEO4J_PASSWORD": "s"}) == ("u", "s")


@pytest.mark.parametrize("text", ["ann:se:cret\n", "ann\nse:cret\n", " ann : se:cret "])
def test_credentials_of_a_file(tmp_path: Path, text: str) -> None:
    file = tmp_path / "auth"
    file.write_text(text, encoding="utf-8")
    assert credentials({"STORYGRAPH_NEO4J_AUTH_FILE": str(file)}) == ("ann", "se:cret")


@pytest.mark.parametrize("text", ["", "ann", "ann:", "a\nb\nc"])
def test_a_malformed_file(tmp_path: Path, text: str) -> None:
    file = tmp_path / "auth"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match="user:password"):
        credentials({"STORYGRAPH_NEO4J_AUTH_FILE": str(file)})


def test_a_missing_file_and_a_missing_password() -> None:
    with pytest.raises(StoreError, match="cannot be read"):
        credentials({"STORYGRAPH_NEO4J_AUTH_FILE": "nowhere.txt"})
    with pytest.raises(StoreError, match="PASSWORD is not"):
        credentials({"STORYGRAPH_NEO4J_USER": "u"})


def test_importing_the_package_loads_no_driver() -> None:
    text = (
        "import sys, storygraph.store, storygraph.catalogue; print({'ladybug', 'neo4j', 'pyarrow'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
