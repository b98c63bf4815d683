"""Where the articles play: places with how many events are put there and how many articles mention them."""

from __future__ import annotations

from typing import Any

from storygraph.answers.context import Context
from storygraph.errors import NotFoundError

Row = dict[str, Any]
MOST = 2000  # places
WORDED = 400  # articles that words stand for
EVENTS = 100  # of one place


def places(context: Context, *, entity: str = "", topic: str = "", since: str = "", until: str = "") -> list[Row]:
    """Places, those that most articles mention first: `articles`, `independent_sources`, `events`, coordinates or None.

    Args:
        entity: name or id: only articles that mention it, and events it took part in.
        topic: id of a story, or words: only its articles, and events that they report.
        since, until: of publication for articles, of the event's own time for events; "" for no bound.
    Raises NotFoundError.
    """
    days = {"since": since, "until": until}
    node = context.find.entity(entity)["id"] if entity else ""
    articles = _articles(context, topic) if topic else []
    if node:
        mentioned = context.rows("place_company", id=node, articles=articles, **days)
        events = context.rows("entity_event_places", id=node, **days)
    else:
        mentioned = context.rows("place_mentions", articles=articles, **days)
        query, given = ("article_event_places", {"ids": articles}) if articles else ("event_places", {})
        events = context.rows(query, **given, **days)
    told = {r["place"]: r for r in events}
    read = {r["place"]: r for r in mentioned}
    known = context.rows("coordinates", ids=sorted({*told, *read}), limit=MOST)
    rows = [_row(p, read.get(p["id"], {}), told.get(p["id"], {})) for p in known]
    return sorted(rows, key=lambda r: (-r["articles"], -r["events"], r["name"], r["place"]))


def _row(place: Row, read: Row, told: Row) -> Row:
    return {
        "place": place["id"],
        "name": place["name"],
        "country": place["country"] or "",
        "latitude": place["latitude"],
        "longitude": place["longitude"],
        "articles": read.get("articles", 0),
        "independent_sources": read.get("sources", 0),
        "events": told.get("events", 0),
        "earliest": told.get("earliest"),
        "latest": told.get("latest"),
    }


def _articles(context: Context, topic: str) -> list[str]:
    """The articles of a story, or those that words stand in. Raises NotFoundError where there are none."""
    found = [r["article"] for r in context.rows("story_articles", id=topic, limit=MOST)]
    if not found:
        found = sorted({h.article.id for h in context.record.search(topic, limit=WORDED)})
    if not found:
        raise NotFoundError("topic", topic)
    return found


def happened_at(context: Context, place: str, *, since: str = "", until: str = "") -> Row:
    """A place with the events put there, in order. Raises NotFoundError."""
    node = context.find.entity(place)
    rows = context.rows("events_at", id=node["id"], since=since, until=until, limit=EVENTS)
    return {"id": node["id"], "name": node["name"], "kind": node["kind"], "events": rows, "most": EVENTS}
