"""What happened or may happen: triggers with type, status, time, place and participants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from storygraph.annotate.events.bounds import interval_of, undated
from storygraph.annotate.events.clusters import cluster
from storygraph.annotate.events.lent import Dated
from storygraph.annotate.events.linked import link_clauses
from storygraph.annotate.events.participants import Actors, participants_of, place_of, who_speaks
from storygraph.annotate.events.sharing import carry_out, share_participants, share_within_clusters
from storygraph.annotate.events.status import status_of
from storygraph.annotate.events.story import continue_story
from storygraph.annotate.events.syntax import is_present_perfect, is_simple_past
from storygraph.annotate.events.triggers import Trigger, find_triggers
from storygraph.annotate.events.when import governing_times
from storygraph.annotate.lookup import Spans, span_of
from storygraph.model import Chain, EventMention, Mention, Quotation, Span, TimeExpression

FAINT = 0.4
"""Most confidence in an event that a timeline can do without."""


def find_events(
    doc: Doc,
    mentions: Sequence[Mention],
    chains: Sequence[Chain],
    times: Sequence[TimeExpression],
    quotations: Sequence[Quotation],
    published: date | None,
) -> list[EventMention]:
    """Event mentions in text order."""
    triggers = find_triggers(doc)
    actors = Actors(doc, mentions, chains)
    quoted = Spans(doc, [s for q in quotations for s in q.spans])
    cues = {q.cue.start: q for q in quotations if q.cue is not None}
    owner = [k for k, q in enumerate(quotations) for _ in q.spans]
    dated = governing_times(doc, triggers, times)
    found = []
    for trigger in triggers:
        inside = quoted.at(trigger.token)
        quotation = owner[inside] if inside is not None else None
        said, time = cues.get(trigger.token.idx), dated.get(trigger.token.i)
        found.append(_event(trigger, actors, times, time, quotation, published, said))
    found = share_within_clusters(triggers, found, cluster(triggers, found), published)
    found = continue_story(doc, triggers, found, times, quotations, published)
    found = link_clauses(doc, triggers, found, times)
    numbers = cluster(triggers, found)
    found = carry_out(_with_speakers(triggers, found, actors, quotations), numbers, published)
    found = share_participants(found, numbers)
    return [
        e.model_copy(update={"cluster": n, "confidence": min(e.confidence, FAINT) if _is_faint(e) else e.confidence})
        for e, n in zip(found, numbers, strict=True)
    ]


def _with_speakers(
    triggers: Sequence[Trigger], events: Sequence[EventMention], actors: Actors, quotations: Sequence[Quotation]
) -> list[EventMention]:
    """With who says "I did it"; that is no reason to tell two mentions of an event apart."""
    found = []
    for trigger, event in zip(triggers, events, strict=True):
        own = event.quotation is not None and event.status == "happened"
        more = who_speaks(trigger, actors, quotations[event.quotation or 0]) if own else None
        if more is not None and all(p.chain != more.chain for p in event.participants):
            event = event.model_copy(update={"participants": (*event.participants, more)})
        found.append(event)
    return found


def _is_faint(event: EventMention) -> bool:
    """Whether an event says little by itself: something said or done, at no known time, by or to one participant."""
    alone = len({p.chain for p in event.participants}) < 2
    return event.type in ("say", "other") and event.interval.earliest is None and alone


def _event(
    trigger: Trigger,
    actors: Actors,
    times: Sequence[TimeExpression],
    dated: Dated | None,
    quotation: int | None,
    published: date | None,
    said: Quotation | None,
) -> EventMention:
    token = trigger.token
    status = status_of(trigger)
    interval = undated(status, published)
    if dated is not None:
        time = times[dated.time].interval
        if status == "ongoing" and trigger.noun and published and (time.latest or "9999")[:10] < published.isoformat():
            status = "happened"  # "the outbreak of 2009"
        if status == "happened" and published and (time.earliest or "")[:10] > published.isoformat():
            if is_simple_past(token) or is_present_perfect(token):
                dated = None  # "has declared tomorrow a holiday": the day of something else
            else:
                status = "planned"
        if dated is not None:
            interval = interval_of(time, dated.bound, status, published)
    place = place_of(trigger, actors)
    sentence = token.sent
    return EventMention(
        start=token.idx,
        end=token.idx + len(token.text),
        lemma=trigger.lemma,
        type=trigger.type,
        status=status,
        interval=interval,
        sentence=span_of(sentence),
        cluster=0,
        participants=participants_of(trigger, actors, said),
        place=place.chain if place else None,
        place_span=Span(start=place.start, end=place.end) if place else None,
        time=dated.time if dated else None,
        quotation=quotation,
        confidence=0.6 if trigger.type == "other" else 0.8,
    )
