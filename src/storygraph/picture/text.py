"""How wide text is, without a font at hand, how it is broken into lines, and how it is written into markup."""

from __future__ import annotations

import re
from html import escape

NARROW = frozenset("iljtfrI.,:;'’‘|!()[] -")
WIDE = frozenset("mwMW@%—…")

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""What XML refuses, and the marks that turn the direction of writing."""


def markup(text: str) -> str:
    """The text as it may stand in SVG and HTML, inside an element or an attribute."""
    return escape(UNSEEN.sub("", text))


def width(text: str, size: float) -> float:
    """Pixels that a line takes in a common sans serif, rather too many than too few."""
    total = 0.0
    for c in text:
        if c in NARROW:
            total += 0.36
        elif c in WIDE:
            total += 0.95
        elif ord(c) > 0x2E7F:
            total += 1.05
        else:
            total += 0.72 if c.isupper() else 0.58
    return total * size


def shorten(text: str, room: float, size: float) -> str:
    """The text, cut at a word where it is too wide."""
    if width(text, size) <= room:
        return text
    kept = ""
    for word in text.split():
        longer = f"{kept} {word}" if kept else word
        if width(longer + " …", size) > room:
            break
        kept = longer
    while not kept and text and width(text + "…", size) > room:
        text = text[:-1]
    return f"{kept} …" if kept else f"{text}…"


def lines(text: str, room: float, size: float, most: int) -> list[str]:
    """The text in at most so many lines; the last one says with … that there is more."""
    words = text.split()
    found: list[str] = []
    while words and len(found) < most:
        if len(found) == most - 1:
            found.append(shorten(" ".join(words), room, size))
            break
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size) <= room:
            line = f"{line} {words.pop(0)}"
        found.append(line if width(line, size) <= room else shorten(line, room, size))
    return found
