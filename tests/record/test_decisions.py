"""The ledger in the record: it grows, nothing else, and the graph depends on it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from storygraph.errors import NotFoundError
from storygraph.model import Anchor, Decision, Payload, Target
from storygraph.model.decision import effective, taken_back
from storygraph.record import Record


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record(tmp_path / "record.sqlite", create=True)


def hide(name: str, at: str = "2031-03-10T09:00:00+00:00") -> Decision:
    anchor = Anchor(text_hash="0" * 64, start=0, end=len(name), text=name)
    return Decision(at=at, by="ann", why="no name", verb="hide", payload=Payload(a=target(name, anchor)))


def target(name: str, *anchors: Anchor) -> Target:
    return Target(id=f"per-{name}", name=name, type="Person", anchors=anchors)


def undo(d: Decision, at: str = "2031-03-10T10:00:00+00:00") -> Decision:
    return Decision(at=at, by="ann", verb="undo", undoes=d.uid)


def test_what_is_decided_comes_out_in_order_and_once(record: Record) -> None:
    a, b = hide("Müller “A”"), hide("B")
    assert [d.seq for d in record.decide(a, b)] == [1, 2]
    assert record.decide(a) == []
    assert [(d.seq, d.uid) for d in record.decisions()] == [(1, a.uid), (2, b.uid)]
    assert record.decisions()[0].payload == a.payload


def test_the_ledger_only_grows(record: Record) -> None:
    record.decide(hide("A"))
    with sqlite3.connect(record.path) as db:
        for statement in ("DELETE FROM decision", "UPDATE decision SET why = 'other'"):
            with pytest.raises(sqlite3.IntegrityError, match="undo them"):
                db.execute(statement)
    assert record.decisions()[0].why == "no name"


def test_all_or_nothing(record: Record) -> None:
    stray = undo(hide("never taken"))
    with pytest.raises(sqlite3.IntegrityError):
        record.decide(hide("A"), stray)
    assert record.decisions() == []


def test_the_fingerprint_changes_with_what_holds(record: Record) -> None:
    before = record.fingerprint()
    (a,) = record.decide(hide("A"))
    with_a = record.fingerprint()
    assert with_a != before
    (back,) = record.decide(undo(a))
    assert record.fingerprint() == before
    record.decide(undo(back, at="2031-03-11"))
    assert record.fingerprint() == with_a


def test_a_uid_is_what_is_said_and_not_where_it_stands() -> None:
    a = hide("A")
    assert a.uid == a.model_copy(update={"seq": 7}).uid == Decision.model_validate_json(a.model_dump_json()).uid
    assert len({a.uid, hide("B").uid, hide("A", at="2031-03-12").uid, undo(a).uid}) == 4


def test_an_undo_of_an_undo_takes_nothing_back() -> None:
    a, b = hide("A"), hide("B")
    first = undo(a)
    second = undo(first, at="2031-03-11")
    assert effective([a, b, first]) == (b,)
    assert effective([a, b, first, second]) == (a, b)
    assert taken_back([a, b, first, second]) == {first.uid}


def test_a_note_can_be_quoted_as_a_text(record: Record) -> None:
    said = Payload(a=target("A"), b=target("B"), value="LEADS", note="Ann told us so.")
    (d,) = record.decide(Decision(at="2031-03-10", by="ann", why="w", verb="relate", payload=said))
    note = record.article(d.note_id)
    assert (note.text, note.author, note.published) == ("Ann told us so.", "ann", None)
    assert record.annotations(d.note_id).sentences == ()
    assert record.count() == 0
    for ask in (record.article, record.annotations):
        with pytest.raises(NotFoundError):
            ask("note-of-nothing")
