"""One lane: its dots on the line, labels above it, bars below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from storygraph.picture.moment import state_words, when_words
from storygraph.picture.scale import Scale
from storygraph.picture.scene import (
    MARGIN,
    WIDTH,
    Bar,
    Bracket,
    Count,
    Dot,
    Item,
    Label,
    Lane,
    claimed_days,
    dashed,
    filled,
    is_day,
    place,
    weight,
)
from storygraph.picture.stacks import MOST_STACKED, Stack, heap_bars, heaped, stacks_of
from storygraph.picture.text import lines, shorten, width

SIZE = 12.0  # of a label's words
LINE = 15.0
LABEL = 184.0  # width of a label
ROW = 4 * LINE  # height of a row of labels: a date and up to two lines, and room between
STACK = 11.0
BAR_ROW = 21.0
MOST_BARS = 6
BAR_WORDS = 300.0
CLASH = "dates disputed"
NAME = 24.0  # height of the lane's name


class _Flag(NamedTuple):
    """A label's place while labels are being placed."""

    x: float
    row: int
    left: float
    right: float
    label: Label


def lane(
    name: str, items: Sequence[Item], scale: Scale, top: float, *, rows: int, crossed: Sequence[float] = ()
) -> Lane:
    """The lane of an entity's dated items, from `top` down, with at most so many rows of labels, none of them where
    lines to other lanes cross it."""
    stacks, heaps = heaped(stacks_of([i for i in items if is_day(i) and not claimed_days(i)], scale))
    clashes = [i for i in items if claimed_days(i)]
    disputed = _apart(clashes, scale)
    flags = _flags([*stacks, *heaps, *(Stack(scale.x(claimed_days(i)[0]), (i,)) for i in disputed)], rows, crossed)
    used = max((f.row for f in flags), default=-1) + 1
    line = top + NAME + used * ROW + 6
    labels = tuple(
        f.label._replace(top=line - 8 - (f.row + 1) * ROW + LINE, foot=line - 6)
        for f in sorted(flags, key=lambda f: (f.x, f.row))
    )
    dots, counts, depth = _dots(stacks, line)
    bars_of_heaps, heap_depth = heap_bars(heaps, line)
    dots += [_dot(Stack(h.x, h.items[:1]), 0, line) for h in heaps]
    depth = max(depth, heap_depth)
    under = line + depth
    doubles, brackets = _disputed(disputed, scale, line, under + 14)
    if brackets:
        under += 14
    if len(disputed) < len(clashes):
        under += 26
        counts.append(_more(len(clashes) - len(disputed), "of which the dates are disputed", under))
    bars, left_out, bottom = _bars([i for i in items if not is_day(i) and not claimed_days(i)], scale, under + 12)
    if left_out:
        counts.append(_more(left_out, "less exact than a day", bottom + 12))
        bottom += LINE
    return Lane(
        name, top, line, bottom + 10, (*dots, *doubles), bars, tuple(brackets), labels, tuple(counts), bars_of_heaps
    )


def _more(number: int, what: str, y: float) -> Count:
    words = f"+{number} more {what}"
    return Count(MARGIN + width(words, 11) / 2, y, words)


def title(item: Item) -> str:
    """All that is said of an item, for whoever points at it."""
    sources = int(item.get("independent_sources", 1))
    texts = f"{sources} independent texts" if sources > 1 else "one text"
    outcome = item.get("outcome")
    then = f" {str(outcome['kind']).capitalize()}: {' '.join(str(outcome['text']).split())}" if outcome else ""
    return f"{when_words(item)}: {_named(item)} ({texts}){then}"


def _named(item: Item) -> str:
    state = state_words(item)
    summary = " ".join(str(item["summary"]).split())
    return f"{state}: {summary}" if state else summary


def _dots(stacks: Sequence[Stack], line: float) -> tuple[list[Dot], list[Count], float]:
    """The dots of each stack from the line down, what is not drawn as a number, and how deep it goes."""
    dots: list[Dot] = []
    counts: list[Count] = []
    depth = 0.0
    for stack in stacks:
        shown = stack.items if len(stack.items) <= MOST_STACKED else stack.items[: MOST_STACKED - 1]
        for k in range(len(shown)):
            dots.append(_dot(stack, k, line))
        left = len(stack.items) - len(shown)
        if left:
            words, y = f"+{left}", line + len(shown) * STACK + 4
            beside = [c.y for c in counts if stack.x - c.x < (width(words, 11) + width(c.words, 11)) / 2 + 4]
            while y in beside:
                y += STACK
            counts.append(Count(stack.x, y, words, stack.since, stack.until))
            depth = max(depth, y - line)
        depth = max(depth, len(shown) * STACK)
    return dots, counts, depth


