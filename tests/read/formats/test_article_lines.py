"""Article lines."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.errors import InputError
from storygraph.model import Acquired, Article
from storygraph.read import read
from storygraph.read.source import MAX_ARTICLE_BYTES

One = Callable[[str, str | bytes], Article]
ReadText = Callable[[str, str | bytes], list[Article | InputError]]


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_text_is_taken_as_it_is(text: str) -> None:
    line = json.dumps({"text": text}).encode()
    (found,) = read(["-"], stdin=io.BytesIO(line))
    assert isinstance(found, Acquired)
    assert found.article.text == text
    assert found.original.content == line


def test_one_bad_line_does_not_stop_the_others(read_text: ReadText) -> None:
    lines = [
        b'\xef\xbb\xbf{"id": "a", "text": "One."}',
        b"",
        b'{"title": "No text"}',
        b'{"text": ["not", "a", "string"]}',
        b'{"text": "cut off',
        b'["a list"]',
        b'{"text": "x", "published": "soon"}',
        b'{"text": "caf\xc3("}',
        b'{"text": "half \\ud83d"}',
        b'{"text": "x", "title": 7}',
        b'{"text": ' + b"[" * 200_000,
        b'{"text": ' + b"9" * 5000 + b"}",
        b'{"id": 9, "text": "Last.", "unknown": {"field": 1}, "title": null}',
    ]
    found = read_text("a.jsonl", b"\r\n".join(lines))
    assert [f.id for f in found if isinstance(f, Article)] == ["a", "9"]
    assert {f.line: f.reason for f in found if isinstance(f, InputError)} == {
        3: "no text",
        4: "text is list, not a string",
        5: "not valid JSON: Unterminated string starting at at character 9",
        6: "not an article: expected a JSON object with a text",
        7: "published 'soon' is no date: write YYYY-MM-DD",
        8: "not valid UTF-8 at byte 13 of the line",
        9: "text holds half a surrogate pair at character 5",
        10: "title is int, not a string",
        11: "not an article: nested too deeply",
        12: found[-2].reason,
    }


def test_a_line_of_ten_megabytes(read_text: ReadText) -> None:
    content = json.dumps({"text": "x" * 10_000_000}) + '\n{"text": "Next."}\n'
    first, second = read_text("a.jsonl", content)
    assert isinstance(first, InputError)
    assert (first.line, first.reason) == (1, "10,000,000 characters: an article may have 5,000,000")
    assert isinstance(second, Article)


def test_a_line_that_is_too_long_to_hold(read_text: ReadText) -> None:
    content = b'{"text": "' + b"x" * (2 * MAX_ARTICLE_BYTES) + b'"}\n{"text": "Next."}'
    first, second = read_text("a.jsonl", content)
    assert isinstance(first, InputError)
    assert (first.line, first.reason) == (1, "longer than 32 MB")
    assert isinstance(second, Article)


def test_lines_are_read_one_by_one() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            line = b'{"text": "Again."}\n'
            buffer[: len(line)] = line
            return len(line)

    found = read(["-"], stdin=io.BufferedReader(Endless()))
    assert all(isinstance(next(found), Acquired) for _ in range(1000))


def test_utf16(one: One) -> None:
    assert one("a.jsonl", '{"text": "Café."}\r\n'.encode("utf-16")).text == "Café."
