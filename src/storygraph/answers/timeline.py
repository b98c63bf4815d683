"""Timelines: of an entity, of several together, of a topic's articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.why import sentence_around
from storygraph.errors import NotFoundError
from storygraph.graph.dates import name_of
from storygraph.model import Interval

Row = dict[str, Any]
MOST = 100_000  # events of one timeline
FINENESS = {"day": 0, "week": 1, "month": 2, "quarter": 3, "range": 4, "year": 5, "unknown": 6}
TOPIC_ARTICLES = 400  # best matching articles that make up a topic


def entity_timeline(
    context: Context, names: Sequence[str], *, since: str = "", until: str = "", as_of: str = ""
) -> Row:
    """Timeline of one entity, or of several: then each item says whose it is and whether they share it.

    A name that is no entity but stands in the articles (a product, a phrase) gets the events of the sentences that
    hold it. Raises NotFoundError where it stands nowhere.
    """
    targets = []
    events: dict[str, Row] = {}
    whose: dict[str, list[str]] = defaultdict(list)
    for name in names:
        target, rows = _target(context, name)
        targets.append(target)
        for row in rows:
            events.setdefault(row["event"], row)
            whose[row["event"]].append(target["id"])
    items = _items(context, list(events.values()), since=since, until=until, as_of=as_of)
    if len(targets) > 1:
        for item in items:
            item["entities"] = whose[item["event"]]
            item["shared"] = len(whose[item["event"]]) == len(targets)
    head = {
        "id": "+".join(t["id"] for t in targets),
        "name": "; ".join(t["name"] for t in targets),
        "type": targets[0]["kind"] if len(targets) == 1 else "several",
    }
    return {"target": head, "items": items}


def _target(context: Context, name: str) -> tuple[Row, list[Row]]:
    """What a name means, and its events."""
    try:
        target = context.find.entity(name)
    except NotFoundError:
        rows = _worded(context, name)
        if not rows:
            raise
        return {"id": f"words:{name}", "name": name, "kind": "Words"}, rows
    return target, context.rows("entity_timeline", id=target["id"], limit=MOST)


def _worded(context: Context, phrase: str) -> list[Row]:
    """Events one of whose sentences holds the phrase."""
    wanted = " ".join(phrase.casefold().split())
    ids = sorted({h.article.id for h in context.record.search(phrase, limit=TOPIC_ARTICLES)})
    rows = context.rows("articles_timeline", ids=ids, limit=MOST) if ids else []

    def holds(row: Row) -> bool:
        places = context.evidence.of(row["event"])
        return any(p.article in ids and wanted in sentence_around(context.record, p).casefold() for p in places)

    return [row for row in rows if holds(row)]


def topic_timeline(context: Context, topic: str, *, since: str = "", until: str = "", as_of: str = "") -> Row:
    """Timeline of the articles that hold the topic's words."""
    hits = context.record.search(topic, limit=TOPIC_ARTICLES)
    ids = sorted({h.article.id for h in hits})
    rows = context.rows("articles_timeline", ids=ids, limit=MOST) if ids else []
    items = _items(context, rows, since=since, until=until, as_of=as_of)
    return {"target": {"id": f"topic:{topic}", "name": topic, "type": "Topic"}, "items": items}


def _items(context: Context, rows: list[Row], *, since: str, until: str, as_of: str) -> list[Row]:
    if as_of:
        rows = _as_known(context, rows, as_of)
    kept = [r for r in rows if _within(r, since, until)]
    kept.sort(key=lambda r: (not _dated(r), *_when(r), r["event"]))
    items: list[Row] = []
    position, before = 0, None
    for row in kept:
        when = _when(row) if _dated(row) else None
        if when is not None and when != before:
            position, before = position + 1, when
        items.append(_item(context, row, position if when is not None else None, as_of))
    return items


def _dated(row: Row) -> bool:
    return bool(row["earliest"] and row["latest"])


def _when(row: Row) -> tuple[str, str]:
    return str(row["earliest"] or ""), str(row["latest"] or "")


def _within(row: Row, since: str, until: str) -> bool:
    """Whether it may lie in the window; an undated event is left out only where the window ends before it."""
    if not _dated(row):
        return not since and not until
    return str(row["latest"])[:10] >= since and (not until or str(row["earliest"])[:10] <= until)


def _item(context: Context, row: Row, position: int | None, as_of: str) -> Row:
    places = [
        {"article": e.article, "start": e.start, "end": e.end}
        for e in context.evidence.of(row["event"])
        if not as_of or _known(context, e.article, as_of)
    ]
    interval = Interval(earliest=row["earliest"], latest=row["latest"])
    return {
        "position": position,
        "earliest": row["earliest"],
        "latest": row["latest"],
        "precision": row["precision"],
        "value": name_of(interval) if interval.dated else None,
        "event": row["event"],
        "type": row["type"],
        "summary": row["summary"],
        "status": row["status"],
        "independent_sources": row["independent_sources"],
        "conflict": row["conflict"],
        "mentions": places,
    }


def _known(context: Context, article: str, as_of: str) -> bool:
    published = context.article(article).published
    return bool(published) and str(published)[:10] <= as_of


def _as_known(context: Context, rows: list[Row], as_of: str) -> list[Row]:
    """The events that articles had reported by then, with the time and status that those gave."""
    claims: dict[str, list[Row]] = defaultdict(list)
    found = context.rows("event_claims", ids=[r["event"] for r in rows], until=as_of, limit=MOST) if rows else []
    for claim in found:
        claims[claim["event"]].append(claim)
    known = []
    for row in rows:
        mine = claims.get(row["event"])
        if mine:
            best = min(mine, key=lambda c: (not _dated(c), FINENESS[c["precision"]], c["published"], c["article"]))
            days = {_when(c) for c in mine if c["precision"] == "day" and _dated(c)}
            known.append(
                {
                    **row,
                    **{k: best[k] for k in ("earliest", "latest", "precision", "status")},
                    "independent_sources": len({c["origin"] for c in mine}),
                    "conflict": len(days) > 1,
                }
            )
    return known
