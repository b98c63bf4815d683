"""What only the embedded database has: its file."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from storygraph.errors import StoreError
from storygraph.model import Graph
from storygraph.model.edges import EDGES
from storygraph.model.nodes import NODES, Entity
from storygraph.store import open_store
from storygraph.store.ladybug_load import ddl

COUNT = "MATCH (e:Entity) RETURN count(e) AS n"


def people(number: int) -> Graph:
    graph = Graph()
    graph.nodes["Entity"] = [Entity(id=f"p{i}", name=f"P {i}", kind="Person") for i in range(number)]
    return graph


def test_every_type_has_a_table() -> None:
    text = "\n".join(ddl())
    for kind in (*(n.table for n in NODES), *(e.type for e in EDGES)):
        assert f"TABLE `{kind}`(" in text


def test_no_graph_yet(tmp_path: Path) -> None:
    with open_store(tmp_path / "none.lbug") as store, pytest.raises(StoreError, match="no graph at"):
        store.rows(COUNT)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_graph(tmp_path: Path) -> None:
    path = tmp_path / "graph.lbug"
    path.write_bytes(b"not a database" * 500)
    with open_store(path) as store, pytest.raises(StoreError, match="not a graph"):
        store.rows(COUNT)


def test_a_load_leaves_one_file(tmp_path: Path) -> None:
    path = tmp_path / "sub" / "graph.lbug"
    with open_store(path, read_only=False) as store:
        store.load(people(3))
        store.load(people(4))
        assert store.rows(COUNT) == [{"n": 4}]
    assert [p.name for p in path.parent.iterdir()] == ["graph.lbug"]


def test_what_an_interrupted_load_left_is_cleared(tmp_path: Path) -> None:
    path = tmp_path / "graph.lbug"
    Path(f"{path}.new").write_bytes(b"half a file")
    Path(f"{path}.new.wal").write_bytes(b"")
    with open_store(path, read_only=False) as store:
        store.load(people(2))
        assert store.rows(COUNT) == [{"n": 2}]
    assert [p.name for p in tmp_path.iterdir()] == ["graph.lbug"]


def test_a_failed_load_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "graph.lbug"
    with open_store(path, read_only=False) as store:
        store.load(people(2))

        def fail(*_: object) -> None:
            raise RuntimeError("disk full")

        monkeypatch.setattr("storygraph.store.ladybug_load._copy_nodes", fail)
        with pytest.raises(StoreError, match="disk full"):
            store.load(people(3))
        assert store.rows(COUNT) == [{"n": 2}]


OTHER = """
import sys, ladybug
database = ladybug.Database(sys.argv[1], buffer_pool_size=64 << 20)
ladybug.Connection(database).execute("CREATE NODE TABLE T(id STRING, PRIMARY KEY(id))")
print("open", flush=True)
sys.stdin.read()
"""


def test_a_load_that_is_running_is_not_disturbed(tmp_path: Path) -> None:
    path = tmp_path / "graph.lbug"
    command = [sys.executable, "-c", OTHER, f"{path}.new"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "open\n"
        with open_store(path, read_only=False) as store:
            with pytest.raises(StoreError, match="by another process"):
                store.load(people(1))
            assert Path(f"{path}.new").exists()
            other.communicate("")
            store.load(people(1))
            assert store.rows(COUNT) == [{"n": 1}]


def test_threads_may_share_a_store(tmp_path: Path) -> None:
    path, found = tmp_path / "graph.lbug", []
    with open_store(path, read_only=False) as store:
        store.load(people(50))

        def ask() -> None:
            found.extend(store.rows(COUNT)[0]["n"] for _ in range(20))

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == [50] * 80
