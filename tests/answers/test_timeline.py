"""Which events are on a timeline, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from storygraph.errors import NotFoundError
from storygraph.project import StoryGraph

ARTICLES = {
    "terminal": (
        "2024-03-07",
        "Nora Fenwick opened the new ferry terminal on Tuesday.\n\n"
        "Fenwick met the builders. The event drew a crowd, and Fenwick thanked the crowd at the event.\n\n"
        "Fenwick was elected in May 2021.",
    ),
    "plan": (
        "2024-05-02",
        "Greta Holm will address the harbour festival on 20 May. Holm will sign the ferry contract on 9 May.",
    ),
    "off": ("2024-05-14", "Greta Holm apologised on Monday. Her address was cancelled because of the storm."),
    "done": ("2024-05-10", "Greta Holm signed the ferry contract on Thursday."),
    "launch": (
        "2024-04-12",
        "Halden Marine launched the blue lantern project on Thursday. Oskar Lind designed the hull in 2022.\n\n"
        "On Monday the blue lantern project 2 was cancelled.",
    ),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoryGraph]:
    folder = tmp_path_factory.mktemp("timeline")
    with StoryGraph(folder / "t.storygraph") as found:
        for name, (published, text) in ARTICLES.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
            assert not found.ingest([folder / f"{name}.txt"], published=published).failures
        yield found


def words_of(project: StoryGraph, items: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {project.record.article(m["article"]).text[m["start"] : m["end"]]: i for i in items for m in i["mentions"]}


def test_the_day_from_context_is_marked(project: StoryGraph) -> None:
    told = words_of(project, project.timeline("Nora Fenwick")["items"])
    assert (told["opened"]["value"], told["opened"]["inferred"]) == ("2024-03-05", False)
    assert (told["met"]["value"], told["met"]["inferred"]) == ("2024-03-05", True)
    assert told["met"]["position"] == told["opened"]["position"]


def test_a_month_stands_before_a_later_day(project: StoryGraph) -> None:
    told = words_of(project, project.timeline("Nora Fenwick")["items"])
    assert told["elected"]["value"] == "2021-05"
    assert told["elected"]["position"] < told["opened"]["position"]


def test_an_occasion_is_left_out_and_all_shows_it(project: StoryGraph) -> None:
    some, every = project.timeline("Nora Fenwick"), project.timeline("Nora Fenwick", everything=True)
    assert len(every["items"]) == len(some["items"]) + some["left_out"]
    assert every["left_out"] == 0
    assert "event" in words_of(project, every["items"])
    assert "event" not in words_of(project, some["items"])


def test_words_that_are_no_entity_get_what_is_told_beside_them(project: StoryGraph) -> None:
    found = project.timeline("blue lantern project")
    told = words_of(project, found["items"])
    assert found["target"]["type"] == "Words"
    assert "launched" in told
    assert "designed" not in told


def test_a_longer_name_is_another(project: StoryGraph) -> None:
    assert "cancelled" not in words_of(project, project.timeline("blue lantern project")["items"])


def test_the_ending_of_a_name_counts(project: StoryGraph) -> None:
    assert project.timeline("Harbour Mayor Nora Fenwick")["target"]["name"] == "Nora Fenwick"


def test_an_unknown_name_is_refused(project: StoryGraph) -> None:
    with pytest.raises(NotFoundError):
        project.timeline("Zebulon Quartz")


def test_nothing_lies_after_its_article_unless_planned(demo: StoryGraph) -> None:
    checked = 0
    for name in ("Graham Tolland", "Sele Valley Water", "Nasreen Qadri"):
        for item in demo.timeline(name, everything=True)["items"]:
            days = [str(demo.record.article(m["article"]).published)[:10] for m in item["mentions"]]
            if item["position"] is not None and item["status"] not in ("planned", "hypothetical"):
                assert str(item["latest"])[:10] <= max(days), item
                checked += 1
    assert checked > 20


def test_confidence_and_mentions_are_there(demo: StoryGraph) -> None:
    for item in demo.timeline("Graham Tolland")["items"]:
        assert 0.5 <= item["confidence"] <= 1
        assert item["mentions"]


def test_a_dispute_lists_its_claims(demo: StoryGraph) -> None:
    items = [i for i in demo.timeline(topic="Sele")["items"] if i["conflict"]]
    for item in items:
        assert len(item["claims"]) > 1
        assert all(c["articles"] for c in item["claims"])
    assert all("claims" not in i for i in demo.timeline("Nasreen Qadri")["items"] if not i["conflict"])


def test_what_was_planned_and_called_off_is_joined(project: StoryGraph) -> None:
    told = words_of(project, project.timeline("Greta Holm")["items"])
    plan = told["address"]
    assert (plan["value"], plan["status"]) == ("2024-05-20", "planned")
    assert "outcome" not in told["cancelled"]
    assert plan["outcome"]["kind"] == "called off"
    assert plan["outcome"]["text"] == "Her address was cancelled because of the storm."


def test_what_took_place_is_not_called_off(project: StoryGraph) -> None:
    signed = [i for i in project.timeline("Greta Holm")["items"] if i["value"] == "2024-05-09"]
    assert signed
    for item in signed:
        assert item["status"] == "happened" or item["outcome"]["kind"] == "took place"
