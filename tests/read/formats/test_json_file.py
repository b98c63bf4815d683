"""JSON files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from storygraph.errors import InputError
from storygraph.model import Acquired, Article
from storygraph.read import read

One = Callable[[str, str | bytes], Article]
ReadText = Callable[[str, str | bytes], list[Article | InputError]]


def test_one_article(one: One) -> None:
    found = one("a.json", '\n{\n  "text": "One.",\n  "id": "x"\n}\n')
    assert (found.id, found.text) == ("x", "One.")


def test_a_list(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('[ {"text": "One."},\n {"text":  "Two."} ]', encoding="utf-8")
    first, second = read([path])
    assert isinstance(first, Acquired)
    assert isinstance(second, Acquired)
    assert second.original.content == b'{"text":  "Two."}'


def test_an_empty_list(read_text: ReadText) -> None:
    assert read_text("a.json", "[]") == []


@pytest.mark.parametrize(
    ("content", "good", "line", "reason"),
    [
        ('[{"text": "One."},\n{"text": 2}]', 1, 2, "text is int, not a string"),
        ('[{"text": "One."},\n"two"]', 1, 2, "expected a JSON object"),
        ('[{"text": "One."}\n{"text": "Two."}]', 1, 2, "expected ',' or ']'"),
        ('[{"text": "One."},\n{"text": ', 1, 2, "Expecting value"),
        ('[{"text": "One."}\n', 1, 2, "expected ',' or ']'"),
        ('{"text": "One."}\n{"text": "Two."}', 1, 2, "after the end"),
        ('"text"', 0, 1, "expected a JSON object"),
        ("[" * 200_000, 0, 1, "nested too deeply"),
    ],
)
def test_broken(content: str, good: int, line: int, reason: str, read_text: ReadText) -> None:
    *before, last = read_text("a.json", content)
    assert len(before) == good
    assert isinstance(last, InputError)
    assert last.line == line
    assert reason in last.reason
