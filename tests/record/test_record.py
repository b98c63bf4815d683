"""The record: what goes in comes out, once, whatever happens in between."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.errors import NotFoundError, RecordError
from storygraph.model import Acquired, Annotations, Article, Original, Span
from storygraph.record import Record
from storygraph.record.schema import migrations


def acquired(text: str, **values: str) -> Acquired:
    article = Article(id=values.pop("id", Article.make_id(text)), text=text, **values)
    original = Original(
        path="x.txt", media_type="text/plain", sha256=article.text_hash, accessed_at="2024-01-01", content=text.encode()
    )
    return Acquired(article=article, original=original)


def annotations(article: Article, **values: object) -> Annotations:
    return Annotations(article=article.id, text_hash=article.text_hash, language_model="m", **values)  # type: ignore[arg-type]


def put(record: Record, item: Acquired) -> Article | None:
    placed = record.place(item.article)
    if placed is not None:
        item = item.model_copy(update={"article": placed})
        record.add(item, annotations(placed), given_id=item.article.id.split("~")[0], annotator="1", sketch=(1, 2))
    return placed


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record(tmp_path / "record.sqlite", create=True)


def test_what_goes_in_comes_out(record: Record) -> None:
    item = acquired("Müller “sprach” 😀.\r\nEnd", title="T", published="2024-05-03", publisher="P")
    put(record, item)
    assert record.article(item.article.id) == item.article
    assert record.original(item.article.id) == item.original.content
    assert record.annotations(item.article.id).article == item.article.id
    assert record.entries()[0].sketch == (1, 2)


def test_the_same_article_is_not_placed_twice(record: Record) -> None:
    assert put(record, acquired("One text.")) is not None
    assert put(record, acquired("One text.")) is None
    assert record.count() == 1


def test_another_text_under_the_same_id_is_a_version(record: Record) -> None:
    put(record, acquired("First.", id="x"))
    second = put(record, acquired("Second.", id="x"))
    assert second is not None
    assert second.id == "x~2"
    assert put(record, acquired("First.", id="x")) is None
    old, new = record.entries()
    assert (old.status, new.status) == ("superseded", "current")
    assert new.revises == "x"
    assert new.version == 2


def test_another_text_at_the_same_address_is_a_version(record: Record) -> None:
    put(record, acquired("First.", url="https://a.example/1"))
    put(record, acquired("Second.", url="https://a.example/1"))
    assert {e.version for e in record.entries()} == {1, 2}


def test_a_failed_write_leaves_nothing(record: Record) -> None:
    item = acquired("Text.")
    broken = annotations(item.article).model_copy(update={"article": "another"})
    with pytest.raises(sqlite3.IntegrityError):
        record.add(item, broken, given_id=item.article.id, annotator="1", sketch=())
    assert record.count() == 0


def test_search_finds_words_and_their_place(record: Record) -> None:
    put(record, acquired("Nothing here.\nThe harbour café was closed."))
    (hit,) = record.search("cafe harbour")
    assert hit.article.text[hit.start : hit.end] == "harbour"
    assert record.search("harbour absent") == []
    assert len(record.search("harbour absent", any_word=True)) == 1
    assert record.search('"') == []


def test_withdrawn_articles_are_not_found(record: Record) -> None:
    item = acquired("The harbour was closed.")
    put(record, item)
    before = record.fingerprint()
    record.withdraw(item.article.id)
    assert record.search("harbour") == []
    assert record.fingerprint() != before
    with pytest.raises(NotFoundError):
        record.withdraw("unknown")


def test_outdated_annotations_are_named_and_replaced(record: Record) -> None:
    item = acquired("Text.")
    put(record, item)
    assert record.outdated("m", "1") == []
    assert record.outdated("m", "2") == [item.article.id]
    record.annotate_again(annotations(item.article, sentences=(Span(start=0, end=5),)), annotator="2")
    assert record.outdated("m", "2") == []
    assert record.annotations(item.article.id).sentences == (Span(start=0, end=5),)


def test_a_newer_record_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    Record(path, create=True).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    with pytest.raises(RecordError, match="newer storygraph"):
        Record(path)


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    path.write_bytes(b"no database " * 100)
    with pytest.raises(RecordError, match="cannot be opened"):
        Record(path)
    with pytest.raises(RecordError, match="no record here"):
        Record(tmp_path / "absent.sqlite")


def test_every_older_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    newest = migrations()[-1][0]
    for have in range(newest):
        path = tmp_path / f"{have}.sqlite"
        db = sqlite3.connect(path, isolation_level=None)
        for version, sql in migrations()[:have]:
            db.executescript(f"{sql}; PRAGMA user_version = {version};")
        db.close()
        with Record(path, create=True) as record:
            put(record, acquired("Text."))
            assert record.count() == 1
        with sqlite3.connect(path) as again:
            assert again.execute("PRAGMA user_version").fetchone()[0] == newest


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_survives(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    with Record(tmp_path_factory.mktemp("r") / "record.sqlite", create=True) as record:
        item = acquired(text)
        put(record, item)
        assert record.article(item.article.id).text == text
