"""Why a node or an edge is in the graph: every place in the articles that says so."""

from __future__ import annotations

from typing import Any

from storygraph.answers import decisions
from storygraph.errors import NotFoundError
from storygraph.model import Evidence
from storygraph.model.edges import EDGE_TYPES
from storygraph.record import EvidenceFile, Record


def sentence_around(record: Record, place: Evidence) -> str:
    """The sentence or sentences that the place lies in, on one line."""
    article = record.article(place.article)
    sentences = record.annotations(place.article).sentences
    touched = [s for s in sentences if s.start < max(place.end, place.start + 1) and place.start < s.end]
    if not touched:
        return article.text[place.start : place.end]
    return " ".join(article.text[touched[0].start : touched[-1].end].split())


def cited(record: Record, place: Evidence) -> dict[str, Any]:
    """One piece of evidence as other programs get it."""
    article = record.article(place.article)
    return {
        "article": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "url": article.url,
        "start": place.start,
        "end": place.end,
        "text": article.text[place.start : place.end],
        "sentence": sentence_around(record, place),
    }


def why(record: Record, evidence: EvidenceFile, owner: str, *, limit: int | None = None) -> dict[str, Any]:
    """The evidence of a node or edge id, best first. Raises NotFoundError.

    At most `limit` places; `places` is how many there are.

    `merged_because` says of an entity why its mentions were taken to be of one; `decisions` are those of analysts that
    concern it (of an edge: or one of its ends).
    """
    places = evidence.of(owner)
    if not places:
        raise NotFoundError("node or edge with evidence", owner)
    head = owner.split("(", 1)[0]
    return {
        "id": owner,
        "kind": "edge" if head in EDGE_TYPES else "node",
        "places": len(places),
        "evidence": [cited(record, p) for p in places[:limit]],
        "merged_because": evidence.reasons(owner),
        "decisions": decisions.touching(decisions.rows(record.decisions(), evidence.outcomes()), owner),
    }
