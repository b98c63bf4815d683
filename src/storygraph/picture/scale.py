"""Days to pixels. Long stretches in which nothing happens are folded, and marked as folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from storygraph.picture.moment import MONTHS, day_words
from storygraph.picture.text import width

FOLD = 0.12  # share of the whole from which an empty stretch is folded
FEWEST = 45  # days of a folded stretch
FOLDED = 44.0  # pixels of a folded stretch
MOST_FOLDS = 6
LEAST = 26.0  # pixels of a run between two folds
TICK_SIZE = 11.0
APART = 14.0  # pixels between the words of two ticks


STEPS = (("day", 1, "30 Mar 2024"), ("week", 7, "30 Mar 2024"), ("month", 30, "Mar 2024"), ("quarter", 91, "Mar 2024"))


class Run(NamedTuple):
    """Days drawn to one measure."""

    first: int
    last: int
    left: float
    right: float

    def x(self, day: float) -> float:
        """Where a day of the run is."""
        return self.left + (day - self.first) * self.measure

    @property
    def measure(self) -> float:
        """Pixels of a day."""
        return (self.right - self.left) / max(self.last - self.first, 1)


class Tick(NamedTuple):
    """A line on the axis with its words, or without."""

    x: float
    words: str


class Fold(NamedTuple):
    """A stretch that is not drawn to measure."""

    left: float
    right: float
    words: str


class Scale(NamedTuple):
    """The runs from left to right, and what lies between them."""

    runs: tuple[Run, ...]
    folds: tuple[Fold, ...]

    def x(self, day: float) -> float:
        """Where a day is; in a fold, the share of it that lies before the day; outside the scale, its end."""
        if day <= self.runs[0].first:
            return self.runs[0].x(self.runs[0].first)
        for run in self.runs:
            if day <= run.last:
                if day >= run.first:
                    return run.x(day)
                before = self.runs[max(self.runs.index(run) - 1, 0)]
                share = (day - before.last) / max(run.first - before.last, 1)
                return before.right + share * (run.left - before.right)
        return self.runs[-1].right

    def ticks(self) -> Iterator[Tick]:
        """Marks of the axis; words never run into each other."""
        end = -1e9
        for run in self.runs:
            for k, (day, words) in enumerate(_marks(run)):
                at = run.x(day)
                half = width(words, TICK_SIZE) / 2
                shown = at - half > end + APART
                if shown:
                    end = at + half
                if shown or k:
                    yield Tick(at, words if shown else "")


def scale(spans: Sequence[tuple[int, int]], left: float, right: float) -> Scale:
    """A scale for the days that the spans cover (at least one span)."""
    covered = _merged(spans)
    total = covered[-1][1] - covered[0][0] + 1
    gaps = [(b[0] - a[1], k) for k, (a, b) in enumerate(pairwise(covered))]
    folded: list[int] = []
    for size, k in sorted(gaps, key=lambda g: (-g[0], g[1])):
        if len(folded) < MOST_FOLDS and size > max(FOLD * total, FEWEST):
            folded.append(k)
            total -= size
    bounds: list[tuple[int, int]] = []
    first = covered[0][0]
    for k in sorted(folded):
        bounds.append((first, covered[k][1]))
        first = covered[k + 1][0]
    bounds.append((first, covered[-1][1]))
    return _placed(bounds, spans, left, right)


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for a, b in sorted(spans):
        if found and a <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], b))
        else:
            found.append((a, b))
    return found


def _placed(bounds: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]], left: float, right: float) -> Scale:
    """The runs, with room by halves for their days and for how much begins in them."""
    room = right - left - FOLDED * (len(bounds) - 1) - LEAST * len(bounds)
    days = sum(b - a for a, b in bounds)
    begun = [sum(a <= first <= b for first, _ in spans) if a < b else 0 for a, b in bounds]
    shares = [(b - a) / (days or 1) + n / (sum(begun) or 1) for (a, b), n in zip(bounds, begun, strict=True)]
    whole = sum(shares) or 1.0
    runs: list[Run] = []
    folds: list[Fold] = []
    at = left
    for (a, b), share in zip(bounds, shares, strict=True):
        if runs:
            folds.append(Fold(runs[-1].right, at, _length(a - runs[-1].last)))
        end = at + LEAST + room * share / whole
        runs.append(Run(a, b, at, end) if a < b else Run(a, b, (at + end) / 2, end))
        at = end + FOLDED
    return Scale(tuple(runs), tuple(folds))


def _length(days: int) -> str:
    if days >= 700:
        return f"{round(days / 365.25)} years"
    return f"{round(days / 30.4)} months" if days >= 60 else f"{days} days"


def _marks(run: Run) -> list[tuple[int, str]]:
    """Days of the run's axis with their words, as fine as there is room for; its first day where none fits."""
    for step, days, words in STEPS:
        if days * run.measure >= width(words, TICK_SIZE) + APART:
            found = _on(run, step)
            if found:
                return found
    for years in (1, 2, 5, 10, 20, 50, 100):
        if years * 365 * run.measure >= width("2024", TICK_SIZE) + APART:
            found = [
                (date(y, 1, 1).toordinal(), str(y))
                for y in range(date.fromordinal(run.first).year, date.fromordinal(run.last).year + 1)
                if y % years == 0 and run.first <= date(y, 1, 1).toordinal() <= run.last
            ]
            if found:
                return found
    return [(run.first, day_words(run.first))]


def _on(run: Run, step: str) -> list[tuple[int, str]]:
    found = []
    for number in range(run.first, run.last + 1):
        d = date.fromordinal(number)
        month = f"{MONTHS[d.month - 1]} {d.year}"
        if step == "day" or (step == "week" and d.isoweekday() == 1):
            found.append((number, day_words(number)))
        elif d.day == 1 and (step == "month" or (step == "quarter" and d.month % 3 == 1)):
            found.append((number, month))
    return found
