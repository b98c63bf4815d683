"""Reading: from paths to articles, whatever is wrong with some of them."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from storygraph.errors import InputError
from storygraph.model import Acquired, Article, Original
from storygraph.read.decode import binary_reason
from storygraph.read.formats import article_lines, formats, plain
from storygraph.read.paths import STDIN, files, sidecar_of
from storygraph.read.published import normalise
from storygraph.read.source import MAX_CHARACTERS, Draft, Format, Source

_HEAD = 8192
_FIELDS = ("id", "title", "published", "url", "publisher", "author", "language")
_LINES = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\x00]*\{")
"""The beginning of article lines, in whatever encoding."""


class _Defaults(NamedTuple):
    """What holds for every article that does not say otherwise."""

    published: str | None
    publisher: str | None
    accessed_at: str


def read(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    publisher: str | None = None,
    stdin: BinaryIO | None = None,
    accessed_at: str | None = None,
) -> Iterator[Acquired | InputError]:
    """Articles in the order of `paths`, and an InputError in the place of each that cannot be read.

    Paths are files, folders (everything below, sorted), patterns, or "-" for standard input: article lines where it
    begins with "{", else one plain text. `published` and `publisher` fill in what an article does not say itself.
    `accessed_at` is the time of reading, now by default. An unusable `published` raises InputError at once; nothing
    is raised later on.
    """
    day = normalise(published) if published is not None else None
    if published is not None and day is None:
        raise InputError("--published", f"{published!r} is no date: write YYYY-MM-DD")
    now = accessed_at or datetime.now(UTC).isoformat(timespec="seconds")
    return _read(paths, stdin, _Defaults(day, publisher, now))


def _read(paths: Iterable[str | Path], stdin: BinaryIO | None, defaults: _Defaults) -> Iterator[Acquired | InputError]:
    for path in files(paths):
        if isinstance(path, InputError):
            yield path
            continue
        try:
            yield from _read_stdin(stdin, defaults) if path == STDIN else _read_file(path, defaults)
        except InputError as error:
            yield error
        except OSError as error:
            yield InputError(path, f"cannot be read: {error.strerror or error}")


def _read_stdin(stdin: BinaryIO | None, defaults: _Defaults) -> Iterator[Acquired | InputError]:
    stream = stdin if stdin is not None else sys.stdin.buffer
    # Any binary stream serves BufferedReader, though its type asks for a raw one.
    buffered = stream if isinstance(stream, BufferedReader) else BufferedReader(cast(RawIOBase, stream))
    head = buffered.peek(_HEAD)[:_HEAD]
    if reason := binary_reason(head):
        raise InputError(STDIN, reason)
    format = article_lines.FORMAT if _LINES.match(head) else plain.FORMAT
    yield from _articles(Source(STDIN, buffered, defaults.accessed_at[:10]), format, {}, defaults)


def _read_file(path: str, defaults: _Defaults) -> Iterator[Acquired | InputError]:
    with open(path, "rb") as stream:
        if reason := binary_reason(stream.peek(_HEAD)[:_HEAD]):
            raise InputError(path, reason)
        suffix = os.path.splitext(path)[1].lower()
        format = formats().get(suffix)
        if format is None:
            known = ", ".join(sorted(formats()))
            raise InputError(path, f"unknown kind of file {suffix!r}: expected one of {known}")
        described = _sidecar(path) if format.single else {}
        yield from _articles(Source(path, stream, defaults.accessed_at[:10]), format, described, defaults)


def _sidecar(path: str) -> Mapping[str, object]:
    """The description beside a file, empty where there is none."""
    place = sidecar_of(path)
    try:
        value = json.loads(place.read_bytes())
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError) as error:
        raise InputError(str(place), f"not valid JSON: {error}") from None
    if not isinstance(value, dict):
        raise InputError(str(place), "expected a JSON object with title, published, …")
    return {k: v for k, v in value.items() if k in _FIELDS and v is not None}


def _articles(
    source: Source, format: Format, described: Mapping[str, object], defaults: _Defaults
) -> Iterator[Acquired | InputError]:
    if not source.stream.peek(1):
        raise InputError(source.path, "empty")
    for draft in format.read(source):
        if isinstance(draft, InputError):
            yield draft
            continue
        try:
            yield _acquired(draft._replace(fields={**draft.fields, **described}), source.path, defaults)
        except InputError as error:
            yield error


def _acquired(draft: Draft, path: str, defaults: _Defaults) -> Acquired:
    """The finished article; InputError where a value is not what it should be."""
    text = _text(draft, path)
    values = {name: _value(draft, name, path) for name in _FIELDS}
    published = _published(values.pop("published"), draft, path) or defaults.published
    publisher = values.pop("publisher") or defaults.publisher
    given = values.pop("id")
    article = Article(
        id=given or Article.make_id(text, values["url"], publisher, published),
        text=text,
        published=published,
        publisher=publisher,
        **values,
    )
    original = Original(
        path=path,
        media_type=draft.media_type,
        sha256=hashlib.sha256(draft.content).hexdigest(),
        accessed_at=defaults.accessed_at,
        content=draft.content,
    )
    return Acquired(article=article, original=original)


def _published(given: str | None, draft: Draft, path: str) -> str | None:
    if given is None:
        return None
    if (day := normalise(given)) is None:
        raise InputError(path, f"published {given[:40]!r} is no date: write YYYY-MM-DD", line=draft.line)
    return day


def _text(draft: Draft, path: str) -> str:
    text = draft.fields.get("text")
    if text is None:
        raise InputError(path, "no text", line=draft.line)
    if not isinstance(text, str):
        raise InputError(path, f"text is {type(text).__name__}, not a string", line=draft.line)
    if not text.strip():
        raise InputError(path, "the text is empty", line=draft.line)
    if len(text) > MAX_CHARACTERS:
        reason = f"{len(text):,} characters: an article may have {MAX_CHARACTERS:,}"
        raise InputError(path, reason, line=draft.line)
    return _encodable(text, "text", draft, path)


def _value(draft: Draft, name: str, path: str) -> str | None:
    """A value that is not the text, None where it is absent or blank; numbers are taken as ids only."""
    value = draft.fields.get(name)
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(path, f"{name} is {type(value).__name__}, not a string", line=draft.line)
    return _encodable(value, name, draft, path) if value.strip() else None


def _encodable(value: str, name: str, draft: Draft, path: str) -> str:
    """The same; half of a surrogate pair, which JSON can spell, is no character and cannot be stored."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = f"{name} holds half a surrogate pair at character {error.start}"
        raise InputError(path, reason, line=draft.line) from None
    return value
