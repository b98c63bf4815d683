"""Utterances that contradict each other, and attributions without content."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

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


def opposed(folder: Path, *texts: str) -> list[str]:
    """In what utterances of articles on following days contradict each other."""
    rows = [{"id": f"x{k}", "published": f"2024-05-{k + 10}", "text": text} for k, text in enumerate(texts)]
    (folder / "in.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    with StoryGraph(folder / "p.storygraph") as project:
        project.ingest(folder / "in.jsonl")
        return [e.about for e in project.graph().edges["CONTRADICTS"]]  # type: ignore[attr-defined]


CLOSED = "Bob Roe said that the Tarn Bridge tolls would be abolished on {}."


def test_dates_that_differ(tmp_path: Path) -> None:
    assert opposed(tmp_path, CLOSED.format("3 June 2024"), CLOSED.format("14 July 2024")) == ["date"]


def test_the_same_date_in_other_words(tmp_path: Path) -> None:
    assert opposed(tmp_path, CLOSED.format("3 June 2024"), CLOSED.format("June 3, 2024")) == []


def test_a_statement_and_its_negation(tmp_path: Path) -> None:
    texts = ("The cables of Tarn Bridge were painted in winter", "The cables of Tarn Bridge were not painted in winter")
    assert opposed(tmp_path, *(f"{t}, Bob Roe said." for t in texts)) == ["fact"]


@pytest.mark.parametrize("other", ["If the council pays, Tarn Bridge will open in {}.", "Tarn Bridge sells {} ducks."])
def test_other_matters_do_not_contradict(other: str, tmp_path: Path) -> None:
    first, second = "Tarn Bridge will open in 2031.", other.format(2044)
    assert opposed(tmp_path, f"“{first}” Bob Roe said.", f"“{second}” Bob Roe said.") == []


def test_numbers_of_one_speaker_in_nearly_the_same_words(tmp_path: Path) -> None:
    words = "The council knew for {} weeks that the pier was rotten and told nobody about it"
    assert opposed(tmp_path, *(f"“{words.format(n)},” Ann Lee said." for n in ("seven", "eight"))) == ["number"]
