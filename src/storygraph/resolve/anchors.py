"""From a chain to the place in a text that means it, and back after the text was read anew.

Invariant: an anchor finds only chains of articles with its very text; where nothing there fits, it finds nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple, Protocol

from storygraph.model import Anchor, Annotations, Article, Local, Mention, ResolvedEntity, Target


class Reading(Protocol):
    """An article with what is found in it."""

    @property
    def article(self) -> Article: ...

    @property
    def annotations(self) -> Annotations: ...


class Sought(NamedTuple):
    """What a target's anchors find: chains, and the anchors that find none."""

    chains: frozenset[Local]
    lost: tuple[Anchor, ...]


def anchor_of(reading: Reading, chain: int) -> Anchor | None:
    """The first name of a chain, else its first mention; None for a chain without any."""
    own = [m for m in reading.annotations.mentions if m.chain == chain]
    if not own:
        return None
    first = min(own, key=lambda m: (m.form != "name", m.start, m.end))
    return anchor_at(reading.article, first.start, first.end)


def anchor_at(article: Article, start: int, end: int) -> Anchor:
    """A place of an article as an anchor."""
    return Anchor(text_hash=article.text_hash, start=start, end=end, text=article.text[start:end])


def target_of(entity: ResolvedEntity, chains: Iterable[Local], readings: Mapping[str, Reading]) -> Target:
    """An entity, or some chains of it, as a decision names it; `readings` by the id of their article."""
    found = {a for c in chains if (a := anchor_of(readings[c.article], c.index))}
    anchors = tuple(sorted(found, key=lambda a: (a.text_hash, a.start, a.end)))
    return Target(id=entity.id, name=entity.name, type=entity.type, anchors=anchors)


class Places:
    """Looks up what anchors mean in the present readings. `known` are the chains that may be meant."""

    def __init__(self, readings: Iterable[Reading], known: Container[Local]) -> None:
        self._known = known
        self._by_text: dict[str, list[Reading]] = defaultdict(list)
        self._usable: dict[str, list[Mention]] = {}
        for r in readings:
            self._by_text[r.annotations.text_hash].append(r)

    def article(self, text_hash: str) -> Article | None:
        """The article with that text; of copies the one whose id sorts first."""
        same = [r.article for r in self._by_text.get(text_hash, ())]
        return min(same, key=lambda a: a.id, default=None)

    def seek(self, anchors: Iterable[Anchor]) -> Sought:
        """The chains that the anchors mean, in all articles that print their texts."""
        chains: set[Local] = set()
        lost: list[Anchor] = []
        for anchor in anchors:
            here = [c for r in self._by_text.get(anchor.text_hash, ()) if (c := self._chain(r, anchor)) is not None]
            chains.update(here)
            if not here:
                lost.append(anchor)
        return Sought(frozenset(chains), tuple(lost))

    def _chain(self, reading: Reading, anchor: Anchor) -> Local | None:
        """The chain of the mention that overlaps the anchor most, else of the nearest one of the same words."""
        usable = self._mentions(reading)
        over = [m for m in usable if m.start < anchor.end and anchor.start < m.end]
        if over:
            best = min(over, key=lambda m: _fit(m, anchor))
        else:
            text = reading.article.text
            alike = [m for m in usable if text[m.start : m.end] == anchor.text]
            if not alike:
                return None
            best = min(alike, key=lambda m: (abs(m.start - anchor.start), m.start))
        return Local(reading.article.id, best.chain)

    def _mentions(self, reading: Reading) -> list[Mention]:
        """The mentions of an article whose chains may be meant, kept at hand."""
        article = reading.article.id
        if article not in self._usable:
            self._usable[article] = [m for m in reading.annotations.mentions if Local(article, m.chain) in self._known]
        return self._usable[article]


def _fit(mention: Mention, anchor: Anchor) -> tuple[int, bool, int, int]:
    """How ill a mention fits an anchor that it overlaps: characters that only one of the two covers, then its form."""
    off = abs(mention.start - anchor.start) + abs(mention.end - anchor.end)
    return off, mention.form != "name", mention.start, mention.chain
