"""Search: entities, events, passages and quotations that hold the words, with counts to narrow it by."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any

from pydantic import Field

from storygraph.answers.hits import hits
from storygraph.model.interval import first_day, last_day
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Day, Name, Page, Params


class Search(Params):
    """What is searched, and what it is narrowed to."""

    q: Name = ""
    type: Name = ""
    source: Name = ""
    since: Annotated[Day, Field(alias="from")] = ""
    until: Annotated[Day, Field(alias="to")] = ""


def answer(project: StoryGraph, params: Search) -> Answer:
    """Hits of the words, facets of all of them, and suggestions where there is none."""
    rows = hits(project.context, params.q) if params.q.strip() else []
    narrowed = [r for r in rows if _within(r, params)]
    return {
        "q": params.q,
        "rows": narrowed,
        "types": Counter(r["kind"] for r in rows).most_common(),
        "sources": Counter(r["publisher"] for r in rows if r["publisher"]).most_common(20),
        "articles": project.record.count(),
        "nearest": project.context.find.nearest(params.q) if params.q and not rows else [],
    }


def _within(row: dict[str, Any], params: Search) -> bool:
    if params.type and row["kind"] != params.type:
        return False
    if params.source and row["publisher"] != params.source:
        return False
    if not (params.since or params.until):
        return True
    published = str(row["published"] or "")[:10]
    return bool(published) and first_day(params.since) <= published <= (last_day(params.until) or "9999")


PAGE = Page("search", "{q} – Search", Search, answer, "What holds some words", rows="rows")
