"""Search: entities, passages and quotations that hold the words, with counts to narrow it by."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any

from pydantic import Field

from storygraph.model.interval import first_day, last_day
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Day, Name, Page, Params

MOST = 300
COLUMNS = (
    *("kind", "id", "text", "speaker", "article", "start", "end", "publisher", "published"),
    *("articles", "independent_sources"),
)


class Search(Params):
    """What is searched, and what it is narrowed to."""

    q: Name = ""
    type: Name = ""
    source: Name = ""
    since: Annotated[Day, Field(alias="from")] = ""
    until: Annotated[Day, Field(alias="to")] = ""


def answer(project: StoryGraph, params: Search) -> Answer:
    """Hits of the words, facets of all of them, and suggestions where there is none."""
    rows = _found(project, params.q) if params.q.strip() else []
    narrowed = [r for r in rows if _within(r, params)]
    return {
        "q": params.q,
        "rows": narrowed,
        "types": Counter(r["kind"] for r in rows).most_common(),
        "sources": Counter(r["publisher"] for r in rows if r["publisher"]).most_common(20),
        "articles": project.record.count(),
        "nearest": project.context.find.nearest(params.q) if params.q and not rows else [],
    }


def _found(project: StoryGraph, words: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = [
        {
            "kind": e["kind"],
            "id": e["id"],
            "text": e["name"],
            "article": None,
            "start": None,
            "end": None,
            "publisher": None,
            "published": None,
            "articles": e["articles"],
            "independent_sources": e["independent_sources"],
        }
        for e in project.context.find.candidates(words, limit=MOST)
    ]
    for row in project.search(words, limit=MOST):
        if row["kind"] == "Passage":
            rows.append({**row, "text": row["name"], "articles": None, "independent_sources": None})
    for q in project.quotes(about=words)[:MOST]:
        rows.append({**q, "kind": "Quote", "id": q["quote"], "articles": None})
    return [{column: r.get(column) for column in COLUMNS} for r in rows]


def _within(row: dict[str, Any], params: Search) -> bool:
    if params.type and row["kind"] != params.type:
        return False
    if params.source and row["publisher"] != params.source:
        return False
    if not (params.since or params.until):
        return True
    published = str(row["published"] or "")[:10]
    return bool(published) and first_day(params.since) <= published <= (last_day(params.until) or "9999")


PAGE = Page("search", "{q} – Search", Search, answer, "Entities, passages and quotations that hold words", rows="rows")
