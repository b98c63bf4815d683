"""Who said what, as the commands answer it: variants, described speakers, documents that speak."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from storygraph.cli.quotes import shown
from storygraph.errors import NotFoundError
from storygraph.project import StoryGraph

WORDS = "The council {} for years that the bridge was rotten and told nobody about it"
ARTICLES = [
    (
        "Tarn Herald",
        f"Ann Lee visited Tarn Bridge on Thursday.\n\n“{WORDS.format('knew')},” Ann Lee told the Herald in an "
        "interview.\n\nBob Roe said that Tarn Bridge would be closed on 3 June 2024.\n\nTwo officials at Tarn Water "
        "said the pumps were old.",
    ),
    (
        "North Post",
        f"Ann Lee said: “{WORDS.format('had known')}.”\n\nThe leaked report said the cables were rusted.\n\n"
        "Bob Roe said that Tarn Bridge would be closed on 14 July 2024.\n\nThe bridge has allegedly been sold.\n\n"
        "The letter said the tolls would rise.",
    ),
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoryGraph]:
    folder = tmp_path_factory.mktemp("quotes")
    rows = [
        {"id": f"a{k}", "publisher": who, "published": f"2024-05-{k + 2:02}", "text": text}
        for k, (who, text) in enumerate(ARTICLES)
    ]
    (folder / "in.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    with StoryGraph(folder / "p.storygraph") as opened:
        opened.ingest(folder / "in.jsonl")
        yield opened


def test_wording_that_differs_is_shown(project: StoryGraph) -> None:
    (row,) = project.quotes(speaker="Ann Lee")
    assert row["medium"] == "interview"
    assert [v["article"] for v in row["variants"]] == ["a0", "a1"]
    assert "knew" in row["differences"]
    assert "had known" in row["differences"]
    assert shown([row])[0]["text"] == f"{row['text']} {row['differences']}"
    rows = project.query("changed_wording").rows
    assert [(r["wordings"], r["article"]) for r in rows] == [(2, "a0"), (2, "a1")]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("the document", {"the cables were rusted", "the tolls would rise"}),
        ("the report", {"the cables were rusted"}),
        ("a letter", {"the tolls would rise"}),
        ("leaked report", {"the cables were rusted"}),
        ("officials", {"the pumps were old"}),
        ("the officials at Tarn Water", {"the pumps were old"}),
    ],
)
def test_documents_and_described_speakers(name: str, said: set[str], project: StoryGraph) -> None:
    assert {row["text"] for row in project.quotes(speaker=name)} == said


def test_a_name_that_nobody_has(project: StoryGraph) -> None:
    with pytest.raises(NotFoundError, match="Ann Lee"):
        project.quotes(speaker="Anne Leigh")


def test_hearsay_is_listed_only_when_asked_for(project: StoryGraph) -> None:
    assert all("sold" not in row["text"] for row in project.quotes())
    assert [row["text"] for row in project.quotes(act="hearsay")] == ["The bridge has been sold"]


def test_what_changed_in_the_words_of_a_speaker(project: StoryGraph) -> None:
    rows = project.query("changed_words").rows
    assert [(r["speaker"], r["in_what"]) for r in rows] == [("Bob Roe", "date")]
    assert "3 June" in rows[0]["earlier_text"]


def test_unnamed_speakers_by_affiliation(project: StoryGraph) -> None:
    (row,) = project.query("unnamed_by_affiliation").rows
    assert (row["affiliation"], row["speakers"]) == ("Tarn Water", 2)


def test_where_it_was_said(project: StoryGraph) -> None:
    assert {r["medium"] for r in project.query("by_medium").rows} == {"interview", "report", "letter"}
