"""One article's annotations as the JSON line that `storygraph annotate` prints: its shape is fixed."""

from __future__ import annotations

from typing import Any

from storygraph.model import (
    Annotations,
    Article,
    EventMention,
    Local,
    Mention,
    Quotation,
    Relation,
    Resolution,
    Span,
    Speaker,
    TimeExpression,
)

Line = dict[str, Any]


def annotation_line(article: Article, found: Annotations, resolution: Resolution) -> Line:
    """The line of one article. Offsets are code points of its text; an open end of an interval is None."""
    shown = _Shown(article.id, found, resolution)
    return {
        "id": article.id,
        "mentions": [shown.mention(m) for m in found.mentions],
        "times": [shown.time(t) for t in found.times],
        "quotes": [shown.quote(k, q) for k, q in enumerate(found.quotations) if q.spans],
        "events": [shown.event(k, e) for k, e in enumerate(found.events)],
        "relations": [shown.relation(r) for r in found.relations],
        "language_model": found.language_model,
        **({"coreference": [[[s.start, s.end] for s in chain] for chain in found.phrases]} if found.phrases else {}),
    }


def _span(s: Span) -> Line:
    return {"start": s.start, "end": s.end}


class _Shown:
    """An article's annotations with the ids of what they mean across articles."""

    def __init__(self, article: str, found: Annotations, resolution: Resolution) -> None:
        self._article, self._chains, self._resolution = article, found.chains, resolution

    def _entity(self, chain: int | None) -> str | None:
        known = self._resolution.entity_of.get(Local(self._article, chain)) if chain is not None else None
        return known.id if known else None

    def mention(self, m: Mention) -> Line:
        """A mention; a chain that is no entity gets an id of its own within the article."""
        entity = self._entity(m.chain) or f"{self._article}#{m.chain}"
        return {**_span(m), "type": m.type, "form": m.form, "entity": entity, **self._members(m.chain)}

    def _members(self, chain: int | None) -> Line:
        """Who "the two men" are, where the text says so."""
        members = self._chains[chain].members if chain is not None else ()
        known = [e for c in members if (e := self._entity(c))]
        return {"members": known} if known else {}

    def time(self, t: TimeExpression) -> Line:
        """A time expression."""
        days = {"earliest": t.interval.earliest, "latest": t.interval.latest}
        return {**_span(t), "type": t.type, "value": t.value, **days, "mod": t.mod}

    def quote(self, index: int, q: Quotation) -> Line:
        """A quotation with its speaker."""
        same = self._resolution.quote_of.get(Local(self._article, index))
        return {
            **_span(q),
            "spans": [[s.start, s.end] for s in q.spans],
            "kind": q.kind,
            "quote": same.id if same else None,
            "speaker": q.speaker and self._speaker(q.speaker),
            "cue": q.cue and _span(q.cue),
            "confidence": q.confidence,
            "act": q.act,
            "polarity": q.polarity,
            "addressee": self._entity(q.addressee),
            "about": [e for c in q.about if (e := self._entity(c))],
            "speaks_for": self._entity(q.speaker.behalf) if q.speaker else None,
            "said_earliest": q.said.earliest,
            "said_latest": q.said.latest,
        }

    def _speaker(self, s: Speaker) -> Line:
        return {**_span(s), "entity": self._entity(s.chain), **self._members(s.chain)}

    def event(self, index: int, e: EventMention) -> Line:
        """An event mention; the span is its trigger."""
        same = self._resolution.event_of.get(Local(self._article, index))
        return {
            **_span(e),
            "event": same.id if same else None,
            "type": e.type,
            "earliest": e.interval.earliest,
            "latest": e.interval.latest,
            "precision": e.interval.precision,
            "status": e.status,
            "participants": [{"entity": x, "role": p.role} for p in e.participants if (x := self._entity(p.chain))],
            "place": self._entity(e.place),
        }

    def relation(self, r: Relation) -> Line:
        """A relation; the span is its evidence."""
        ends = {"source": self._entity(r.source), "target": self._entity(r.target)}
        return {"type": r.type, **ends, **_span(r), "detail": r.detail, "from": r.since, "until": r.until}
