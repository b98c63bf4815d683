"""To which of two parts a chain belongs that an analyst's decision parts and does not name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from storygraph.model import Local
from storygraph.resolve.records import Company, Record


class _Side(NamedTuple):
    """What the chains of one part are known by."""

    keys: set[str]
    articles: set[str]
    stories: set[int]


class Sides:
    """To which of two parts a chain belongs that no decision names: one of an article that came later, say."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._all = records
        self._records: Mapping[Local, Record] = {r.local: r for r in records}
        self._company: Company | None = None

    def of_left(self, members: Sequence[Local], left: frozenset[Local], right: frozenset[Local]) -> frozenset[Local]:
        """The members that go with the left part. All, where none of the right is among them."""
        if right.isdisjoint(members):
            return frozenset(members)
        here = frozenset(members)
        mine, theirs = self._side(here & left), self._side(here & right)
        free = here - left - right
        return (here & left) | {m for m in free if self._likeness(m, mine) > self._likeness(m, theirs)}

    def _side(self, chains: frozenset[Local]) -> _Side:
        records = [self._records[c] for c in chains]
        return _Side({r.key for r in records}, {r.article for r in records}, {r.story for r in records})

    def _likeness(self, chain: Local, side: _Side) -> tuple[bool, bool, bool]:
        """Whether one of the side has the chain's name, stands in the same company, in the same story."""
        r = self._records[chain]
        if self._company is None:
            self._company = Company(self._all)
        company = self._company.same(r.article, side.articles, {*side.keys, r.key})
        return r.key in side.keys, company, r.story in side.stories
