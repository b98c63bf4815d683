"""GraphML, read back by networkx."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.export import export
from storygraph.export.network import for_xml, xml_text
from storygraph.model import Graph

Named = Callable[[str, list[str]], Graph]


def test_read_back(graph: Graph, tmp_path: Path) -> None:
    (path,) = export(graph, "graphml", tmp_path / "g.graphml")
    back = nx.read_graphml(path, force_multigraph=True)
    wanted = for_xml(graph)
    assert dict(back.nodes(data=True)) == dict(wanted.nodes(data=True))
    assert {k: d for *_, k, d in back.edges(keys=True, data=True)} == {
        k: d for *_, k, d in wanted.edges(keys=True, data=True)
    }


def test_types(graph: Graph, tmp_path: Path) -> None:
    (path,) = export(graph, "graphml", tmp_path / "g.graphml")
    place = nx.read_graphml(path, force_multigraph=True).nodes["pla-weston"]
    assert (place["latitude"], place["articles"], place["node_type"]) == (-12.5, 0, "Place")
    assert nx.read_graphml(path, force_multigraph=True).nodes["e-1"]["conflict"] is False


@settings(max_examples=40, deadline=None)
@given(name=st.text(), aliases=st.lists(st.text()))
def test_any_text(tmp_path_factory: pytest.TempPathFactory, with_name: Named, name: str, aliases: list[str]) -> None:
    found = with_name(name, aliases)
    (path,) = export(found, "graphml", tmp_path_factory.mktemp("x") / "g.graphml")
    back = nx.read_graphml(path, force_multigraph=True)
    assert back.nodes["per-lee"].get("name", "") == xml_text(name)
    assert back.nodes["per-lee"].get("aliases", "") == xml_text("; ".join(aliases))
