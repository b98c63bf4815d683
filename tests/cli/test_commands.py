"""The commands on the sample story: what they print and how they end."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from storygraph.cli.app import app
from storygraph.errors import NotFoundError
from storygraph.model import Graph
from storygraph.project import StoryGraph

VERBS = [
    "ingest",
    "timeline",
    "quotes",
    "path",
    "why",
    "review",
    "decide",
    "decisions",
    "match",
    "reread",
    "search",
    "serve",
    "article",
    "stats",
    "queries",
    "query",
    "annotate",
    "load",
    "export",
    "demo",
]


def run(demo: StoryGraph, *args: str) -> Result:
    return CliRunner().invoke(app, [*args, "--db", str(demo.folder)], catch_exceptions=False)


def answer(demo: StoryGraph, *args: str) -> Any:
    found = run(demo, *args, "--format", "json")
    assert found.exit_code == 0, found.output
    return json.loads(found.stdout)


@pytest.fixture(scope="session")
def somebody(demo: StoryGraph) -> str:
    """The person in most articles."""
    return str(demo.query("entities", kind="Person", limit=1).rows[0]["name"])


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example(verb: str) -> None:
    found = CliRunner().invoke(app, [verb, "--help"])
    assert found.exit_code == 0
    assert f"storygraph {verb}" in found.output


def test_all_verbs_are_known_to_the_tests() -> None:
    assert sorted(VERBS) == sorted(c.name or c.callback.__name__ for c in app.registered_commands if c.callback)


def test_timeline_is_in_order_and_undated_stands_last(demo: StoryGraph, somebody: str) -> None:
    items = answer(demo, "timeline", somebody)["items"]
    positions = [i["position"] for i in items]
    dated = [p for p in positions if p is not None]
    assert dated == sorted(dated)
    assert positions == dated + [None] * (len(positions) - len(dated))
    assert all((i["position"] is None) == (i["value"] is None) for i in items)
    assert all(i["mentions"] and i["summary"] and i["event"] for i in items)


def test_timeline_within_a_window(demo: StoryGraph, somebody: str) -> None:
    items = answer(demo, "timeline", somebody, "--from", "2024-02", "--to", "2024-02")["items"]
    assert items
    assert all(i["latest"] >= "2024-02-01" and i["earliest"] <= "2024-02-29" for i in items)


def test_timeline_as_of_a_day_knows_nothing_later(demo: StoryGraph, somebody: str) -> None:
    items = answer(demo, "timeline", somebody, "--as-of", "2024-02-10")["items"]
    everything = answer(demo, "timeline", somebody)["items"]
    assert 0 < len(items) < len(everything)
    for item in items:
        assert item["mentions"]
        for m in item["mentions"]:
            assert str(demo.record.article(m["article"]).published)[:10] <= "2024-02-10"


def test_timeline_of_two_marks_what_they_share(demo: StoryGraph, demo_graph: Graph) -> None:
    names = {n.id: n.name for n in demo_graph.nodes["Entity"]}
    takers: dict[str, list[str]] = {}
    for edge in demo_graph.edges["TOOK_PART"]:
        takers.setdefault(edge.target, []).append(names[edge.source])
    first, second = next(t for t in takers.values() if len(t) > 1)[:2]
    found = answer(demo, "timeline", first, second)
    assert found["target"]["name"] == f"{first}; {second}"
    assert any(i["shared"] for i in found["items"])
    assert all(i["shared"] == (len(i["entities"]) == 2) for i in found["items"])


def test_timeline_of_a_topic(demo: StoryGraph) -> None:
    items = answer(demo, "timeline", "--topic", "report")["items"]
    assert items


def test_the_days_that_matter(demo: StoryGraph) -> None:
    items = answer(demo, "timeline", "--topic", "report", "--dates", "5", "--per-date", "2")["items"]
    days = [i["date"] for i in items]
    assert len(days) == 5
    assert days == sorted(set(days))
    for item in items:
        assert 1 <= len(item["sentences"]) <= 2
        for s in item["sentences"]:
            text = demo.record.article(s["article"]).text[s["start"] : s["end"]]
            assert " ".join(text.split()) == s["text"]


def test_quotes_have_the_promised_fields(demo: StoryGraph, somebody: str) -> None:
    fields = [
        "speaker",
        "speaker_id",
        "text",
        "kind",
        "act",
        "said_earliest",
        "said_latest",
        "about",
        "addressee",
        "article",
        "publisher",
        "published",
        "start",
        "end",
        "confidence",
        "independent_sources",
    ]
    rows = answer(demo, "quotes", "--speaker", somebody)
    assert rows
    for row in rows:
        assert set(fields) <= set(row)
        assert row["speaker"] == somebody
        text = demo.record.article(row["article"]).text
        assert text[row["start"] : row["end"]].strip()
    assert answer(demo, "quotes", "--kind", "direct")
    assert all("water" in r["text"].lower() for r in answer(demo, "quotes", "--about", "water bill"))


def test_path_gives_hops_with_evidence(demo: StoryGraph) -> None:
    first, second = (r["name"] for r in demo.query("entities", kind="Person", limit=2).rows)
    found = answer(demo, "path", first, second)
    assert found["paths"]
    for path in found["paths"]:
        hops = path["hops"]
        assert hops[0]["source"] == found["from"]
        assert hops[-1]["target"] == found["to"]
        for hop, after in pairwise(hops):
            assert hop["target"] == after["source"]
        assert all(hop["evidence"]["sentence"] for hop in hops)
    assert "Path 1" in run(demo, "path", first, second).stdout


def test_why_answers_for_nodes_and_edges(demo: StoryGraph, somebody: str) -> None:
    entity = demo.query("entities", kind="Person", limit=1).rows[0]["id"]
    found = answer(demo, "why", entity)
    assert (found["id"], found["kind"]) == (entity, "node")
    assert set(found["evidence"][0]) >= {
        "article",
        "title",
        "publisher",
        "published",
        "start",
        "end",
        "text",
        "sentence",
    }
    edge = demo.graph().edges["SAID"][0].id
    assert answer(demo, "why", edge)["kind"] == "edge"
    with pytest.raises(NotFoundError):
        run(demo, "why", "nothing-here")


def test_search_finds_names_and_passages(demo: StoryGraph, somebody: str) -> None:
    rows = answer(demo, "search", somebody.split()[-1])
    assert rows[0]["name"] == somebody or somebody.split()[-1] in rows[0]["name"]
    passages = [r for r in rows if r["kind"] == "Passage"]
    assert passages
    for r in passages:
        assert (
            demo.record.article(r["article"]).text[r["start"] : r["end"]].casefold() == somebody.split()[-1].casefold()
        )


def test_a_misspelt_name_is_answered_with_the_nearest(demo: StoryGraph, somebody: str) -> None:
    wrong = somebody[:-2] + somebody[-1]
    with pytest.raises(NotFoundError, match=f"Did you mean: .*{somebody}"):
        run(demo, "timeline", wrong)


def test_queries_and_query(demo: StoryGraph) -> None:
    names = {r["name"] for r in answer(demo, "queries")}
    assert len(names) >= 24
    found = answer(demo, "query", "outlets")
    assert found["columns"] == list(found["rows"][0])
    assert "Columns" in run(demo, "queries", "outlets").stdout


def test_stats_counts(demo: StoryGraph) -> None:
    found = answer(demo, "stats")
    assert found["articles"] == 40
    assert found["texts"] < 40
    assert found["nodes"]["Article"] == 40


def test_other_forms_of_output(demo: StoryGraph) -> None:
    lines = run(demo, "quotes", "--kind", "direct", "--format", "jsonl").stdout.splitlines()
    rows = list(csv.DictReader(io.StringIO(run(demo, "quotes", "--kind", "direct", "--format", "csv").stdout)))
    assert len(lines) == len(rows) == len(answer(demo, "quotes", "--kind", "direct"))
    assert json.loads(lines[0])["text"]
    assert not any(c.startswith(("=", "+", "-", "@")) for r in rows for c in r.values() if isinstance(c, str))


def test_export_writes_files(demo: StoryGraph, tmp_path: Path) -> None:
    found = CliRunner().invoke(app, ["export", "gexf", "--out", str(tmp_path / "s.gexf"), "--db", str(demo.folder)])
    assert found.exit_code == 0
    assert (tmp_path / "s.gexf").stat().st_size > 10_000


@pytest.mark.parametrize(
    "args",
    [
        ["timeline"],
        ["timeline", "X", "--dates", "3"],
        ["timeline", "X", "--from", "yesterday"],
        ["query", "outlets", "--param", "limit"],
        ["quotes", "--format", "xml"],
        ["nonsense"],
    ],
)
def test_wrong_use_ends_with_2(args: list[str]) -> None:
    assert CliRunner().invoke(app, args).exit_code == 2


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys, storygraph.cli.app\n"
        "heavy = 'spacy ladybug neo4j networkx pyarrow pydantic trafilatura'.split()\n"
        "print([m for m in heavy if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_asking_before_ingesting_says_what_to_do(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-c", "from storygraph.cli import main; main()", "stats", "--db", str(tmp_path / "none")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 1
    assert "storygraph ingest" in found.stderr
    assert "Traceback" not in found.stderr


def test_an_article_can_be_read(demo: StoryGraph) -> None:
    first = demo.record.entries()[0].article.id
    found = CliRunner().invoke(app, ["article", first, "--db", str(demo.folder)])
    assert found.exit_code == 0
    assert first in found.output
    assert "  1 [" in found.output
