"""What a picture of a timeline shows, and where: lanes, marks, labels, axis, tray. Renderers only draw it.

Invariants:
- a day is a dot, whatever is less exact is a bar with its words; nothing undated is on the axis;
- no label lies on another, nor on a line that leads to another; what finds no room is counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from storygraph.picture.moment import ordinal
from storygraph.picture.scale import Fold, Scale, Tick

Item = Mapping[str, Any]
UNSURE = 0.6  # confidence below which a mark is dashed
LONG = 550  # days
WIDTH = 1200.0
MARGIN = 28.0


class Dot(NamedTuple):
    """One day of an event. `filled`: two or more independent texts; `dashed`: unsure. `event` is its id."""

    x: float
    y: float
    filled: bool
    dashed: bool
    event: str
    title: str


class Bar(NamedTuple):
    """An event that is only known to lie between two days; `words` stand at `text_x`."""

    x0: float
    x1: float
    y: float
    filled: bool
    dashed: bool
    event: str
    title: str
    words: str
    text_x: float


class Bracket(NamedTuple):
    """The two days that sources give for one event."""

    x0: float
    x1: float
    y: float


class Label(NamedTuple):
    """Words at a dot: the first line is its date. A line leads from `x`, `foot` down to the dot."""

    x: float
    top: float
    foot: float
    lines: tuple[str, ...]
    left: bool  # whether the words stand left of the line
    event: str = ""


class Count(NamedTuple):
    """ "+n": what is there but not drawn or not named; `since`, `until`: the days that it lies between, if known."""

    x: float
    y: float
    words: str
    since: str = ""
    until: str = ""


class Heap(NamedTuple):
    """A stretch with too many events to draw: a bar as high as they are many, with their number."""

    x0: float
    x1: float
    y0: float
    y1: float
    words: str
    since: str
    until: str


class Lane(NamedTuple):
    """One entity's line."""

    name: str
    top: float
    line: float
    bottom: float
    dots: tuple[Dot, ...]
    bars: tuple[Bar, ...]
    brackets: tuple[Bracket, ...]
    labels: tuple[Label, ...]
    counts: tuple[Count, ...]
    heaps: tuple[Heap, ...] = ()


class Join(NamedTuple):
    """An event that several lanes share: from its dot to the other lanes."""

    x: float
    y0: float
    y1: float
    ends: tuple[float, ...]


class Then(NamedTuple):
    """From the mark of something planned to the mark of what became of it."""

    x0: float
    y0: float
    x1: float
    y1: float


class Axis(NamedTuple):
    """The scale's words and lines, at the foot of the lanes."""

    y: float
    top: float
    ticks: tuple[Tick, ...]
    folds: tuple[Fold, ...]


class Tray(NamedTuple):
    """Events without a date."""

    top: float
    bottom: float
    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Scene:
    """A whole picture. All places are pixels from the upper left corner."""

    title: str
    width: float
    height: float
    lanes: tuple[Lane, ...]
    joins: tuple[Join, ...]
    axis: Axis | None
    tray: Tray | None
    legend: float  # where the legend's line is
    then: tuple[Then, ...] = ()


def is_day(item: Item) -> bool:
    """Whether the item is known to the day."""
    return bool(item["earliest"]) and str(item["earliest"])[:10] == str(item["latest"])[:10]


def claimed_days(item: Item) -> list[int]:
    """The days that sources give for a disputed event, at least two, else none."""
    claims = item.get("claims") or () if item.get("conflict") else ()
    days = {ordinal(c["earliest"]) for c in claims if is_day(c)}
    return sorted(days) if len(days) > 1 else []


def spans(items: Sequence[Item], since: str = "", until: str = "") -> list[tuple[int, int]]:
    """The days of the window (empty: no bound) that the dated items cover, at least one; of what is longer than a
    year and a half, its two ends."""
    found = [(day, day) for i in items for day in claimed_days(i)]
    for item in items:
        first, last = ordinal(item["earliest"]), ordinal(item["latest"])
        found += [(first, last)] if last - first <= LONG else [(first, first), (last, last)]
    low, high = ordinal(since) if since else min(found)[0], ordinal(until) if until else max(b for _, b in found)
    return [(max(a, low), min(b, high)) for a, b in found if a <= high and b >= low] or [(low, high)]


def filled(item: Item) -> bool:
    """Whether independent texts agree on it."""
    return int(item.get("independent_sources", 1)) > 1


def dashed(item: Item) -> bool:
    """Whether it is unsure: by the extractor's own measure, or because its day is only inferred."""
    return float(item.get("confidence", 1.0)) < UNSURE or bool(item.get("inferred"))


def weight(item: Item) -> tuple[Any, ...]:
    """Sorts what deserves a label first: by independent texts, then what happened, then what is sure."""
    return (
        -int(item.get("independent_sources", 1)),
        item.get("status", "happened") != "happened",
        dashed(item),
        -float(item.get("confidence", 1.0)),
        str(item["earliest"]),
        str(item["event"]),
    )


def place(scale: Scale, item: Item) -> tuple[float, float]:
    """Where an item begins and ends on the axis."""
    return scale.x(ordinal(item["earliest"])), scale.x(ordinal(item["latest"]))
