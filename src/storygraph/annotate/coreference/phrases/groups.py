"""Which phrases are one: a union-find structure."""

from __future__ import annotations


class Groups:
    """Disjoint groups of the numbers below `size`."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def of(self, one: int) -> int:
        """The number that stands for the group of `one`."""
        while self._parent[one] != one:
            self._parent[one] = self._parent[self._parent[one]]
            one = self._parent[one]
        return one

    def join(self, one: int, other: int) -> None:
        """Make one group of two; the number of the first one stands for it."""
        self._parent[self.of(other)] = self.of(one)
