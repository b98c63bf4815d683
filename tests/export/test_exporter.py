"""The formats by name, and what holds for all of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from storygraph.errors import NotFoundError
from storygraph.export import FORMATS, export
from storygraph.model import Graph
from storygraph.model.columns import columns
from storygraph.model.edges import EDGES
from storygraph.model.nodes import NODES


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
