"""Stories that merge or split are written down; those that only grow are not."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from storygraph.record import Record, Told
from storygraph.record.story_changes import changes


def stories(**told: str) -> dict[str, Told]:
    return {name: Told(name.upper(), tuple(articles)) for name, articles in told.items()}


def test_what_merges_and_what_splits() -> None:
    assert changes(stories(s="abc", t="de"), stories(s="abcde")) == [("merged", ["s", "t"], ["s"])]
    assert changes(stories(s="abcde"), stories(s="abc", t="de")) == [("split", ["s"], ["s", "t"])]
    assert changes(stories(s="ab"), stories(s="abc", t="d")) == []
    assert changes({}, stories(s="ab")) == []


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("stu")))
def test_the_same_stories_are_no_change(where: dict[str, str]) -> None:
    now = {s: Told(s, tuple(a for a in where if where[a] == s)) for s in set(where.values())}
    assert changes(now, now) == []


def test_changes_are_kept(tmp_path: Path) -> None:
    with Record(tmp_path / "r.sqlite", create=True) as record:
        record.story_changes.note(stories(s="abc", t="de"), at="2024-05-01")
        record.story_changes.note(stories(s="abcde"), at="2024-05-02")
        record.story_changes.note(stories(s="abcde"), at="2024-05-03")
        (found,) = record.story_changes.all()
    assert found == {"at": "2024-05-02", "kind": "merged", "before": {"s": "S", "t": "T"}, "after": {"s": "S"}}
