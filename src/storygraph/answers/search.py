"""Full text search in the record, and names in the graph."""

from __future__ import annotations

from storygraph.answers.context import Context
from storygraph.answers.rows import Rows
from storygraph.answers.why import sentence_around
from storygraph.model import Evidence


def search(context: Context, words: str, *, limit: int = 20) -> Rows:
    """Entities whose names hold the words, then passages of articles, best first."""
    rows = Rows()
    for e in context.find.candidates(words, limit=5):
        rows.append({"kind": e["kind"], "id": e["id"], "name": e["name"], "article": None, "start": None, "end": None})
    for hit in context.record.search(words, limit=limit):
        place = Evidence(article=hit.article.id, start=hit.start, end=hit.end)
        rows.append(
            {
                "kind": "Passage",
                "id": hit.article.id,
                "name": sentence_around(context.record, place),
                "article": hit.article.id,
                "start": hit.start,
                "end": hit.end,
                "publisher": hit.article.publisher,
                "published": hit.article.published,
            }
        )
    return rows
