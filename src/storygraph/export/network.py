"""The graph as a networkx one, and as one that XML formats can hold."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import networkx as nx

from storygraph.model import Graph, columns
from storygraph.model.edges import Edge
from storygraph.model.nodes import Entity, Node

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""
_FORBIDDEN_IN_KEY = re.compile("[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_networkx(graph: Graph) -> nx.MultiDiGraph[str]:
    """All nodes and edges with their columns, null ones left out.

    A node's key is its id; where two tables share an id, "TABLE:id" for both. Nodes have an attribute `table`. An
    edge's key is its type, and so is its attribute `type`: there is at most one of a type between two nodes.
    """
    uses = Counter(node.id for node in graph.every_node())

    def key(table: str, name: str) -> str:
        return f"{table}:{name}" if uses[name] > 1 else name

    result: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in graph.every_node():
        result.add_node(key(node.table, node.id), table=node.table, **_present(node))
    for edge in graph.every_edge():
        source, target = (key(t, n) for t, n in zip(edge.ends, (edge.source, edge.target), strict=True))
        result.add_edge(source, target, key=edge.type, type=edge.type, **_present(edge))
    return result


def for_xml(graph: Graph) -> nx.MultiDiGraph[str]:
    """The same with texts that XML can hold, edges keyed by their ids, and labels to show.

    Lists are joined by "; ", empty values left out, control characters dropped from texts and written as "%01" in
    ids, which are the keys of `to_networkx`. Every node has `label` and `node_type` (Person, Event, …), every edge
    `label` and `edge_type`.
    """
    full = to_networkx(graph)
    result: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name, values in full.nodes(data=True):
        kind = values["kind"] if values.get("table") == Entity.table else values.get("table", "")
        label = values.get("label") or values.get("name") or name
        result.add_node(_key(name), **_plain({**values, "id": name, "label": label, "node_type": kind}))
    for source, target, values in full.edges(data=True):
        kind = values.pop("type")
        name = f"{kind}({source}>{target})"
        shown = _plain({**values, "id": name, "label": kind, "edge_type": kind})
        result.add_edge(_key(source), _key(target), key=_key(name), **shown)
    return result


def _present(thing: Node | Edge) -> dict[str, Any]:
    return {name: value for name, value in columns.values(thing).items() if value is not None}


def _plain(values: dict[str, Any]) -> dict[str, str | int | float | bool]:
    plain = {name: _xml_value(value) for name, value in values.items() if name != "id"}
    return {name: value for name, value in {**plain, "id": _key(values["id"])}.items() if value != ""}


def _xml_value(value: Any) -> str | int | float | bool:
    if isinstance(value, list):
        value = "; ".join(value)
    return xml_text(value) if isinstance(value, str) else value


def xml_text(value: str) -> str:
    """The text without what XML cannot hold, line ends as XML reads them back."""
    return _FORBIDDEN.sub("", value).replace("\r\n", "\n").replace("\r", "\n")


def _key(name: str) -> str:
    """An id that XML can hold; two different ids stay different, where dropping characters could make them equal."""
    return _FORBIDDEN_IN_KEY.sub(lambda found: f"%{ord(found[0]):02x}", name)
