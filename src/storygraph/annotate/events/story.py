"""When an undated event was, from the dated event that the story was at.

The simple past carries a story on: what is told after a dated event, in the same scene, lies in its time; what reacts
to it or follows from it was not before it (narrative containers: Pustejovsky and Stubbs, "Increasing informativeness
in temporal annotation", 2011). So
- within a paragraph, a main clause soon after a dated event shares its time;
- a reaction, or the aftermath of an incident, lies between the dated event and publication: precision "range".
Not for the pluperfect, for background ("earlier", "once"), inside quotation marks, or for what is
only planned or possible.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from spacy.tokens import Doc, Token

from storygraph.annotate.events.bounds import days
from storygraph.annotate.events.sharing import headline_end
from storygraph.annotate.events.syntax import (
    ancestors,
    first_conjunct,
    is_perfect,
    is_present_perfect,
    is_simple_past,
)
from storygraph.annotate.events.triggers import Trigger, noun_type, verb_type
from storygraph.annotate.events.words import words
from storygraph.annotate.lookup import tokens_of
from storygraph.model import EventMention, Interval, Quotation, TimeExpression

RECENT = 60  # days before publication within which a dated event can carry the story on
FRESH = 14  # days within which an incident is still news, so that what is told is its aftermath
LEAD_SENTENCES = 6  # where the main event of a news story is told, headline and date line included
NEAR = 3  # sentences that a date holds for within its paragraph
BACKGROUND = words(
    "ago already always before beforehand earlier ever formerly frequently historically initially long never "
    "normally often once originally previously prior regularly since sometimes typically usually yet"
)
INCIDENTS = words("arrest attack crime destroy die disaster injure")
LASTING = words("conflict drought epidemic famine fighting insurgency outbreak pandemic violence war")
"""Nouns of incidents that go on too long to have an aftermath."""
ELSEWHERE = words("appoint buy change join legislate live make other pay resign run vote")
"""Types of events that an incident does not bring about."""
TOLD_AT = words("meet occur talk publish")
"""Types of nouns for the occasion that something is said at."""
REACTIONS = words("accuse announce apologise deny oppose promise say support warn write")
SCENE = words("disaster win")
OCCASIONS = words("legislate meet occur protest vote win")
"""Types of main events that are told blow by blow."""
ASIDE = words("appoint buy give investigate join launch live make pay request resign run")
COURSE = words("attack destroy disaster injure")
"""Types of events that belong to the course of an incident; others follow from it."""
RESPONSES = words("dispatch extinguish rush scramble")
"""Verbs for what is done while an incident goes on."""


class _Anchor(NamedTuple):
    """A dated event that the story is at."""

    interval: Interval
    type: str
    agents: frozenset[int] = frozenset()


def continue_story(
    doc: Doc,
    triggers: Sequence[Trigger],
    events: Sequence[EventMention],
    times: Sequence[TimeExpression],
    quotations: Sequence[Quotation],
    published: date | None,
) -> list[EventMention]:
    """The events, those without a time that carry on from a dated one with the time that this gives."""
    found = list(events)
    if published is None:
        return found
    main = _main_event(doc, triggers, events, published)
    headline = headline_end(doc)
    aside = _sentences_aside(doc, times, published)
    verbatim = [_verbatim(doc, e, quotations) for e in events]
    number = {s.start: k for k, s in enumerate(s for s in doc.sents if s.text.strip())}
    for members in _paragraphs(doc, triggers):
        anchor, anchored = None, 0
        for k in members:
            event, at = found[k], number.get(triggers[k].token.sent.start, 0)
            if event.time is not None:
                if event.interval.dated and event.status == "happened" and not verbatim[k]:
                    recent = _recent(event.interval, published, RECENT)
                    anchor, anchored = (_Anchor(event.interval, event.type, _agents(event)) if recent else None), at
                continue
            if event.interval.dated or event.status not in ("happened", "denied") or verbatim[k]:
                continue
            near = anchor if anchor and at - anchored < NEAR else None
            if event.sentence.start in aside and not _reports(triggers[k]):
                continue
            if event.start < headline:
                inferred = main.interval if main and _tells_of(triggers[k], main) else None
            else:
                inferred = _inferred(triggers[k], event, near, main, published)
            if inferred is not None:
                found[k] = event.model_copy(update={"interval": inferred, "confidence": event.confidence * 0.7})
    return found


def _verbatim(doc: Doc, event: EventMention, quotations: Sequence[Quotation]) -> bool:
    """Whether the trigger stands between quotation marks, in a mixed quotation at its own place."""
    quotation = quotations[event.quotation] if event.quotation is not None else None
    if quotation is None or quotation.kind != "mixed":
        return quotation is not None and quotation.kind == "direct"
    before = doc.text[quotation.spans[0].start : event.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _sentences_aside(doc: Doc, times: Sequence[TimeExpression], published: date) -> set[int]:
    """Starts of the sentences that look back: they name an older time or a stretch of time."""
    starts = [s.start_char for s in doc.sents]
    found = set()
    for time in times:
        old = time.interval.dated and not _recent(time.interval, published, RECENT)
        past = old and (time.interval.latest or "")[:10] < published.isoformat()
        stretch = time.type == "DURATION" and not time.interval.dated and not _adjectival(doc, time)
        if past or stretch:
            found.add(starts[max(bisect_right(starts, time.start) - 1, 0)])
    return found


def _reports(trigger: Trigger) -> bool:
    """Whether the trigger belongs to the saying that a sentence opens with, whatever is said in it."""
    verb = _telling_verb(trigger)
    return verb is not None and verb.dep_ == "ROOT" and verb_type(verb) in REACTIONS


def _adjectival(doc: Doc, time: TimeExpression) -> bool:
    """Whether a duration only describes a thing: "a two-year budget", "the 90-minute film"."""
    root = tokens_of(doc, time).root
    return root.dep_ in ("compound", "amod", "nmod", "quantmod") or root.head.dep_ == "amod"


def _tells_of(trigger: Trigger, main: _Anchor) -> bool:
    """Whether an event of the headline is the news: its verb, an argument of that, or of the main event's type."""
    first = first_conjunct(trigger.token)
    if not trigger.noun:
        told = first.dep_ in ("ROOT", "advcl", "ccomp", "acomp", "amod", "nsubj", "dep") and first.tag_ != "VB"
        return told or trigger.type == main.type
    argument = first.dep_ in ("ROOT", "nsubj", "nsubjpass", "dobj")
    return argument or trigger.type == main.type


