"""Times that a clause lends to the one beside it once both are known as events: so many days after it ("two days after
the vote"), while it went on ("who was visiting the town"), in a clause about the incident ("the fire, which killed …").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from storygraph.annotate.events.bounds import days
from storygraph.annotate.events.syntax import ancestors, auxiliaries, children, is_simple_past
from storygraph.annotate.events.triggers import Trigger
from storygraph.annotate.events.words import words
from storygraph.annotate.lookup import tokens_of
from storygraph.model import EventMention, Interval, TimeExpression

_DAYS = re.compile(r"P(\d{1,3})([DW])")
HARM = words("attack destroy die disaster injure")
"""Types of incidents, and of what a clause about an incident tells."""


def link_clauses(
    doc: Doc, triggers: Sequence[Trigger], events: Sequence[EventMention], times: Sequence[TimeExpression]
) -> list[EventMention]:
    """The events, undated ones with the time that a dated neighbour in the sentence gives them."""
    found = list(events)
    at = {t.token.i: k for k, t in enumerate(triggers)}
    at.update({t.light.i: k for k, t in enumerate(triggers) if t.light is not None})
    for time in times:
        if time.type == "DURATION" and time.mod is None and _DAYS.fullmatch(time.value):
            _offset(doc, at, found, time)
    for k, trigger in enumerate(triggers):
        if not found[k].interval.dated and found[k].status == "happened" and not trigger.noun:
            source = _beside(trigger, at)
            if source is not None and found[source].interval.dated and found[source].status == "happened":
                found[k] = _with(found[k], found[source].interval)
    return found


def _with(event: EventMention, interval: Interval) -> EventMention:
    return event.model_copy(update={"interval": interval, "confidence": event.confidence * 0.9})


def _offset(doc: Doc, at: dict[int, int], found: list[EventMention], time: TimeExpression) -> None:
    """Date one side of "N days after" by the other."""
    after = tokens_of(doc, time).end
    word = doc[after] if after < len(doc) else None
    if word is None or word.lower_ not in ("after", "before"):
        return
    inner = word.head if word.dep_ == "mark" else _object(word, at)
    outer = inner.head if inner is not None and word.dep_ == "mark" else word.head
    if inner is None or inner.i not in at or outer.i not in at:
        return
    late, early = found[at[outer.i]], found[at[inner.i]]
    steps = _steps(time.value) * (1 if word.lower_ == "after" else -1)
    borrowed = early.time is not None and early.time == late.time
    if _is_day(late) and (not early.interval.dated or borrowed) and early.status == "happened":
        found[at[inner.i]] = _with(early, _moved(late.interval, -steps, time.value)).model_copy(update={"time": None})
    elif _is_day(early) and not late.interval.dated and late.status == "happened":
        found[at[outer.i]] = _with(late, _moved(early.interval, steps, time.value))


def _object(preposition: Token, at: dict[int, int]) -> Token | None:
    """The event after the preposition: its object, else the first verb after it (a clause that the parser missed)."""
    event = next((c for c in children(preposition, "pobj", "pcomp") if c.i in at), None)
    if event is not None:
        return event
    rest = preposition.doc[preposition.i + 1 : preposition.sent.end]
    verb = next((t for t in rest if t.pos_ in ("VERB", "AUX")), None)
    return verb if verb is not None and verb.tag_ == "VBD" and verb.dep_ == "conj" else None


def _steps(value: str) -> int:
    parts = _DAYS.fullmatch(value)
    return int(parts[1]) * (7 if parts[2] == "W" else 1) if parts else 0


def _is_day(event: EventMention) -> bool:
    return event.interval.dated and days(event.interval) == 0


def _moved(interval: Interval, steps: int, value: str) -> Interval:
    """The day so many days on; for weeks, three days more on either side."""
    day = date.fromisoformat((interval.earliest or "")[:10]) + timedelta(days=steps)
    give = timedelta(days=3 if value.endswith("W") else 0)
    precision = "week" if give else "day"
    return Interval(earliest=(day - give).isoformat(), latest=(day + give).isoformat(), precision=precision)


def _beside(trigger: Trigger, at: dict[int, int]) -> int | None:
    """The event of the clause that a verb's clause goes along with, or of the incident that it is about."""
    verb = trigger.token
    head = verb.head
    if verb.dep_ not in ("relcl", "advcl") or not is_simple_past(verb):
        return None
    if verb.tag_ == "VBG" and {a.lower_ for a in auxiliaries(verb)} & {"was", "were"}:
        over = head if verb.dep_ == "advcl" else next((a for a in ancestors(verb) if a.pos_ == "VERB"), None)
        return at.get(over.i) if over is not None and is_simple_past(over) else None
    return at.get(head.i) if verb.dep_ == "relcl" and head.pos_ == "NOUN" else None
