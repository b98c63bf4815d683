"""Utterances that contradict each other, and attributions without content."""

from __future__ import annotations

import json
from pathlib import Path

from storygraph.project import StoryGraph

ARTICLES = [
    {
        "id": "a",
        "published": "2024-05-04",
        "text": "Ann Lee said that about 400 people were evacuated from the Tarn Bridge area on Friday.",
    },
    {
        "id": "b",
        "published": "2024-05-05",
        "text": "Bob Roe said that some 650 people were evacuated from the Tarn Bridge area on Friday.",
    },
    {"id": "c", "published": "2024-05-06", "text": "Carla Moss, a lawyer for Bob Roe, declined to comment on Monday."},
]


def test_numbers_that_differ_and_a_decline(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(a) + "\n" for a in ARTICLES), encoding="utf-8")
    with StoryGraph(tmp_path / "p.storygraph") as project:
        project.ingest(tmp_path / "in.jsonl")
        edges = project.graph().edges["CONTRADICTS"]
        assert [e.about for e in edges] == ["number"]  # type: ignore[attr-defined]
        assert all(row["text"] for row in project.quotes())
        (declined,) = project.quotes(act="decline")
        assert (declined["speaker"], declined["text"]) == ("Carla Moss", "")