def _dot(stack: Stack, k: int, line: float) -> Dot:
    item = stack.items[k]
    return Dot(stack.x, line + k * STACK, filled(item), dashed(item), str(item["event"]), title(item))


def _apart(items: Sequence[Item], scale: Scale) -> list[Item]:
    """The disputed items whose brackets do not touch, the weightiest first."""
    found: list[Item] = []
    taken: list[tuple[float, float]] = []
    for item in sorted(items, key=weight):
        first, last = _ends(item, scale)
        half = max(last - first, width(CLASH, 11)) / 2 + 4
        left, right = (first + last) / 2 - half, (first + last) / 2 + half
        if all(right < a or b < left for a, b in taken):
            found.append(item)
            taken.append((left, right))
    return found


def _ends(item: Item, scale: Scale) -> tuple[float, float]:
    """The first and the last of the days that are claimed for an event, far enough apart to be two."""
    days = claimed_days(item)
    first, last = scale.x(days[0]), scale.x(days[-1])
    return first, max(last, first + 16)


def _disputed(items: Sequence[Item], scale: Scale, line: float, under: float) -> tuple[list[Dot], list[Bracket]]:
    """Two hollow dots and a bracket for each event whose sources give different days."""
    ends = [(item, *_ends(item, scale)) for item in items]
    dots = [Dot(x, line, False, dashed(i), str(i["event"]), title(i)) for i, a, b in ends for x in (a, b)]
    return dots, [Bracket(a, b, under) for _, a, b in ends]


def _flags(stacks: Sequence[Stack], rows: int, crossed: Sequence[float]) -> list[_Flag]:
    """Labels that fit, the weightiest first, each in the lowest row with room."""
    placed: list[_Flag] = []
    for stack in sorted(stacks, key=lambda s: weight(s.items[0])):
        words = _words(stack)
        wide = max(width(w, SIZE) for w in words) + 8
        options = [
            _Flag(stack.x, row, x0, x0 + wide, Label(stack.x, 0, 0, words, left, str(stack.items[0]["event"])))
            for row in range(rows)
            for x0, left in ((stack.x, False), (stack.x - wide, True))
        ]
        free = (f for f in options if not any(f.left - 3 < x < f.right + 3 and x != f.x for x in crossed))
        found = next((f for f in free if _fits(f, placed)), None)
        if found is not None:
            placed.append(found)
    return placed


def _fits(flag: _Flag, placed: Sequence[_Flag]) -> bool:
    """Whether a label is inside the picture and touches no other label or line."""
    if flag.left < MARGIN - 8 or flag.right > WIDTH - MARGIN + 8:
        return False
    for other in placed:
        if flag.row == other.row and flag.left < other.right + 6 and other.left < flag.right + 6:
            return False
        low, high = (flag, other) if flag.row < other.row else (other, flag)
        if low.row < high.row and low.left - 3 < high.x < low.right + 3:
            return False
    return True


def _words(stack: Stack) -> tuple[str, ...]:
    item = stack.items[0]
    more = f"  +{len(stack.items) - 1}" if len(stack.items) > 1 else ""
    return (when_words(item) + more, *lines(_named(item), LABEL, SIZE, 2))


def _bars(items: Sequence[Item], scale: Scale, top: float) -> tuple[tuple[Bar, ...], int, float]:
    """Bars for what is not known to the day, each in the first row with room for it and its words; how many found
    none; and where they end."""
    bars: list[Bar] = []
    taken: list[list[tuple[float, float]]] = []
    left_out = 0
    for item in sorted(items, key=weight):
        x0, x1 = place(scale, item)
        x1 = max(x1, x0 + 10)
        words = f"{when_words(item)} · {_named(item)}"
        room = max(min(BAR_WORDS, WIDTH - MARGIN - x1 - 8), min(BAR_WORDS, x0 - MARGIN - 8))
        words = shorten(words, room, SIZE)
        wide = width(words, SIZE)
        text_x = x1 + 6 if x1 + 6 + wide <= WIDTH - MARGIN else x0 - 6 - wide
        left, right = min(x0, text_x), max(x1, text_x + wide)
        row = next((k for k, row in enumerate(taken) if all(right + 10 < a or b + 10 < left for a, b in row)), None)
        if row is None and len(taken) < MOST_BARS and text_x >= MARGIN - 8:
            taken.append([])
            row = len(taken) - 1
        if row is None:
            left_out += 1
            continue
        taken[row].append((left, right))
        y = top + row * BAR_ROW + BAR_ROW / 2
        bars.append(Bar(x0, x1, y, filled(item), dashed(item), str(item["event"]), title(item), words, text_x))
    return tuple(bars), left_out, top + len(taken) * BAR_ROW
