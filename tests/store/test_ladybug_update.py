"""What a change leaves on the disk: the file as it was and a log beside it, until the log is worked in."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from pathlib import Path

import pytest

from store.graphs import content, expected, graph_of, little
from storygraph.errors import StoreError
from storygraph.model import Change
from storygraph.model.nodes import Entity
from storygraph.store import Store, ladybug_update, open_store

COUNT = "MATCH (e:Entity) RETURN count(e) AS n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a little graph."""
    path = tmp_path / "graph.lbug"
    with open_store(path, read_only=False) as store:
        store.load(graph_of(*little()))
    return path


def one_more(number: int) -> Change:
    return Change(graph_of(Entity(id=f"more{number}", name="More", kind="Person")))


def update(path: Path, change: Change) -> None:
    with open_store(path, read_only=False) as store:
        store.update(change)


def files(path: Path) -> list[str]:
    return sorted(p.name for p in path.parent.iterdir())


def count(store: Store) -> int:
    return int(store.rows(COUNT)[0]["n"])


def test_a_change_leaves_the_file_as_it_is_and_a_log(path: Path) -> None:
    before = hashlib.sha256(path.read_bytes()).digest()
    for number in range(3):
        update(path, one_more(number))
    assert hashlib.sha256(path.read_bytes()).digest() == before
    assert files(path) == ["graph.lbug", "graph.lbug.wal"]
    with open_store(path) as reader:
        assert count(reader) == 6
    assert files(path) == ["graph.lbug", "graph.lbug.wal"]


def test_the_time_of_the_file_tells_of_a_change(path: Path) -> None:
    before = path.stat().st_mtime_ns
    time.sleep(0.02)
    update(path, one_more(1))
    assert path.stat().st_mtime_ns > before


def test_a_long_log_is_worked_into_a_new_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    update(path, one_more(1))
    monkeypatch.setattr(ladybug_update, "LONGEST", 1)
    with open_store(path) as reader:
        assert count(reader) == 4
        update(path, one_more(2))
        assert count(reader) == 4
    assert files(path) == ["graph.lbug"]
    monkeypatch.undo()
    update(path, one_more(3))
    with open_store(path) as reader:
        assert count(reader) == 6


def test_changes_with_and_without_a_log_give_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = next(e for e in graph_of(*little()).edges["ABOUT"])
    left = [t for t in little() if t.id != gone.id]
    for number in range(6):
        monkeypatch.setattr(ladybug_update, "LONGEST", 1 if number % 3 == 2 else 1 << 20)
        update(path, Change(one_more(number).graph, [gone]))
    more = [n for number in range(6) for n in one_more(number).graph.every_node()]
    with open_store(path) as reader:
        assert content(reader) == expected(graph_of(*left, *more))


def test_a_load_takes_the_log_away(path: Path) -> None:
    update(path, one_more(1))
    with open_store(path, read_only=False) as store:
        store.load(graph_of(*little()))
        assert count(store) == 3
    assert files(path) == ["graph.lbug"]


def test_a_failed_change_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    update(path, one_more(1))

    def fail(*_: object) -> None:
        raise RuntimeError("disk full")

    monkeypatch.setattr(ladybug_update, "_put_edges", fail)
    with open_store(path, read_only=False) as store:
        with pytest.raises(StoreError, match="disk full"):
            store.update(Change(graph_of(*little())))
        assert count(store) == 4
    assert files(path) == ["graph.lbug", "graph.lbug.wal"]


def test_what_an_interrupted_change_left_is_cleared(path: Path) -> None:
    Path(f"{path}.new").write_bytes(path.read_bytes()[:5000])
    Path(f"{path}.new.wal").write_bytes(b"half a log")
    update(path, one_more(1))
    assert files(path) == ["graph.lbug", "graph.lbug.wal"]


OTHER = """
import sys
from storygraph.errors import StoreError
from storygraph.model import Change
from storygraph.store import open_store
try:
    open_store(sys.argv[1], read_only=False).update(Change())
except StoreError as error:
    print(error)
"""


def test_a_copy_is_locked_from_the_first_byte_on(path: Path) -> None:
    new = Path(f"{path}.new")
    with ladybug_update.copied(path, new):
        command = [sys.executable, "-c", OTHER, str(path)]
        other = subprocess.run(command, capture_output=True, text=True, check=True)
        assert new.exists()
    assert "written by another process" in other.stdout
