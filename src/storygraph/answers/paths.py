"""How two entities are connected: chains of edges, each with the sentence that says so.

Standing together in one sentence is no relation: such steps are taken only where there is no connection without them.
Shorter chains come first, then those whose weakest hop is best attested. That there is none, and that the time was
over before all was looked at, are two different answers.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.ways import EVERYBODY, SHOWN, Chain, Clock, Hop, Node, OutOfTimeError, Search, Terms
from storygraph.answers.why import cited

Row = dict[str, Any]
SECONDS = 5.0
HUB_ARTICLES = 200  # an entity in more articles than that is a hub,
HUB_SHARE = 0.2  # or in more than this share of all articles, where that is fewer,
HUB_LEAST = 10  # but not below so many


def paths(
    context: Context,
    a: str,
    b: str,
    *,
    longest: int = 4,
    time_respecting: bool = False,
    co_mentions: bool = True,
    hubs: bool = True,
    least: int = 1,
    avoid: Sequence[str] = (),
    seconds: float = SECONDS,
    clock: Clock = time.monotonic,
) -> Row:
    """Up to five best paths between two entities, each a list of hops with evidence.

    `outcome` is "found", "none", or "time": the limit of `seconds` was reached before any was found; `in_time` says
    whether the search was finished, `bounded` whether only the best attested were followed somewhere.

    Args:
        a, b: ids or names.
        longest: steps at most; an event or utterance on the way is a step to it and one from it.
        time_respecting: only through events in the order of their dates.
        co_mentions: with steps between two that are merely named together, where there is no other way.
        hubs: through entities in very many articles too (see `hub_limit`).
        least: independent texts that each hop has at least.
        avoid: ids or names of what no path may touch.
        seconds, clock: the time limit.
    Raises NotFoundError.
    """
    start, goal = context.find.entity(a), context.find.entity(b)
    shunned = frozenset(context.find.entity(name)["id"] for name in avoid) - {start["id"], goal["id"]}
    limit = EVERYBODY if hubs else hub_limit(context)
    terms = Terms(time_respecting=time_respecting, least=least, hub=limit, avoid=shunned)
    search = Search(
        *(context, Node("Entity", start["id"]), Node("Entity", goal["id"]), terms),
        until=clock() + seconds,
        clock=clock,
        names={Node("Entity", n["id"]): n["name"] for n in (start, goal)},
    )
    chains, in_time = _best(search, longest)
    if not chains and in_time and co_mentions and not time_respecting:
        search.terms = replace(terms, co_mentions=True)
        chains, in_time = _best(search, longest)
    return {
        "from": start["id"],
        "from_name": start["name"],
        "to": goal["id"],
        "to_name": goal["name"],
        "outcome": "found" if chains else "none" if in_time else "time",
        "in_time": in_time,
        "bounded": search.bounded,
        "longest": longest,
        "hub_limit": None if hubs else limit,
        "paths": [_path(context, search, chain) for chain in chains],
    }


def hub_limit(context: Context) -> int:
    """In how many articles an entity may be before it is a hub: 200, or a fifth of all, but not below 10."""
    return min(HUB_ARTICLES, max(HUB_LEAST, round(context.record.count() * HUB_SHARE)))


def _best(search: Search, longest: int) -> tuple[list[Chain], bool]:
    """The first ways, and whether there was time for it."""
    found: list[Chain] = []
    if search.start == search.goal:
        return found, True
    try:
        for chain in islice(search.ways(longest), SHOWN):
            found.append(chain)
    except OutOfTimeError:
        return found, False
    return found, True


def _path(context: Context, search: Search, chain: Chain) -> Row:
    weakest = min(range(len(chain)), key=lambda k: (chain[k].type != "CO_MENTIONED", chain[k].sources, k))
    hops = [_shown(context, hop, search) for hop in chain]
    for k, hop in enumerate(hops):
        hop["weakest"] = k == weakest
    return {"hops": hops, "weakest_sources": chain[weakest].sources}


def _shown(context: Context, hop: Hop, search: Search) -> Row:
    places = context.evidence.of(hop.edge)
    return {
        "source": hop.source.id,
        "source_name": search.names.get(hop.source, hop.source.id),
        "source_kind": hop.source.table,
        "edge": hop.edge,
        "type": hop.type,
        "forward": hop.edge.startswith(f"{hop.type}({hop.source.id}>"),
        "target": hop.target.id,
        "target_name": search.names.get(hop.target, hop.target.id),
        "target_kind": hop.target.table,
        "sources": hop.sources,
        "earliest": hop.earliest,
        "places": len(places),
        "evidence": cited(context.record, places[0]) if places else None,
    }
