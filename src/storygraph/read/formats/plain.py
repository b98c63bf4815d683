"""Plain text: the whole file is the text, exactly as decoded, line ends included."""

from __future__ import annotations

from collections.abc import Iterator

from storygraph.errors import InputError
from storygraph.read.decode import decode
from storygraph.read.source import Draft, Format, Source

_LONGEST_TITLE = 150


def read(source: Source) -> Iterator[Draft | InputError]:
    """One article. Its title is the first line where that is short, no sentence, and followed by an empty line."""
    content = source.whole()
    text = decode(content, source.path)
    yield Draft({"text": text, "title": title_of(text)}, content, "text/plain")


def title_of(text: str) -> str | None:
    """The headline of a plain text, None where its first line does not look like one. It stays in the text."""
    lines = text.lstrip("\r\n").split("\n", 3)
    if len(lines) < 3 or lines[1].strip():
        return None
    first = lines[0].strip()
    headline = 0 < len(first) <= _LONGEST_TITLE and not first.endswith((".", ",", ";", ":", ".”", '."'))
    return first if headline and "".join(lines[2:]).strip() else None


FORMAT = Format("plain text", (".txt", ".text"), read, single=True)
