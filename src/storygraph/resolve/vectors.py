"""Sparse vectors of words with unit length, as dicts: what texts are compared by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

Vector = dict[str, float]


class Weights:
    """Inverse document frequency of words, smoothed so that it means something in a corpus of two articles too."""

    PRIOR = 12  # articles in which no word occurs are added: a word of all articles still weighs a little

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        self.frequency: Counter[str] = Counter()
        self.size = 0
        for words in documents:
            self.frequency.update(set(words))
            self.size += 1

    def of(self, word: str) -> float:
        """Weight of a word; a word that was never seen weighs most."""
        return log((self.size + self.PRIOR) / (self.frequency[word] + 0.5))


def vector(counts: Mapping[str, int], weights: Weights, longest: int = 0) -> Vector:
    """(1 + log tf) · idf, scaled to length 1; only the `longest` heaviest words where that is not 0."""
    raw = {w: (1 + log(n)) * weights.of(w) for w, n in counts.items() if n > 0}
    if longest and len(raw) > longest:
        raw = dict(sorted(raw.items(), key=lambda x: (-x[1], x[0]))[:longest])
    return unit(raw)


def unit(raw: Vector) -> Vector:
    """The vector scaled to length 1; empty where it has no length."""
    size = sqrt(sum(raw[w] * raw[w] for w in sorted(raw)))
    return {w: x / size for w, x in raw.items()} if size > 0 else {}


def cosine(a: Vector, b: Vector) -> float:
    """Cosine of two unit vectors; the sum runs in one order, so that it is the same to the last bit."""
    if len(a) > len(b) or (len(a) == len(b) and sorted(b) < sorted(a)):
        a, b = b, a
    return sum(a[w] * b[w] for w in sorted(a) if w in b)
