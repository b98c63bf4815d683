"""Dots that lie in one place, and stretches with so many of them that they are drawn as bars with their number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from storygraph.picture.scale import Scale
from storygraph.picture.scene import Heap, Item, place, weight

NEAR = 9.0  # dots that lie closer than this share a stack
MOST_STACKED = 4
CROWDED = 12  # stacks that do not show all they hold, from which on stretches are heaped
STRETCH = 36.0  # pixels of a heap
HIGHEST = 54.0


class Stack(NamedTuple):
    """Items whose dots are in the same place, the weightiest first."""

    x: float
    items: tuple[Item, ...]

    @property
    def since(self) -> str:
        """Its first day."""
        return min(str(i["earliest"])[:10] for i in self.items)

    @property
    def until(self) -> str:
        """Its last day."""
        return max(str(i["latest"])[:10] for i in self.items)


def stacks_of(items: Sequence[Item], scale: Scale) -> list[Stack]:
    """The stacks from left to right."""
    found: list[tuple[float, list[Item]]] = []
    for item in sorted(items, key=lambda i: (str(i["earliest"])[:10], str(i["event"]))):
        x = place(scale, item)[0]
        if found and x - found[-1][0] < NEAR:
            found[-1][1].append(item)
        else:
            found.append((x, [item]))
    return [Stack(x, tuple(sorted(group, key=weight))) for x, group in found]


def heaped(stacks: Sequence[Stack]) -> tuple[list[Stack], list[Stack]]:
    """The stacks that are drawn as dots, and the heaps: neighbours of a crowded lane put together."""
    if sum(len(s.items) > MOST_STACKED for s in stacks) < CROWDED:
        return list(stacks), []
    stretches: dict[int, list[Stack]] = {}
    for stack in stacks:
        stretches.setdefault(int(stack.x // STRETCH), []).append(stack)
    dots: list[Stack] = []
    heaps: list[Stack] = []
    for number, group in stretches.items():
        if all(len(s.items) <= MOST_STACKED for s in group):
            dots += group
        else:
            items = tuple(sorted((i for s in group for i in s.items), key=weight))
            heaps.append(Stack((number + 0.5) * STRETCH, items))
    return dots, heaps


def heap_bars(heaps: Sequence[Stack], line: float) -> tuple[tuple[Heap, ...], float]:
    """A bar for each heap below the line, as high as the root of its number, and how deep they go."""
    if not heaps:
        return (), 0.0
    most = max(len(h.items) for h in heaps)
    bars = []
    for heap in heaps:
        high = max(HIGHEST * math.sqrt(len(heap.items) / most), 6.0)
        bars.append(
            Heap(
                heap.x - STRETCH / 2 + 2,
                heap.x + STRETCH / 2 - 2,
                line + 9,
                line + 9 + high,
                f"+{len(heap.items) - 1}",
                heap.since,
                heap.until,
            )
        )
    return tuple(bars), 9 + HIGHEST + 16
