"""One event close up: what each article claims of it, and the sentences."""

from __future__ import annotations

from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.why import cited
from storygraph.model import Evidence

Row = dict[str, Any]
CLAIMS = 1000
SENTENCES = 12  # articles whose sentence is shown; the rest is a link away


def closeup(context: Context, event: str, as_of: str = "") -> Row | None:
    """An event with its `claims` (each article's time and status, in order of publication), who `took_part`, the
    `sentences` that tell it (one an article, the earliest article first), `first_reported`, `last_reported`.

    None where there is no such event, or `as_of` that day no article had told of it. `claim_count` counts all claims.
    """
    found = [r["node"] for r in context.rows("find_by_id", id=event) if "summary" in r["node"]]
    if not found:
        return None
    node = found[0]
    claims = [c for c in _once(context.rows("claims", id=event, limit=CLAIMS)) if _known(c, as_of)]
    if not claims and as_of:
        return None
    places = context.evidence.of(event)
    sentences = [_sentence(context, c, places) for c in claims[:SENTENCES]]
    published = [c["published"] for c in claims if c["published"]]
    return {
        **{k: node[k] for k in ("id", "type", "summary", "earliest", "latest", "precision", "status", "conflict")},
        "independent_sources": node["independent_sources"],
        "first_reported": min(published, default=node["first_reported"]),
        "last_reported": max(published, default=None),
        "claims": claims,
        "claim_count": len(claims),
        "took_part": context.rows("who_took_part", id=event, limit=30),
        "sentences": sentences,
    }


def _once(claims: list[Row]) -> list[Row]:
    """One claim an article: an article of two outlets has two rows."""
    return list({c["article"]: c for c in reversed(claims)}.values())[::-1]


def _known(claim: Row, as_of: str) -> bool:
    return not as_of or (bool(claim["published"]) and claim["published"][:10] <= as_of)


def _sentence(context: Context, claim: Row, places: list[Evidence]) -> Row:
    """The article's best place for the event, with its sentence."""
    mine = [p for p in places if p.article == claim["article"]]
    place = mine[0] if mine else Evidence(article=claim["article"], start=claim["start"], end=claim["stop"])
    return cited(context.record, place)
