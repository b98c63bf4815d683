"""All that the graph holds of one entity, for a page about it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.utterances import Asked, Utterances, described
from storygraph.answers.why import cited

Row = dict[str, Any]
MANY = 1000  # rows asked of the graph
SHOWN = 12  # events and quotations on the page; the rest is a link away
ARTICLES = 200
FACTS = 100


def dossier(context: Context, entity: str) -> Row:
    """Facts with evidence, connections, events, quotations by and about it, articles, first mention.

    `entity` is an id or a name. Raises NotFoundError. Dates are ISO; `facts` are relations that a text states, each
    with its best sentence; `connections` has one row for each other entity with all relations to it.
    """
    node = context.find.entity(context.find.entity(entity)["id"])  # the second time by its id: with all it holds
    found = context.rows("connections", id=node["id"], limit=MANY)
    stated = [r for r in found if r["relation"] != "CO_MENTIONED"]
    places = context.evidence.of_each([r["edge"] for r in stated[:FACTS]])
    events = context.rows("entity_timeline", id=node["id"], limit=MANY)
    said, about = Utterances(context, Asked(speaker=node["id"])), Utterances(context, Asked(about=node["id"]))
    return {
        "entity": node,
        "name": node["name"],
        "reasons": context.evidence.reasons(node["id"]),
        "facts": [
            {**r, "evidence": cited(context.record, places[r["edge"]][0])} for r in stated[:FACTS] if places[r["edge"]]
        ],
        "fact_count": len(stated),
        "connections": _connections(found),
        "events": sorted(events, key=_weight)[:SHOWN],
        "event_count": len(events),
        "quotes_by": _best(context, said),
        "quotes_by_count": said.count(),
        "quotes_about": _best(context, about),
        "quotes_about_count": about.count(),
        "articles": context.rows("articles_mentioning", id=node["id"], limit=ARTICLES),
        "article_count": node["articles"],
    }


def _connections(found: list[Row]) -> list[Row]:
    """One row for each other entity, the best attested first."""
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        grouped[row["other"]].append(row)
    rows = [
        {
            "other": other,
            "name": rows[0]["name"],
            "kind": rows[0]["kind"],
            "relations": sorted({r["relation"] for r in rows if r["relation"] != "CO_MENTIONED"}),
            "articles": max(r["articles"] or 0 for r in rows),
            "independent_sources": max(r["independent_sources"] or 0 for r in rows),
            "first_reported": min((r["first_reported"] for r in rows if r["first_reported"]), default=None),
            "last_reported": max((r["last_reported"] for r in rows if r["last_reported"]), default=None),
        }
        for other, rows in grouped.items()
    ]
    return sorted(rows, key=lambda r: (not r["relations"], -r["independent_sources"], r["name"]))


def _weight(event: Row) -> tuple[Any, ...]:
    return -event["independent_sources"], event["earliest"] is None, str(event["earliest"]), event["event"]


def _best(context: Context, found: Utterances) -> list[Row]:
    """The utterances that most independent texts report."""
    return described(context, found.page("sources", skip=0, limit=SHOWN))
