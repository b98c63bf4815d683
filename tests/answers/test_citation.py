"""Citations: the sentence that holds a place, and where it stands."""

from __future__ import annotations

import pytest

from storygraph.answers.citation import PlaceError, citation, csl, markdown, plain
from storygraph.answers.sentences import Sentences
from storygraph.errors import NotFoundError
from storygraph.project import StoryGraph

ROW = {
    "article": "a-1",
    "title": "Pier *closed*",
    "publisher": "Quay Times",
    "author": "Ann Lee",
    "published": "2024-03-05T10:00:00+00:00",
    "url": "https://quay.example/pier",
    "text_hash": "0123456789abcdef" * 4,
    "start": 0,
    "end": 9,
    "sentence": "The pier\nis [shut].",
    "number": 3,
}


def test_plain() -> None:
    assert plain(ROW) == (
        "“The pier is [shut].” – Pier *closed*, Quay Times, 2024-03-05, https://quay.example/pier; "
        "article a-1, sentence 3, SHA-256 0123456789ab"
    )


def test_plain_without_a_sentence_and_without_a_date() -> None:
    bare = {**ROW, "sentence": "", "number": None, "published": None, "url": "", "publisher": ""}
    assert plain(bare) == "Pier *closed*, undated; article a-1, SHA-256 0123456789ab"


def test_markdown_takes_nothing_in_a_text_for_its_own_marks() -> None:
    assert markdown(ROW) == (
        "> The pier is \\[shut\\].\n>\n> — *Pier \\*closed\\**, Quay Times, 2024-03-05, <https://quay.example/pier>; "
        "article a-1, sentence 3, SHA-256 0123456789ab\n"
    )
    found = markdown({**ROW, "title": "[x](javascript:alert(1))", "url": "javascript:alert(2)"})
    assert "\\[x\\](javascript:alert(1))" in found
    assert "<javascript" not in found


def test_csl() -> None:
    assert csl(ROW) == [
        {
            "id": "a-1",
            "type": "article-newspaper",
            "title": "Pier *closed*",
            "container-title": "Quay Times",
            "author": [{"literal": "Ann Lee"}],
            "issued": {"date-parts": [[2024, 3, 5]]},
            "URL": "https://quay.example/pier",
            "annote": "“The pier is [shut].”",
            "note": "article a-1, sentence 3, SHA-256 0123456789ab",
        }
    ]


def test_the_whole_sentence_of_a_place_is_cited(demo: StoryGraph) -> None:
    article = demo.context.article("2024-03-18-inland-dispatch-tolland-quits")
    second = Sentences(demo.context).of(article.id)[1]
    found = citation(demo.context, article.id, second.start + 3, second.start + 4)
    assert found["number"] == 2
    assert found["sentence"] == article.text[second.start : second.end]
    assert " ".join(found["sentence"].split()) in found["plain"]


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3), (-1, 4), (0, 10**7), (None, 0)])
def test_a_place_outside_of_the_text_is_refused(demo: StoryGraph, start: int | None, end: int | None) -> None:
    with pytest.raises(PlaceError, match="start < end"):
        citation(demo.context, "2024-03-18-inland-dispatch-tolland-quits", start, end)


def test_an_article_that_is_not_there(demo: StoryGraph) -> None:
    with pytest.raises(NotFoundError):
        citation(demo.context, "nowhere")


def test_sentences_beside_a_place(demo: StoryGraph) -> None:
    sentences = Sentences(demo.context)
    article = demo.context.article("2024-03-18-inland-dispatch-tolland-quits")
    third = sentences.of(article.id)[2]
    found = sentences.cited(article.id, third.start, third.start + 4)
    assert found["number"] == 3 == sentences.number(article.id, third.start)
    assert found["text"] == article.text[third.start : third.start + 4]
    assert found["before"]
    assert found["after"]
    assert article.text.index(found["before"]) < third.start < article.text.index(found["after"])
