"""The graph beside a user's own list, and articles read anew: by command, on a real project of three small articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from storygraph.annotate import RULES
from storygraph.cli.app import app
from storygraph.errors import DecisionError
from storygraph.model.nodes import Entity
from storygraph.project import StoryGraph

ARTICLES = [
    {
        "id": "one",
        "published": "2031-03-10",
        "text": "Ferry inquiry opens\n\nHelen Marsh, 54, chair of the Harbour Committee, opened the inquiry on Monday. "
        "Robert Ellery listened.",
    },
    {
        "id": "two",
        "published": "2031-03-12",
        "text": "Ferry owner heard\n\nRobert Ellery told the Harbour Committee on Wednesday that he had warned "
        "the owners. Helen Marsh thanked Robert Ellery.",
    },
]
LIST = (
    'id,name,type,birth date\nP-1,"MARSH, Helen",person,1976-08-01\nP-2,Bob Ellery,person,\nP-3,,person,\n'
    "P-4,Nobody Atall,person,\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[StoryGraph]:
    lines = tmp_path / "articles.jsonl"
    lines.write_text("".join(json.dumps(a) + "\n" for a in ARTICLES), encoding="utf-8")
    (tmp_path / "people.csv").write_text(LIST, encoding="utf-8")
    with StoryGraph(tmp_path / "p.storygraph") as project:
        assert project.ingest(lines).added == 2
        yield project


def run(project: StoryGraph, *args: str) -> Result:
    return CliRunner().invoke(app, [*args, "--db", str(project.folder)], catch_exceptions=False)


def matched(project: StoryGraph, *args: str) -> Any:
    path = project.folder.parent / "people.csv"
    found = run(project, "match", str(path), *args, "--format", "json")
    assert found.exit_code == 1, "one row cannot be read"
    assert f"{path}:4" in found.stderr
    return json.loads(found.stdout)


def marsh(project: StoryGraph) -> Entity:
    nodes = [n for n in project.graph().nodes["Entity"] if n.name == "Helen Marsh"]
    assert len(nodes) == 1
    assert isinstance(nodes[0], Entity)
    return nodes[0]


def test_proposals_change_nothing(project: StoryGraph) -> None:
    before = project.record.fingerprint()
    found = matched(project)
    assert [p["external_id"] for p in found["proposals"]] == ["people:P-1", "people:P-2"]
    assert any("age" in r for r in found["proposals"][0]["reasons"])
    assert found["decided"] == []
    assert project.record.fingerprint() == before
    told = run(project, "match", str(project.folder.parent / "people.csv")).stdout
    assert f"--accept {marsh(project).id}=P-1" in told


def test_what_is_accepted_is_on_the_node_until_it_is_undone(project: StoryGraph) -> None:
    before = marsh(project)
    found = matched(project, "--accept", "Helen Marsh=P-1", "--why", "same office", "--by", "ann")
    assert [d["what"] for d in found["decided"]] == [f"Helen Marsh ({before.id}) is people:P-1 (MARSH, Helen)"]
    assert marsh(project).external_ids == ["people:P-1"]
    assert marsh(project).id == before.id
    assert [p["accepted"] for p in matched(project)["proposals"]] == [True, False]
    assert run(project, "why", before.id, "--format", "json").stdout.count("people:P-1") == 1
    with pytest.raises(DecisionError, match="already"):
        project.decide("identify", "Helen Marsh", "people:P-1", why="again", by="ann")
    project.decide("undo", "1", why="", by="ann")
    assert marsh(project) == before


def test_a_score_accepts_what_is_sure(project: StoryGraph) -> None:
    found = matched(project, "--accept-from", "0.85", "--by", "ann")
    assert [d["verb"] for d in found["decided"]] == ["identify"]
    assert project.record.decisions()[0].why.startswith("score 0.9")


def test_articles_are_read_anew_and_decisions_stay(project: StoryGraph) -> None:
    project.decide("merge", "Robert Ellery", "Helen Marsh", why="w", by="ann")
    before = project.graph()
    assert run(project, "reread").stdout.startswith("0 of 2 articles read anew; decisions: 1 applied")
    found = project.record.annotations("one")
    project.record.annotate_again(
        found.model_copy(update={"language_model": "another", "mentions": (), "chains": ()}), annotator=RULES
    )
    project.record.annotate_again(project.record.annotations("two"), annotator="0")
    assert project.graph().nodes != before.nodes
    assert json.loads(run(project, "reread", "--format", "json").stdout) == {
        "reread": 2,
        "articles": 2,
        "decisions": {"applied": 1},
    }
    assert project.graph().nodes == before.nodes
    assert project.record.annotations("one") == found
