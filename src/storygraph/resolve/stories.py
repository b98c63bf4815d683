"""Which articles tell of one matter.

Articles are taken in order of publication (then of their text's hash) and each joins the story it is most like, or
opens one; then stories are merged, and each article is asked again, until nothing moves. Likeness is the cosine of
TF-IDF vectors, lowered the further apart the days are. An inverted index keeps the work near-linear.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from storygraph.resolve.common_words import COMMON
from storygraph.resolve.vectors import Vector, Weights, unit, vector

LONGEST = 60  # words of an article that are compared
CENTRE = 80  # words of a story's centre
JOIN = 0.24  # likeness from which an article belongs to a story
JOIN_STORIES = 0.5  # likeness from which two stories are one
ROUNDS = 3
NEAR, FAR, LEAST = 10, 120, 0.6  # days: up to NEAR nothing is lost, from FAR on LEAST of the likeness is left


class Told(NamedTuple):
    """An article as stories see it. `order` sorts by publication and text; `day` is None where unknown."""

    order: tuple[str, ...]
    day: int | None
    terms: Mapping[str, int]


class _Story:
    def __init__(self) -> None:
        self.members: set[int] = set()
        self.sum: dict[str, float] = defaultdict(float)
        self.days: Counter[int] = Counter()
        self.centre: Vector = {}

    def change(self, member: int, words: Vector, day: int | None, sign: int) -> None:
        (self.members.add if sign > 0 else self.members.remove)(member)
        for w, x in words.items():
            self.sum[w] += sign * x
        if day is not None:
            self.days[day] += sign
        top = sorted(self.sum.items(), key=lambda x: (-x[1], x[0]))[:CENTRE]
        self.centre = unit({w: x for w, x in top if x > 1e-9})

    def nearness(self, day: int | None) -> float:
        """1 within NEAR days of the story, falling to LEAST at FAR days; 1 where a day is unknown."""
        known = [d for d, n in self.days.items() if n > 0]
        if day is None or not known:
            return 1.0
        gap = max(0, min(known) - day, day - max(known))
        return 1.0 - (1.0 - LEAST) * min(1.0, max(0, gap - NEAR) / (FAR - NEAR))


class _Stories:
    def __init__(self, told: Sequence[Told], vectors: Sequence[Vector]) -> None:
        self.told, self.vectors = told, vectors
        self.stories: dict[int, _Story] = {}
        self.index: dict[str, set[int]] = defaultdict(set)
        self.of: dict[int, int] = {}

    def change(self, article: int, story: int, sign: int) -> None:
        s = self.stories.setdefault(story, _Story())
        before = set(s.centre)
        s.change(article, self.vectors[article], self.told[article].day, sign)
        for w in before - s.centre.keys():
            self.index[w].discard(story)
        for w in s.centre.keys() - before:
            self.index[w].add(story)
        if sign > 0:
            self.of[article] = story
        if not s.members:
            del self.stories[story]

    def nearest(self, words: Vector, day: int | None, but: int = -1) -> tuple[float, int]:
        """The likeness of the story that is most like, and its number; (0, -1) where none shares a word."""
        found: dict[int, float] = defaultdict(float)
        for w in sorted(words, key=lambda w: (-words[w], w))[:CENTRE]:
            for s in self.index.get(w, ()):
                found[s] += words[w] * self.stories[s].centre[w]
        rated = [(x * self.stories[s].nearness(day), -s) for s, x in found.items() if s != but]
        best = max(rated, default=(0.0, 1))
        return best[0], -best[1]

    def settle(self, article: int) -> bool:
        """Put an article where it belongs now; whether that moved it."""
        old = self.of.get(article)
        if old is not None:
            self.change(article, old, -1)
        likeness, story = self.nearest(self.vectors[article], self.told[article].day)
        if likeness < JOIN:
            story = old if old is not None and old not in self.stories else self._free(article)
        self.change(article, story, +1)
        return story != old

    def _free(self, article: int) -> int:
        return article if article not in self.stories else len(self.told) + article

    def merge(self) -> bool:
        """Join stories whose centres are alike; whether any were."""
        moved = False
        for number in sorted(self.stories):
            s = self.stories.get(number)
            if s is None:
                continue
            day = min((d for d, n in s.days.items() if n > 0), default=None)
            likeness, other = self.nearest(s.centre, day, but=number)
            if other >= 0 and likeness >= JOIN_STORIES:
                for article in sorted(s.members):
                    self.change(article, number, -1)
                    self.change(article, other, +1)
                moved = True
        return moved


def cluster(told: Sequence[Told]) -> list[int]:
    """The number of the story of each article; equal numbers are one story. The order of `told` does not matter."""
    order = sorted(range(len(told)), key=lambda k: told[k].order)
    ranked = [told[k] for k in order]
    weights = Weights(t.terms for t in ranked)
    vectors = [
        vector({w: n for w, n in t.terms.items() if w not in COMMON}, weights, LONGEST) or vector(t.terms, weights)
        for t in ranked
    ]
    stories = _Stories(ranked, vectors)
    for article in range(len(ranked)):
        stories.settle(article)
    for _ in range(ROUNDS):
        merged = stories.merge()
        moved = [stories.settle(article) for article in range(len(ranked))]
        if not merged and not any(moved):
            break
    out = [0] * len(told)
    for rank, k in enumerate(order):
        out[k] = stories.of[rank]
    return out


def label_words(terms: Sequence[Mapping[str, int]], weights: Weights, most: int = 4) -> list[str]:
    """The words that mark a story: heavy in it, and said by more than one of its articles where it has several."""
    total: dict[str, float] = defaultdict(float)
    articles: Counter[str] = Counter()
    for counts in terms:
        words = vector({w: n for w, n in counts.items() if w not in COMMON}, weights, LONGEST)
        articles.update(words.keys())
        for w, x in words.items():
            total[w] += x
    several = min(2, len(terms))
    return sorted((w for w in total if articles[w] >= several), key=lambda w: (-total[w], w))[:most]
