"""All that holds some words: entities, events, passages, quotations, as one list to narrow down."""

from __future__ import annotations

from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.search import search
from storygraph.model.text import fold

Row = dict[str, Any]
MOST = 100  # of each kind
NEAR = 60  # articles, the best matching ones, whose events and utterances are looked through
COLUMNS = (
    *("kind", "id", "text", "speaker", "article", "start", "end", "publisher", "published"),
    *("status", "conflict", "earliest", "latest", "precision", "articles", "independent_sources"),
)


def hits(context: Context, words: str) -> list[Row]:
    """At most 100 entities, events, passages and quotations each, in this order, each with the keys of COLUMNS."""
    passages = [r for r in search(context, words, limit=MOST) if r["kind"] == "Passage"]
    near = list(dict.fromkeys(r["article"] for r in passages))[:NEAR]
    rows: list[Row] = [{**e, "text": e["name"]} for e in context.find.candidates(words, limit=MOST)]
    rows += _events(context, near, words)
    rows += [{**r, "text": r["name"]} for r in passages]
    rows += _quotes(context, near, words)
    return [{column: r.get(column) for column in COLUMNS} for r in rows]


def _events(context: Context, articles: list[str], words: str) -> list[Row]:
    """Events that those articles report and whose summary holds the words, the best attested first."""
    found = context.rows("events_of_articles", ids=articles, limit=20_000) if articles else []
    told = [r for r in found if _holds(r["summary"], words)]
    told.sort(key=lambda r: (-r["independent_sources"], str(r["earliest"] or "9999"), r["event"]))
    return [
        {**r, "kind": "Event", "id": r["event"], "text": r["summary"], "published": r["first_reported"]}
        for r in told[:MOST]
    ]


def _quotes(context: Context, articles: list[str], words: str) -> list[Row]:
    """Utterances that those articles report and that hold the words."""
    found = context.rows("quotes_of_articles", ids=articles, limit=20_000) if articles else []
    first = {r["id"]: r for r in reversed(found) if _holds(r["text"], words)}
    said = sorted(first.values(), key=lambda r: (-r["independent_sources"], str(r["published"] or "9999"), r["id"]))
    return [{**r, "kind": "Quote", "end": r["stop"]} for r in said[:MOST]]


def _holds(text: str, words: str) -> bool:
    have = fold(text)
    return all(word in have for word in fold(words).split())
