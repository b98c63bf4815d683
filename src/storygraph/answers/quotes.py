"""Who said what, about what, when, in which outlet."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.rows import Rows
from storygraph.answers.speakers import MOST, meant
from storygraph.answers.wording import marked, variants
from storygraph.errors import NotFoundError

UNSAID = frozenset({"hearsay", "decline"})  # nobody said it: listed only where it is asked for


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

    `speaker` is a name, an id, a kind of document ("the report") or a description ("a spokesman"). Who would not
    answer ("declined to comment") and what is only said to be so ("reportedly") is left out unless `act` asks for it.
    Raises NotFoundError with the nearest speakers or acts.
    """
    about_id, words = _about(context, about)
    given = {"about": about_id, "words": words, "kind": kind, "act": act, "since": since, "until": until}
    found = [row for who in _whose(context, speaker) for row in context.rows("quotes", **who, **given, limit=MOST)]
    utterances = {row["quote"]: row for row in reversed(found)}  # a row for each of several speakers: keep the first
    if not act:
        utterances = {q: row for q, row in utterances.items() if row["text"] and row["act"] not in UNSAID}
    ends = _by_quote(context, "quote_ends", utterances)
    printings = _by_quote(context, "printings", utterances)
    rows = [_row(utterances[q], ends[q], printings[q]) for q in reversed(utterances)]
    if act and not rows:
        _refuse_unknown_act(context, act)
    return Rows(sorted(rows, key=lambda r: str(r["said_earliest"] or r["published"] or "9999")))


def _whose(context: Context, speaker: str) -> list[dict[str, str]]:
    """Parameters of the query of quotations, one set for each speaker that is meant."""
    if not speaker:
        return [{}]
    who = meant(context, speaker)
    return [{"speaker": i} for i in who.ids] + [{"described": d} for d in who.described]


def _by_quote(context: Context, query: str, utterances: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Rows of a query that takes ids of quotations, by quotation."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in context.rows(query, ids=sorted(utterances), limit=MOST) if utterances else ():
        found[row["quote"]].append(row)
    return found


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


def _row(row: dict[str, Any], ends: list[dict[str, Any]], printings: list[dict[str, Any]]) -> dict[str, Any]:
    said = {
        k: row[k]
        for k in ("quote", "speaker", "speaker_id", "text", "kind", "act", "medium", "said_earliest", "said_latest")
    }
    first = (row["kind"], row["text"])  # the printing whose words are shown stands first
    printings = sorted(printings, key=lambda p: (p["printed"] != first[0], p["wording"] != first[1]))
    others = variants(printings)
    return {
        **said,
        "medium": row["medium"] or None,
        "speaks_for": row["speaks_for"] or None,
        "about": [e["name"] for e in ends if e["relation"] == "ABOUT"],
        "addressee": row["addressee"],
        **{k: row[k] for k in ("article", "publisher", "published", "start")},
        "end": row["stop"],
        "confidence": row["extraction_score"],
        "independent_sources": row["independent_sources"],
        "variants": others,
        "differences": marked("", others).strip() or None,
    }
