"""Sparse vectors of words with unit length, as dicts: what texts are compared by.

Sums run in the order of the dicts, which the callers keep independent of the order of the corpus.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

Vector = dict[str, float]
TINY = 1e-9


class Weights:
    """Inverse document frequency of words, smoothed so that it means something in a corpus about one matter too."""

    PRIOR = 1500  # articles of the world outside: what all of a corpus says is rare out there, and still weighs

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        self.frequency: Counter[str] = Counter()
        self.size = 0
        self._known: dict[str, float] = {}
        for words in documents:
            self.frequency.update(set(words))
            self.size += 1

    def of(self, word: str) -> float:
        """Weight of a word; a word that was never seen weighs most."""
        weight = self._known.get(word)
        if weight is None:
            weight = self._known[word] = log((self.size + self.PRIOR) / (self.frequency[word] + 0.5))
        return weight


def vector(counts: Mapping[str, int], weights: Weights, longest: int = 0) -> Vector:
    """(1 + log tf) · idf, scaled to length 1; only the `longest` heaviest words where that is not 0."""
    raw = {w: weights.of(w) * (1 if n == 1 else 1 + log(n)) for w, n in counts.items() if n > 0}
    if longest and len(raw) > longest:
        raw = dict(sorted(raw.items(), key=lambda x: (-x[1], x[0]))[:longest])
    return unit(raw)


def unit(raw: Vector) -> Vector:
    """The vector scaled to length 1; empty where it has no length."""
    size = sqrt(sum(x * x for x in raw.values()))
    return {w: x / size for w, x in raw.items()} if size > 0 else {}


def cosine(a: Vector, b: Vector) -> float:
    """Cosine of two unit vectors."""
    if len(a) > len(b):
        a, b = b, a
    return sum(x * b[w] for w, x in a.items() if w in b)


class Sum:
    """A sum of unit vectors that tells the cosine of a unit vector with it without being scaled anew each time."""

    def __init__(self) -> None:
        self.words: Vector = {}
        self._square = 0.0

    def add(self, words: Vector, sign: int = 1) -> None:
        """Add a vector, or take one away."""
        if not self.words:
            self.words, self._square = dict(words), float(bool(words))
            return
        self._square = max(0.0, self._square + 2 * sign * self._dot(words) + sum(x * x for x in words.values()))
        for w, x in words.items():
            self.words[w] = self.words.get(w, 0.0) + sign * x

    def cosine(self, words: Vector) -> float:
        """Cosine with a unit vector; 0 for an empty sum."""
        return self._dot(words) / sqrt(self._square) if self._square > TINY else 0.0

    def _dot(self, words: Vector) -> float:
        return sum(x * self.words[w] for w, x in words.items() if w in self.words)
