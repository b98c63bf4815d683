"""One picture of a graph: who is shown, what joins them in a window of time, who stands out, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.links import grouped, links
from storygraph.answers.moments import Window, bars, neighbour, timed
from storygraph.answers.neighbourhood import (
    EVENT,
    FIRST,
    MOST,
    QUOTE,
    STEP,
    TOGETHER,
    WARNED,
    Wanted,
    described,
    neighbourhood,
)
from storygraph.answers.standing import standing

Row = dict[str, Any]
TIMES = {
    "true": "true",
    "happened": "happened",
    "planned": "planned for",
    "said": "said",
    "reported": "reported",
    "unknown": "no date",
}


def view(
    context: Context,
    seeds: Sequence[str],
    wanted: Wanted,
    *,
    n: int = FIRST,
    expand: Sequence[str] = (),
    hide: Sequence[str] = (),
    at: str = "",
    days: int = 0,
) -> Row:
    """Nodes, links by pair, and edges one by one: the seeds (ids) with their best attested neighbours.

    `blocks` and `lengths` are for who draws it: ids in the order in which they are placed, hidden ones among them, and
    how far apart a pair is to be.
    """
    who = neighbourhood(context, seeds, wanted, n=n, expand=expand)
    hidden = {i for i in hide if i in who.ids and i not in seeds}
    found, bounded = links(context, who.ids, wanted)
    mine = [r for r in found if r["source"] not in hidden and r["target"] not in hidden]
    window = Window.of(at, days)
    now, undated = timed(mine, window)
    pairs = grouped(now)
    known = described(context, who.ids)
    joined = Counter(end for p in pairs for end in (p["source"], p["target"]))
    shown = [i for i in who.ids if i in known and i not in hidden]
    names = {i: known[i]["name"] for i in shown}
    connected, brokers = standing(shown, pairs)
    return {
        "nodes": [{**known[i], "seed": i in seeds, "joined": joined[i]} for i in shown],
        "links": [_pair(p, names) for p in pairs],
        "edges": [_edge(r, names, p) for p in pairs for r in p["edges"]],
        "shown": who.shown,
        "neighbours": who.neighbours,
        "bounded": who.bounded,
        "more": min(n + STEP, MOST) if who.shown < who.neighbours and who.shown < MOST - len(seeds) else None,
        "warned": len(shown) > WARNED,
        "hidden": [{"id": i, "name": known[i]["name"]} for i in sorted(hidden)],
        "types": dict(Counter(r["type"] for r in mine).most_common()),
        "time": _time(mine, window, at, days, undated),
        "connected": [{**c, "name": names[c["id"]]} for c in connected],
        "brokers": [{**b, "name": names[b["id"]]} for b in brokers],
        "left_out": _left_out(who.neighbours - who.shown, who.bounded, hidden, wanted, bounded, undated, len(shown)),
        "blocks": who.blocks,
        "lengths": tuple((p["source"], p["target"], LENGTHS[p["line"]]) for p in grouped(found)),
    }


LENGTHS = {"solid": 0.8, "dashed": 1.0, "dotted": 1.25}


def _pair(pair: Row, names: Row) -> Row:
    made = {k: v for k, v in pair.items() if k != "edges"}
    ends = {"source_name": names[pair["source"]], "target_name": names[pair["target"]]}
    return {**made, **ends, "words": words_of(pair["edges"])}


def words_of(edges: Iterable[Row]) -> str:
    """What joins a pair, in words: "leads, owns, 3 shared events, 2 utterances, named together"."""
    kinds = Counter(e["type"] for e in edges)
    said = [kind.replace("_", " ").lower() for kind in sorted(kinds) if kind not in (EVENT, QUOTE, TOGETHER)]
    for kind, one, many in ((EVENT, "shared event", "shared events"), (QUOTE, "utterance", "utterances")):
        if kinds[kind]:
            said.append(f"{kinds[kind]} {one if kinds[kind] == 1 else many}")
    return ", ".join([*said, *(["named together"] if kinds[TOGETHER] else [])])


def _edge(row: Row, names: Row, pair: Row) -> Row:
    """An edge with the names of its ends, as it stands in the table."""
    return {
        "pair": pair["id"],
        "edge": row["edge"],
        "type": row["type"],
        "source": row["source"],
        "source_name": names[row["source"]],
        "target": row["target"],
        "target_name": names[row["target"]],
        **{k: v for k, v in row.items() if k not in ("edge", "type", "source", "target")},
    }


def _time(rows: Sequence[Row], window: Window | None, at: str, days: int, undated: int) -> Row:
    unit, stretches = bars(rows)
    return {
        "at": at,
        "window": days,
        "first": window.first if window else None,
        "last": window.last if window else None,
        "earlier": neighbour(at, -1, days),
        "later": neighbour(at, 1, days),
        "undated": undated,
        "unit": unit,
        "bars": stretches,
    }


def _left_out(
    far: int, more: bool, hidden: Iterable[str], wanted: Wanted, bounded: bool, undated: int, shown: int
) -> list[str]:
    """What is not in the picture, in plain words."""
    said = []
    if far > 0:
        said.append(f"{'at least ' if more else ''}{far:,} further neighbours of those one starts with")
    if hidden:
        said.append(f"{len(list(hidden))} hidden by you")
    if wanted.types and not wanted.takes(TOGETHER):
        said.append("pairs that are only named together")
    if wanted.least > 1:
        said.append(f"what fewer than {wanted.least} independent texts say")
    if undated:
        said.append(f"{undated} links that no article gives a date")
    if bounded:
        said.append("the least attested of very many links")
    said.append(f"whatever joins the {shown} shown over others that are not")
    return said
