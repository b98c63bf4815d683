"""An article: the text that all offsets count on, and what is known about its publication."""

from __future__ import annotations

import hashlib
from datetime import date

from pydantic import Field

from storygraph.model.base import Frozen


class Article(Frozen):
    """One publication of a text.

    Offsets everywhere are code points of `text`, end exclusive. `published` is an ISO date or date-time, None where
    nobody says; it is never guessed from the clock.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None

    @property
    def text_hash(self) -> str:
        """SHA-256 of the text in UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def day(self) -> date | None:
        """Day of publication, None where unknown."""
        return date.fromisoformat(self.published[:10]) if self.published else None

    @staticmethod
    def make_id(text: str, *where: str | None) -> str:
        """Id of an article that brings none: from its content, and from where it stood if the caller says so."""
        content = "\x1f".join([text, *(w or "" for w in where)]) if any(where) else text
        return "a" + hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Original(Frozen):
    """The bytes that an article was read from, and how they were got."""

    path: str
    media_type: str
    sha256: str
    accessed_at: str
    content: bytes = Field(repr=False)


class Acquired(Frozen):
    """An article together with the bytes it was read from."""

    article: Article
    original: Original
