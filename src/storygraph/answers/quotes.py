"""Who said what, about what, when, in which outlet."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.rows import Rows
from storygraph.errors import NotFoundError

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
    """One row an utterance, by the day it was said, else first reported. `about` is an entity, else words.

    Who would not answer ("declined to comment") is left out unless `act` asks for it: there the text is empty.
    """
    speaker_id = context.find.entity(speaker)["id"] if speaker else ""
    about_id, words = _about(context, about)
    found = context.rows(
        "quotes",
        speaker=speaker_id,
        about=about_id,
        words=words,
        kind=kind,
        act=act,
        since=since,
        until=until,
        limit=MOST,
    )
    utterances = {row["quote"]: row for row in reversed(found)}  # a row for each of several speakers: keep the first
    ends: dict[str, list[dict[str, Any]]] = defaultdict(list)
    if utterances:
        for end in context.rows("quote_ends", ids=sorted(utterances), limit=MOST):
            ends[end["quote"]].append(end)
    rows = [_row(utterances[q], ends[q]) for q in reversed(utterances) if utterances[q]["text"] or act]
    if act and not rows:
        _refuse_unknown_act(context, act)
    return Rows(sorted(rows, key=lambda r: str(r["said_earliest"] or r["published"] or "9999")))


def _refuse_unknown_act(context: Context, act: str) -> None:
    known = context.store.rows("MATCH (q:Quote) RETURN DISTINCT q.act AS act ORDER BY act")
    if act not in {row["act"] for row in known}:
        raise NotFoundError("kind of speech act", act, [row["act"] for row in known])


def _about(context: Context, about: str) -> tuple[str, str]:
    """(entity id, words): the one or the other."""
    if not about:
        return "", ""
    try:
        return str(context.find.entity(about)["id"]), ""
    except NotFoundError:
        return "", about


def _row(row: dict[str, Any], ends: list[dict[str, Any]]) -> dict[str, Any]:
    said = {
        k: row[k] for k in ("quote", "speaker", "speaker_id", "text", "kind", "act", "said_earliest", "said_latest")
    }
    return {
        **said,
        "speaks_for": row["speaks_for"] or None,
        "about": [e["name"] for e in ends if e["relation"] == "ABOUT"],
        "addressee": row["addressee"],
        **{k: row[k] for k in ("article", "publisher", "published", "start")},
        "end": row["stop"],
        "confidence": row["extraction_score"],
        "independent_sources": row["independent_sources"],
    }
