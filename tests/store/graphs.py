"""Little graphs for the tests of stores, what a store should give of one, and the marks of all back ends."""

from __future__ import annotations

from typing import Any

import pytest

from storygraph.model import Graph
from storygraph.model.columns import columns
from storygraph.model.edges import (
    EDGE_TYPES,
    About,
    CoMentioned,
    Edge,
    Mentions,
    Reports,
    Said,
    TookPart,
    Within,
)
from storygraph.model.nodes import NODES, Article, Date, Entity, Event, Node, Quote
from storygraph.store import Store


def back_ends(**notyet: str) -> Any:
    """Run a test over all back ends; those named are expected to fail, for the reason given."""
    params = []
    for name in ("ladybug", "neo4j"):
        marks = [pytest.mark.neo4j] if name == "neo4j" else []
        if name in notyet:
            marks.append(pytest.mark.xfail(strict=True, reason=f"notyet: {notyet[name]}"))
        params.append(pytest.param(name, marks=marks))
    return pytest.mark.parametrize("address", params, indirect=True)


def graph_of(*things: Node | Edge) -> Graph:
    """A graph of these nodes and edges."""
    graph = Graph()
    for thing in sorted(things, key=lambda t: t.id):
        if isinstance(thing, Node):
            graph.nodes[thing.table].append(thing)
        else:
            graph.edges[thing.type].append(thing)
    return graph


def little() -> list[Node | Edge]:
    """Two people, a paper, what one said of the other, and an event."""
    here = {"article": "a1", "start": 3, "stop": 9}
    return [
        Article(id="a1", name="Flood", published="2026-03-01", day=20513, origin="a1"),
        Entity(id="ann", name="Ann Lee", kind="Person", aliases=["A. Lee", "Lee, Ann"]),
        Entity(id="bo", name="Bo Dahl", kind="Person"),
        Entity(id="report", name="Dyke report", kind="Document", subtype="report"),
        Event(id="v1", name="Dyke breaks", type="disaster", summary="The dyke breaks", earliest="2026-02-27"),
        Quote(id="q1", name="q1", text="“It was known,” she said", kind="direct", said_earliest="2026-02-28"),
        Date(id="2026-02-27", name="2026-02-27", earliest="2026-02-27", latest="2026-02-27", precision="day"),
        Date(id="2026-02", name="2026-02", earliest="2026-02-01", latest="2026-02-28", precision="month"),
        Mentions(source="a1", target="ann", ends=("Article", "Entity"), times=3, **here),
        Mentions(source="a1", target="bo", ends=("Article", "Entity"), **here),
        Reports(source="a1", target="v1", ends=("Article", "Event"), earliest="2026-02-27", **here),
        Reports(source="a1", target="q1", ends=("Article", "Quote"), **here),
        Said(source="ann", target="q1", ends=("Entity", "Quote"), extraction_score=0.75, **here),
        About(source="q1", target="bo", ends=("Quote", "Entity"), **here),
        About(source="q1", target="v1", ends=("Quote", "Event"), **here),
        TookPart(source="bo", target="v1", ends=("Entity", "Event"), roles="agent;patient", **here),
        CoMentioned(source="ann", target="bo", ends=("Entity", "Entity"), articles=2),
        EDGE_TYPES["ISSUED"](source="bo", target="report", ends=("Entity", "Entity"), **here),
        Within(source="2026-02-27", target="2026-02", ends=("Date", "Date")),
    ]


Content = tuple[dict[str, Any], dict[str, Any]]


def content(store: Store) -> Content:
    """All nodes and edges of a store, as it gives them, by table and ends."""
    tables = "|".join(n.table for n in NODES)
    nodes = [row["n"] for row in store.rows(f"MATCH (n:{tables}) RETURN n")]
    edges = store.rows(f"MATCH (a:{tables})-[r]->(b:{tables}) RETURN a.id AS one, b.id AS two, r")
    found = (
        {f"{n['table']} {n['id']}": n for n in nodes},
        {f"{e['r']['type']} {e['one']} {e['two']}": e["r"] for e in edges},
    )
    assert (len(found[0]), len(found[1])) == (len(nodes), len(edges))
    return found


def expected(graph: Graph) -> Content:
    """What `content` should give for a graph."""
    nodes = {f"{n.table} {n.id}": {"table": n.table} | _columns(n) for n in graph.every_node()}
    edges = {f"{e.type} {e.source} {e.target}": {"type": e.type} | _columns(e) for e in graph.every_edge()}
    return nodes, edges


def _columns(thing: Node | Edge) -> dict[str, Any]:
    return {c.name: getattr(thing, c.name) for c in columns(type(thing))}
