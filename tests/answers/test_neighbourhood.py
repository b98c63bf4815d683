"""A hub of thousands of neighbours: ranked, counted, bounded, and without waiting."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, cast

import pytest

from storygraph.answers.context import Context
from storygraph.answers.neighbourhood import ASKED, FIRST, MOST, STATED, TOGETHER, Wanted, neighbourhood
from storygraph.answers.view import view
from storygraph.catalogue import Catalogue
from storygraph.model import Graph
from storygraph.model.edges import CoMentioned
from storygraph.model.nodes import Entity
from storygraph.store import open_store

MANY = 4_000
HUB = "org-hub"


class Asked:
    """The part of a context that pictures ask."""

    def __init__(self, store: Any) -> None:
        self._store, self._catalogue = store, Catalogue.load()

    def rows(self, query: str, **params: Any) -> list[dict[str, Any]]:
        return self._catalogue.get(query).run(self._store, **params).rows


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    graph = Graph()
    others = [f"per-{k:05}" for k in range(MANY)]
    graph.nodes["Entity"] = [
        Entity(id=HUB, name="Halden Marine", kind="Organization", articles=MANY),
        *(Entity(id=i, name=f"Nora Fenwick {k}", kind="Person", articles=1) for k, i in enumerate(others)),
    ]
    days = {"first_reported": "2024-01-02", "last_reported": "2024-03-04"}
    graph.edges[TOGETHER] = [
        CoMentioned(source=HUB, target=i, ends=("Entity", "Entity"), independent_sources=k % 50 + 1, **days)
        for k, i in enumerate(others)
    ]
    path = tmp_path_factory.mktemp("hub") / "graph.lbug"
    with open_store(path, read_only=False) as store:
        store.load(graph)
    with open_store(path) as store:
        yield cast(Context, Asked(store))


def test_the_best_attested_come_first_and_all_are_counted(hub: Context) -> None:
    who = neighbourhood(hub, [HUB], Wanted())
    assert (who.shown, who.neighbours, who.bounded) == (FIRST, MANY, True)
    assert [len(b) for b in who.blocks] == [FIRST + 1]
    assert all(int(i.removeprefix("per-")) % 50 == 49 for i in who.ids[1:])


def test_never_more_than_three_hundred(hub: Context) -> None:
    who = neighbourhood(hub, [HUB], Wanted(), n=MOST, expand=["per-00049", "nobody"])
    assert len(who.ids) == MOST
    assert ASKED < MANY


def test_it_does_not_wait(hub: Context) -> None:
    begin = time.perf_counter()
    found = view(hub, [HUB], Wanted(), at="2024-02")
    assert time.perf_counter() - begin < 10  # a busy machine; alone it takes a tenth of a second
    assert found["left_out"][0] == f"at least {MANY - FIRST:,} further neighbours of those one starts with"
    assert len(found["links"]) == FIRST


def test_what_counts() -> None:
    assert Wanted.of(["stated"]).types == STATED
    assert not Wanted.of(["stated"]).takes(TOGETHER)
    assert Wanted.of([]).takes(TOGETHER)
    assert Wanted.of([]).edges == []
    assert Wanted.of(["SAME_EVENT"]).edges is None
    assert Wanted.of(["LEADS", "SAME_EVENT", "LEADS"]).edges == ["LEADS"]


def test_only_stated_links_leave_the_hub_alone(hub: Context) -> None:
    who = neighbourhood(hub, [HUB], Wanted.of(["stated"]))
    assert (who.ids, who.neighbours) == ([HUB], 0)
