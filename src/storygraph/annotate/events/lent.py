"""Times that the dated events of a sentence lend to the others in it: by coordination, "when", results, arguments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from storygraph.annotate.events.bounds import days
from storygraph.annotate.events.status import PLANNING, WISHING
from storygraph.annotate.events.syntax import children, first_conjunct
from storygraph.annotate.events.triggers import Trigger
from storygraph.annotate.events.words import words
from storygraph.model import TimeExpression

ALONG = words("in during at on with by to for via through")
"""Prepositions whose event noun shares the time of the verb."""
LATER_WORDS = words("also later subsequently then afterwards eventually since")
CAUSED = words("attack destroy die disaster injure")
JUDGING = words("accuse acquit admit charge confess convict indict plead sentence suspect try")
"""Verbs whose "of", "to" and "with" name a deed that was done before."""


class Dated(NamedTuple):
    """The time expression that an event hangs on, and the preposition between them ("" for none)."""

    time: int
    bound: str


class Search:
    """Assigns times to triggers. `fronted` are the triggers whose time stands before them: it holds for the clause."""

    def __init__(self, doc: Doc, triggers: Sequence[Trigger], times: Sequence[TimeExpression]) -> None:
        self.doc = doc
        self.triggers = triggers
        self.times = times
        self.at = {t.token.i: t for t in triggers}
        self.at.update({t.light.i: t for t in triggers if t.light is not None})
        self.found: dict[int, Dated] = {}
        self.fronted: set[int] = set()
        self.lent: set[int] = set()

    def put(self, token: Token, position: int, bound: str, lent: bool) -> None:
        """Note the time for the trigger at the token; a time of its own before one lent, else the narrower stays."""
        trigger = self.at[token.i].token
        old = self.found.get(trigger.i)
        if old is not None:
            shorter = days(self.times[position].interval) < days(self.times[old.time].interval)
            if not (shorter if lent == (trigger.i in self.lent) else not lent):
                return
        if lent:
            self.lent.add(trigger.i)
        else:
            self.lent.discard(trigger.i)
        self.found[trigger.i] = Dated(position, bound)
        if self.times[position].start < trigger.idx:
            self.fronted.add(trigger.i)

    def has(self, token: Token) -> bool:
        """Whether the token is a trigger, or carries one, that has a time."""
        return token.i in self.at and self.at[token.i].token.i in self.found


def pass_on(search: Search) -> None:
    """Pass times on inside a sentence, twice, so that a time can go round two corners."""
    for _ in range(2):
        for trigger in search.triggers:
            if trigger.token.i in search.found:
                continue
            since = _since(search, trigger)
            if since is not None:
                search.found[trigger.token.i] = since
                continue
            source = _source(search, trigger)
            if source is not None:
                source = search.at[source.i].token
                search.found[trigger.token.i] = search.found[source.i]
                if source.i in search.fronted:
                    search.fronted.add(trigger.token.i)


def _since(search: Search, trigger: Trigger) -> Dated | None:
    """The beginning that a clause with "since" gives: "have been arrested since the protests began in June"."""
    for clause in children(trigger.light or trigger.token, "advcl"):
        if search.has(clause) and any(c.dep_ == "mark" and c.lower_ == "since" for c in clause.children):
            return Dated(search.found[search.at[clause.i].token.i].time, "since")
    return None


def _source(search: Search, trigger: Trigger) -> Token | None:
    """The dated trigger of the same sentence whose time holds for this one too."""
    if trigger.noun and trigger.light is None:
        return _source_of_noun(search, trigger.token)
    verb = trigger.light or trigger.token
    return _source_above(search, verb) or _source_below(search, verb, trigger.type) or _source_in_sequence(search, verb)


def _source_above(search: Search, verb: Token) -> Token | None:
    head = verb.head
    first_to = verb.dep_ in ("acl", "relcl") and any(c.lower_ in ("first", "last", "only") for c in head.children)
    if first_to and search.has(head.head):
        return head.head
    if not search.has(head):
        return None
    if verb.dep_ == "conj":
        fronted = search.at[head.i].token.i in search.fronted
        return head if fronted or _same_breath(verb) else None
    if verb.dep_ == "advcl":
        when = any(c.dep_ in ("advmod", "mark") and c.lower_ in ("when", "as", "while") for c in verb.children)
        return head if when or (verb.tag_ == "VBG" and verb.i > head.i) else None
    return head if verb.dep_ in ("xcomp", "acl", "relcl") and not _pluperfect(verb) else None


def _source_in_sequence(search: Search, verb: Token) -> Token | None:
    """The dated verb that "before" or "after" with a participle hangs on ("slid off before breaking in two")."""
    prep = verb.head
    sequence = verb.dep_ == "pcomp" and prep.lower_ in ("before", "after")
    return prep.head if sequence and search.has(prep.head) else None


def _source_below(search: Search, verb: Token, type_: str) -> Token | None:
    for child in verb.children:
        if child.dep_ == "conj" and search.has(child) and search.at[child.i].token.i not in search.fronted:
            return child
        if child.dep_ in ("nsubj", "nsubjpass"):
            within = next((c for c in children(child, "acl", "relcl") if search.has(c) and c.tag_ == "VBG"), None)
            if within is not None:
                return within
            if type_ in CAUSED and search.has(child):
                return child
        if (
            child.dep_ in ("advcl", "xcomp")
            and search.has(child)
            and _simultaneous(child)
            and not _ahead_of(verb, child)
        ):
            return child
        if child.dep_ == "prep" and child.lower_ in ("in", "during", "at", "via", "on"):
            noun = next((o for o in children(child, "pobj") if search.has(o)), None)
            if noun is not None:
                return noun
        if child.dep_ == "prep" and child.lower_ in ("on", "upon"):
            at_once = next((c for c in children(child, "pcomp") if search.has(c)), None)
            if at_once is not None:
                return at_once
        if child.dep_ == "attr":
            first = next((c for c in children(child, "acl", "relcl") if search.has(c)), None)
            if first is not None and any(c.lower_ == "first" for c in child.children):
                return first
    return None


def _simultaneous(verb: Token) -> bool:
    """Whether a subordinate clause is told as at the same time: "when", "while", "as", or a purpose or aspect."""
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod", "aux")}
    return bool(marks & {"when", "while", "as", "to"}) or verb.dep_ == "xcomp"


def _ahead_of(verb: Token, infinitive: Token) -> bool:
    """Whether the infinitive is what the verb plans, wants or orders: "agreed to meet on Friday"."""
    to = any(c.lower_ == "to" for c in infinitive.children)
    return to and infinitive.dep_ == "xcomp" and verb.lemma_ in PLANNING | WISHING


def _same_breath(verb: Token) -> bool:
    """Whether a coordinated verb shares its subject with the one before, and no adverb puts it later."""
    own = children(verb, "nsubj", "nsubjpass")
    return not own and not any(c.lower_ in LATER_WORDS for c in verb.children) and not _pluperfect(verb)


def _pluperfect(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in ("had", "has", "have") for c in verb.children)


def _source_of_noun(search: Search, noun: Token) -> Token | None:
    first = first_conjunct(noun)
    head = first.head
    if first.dep_ == "dobj" and head.lemma_ in PLANNING | WISHING:
        return None  # "suggested an inquiry on Tuesday"
    if first.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and search.has(head):
        return head
    if first.dep_ == "nsubj" and head.lemma_ == "be":
        result = next((c for c in children(head, "advcl") if c.tag_ == "VBG" and search.has(c)), None)
        if result is not None:
            return result
    if first.dep_ == "pobj" and search.has(head.head) and head.lower_ in ALONG:
        judged = head.head.lemma_ in JUDGING and head.lower_ in ("to", "with")
        return None if judged else head.head
    clauses = children(noun, "acl", "relcl")
    return next((c for v in clauses for c in (v, *children(v, "xcomp")) if search.has(c)), None)
