"""The events of a timeline page: read closely where that is quick, else as the graph has them.

Close reading (answers/timeline) goes back to the articles: it places undated events in the scene they are told in,
joins plans to what became of them and leaves out mere occasions. It reads every article of the events, a few
thousandths of a second each; beyond CLOSELY articles the page does without, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from storygraph.answers.context import Context
from storygraph.answers.timeline import articles_timeline, entity_timeline
from storygraph.answers.timeline.known import add_claims, as_known
from storygraph.errors import NotFoundError
from storygraph.graph.dates import name_of
from storygraph.model import Interval

Row = dict[str, Any]
CLOSELY = 120  # articles
MOST = 20_000  # events
TOPIC_ARTICLES = 400  # best matching articles that make up a topic
AT_ONCE = 500  # events whose claims are asked for together
LEAST = 0.5  # as in answers/timeline/select.py


class Gathered(NamedTuple):
    """Items as a timeline has them, of what, and whether the articles were read for them."""

    target: Row
    items: list[Row]
    left_out: int
    closely: bool
    lanes: list[Row]  # the entities asked for
    articles: list[str]  # of a topic


def of_entities(context: Context, names: Sequence[str], *, as_of: str = "", everything: bool = False) -> Gathered:
    """Of one entity or several, by id or name. Raises NotFoundError where a name stands nowhere."""
    nodes = [_node(context, name) for name in names]
    known = [n for n in nodes if n is not None]
    ids = [n["id"] if n else name for n, name in zip(nodes, names, strict=True)]
    ids = list(dict.fromkeys(ids))
    told = sum(n["articles"] for n in known)
    words = [i for i in ids if i not in {n["id"] for n in known}]
    told += sum(len({h.article.id for h in context.record.search(w, limit=2 * CLOSELY)}) for w in words)
    lanes = [_lane(n) for n in {n["id"]: n for n in known}.values()]
    if told > CLOSELY and words == ids and len(ids) == 1:
        return of_topic(context, ids[0], as_of=as_of, everything=everything)
    if told <= CLOSELY or words:
        found = entity_timeline(context, ids, as_of=as_of, everything=everything)
        return Gathered(found["target"], found["items"], found["left_out"], True, lanes, [])
    rows = context.rows("events_of_entities", ids=ids, limit=MOST)
    whose: dict[str, list[str]] = {}
    for row in rows:
        whose.setdefault(row["event"], []).append(row.pop("entity"))
    items, left_out = _plain(context, list({r["event"]: r for r in rows}.values()), as_of, everything=everything)
    target: Row = {"id": "+".join(ids), "name": "; ".join(n["name"] for n in lanes), "type": lanes[0]["type"]}
    if len(ids) > 1:
        target |= {"type": "several", "entities": [{k: n[k] for k in ("id", "name", "type")} for n in lanes]}
        for item in items:
            item["entities"] = sorted(whose[item["event"]], key=ids.index)
            item["shared"] = len(item["entities"]) == len(ids)
    return Gathered(target, items, left_out, False, lanes, [])


def of_topic(context: Context, topic: str, *, as_of: str = "", everything: bool = False) -> Gathered:
    """Of a story by its id, else of the articles that hold the words. Raises NotFoundError where none does."""
    target, ids = articles_of(context, topic)
    if len(ids) <= CLOSELY:
        found = articles_timeline(context, ids, target, as_of=as_of, everything=everything)
        return Gathered(target, found["items"], found["left_out"], True, [], ids)
    items, left_out = _plain(
        context, context.rows("events_of_articles", ids=ids, limit=MOST), as_of, everything=everything
    )
    return Gathered(target, items, left_out, False, [], ids)


def articles_of(context: Context, topic: str) -> tuple[Row, list[str]]:
    """What a topic is (id, name, type), and its articles: of a story by its id all, of words the best matching.

    Raises NotFoundError where no article holds the words.
    """
    for row in context.rows("find_by_id", id=topic):
        if "label" in row["node"]:
            found = context.rows("story_articles", id=topic, limit=MOST)
            name = row["node"]["label"] or row["node"]["name"]
            return {"id": topic, "name": name, "type": "Story"}, [r["article"] for r in found]
    ids = sorted({h.article.id for h in context.record.search(topic, limit=TOPIC_ARTICLES)})
    if not ids:
        raise NotFoundError("story, or article with the words", topic, context.find.nearest(topic))
    return {"id": f"topic:{topic}", "name": topic, "type": "Topic"}, ids


def _node(context: Context, name: str) -> Row | None:
    """The entity; None for words that only stand in articles."""
    try:
        node = context.find.entity(name)
    except NotFoundError:
        if not context.record.search(name, limit=1):
            raise
        return None
    return node if "first_reported" in node else context.find.entity(node["id"])


def _lane(node: Row) -> Row:
    names = ("id", "name", "articles", "independent_sources", "first_reported", "last_reported")
    return {"type": node["kind"], **{k: node[k] for k in names}}


def _plain(context: Context, rows: list[Row], as_of: str, *, everything: bool) -> tuple[list[Row], int]:
    """Rows of the graph as items, and how many were left out because the extractor is unsure of them."""
    if as_of:
        first = [r for r in rows if r["first_reported"] and r["first_reported"][:10] <= as_of]
        chunks = (first[k : k + AT_ONCE] for k in range(0, len(first), AT_ONCE))
        rows = [r for chunk in chunks for r in as_known(context, chunk, as_of)]
    kept = rows if everything else [r for r in rows if r["confidence"] >= LEAST]
    kept = sorted(kept, key=lambda r: (not _dated(r), str(r["earliest"] or ""), str(r["latest"] or ""), r["event"]))
    items: list[Row] = []
    position, before = 0, None
    for row in kept:
        when = (row["earliest"][:10], row["latest"][:10]) if _dated(row) else None
        if when is not None and when != before:
            position, before = position + 1, when
        items.append(_item(row, position if when is not None else None))
    disputed = [i for i in items if i["conflict"]]
    for k in range(0, len(disputed), AT_ONCE):
        add_claims(context, disputed[k : k + AT_ONCE], as_of)
    return items, len(rows) - len(kept)


def _dated(row: Row) -> bool:
    return bool(row["earliest"] and row["latest"])


def _item(row: Row, position: int | None) -> Row:
    same = ("earliest", "latest", "precision", "event", "type", "summary", "status", "independent_sources", "conflict")
    dated = position is not None
    value = name_of(Interval(earliest=row["earliest"], latest=row["latest"])) if dated else None
    return {
        "position": position,
        **{k: row[k] for k in same},
        "value": value,
        "inferred": False,
        "confidence": round(row["confidence"], 2),
        "mentions": [],
    }
