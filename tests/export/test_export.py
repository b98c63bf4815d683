"""The graph in other programs' formats, read back."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.errors import NotFoundError
from storygraph.export import FORMATS, export, to_networkx
from storygraph.export.network import for_xml, xml_text
from storygraph.model import Evidence, Graph
from storygraph.model.columns import columns
from storygraph.model.edges import EDGE_TYPES, EDGES, Mentions, Reports, Said, TookPart, Within
from storygraph.model.nodes import NODES, Article, Date, Entity, Event, Quote, Source, Story

GEXF = "{http://www.gexf.net/1.2draft}"
ARTICLES = ("Article", "Entity")


def said(**values: object) -> Said:
    where: dict[str, object] = {"article": "a1", "start": 12, "stop": 60}
    return Said(source="per-lee", target="q-1", ends=("Entity", "Quote"), **(where | values))


@pytest.fixture
def graph() -> Graph:
    """A graph with every table, two edges between the same two nodes, and a time or none."""
    found = Graph()
    found.nodes["Article"] = [
        Article(id="a1", name="Mayor leaves", title="Mayor leaves", published="2024-03-05T10:00:00+00:00", words=300),
        Article(id="a2", name="Undated"),
    ]
    found.nodes["Source"] = [Source(id="src-post", name="The Post")]
    found.nodes["Entity"] = [
        Entity(
            id="per-lee",
            name="Ann Lee",
            kind="Person",
            aliases=["Lee", "the mayor; Ann"],
            first_reported="2024-03-05",
            last_reported="2024-03-09",
        ),
        Entity(id="pla-weston", name="Weston", kind="Place", latitude=-12.5, longitude=3.0),
    ]
    found.nodes["Event"] = [
        Event(id="e-1", name="left", type="leave", summary="She left.", earliest="2024-03-01", latest="2024-03-04"),
        Event(id="e-2", name="vote", type="vote", summary="A vote was held.", latest="2024-03-05"),
    ]
    found.nodes["Date"] = [
        Date(id="2024-03", name="March 2024", earliest="2024-03-01", latest="2024-03-31", precision="month")
    ]
    found.nodes["Quote"] = [
        Quote(id="q-1", name="I did", text="I did what I came to do.", kind="direct", said_earliest="2024-03-04")
    ]
    found.nodes["Story"] = [Story(id="s-1", name="Mayor of Weston", label="Mayor of Weston", earliest="2024-03-01")]
    at = {"article": "a1", "start": 0, "stop": 9}
    found.edges["MENTIONS"] = [Mentions(source="a1", target="per-lee", ends=ARTICLES, times=3, **at)]
    found.edges["REPORTS"] = [Reports(source="a1", target="e-1", ends=("Article", "Event"), status="happened", **at)]
    found.edges["SAID"] = [said(first_reported="2024-03-05", last_reported="2024-03-07")]
    found.edges["TOOK_PART"] = [TookPart(source="per-lee", target="e-1", ends=("Entity", "Event"), roles="agent", **at)]
    leads = EDGE_TYPES["LEADS"]
    opposes = EDGE_TYPES["OPPOSES"]
    found.edges["LEADS"] = [leads(source="per-lee", target="pla-weston", ends=("Entity", "Entity"), **at)]
    found.edges["OPPOSES"] = [opposes(source="per-lee", target="pla-weston", ends=("Entity", "Entity"), **at)]
    found.evidence[found.edges["SAID"][0].id] = [Evidence(article="a1", start=12, end=60, score=0.9)]
    found.evidence["e-1"] = [Evidence(article="a1", start=0, end=9), Evidence(article="a2", start=5, end=8)]
    return found


def with_name(name: str, aliases: list[str]) -> Graph:
    """A graph of one entity, an utterance, and an edge between them."""
    found = Graph()
    found.nodes["Entity"] = [Entity(id="per-lee", name=name, kind="Person", aliases=aliases)]
    found.nodes["Quote"] = [Quote(id="q-1", name=name, text=name, kind="direct")]
    found.edges["SAID"] = [said()]
    return found


def records(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_unknown_format_names_the_known_ones(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="csv, gexf, graphml, jsonl"):
        export(graph, "rdf", tmp_path / "x")


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_same_graph_same_bytes(graph: Graph, tmp_path: Path, format: str) -> None:
    first, second = (export(graph, format, tmp_path / part / "out") for part in "ab")
    assert first
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]
    assert not re.search(rb"lastmodifieddate", b"".join(p.read_bytes() for p in first))


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_empty_graph(tmp_path: Path, format: str) -> None:
    written = export(Graph(), format, tmp_path / "deep" / "out")
    assert all(p.exists() for p in written)


def test_columns_of_one_name_have_one_type() -> None:
    """GEXF and GraphML readers know one type for an attribute, whichever table it is of."""
    for kinds in (NODES, EDGES):
        types: dict[str, set[str]] = {}
        for column in (c for kind in kinds for c in columns(kind)):
            types.setdefault(column.name, set()).add(column.type)
        assert all(len(found) == 1 for found in types.values()), types


class TestNetworkx:
    def test_all_columns_but_null(self, graph: Graph) -> None:
        network = to_networkx(graph)
        assert network.number_of_nodes() == 10
        assert network.number_of_edges() == 6
        assert network.nodes["per-lee"]["aliases"] == ["Lee", "the mayor; Ann"]
        assert network.nodes["per-lee"]["table"] == "Entity"
        assert "published" not in network.nodes["a2"]
        assert network.nodes["a2"]["url"] == ""

    def test_edges_are_keyed_by_type(self, graph: Graph) -> None:
        network = to_networkx(graph)
        assert set(network["per-lee"]["pla-weston"]) == {"LEADS", "OPPOSES"}
        assert network["per-lee"]["q-1"]["SAID"]["stop"] == 60

    def test_an_id_in_two_tables(self, tmp_path: Path) -> None:
        found = Graph()
        found.nodes["Article"] = [Article(id="x", name="An article")]
        found.nodes["Entity"] = [Entity(id="x", name="Someone", kind="Person")]
        found.edges["MENTIONS"] = [Mentions(source="x", target="x", ends=ARTICLES, article="x", start=0, stop=1)]
        network = to_networkx(found)
        assert list(network.edges) == [("Article:x", "Entity:x", "MENTIONS")]
        assert [network.nodes[n]["name"] for n in network] == ["An article", "Someone"]
        assert set(nx.read_gexf(*export(found, "gexf", tmp_path / "x.gexf"))) == {"Article:x", "Entity:x"}
        assert set(nx.read_graphml(*export(found, "graphml", tmp_path / "x.graphml"))) == {"Article:x", "Entity:x"}


class TestGraphml:
    def test_read_back(self, graph: Graph, tmp_path: Path) -> None:
        (path,) = export(graph, "graphml", tmp_path / "g.graphml")
        back = nx.read_graphml(path, force_multigraph=True)
        wanted = for_xml(graph)
        assert dict(back.nodes(data=True)) == dict(wanted.nodes(data=True))
        assert {k: d for *_, k, d in back.edges(keys=True, data=True)} == {
            k: d for *_, k, d in wanted.edges(keys=True, data=True)
        }

    def test_types(self, graph: Graph, tmp_path: Path) -> None:
        (path,) = export(graph, "graphml", tmp_path / "g.graphml")
        place = nx.read_graphml(path, force_multigraph=True).nodes["pla-weston"]
        assert (place["latitude"], place["articles"], place["node_type"]) == (-12.5, 0, "Place")
        assert nx.read_graphml(path, force_multigraph=True).nodes["e-1"]["conflict"] is False

    @settings(max_examples=40, deadline=None)
    @given(st.text(), st.lists(st.text()))
    def test_any_text(self, tmp_path_factory: pytest.TempPathFactory, name: str, aliases: list[str]) -> None:
        found = with_name(name, aliases)
        (path,) = export(found, "graphml", tmp_path_factory.mktemp("x") / "g.graphml")
        back = nx.read_graphml(path, force_multigraph=True)
        assert back.nodes["per-lee"].get("name", "") == xml_text(name)
        assert back.nodes["per-lee"].get("aliases", "") == xml_text("; ".join(aliases))


class TestGexf:
    @pytest.fixture
    def elements(self, graph: Graph, tmp_path: Path) -> ElementTree.Element:
        (path,) = export(graph, "gexf", tmp_path / "g.gexf")
        return ElementTree.parse(path).getroot()

    def times(self, elements: ElementTree.Element, tag: str) -> dict[str, tuple[str | None, str | None]]:
        return {e.attrib["id"]: (e.get("start"), e.get("end")) for e in elements.iter(GEXF + tag)}

    def test_dynamic_with_days(self, elements: ElementTree.Element) -> None:
        (found,) = elements.iter(f"{GEXF}graph")
        assert (found.get("mode"), found.get("timeformat")) == ("dynamic", "date")
        assert found.get("defaultedgetype") == "directed"

    def test_times_of_nodes(self, elements: ElementTree.Element) -> None:
        assert self.times(elements, "node") == {
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

    def test_times_of_edges(self, elements: ElementTree.Element) -> None:
        found = self.times(elements, "edge")
        assert found.pop("SAID(per-lee>q-1)") == ("2024-03-05", "2024-03-07")
        assert set(found.values()) == {(None, None)}

    def test_every_time_is_a_day_and_in_order(self, elements: ElementTree.Element) -> None:
        for tag in ("node", "edge"):
            for start, end in self.times(elements, tag).values():
                if start and end:
                    assert date.fromisoformat(start) <= date.fromisoformat(end)

    def test_labels_and_offsets(self, graph: Graph, tmp_path: Path) -> None:
        (path,) = export(graph, "gexf", tmp_path / "g.gexf")
        back = nx.read_gexf(path)
        assert back.nodes["per-lee"]["label"] == "Ann Lee"
        assert back.nodes["per-lee"]["node_type"] == "Person"
        (edge,) = (d for *_, d in back.edges(data=True) if d["id"] == "SAID(per-lee>q-1)")
        assert (edge["label"], edge["edge_type"]) == ("SAID", "SAID")
        assert (edge["evidence_start"], edge["evidence_stop"]) == (12, 60)

    def test_parallel_edges_stay(self, graph: Graph, tmp_path: Path) -> None:
        (path,) = export(graph, "gexf", tmp_path / "g.gexf")
        assert nx.read_gexf(path).number_of_edges("per-lee", "pla-weston") == 2

    @settings(max_examples=40, deadline=None)
    @given(st.text(), st.lists(st.text()))
    def test_any_text(self, tmp_path_factory: pytest.TempPathFactory, name: str, aliases: list[str]) -> None:
        found = with_name(name, aliases)
        (path,) = export(found, "gexf", tmp_path_factory.mktemp("x") / "g.gexf")
        back = nx.read_gexf(path)
        assert back.nodes["per-lee"].get("name", "") == xml_text(name)
        assert back.nodes["per-lee"].get("aliases", "") == xml_text("; ".join(aliases))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(), min_size=2, unique=True))
def test_ids_that_xml_cannot_hold_stay_apart(tmp_path_factory: pytest.TempPathFactory, ids: list[str]) -> None:
    found = Graph()
    found.nodes["Article"] = [Article(id=f"a{name}".replace("%", "_"), name="x") for name in ids]
    distinct = len({node.id for node in found.nodes["Article"]})
    folder = tmp_path_factory.mktemp("x")
    assert nx.read_graphml(*export(found, "graphml", folder / "g.graphml")).number_of_nodes() == distinct
    assert nx.read_gexf(*export(found, "gexf", folder / "g.gexf")).number_of_nodes() == distinct


class TestJsonl:
    def test_a_folder(self, graph: Graph, tmp_path: Path) -> None:
        written = export(graph, "jsonl", tmp_path / "out")
        assert [p.name for p in written] == ["nodes.jsonl", "edges.jsonl", "evidence.jsonl"]
        nodes, edges, evidence = map(records, written)
        assert {r["record"] for r in nodes} == {"node"}
        lee = next(r for r in nodes if r["id"] == "per-lee")
        assert (lee["table"], lee["kind"], lee["aliases"], lee["latitude"]) == (
            "Entity",
            "Person",
            ["Lee", "the mayor; Ann"],
            None,
        )
        edge = next(r for r in edges if r["type"] == "SAID")
        assert (edge["source"], edge["target_table"], edge["start"], edge["stop"]) == ("per-lee", "Quote", 12, 60)
        assert [r["of"] for r in evidence] == ["SAID(per-lee>q-1)", "e-1", "e-1"]

    def test_one_file(self, graph: Graph, tmp_path: Path) -> None:
        (path,) = export(graph, "jsonl", tmp_path / "all.jsonl")
        assert [r["record"] for r in records(path)] == ["node"] * 10 + ["edge"] * 6 + ["evidence"] * 3

    @settings(max_examples=40, deadline=None)
    @given(st.text(), st.lists(st.text()))
    def test_any_text(self, tmp_path_factory: pytest.TempPathFactory, name: str, aliases: list[str]) -> None:
        (path,) = export(with_name(name, aliases), "jsonl", tmp_path_factory.mktemp("x") / "all.jsonl")
        first = records(path)[0]
        assert (first["name"], first["aliases"]) == (name, aliases)


class TestCsv:
    def test_a_file_per_table(self, graph: Graph, tmp_path: Path) -> None:
        written = export(graph, "csv", tmp_path)
        assert {p.name for p in written} >= {"Article.csv", "Entity.csv", "SAID.csv", "LEADS.csv", "evidence.csv"}
        assert "CITES.csv" not in {p.name for p in written}
        lee, weston = rows(tmp_path / "Entity.csv")
        assert json.loads(lee["aliases"]) == ["Lee", "the mayor; Ann"]
        assert (lee["latitude"], weston["latitude"]) == ("", "-12.5")
        (edge,) = rows(tmp_path / "SAID.csv")
        assert (edge["source"], edge["source_table"], edge["start"]) == ("per-lee", "Entity", "12")
        assert len(rows(tmp_path / "evidence.csv")) == 3

    @pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=a\rb\nc"])
    def test_formulas_are_neutralised(self, tmp_path: Path, name: str) -> None:
        export(with_name(name, []), "csv", tmp_path)
        assert rows(tmp_path / "Entity.csv")[0]["name"] == "'" + name

    @settings(max_examples=40, deadline=None)
    @given(st.text(), st.lists(st.text()))
    def test_any_text(self, tmp_path_factory: pytest.TempPathFactory, name: str, aliases: list[str]) -> None:
        folder = tmp_path_factory.mktemp("x")
        export(with_name(name, aliases), "csv", folder)
        (back,) = rows(folder / "Entity.csv")
        assert back["name"] in (name, "'" + name)
        assert json.loads(back["aliases"]) == aliases


def test_edges_without_evidence_have_columns_too(tmp_path: Path) -> None:
    found = Graph()
    found.nodes["Date"] = [
        Date(id="2024-03-05", name="5 March", earliest="2024-03-05", latest="2024-03-05", precision="day"),
        Date(id="2024-03", name="March", earliest="2024-03-01", latest="2024-03-31", precision="month"),
    ]
    found.edges["WITHIN"] = [Within(source="2024-03-05", target="2024-03", ends=("Date", "Date"))]
    export(found, "csv", tmp_path)
    assert rows(tmp_path / "WITHIN.csv")[0]["id"] == "WITHIN(2024-03-05>2024-03)"


@pytest.mark.parametrize(
    ("text", "kept"),
    [("a\x00b", "ab"), ("a\x0bb", "ab"), ("\ufffe", ""), ("a\r\nb\rc", "a\nb\nc"), ("😀", "😀")],
)
def test_what_xml_keeps(text: str, kept: str) -> None:
    assert xml_text(text) == kept
