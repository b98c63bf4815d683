"""Paths: the search's bounds, and what they are made of."""

from __future__ import annotations

from itertools import count

import pytest

from storygraph.answers.paths import hub_limit, paths
from storygraph.answers.ways import Hop, Node, in_order, rank
from storygraph.errors import NotFoundError
from storygraph.project import StoryGraph

A, B = "Nasreen Qadri", "Pittsburgh"


def hop(number: int, day: str | None = None, *, kind: str = "SAID", sources: int = 1, table: str = "Event") -> Hop:
    return Hop(Node("Entity", f"e{number}"), Node(table, f"v{number}"), f"{kind}({number})", kind, sources, day)


def test_the_weakest_hop_decides() -> None:
    strong, weak = (hop(1, sources=3), hop(2, sources=3)), (hop(3, sources=9), hop(4, sources=1))
    assert rank(strong) < rank(weak)
    assert rank(weak) < rank((hop(5, kind="CO_MENTIONED", sources=9), hop(6, sources=9)))


def test_events_in_the_order_of_time() -> None:
    assert in_order((hop(1, "2024-01-01"), hop(2, "2024-01-02")))
    assert not in_order((hop(1, "2024-01-03"), hop(2, "2024-01-02")))
    assert not in_order((hop(1, None), hop(2, "2024-01-02")))
    assert in_order((hop(1, None, table="Quote"),))


def test_no_time_is_not_the_same_as_no_path(demo: StoryGraph) -> None:
    found = paths(demo.context, A, B, seconds=-1.0)
    assert (found["outcome"], found["paths"], found["in_time"]) == ("time", [], False)
    assert paths(demo.context, A, B, longest=1)["outcome"] == "none"
    assert paths(demo.context, A, B)["outcome"] == "found"


def test_what_was_found_before_the_time_was_over_is_given(demo: StoryGraph) -> None:
    whole = paths(demo.context, A, B)["paths"]
    for seconds in range(60):
        ticks = count()
        found = paths(demo.context, A, B, seconds=float(seconds), clock=lambda t=ticks: float(next(t)))
        if found["outcome"] == "found":
            assert found["paths"][0] == whole[0]
            break
        assert found["outcome"] == "time"
    else:
        pytest.fail("no limit was long enough")


def test_both_directions_are_the_same_length(demo: StoryGraph) -> None:
    there, back = paths(demo.context, A, B), paths(demo.context, B, A)
    assert len(there["paths"][0]["hops"]) == len(back["paths"][0]["hops"])


def test_no_node_twice(demo: StoryGraph) -> None:
    for one in paths(demo.context, A, B, longest=6)["paths"]:
        nodes = [one["hops"][0]["source"], *(h["target"] for h in one["hops"])]
        assert len(set(nodes)) == len(nodes)


def test_hubs_of_a_small_collection_are_in_a_fifth_of_it(demo: StoryGraph) -> None:
    assert hub_limit(demo.context) == 10


def test_what_is_to_be_avoided_must_be_known(demo: StoryGraph) -> None:
    with pytest.raises(NotFoundError):
        paths(demo.context, A, B, avoid=["Zebulon Quatermass"])
