"""Look-ups of many articles at once agree with those of one, and read no more than they give."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from storygraph.errors import NotFoundError
from storygraph.model import Acquired, Annotations, Article, Original
from storygraph.record import Record

TEXTS = {
    "a": "The harbour café was closed. “The dredging will go on,” the mayor said.",
    "b": "Dredging of the harbour began in May; the dredging went on for weeks.",
    "c": "A school opened its new library. AND OR NOT NEAR “quotes”",
    "d": "The mayor of the harbour town opened a library.",
}


def put(record: Record, name: str, text: str, **values: str) -> Article:
    article = Article(id=name, text=text, **values)
    placed = record.place(article)
    assert placed is not None
    found = Annotations(article=placed.id, text_hash=placed.text_hash, language_model="m")
    original = Original(
        path="x", media_type="text/plain", sha256=placed.text_hash, accessed_at="2024-01-01", content=text.encode()
    )
    record.add(Acquired(article=placed, original=original), found, given_id=name, annotator="1", sketch=(3,))
    return placed


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record(tmp_path / "record.sqlite", create=True)
    for name, text in TEXTS.items():
        put(record, name, text)
    return record


def test_some_entries_are_those_of_all(record: Record) -> None:
    put(record, "a", "The harbour café is open again.")
    record.withdraw("c")
    every = {e.article.id: e for e in record.entries()}
    assert every["a"].status == "superseded"
    for some in (["a"], ["a~2", "a"], ["c", "b"], [], list(every)):
        assert record.entries(some) == [every[i] for i in sorted(some)]
    assert record.entries(["unknown"]) == []


def test_ids_are_of_articles_that_are_not_withdrawn(record: Record) -> None:
    record.withdraw("b")
    assert record.ids() == ["a", "c", "d"]


def test_annotations_of_many(record: Record) -> None:
    found = record.annotations_of(["d", "a"])
    assert list(found) == ["d", "a"]
    assert found["a"] == record.annotations("a")
    with pytest.raises(NotFoundError):
        record.annotations_of(["a", "unknown"])


def test_the_fingerprint_of_some_changes_with_these_only(record: Record) -> None:
    some, every = record.fingerprint(["a", "b"]), record.fingerprint()
    assert record.fingerprint(TEXTS) == every
    put(record, "e", "Another article.")
    assert record.fingerprint(["b", "a"]) == some
    assert record.fingerprint(TEXTS) == every
    assert record.fingerprint() != every
    record.withdraw("b")
    assert record.fingerprint(["a", "b"]) != some


def test_the_nearest_have_most_of_the_words(record: Record) -> None:
    assert record.nearest(["dredging", "harbour", "weeks"], 9)[0] == "b"
    assert set(record.nearest(["dredging", "library"], 9)) == set(TEXTS)
    assert len(record.nearest(["dredging", "library"], 2)) == 2
    assert record.nearest(["CAFE"], 9) == record.nearest(["café"], 9) == ["a"]
    assert record.nearest(["harbour town", "absent"], 9) == ["d"]


def test_withdrawn_articles_are_never_near(record: Record) -> None:
    record.withdraw("b")
    assert record.nearest(["dredging"], 1) == ["a"]
    assert record.printing("harbour began", 5) == []


@pytest.mark.parametrize("word", ['"', "", "AND", '"quotes"', "NEAR(a b)", "a*", "text:mayor", "-", "^a", "'", "\0"])
def test_no_word_is_an_operator(record: Record, word: str) -> None:
    assert set(record.nearest([word, "weeks"], 9)) >= {"b"}
    assert "b" not in record.printing(word, 9)


def test_a_phrase_is_found_however_it_is_written(record: Record) -> None:
    assert record.printing("the dredging will go on", 9) == ["a"]
    assert record.printing("HARBOUR cafe, was closed!", 9) == ["a"]
    assert record.printing("the dredging will", 9) == ["a"]
    assert record.printing("dredging the will", 9) == []
    assert len(record.printing("harbour", 2)) == 2


def test_words_of_very_many_articles_are_left_out(record: Record) -> None:
    for number in range(300):
        put(record, f"n{number:03}", f"The council met for the {number}th time, and the usual things were said.")
    near = record.nearest(["Council", "usual", "things", "said", "met", "time", "library"], 9)
    assert near[:2] == ["c", "d"] or near[:2] == ["d", "c"]
    common = record.nearest(["council", "usual", "things", "said"], 9)
    assert len(common) == 9
    assert all(i.startswith("n") for i in common)


def test_no_text_is_read_for_what_is_asked_of_all(record: Record) -> None:
    with sqlite3.connect(record.path) as db:
        plan = "EXPLAIN QUERY PLAN SELECT id FROM article WHERE status <> 'withdrawn' ORDER BY id"
        (step,) = db.execute(plan).fetchall()
    assert "COVERING INDEX article_facts" in step[3]
