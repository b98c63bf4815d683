"""Ingesting: once, again, with bad input, and killed in the middle."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storygraph.errors import StoreError
from storygraph.model import Graph
from storygraph.project import StoryGraph, sample_articles


def lines(path: Path, *articles: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
    return path


def test_ingesting_again_adds_nothing(demo: StoryGraph, demo_graph: Graph) -> None:
    before = demo.record.fingerprint(), (demo.folder / "graph.lbug").stat().st_mtime_ns
    with StoryGraph(demo.folder) as again:
        report = again.ingest(sample_articles())
    assert (report.added, report.known, len(report.failures)) == (0, 40, 0)
    assert report.nodes == sum(map(len, demo_graph.nodes.values()))
    assert (demo.record.fingerprint(), (demo.folder / "graph.lbug").stat().st_mtime_ns) == before


def test_bad_input_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    articles = tmp_path / "in"
    articles.mkdir()
    (articles / "good.txt").write_text("Mayor resigns\n\nMayor Ann Lee resigned on Monday, she said.", encoding="utf-8")
    (articles / "empty.txt").write_bytes(b"")
    (articles / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    (articles / "broken.txt").write_bytes(b"Caf\xe9 \xff\xfe\x81 text that no encoding explains \x9d\x8f")
    (articles / "lines.jsonl").write_text('{"title": "no text"}\n{"text": "Bob Roe met Ann Lee."}\nnot json\n')
    with StoryGraph(tmp_path / "p.storygraph") as project:
        report = project.ingest(articles, published="2024-05-03")
        assert report.added >= 2
        reasons = {(Path(f.path).name, f.line) for f in report.failures}
        assert {("empty.txt", None), ("picture.txt", None), ("lines.jsonl", 1), ("lines.jsonl", 3)} <= reasons
        assert all(f.reason for f in report.failures)
        assert project.timeline("Ann Lee")["items"]


def test_nothing_readable_is_no_crash(tmp_path: Path) -> None:
    with StoryGraph(tmp_path / "p.storygraph") as project:
        report = project.ingest(tmp_path / "absent")
        assert (report.added, len(report.failures)) == (0, 1)
        assert project.stats()["articles"] == 0


def test_a_revision_supersedes_its_article(tmp_path: Path) -> None:
    first = {"id": "x", "text": "Ann Lee resigned on 3 May 2024.", "published": "2024-05-04", "publisher": "P"}
    second = {**first, "text": "Correction: Ann Lee resigned on 2 May 2024.", "published": "2024-05-05"}
    with StoryGraph(tmp_path / "p.storygraph") as project:
        report = project.ingest(lines(tmp_path / "a.jsonl", first, second))
        assert report.added == 2
        graph = project.graph()
        assert [(e.source, e.target) for e in graph.edges["REVISES"]] == [("x~2", "x")]
        assert project.ingest(tmp_path / "a.jsonl").added == 0


def test_withdrawing_takes_what_rests_on_the_article_alone(tmp_path: Path) -> None:
    both = [
        {"id": "a", "text": "Ann Lee met Bob Roe in Paris.", "published": "2024-05-04"},
        {"id": "b", "text": "Bob Roe denied the charges.", "published": "2024-05-05"},
    ]
    with StoryGraph(tmp_path / "p.storygraph") as project:
        project.ingest(lines(tmp_path / "a.jsonl", *both))
        project.record.withdraw("a")
        project.rebuild()
        names = {r["name"] for r in project.query("entities", limit=100).rows}
        assert "Bob Roe" in names
        assert "Ann Lee" not in names


@pytest.mark.slow
def test_killed_at_any_moment_ends_in_the_same_graph(tmp_path: Path, demo_graph: Graph) -> None:
    """SIGKILL twenty times at random moments, then once to the end."""
    folder = tmp_path / "killed.storygraph"
    command = [sys.executable, "-c", "from storygraph.cli import main; main()", "ingest", str(sample_articles())]
    command += ["--db", str(folder)]
    rng = random.Random(3)
    for _ in range(20):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.1, 8.0))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0
    with StoryGraph(folder) as project:
        graph = project.graph()
        assert graph.edges == demo_graph.edges or _without_times(graph) == _without_times(demo_graph)
        assert project.stats()["edges"] == {k: len(v) for k, v in demo_graph.edges.items() if v}


def _without_times(graph: Graph) -> list[object]:
    """The graph but for when its articles were accessed."""
    nodes = [n.model_dump(exclude={"accessed_at"}) for n in graph.every_node()]
    return [nodes, list(graph.every_edge())]


def test_a_graph_of_another_version_is_made_anew(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Ann Lee met Tom Ray in Paris on 3 May 2024.", encoding="utf-8")
    with StoryGraph(tmp_path / "p.storygraph") as project:
        project.ingest(article, published="2024-05-04")
        project.record.set_state("schema", "older")
    with StoryGraph(tmp_path / "p.storygraph") as project, pytest.raises(StoreError, match="storygraph reread"):
        project.stats()
    with StoryGraph(tmp_path / "p.storygraph") as project:
        assert project.reread() == []
        assert project.stats()["articles"] == 1
