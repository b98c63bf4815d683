"""Folders, patterns, and files that are no files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from storygraph.errors import InputError
from storygraph.model import Acquired, Article
from storygraph.read import read

NOW = "2026-01-15T09:30:00+00:00"


def articles(*paths: str | Path, **options: object) -> list[Article]:
    """The articles alone; a failure is an error."""
    found = list(read(paths, **options))  # type: ignore[arg-type]
    assert all(isinstance(f, Acquired) for f in found), found
    return [f.article for f in found if isinstance(f, Acquired)]


def failure(*paths: str | Path, **options: object) -> InputError:
    """The only thing read, which is a failure."""
    (found,) = read(paths, **options)  # type: ignore[arg-type]
    assert isinstance(found, InputError)
    return found


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text("The mayor left.", encoding="utf-8")
    return path


def test_folder_is_read_sorted_without_hidden_files_and_sidecars(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Text of {name}.", encoding="utf-8")
    (tmp_path / "a.meta.json").write_text('{"publisher": "The Post"}', encoding="utf-8")
    found = articles(tmp_path)
    assert [a.text for a in found] == ["Text of a.txt.", "Text of b.txt.", "Text of sub/c.txt."]
    assert [a.publisher for a in found] == ["The Post", None, None]


def test_pattern(tmp_path: Path) -> None:
    for name in ("x1.txt", "x2.txt", "y.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert [a.text for a in articles(f"{tmp_path}/x*.txt")] == ["x1.txt", "x2.txt"]
    assert "no file matches" in failure(f"{tmp_path}/z*.txt").reason


def test_pattern_matches_folders(tmp_path: Path) -> None:
    (tmp_path / "may").mkdir()
    (tmp_path / "may" / "a.txt").write_text("A.", encoding="utf-8")
    assert [a.text for a in articles(f"{tmp_path}/m*")] == ["A."]


def test_a_file_named_like_a_pattern(tmp_path: Path) -> None:
    path = tmp_path / "what[1].txt"
    path.write_text("Read.", encoding="utf-8")
    assert [a.text for a in articles(path)] == ["Read."]


def test_a_file_named_twice_is_read_once(note: Path) -> None:
    assert len(articles(note, note.parent, str(note))) == 1


def test_missing_path() -> None:
    assert failure("nowhere.txt").reason == "no such file or folder"


def test_folder_without_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("A.", encoding="utf-8")
    (tmp_path / "locked").mkdir()
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr("os.scandir", refuse)
    first, second = read([tmp_path])
    assert isinstance(first, Acquired)
    assert isinstance(second, InputError)
    assert second.path.endswith("locked")
    assert second.reason == "cannot be listed: Permission denied"


def test_pipe_in_a_folder_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert failure(tmp_path).reason == "not a regular file"


def test_link_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert "No such file" in failure(tmp_path).reason
    assert "No such file" in failure(tmp_path / "a.txt").reason
