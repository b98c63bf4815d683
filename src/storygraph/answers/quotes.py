"""Who said what, about what, when, in which outlet."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.rows import Rows
from storygraph.errors import NotFoundError
from storygraph.model import Evidence

MOST = 100_000


def quotes(
    context: Context,
    *,
    speaker: str = "",
    about: str = "",
    kind: str = "",
    act: str = "",
    since: str = "",
    until: str = "",
) -> Rows:
    """One row an utterance, by the day it was said, else first reported. `about` is an entity, else words."""
    speaker_id = context.find.entity(speaker)["id"] if speaker else ""
    about_id, words = _about(context, about)
    found = context.rows(
        "quotes", speaker=speaker_id, about=about_id, kind=kind, act=act, since=since, until=until, limit=MOST
    )
    kept = [row for row in found if all(w in str(row["text"]).casefold() for w in words)]
    ends: dict[str, list[dict[str, Any]]] = defaultdict(list)
    if kept:
        for end in context.rows("quote_ends", ids=[row["quote"] for row in kept], limit=MOST):
            ends[end["quote"]].append(end)
    return Rows(_row(context, row, ends[row["quote"]]) for row in kept)


def _about(context: Context, about: str) -> tuple[str, list[str]]:
    if not about:
        return "", []
    try:
        return str(context.find.entity(about)["id"]), []
    except NotFoundError:
        return "", about.casefold().split()


def _row(context: Context, row: dict[str, Any], ends: list[dict[str, Any]]) -> dict[str, Any]:
    def printed(place: Evidence) -> tuple[str, str, int]:
        return context.article(place.article).published or "9999", place.article, place.start

    place = min(context.evidence.of(row["quote"]), key=printed)
    article = context.article(place.article)
    return {
        "quote": row["quote"],
        "speaker": row["speaker"] or row["speaker_as_written"] or None,
        "speaker_id": row["speaker_id"] or None,
        "speaker_as_written": row["speaker_as_written"],
        "text": row["text"],
        "kind": row["kind"],
        "act": row["act"],
        "polarity": row["polarity"],
        "said_earliest": row["said_earliest"],
        "said_latest": row["said_latest"],
        "about": [e["name"] for e in ends if e["relation"] == "ABOUT"],
        "addressee": next((e["name"] for e in ends if e["relation"] == "ADDRESSED_TO"), None),
        "article": article.id,
        "publisher": article.publisher,
        "published": article.published,
        "start": place.start,
        "end": place.end,
        "confidence": row["confidence"],
        "independent_sources": row["independent_sources"],
    }
