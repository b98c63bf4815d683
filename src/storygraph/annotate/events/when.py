"""When an event was: by the time expression that governs it in the tree, else by what stands in the same clause.

Invariant: an interval comes from a time expression of the text; nothing is dated from the day of publication, which
only caps what has happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from storygraph.annotate.events.syntax import ancestors, children, first_conjunct
from storygraph.annotate.events.triggers import Trigger
from storygraph.annotate.lookup import tokens_of
from storygraph.model import Interval, TimeExpression
from storygraph.model.annotation import Status

BEFORE = frozenset("before until till by".split())
AFTER = frozenset("after since following from".split())


class Dated(NamedTuple):
    """The time expression that an event hangs on, and the preposition between them ("" for none)."""

    time: int
    bound: str


def governing_times(doc: Doc, triggers: Sequence[Trigger], times: Sequence[TimeExpression]) -> dict[int, Dated]:
    """Token index of a trigger to the time that governs it."""
    carried = {t.light.i: t.token.i for t in triggers if t.light is not None}
    at = {t.token.i: t for t in triggers}
    found: dict[int, Dated] = {}
    fronted: set[int] = set()
    for position, time in enumerate(times):
        if time.type not in ("DATE", "TIME") and not time.interval.dated:
            continue
        if time.interval.earliest is None:
            continue
        for token, bound in _governed_by(doc, time, at, carried):
            if token not in found or _better(times, position, found[token]):
                found[token] = Dated(position, bound)
                if time.start < doc[token].idx:
                    fronted.add(token)
    _share(triggers, found, fronted)
    return found


def _better(times: Sequence[TimeExpression], position: int, old: Dated) -> bool:
    """Whether a further time of the same trigger says more: a day rather than a year."""
    return _days(times[position].interval) < _days(times[old.time].interval)


def _days(interval: Interval) -> int:
    if not interval.earliest or not interval.latest:
        return 10**6
    return (date.fromisoformat(interval.latest[:10]) - date.fromisoformat(interval.earliest[:10])).days


def _governed_by(
    doc: Doc, time: TimeExpression, at: dict[int, Trigger], carried: dict[int, int]
) -> list[tuple[int, str]]:
    """Triggers that the time governs, nearest first: the first trigger on the way up, through prepositions and nouns."""
    tokens = tokens_of(doc, time)
    root = tokens.root
    beside = _beside(tokens, at)
    if beside is not None:
        return [beside]
    bound = ""
    for token in (root, *ancestors(root)):
        if token.i in carried:
            return [(carried[token.i], bound)]
        if token.i in at and not time.start <= token.idx < time.end:
            return [(token.i, bound)]
        if token.pos_ in ("ADP", "SCONJ") and not bound and token.lower_ in BEFORE | AFTER:
            bound = token.lower_
        if token.pos_ in ("VERB", "AUX") and not time.start <= token.idx < time.end:
            return [(t, bound) for t in _under(token, at)]
    return []


def _beside(tokens: Tokens, at: dict[int, Trigger]) -> tuple[int, str] | None:
    """The event noun that the time directly follows ("a news conference on Tuesday"), or stands before ("Friday's
    attack", "the 2016 election")."""
    if tokens.start < 2:
        return None
    before = tokens.doc[tokens.start - 1]
    bound = ""
    if before.pos_ in ("ADP", "SCONJ"):
        bound = before.lower_ if before.lower_ in BEFORE | AFTER else ""
        before = before.nbor(-1)
    if before.i in at and at[before.i].noun and before.sent.start == tokens[0].sent.start:
        return before.i, bound
    head = tokens.root.head
    if head.i in at and at[head.i].noun and tokens.root.dep_ in ("poss", "compound", "nummod", "nmod", "amod"):
        return head.i, ""
    return None


def _under(verb: Token, at: dict[int, Trigger]) -> list[int]:
    """Triggers that a verb which is none itself lends its time to: its subject, object and complement."""
    found = []
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "xcomp", "conj", "acomp"):
            if child.i in at:
                found.append(child.i)
            elif child.dep_ == "xcomp":
                found.extend(_under(child, at))
            elif child.dep_ in ("attr", "dobj"):
                found.extend(o.i for p in children(child, "prep") for o in children(p, "pobj") if o.i in at)
    return found


