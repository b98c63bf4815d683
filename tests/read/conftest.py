"""Reading one file of a given content."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from storygraph.errors import InputError
from storygraph.model import Acquired, Article
from storygraph.read import read


@pytest.fixture
def read_text(tmp_path: Path) -> Callable[[str, str | bytes], list[Article | InputError]]:
    """read_text(name, content) gives what is read from a file of that name."""

    def run(name: str, content: str | bytes) -> list[Article | InputError]:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        found = read([path], accessed_at="2026-01-15T00:00:00+00:00")
        return [f.article if isinstance(f, Acquired) else f for f in found]

    return run


@pytest.fixture
def one(read_text: Callable[[str, str | bytes], list[Article | InputError]]) -> Callable[[str, str | bytes], Article]:
    """one(name, content) gives the only article of a file."""

    def run(name: str, content: str | bytes) -> Article:
        (found,) = read_text(name, content)
        assert isinstance(found, Article), found
        return found

    return run
