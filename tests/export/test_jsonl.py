"""JSON lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.export import export
from storygraph.model import Graph

Named = Callable[[str, list[str]], Graph]


def records(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_a_folder(graph: Graph, tmp_path: Path) -> None:
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


def test_one_file(graph: Graph, tmp_path: Path) -> None:
    (path,) = export(graph, "jsonl", tmp_path / "all.jsonl")
    assert [r["record"] for r in records(path)] == ["node"] * 10 + ["edge"] * 6 + ["evidence"] * 3


@settings(max_examples=40, deadline=None)
@given(name=st.text(), aliases=st.lists(st.text()))
def test_any_text(tmp_path_factory: pytest.TempPathFactory, with_name: Named, name: str, aliases: list[str]) -> None:
    (path,) = export(with_name(name, aliases), "jsonl", tmp_path_factory.mktemp("x") / "all.jsonl")
    first = records(path)[0]
    assert (first["name"], first["aliases"]) == (name, aliases)
