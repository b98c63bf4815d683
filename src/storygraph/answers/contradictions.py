"""What contradicts what: times, statuses, utterances, documents that somebody denies; each side with its receipt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.event import dates
from storygraph.answers.sentences import Sentences
from storygraph.answers.utterances import described

Row = dict[str, Any]
KINDS = ("dates", "denials", "quotes", "events", "documents")
MOST = 5000


def contradictions(context: Context, *, kinds: Collection[str] = KINDS, limit: int = 30) -> Row:
    """By kind a list of at most `limit`, and `more` for the kinds that have more.

    `dates`: events whose sources give times that cannot all be true, each time with its articles. `denials`: what was
    denied (`a`) beside what was claimed (`b`). `quotes`: other utterances that cannot both be right; `same_speaker`
    where one speaker contradicts himself. `events`: pairs of events. `documents`: those that somebody denies.
    """
    made: dict[str, list[Row]] = {k: [] for k in KINDS}
    if "dates" in kinds:
        made["dates"] = _dates(context, limit + 1)
    if "denials" in kinds or "quotes" in kinds:
        denials, others = _quotes(context, limit + 1)
        made["denials"] = denials if "denials" in kinds else []
        made["quotes"] = others if "quotes" in kinds else []
    if "events" in kinds:
        made["events"] = context.rows("contradictions", limit=limit + 1)
    if "documents" in kinds:
        made["documents"] = _documents(context, limit + 1)
    return {
        **{kind: rows[:limit] for kind, rows in made.items()},
        "more": [kind for kind, rows in made.items() if len(rows) > limit],
    }


def _dates(context: Context, limit: int) -> list[Row]:
    rows = context.rows("date_conflicts", limit=limit)
    claims: dict[str, list[Row]] = defaultdict(list)
    ids = [r["event"] for r in rows]
    for claim in context.rows("event_claims", ids=ids, limit=MOST) if ids else ():
        claims[claim["event"]].append(claim)
    sentences = Sentences(context)
    found = []
    for row in rows:
        told = [
            {**d, "evidence": _claimed(context, sentences, row["event"], d)}
            for d in dates(_placed(claims[row["event"]]))
        ]
        found.append({**row, "claims": told})
    return found


def _placed(claims: Sequence[Row]) -> list[Row]:
    """Claims as `dates` takes them; where they stand in the text is looked up for those that are shown."""
    return [{**c, "publisher": None, "start": None, "stop": None} for c in claims]


def _claimed(context: Context, sentences: Sentences, event: str, when: Row) -> Row | None:
    """The sentence of the first article that claims it."""
    article = when["articles"][0]["article"]
    places = context.evidence.of(f"REPORTS({article}>{event})")
    return sentences.cited(article, places[0].start, places[0].end, 0) if places else None


def _quotes(context: Context, limit: int) -> tuple[list[Row], list[Row]]:
    """(a denial beside a claim, other pairs): each with both utterances and the sentences they stand in."""
    pairs = context.rows("contradicting_quotes", limit=3 * limit)
    ids = sorted({p[side] for p in pairs for side in ("quote1", "quote2")})
    known = {r["quote"]: r for r in described(context, ids)}
    sentences = Sentences(context)
    denials: list[Row] = []
    others: list[Row] = []
    for pair in pairs:
        if pair["quote1"] not in known or pair["quote2"] not in known:
            continue
        a, b = sorted((known[pair["quote1"]], known[pair["quote2"]]), key=_first)
        into = denials if a["polarity"] == "denied" != b["polarity"] else others
        if len(into) < limit:
            sides = {side: {**q, "evidence": _printed(sentences, q)} for side, q in (("a", a), ("b", b))}
            same = bool(a["speaker_id"]) and a["speaker_id"] == b["speaker_id"]
            into.append({"in_what": pair["about"], "edge": pair["edge"], "same_speaker": same, **sides})
    return denials, others


def _first(q: Row) -> tuple[bool, str]:
    """A denial first, else the earlier of the two."""
    return q["polarity"] != "denied", str(q["said"] or q["reported"])


def _printed(sentences: Sentences, q: Row) -> Row | None:
    return sentences.cited(q["article"], q["start"], q["end"], 0) if q["article"] else None


def _documents(context: Context, limit: int) -> list[Row]:
    """Each document with who denies it, who is said to have issued it, and the sentence of the denial."""
    found: dict[tuple[str, str], Row] = {}
    for r in context.rows("disputed_documents", limit=4 * limit):
        row = found.setdefault(
            (r["document"], r["denied_by"]),
            {k: r[k] for k in ("document", "name", "denied_by", "denied_by_name", "denied_since")} | {"agents": []},
        )
        if r["agent"]:
            row["agents"].append({"relation": r["relation"], "id": r["agent"], "name": r["agent_name"]})
    rows = list(found.values())[:limit]
    sentences = Sentences(context)
    places = context.evidence.of_each([f"DENIED({r['denied_by']}>{r['document']})" for r in rows])
    for row, told in zip(rows, places.values(), strict=True):
        best = told[0] if told else None
        row["evidence"] = sentences.cited(best.article, best.start, best.end, 0) if best else None
    return rows
