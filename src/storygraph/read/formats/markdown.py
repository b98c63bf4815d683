"""Markdown: front matter (`key: value` lines between two lines of ---), then the text as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from storygraph.errors import InputError
from storygraph.read.decode import decode
from storygraph.read.source import Draft, Format, Source, named

_FRONT = re.compile(r"---[ \t]*\r?\n(?P<lines>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*\r?")
_HEADING = re.compile(r"^#[ \t]+(?P<title>.+?)[ \t#]*\r?$", re.MULTILINE)


def read(source: Source) -> Iterator[Draft | InputError]:
    """One article; the title from the front matter, or the first heading of the first level."""
    content = source.whole()
    text = decode(content, source.path)
    fields: dict[str, object] = {}
    if front := _FRONT.match(text):
        fields.update(front_matter(front["lines"]))
        text = text[front.end() :]
    if not fields.get("title") and (heading := _HEADING.search(text)):
        fields["title"] = heading["title"]
    yield Draft(fields | {"text": text}, content, "text/markdown")


def front_matter(lines: str) -> dict[str, object]:
    """The `key: value` pairs, quotes around a value removed; lines of any other shape are passed over."""
    pairs: list[tuple[str, str]] = []
    for line in lines.split("\n"):
        if (pair := _PAIR.fullmatch(line)) and pair["value"]:
            value = pair["value"]
            quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
            pairs.append((pair["key"].lower(), value[1:-1] if quoted else value))
    return named(pairs)


FORMAT = Format("Markdown", (".md", ".markdown"), read, single=True)
