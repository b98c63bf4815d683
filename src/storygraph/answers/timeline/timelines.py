"""The timelines themselves: which events, in which order, with which times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from storygraph.answers.context import Context
from storygraph.answers.timeline.known import add_claims, as_known, known
from storygraph.answers.timeline.outline import Outlines, Place
from storygraph.answers.timeline.plans import join_plans
from storygraph.answers.timeline.scene import in_scene, scene
from storygraph.answers.timeline.select import Choice, choose
from storygraph.answers.timeline.targets import MOST, Row, find_target, places_of
from storygraph.graph.dates import name_of
from storygraph.model import Interval
from storygraph.model.interval import FINENESS

AHEAD = ("planned", "hypothetical")  # statuses of what may lie after publication
TOPIC_ARTICLES = 400  # best matching articles that make up a topic


def entity_timeline(
    context: Context,
    names: Sequence[str],
    *,
    since: str = "",
    until: str = "",
    as_of: str = "",
    everything: bool = False,
) -> Row:
    """Timeline of one entity, or of several: then each item says whose it is and whether they share it.

    A name that is no entity but stands in the articles (a product, a phrase) gets the events told beside it.
    `everything` keeps what is left out otherwise (see `select`). Raises NotFoundError where a name stands nowhere.
    """
    outlines = Outlines(context, {})
    targets = [find_target(context, outlines, name) for name in names]
    whose: dict[str, list[str]] = defaultdict(list)
    rows: dict[str, Row] = {}
    places: dict[str, list[Place]] = defaultdict(list)
    for target in targets:
        for row in target.rows:
            rows.setdefault(row["event"], row)
            whose[row["event"]].append(target.id)
            places[row["event"]] += [p for p in target.places[row["event"]] if p not in places[row["event"]]]
    items, left_out = _items(
        context, outlines, list(rows.values()), places, (since, until, as_of), everything=everything
    )
    if len(targets) > 1:
        for item in items:
            item["entities"] = whose[item["event"]]
            item["shared"] = len(whose[item["event"]]) == len(targets)
    head: Row = {
        "id": "+".join(t.id for t in targets),
        "name": "; ".join(t.name for t in targets),
        "type": targets[0].kind if len(targets) == 1 else "several",
    }
    if len(targets) > 1:
        head["entities"] = [{"id": t.id, "name": t.name, "type": t.kind} for t in targets]
    return {"target": head, "window": {"from": since, "to": until}, "left_out": left_out, "items": items}


def topic_timeline(
    context: Context, topic: str, *, since: str = "", until: str = "", as_of: str = "", everything: bool = False
) -> Row:
    """Timeline of the articles that hold the topic's words."""
    hits = context.record.search(topic, limit=TOPIC_ARTICLES)
    ids = sorted({h.article.id for h in hits})
    target = {"id": f"topic:{topic}", "name": topic, "type": "Topic"}
    return articles_timeline(context, ids, target, since=since, until=until, as_of=as_of, everything=everything)


def articles_timeline(
    context: Context,
    ids: Sequence[str],
    target: Row,
    *,
    since: str = "",
    until: str = "",
    as_of: str = "",
    everything: bool = False,
) -> Row:
    """Timeline of the given articles; `target` is what it is said to be of (id, name, type)."""
    rows = context.rows("articles_timeline", ids=list(ids), limit=MOST) if ids else []
    items, left_out = _items(
        context, Outlines(context, {}), rows, places_of(context, rows), (since, until, as_of), everything=everything
    )
    return {"target": target, "window": {"from": since, "to": until}, "left_out": left_out, "items": items}


