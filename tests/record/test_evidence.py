"""The evidence file."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from storygraph.errors import RecordError
from storygraph.model import DayMention, Evidence, Local, Member
from storygraph.record import EvidenceFile


def test_evidence_comes_best_first_and_once(tmp_path: Path) -> None:
    file = EvidenceFile(tmp_path / "evidence.sqlite")
    weak = Evidence(article="a", start=1, end=2, score=0.5)
    strong = Evidence(article="b", start=3, end=4, score=0.9)
    file.write({"x": [weak, strong, weak], "y": []})
    assert file.of("x") == [strong, weak]
    assert file.of("y") == []
    file.write({"x": [weak]})
    assert file.of("x") == [weak]


def test_no_graph_yet_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="storygraph ingest"):
        EvidenceFile(tmp_path / "evidence.sqlite").of("x")


MEMBERS = [
    Member("entity", "a", 2, "ann"),
    Member("entity", "a", 0, "ann"),
    Member("entity", "b", 1, "ann"),
    Member("entity", "b", 0, "bo"),
    Member("event", "b", 0, "v1"),
    Member("story", "a", 0, "s"),
    Member("story", "b", 0, "s"),
]
DAY = DayMention("a", 0, 9, "2024-05-01", True, 1)
WEAK = Evidence(article="a", start=1, end=2, score=0.5)
STRONG = Evidence(article="b", start=3, end=4, score=0.9)


@pytest.fixture
def file(tmp_path: Path) -> EvidenceFile:
    """A file with a little of everything."""
    file = EvidenceFile(tmp_path / "evidence.sqlite")
    file.write(
        {"ann": [WEAK], "SAID(ann>q)": [WEAK], "BEFORE(v1>v2)": [STRONG]},
        reasons={"ann": ["same name"]},
        days=[DAY],
        members=MEMBERS,
        keys={"ann": ("ann lee", "lee"), "bo": ("lee",)},
    )
    return file


def everything(file: EvidenceFile) -> list[str]:
    """All rows of all tables."""
    with closing(sqlite3.connect(file.path)) as db:
        return sorted(line for line in db.iterdump() if line.startswith("INSERT"))


def test_members_and_keys_are_looked_up_both_ways(file: EvidenceFile) -> None:
    assert file.members_of("entity", ["ann", "nobody"]) == {
        "ann": [Local("a", 0), Local("a", 2), Local("b", 1)],
        "nobody": [],
    }
    assert file.members_of("event", ["ann"]) == {"ann": []}
    assert file.owners_in("entity", ["b"]) == {Local("b", 0): "bo", Local("b", 1): "ann"}
    assert file.owners_in("story", ["a", "b", "c"]) == {Local("a", 0): "s", Local("b", 0): "s"}
    assert file.called(["lee", "none"]) == {"lee": {"ann", "bo"}, "none": set()}
    assert file.articles() == {"a", "b"}
    assert file.taken(["ann", "s", "nobody"]) == {"ann", "s"}
    assert file.with_origin(["ann", "BEFORE(v1>v2)"], ["a", "c"]) == {"ann": {"a"}}


def test_an_update_adds_and_removes_and_may_be_repeated(file: EvidenceFile) -> None:
    def update() -> None:
        file.update(
            {"ann": [WEAK, STRONG], "cy": [STRONG]},
            reasons={"ann": ["same name", "same post"]},
            days=[DAY, DAY._replace(article="c")],
            members=[Member("entity", "c", 0, "ann"), Member("story", "c", 0, "s")],
            keys={"ann": ("lee", "a lee"), "cy": ("cy",)},
            gone=["BEFORE(v1>v2)"],
        )

    update()
    once = everything(file)
    assert file.of("ann") == [STRONG, WEAK]
    assert file.of("SAID(ann>q)") == [WEAK]
    assert file.of("BEFORE(v1>v2)") == []
    assert file.reasons("ann") == ["same name", "same post"]
    assert [d.article for d in file.days()] == ["a", "c"]
    assert file.members_of("entity", ["ann"])["ann"][-1] == Local("c", 0)
    assert file.called(["lee", "a lee", "cy"]) == {"lee": {"ann", "bo"}, "a lee": {"ann"}, "cy": {"cy"}}
    assert file.articles() == {"a", "b", "c"}
    update()
    assert everything(file) == once


def test_an_update_is_all_or_nothing(file: EvidenceFile) -> None:
    before = everything(file)
    broken = [Member("entity", "c", 0, "x"), Member("entity", "c", "one", "x")]  # type: ignore[arg-type]
    with pytest.raises(RecordError, match="cannot be written"):
        file.update({"new": [WEAK]}, members=broken)
    assert everything(file) == before


def test_a_file_of_an_earlier_version_has_no_members_and_takes_no_update(tmp_path: Path) -> None:
    file = EvidenceFile(tmp_path / "evidence.sqlite")
    with pytest.raises(RecordError, match="no graph yet"):
        file.update({})
    with closing(sqlite3.connect(file.path)) as db:
        db.execute("CREATE TABLE evidence (owner TEXT, article TEXT, start INTEGER, stop INTEGER, score REAL) STRICT")
    assert file.articles() == set()
    assert file.called(["lee"]) == {"lee": set()}
    with pytest.raises(RecordError, match="earlier version"):
        file.update({})


KILLED = """
import os, signal, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA cache_size = 1")  # so that pages are written before the end
db.execute("BEGIN IMMEDIATE")
db.executemany("INSERT INTO reason VALUES ('ann', ?)", ((str(n) * 100,) for n in range(5000)))
db.execute("UPDATE evidence SET score = 0")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("then", ["read", "write"])
def test_an_update_that_was_killed_is_undone(file: EvidenceFile, then: str) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(file.path)], check=False)
    assert file.path.with_name("evidence.sqlite-journal").stat().st_size > 0
    if then == "write":
        file.write({"ann": [STRONG]}, reasons={"ann": ["new"]})
    assert file.of("ann") == [STRONG if then == "write" else WEAK]
    assert file.reasons("ann") == ["new" if then == "write" else "same name"]
    assert not file.path.with_name("evidence.sqlite-journal").exists()
