"""What a change of a graph must do, run over all databases: as if the graph of before and after had been loaded."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.graphs import back_ends, content, expected, graph_of, little
from storygraph.errors import StoreError
from storygraph.model import Change, Graph
from storygraph.model.edges import About, Before, CoMentioned, Edge, Mentions, Reports, Said, TookPart
from storygraph.model.nodes import Article, Entity, Event, Node, Story
from storygraph.store import Store, open_store

AT: dict[str, Any] = {"article": "a2", "start": 0, "stop": 4}
BO = ("Entity", "Event")


def after(before: Graph, change: Change) -> Graph:
    """What a graph is once a change is made."""
    things: dict[tuple[str, str], Node | Edge] = {}
    for graph in (before, change.graph):
        if graph is change.graph:
            for gone in change.gone:
                things.pop((gone.type, gone.id), None)
        things |= {(n.table, n.id): n for n in graph.every_node()}
        things |= {(e.type, e.id): e for e in graph.every_edge()}
    return graph_of(*things.values())


def second_article() -> Change:
    """Another article: of the same event and of another one; it knows Bo by another name."""
    return Change(
        graph_of(
            Article(id="a2", name="Flood, again", published=None, origin="a2"),
            Entity(id="bo", name="Bo Dahl", kind="Organization", aliases=["Dahl", ""], articles=2, latitude=-0.5),
            Entity(id="cy", name="Cy Moss", kind="Person"),
            Event(id="v2", name="Dyke mended", type="repair", summary="The dyke is mended", conflict=True, day=-3),
            Mentions(source="a2", target="bo", ends=("Article", "Entity"), **AT),
            Mentions(source="a2", target="cy", ends=("Article", "Entity"), times=2, **AT),
            Reports(source="a2", target="v2", ends=("Article", "Event"), earliest="2026-03-02", **AT),
            Reports(source="a1", target="v1", ends=("Article", "Event"), status="denied", **AT),
            TookPart(source="bo", target="v1", ends=BO, roles="agent", articles=2, first_reported="2026-03-01", **AT),
            TookPart(source="cy", target="v2", ends=BO, **AT),
            About(source="q1", target="v2", ends=("Quote", "Event"), **AT),
            Before(source="v1", target="v2", ends=("Event", "Event"), **AT),
            CoMentioned(source="ann", target="bo", ends=("Entity", "Entity"), articles=3, last_reported="2026-03-02"),
        ),
        [About(source="q1", target="v1", ends=("Quote", "Event"), **AT)],
    )


@back_ends()
def test_a_change_gives_what_loading_all_gives(store: Store) -> None:
    graph, change = graph_of(*little()), second_article()
    store.load(graph)
    store.update(change)
    assert content(store) == expected(after(graph, change))


@back_ends()
def test_the_same_change_again_changes_nothing(store: Store) -> None:
    store.load(graph_of(*little()))
    store.update(second_article())
    once = content(store)
    store.update(second_article())
    store.update(Change())
    assert content(store) == once


@back_ends()
def test_values_become_null_and_lists_empty_and_back(store: Store) -> None:
    full = Entity(id="ann", name="A", kind="Person", aliases=["x", "y"], first_reported="2026-01-01", longitude=3.0)
    bare = Entity(id="ann", name="A", kind="Person")
    store.load(graph_of(*little()))
    for node in (full, bare, full):
        store.update(Change(graph_of(node)))
        assert content(store)[0]["Entity ann"] == expected(graph_of(node))[0]["Entity ann"]


@back_ends()
def test_an_edge_that_is_gone_and_not_there_is_no_fault(store: Store) -> None:
    graph = graph_of(*little())
    store.load(graph)
    never = Said(source="bo", target="nothing", ends=("Entity", "Quote"), **AT)
    store.update(Change(gone=[never]))
    assert content(store) == expected(graph)


@back_ends()
def test_only_the_edge_of_that_type_between_these_two_goes(store: Store) -> None:
    graph = graph_of(*little())
    store.load(graph)
    gone = next(e for e in graph.edges["ABOUT"] if e.target == "v1")
    store.update(Change(gone=[gone]))
    nodes, edges = expected(graph)
    del edges["ABOUT q1 v1"]
    assert content(store) == (nodes, edges)


@back_ends()
def test_a_load_after_a_change_forgets_it(store: Store) -> None:
    graph = graph_of(*little())
    store.load(graph)
    store.update(second_article())
    store.load(graph)
    assert content(store) == expected(graph)


@back_ends()
def test_progress_tells_what_was_written(store: Store) -> None:
    store.load(graph_of(*little()))
    told: dict[str, int] = {}
    store.update(second_article(), progress=told.__setitem__)
    assert (told["Entity"], told["REPORTS"]) == (2, 2)
    assert "Quote" not in told
    assert "SAID" not in told


@back_ends()
@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ((Entity(id="x", name="X", kind="Person"), Entity(id="x", name="Y", kind="Person")), "Two nodes of Entity"),
        ((Entity(id="rex", name="Rex", kind="Dog"),), "kind is one of Person"),
        ((Said(source="ann", target="q9", ends=("Entity", "Quote"), **AT),), "no Quote 'q9'"),
        ((Said(source="cy", target="q1", ends=("Entity", "Quote"), **AT),), "no Entity 'cy'"),
        ((Said(source="q1", target="ann", ends=("Quote", "Entity"), **AT),), "does not join"),
        (2 * (Said(source="ann", target="q1", ends=("Entity", "Quote"), **AT),), "there twice"),
    ],
)
def test_an_unsound_change_is_refused_and_nothing_changed(
    store: Store, extra: tuple[Node | Edge, ...], said: str
) -> None:
    graph = graph_of(*little())
    store.load(graph)
    with pytest.raises(StoreError, match=said):
        store.update(Change(graph_of(Story(id="s", name="S", label="S"), *extra)))
    assert content(store) == expected(graph)


@back_ends()
def test_a_gone_edge_that_no_type_allows_is_refused(store: Store) -> None:
    store.load(graph_of(*little()))
    with pytest.raises(StoreError, match="does not join"):
        store.update(Change(gone=[Said(source="q1", target="ann", ends=("Quote", "Entity"), **AT)]))


@back_ends()
def test_without_a_graph_there_is_nothing_to_change(store: Store, address: str) -> None:
    with pytest.raises(StoreError, match="no graph"):
        store.update(second_article())
    with open_store(address) as reader, pytest.raises(StoreError, match="reading only"):
        reader.update(second_article())


AWKWARD = [
    "",
    "null",
    "[a,b]",
    "1",
    'it\'s “quoted” "twice" `and` \\back\\',
    "$id {x: 1} // no",
    "naïve 東京 😀 e\u0301\n",
]


@back_ends()
def test_awkward_texts_come_back(store: Store) -> None:
    graph = graph_of(*little())
    store.load(graph)
    people = [Entity(id=f"e{i}-{t}", name=t, kind="Person", aliases=[t, ""], folded=t) for i, t in enumerate(AWKWARD)]
    edges = [Mentions(source="a1", target=p.id, ends=("Article", "Entity"), **AT | {"article": p.name}) for p in people]
    change = Change(graph_of(*people, *edges))
    for _ in ("put in", "changed"):
        store.update(change)
        assert content(store) == expected(after(graph, change))


_IDS = st.sampled_from("abcdef")
_PEOPLE = st.builds(
    Entity,
    id=_IDS,
    name=st.sampled_from(["", "A", "B c"]),
    kind=st.sampled_from(["Person", "Group"]),
    aliases=st.lists(st.sampled_from(["", "x", "Y"]), max_size=2),
    latitude=st.none() | st.sampled_from([0.0, 1.0, -0.25]),
    earliest=st.none() | st.just("2026-01-01"),
)
_TIES = st.builds(
    CoMentioned,
    source=_IDS,
    target=_IDS,
    ends=st.just(("Entity", "Entity")),
    articles=st.integers(0, 9),
    first_reported=st.none() | st.just("2026-01-02"),
)
_CHANGES = st.lists(st.tuples(st.lists(_PEOPLE, max_size=4), st.lists(_TIES, max_size=5), st.lists(_TIES, max_size=3)))


@back_ends()
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_CHANGES)
def test_any_changes_one_after_the_other(
    store: Store, changes: list[tuple[list[Entity], list[CoMentioned], list[CoMentioned]]]
) -> None:
    graph = graph_of(*(Entity(id=i, name=i, kind="Person") for i in "abcdef"))
    store.load(graph)
    for people, ties, gone in changes:
        written = graph_of(*{p.id: p for p in people}.values(), *{t.id: t for t in ties}.values())
        change = Change(written, gone)
        store.update(change)
        graph = after(graph, change)
        assert content(store) == expected(graph)


@back_ends(neo4j="a change is one transaction, of which a reader has no snapshot")
def test_a_reader_keeps_the_graph_of_before(store: Store, address: str) -> None:
    store.load(graph_of(*little()))
    text = "MATCH (e:Entity) RETURN count(e) AS n"
    with open_store(address) as reader:
        assert reader.rows(text) == [{"n": 3}]
        store.update(second_article())
        assert reader.rows(text) == [{"n": 3}]
        assert store.rows(text) == [{"n": 4}]
    with open_store(address) as reader:
        assert reader.rows(text) == [{"n": 4}]


def test_what_after_means() -> None:
    graph = graph_of(*little())
    change = second_article()
    found = after(graph, replace(change, gone=[]))
    assert len(list(found.every_node())) == len(list(graph.every_node())) + 3
    assert len(list(after(graph, change).every_edge())) == len(list(found.every_edge())) - 1
