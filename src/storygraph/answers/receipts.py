"""The sentences behind what is selected in a picture: a pair, one edge, or an entity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.links import BETWEEN, grouped, links
from storygraph.answers.neighbourhood import Wanted, described, neighbours
from storygraph.answers.why import cited
from storygraph.errors import NotFoundError
from storygraph.model import Evidence

Row = dict[str, Any]
SENTENCES = 4  # for each edge, the best
OPENED = 30  # edges of a pair that are listed with sentences
EDGE = re.compile(r"([A-Z_]+)\((.+)>(.+)\)")


def ends_of(selected: str) -> tuple[str, str] | None:
    """The two ends of a pair ("A~B") or of an edge ("OWNS(A>B)"); None for anything else."""
    if found := EDGE.fullmatch(selected):
        return found[2], found[3]
    if selected.count(BETWEEN) == 1:
        a, b = selected.split(BETWEEN)
        return (a, b) if a and b else None
    return None


def receipts(context: Context, selected: str, wanted: Wanted) -> Row:
    """What there is to read about what is selected. Raises NotFoundError.

    Of a pair: `kind` "pair", `a`, `b`, `edges` with `sentences` each, the best attested first, `count` of all. An edge
    opens its pair with that edge alone. Of an entity: `kind` "node", `node`, `neighbours` in all.
    """
    ends = ends_of(selected)
    if ends is None:
        return _node(context, selected, wanted)
    known = described(context, ends)
    if len(known) < 2:
        raise NotFoundError("pair of entities", selected)
    found = [p for p in grouped(links(context, ends, wanted)[0]) if {p["source"], p["target"]} == set(ends)]
    edges = found[0]["edges"] if found else []
    if EDGE.fullmatch(selected):
        edges = [e for e in edges if e["edge"] == selected]
    if not edges:
        raise NotFoundError("link in this picture", selected)
    told = _sentences(context, [e["edge"] for e in edges[:OPENED]])
    return {
        "kind": "pair",
        "id": selected,
        "pair": found[0]["id"],
        "a": known[ends[0]],
        "b": known[ends[1]],
        "count": len(edges),
        "first_reported": found[0]["first_reported"],
        "last_reported": found[0]["last_reported"],
        "edges": [{**e, **_reported(e, told[e["edge"]])} for e in edges[:OPENED]],
    }


def _node(context: Context, selected: str, wanted: Wanted) -> Row:
    known = described(context, [selected])
    if selected not in known:
        raise NotFoundError("person, organisation, place or document", selected, context.find.nearest(selected))
    _, count, bounded = neighbours(context, [selected], wanted)
    return {"kind": "node", "id": selected, "node": known[selected], "neighbours": count, "bounded": bounded}


def _sentences(context: Context, owners: Sequence[str]) -> dict[str, tuple[list[Evidence], list[Row]]]:
    """All places of each edge, and the best of them as sentences."""
    places = context.evidence.of_each(owners)
    return {o: (places[o], [cited(context.record, p) for p in _apart(places[o])]) for o in owners}


def _apart(places: Sequence[Evidence]) -> list[Evidence]:
    """The best places, at first one of each article."""
    first = {p.article: p for p in reversed(places)}
    best = [p for p in places if first[p.article] is p]
    return [*best, *(p for p in places if first[p.article] is not p)][:SENTENCES]


def _reported(edge: Row, told: tuple[list[Evidence], list[Row]]) -> Row:
    """An edge's sentences, how many places there are, and when it was first and last reported, where the edge itself
    does not say."""
    places, sentences = told
    days = sorted(s["published"][:10] for s in sentences if s["published"])
    first = edge["first_reported"] or (days[0] if days else None)
    last = max([d for d in (edge["last_reported"], *days) if d], default=None)
    return {"first_reported": first, "last_reported": last, "places": len(places), "sentences": sentences}
