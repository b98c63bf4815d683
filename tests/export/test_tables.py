"""CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.export import export
from storygraph.model import Graph
from storygraph.model.edges import Within
from storygraph.model.nodes import Date

Named = Callable[[str, list[str]], Graph]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_file_per_table(graph: Graph, tmp_path: Path) -> None:
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
def test_formulas_are_neutralised(tmp_path: Path, name: str, with_name: Named) -> None:
    export(with_name(name, []), "csv", tmp_path)
    assert rows(tmp_path / "Entity.csv")[0]["name"] == "'" + name


@settings(max_examples=40, deadline=None)
@given(name=st.text(), aliases=st.lists(st.text()))
def test_any_text(tmp_path_factory: pytest.TempPathFactory, with_name: Named, name: str, aliases: list[str]) -> None:
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
