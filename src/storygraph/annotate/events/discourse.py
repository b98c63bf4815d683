"""When an undated event was, from the events told before it.

Two inferences, both from a date that the text gives to another event:
- mentions of one event share its time;
- a simple past continues the story: what is told after a dated event of the same thread was not before it (Kamp and
  Rohrer, "Tense in texts", 1983). It gives a lower bound, and publication the upper one: precision "range".
Not for the pluperfect, for background ("earlier", "once", born), nor for what is only planned or possible.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc, Token

from storygraph.annotate.events.syntax import ancestors, auxiliaries, first_conjunct
from storygraph.annotate.events.triggers import Trigger
from storygraph.model import EventMention, Interval

RECENT = 60  # days before publication within which a dated event can carry the story on
LEAD_SENTENCES = 4  # where the main event of a news story is told
BACKGROUND = frozenset(
    "already before beforehand earlier ever formerly historically long never often once originally prior previously "
    "initially ago always usually sometimes frequently typically normally regularly yet since".split()
)
BACKGROUND_TYPES = frozenset(["live"])


def share_within_clusters(events: Sequence[EventMention], numbers: Sequence[int]) -> list[EventMention]:
    """Give each undated mention of a cluster the narrowest time of the dated ones."""
    best: dict[int, Interval] = {}
    for event, number in zip(events, numbers, strict=True):
        if event.interval.dated and (number not in best or _length(event.interval) < _length(best[number])):
            best[number] = event.interval
    shared = []
    for event, number in zip(events, numbers, strict=True):
        if number in best and not event.interval.dated and event.time is None:
            event = event.model_copy(update={"interval": best[number], "confidence": event.confidence * 0.9})
        shared.append(event)
    return shared


def _length(interval: Interval) -> int:
    if not interval.earliest or not interval.latest:
        return 10**6
    return (date.fromisoformat(interval.latest[:10]) - date.fromisoformat(interval.earliest[:10])).days


def continue_story(
    doc: Doc, triggers: Sequence[Trigger], events: Sequence[EventMention], published: date | None
) -> list[EventMention]:
    """Lower bounds for simple-past events that follow a dated one in the same paragraph, or the story's main event."""
    if published is None:
        return list(events)
    main = _main_event(doc, events, published)
    found = list(events)
    for members in _paragraphs(doc, triggers):
        anchor = main
        for k in members:
            event = found[k]
            if event.interval.dated and event.time is not None:
                if event.status == "happened" and event.quotation is None:
                    anchor = event.interval
                continue
            if event.interval.dated or anchor is None or not _recent(anchor, published):
                continue
            if event.status == "happened" and event.quotation is None and _narrates(triggers[k]):
                later = Interval(earliest=anchor.earliest, latest=published.isoformat(), precision="range")
                found[k] = event.model_copy(update={"interval": later, "confidence": event.confidence * 0.7})
    return found


def _recent(interval: Interval, published: date) -> bool:
    if not interval.dated or _length(interval) > 7:
        return False
    return 0 <= (published - date.fromisoformat((interval.earliest or "")[:10])).days <= RECENT


def _main_event(doc: Doc, events: Sequence[EventMention], published: date) -> Interval | None:
    """The time of the first recent dated event among the first sentences, headline aside."""
    starts = [s.start_char for s in doc.sents if s.text.strip()]
    limit = starts[LEAD_SENTENCES] if len(starts) > LEAD_SENTENCES else len(doc.text)
    for event in events:
        if event.start >= limit:
            break
        if event.status == "happened" and event.time is not None and _recent(event.interval, published):
            return event.interval
    return None


def _paragraphs(doc: Doc, triggers: Sequence[Trigger]) -> list[list[int]]:
    """Positions of the triggers by paragraph (text between line breaks)."""
    breaks = [t.i for t in doc if t.is_space and "\n" in t.text]
    grouped: dict[int, list[int]] = defaultdict(list)
    at = 0
    for position, trigger in enumerate(triggers):
        while at < len(breaks) and breaks[at] < trigger.token.i:
            at += 1
        grouped[at].append(position)
    return list(grouped.values())


def _narrates(trigger: Trigger) -> bool:
    """Whether the words tell the next thing that happened: a simple past, alone or in the clause over them."""
    if trigger.type in BACKGROUND_TYPES:
        return False
    verb = trigger.light or trigger.token
    if trigger.noun and trigger.light is None:
        return False
    return _simple_past(verb) and not _background(verb)


def _simple_past(verb: Token) -> bool:
    first = first_conjunct(verb)
    auxes = {a.lower_ for a in auxiliaries(verb)}
    if auxes & {"had", "'d", "’d"}:
        return False
    if verb.tag_ == "VBD" or auxes & {"was", "were", "did"}:
        return True
    if auxes & {"has", "have", "'ve", "’ve"}:
        return True
    if first.dep_ in ("advcl", "acl", "xcomp", "ccomp", "conj") and verb.tag_ in ("VBG", "VBN", "VB"):
        over = next((a for a in ancestors(first) if a.pos_ in ("VERB", "AUX")), None)
        return over is not None and first.dep_ in ("advcl", "xcomp") and _simple_past(over)
    return False


def _background(verb: Token) -> bool:
    """Whether an adverb or the clause over it puts the verb before the story."""
    for token in (verb, *ancestors(verb)):
        if any(c.lower_ in BACKGROUND and c.dep_ in ("advmod", "mark", "prep") for c in token.children):
            return True
        if token.dep_ in ("relcl", "acl") and token.i != verb.i:
            return False
    return verb.dep_ == "relcl"
