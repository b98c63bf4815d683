"""What a format reader gets and gives: a source of bytes in, drafts of articles or failures out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BufferedReader
from typing import NamedTuple

from storygraph.errors import InputError

MAX_CHARACTERS = 5_000_000
"""An article with more characters is refused: no newspaper prints one, a broken file may hold one."""
MAX_ARTICLE_BYTES = 32_000_000
"""Bytes of one article's file or line: MAX_CHARACTERS with all of them escaped still fit."""
MAX_FILE_BYTES = 256_000_000
"""Bytes of a file of many articles that has to be held in memory; article lines (JSONL) have no such limit."""


class Source(NamedTuple):
    """One opened file or standard input. `day` is the day of access: nothing read can be published later."""

    path: str
    stream: BufferedReader
    day: str

    def whole(self, limit: int = MAX_ARTICLE_BYTES) -> bytes:
        """All bytes; InputError where there are more than `limit`."""
        content = self.stream.read(limit + 1)
        if len(content) > limit:
            raise InputError(self.path, f"larger than {limit // 1_000_000} MB: split it, or make it JSONL")
        return content


class Draft(NamedTuple):
    """An article as a format gives it: values not yet checked, and the bytes that it was read from."""

    fields: Mapping[str, object]
    content: bytes
    media_type: str
    line: int | None = None


@dataclass(frozen=True)
class Format:
    """A file format: the suffixes it goes by, and how it is read.

    `read` may raise InputError where the file as a whole cannot be read, and yields InputError for one bad article.
    `single` tells that a file holds one article, so that a sidecar may describe it.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Iterator[Draft | InputError]]
    single: bool = False


_SYNONYMS = {"date": "published", "source": "publisher", "lang": "language"}


def named(pairs: Iterable[tuple[str, str]]) -> dict[str, object]:
    """The fields that people write by hand: "date" serves as "published" where that is absent; blanks are dropped."""
    fields: dict[str, object] = {name: value for name, value in pairs if value}
    return {_SYNONYMS[k]: v for k, v in fields.items() if k in _SYNONYMS} | fields
