"""One article's annotations as the JSON line that `storygraph annotate` prints: its shape is fixed."""

from __future__ import annotations

from typing import Any

from storygraph.model import Annotations, Article, EventMention, Local, Quotation, Resolution, Span


def annotation_line(article: Article, found: Annotations, resolution: Resolution) -> dict[str, Any]:
    """The line of one article. Offsets are code points of its text; an open end of an interval is None."""

    def entity(chain: int | None) -> str | None:
        known = resolution.entity_of.get(Local(article.id, chain)) if chain is not None else None
        return known.id if known else None

    def quote(index: int, q: Quotation) -> dict[str, Any]:
        same = resolution.quote_of.get(Local(article.id, index))
        speaker = q.speaker and {**_span(q.speaker), "entity": entity(q.speaker.chain)}
        return {
            **_span(q),
            "spans": [[s.start, s.end] for s in q.spans],
            "kind": q.kind,
            "quote": same.id if same else None,
            "speaker": speaker,
            "cue": q.cue and _span(q.cue),
            "confidence": q.confidence,
            "act": q.act,
            "polarity": q.polarity,
            "addressee": entity(q.addressee),
            "about": [e for c in q.about if (e := entity(c))],
            "speaks_for": entity(q.speaker.behalf) if q.speaker else None,
            "said_earliest": q.said.earliest,
            "said_latest": q.said.latest,
        }

    def event(index: int, e: EventMention) -> dict[str, Any]:
        same = resolution.event_of.get(Local(article.id, index))
        return {
            **_span(e),
            "event": same.id if same else None,
            "type": e.type,
            "earliest": e.interval.earliest,
            "latest": e.interval.latest,
            "precision": e.interval.precision,
            "status": e.status,
            "participants": [{"entity": x, "role": p.role} for p in e.participants if (x := entity(p.chain))],
            "place": entity(e.place),
        }

    return {
        "id": article.id,
        "mentions": [
            {
                **_span(m),
                "type": m.type,
                "form": m.form,
                "entity": entity(m.chain) or f"{article.id}#{m.chain}",
            }
            for m in found.mentions
        ],
        "times": [
            {
                **_span(t),
                "type": t.type,
                "value": t.value,
                "earliest": t.interval.earliest,
                "latest": t.interval.latest,
            }
            for t in found.times
        ],
        "quotes": [quote(k, q) for k, q in enumerate(found.quotations) if q.spans],
        "events": [event(k, e) for k, e in enumerate(found.events)],
        "relations": [
            {
                "type": r.type,
                "source": entity(r.source),
                "target": entity(r.target),
                **_span(r),
                "from": r.since,
                "until": r.until,
            }
            for r in found.relations
        ],
        "language_model": found.language_model,
    }


def _span(s: Span) -> dict[str, int]:
    return {"start": s.start, "end": s.end}
