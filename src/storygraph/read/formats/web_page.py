"""HTML: the main text of a saved page (trafilatura), and what the page says of its publication (htmldate)."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

from storygraph.errors import InputError
from storygraph.read.decode import decode
from storygraph.read.source import Draft, Format, Source

_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_LANGUAGE = re.compile(r"""<html\b[^>]*?\blang\s*=\s*["']?([A-Za-z-]+)""", re.IGNORECASE)


def read(source: Source) -> Iterator[Draft | InputError]:
    """One article; its text is the extracted one, paragraphs on lines of their own, and offsets count on that."""
    content = source.whole()
    declared = _CHARSET.search(content[:_DECLARED_WITHIN])
    page = decode(content, source.path, declared[1].decode("ascii") if declared else None)
    fields = _extract(page, source.day)
    if fields is None:
        raise InputError(source.path, "no article text found on this page: save its text as plain text")
    yield Draft(fields, content, "text/html")


def _extract(page: str, day: str) -> dict[str, object] | None:
    """Text and metadata, None where the page has no main text. Imported here: the two libraries load slowly."""
    import trafilatura
    from trafilatura.settings import Document

    # Both libraries log what they discard; without a handler Python would print that on the user's screen.
    for library in ("trafilatura", "htmldate", "courlan", "readability", "justext"):
        logging.getLogger(library).addHandler(logging.NullHandler())
    found = trafilatura.bare_extraction(
        page,
        favor_precision=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": day},
    )
    if not isinstance(found, Document) or not found.text:
        return None
    language = _LANGUAGE.search(page[:_DECLARED_WITHIN])
    code = found.language or (language[1] if language else "")
    return {
        "text": found.text,
        "title": found.title,
        "author": found.author,
        "publisher": found.sitename,
        "published": found.date,
        "url": found.url,
        "language": code.split("-")[0].lower() or None,
    }


FORMAT = Format("HTML", (".html", ".htm", ".xhtml"), read, single=True)