def _inferred(
    trigger: Trigger, event: EventMention, near: _Anchor | None, main: _Anchor | None, published: date
) -> Interval | None:
    """The time of a trigger after the dated event `near` of its paragraph, in a story about `main`."""
    verb = _telling_verb(trigger)
    if verb is None or trigger.type == "live":
        return None
    incident = main is not None and main.type in INCIDENTS and _recent(main.interval, published, FRESH)
    past = is_simple_past(verb)
    reported = past or is_present_perfect(verb) or _backshifted(verb)
    if incident and trigger.type not in ELSEWHERE and reported and not _background(verb, "ccomp"):
        course = trigger.type in COURSE or verb.lemma_ in RESPONSES or verb.tag_ == "VBG" or _in_it(verb)
        anchor, late = near or main, near is None and not course
    elif past and not _background(verb):
        again = near is not None and trigger.type == near.type
        again = again or _spoken_on(event, near or main)
        late = (trigger.type in REACTIONS and not again) or _occasion(trigger, verb)
        occasion = main is not None and main.type in OCCASIONS and trigger.type not in ASIDE
        anchor = near or (main if late or occasion or again or trigger.type in SCENE else None)
    else:
        return None
    if anchor is None:
        return None
    if not late:
        return anchor.interval
    return Interval(earliest=anchor.interval.earliest, latest=published.isoformat(), precision="range")


def _agents(event: EventMention) -> frozenset[int]:
    return frozenset(p.chain for p in event.participants if p.role == "agent")


def _spoken_on(event: EventMention, anchor: _Anchor | None) -> bool:
    """Whether somebody says or promises more on the occasion on which they spoke, or how the vote of the day went."""
    if anchor is None:
        return False
    if anchor.type in ("vote", "legislate"):
        return event.type in ("oppose", "support")
    return anchor.type in REACTIONS | TOLD_AT and bool(anchor.agents & _agents(event))


def _occasion(trigger: Trigger, verb: Token) -> bool:
    """Whether the trigger is the news conference, call or interview that a verb of saying names."""
    return trigger.noun and trigger.type in TOLD_AT and verb_type(verb) in REACTIONS


def _backshifted(verb: Token) -> bool:
    """Whether a pluperfect only reports a perfect: "said that two men had been arrested"."""
    first = first_conjunct(verb)
    over = first.head
    return first.dep_ == "ccomp" and over.tag_ == "VBD" and verb_type(over) in REACTIONS and is_perfect(verb)


