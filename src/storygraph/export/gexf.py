"""GEXF 1.2, for Gephi: the graph with a time line to slide along."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from networkx.readwrite.gexf import GEXFWriter

from storygraph.export.network import for_xml
from storygraph.model import Graph

_TIMES = {
    "Article": ("published", "published"),
    "Entity": ("first_reported", "last_reported"),
    "Event": ("earliest", "latest"),
    "Date": ("earliest", "latest"),
    "Quote": ("said_earliest", "said_latest"),
    "Story": ("earliest", "latest"),
}
"""The columns that say when a node is there. An undated one is always there: Gephi shows it at every date."""
_EDGE_TIMES = ("first_reported", "last_reported")
# GEXF means times by `start` and `end` of an edge; here they would be places in a text.
_OFFSETS = {"start": "evidence_start", "stop": "evidence_stop"}


def write(graph: Graph, out: Path) -> list[Path]:
    """One file in dynamic mode, times as ISO days: when things were, for edges when they were reported."""
    network = for_xml(graph)
    network.graph["mode"] = "dynamic"
    for _, values in network.nodes(data=True):
        values.update(_interval(values, _TIMES.get(values.get("table", ""))))
    for *_, values in network.edges(data=True):
        for name in _OFFSETS.keys() & values.keys():
            values[_OFFSETS[name]] = values.pop(name)
        values.update(_interval(values, _EDGE_TIMES))
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    # Today's date would make two exports of one graph differ.
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)
    writer.add_graph(network)
    writer.graph_element.set("timeformat", "date")
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("wb") as stream:
        writer.write(stream)
    return [out]


def _interval(values: dict[str, Any], names: tuple[str, str] | None) -> dict[str, str]:
    """`start` and `end` as days. No start, no time: a thing with an upper bound alone is undated."""
    start, end = (str(values.get(name, ""))[:10] for name in names or ("", ""))
    if not start:
        return {}
    return {"start": start, "end": end} if end >= start else {"start": start}
