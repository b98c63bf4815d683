"""The search behind paths: from both ends towards each other, within a time limit, and with bounds on each step.

Breadth first, so shorter ways come first; of what a step reaches, the best attested nodes are followed. Between two
nodes of a way is one edge: a relation, a taking part in an event, an utterance made or spoken about.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from storygraph.answers.context import Context

Row = dict[str, Any]
SHOWN = 5  # ways
WIDEST = 400  # nodes of one step that are followed
ROWS = 2000  # edges asked of the graph at a time: the best attested
AT_ONCE = 100  # nodes asked about at a time
EVERYBODY = 1_000_000_000
LINKS = {  # queries that give one step from nodes of a table, and the table that it leads to
    "Entity": (("entity_links", "Entity"), ("entity_event_links", "Event"), ("entity_quote_links", "Quote")),
    "Event": (("event_entity_links", "Entity"),),
    "Quote": (("quote_entity_links", "Entity"),),
}


class Node(NamedTuple):
    """A node of a path by its table and id."""

    table: str
    id: str


class Hop(NamedTuple):
    """An edge walked from one node to another, in or against its direction."""

    source: Node
    target: Node
    edge: str
    type: str
    sources: int
    earliest: str | None


Chain = tuple[Hop, ...]
Clock = Callable[[], float]


class OutOfTimeError(Exception):
    """The time for a search is over; never leaves this module's callers."""


@dataclass(frozen=True)
class Terms:
    """What a way may be made of.

    `avoid` are ids of nodes it may not touch; `hub` is in how many articles an entity on the way may be at most.
    """

    co_mentions: bool = False
    time_respecting: bool = False
    least: int = 1
    hub: int = EVERYBODY
    avoid: frozenset[str] = frozenset()


@dataclass
class Search:
    """One search between two nodes. `names` of all nodes met, `looked` how many; `bounded`: not all were followed."""

    context: Context
    start: Node
    goal: Node
    terms: Terms
    until: float = float("inf")
    clock: Clock = time.monotonic
    names: dict[Node, str] = field(default_factory=dict)
    bounded: bool = False

    def ways(self, longest: int) -> Iterable[Chain]:
        """Ways of at most so many steps, the shorter first, then by `rank`. Raises OutOfTimeError on the way."""
        ahead: list[dict[Node, list[Chain]]] = [{self.start: [()]}]
        back: list[dict[Node, list[Chain]]] = [{self.goal: [()]}]
        for length in range(1, longest + 1):
            i, j = (length + 1) // 2, length // 2
            if len(ahead) <= i:
                ahead.append(self._grown(ahead, self.goal))
            if len(back) <= j:
                back.append(self._grown(back, self.start))
            found = [
                (*a, *reversed([_turned(h) for h in b]))
                for node in ahead[i].keys() & back[j].keys()
                for a in ahead[i][node]
                for b in back[j][node]
            ]
            yield from sorted(filter(self._allowed, set(found)), key=rank)

    def _allowed(self, chain: Chain) -> bool:
        nodes = [self.start, *(h.target for h in chain)]
        return len(set(nodes)) == len(nodes) and (not self.terms.time_respecting or in_order(chain))

    def _grown(self, levels: Sequence[dict[Node, list[Chain]]], other: Node) -> dict[Node, list[Chain]]:
        """One step further: for each node reached first now, its best chains."""
        reached = {node for level in levels for node in level}
        ends = {node: chains for node, chains in levels[-1].items() if node != other}
        grown: dict[Node, list[Chain]] = defaultdict(list)
        for hop in self._hops(ends):
            if hop.target not in reached and hop.target.id not in self.terms.avoid:
                grown[hop.target] += [(*chain, hop) for chain in ends[hop.source]]
        best = {node: sorted(chains, key=rank)[:SHOWN] for node, chains in grown.items()}
        kept = sorted(best, key=lambda node: (node != other, rank(best[node][0]), node))
        self.bounded = self.bounded or len(kept) > WIDEST
        return {node: best[node] for node in kept[:WIDEST]}

    def _hops(self, ends: Iterable[Node]) -> Iterable[Hop]:
        by_table: dict[str, list[str]] = defaultdict(list)
        for node in ends:
            by_table[node.table].append(node.id)
        for table, ids in sorted(by_table.items()):
            for k in range(0, len(ids), AT_ONCE):
                for query, leads_to in LINKS[table]:
                    yield from self._asked(query, Node(table, ""), sorted(ids[k : k + AT_ONCE]), leads_to)

    def _asked(self, query: str, origin: Node, ids: list[str], leads_to: str) -> Iterable[Hop]:
        if self.clock() > self.until:
            raise OutOfTimeError
        given: Row = {"ids": ids, "least": self.terms.least, "limit": ROWS}
        if leads_to == "Entity":
            given |= {"hub": self.terms.hub, "exempt": [self.start.id, self.goal.id]}
        if query == "entity_links":
            given["comentions"] = self.terms.co_mentions
        rows = self.context.rows(query, **given)
        self.bounded = self.bounded or len(rows) == ROWS
        for row in rows:
            source, target = Node(origin.table, row["source"]), Node(leads_to, row["target"])
            self.names[target] = row["name"]
            yield Hop(source, target, row["edge"], row["type"], int(row["sources"] or 1), row["earliest"])


def _turned(hop: Hop) -> Hop:
    return hop._replace(source=hop.target, target=hop.source)


def in_order(chain: Chain) -> bool:
    """Whether each event on the way is not before any event passed earlier; an undated one is not known to be."""
    days = [h.earliest for h in chain if h.target.table == "Event"]
    return all(days) and days == sorted(d or "" for d in days)


def rank(chain: Chain) -> tuple[int, int, int, str]:
    """Fewer mere co-mentions, then the better attested weakest hop, then more sources in all, then the ids."""
    together = sum(h.type == "CO_MENTIONED" for h in chain)
    return (
        together,
        -min((h.sources for h in chain), default=0),
        -sum(h.sources for h in chain),
        " ".join(h.edge for h in chain),
    )
