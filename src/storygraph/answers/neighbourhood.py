"""Who is joined to some entities: the best attested first, and never more than can be read in one picture.

Joined are two by a relation that a text states, by an event in which both took part, by an utterance of the one about
the other, or by standing together in articles, which is a hint only. Nodes come in blocks (those one starts with, then
what was asked for in addition), so that a picture can keep the places of what it shows already.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from storygraph.answers.context import Context
from storygraph.model.edges import RELATIONS

Row = dict[str, Any]
FIRST = 40  # neighbours that one starts with
STEP = 20  # further ones at a time
WARNED = 150  # nodes from which on a picture is hard to read
MOST = 300  # nodes of a picture, whatever is asked for
ASKED = 2000  # neighbours that are ranked
EVENT, QUOTE, TOGETHER = "SAME_EVENT", "SPOKE_OF", "CO_MENTIONED"
STATED = (*RELATIONS, "CITES", EVENT, QUOTE)
LINKS = (*STATED, "WITHIN", TOGETHER)
"""What joins two entities: types of edges, and two that stand for events and utterances."""


class Neighbour(NamedTuple):
    """An entity that is joined to another: by how many independent texts and articles at most on one edge."""

    id: str
    sources: int
    articles: int


@dataclass(frozen=True)
class Wanted:
    """Which links count: of these types (none given: all), with so many independent texts."""

    types: tuple[str, ...] = ()
    least: int = 1

    @classmethod
    def of(cls, words: Iterable[str], least: int = 1) -> Wanted:
        """From the words of an address: types, or "stated" for all that is not merely named together."""
        types = dict.fromkeys(t for w in words for t in (STATED if w == "stated" else (w,)))
        return cls(tuple(types), least)

    def takes(self, kind: str) -> bool:
        """Whether a type of link counts."""
        return not self.types or kind in self.types

    @property
    def edges(self) -> list[str] | None:
        """The types of edges among them; empty for all of them, None for none."""
        found = [t for t in self.types if t not in (EVENT, QUOTE)]
        return found if found or not self.types else None


@dataclass(frozen=True)
class Neighbourhood:
    """Who is shown: ids in blocks, the first of which opens with the seeds; `neighbours` is how many the seeds have,
    at least so many where it is `bounded`."""

    blocks: tuple[tuple[str, ...], ...]
    neighbours: int
    shown: int
    bounded: bool

    @property
    def ids(self) -> list[str]:
        """All of them in order."""
        return [i for block in self.blocks for i in block]


def neighbours(context: Context, ids: Sequence[str], wanted: Wanted) -> tuple[list[Neighbour], int, bool]:
    """What the entities are joined to, the best attested first; how many that are, and whether there may be more."""
    asked: list[tuple[str, Row]] = []
    if wanted.edges is not None:
        asked.append(("surroundings", {"relations": wanted.edges}))
    if wanted.takes(EVENT):
        asked.append(("event_company", {}))
    if wanted.takes(QUOTE):
        asked += [("spoken_of", {}), ("spoke_of", {})]
    own = set(ids)
    found: dict[str, Neighbour] = {}
    bounded = False
    for query, more in asked:
        rows = context.rows(query, ids=list(ids), least=wanted.least, limit=ASKED, **more)
        bounded = bounded or len(rows) == ASKED
        for row in rows:
            known = found.get(row["target"], Neighbour(row["target"], 0, 0))
            articles = max(known.articles, row.get("articles", 0))
            found[known.id] = Neighbour(known.id, max(known.sources, row["sources"]), articles)
    ranked = sorted((n for n in found.values() if n.id not in own), key=lambda n: (-n.sources, -n.articles, n.id))
    count = len(ranked)
    if bounded and wanted.edges is not None:
        (total,) = context.rows("how_many_neighbours", ids=list(ids), relations=wanted.edges, least=wanted.least)
        count = max(count, total["neighbours"])
    return ranked, count, bounded


def neighbourhood(
    context: Context, seeds: Sequence[str], wanted: Wanted, *, n: int = FIRST, expand: Sequence[str] = ()
) -> Neighbourhood:
    """The seeds, their `n` best attested neighbours, and at most twenty further ones of each that is expanded.

    `seeds` and `expand` are ids. At most 300 in all.
    """
    ranked, count, bounded = neighbours(context, seeds, wanted)
    shown = [found.id for found in ranked[: min(n, MOST - len(seeds))]]
    blocks = [(*seeds, *shown[:FIRST])]
    blocks += [tuple(shown[k : k + STEP]) for k in range(FIRST, len(shown), STEP)]
    there = {i for block in blocks for i in block}
    for node in dict.fromkeys(expand):
        if node not in there:
            continue
        further = [f.id for f in neighbours(context, [node], wanted)[0] if f.id not in there]
        block = tuple(further[: min(STEP, MOST - len(there))])
        there |= set(block)
        blocks.append(block)
    return Neighbourhood(tuple(b for b in blocks if b), count, len(shown), bounded)


def described(context: Context, ids: Iterable[str]) -> dict[str, Row]:
    """Name, kind, number of texts and first and last report of entities, by id."""
    rows = context.rows("entities_by_id", ids=list(ids), limit=MOST + STEP)
    return {row["id"]: row for row in rows}
