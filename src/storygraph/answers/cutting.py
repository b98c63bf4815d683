"""A text cut into paragraphs, sentences and pieces, so that each can be shown by its offsets.

Every piece is text[start:end]: pieces overlap nowhere and leave out only the white space around sentences that breaks
a paragraph. Nothing is normalised.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from storygraph.model import Span

Row = dict[str, Any]
_SOLID = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_MARKS = {
    0x061C: "ALM",
    0x200B: "ZWSP",
    0x200E: "LRM",
    0x200F: "RLM",
    0x2028: "LSEP",
    0x2029: "PSEP",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f" + "".join(map(chr, _MARKS)) + "]")


class Mark(NamedTuple):
    """A stretch that is highlighted; `number` is its place in the list that it comes from."""

    start: int
    end: int
    number: int


def control(text: str) -> str:
    """What a reader is shown for a character that is not seen or that turns the order of others; "" of any other."""
    if len(text) != 1 or not _CONTROLS.match(text):
        return ""
    return _MARKS.get(ord(text), f"U+{ord(text):04X}")


def control_name(text: str) -> str:
    """The name of such a character, in lower case."""
    return unicodedata.name(text, f"control character U+{ord(text):04X}").lower()


def controls(text: str) -> list[str]:
    """The names of such characters in a text, each once."""
    return sorted({control_name(m[0]) for m in _CONTROLS.finditer(text)})


def visible(text: str) -> str:
    """A text for a place where its offsets do not count: such characters are replaced by what is shown for them."""
    return _CONTROLS.sub(lambda m: f"[{control(m[0])}]", text)


def paragraphs(
    text: str, sentences: Sequence[Span], marks: Sequence[Mark], claims: Sequence[Span] = (), first: int = 0
) -> list[list[Row]]:
    """The text as paragraphs of units, in order.

    A unit has `n` (the number of its sentence counted from 1, None for what stands outside of any), `start`, `end` and
    `pieces`. A piece has `start`, `end`, `text`, `mark` (the number of the shortest mark that covers it, or None),
    `claim` (whether a claim covers it) and `control` (what is shown in the place of a character that is not seen).

    Args:
        text: what the offsets count.
        sentences: in order; white space at their ends is no part of them, and what overlaps with one before is cut to
            what is left of it.
        marks: highlighted stretches, which may overlap and lie in each other.
        claims: stretches that are marked beside that.
        first: number of sentences before these, where they are a part of the text's; then the paragraphs begin with
            the first and end with the last of them.
    """
    ordered = sorted(marks, key=lambda m: (m.start, m.end))
    longest = max((m.end - m.start for m in marks), default=0)
    found: list[list[Row]] = [[]]
    for n, start, end in _units(text, sentences, first):
        if n is None and not text[start:end].strip() and ("\n" in text[start:end] or not found[-1]):
            found.append([])
            continue
        over = _touching(ordered, start, end, longest)
        pieces = _pieces(text, start, end, over, claims)
        found[-1].append({"n": n, "start": start, "end": end, "pieces": pieces})
    return [units for p in found if (units := _trimmed(p))]


def _trimmed(units: list[Row]) -> list[Row]:
    """Without white space at the end."""
    while units and units[-1]["n"] is None and not units[-1]["pieces"][0]["text"].strip():
        units.pop()
    return units


def _units(text: str, sentences: Sequence[Span], first: int) -> Iterator[tuple[int | None, int, int]]:
    at = sentences[0].start if first and sentences else 0
    for k, sentence in enumerate(sentences):
        solid = _SOLID.search(text, max(sentence.start, at), min(sentence.end, len(text)))
        if not solid:
            continue
        start, end = solid.span()
        yield from _between(text, at, start)
        yield first + k + 1, start, end
        at = end
    last = len(text) if not first or not sentences else at
    yield from _between(text, at, last)


def _between(text: str, start: int, end: int) -> Iterator[tuple[None, int, int]]:
    """What stands between two sentences: white space, words, white space."""
    solid = _SOLID.search(text, start, end)
    cuts = [start, solid.start(), solid.end(), end] if solid else [start, end]
    for a, b in pairwise(cuts):
        if a < b:
            yield None, a, b


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark], claims: Sequence[Span]) -> list[Row]:
    told = [c for c in claims if c.start < end and start < c.end]
    seen = [m.start() for m in _CONTROLS.finditer(text, start, end)]
    cuts = {start, end, *seen, *(i + 1 for i in seen)}
    ends = [(m.start, m.end) for m in marks] + [(c.start, c.end) for c in told]
    cuts |= {at for pair in ends for at in pair if start < at < end}
    edges = sorted(cuts)
    return [_piece(text, a, b, marks, told) for a, b in pairwise(edges)]


def _touching(marks: Sequence[Mark], start: int, end: int, longest: int) -> list[Mark]:
    """Those that have a character in common with the stretch; `marks` are in the order of their starts."""
    last = bisect_left(marks, end, key=lambda m: m.start)
    low = bisect_left(marks, start - longest, key=lambda m: m.start)
    return [m for m in marks[low:last] if m.end > start and m.start < m.end]


def _piece(text: str, start: int, end: int, marks: Iterable[Mark], claims: Iterable[Span]) -> Row:
    over = [m for m in marks if m.start <= start and end <= m.end]
    return {
        "start": start,
        "end": end,
        "text": text[start:end],
        "mark": min(over, key=lambda m: (m.end - m.start, m.start)).number if over else None,
        "claim": any(c.start <= start and end <= c.end for c in claims),
        "control": control(text[start:end]),
    }
