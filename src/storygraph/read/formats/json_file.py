"""JSON: one article, or a list of articles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from storygraph.errors import InputError
from storygraph.read.decode import decode
from storygraph.read.source import MAX_FILE_BYTES, Draft, Format, Source

_DECODER = json.JSONDecoder()
_BLANK = re.compile(r"[ \t\r\n]*")


def read(source: Source) -> Iterator[Draft | InputError]:
    """The articles in their order. Where the JSON breaks off, those before are given and the rest is one failure."""
    content = source.whole(MAX_FILE_BYTES)
    text = decode(content, source.path)
    many = text.lstrip(" \t\r\n").startswith("[")
    for value, start, end in _values(text, source.path):
        line = text.count("\n", 0, start) + 1
        if isinstance(value, InputError):
            yield value
        elif isinstance(value, dict):
            original = text[start:end].encode("utf-8", "surrogatepass") if many else content
            yield Draft(value, original, "application/json", line)
        else:
            yield InputError(source.path, "not an article: expected a JSON object with a text", line=line)


def _values(text: str, path: str) -> Iterator[tuple[object, int, int]]:
    """The value, or each value of the list, with the place where it stands; an InputError is the last."""
    at = _skip(text, 0)
    many = text.startswith("[", at)
    at = _skip(text, at + 1) if many else at
    while not (many and text.startswith("]", at)):
        start = at
        try:
            value, at = _DECODER.raw_decode(text, at)
        except RecursionError:
            yield _broken(text, path, start, "nested too deeply"), start, start
            return
        except ValueError as error:
            yield _broken(text, path, getattr(error, "pos", start), getattr(error, "msg", str(error))), start, start
            return
        yield value, start, at
        at = _skip(text, at)
        if not many:
            break
        if text.startswith(",", at):
            at = _skip(text, at + 1)
        elif not text.startswith("]", at):
            yield _broken(text, path, at, "expected ',' or ']'"), at, at
            return
    rest = _skip(text, at + many)
    if rest < len(text):
        hint = "text after the end (one article a line belongs in a .jsonl file)"
        yield _broken(text, path, rest, hint), rest, rest


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _broken(text: str, path: str, at: int, what: str) -> InputError:
    return InputError(path, f"not valid JSON: {what}", line=text.count("\n", 0, at) + 1)


FORMAT = Format("JSON", (".json",), read)
