"""A real article, ingested as it is. It belongs to its publisher and lies beside the project, not in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from storygraph.project import StoryGraph

SEED = Path(__file__).parents[2] / "shared" / "seed"
PUBLISHED = "2022-07-19"

pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the real article is not on this machine (../shared/seed)")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoryGraph]:
    with StoryGraph(tmp_path_factory.mktemp("real") / "p.storygraph") as opened:
        report = opened.ingest(sorted(SEED.glob("0*.txt")), published=PUBLISHED, publisher="Globe Live Media")
        assert (report.added, report.failures) == (1, [])
        yield opened


@pytest.fixture(scope="module")
def entities(project: StoryGraph) -> list[dict[str, Any]]:
    return project.query("entities", limit=1000).rows


def called(entities: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [e for e in entities if name in (e["name"], *e["aliases"])]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("China", "Place"),
        ("Xinjiang", "Place"),
        ("Michelle Bachelet", "Person"),
        ("Liu Yuyin", "Person"),
        ("OHCHR", "Organization"),
        ("Reuters", "Organization"),
    ],
)
def test_each_is_one_node(entities: list[dict[str, Any]], name: str, kind: str) -> None:
    assert [e["kind"] for e in called(entities, name)] == [kind]


def test_surnames_and_descriptions_are_no_nodes_of_their_own(entities: list[dict[str, Any]]) -> None:
    people = {e["name"] for e in entities if e["kind"] == "Person"}
    assert not {"Bachelet", "Liu", "The High Commissioner", "he", "she"} & people


@pytest.mark.parametrize("word", ["report", "letter"])
def test_documents_are_nodes(entities: list[dict[str, Any]], word: str) -> None:
    assert any(word in e["name"].lower() for e in entities if e["kind"] == "Document")


def test_the_document_speaks(project: StoryGraph, entities: list[dict[str, Any]]) -> None:
    (quote,) = [q for q in project.quotes() if "will intensify" in q["text"]]
    kinds = {e["id"]: e["kind"] for e in entities}
    assert kinds[quote["speaker_id"]] == "Document"


def test_the_spokesman_of_the_foreign_ministry_speaks(project: StoryGraph) -> None:
    (quote,) = [q for q in project.quotes() if "real Xinjiang with a secure and stable society" in q["text"]]
    assert quote["speaker_id"] is None
    assert "Foreign Ministry spokesman" in quote["speaker"]


def test_the_session_ended_on_8_july(project: StoryGraph) -> None:
    items = project.timeline("UN Human Rights Council")["items"]
    assert any((i["earliest"], i["latest"]) == ("2022-07-08", "2022-07-08") for i in items)


def test_the_release_is_planned(project: StoryGraph) -> None:
    items = project.timeline(topic="Xinjiang")["items"]
    release = [i for i in items if str(i["latest"])[:7] == "2022-08"]
    assert release
    assert {i["status"] for i in release} == {"planned"}


def test_nothing_is_later_than_the_article_unless_planned(project: StoryGraph) -> None:
    for item in project.timeline(topic="Xinjiang")["items"]:
        if item["status"] not in ("planned", "hypothetical"):
            assert str(item["latest"])[:10] <= PUBLISHED, item
