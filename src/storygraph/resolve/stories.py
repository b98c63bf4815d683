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
from storygraph.resolve.vectors import Sum, Vector, Weights, unit, vector

LONGEST = 60  # words of an article that are compared
ASKED = 24  # of these, the heaviest, by which stories are found
COMPARED = 8  # stories that an article is compared with in full
MOST = 6000  # stories that are looked up for one article, by its rarest words: keeps the work near-linear
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
    """The articles of a story, the sum of their vectors, and how many are of each day."""

    def __init__(self) -> None:
        self.members: set[int] = set()
        self.sum = Sum()
        self.days: Counter[int] = Counter()

    def nearness(self, day: int | None) -> float:
        """1 within NEAR days of the story, falling to LEAST at FAR days; 1 where a day is unknown."""
        if day is None or not self.days:
            return 1.0
        gap = max(0, min(self.days) - day, day - max(self.days))
        return 1.0 - (1.0 - LEAST) * min(1.0, max(0, gap - NEAR) / (FAR - NEAR))


class _Stories:
    """All stories while they form. `index` gives for each word the weight it has in each story."""

    def __init__(self, told: Sequence[Told], vectors: Sequence[Vector]) -> None:
        self.told, self.vectors = told, vectors
        self.asked = [_heaviest(v, ASKED) for v in vectors]
        self.stories: dict[int, _Story] = {}
        self.index: dict[str, dict[int, float]] = defaultdict(dict)
        self.of: dict[int, int] = {}

    def put(self, article: int, story: int) -> None:
        """Add an article to a story."""
        s = self.stories.setdefault(story, _Story())
        s.members.add(article)
        s.sum.add(self.vectors[article])
        for w, x in self.vectors[article].items():
            self.index[w][story] = self.index[w].get(story, 0.0) + x
        day = self.told[article].day
        if day is not None:
            s.days[day] += 1
        self.of[article] = story

    def take(self, article: int) -> None:
        """Take an article out of its story."""
        story = self.of.pop(article)
        s = self.stories[story]
        s.members.remove(article)
        if not s.members:
            del self.stories[story]
            for w in s.sum.words:
                self.index[w].pop(story, None)
            return
        s.sum.add(self.vectors[article], -1)
        for w, x in self.vectors[article].items():
            self.index[w][story] -= x
        day = self.told[article].day
        if day is not None:
            s.days[day] -= 1
            if not s.days[day]:
                del s.days[day]

    def nearest(self, words: Vector, asked: Vector, day: int | None, but: int = -1) -> tuple[float, int]:
        """The likeness of the story that is most like, and its number; (0, -1) where none shares a word."""
        found: dict[int, float] = defaultdict(float)
        visited = 0
        for w in sorted(asked, key=lambda w: (len(self.index.get(w, ())), w)):
            there = self.index.get(w, {})
            if visited + len(there) > MOST and found:
                break
            visited += len(there)
            for s, y in there.items():
                found[s] += asked[w] * y
        found.pop(but, None)
        size = {s: len(self.stories[s].members) for s in found}
        some = sorted(found, key=lambda s: (-found[s] / size[s], s))[:COMPARED]
        rated = [(self.stories[s].sum.cosine(words) * self.stories[s].nearness(day), -s) for s in some]
        best = max(rated, default=(0.0, 1))
        return best[0], -best[1]

    def settle(self, article: int) -> bool:
        """Put an article where it belongs now; whether that moved it."""
        old = self.of.get(article)
        if old is not None:
            self.take(article)
        likeness, story = self.nearest(self.vectors[article], self.asked[article], self.told[article].day)
        if likeness < JOIN:
            story = old if old is not None and old not in self.stories else self._free(article)
        self.put(article, story)
        return story != old

    def _free(self, article: int) -> int:
        return article if article not in self.stories else len(self.told) + article

    def merge(self) -> bool:
        """Join stories that are alike as a whole; whether any were."""
        moved = False
        for number in sorted(self.stories):
            s = self.stories.get(number)
            if s is None:
                continue
            words = unit(_heaviest({w: x for w, x in s.sum.words.items() if x > 0}, 2 * LONGEST))
            likeness, other = self.nearest(words, _heaviest(words, ASKED), min(s.days, default=None), but=number)
            if other >= 0 and likeness >= JOIN_STORIES:
                for article in sorted(s.members):
                    self.take(article)
                    self.put(article, other)
                moved = True
        return moved


def _heaviest(words: Vector, most: int) -> Vector:
    return dict(sorted(words.items(), key=lambda x: (-x[1], x[0]))[:most])


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
