"""Mentions of one event share its time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from storygraph.annotate.events.bounds import days
from storygraph.annotate.events.stems import stem
from storygraph.annotate.events.syntax import is_simple_past
from storygraph.annotate.events.triggers import Trigger
from storygraph.annotate.events.words import words
from storygraph.model import EventMention, Interval, Participant

NEWS = 30  # days before publication within which two mentions without a participant in common may be one event
APART = words(
    "a an another any each earlier every few first fourth last many new next no numerous other past previous "
    "prior recent second several similar some third two three four weeks years"
)
"""Modifiers of a noun that is another event than the one told before."""


def share_within_clusters(
    triggers: Sequence[Trigger], events: Sequence[EventMention], numbers: Sequence[int], published: date | None
) -> list[EventMention]:
    """Give each undated mention of a cluster the time of the dated ones, where there is only one such time in all that
    the article tells of events of this word, and the words do not set it apart ("another", "a previous")."""
    best: dict[int, EventMention] = {}
    rivals: dict[str, set[str]] = defaultdict(set)
    for event, number in zip(events, numbers, strict=True):
        if event.interval.dated:
            rivals[stem(event.lemma)].add((event.interval.earliest or "")[:10])
            shorter = number not in best or days(event.interval) < days(best[number].interval)
            if event.status == "happened" and shorter:
                best[number] = event
    shared = []
    headline = headline_end(triggers[0].token.doc) if triggers else 0
    for trigger, event, number in zip(triggers, events, numbers, strict=True):
        lone = len(rivals[stem(event.lemma)]) <= 1 or event.start < headline
        source = best.get(number)
        free = event.time is None and event.status == "happened" and _the_same(trigger)
        if source and lone and free and (_current(source.interval, published) or _overlap(event, source)):
            event = event.model_copy(update={"interval": source.interval, "confidence": event.confidence * 0.9})
        shared.append(event)
    return shared


def _current(interval: Interval, published: date | None) -> bool:
    """Whether it is part of the news, not of its background."""
    if published is None or interval.earliest is None:
        return False
    return (published - date.fromisoformat(interval.earliest[:10])).days <= NEWS


def _overlap(a: EventMention, b: EventMention) -> bool:
    return bool({p.chain for p in a.participants} & {p.chain for p in b.participants})


def headline_end(doc: Doc) -> int:
    """Where the first line ends if the text opens with a headline: a line without a full stop."""
    line = doc.text.lstrip().split("\n", 1)[0].rstrip()
    return len(line) if len(line) < len(doc.text.strip()) and not line.endswith((".", "!", "?")) else 0


def _the_same(trigger: Trigger) -> bool:
    """Whether the mention can point back: not an indefinite or contrasting noun, not a pluperfect."""
    if not trigger.noun:
        return is_simple_past(trigger.token) or trigger.token.tag_ in ("VBZ", "VBP", "VBN")
    modifiers = {c.lower_ for c in trigger.token.children if c.dep_ in ("det", "amod", "nummod", "advmod")}
    return not modifiers & APART


def carry_out(events: Sequence[EventMention], numbers: Sequence[int], published: date | None) -> list[EventMention]:
    """What was planned for a day that has come, and is told as done elsewhere in the article, has happened."""
    done: dict[int, list[EventMention]] = defaultdict(list)
    for event, number in zip(events, numbers, strict=True):
        if event.status == "happened":
            done[number].append(event)
    return [
        e.model_copy(update={"status": "happened"})
        if e.status == "planned" and _came(e.interval, published) and any(_overlap(e, d) for d in done[n])
        else e
        for e, n in zip(events, numbers, strict=True)
    ]


def _came(interval: Interval, published: date | None) -> bool:
    """Whether the day, the whole of it, is no later than publication."""
    return bool(published and interval.earliest and (interval.latest or "9999")[:10] <= published.isoformat())


def share_participants(events: Sequence[EventMention], numbers: Sequence[int]) -> list[EventMention]:
    """Add to each mention the participants that the others of its cluster name: understood, so with an empty span at
    the trigger."""
    known: dict[int, dict[int, str]] = defaultdict(dict)
    for event, number in zip(events, numbers, strict=True):
        for participant in event.participants:
            known[number].setdefault(participant.chain, participant.role)
    shared = []
    for event, number in zip(events, numbers, strict=True):
        own = {p.chain for p in event.participants}
        more = tuple(
            Participant(start=event.start, end=event.start, chain=chain, role=role)
            for chain, role in known[number].items()
            if chain not in own and chain != event.place
        )
        shared.append(event.model_copy(update={"participants": (*event.participants, *more)}) if more else event)
    return shared
