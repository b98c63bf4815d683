"""One utterance: who said it, every printing with the sentences around it, and what contradicts it."""

from __future__ import annotations

from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.event import texts
from storygraph.answers.sentences import Sentences
from storygraph.answers.utterances import described, printings
from storygraph.errors import NotFoundError

Row = dict[str, Any]
LISTED = 40  # printings that are shown with the sentences around them


def utterance(context: Context, quote_id: str) -> Row:
    """All that is known of an utterance. Raises NotFoundError.

    `printings` are in order of publication, each with the sentences around it and where its words differ from those
    shown; `texts` the same by the text that they print; `contradicted` what cannot be right if this is.
    """
    rows = described(context, [quote_id])
    if not rows:
        raise NotFoundError("quotation", quote_id)
    quote = rows[0]
    reports = context.rows("reports_of", id=quote_id, limit=1000)
    printed = context.rows("printings", ids=[quote_id], limit=1000)
    differs = {v["article"]: v["differs"] for v in printings(printed, quote["kind"], quote["text"])}
    sentences = Sentences(context)
    shown = [
        {
            **{k: p[k] for k in ("article", "publisher", "published", "printed", "wording")},
            "around": sentences.cited(p["article"], p["start"], p["stop"], 2),
            "differs": differs.get(p["article"], []),
        }
        for p in _once(printed)[:LISTED]
    ]
    others = context.rows("contradictions_of", id=quote_id)
    known = {r["quote"]: r for r in described(context, [r["other"] for r in others])}
    return {
        "quote": quote,
        "title": f"{quote['speaker'] or quote['written'] or 'Unresolved speaker'}: {quote['text'] or quote['act']}"[
            :120
        ],
        "speaks_for": _named(context, quote["speaks_for"]),
        "events": context.rows("quote_events", id=quote_id, limit=20),
        "printings": shown,
        "printed": len(_once(printed)),
        "texts": texts(reports),
        "contradicted": [{**r, **known[r["other"]]} for r in others if r["other"] in known],
    }


def _once(printed: list[Row]) -> list[Row]:
    """One row for each article."""
    return list({p["article"]: p for p in reversed(printed)}.values())[::-1]


def _named(context: Context, entity: str) -> Row | None:
    rows = context.rows("entities_by_id", ids=[entity]) if entity else []
    return {"id": rows[0]["id"], "name": rows[0]["name"]} if rows else None
