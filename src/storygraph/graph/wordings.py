"""Printings of one utterance beside each other: whether what stands in quote marks is the same, word by word.

A shorter cut of the same words is no other wording, nor is what only one of the two prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from storygraph.model import Quotation
from storygraph.model.text import fold

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_LEFT_OUT = re.compile(r"\[?(?:\.\s?\.\s?\.|…)\]?")
_MARKED = re.compile(r"[“\"«„](?P<said>[^“”\"«»„]+)[”\"»“]?")
LEAST = 3  # words of a stretch in marks that are compared
ALIKE = (
    0.6  # share of its words that another printing has in the same order: then it is the same place of the utterance
)


class Wording(NamedTuple):
    """What one printing puts in quote marks: each stretch by its words as printed."""

    stretches: tuple[tuple[str, ...], ...]

    @property
    def size(self) -> int:
        """Number of words."""
        return sum(map(len, self.stretches))


def printed(text: str, q: Quotation) -> str:
    """The content as the article prints it, its pieces joined; the marks inside a mixed one stay."""
    return " ".join(" ".join(text[s.start : s.end].split()) for s in q.spans).rstrip(" ,;:–—")


def wording(words: str, kind: str) -> Wording:
    """What stands in marks of a content as printed: all of a direct one, the marked parts of a mixed one."""
    parts = [words] if kind == "direct" else [m["said"] for m in _MARKED.finditer(words)] if kind == "mixed" else []
    cut = (tuple(_WORD.findall(piece)) for part in parts for piece in _LEFT_OUT.split(part))
    return Wording(tuple(stretch for stretch in cut if len(stretch) >= LEAST))


def differences(a: Wording, b: Wording) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pairs of words that the first and the second have at the same place of the same utterance, in order.

    One side of a pair may be empty where the other has more words; what is only cut off at an end is no difference.
    """
    for one in a.stretches:
        other = max(b.stretches, key=lambda s: _common(one, s), default=())
        if not other or _common(one, other) < ALIKE * min(len(one), len(other)):
            continue
        yield from _inner(one, other)


def different(a: Wording, b: Wording) -> bool:
    """Whether the two differ somewhere."""
    return next(differences(a, b), None) is not None


def wordings(found: Sequence[Wording]) -> int:
    """How many wordings there are, at least one."""
    kept: list[Wording] = []
    for one in sorted(found, key=lambda w: -w.size):
        if one.stretches and all(different(k, one) for k in kept):
            kept.append(one)
    return max(1, len(kept))


def _matcher(one: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [_folded(w) for w in one], [_folded(w) for w in other], autojunk=False)


def _folded(word: str) -> str:
    return fold(word).replace("’", "'").replace("-", "")


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(block.size for block in _matcher(one, other).get_matching_blocks())


def _inner(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    codes = _matcher(one, other).get_opcodes()
    for k, (tag, a, b, c, d) in enumerate(codes):
        at_end = k in (0, len(codes) - 1)
        if tag == "equal" or (at_end and (a == b or c == d)):
            continue
        yield one[a:b], other[c:d]