def _items(
    context: Context,
    outlines: Outlines,
    rows: list[Row],
    places: dict[str, list[Place]],
    window: tuple[str, str, str],
    *,
    everything: bool,
) -> tuple[list[Row], int]:
    """The items in order, and how many events were left out."""
    since, until, as_of = window
    if as_of:
        rows = as_known(context, rows, as_of)
        places = {e: [p for p in told if known(context, p[0], as_of)] for e, told in places.items()}
        rows = [r for r in rows if places[r["event"]]]
    rows = [_timed(outlines, r, places[r["event"]]) for r in rows]
    rows = [r for r in rows if _within(r, since, until)]
    choice = Choice(rows, left_out=0) if everything else choose(outlines, rows, places)
    kept = sorted(choice.rows, key=lambda r: (not dated(r), *_when(r), r["event"]))
    items: list[Row] = []
    position, before = 0, None
    for row in kept:
        when = tuple(end[:10] for end in _when(row)) if dated(row) else None
        if when is not None and when != before:
            position, before = position + 1, when
        items.append(_item(outlines, row, position if when is not None else None, places[row["event"]]))
    add_claims(context, items, as_of)
    join_plans(outlines, items)
    return items, choice.left_out


def _timed(outlines: Outlines, row: Row, places: list[Place]) -> Row:
    """The row with a time that its articles can tell of."""
    if not dated(row):
        return _placed(outlines, row, places)
    published = max((str(outlines.context.article(p[0]).published or "") for p in places), default="")[:10]
    ahead = published and str(row["latest"])[:10] > published
    return _told_by_then(outlines, row, places) if ahead and row["status"] not in AHEAD else row


def _told_by_then(outlines: Outlines, row: Row, places: list[Place]) -> Row:
    """An event that is said to have happened, with a day that none of its articles had seen: the finest time of a
    mention that does tell of the past, else it is only planned."""
    found = [e for p in places if (e := outlines.mention(p)) is not None]
    past = [e.interval for e in found if e.interval.dated and e.status not in AHEAD]
    if not past:
        return {**row, "status": "planned"}
    best = min(past, key=lambda i: (FINENESS[i.precision], str(i.earliest), str(i.latest)))
    return {**row, "earliest": best.earliest, "latest": best.latest, "precision": best.precision}


def _placed(outlines: Outlines, row: Row, places: list[Place]) -> Row:
    """An undated event at the day of the scene that it is told in, if it is told in one."""
    for place in places:
        outline, event = outlines.of(place[0]), outlines.mention(place)
        if event is not None and in_scene(outline, event) and (day := scene(outline)):
            return {**row, "earliest": day, "latest": day, "precision": "day", "inferred": True}
    return row


def dated(row: Row) -> bool:
    """Whether it has a place in time."""
    return bool(row["earliest"] and row["latest"])


def _when(row: Row) -> tuple[str, str]:
    return str(row["earliest"] or ""), str(row["latest"] or "")


def _within(row: Row, since: str, until: str) -> bool:
    """Whether it may lie in the window; an undated event is left out only where the window ends before it."""
    if not dated(row):
        return not since and not until
    return str(row["latest"])[:10] >= since and (not until or str(row["earliest"])[:10] <= until)


def _item(outlines: Outlines, row: Row, position: int | None, places: list[Place]) -> Row:
    interval = Interval(earliest=row["earliest"], latest=row["latest"])
    mentions = [m for p in places if (m := outlines.mention(p)) is not None]
    return {
        "position": position,
        "earliest": row["earliest"],
        "latest": row["latest"],
        "precision": row["precision"],
        "value": name_of(interval) if interval.dated else None,
        "inferred": row.get("inferred", False),
        "event": row["event"],
        "type": row["type"],
        "summary": row["summary"],
        "status": row["status"],
        "independent_sources": row["independent_sources"],
        "conflict": row["conflict"],
        "confidence": round(max((m.confidence for m in mentions), default=0.0), 2),
        "mentions": [{"article": a, "start": s, "end": e} for a, s, e in _told(outlines, places)],
    }


def _told(outlines: Outlines, places: list[Place]) -> list[Place]:
    """Where an event is told: without the headline of an article whose body tells it too."""
    bodies = {p[0] for p in places if p[1] >= outlines.of(p[0]).headline_end}
    return [p for p in places if p[0] not in bodies or p[1] >= outlines.of(p[0]).headline_end]
