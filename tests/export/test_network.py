"""The graph for networkx."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.export import export, to_networkx
from storygraph.export.network import xml_text
from storygraph.model import Graph
from storygraph.model.edges import Mentions
from storygraph.model.nodes import Article, Entity

ARTICLES = ("Article", "Entity")


def test_all_columns_but_null(graph: Graph) -> None:
    network = to_networkx(graph)
    assert network.number_of_nodes() == 10
    assert network.number_of_edges() == 6
    assert network.nodes["per-lee"]["aliases"] == ["Lee", "the mayor; Ann"]
    assert network.nodes["per-lee"]["table"] == "Entity"
    assert "published" not in network.nodes["a2"]
    assert network.nodes["a2"]["url"] == ""


def test_edges_are_keyed_by_type(graph: Graph) -> None:
    network = to_networkx(graph)
    assert set(network["per-lee"]["pla-weston"]) == {"LEADS", "OPPOSES"}
    assert network["per-lee"]["q-1"]["SAID"]["stop"] == 60


def test_an_id_in_two_tables(tmp_path: Path) -> None:
    found = Graph()
    found.nodes["Article"] = [Article(id="x", name="An article")]
    found.nodes["Entity"] = [Entity(id="x", name="Someone", kind="Person")]
    found.edges["MENTIONS"] = [Mentions(source="x", target="x", ends=ARTICLES, article="x", start=0, stop=1)]
    network = to_networkx(found)
    assert list(network.edges) == [("Article:x", "Entity:x", "MENTIONS")]
    assert [network.nodes[n]["name"] for n in network] == ["An article", "Someone"]
    assert set(nx.read_gexf(*export(found, "gexf", tmp_path / "x.gexf"))) == {"Article:x", "Entity:x"}
    assert set(nx.read_graphml(*export(found, "graphml", tmp_path / "x.graphml"))) == {"Article:x", "Entity:x"}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(), min_size=2, unique=True))
def test_ids_that_xml_cannot_hold_stay_apart(tmp_path_factory: pytest.TempPathFactory, ids: list[str]) -> None:
    found = Graph()
    found.nodes["Article"] = [Article(id=f"a{name}".replace("%", "_"), name="x") for name in ids]
    distinct = len({node.id for node in found.nodes["Article"]})
    folder = tmp_path_factory.mktemp("x")
    assert nx.read_graphml(*export(found, "graphml", folder / "g.graphml")).number_of_nodes() == distinct
    assert nx.read_gexf(*export(found, "gexf", folder / "g.gexf")).number_of_nodes() == distinct


@pytest.mark.parametrize(
    ("text", "kept"),
    [("a\x00b", "ab"), ("a\x0bb", "ab"), ("\ufffe", ""), ("a\r\nb\rc", "a\nb\nc"), ("😀", "😀")],
)
def test_what_xml_keeps(text: str, kept: str) -> None:
    assert xml_text(text) == kept
