"""Large timelines are not read closely, and say the same of what both ways know."""

from __future__ import annotations

import pytest

from storygraph.answers import gather
from storygraph.errors import NotFoundError
from storygraph.project import StoryGraph

NAMES = ["Graham Tolland", "Sele Valley Water"]


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gather, "CLOSELY", 0)


def test_a_small_timeline_is_read_closely(demo: StoryGraph) -> None:
    found = gather.of_entities(demo.context, NAMES)
    assert found.closely
    assert found.items == demo.timeline(*NAMES)["items"]


@pytest.mark.usefixtures("hurried")
def test_a_large_one_has_the_graphs_events_in_order(demo: StoryGraph) -> None:
    found = gather.of_entities(demo.context, NAMES, everything=True)
    close = {i["event"]: i for i in demo.timeline(*NAMES, everything=True)["items"]}
    assert not found.closely
    assert {i["event"] for i in found.items} == set(close)
    keys = [(i["position"] is None, i["earliest"] or "", i["latest"] or "", i["event"]) for i in found.items]
    assert keys == sorted(keys)
    for item in found.items:
        assert item["entities"] == close[item["event"]]["entities"]
        assert item["shared"] == close[item["event"]]["shared"]
        if item["conflict"]:
            assert item["claims"]


@pytest.mark.usefixtures("hurried")
def test_a_large_one_leaves_out_what_is_unsure_and_counts_it(demo: StoryGraph) -> None:
    whole = gather.of_entities(demo.context, NAMES, everything=True)
    part = gather.of_entities(demo.context, NAMES)
    assert len(part.items) + part.left_out == len(whole.items)
    assert all(i["confidence"] >= gather.LEAST for i in part.items)


@pytest.mark.usefixtures("hurried")
def test_a_large_one_as_it_was_known_by_a_day(demo: StoryGraph) -> None:
    found = gather.of_entities(demo.context, NAMES, as_of="2024-01-20", everything=True)
    close = demo.timeline(*NAMES, as_of="2024-01-20", everything=True)["items"]
    assert {i["event"] for i in close} <= {i["event"] for i in found.items}
    reported = {r["event"]: r["first_reported"] for r in demo.query("events_of_entities", ids=ids(demo)).rows}
    assert found.items
    assert all(reported[i["event"]][:10] <= "2024-01-20" for i in found.items)


@pytest.mark.usefixtures("hurried")
def test_a_large_topic(demo: StoryGraph) -> None:
    found = gather.of_topic(demo.context, "solvent", everything=True)
    assert {i["event"] for i in found.items} == {
        i["event"] for i in demo.timeline(topic="solvent", everything=True)["items"]
    }


def test_words_of_no_article_are_refused(demo: StoryGraph) -> None:
    with pytest.raises(NotFoundError):
        gather.of_topic(demo.context, "zyzzyva quokka")
    with pytest.raises(NotFoundError):
        gather.of_entities(demo.context, ["zyzzyva quokka"])


def ids(demo: StoryGraph) -> list[str]:
    return [demo.context.find.entity(name)["id"] for name in NAMES]