def _in_it(verb: Token) -> bool:
    """Whether somebody was hurt, or something destroyed, in or by an incident named as known ("in the crash")."""
    nouns = [
        o
        for p in verb.children
        if p.dep_ in ("prep", "agent") and p.lower_ in ("in", "by", "during")
        for o in p.children
    ]
    nouns += [c for c in verb.children if c.dep_ == "nsubj"]
    return any(
        noun_type(n) in INCIDENTS and any(c.lower_ in ("the", "this", "that") for c in n.children) for n in nouns
    )


def _telling_verb(trigger: Trigger) -> Token | None:
    """The verb whose tense tells when: the trigger, what carries it, or the verb that a noun is an argument of."""
    if not trigger.noun:
        return trigger.token
    if trigger.light is not None:
        return trigger.light
    first = first_conjunct(trigger.token)
    if first.dep_ == "dobj" and first.head.pos_ == "VERB" and trigger.type in INCIDENTS:
        return first.head
    if first.dep_ == "pobj" and first.head.lower_ in ("at", "during", "in", "on") and first.head.head.pos_ == "VERB":
        return first.head.head
    return None


def _recent(interval: Interval, published: date, within: int) -> bool:
    if not interval.dated or days(interval) > 7:
        return False
    return 0 <= (published - date.fromisoformat((interval.earliest or "")[:10])).days <= within


def _main_event(
    doc: Doc, triggers: Sequence[Trigger], events: Sequence[EventMention], published: date
) -> _Anchor | None:
    """The first recent dated event among the first sentences; an incident, if those tell of one."""
    starts = [s.start_char for s in doc.sents if s.text.strip()]
    limit = starts[LEAD_SENTENCES] if len(starts) > LEAD_SENTENCES else len(doc.text)
    lead = [e for e in events if e.start < limit and e.status == "happened" and _recent(e.interval, published, RECENT)]
    first = next((e for e in lead if e.time is not None), None) or _first_fresh(events, published)
    if first is None:
        return None
    incidents = [
        e
        for t, e in zip(triggers, events, strict=True)
        if e.status == "happened" and e.type in INCIDENTS and e.lemma not in LASTING
        if t.token.dep_ not in ("compound", "amod", "nmod")
    ]
    told = [e for e in incidents if e.start < limit]
    open_end = Interval(latest=published.isoformat())
    incident = next((e.type for e in told if e.interval in (first.interval, open_end)), None)
    if incident == "die" and all(e.type == "die" for e in told):
        incident = None  # an obituary: what follows is a life, not an aftermath
    kind = incident or ("" if first.type == "die" else first.type)
    return _Anchor(_narrower(first.interval, incidents), kind, _agents(first))


def _narrower(interval: Interval, incidents: Sequence[EventMention]) -> Interval:
    """The first day within a longer interval ("earlier this week") that the text gives for an incident, if any."""
    inside = [
        e.interval
        for e in incidents
        if e.time is not None
        and days(e.interval) == 0 < days(interval)
        and (interval.earliest or "")[:10] <= (e.interval.earliest or "")[:10] <= (interval.latest or "")[:10]
    ]
    return min(inside, key=lambda i: i.earliest or "", default=interval)


def _first_fresh(events: Sequence[EventMention], published: date) -> EventMention | None:
    """The first event that the text dates within the last days, where the lead dates none."""
    told = (e for e in events if e.time is not None and e.status == "happened" and e.quotation is None)
    return next((e for e in told if _recent(e.interval, published, FRESH)), None)


def _paragraphs(doc: Doc, triggers: Sequence[Trigger]) -> Iterator[list[int]]:
    """Positions of the triggers by paragraph (text between line breaks)."""
    breaks = [t.i for t in doc if t.is_space and "\n" in t.text]
    grouped: dict[int, list[int]] = defaultdict(list)
    at = 0
    for position, trigger in enumerate(triggers):
        while at < len(breaks) and breaks[at] < trigger.token.i:
            at += 1
        grouped[at].append(position)
    yield from grouped.values()


def _background(verb: Token, *allowed: str) -> bool:
    """Whether an adverb, or the kind of clause, puts the verb outside the story's line."""
    for token in (verb, *ancestors(verb)):
        if any(c.lower_ in BACKGROUND and c.dep_ in ("advmod", "mark", "prep") for c in token.children):
            return True
    first = first_conjunct(verb)
    if first.dep_ in allowed:
        return False
    return first.dep_ in ("relcl", "ccomp", "acl") or (first.dep_ == "advcl" and first.tag_ != "VBG")
