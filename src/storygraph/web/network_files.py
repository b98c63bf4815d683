"""The graph that a page shows as files: SVG, PNG, and GEXF for Gephi."""

from __future__ import annotations

import io
from typing import Any

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from storygraph.picture.network import network
from storygraph.picture.network_svg import network_svg
from storygraph.picture.png import png
from storygraph.picture.text import UNSEEN
from storygraph.web.page import Answer, Format

EDGE = ("type", "detail", "status", "time", "since", "until", "articles", "independent_sources", "first_reported")
NODE = ("kind", "articles", "independent_sources", "first_reported", "last_reported")


def svg_file(answer: Answer) -> bytes:
    """The picture with its colours inside."""
    return network_svg(network(answer)).encode()


def png_file(answer: Answer) -> bytes:
    """The picture in light colours. Raises PictureError that says what to install."""
    return png(network_svg(network(answer), dark=False))


def gexf_file(answer: Answer) -> bytes:
    """Nodes with their places, and an edge for each edge, event or utterance; times as days."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(mode="dynamic")
    for n in answer["nodes"]:
        place = {"position": {"x": n["x"], "y": -n["y"], "z": 0.0}}
        graph.add_node(n["id"], label=_plain(n["name"]), viz=place, **_present(n, NODE))
    for e in answer["edges"]:
        times = {"start": e["since"], "end": e["until"]} if e["since"] else {}
        key = f"{e['edge']} {e['source']}>{e['target']}"
        graph.add_edge(e["source"], e["target"], key=key, label=e["type"], **_present(e, EDGE), **times)
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)  # today's date would make two exports of one view differ
    writer.add_graph(graph)
    writer.graph_element.set("timeformat", "date")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _present(row: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    values = {("link_type" if k == "type" else k): row[k] for k in names if row.get(k) not in (None, "")}
    return {k: _plain(v) if isinstance(v, str) else v for k, v in values.items()}


def _plain(text: str) -> str:
    """The text without what XML cannot hold."""
    return UNSEEN.sub("", text)


FILES = {
    "svg": Format("image/svg+xml", svg_file),
    "png": Format("image/png", png_file),
    "gexf": Format("application/gexf+xml", gexf_file),
}
