"""All that a timeline page shows: the events that pass its filters, in lanes, with counts to go on by."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from storygraph.answers.context import Context
from storygraph.answers.gather import Gathered, of_entities, of_topic
from storygraph.answers.heat import heat
from storygraph.model.interval import FINENESS
from storygraph.store import Store

Row = dict[str, Any]
COMPANY = 12  # participants that are offered to narrow by
EVENTS_OF_ONE = 20_000
MAYBE = ("shared", "claims", "outcome")  # what only some items of a timeline have
KEPT = 4
LANES = 7  # lanes by type of event; the others share one


@dataclass(frozen=True)
class Wanted:
    """What is asked: of whom or what, and what it is narrowed to. Days are ISO days, "" for no bound."""

    names: tuple[str, ...] = ()
    topic: str = ""
    since: str = ""
    until: str = ""
    as_of: str = ""
    company: str = ""
    type: str = ""
    precision: str = ""
    least: int = 1
    conflicts: bool = False
    everything: bool = False
    lanes: str = ""


def board(context: Context, wanted: Wanted) -> Row:
    """The timeline of what is asked. Raises NotFoundError where a name or words stand nowhere.

    `items` are those that pass, dated ones first; the undated stay whatever the window, for nothing rules them out.
    `heat` and `bounds` are of the same without the window. `counts`: `all` before any filter, `shown` dated ones,
    `certain` of them wholly inside the window, `undated`. Facets (`types`, `precisions`, `company`) are of all.
    """
    found = _gathered(context, wanted)
    company = _events_of(context, wanted.company)
    passing = [i for i in found.items if _passes(i, wanted, company)]
    dated = [i for i in passing if i["position"] is not None]
    undated = [i for i in passing if i["position"] is None]
    shown = [i for i in dated if _within(i, wanted)]
    certain = [i for i in shown if _inside(i, wanted)]
    alike = [{**i, "entities": i.get("entities") or [], **{k: i.get(k) for k in MAYBE}} for i in [*shown, *undated]]
    _join_outcomes(alike)
    target, items = _in_lanes(found.target, alike, wanted.lanes)
    return {
        "target": {"entities": [], **target},
        "window": {"from": wanted.since, "to": wanted.until},
        "bounds": _bounds(dated),
        "left_out": found.left_out,
        "closely": found.closely,
        "lanes": found.lanes,
        "counts": {
            "all": len(found.items),
            "shown": len(shown),
            "certain": len(certain),
            "undated": len(undated),
            "conflicts": sum(bool(i["conflict"]) for i in items),
        },
        "types": Counter(i["type"] for i in found.items).most_common(),
        "precisions": _precisions(found.items),
        "company": _company(context, found),
        "heat": heat(dated),
        "items": items,
    }


_KEPT: WeakKeyDictionary[Store, dict[Wanted, Gathered]] = WeakKeyDictionary()
"""The last timelines of each open graph: filters, lists and the chart's own question ask for the same one again. A
graph that is made anew is opened anew, so nothing here grows old."""


def _gathered(context: Context, wanted: Wanted) -> Gathered:
    key = Wanted(names=wanted.names, topic=wanted.topic, as_of=wanted.as_of, everything=wanted.everything)
    kept = _KEPT.setdefault(context.store, {})
    if key not in kept:
        if wanted.names:
            found = of_entities(context, wanted.names, as_of=wanted.as_of, everything=wanted.everything)
        else:
            found = of_topic(context, wanted.topic, as_of=wanted.as_of, everything=wanted.everything)
        while len(kept) >= KEPT:
            del kept[next(iter(kept))]
        kept[key] = found
    return kept[key]


def _events_of(context: Context, name: str) -> frozenset[str] | None:
    """The events in which somebody takes part; None where nobody is named."""
    if not name:
        return None
    node = context.find.entity(name)
    rows = context.rows("events_of_entities", ids=[node["id"]], limit=EVENTS_OF_ONE)
    return frozenset(r["event"] for r in rows)


def _passes(item: Row, wanted: Wanted, company: frozenset[str] | None) -> bool:
    return (
        item["independent_sources"] >= wanted.least
        and (not wanted.type or item["type"] == wanted.type)
        and (not wanted.precision or _precision(item) == wanted.precision)
        and (not wanted.conflicts or bool(item["conflict"]))
        and (company is None or item["event"] in company)
    )


def _precision(item: Row) -> str:
    return str(item["precision"]) if item["position"] is not None else "unknown"


def _days(item: Row) -> tuple[str, str]:
    return str(item["earliest"])[:10], str(item["latest"])[:10]


def _within(item: Row, wanted: Wanted) -> bool:
    """Whether it may lie in the window."""
    first, last = _days(item)
    return last >= wanted.since and (not wanted.until or first <= wanted.until)


def _inside(item: Row, wanted: Wanted) -> bool:
    first, last = _days(item)
    return first >= wanted.since and (not wanted.until or last <= wanted.until)


def _join_outcomes(items: list[Row]) -> None:
    """Say of what became of a plan which event that is, where it is shown too."""
    told = {(m["article"], m["start"], m["end"]): i["event"] for i in items for m in i["mentions"]}
    for item in items:
        if outcome := item["outcome"]:
            event = told.get((outcome["article"], outcome["start"], outcome["end"]))
            item["outcome"] = {**outcome, "event": event}


def _bounds(dated: list[Row]) -> Row:
    """The first and the last day of all dated events."""
    days = [_days(i) for i in dated]
    return {"from": min((a for a, _ in days), default=""), "to": max((b for _, b in days), default="")}


def _precisions(items: list[Row]) -> list[tuple[str, int]]:
    counts = Counter(map(_precision, items))
    return sorted(counts.items(), key=lambda c: FINENESS.get(c[0], 9))


def _company(context: Context, found: Gathered) -> list[Row]:
    """Who else takes part in most of the events, or stands in most of the topic's articles."""
    if found.articles:
        rows = context.rows("entities_of_articles", ids=found.articles, kinds=["Person", "Organization"], limit=COMPANY)
        return [{"id": r["entity"], "name": r["name"]} for r in rows]
    ids = [n["id"] for n in found.lanes]
    rows = context.rows("event_company", ids=ids, limit=COMPANY) if ids else []
    named = (
        {r["id"]: r["name"] for r in context.rows("entities_by_id", ids=[r["target"] for r in rows])} if rows else {}
    )
    return [{"id": r["target"], "name": named[r["target"]]} for r in rows if r["target"] not in ids]


def _in_lanes(target: Row, items: list[Row], lanes: str) -> tuple[Row, list[Row]]:
    """Target and items as they are drawn: a lane for each entity, all in one, or a lane for each type of event."""
    if lanes == "one":
        bare = {k: v for k, v in target.items() if k != "entities"}
        return bare, [{**i, "entities": []} for i in items]
    if lanes != "type":
        return target, items
    common = [t for t, _ in Counter(i["type"] for i in items).most_common(LANES)]
    names = [*common, "other kinds"] if len({i["type"] for i in items}) > LANES else common
    rows = [{"id": f"type:{n}", "name": n, "type": "Type"} for n in names]
    drawn = [{**i, "entities": [f"type:{i['type'] if i['type'] in common else 'other kinds'}"]} for i in items]
    return {**target, "entities": rows}, drawn


def suggestions(context: Context) -> Row:
    """Where to begin: the best attested entities and the largest stories."""
    return {
        "people": context.rows("entities", kind="Person", limit=10),
        "organizations": context.rows("entities", kind="Organization", limit=10),
        "stories": context.rows("stories", limit=10),
    }
