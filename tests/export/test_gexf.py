"""GEXF, read back by networkx."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.export import export
from storygraph.export.network import xml_text
from storygraph.model import Graph

Named = Callable[[str, list[str]], Graph]

GEXF = "{http://www.gexf.net/1.2draft}"


@pytest.fixture
def elements(graph: Graph, tmp_path: Path) -> ElementTree.Element:
    (path,) = export(graph, "gexf", tmp_path / "g.gexf")
    return ElementTree.parse(path).getroot()


def times(elements: ElementTree.Element, tag: str) -> dict[str, tuple[str | None, str | None]]:
    return {e.attrib["id"]: (e.get("start"), e.get("end")) for e in elements.iter(GEXF + tag)}


def test_dynamic_with_days(elements: ElementTree.Element) -> None:
    (found,) = elements.iter(f"{GEXF}graph")
    assert (found.get("mode"), found.get("timeformat")) == ("dynamic", "date")
    assert found.get("defaultedgetype") == "directed"


def test_times_of_nodes(elements: ElementTree.Element) -> None:
    assert times(elements, "node") == {
        "a1": ("2024-03-05", "2024-03-05"),
        "a2": (None, None),
        "src-post": (None, None),
        "per-lee": ("2024-03-05", "2024-03-09"),
        "pla-weston": (None, None),
        "e-1": ("2024-03-01", "2024-03-04"),
        "e-2": (None, None),
        "2024-03": ("2024-03-01", "2024-03-31"),
        "q-1": ("2024-03-04", None),
        "s-1": ("2024-03-01", None),
    }


def test_times_of_edges(elements: ElementTree.Element) -> None:
    found = times(elements, "edge")
    assert found.pop("SAID(per-lee>q-1)") == ("2024-03-05", "2024-03-07")
    assert set(found.values()) == {(None, None)}


def test_every_time_is_a_day_and_in_order(elements: ElementTree.Element) -> None:
    for tag in ("node", "edge"):
        for start, end in times(elements, tag).values():
            if start and end:
                assert date.fromisoformat(start) <= date.fromisoformat(end)


def test_labels_and_offsets(graph: Graph, tmp_path: Path) -> None:
    (path,) = export(graph, "gexf", tmp_path / "g.gexf")
    back = nx.read_gexf(path)
    assert back.nodes["per-lee"]["label"] == "Ann Lee"
    assert back.nodes["per-lee"]["node_type"] == "Person"
    (edge,) = (d for *_, d in back.edges(data=True) if d["id"] == "SAID(per-lee>q-1)")
    assert (edge["label"], edge["edge_type"]) == ("SAID", "SAID")
    assert (edge["evidence_start"], edge["evidence_stop"]) == (12, 60)


def test_parallel_edges_stay(graph: Graph, tmp_path: Path) -> None:
    (path,) = export(graph, "gexf", tmp_path / "g.gexf")
    assert nx.read_gexf(path).number_of_edges("per-lee", "pla-weston") == 2


@settings(max_examples=40, deadline=None)
@given(name=st.text(), aliases=st.lists(st.text()))
def test_any_text(tmp_path_factory: pytest.TempPathFactory, with_name: Named, name: str, aliases: list[str]) -> None:
    found = with_name(name, aliases)
    (path,) = export(found, "gexf", tmp_path_factory.mktemp("x") / "g.gexf")
    back = nx.read_gexf(path)
    assert back.nodes["per-lee"].get("name", "") == xml_text(name)
    assert back.nodes["per-lee"].get("aliases", "") == xml_text("; ".join(aliases))
