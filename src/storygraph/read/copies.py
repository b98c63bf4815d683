"""Which articles print the same text: wire copies under other headlines, trimmed at the end, begun anew.

A text is sketched by the hashes of its runs of words ("shingles"), of which a fixed quarter of all possible ones is
kept, so that the share of a text that stands in another one can be read off two sketches whatever their lengths
(MinHash by a fixed threshold: Broder 1997, "On the resemblance and containment of documents"; FracMinHash). A text is
a copy where nearly all of it stands in another; what two reports share as quotations or background is far less.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from zlib import crc32

Sketch = tuple[int, ...]

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_KEPT_BELOW = 2**32 // 4
_SMALLEST = 12
"""Hashes of a text of some fifty words: shorter ones are copies only where they are equal."""
_CONTAINED = 0.7
"""Share of the shorter text that stands in the longer one; one word in fifteen may be changed."""
_COVERED = 0.95
"""A text that stands in another one to this share adds nothing by which further copies could be found."""
_LONGEST_RATIO = 3.0
"""A later text this many times longer has material of its own: a round-up is no copy of each of its items."""
_COMMON = 16
"""A shingle of so many distinct texts is boilerplate and says nothing."""


def sketch(text: str) -> Sketch:
    """What `group` needs to know of a text: the fingerprint of all its words, then the sorted hashes of shingles.

    Case, punctuation and white space do not count. About one integer for every four words.
    """
    words = _WORD.findall(text.casefold())
    runs = {crc32(" ".join(words[k : k + _SHINGLE]).encode()) for k in range(len(words) - _SHINGLE + 1)}
    return (crc32(" ".join(words).encode()), *sorted(h for h in runs if h < _KEPT_BELOW))


def origins(texts: Iterable[tuple[str, str, str | None]]) -> dict[str, str]:
    """Origin of each (id, text, published): the id of the earliest publication of the same text, often its own."""
    return group({name: (sketch(text), published) for name, text, published in texts})


def group(sketches: Mapping[str, tuple[Sketch, str | None]]) -> dict[str, str]:
    """Origin by id from (sketch, published) by id, in the order of ids.

    The origin is the earliest published member, undated ones last, then the smallest id: the order of arrival does
    not matter. A text joins the earlier text that it shares most with; two texts that both stand in a later round-up
    are not joined by it.
    """
    index = _Index()
    found: dict[str, str] = {}
    for name in sorted(sketches, key=lambda n: (sketches[n][1] is None, sketches[n][1] or "", n)):
        hashes, published = sketches[name]
        found[name] = index.add(name, hashes, (published or "")[:10])
    return dict(sorted(found.items()))


@dataclass
class _Text:
    origin: str
    hashes: frozenset[int]
    day: str


@dataclass
class _Index:
    """The texts seen so far, by fingerprint and by shingle."""

    texts: list[_Text] = field(default_factory=list)
    holding: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    equal: dict[tuple[int, int], str] = field(default_factory=dict)

    def add(self, name: str, hashes: Sketch, day: str) -> str:
        """Take in a text that is not earlier than those before, and give back its origin."""
        # The number of shingles beside the fingerprint makes a chance equality of 32 bits harmless.
        fingerprint = (hashes[0], len(hashes))
        if (origin := self.equal.get(fingerprint)) is not None:
            return origin
        text = _Text(name, frozenset(hashes[1:]), day)
        best, text.origin, covered = 0.0, name, 0.0
        rare = [h for h in text.hashes if len(self.holding.get(h, ())) < _COMMON]
        common = Counter(k for h in rare for k in self.holding.get(h, ()))
        for k, shared in sorted(common.items()):
            share = _share(text, self.texts[k], shared, len(rare))
            if share > best:
                best, text.origin, covered = share, self.texts[k].origin, shared / len(rare)
        self.equal[fingerprint] = text.origin
        if covered < _COVERED:
            self._keep(text)
        return text.origin

    def _keep(self, text: _Text) -> None:
        for h in text.hashes:
            if len(self.holding[h]) < _COMMON:
                self.holding[h].append(len(self.texts))
        self.texts.append(text)


def _share(text: _Text, earlier: _Text, shared: int, own: int) -> float:
    """Share of the shorter text within the longer, 0 where they are not copies; `own` are the text's rare shingles."""
    shorter = min(own, len(earlier.hashes))
    # One more than the share asks for: a few hashes tell the share of a short text badly.
    if shorter < _SMALLEST or shared < _CONTAINED * shorter + 1:
        return 0.0
    later = bool(text.day and earlier.day) and text.day > earlier.day
    return 0.0 if later and own > _LONGEST_RATIO * len(earlier.hashes) else shared / shorter
