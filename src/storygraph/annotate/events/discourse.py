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
from storygraph.annotate.events.bounds import days
from storygraph.annotate.events.stems import stem
from storygraph.annotate.events.triggers import Trigger
from storygraph.model import EventMention, Interval

RECENT = 60  # days before publication within which a dated event can carry the story on
LEAD_SENTENCES = 4  # where the main event of a news story is told
BACKGROUND = frozenset(
    "already before beforehand earlier ever formerly historically long never often once originally prior previously "
    "initially ago always usually sometimes frequently typically normally regularly yet since".split()
)
APART = frozenset(
    "a an another any each earlier every few first fourth last many new next no numerous other past previous prior recent "
    "second several similar some third two three four weeks years".split()
)
"""Modifiers of a noun that is another event than the one told before."""
REACTIONS = frozenset("say write".split())
CONSEQUENCES = frozenset("die injure".split())
SCENE = frozenset("destroy disaster win".split())
"""Types that belong to the main event wherever they are told: reactions come later, the others in its course."""
NEAR = 3  # sentences that a date holds for within its paragraph
BACKGROUND_TYPES = frozenset(["live"])


def share_within_clusters(
    triggers: Sequence[Trigger], events: Sequence[EventMention], numbers: Sequence[int]
) -> list[EventMention]:
    """Give each undated mention of a cluster the time of the dated ones, where there is only one such time in all that
    the article tells of events of this word, and the words do not set it apart ("another", "a previous")."""
    best: dict[int, Interval] = {}
    rivals: dict[str, set[str]] = defaultdict(set)
    for event, number in zip(events, numbers, strict=True):
        if event.interval.dated:
            rivals[stem(event.lemma)].add((event.interval.earliest or "")[:10])
            if event.status == "happened" and (number not in best or days(event.interval) < days(best[number])):
                best[number] = event.interval
    shared = []
    headline = _headline_end(triggers[0].token.doc) if triggers else 0
    for trigger, event, number in zip(triggers, events, numbers, strict=True):
        lone = len(rivals[stem(event.lemma)]) == 1 or event.start < headline
        if number in best and lone and event.time is None and event.status == "happened" and _the_same(trigger):
            event = event.model_copy(update={"interval": best[number], "confidence": event.confidence * 0.9})
        shared.append(event)
    return shared


def _headline_end(doc: Doc) -> int:
    """Where the first line ends if the text opens with a headline: a line without a full stop."""
    line = doc.text.lstrip().split("\n", 1)[0].rstrip()
    return len(line) if len(line) < len(doc.text.strip()) and not line.endswith((".", "!", "?")) else 0


def _the_same(trigger: Trigger) -> bool:
    """Whether the mention can point back: not an indefinite or contrasting noun outside a headline, not a pluperfect."""
    if not trigger.noun:
        return _simple_past(trigger.token) or trigger.token.tag_ in ("VBZ", "VBP", "VBN")
    modifiers = {c.lower_ for c in trigger.token.children if c.dep_ in ("det", "amod", "nummod", "advmod")}
    return not modifiers & APART


def continue_story(
    doc: Doc, triggers: Sequence[Trigger], events: Sequence[EventMention], published: date | None
) -> list[EventMention]:
    """Times of simple-past main clauses that carry on from a dated event: of the same paragraph, or the story's main
    event where they tell its consequences or reactions to it."""
    if published is None:
        return list(events)
    main = _main_event(doc, events, published)
    found = list(events)
    number = {s.start: k for k, s in enumerate(s for s in doc.sents if s.text.strip())}
    for members in _paragraphs(doc, triggers):
        anchor: tuple[Interval, int] | None = None
        for k in members:
            event, at = found[k], number.get(triggers[k].token.sent.start, 0)
            if event.time is not None:
                if event.interval.dated and event.status == "happened" and event.quotation is None:
                    anchor = (event.interval, at) if _recent(event.interval, published) else None
                continue
            if event.interval.dated or event.status != "happened" or event.quotation is not None:
                continue
            if _narrates(triggers[k]):
                near = anchor[0] if anchor and at - anchor[1] < NEAR else None
                inferred = _inferred(event.type, near, main, published)
                if inferred is not None:
                    found[k] = event.model_copy(update={"interval": inferred, "confidence": event.confidence * 0.7})
    return found


def _inferred(type_: str, near: Interval | None, main: Interval | None, published: date) -> Interval | None:
    """The time of an event of this type after the dated event `near` of its paragraph, in a story about `main`."""
    late = type_ in REACTIONS | CONSEQUENCES
    anchor = near or (main if late or type_ in SCENE else None)
    if anchor is None:
        return None
    if not late:
        return anchor
    return Interval(earliest=anchor.earliest, latest=published.isoformat(), precision="range")


def _recent(interval: Interval, published: date) -> bool:
    if not interval.dated or days(interval) > 7:
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
        return False
    if first.dep_ in ("advcl", "xcomp") and verb.tag_ in ("VBG", "VBN", "VB"):
        over = next((a for a in ancestors(first) if a.pos_ in ("VERB", "AUX")), None)
        return over is not None and _simple_past(over)
    return False


def _background(verb: Token) -> bool:
    """Whether an adverb or the clause over it puts the verb before the story."""
    for token in (verb, *ancestors(verb)):
        if any(c.lower_ in BACKGROUND and c.dep_ in ("advmod", "mark", "prep") for c in token.children):
            return True
        if token.dep_ in ("relcl", "acl") and token.i != verb.i:
            return False
    first = first_conjunct(verb)
    return first.dep_ in ("relcl", "ccomp", "acl") or first.dep_ == "advcl" and first.tag_ != "VBG"
