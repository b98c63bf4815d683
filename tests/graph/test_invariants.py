"""The invariants of the graph, each on every node and edge of the sample story."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from storygraph.model import Graph
from storygraph.model.edges import EDGE_TYPES, CoMentioned, Evidenced, Within
from storygraph.model.nodes import Entity, Event
from storygraph.pipeline import project
from storygraph.project import StoryGraph

BARE = (CoMentioned, Within)


def test_at_most_one_edge_of_a_type_between_two_nodes(demo_graph: Graph) -> None:
    pairs = Counter((e.type, e.source, e.target, e.ends) for e in demo_graph.every_edge())
    assert [p for p, n in pairs.items() if n > 1] == []


def test_edges_join_nodes_that_exist(demo_graph: Graph) -> None:
    ids = {table: {n.id for n in nodes} for table, nodes in demo_graph.nodes.items()}
    for e in demo_graph.every_edge():
        assert e.ends in e.pairs
        assert e.source in ids[e.ends[0]], e.id
        assert e.target in ids[e.ends[1]], e.id


def test_every_edge_resolves_to_text(demo: StoryGraph, demo_graph: Graph) -> None:
    for e in demo_graph.every_edge():
        if isinstance(e, BARE):
            continue
        assert isinstance(e, Evidenced), e.id
        text = demo.record.article(e.article).text
        assert 0 <= e.start < e.stop <= len(text), e.id
        assert text[e.start : e.stop].strip(), e.id
        assert 0 < e.extraction_score <= 1, e.id


def test_every_piece_of_evidence_resolves_to_text(demo: StoryGraph, demo_graph: Graph) -> None:
    texts = {a.id: demo.record.article(a.id).text for a in demo_graph.nodes["Article"]}
    for owner, places in demo_graph.evidence.items():
        for p in places:
            assert texts[p.article][p.start : p.end].strip(), owner


def test_every_node_but_dates_has_evidence(demo_graph: Graph) -> None:
    for node in demo_graph.every_node():
        if node.table != "Date":
            assert demo_graph.evidence.get(node.id), f"{node.table} {node.id}"


def test_the_ends_of_an_edge_are_mentioned_in_its_sentence(demo: StoryGraph, demo_graph: Graph) -> None:
    """An entity at the end of an edge has a mention, by name or by coreference, where the edge's evidence is."""
    resolved = project_resolution(demo)
    unsupported = []
    for e in demo_graph.every_edge():
        if not isinstance(e, Evidenced) or isinstance(e, BARE) or e.type == "MENTIONS":
            continue
        sentences = demo.record.annotations(e.article).sentences
        touched = [s for s in sentences if s.start < e.stop and e.start < s.end]
        start, end = min(s.start for s in touched), max(s.end for s in touched)
        here = resolved.get(e.article, {})
        for table, node in zip(e.ends, (e.source, e.target), strict=True):
            if table == "Entity" and not any(start <= at < end for at in here.get(node, ())):
                unsupported.append(e)
    assert [e.id for e in unsupported if e.type == "TOOK_PART"] == []
    assert len(unsupported) <= 0.02 * sum(map(len, demo_graph.edges.values())), [e.id for e in unsupported[:20]]


def project_resolution(demo: StoryGraph) -> dict[str, dict[str, list[int]]]:
    """article -> entity -> where it is mentioned, through the MENTIONS evidence."""
    graph = demo.graph()
    found: dict[str, dict[str, list[int]]] = {}
    for edge in graph.edges["MENTIONS"]:
        for place in graph.evidence[edge.id]:
            found.setdefault(place.article, {}).setdefault(edge.target, []).append(place.start)
    return found


def test_nothing_happened_after_it_was_reported(demo_graph: Graph) -> None:
    events = {n.id: n for n in demo_graph.nodes["Event"]}
    published = {a.id: a.published for a in demo_graph.nodes["Article"]}  # type: ignore[attr-defined]
    for e in demo_graph.edges["REPORTS"]:
        event = events.get(e.target)
        # a plan that is called off is denied, and may lie ahead
        if isinstance(event, Event) and e.status in ("happened", "alleged") and e.latest:  # type: ignore[attr-defined]
            assert e.latest[:10] <= str(published[e.source])[:10], e.id  # type: ignore[attr-defined]


def test_entities_count_copies_once(demo: StoryGraph, demo_graph: Graph) -> None:
    origin = {a.id: a.origin for a in demo_graph.nodes["Article"]}  # type: ignore[attr-defined]
    articles: dict[str, set[str]] = {}
    for e in demo_graph.edges["MENTIONS"]:
        articles.setdefault(e.target, set()).add(e.source)
    copied = 0
    for node in demo_graph.nodes["Entity"]:
        assert isinstance(node, Entity)
        here = articles[node.id]
        assert node.articles == len(here)
        assert node.independent_sources == len({origin[a] for a in here})
        copied += node.independent_sources < node.articles
    assert copied


def test_the_same_record_gives_the_same_graph(demo: StoryGraph, demo_graph: Graph) -> None:
    again = project(demo.record)
    assert again.nodes == demo_graph.nodes
    assert again.edges == demo_graph.edges
    assert dict(again.evidence) == dict(demo_graph.evidence)


def test_the_store_holds_exactly_this_graph(demo: StoryGraph, demo_graph: Graph) -> None:
    for table, nodes in demo_graph.nodes.items():
        rows = demo.store.rows(f"MATCH (n:{table}) RETURN n.id AS id ORDER BY id LIMIT 1000000")
        assert [r["id"] for r in rows] == [n.id for n in nodes]
    for kind, edges in demo_graph.edges.items():
        rows = demo.store.rows(f"MATCH ()-[r:{kind}]->() RETURN r.id AS id ORDER BY id LIMIT 1000000")
        assert [r["id"] for r in rows] == sorted(e.id for e in edges)


def test_why_prints_a_sentence_that_holds_the_evidence(demo: StoryGraph, demo_graph: Graph) -> None:
    edges = [e for e in demo_graph.every_edge() if not isinstance(e, BARE)]
    for e in random.Random(7).sample(edges, 200):
        for proof in demo.why(e.id)["evidence"]:
            assert " ".join(proof["text"].split()) in proof["sentence"], e.id


def test_no_edge_without_a_type_of_the_model(demo_graph: Graph) -> None:
    assert set(demo_graph.edges) == set(EDGE_TYPES)
    assert all(e.type == kind for kind, group in demo_graph.edges.items() for e in group)


@pytest.mark.parametrize("kind", ["SAID", "TOOK_PART", "ON_DATE", "REPORTS", "MENTIONS", "COPY_OF", "REVISES"])
def test_the_story_has_edges_of_each_main_type(demo_graph: Graph, kind: str) -> None:
    assert demo_graph.edges[kind]
