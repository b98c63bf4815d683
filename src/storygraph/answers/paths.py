"""How two entities are connected: chains of edges, each with the sentence that says so.

Breadth first from the one to the other over relations, events and utterances. Standing together in one sentence is no
relation: such steps are taken only where there is no connection without them. Shorter chains come first, then those
whose weakest hop is best attested.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from storygraph.answers.context import Context
from storygraph.answers.why import cited

Row = dict[str, Any]
SHOWN = 5  # paths
WIDEST = 400  # nodes of one step that are followed: the best attested ones
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
    name: str


def paths(
    context: Context, a: str, b: str, *, longest: int = 4, time_respecting: bool = False, co_mentions: bool = True
) -> Row:
    """Up to five best paths between two entities, each a list of hops with evidence. Empty where there is none."""
    start = Node("Entity", context.find.entity(a)["id"])
    goal = Node("Entity", context.find.entity(b)["id"])
    chains = _search(context, start, goal, longest, time_respecting, False)
    if not chains and co_mentions and not time_respecting:
        chains = _search(context, start, goal, longest, time_respecting, True)
    names = {start: context.find.entity(start.id)["name"]}
    return {
        "from": start.id,
        "to": goal.id,
        "paths": [{"hops": [_shown(context, hop, names) for hop in chain]} for chain in chains],
    }


def _search(
    context: Context, start: Node, goal: Node, longest: int, time_respecting: bool, co_mentions: bool
) -> list[list[Hop]]:
    if start == goal:
        return []
    chains: list[list[Hop]] = [[]]
    found: list[list[Hop]] = []
    reached = {start}
    for _ in range(longest):
        ends: dict[Node, list[list[Hop]]] = defaultdict(list)
        for chain in chains:
            ends[chain[-1].target if chain else start].append(chain)
        hops = _hops(context, ends, co_mentions)
        grown: dict[Node, list[list[Hop]]] = defaultdict(list)
        for hop in hops:
            if hop.target in reached:
                continue
            for chain in ends[hop.source]:
                if not time_respecting or _later(chain, hop):
                    grown[hop.target].append([*chain, hop])
        found += sorted(grown.pop(goal, []), key=_rank)
        if len(found) >= SHOWN:
            break
        best = sorted(grown, key=lambda node: (_rank(min(grown[node], key=_rank)), node))[:WIDEST]
        reached |= set(best)
        chains = [chain for node in best for chain in sorted(grown[node], key=_rank)[:SHOWN]]
    return found[:SHOWN]


def _hops(context: Context, ends: Iterable[Node], co_mentions: bool) -> list[Hop]:
    by_table: dict[str, list[str]] = defaultdict(list)
    for node in ends:
        by_table[node.table].append(node.id)
    hops = []
    for table, ids in sorted(by_table.items()):
        for query, leads_to in LINKS[table]:
            for row in context.rows(query, ids=sorted(ids), limit=200_000):
                if co_mentions or row["type"] != "CO_MENTIONED":
                    hops.append(_hop(Node(table, row["source"]), Node(leads_to, row["target"]), row))
    return hops


def _hop(source: Node, target: Node, row: Row) -> Hop:
    return Hop(source, target, row["edge"], row["type"], int(row["sources"] or 1), row["earliest"], row["name"])


def _later(chain: list[Hop], hop: Hop) -> bool:
    """Whether the hop's event is not before any event that the chain has passed; an undated one is not known to be."""
    if hop.target.table != "Event":
        return True
    before = [h.earliest for h in chain if h.target.table == "Event"]
    return hop.earliest is not None and all(e is not None and e <= hop.earliest for e in before)


def _rank(chain: list[Hop]) -> tuple[int, int, int, str]:
    """Fewer mere co-mentions, then the better attested weakest hop, then more sources in all, then the ids."""
    together = sum(h.type == "CO_MENTIONED" for h in chain)
    return (
        together,
        -min((h.sources for h in chain), default=0),
        -sum(h.sources for h in chain),
        " ".join(h.edge for h in chain),
    )


def _shown(context: Context, hop: Hop, names: dict[Node, str]) -> Row:
    names[hop.target] = hop.name
    places = context.evidence.of(hop.edge)
    return {
        "source": hop.source.id,
        "source_name": names.get(hop.source, hop.source.id),
        "edge": hop.edge,
        "type": hop.type,
        "target": hop.target.id,
        "target_name": hop.name,
        "sources": hop.sources,
        "evidence": cited(context.record, places[0]) if places else None,
    }
