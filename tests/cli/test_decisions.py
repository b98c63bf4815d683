"""Decisions on a real project of three small articles: by command, from Python, and after reading them anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from storygraph.cli.app import app
from storygraph.errors import DecisionError
from storygraph.model import Graph
from storygraph.model.nodes import Entity
from storygraph.pipeline import resolved
from storygraph.project import StoryGraph

ARTICLES = [
    {
        "id": "one",
        "published": "2031-03-10",
        "publisher": "Quay Post",
        "text": "Ferry inquiry opens\n\nHelen Marsh, chair of the Harbour Committee, opened the inquiry on Monday. "
        "“The ferry was never safe,” Marsh said. Robert Ellery listened.",
    },
    {
        "id": "two",
        "published": "2031-03-12",
        "publisher": "Hill Gazette",
        "text": "Ferry owner heard\n\nRobert Ellery told the Harbour Committee on Wednesday that he had warned "
        "the owners. Helen Marsh thanked Robert Ellery. The Ferry Watch Board was not invited.",
    },
    {
        "id": "three",
        "published": "2031-04-20",
        "publisher": "Sport Daily",
        "text": "Derby decided late\n\nHelen Marsh scored twice in the derby on Sunday. "
        "“We never gave up,” the striker Helen Marsh said.",
    },
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("decisions")
    lines = base / "articles.jsonl"
    lines.write_text("".join(json.dumps(a) + "\n" for a in ARTICLES), encoding="utf-8")
    with StoryGraph(base / "p.storygraph") as project:
        assert project.ingest(lines).added == 3
    return base / "p.storygraph"


@pytest.fixture
def project(folder: Path) -> Iterator[StoryGraph]:
    """The project; what a test decided is taken back after it."""
    with StoryGraph(folder) as project:
        yield project
        for row in project.decisions():
            if row["standing"] in ("applied", "partly", "dormant", "conflict"):
                project.decide("undo", str(row["seq"]), why="end of the test", by="test")


def run(folder: Path, *args: str) -> Result:
    return CliRunner().invoke(app, [*args, "--db", str(folder)], env={"STORYGRAPH_ANALYST": "ann"})


def answer(folder: Path, *args: str) -> Any:
    found = run(folder, *args, "--format", "json")
    assert found.exit_code == 0, found.output
    return json.loads(found.stdout)


def entities(graph: Graph) -> dict[str, Entity]:
    return {e.id: e for e in graph.nodes["Entity"] if isinstance(e, Entity)}


def id_of(graph: Graph, name: str) -> str:
    (found,) = [e.id for e in entities(graph).values() if e.name == name]
    return found


def test_a_split_is_seen_everywhere_and_taken_back_exactly(project: StoryGraph, folder: Path) -> None:
    before = project.graph()
    helen = id_of(before, "Helen Marsh")
    assert entities(before)[helen].articles == 3
    row = answer(folder, "decide", "split", "Helen Marsh", "--articles", "three", "--why", "the footballer")
    assert (row["by"], row["why"], row["standing"]) == ("ann", "the footballer", "applied")

    with StoryGraph(folder) as again:
        after = entities(again.graph())
        (striker,) = set(row["touches"]) - {helen}
        assert (after[helen].articles, after[striker].articles) == (2, 1)
        assert (after[striker].origin, after[helen].origin) == ("analyst", "analyst")
        assert {q["article"] for q in again.quotes(speaker=striker)} == {"three"}
        assert {q["article"] for q in again.quotes(speaker=helen)} == {"one"}
        untouched = set(entities(before)) - {helen}
        assert {i: after[i] for i in untouched} == {i: entities(before)[i] for i in untouched}
        assert [d["seq"] for d in again.why(striker)["decisions"]] == [row["seq"]]

    assert run(folder, "decide", "undo", str(row["seq"])).exit_code == 0
    with StoryGraph(folder) as again:
        restored = again.graph()
        assert restored.nodes == before.nodes
        assert restored.edges == before.edges
        assert dict(restored.evidence) == dict(before.evidence)
        assert again.why(helen)["decisions"] == []


def test_a_merge_from_python_and_why(project: StoryGraph) -> None:
    committee = id_of(project.graph(), "Harbour Committee")
    row = project.decide("merge", "Harbour Committee", "Ferry Watch Board", why="renamed in March", by="bob")
    merged = entities(project.graph())[committee]
    assert merged.name == "Harbour Committee"
    assert "Ferry Watch Board" in merged.aliases
    found = project.why(committee)
    assert f"decision {row['seq']} of bob: renamed in March" in found["merged_because"]
    assert found["decisions"][0]["by"] == "bob"


def test_the_store_follows_the_ledger(project: StoryGraph) -> None:
    count = "MATCH (e:Entity) WHERE e.name = 'Robert Ellery' RETURN count(e) AS n"
    assert project.store.rows(count)[0]["n"] == 1
    row = project.decide("hide", "Robert Ellery", why="asked for", by="bob")
    assert project.store.rows(count)[0]["n"] == 0
    project.decide("undo", str(row["seq"]), why="", by="bob")
    assert project.store.rows(count)[0]["n"] == 1


def test_a_relation_on_a_note_and_on_a_sentence(project: StoryGraph, folder: Path) -> None:
    told = ["decide", "relate", "Robert Ellery", "WORKS_FOR", "Ferry Watch Board"]
    row = answer(folder, *told, "--note", "He said so by phone.", "--why", "call of 3 April", "--from", "2030")
    edge = row["touches"][-1]
    assert edge.startswith("WORKS_FOR(per-robert-ellery")
    (proof,) = answer(folder, "why", edge)["evidence"]
    assert proof["text"] == proof["sentence"] == "He said so by phone."
    with StoryGraph(folder) as again:
        (made,) = [e for e in again.graph().edges["WORKS_FOR"] if e.id == edge]
        assert made.origin == "analyst"  # type: ignore[attr-defined]
        assert (made.articles, made.independent_sources, made.first_precise) == (0, 0, "2030-01-01")  # type: ignore[attr-defined]
        again.decide("relate", "Robert Ellery", "WORKS_FOR", "Harbour Committee", why="w", article="two", by="bob")
        (other,) = [e for e in again.graph().edges["WORKS_FOR"] if e.origin == "analyst" and e.id != edge]  # type: ignore[attr-defined]
        (place,) = again.why(other.id)["evidence"]
        assert place["article"] == "two"
        assert "Ellery" in place["text"]
        assert "Harbour Committee" in place["text"]
        stored = again.store.rows(f"MATCH ()-[r:WORKS_FOR]->() WHERE r.id = '{edge}' RETURN r.origin AS o, r.note AS n")
        assert stored == [{"o": "analyst", "n": "He said so by phone."}]
        pairs = [(e.type, e.source, e.target) for e in again.graph().every_edge()]
        assert len(pairs) == len(set(pairs))


def test_what_analysts_add_stands_beside_what_was_extracted(project: StoryGraph) -> None:
    kept = [e for e in project.graph().edges["LEADS"] if "helen-marsh" in e.source]
    if not kept:
        pytest.skip("no LEADS found in the first article")
    project.decide("relate", "Helen Marsh", "LEADS", "Harbour Committee", why="w", note="Register.", by="bob")
    (edge,) = [e for e in project.graph().edges["LEADS"] if e.id == kept[0].id]
    assert edge.origin == "analyst;extracted"  # type: ignore[attr-defined]
    assert len(project.why(edge.id)["evidence"]) == 1 + len(kept)


def test_decisions_outlive_reading_anew(project: StoryGraph) -> None:
    project.decide("merge", "Harbour Committee", "Ferry Watch Board", why="w", by="bob")
    project.decide("split", "Helen Marsh", why="w", by="bob", articles=["three"])
    before = project.graph()
    found = project.record.annotations("two")
    moved = [m.model_copy(update={"start": m.start + 1}) if m.form == "name" else m for m in found.mentions]
    changed = found.model_copy(update={"mentions": tuple(moved)})
    project.record.annotate_again(changed, annotator="another")
    try:
        after = project.graph()
        assert set(entities(after)) == set(entities(before))
        assert {o.standing for o in resolved(project.record).resolution.outcomes} == {"applied"}
    finally:
        project.record.annotate_again(found, annotator="1")
    assert project.graph().nodes == before.nodes


def test_what_cannot_be_decided_changes_nothing(project: StoryGraph, folder: Path) -> None:
    before = project.record.fingerprint(), len(project.record.decisions())
    for verb, what in (("merge", ["Helen Marsh", "Helen Marsh"]), ("undo", ["999"])):
        with pytest.raises(DecisionError):
            project.decide(verb, *what, why="w", by="bob")  # type: ignore[arg-type]
    for wrong in (["decide", "burn", "Helen Marsh", "--why", "w"], ["decide", "hide", "Helen Marsh"]):
        assert run(folder, *wrong).exit_code == 2
    assert (project.record.fingerprint(), len(project.record.decisions())) == before


def test_ledgers_are_given_and_taken(project: StoryGraph, folder: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ann.jsonl"
    project.decide("separate", "Harbour Committee", "Ferry Watch Board", why="two bodies", by="ann")
    assert run(folder, "decisions", "--export", str(ledger)).exit_code == 0
    again = answer(folder, "decisions", "--import", str(ledger))
    assert (again["added"], again["conflicts"]) == (0, [])

    theirs = tmp_path / "bob"
    with StoryGraph(theirs) as bob:
        bob.ingest(folder.parent / "articles.jsonl")
        bob.decide("merge", "Harbour Committee", "Ferry Watch Board", why="one body", by="bob")
        bob.decide("rename", "Robert Ellery", "Bob Ellery", why="so he signs", by="bob")
        bob.export_decisions(tmp_path / "bob.jsonl")
    found = run(folder, "decisions", "--import", str(tmp_path / "bob.jsonl"))
    assert found.exit_code == 1
    assert "1 decisions added" in found.stdout
    assert "not added: merge" in found.stderr
    assert "two bodies" in found.stderr
    with StoryGraph(folder) as after:
        names = {e.name for e in entities(after.graph()).values()}
        assert {"Bob Ellery", "Harbour Committee", "Ferry Watch Board"} <= names
    listed = run(folder, "decisions")
    assert listed.exit_code == 0
    assert "separate" in listed.stdout


def test_review_prints_commands_that_run(project: StoryGraph, folder: Path) -> None:
    project.decide("split", "Robert Ellery", why="w", by="bob", articles=["two"])
    project.decide("rename", project.decisions()[-1]["touches"][0], "R. Ellery", why="w", by="bob")
    with_split = answer(folder, "review")
    assert all(r["merge"].startswith("storygraph decide merge ") and r["score"] > 0 for r in with_split)
    assert run(folder, "review", "--limit", "3").exit_code == 0
