"""Article lines (JSONL, NDJSON): one JSON object a line, read line by line, text taken as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from storygraph.errors import InputError
from storygraph.read.decode import decode
from storygraph.read.source import MAX_ARTICLE_BYTES, MAX_FILE_BYTES, Draft, Format, Source

_UTF8_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read(source: Source) -> Iterator[Draft | InputError]:
    """One draft or failure a line that is not blank."""
    for number, line in _lines(_narrow(source)):
        if line is None:
            yield InputError(source.path, f"longer than {MAX_ARTICLE_BYTES // 1_000_000} MB", line=number)
            continue
        if number == 1:
            line = line.removeprefix(_UTF8_MARK)
        if line.strip():
            yield _article(line, number, source.path)


def _narrow(source: Source) -> BinaryIO:
    """The stream in UTF-8, whatever it comes in."""
    if source.stream.peek(2)[:2] in _WIDE_MARKS:
        return BytesIO(decode(source.whole(MAX_FILE_BYTES), source.path).encode("utf-8", "surrogatepass"))
    return source.stream


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Line numbers from 1 and lines; None for one that is too long to hold, which is read past in pieces."""
    number = 0
    while line := stream.readline(MAX_ARTICLE_BYTES):
        number += 1
        if len(line) < MAX_ARTICLE_BYTES or line.endswith(b"\n"):
            yield number, line
            continue
        while (rest := stream.readline(MAX_ARTICLE_BYTES)) and not rest.endswith(b"\n"):
            pass
        yield number, None


def _article(line: bytes, number: int, path: str) -> Draft | InputError:
    content = line.rstrip(b"\r\n")
    try:
        value = json.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        return InputError(path, f"not valid UTF-8 at byte {error.start} of the line", line=number)
    except RecursionError:
        return InputError(path, "not an article: nested too deeply", line=number)
    except json.JSONDecodeError as error:
        return InputError(path, f"not valid JSON: {error.msg} at character {error.pos}", line=number)
    except ValueError as error:
        return InputError(path, f"not valid JSON: {error}", line=number)
    if not isinstance(value, dict):
        return InputError(path, "not an article: expected a JSON object with a text", line=number)
    return Draft(value, content, "application/json", number)


FORMAT = Format("article lines", (".jsonl", ".ndjson"), read)