def _share(triggers: Sequence[Trigger], found: dict[int, Dated], fronted: set[int]) -> None:
    """Pass times on inside a sentence: to coordinated verbs, to complements of aspect verbs, to the participle that
    tells the result, to the noun that a verb of happening is about."""
    for _ in range(2):
        for trigger in triggers:
            if trigger.token.i in found:
                continue
            source = _source(trigger, found, fronted)
            if source is not None:
                found[trigger.token.i] = found[source]
                if source in fronted:
                    fronted.add(trigger.token.i)


def _source(trigger: Trigger, found: dict[int, Dated], fronted: set[int]) -> int | None:
    """The dated trigger of the same sentence whose time holds for this one too."""
    token = trigger.light or trigger.token
    if trigger.noun and trigger.light is None:
        return _source_of_noun(token, found)
    head = token.head
    if head.i in found:
        if token.dep_ == "conj":
            return head.i if head.i in fronted or not children(token, "nsubj", "nsubjpass") and _adjoins(token) else None
        if token.dep_ == "xcomp" or token.dep_ == "advcl" and token.tag_ == "VBG" and token.i > head.i:
            return head.i
        if token.dep_ in ("acl", "relcl"):
            return head.i
    if token.dep_ == "acl" and "first" in {c.lower_ for c in head.children} and head.head.i in found:
        return head.head.i
    for child in token.children:
        if child.dep_ == "conj" and child.i in found and child.i not in fronted:
            return child.i
        if child.dep_ in ("nsubj", "nsubjpass"):
            within = next((c.i for c in children(child, "acl") if c.i in found and c.tag_ == "VBG"), None)
            if within is not None:
                return within
    return None


def _adjoins(verb: Token) -> bool:
    """Whether a coordinated verb follows without a comma, so that a time before it belongs to both."""
    return not any(t.text in (",", ";") for t in verb.doc[verb.head.i : verb.i])


def _source_of_noun(noun: Token, found: dict[int, Dated]) -> int | None:
    first = first_conjunct(noun)
    head = first.head
    if first.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and head.i in found:
        return head.i
    if first.dep_ == "pobj" and head.head.i in found and head.lower_ in ALONG:
        return head.head.i
    for child in noun.children:
        if child.dep_ in ("acl", "relcl") and child.i in found:
            return child.i
    return None


ALONG = frozenset("in during at on with by to for".split())
"""Prepositions whose event noun shares the time of the verb."""


def interval_of(interval: Interval, bound: str, status: Status, published: date | None) -> Interval:
    """The days that the words allow: open bounds after "since" and "until", capped by publication if it is past."""
    earliest, latest, precision = interval.earliest, interval.latest, interval.precision
    if bound in ("before", "until", "till"):
        latest, earliest, precision = (_shift(earliest, -1) if bound == "before" else latest), None, "unknown"
    elif bound == "by" and status in ("planned", "hypothetical"):
        earliest, precision = None, "unknown"
    elif bound in ("after", "since", "following"):
        latest, precision = None, "range"
    cap = published.isoformat() if published else None
    if status in ("planned", "hypothetical"):
        if earliest is not None and latest is None:
            return Interval(earliest=earliest, latest=None, precision="range")
        return Interval(earliest=earliest, latest=latest, precision=precision)
    if cap is not None:
        if earliest is not None and earliest[:10] > cap:
            return Interval(latest=cap)
        if latest is None or latest[:10] > cap:
            latest = cap
    return Interval(earliest=earliest, latest=latest, precision=precision if earliest else "unknown")


def _shift(day: str | None, days: int) -> str | None:
    return (date.fromisoformat(day[:10]) + timedelta(days)).isoformat() if day else None


def undated(status: Status, published: date | None) -> Interval:
    """What is known of an event without a time: only that it was before publication, if it was at all."""
    past = status in ("happened", "denied", "alleged")
    return Interval(latest=published.isoformat()) if past and published else Interval()
