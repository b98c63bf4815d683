"""Which time expression an event hangs on: the one that the tree puts under it, the one that stands right beside it,
else one that holds for its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from storygraph.annotate.events.bounds import BOUNDS, days
from storygraph.annotate.events.status import PLANNING, WISHING
from storygraph.annotate.events.syntax import ancestors, children, first_conjunct
from storygraph.annotate.events.triggers import Trigger
from storygraph.annotate.events.words import words
from storygraph.annotate.lookup import tokens_of
from storygraph.model import TimeExpression

ALONG = words("in during at on with by to for via through")
"""Prepositions whose event noun shares the time of the verb."""
LATER_WORDS = words("also later subsequently then afterwards eventually since")
CAUSED = words("attack destroy die disaster injure")
UPWARD = words("advcl xcomp acl relcl pcomp")
"""Clauses whose time, where their own verb is no event, is that of the verb above."""
JUDGING = words("accuse acquit admit charge confess convict indict plead sentence suspect try")
"""Verbs whose "of", "to" and "with" name a deed that was done before."""
PRENOMINAL = words("poss compound nummod nmod amod npadvmod")


class Dated(NamedTuple):
    """The time expression that an event hangs on, and the preposition between them ("" for none)."""

    time: int
    bound: str


class _Search:
    """Assigns times to triggers. `fronted` are the triggers whose time stands before them: it holds for the clause."""

    def __init__(self, doc: Doc, triggers: Sequence[Trigger], times: Sequence[TimeExpression]) -> None:
        self.doc = doc
        self.triggers = triggers
        self.times = times
        self.at = {t.token.i: t for t in triggers}
        self.at.update({t.light.i: t for t in triggers if t.light is not None})
        self.found: dict[int, Dated] = {}
        self.fronted: set[int] = set()

    def put(self, token: Token, position: int, bound: str) -> None:
        """Note the time for the trigger at the token; of two times the narrower stays."""
        trigger = self.at[token.i].token
        old = self.found.get(trigger.i)
        if old is not None and days(self.times[position].interval) >= days(self.times[old.time].interval):
            return
        self.found[trigger.i] = Dated(position, bound)
        if self.times[position].start < trigger.idx:
            self.fronted.add(trigger.i)

    def has(self, token: Token) -> bool:
        """Whether the token is a trigger, or carries one, that has a time."""
        return token.i in self.at and self.at[token.i].token.i in self.found


def governing_times(doc: Doc, triggers: Sequence[Trigger], times: Sequence[TimeExpression]) -> dict[int, Dated]:
    """Token index of a trigger to the time that governs it."""
    search = _Search(doc, triggers, times)
    for position, time in enumerate(times):
        if time.interval.earliest is None or time.type == "SET":
            continue
        tokens = tokens_of(doc, time)
        governing = [*_beside(search, tokens), *_above(search, tokens)] or [*_left(search, tokens)]
        opened = _when_clause(search, tokens)
        governing = [(t, bound) for t, bound in governing if t != opened]
        governing += [(opened, "")] if opened else []
        for token, bound in governing:
            # "after 3 pm" on a day is still that day
            search.put(token, position, "" if time.type == "TIME" else bound)
    _share(search)
    return search.found


def _above(search: _Search, tokens: Tokens) -> Iterator[tuple[Token, str]]:
    """The first trigger on the way up the tree, or what a verb that is none lends its time to."""
    bound, met = "", False
    for token in (tokens.root, *ancestors(tokens.root)):
        inside = tokens.start <= token.i < tokens.end
        if not met and not inside and token.pos_ in ("ADP", "SCONJ"):
            # only the nearest counts: "before a committee on Friday" is on Friday
            met, bound = True, token.lower_ if token.lower_ in BOUNDS else ""
        if inside:
            yield from ((c, bound) for c in children(token, "relcl") if c.i in search.at)
            continue
        if token.i in search.at:
            yield token, bound
            yield from _corrected(search, tokens, token, bound)
            return
        if token.pos_ in ("VERB", "AUX"):
            under = _under(token, search.at)
            if token.dep_ == "acl" and token.lemma_ in ("date", "time"):
                return  # "a letter dated 9 March": the day of the letter
            under = [t for t in under if not (bound and t.dep_ == "ccomp")]
            left = [] if under else [*_left(search, tokens)]
            yield from left or ((t, bound) for t in under)
            yield from _corrected(search, tokens, token, bound)
            if under or left or (token.dep_ not in UPWARD and not _after_quotation(token, tokens)):
                return
    sentence = tokens[0].sent
    if sentence.end - sentence.start <= len(tokens) + 1 and sentence.end < len(search.doc):
        following = search.doc[sentence.end]
        sentence = following.sent if following.text == "," else sentence  # the parser cut the opening time off
    if _opens(tokens):  # the parser found no verb over it
        main = next((t for t in sentence if t.i in search.at and t.tag_ in ("VBD", "VBZ", "VBP", "VBN")), None)
        if main is not None:
            yield main, bound


def _after_quotation(verb: Token, tokens: Tokens) -> bool:
    """Whether the verb is what is said and the time stands after it ("…," she said, while opening the fair today)."""
    return verb.dep_ == "ccomp" and any(t.text in ('"', "”") for t in verb.doc[verb.i : tokens.start])


def _when_clause(search: _Search, tokens: Tokens) -> Token | None:
    """The verb of a clause with "when" that says what happened on that day ("before 8 July, when the riots began")."""
    after = search.doc[tokens.end : tokens.end + 2]
    word = next((t for t in after if t.text != ","), None)
    verb = word.head if word is not None and word.lower_ == "when" and word.dep_ == "advmod" else None
    return verb if verb is not None and verb.i in search.at and verb.i > tokens.end else None


def _opens(tokens: Tokens) -> bool:
    """Whether the time opens its sentence, a preposition before it aside."""
    sentence = tokens[0].sent
    first = tokens.start - (tokens.start > sentence.start and tokens[0].nbor(-1).pos_ == "ADP")
    return not sentence[: first - sentence.start].text.strip()


def _corrected(search: _Search, tokens: Tokens, verb: Token, bound: str) -> Iterator[tuple[Token, str]]:
    """A further reading where the parser often errs: a time that opens the sentence belongs to its main verb too, one
    in the participle before the subject to the participle."""
    main = tokens[0].sent.root
    if _opens(tokens) and main.i in search.at and main.i != verb.i and main.i > tokens.start:
        yield main, bound
    if verb.i >= tokens.end:
        for participle in children(verb, "advcl"):
            if participle.i in search.at and participle.i < tokens.start and participle.tag_ in ("VBN", "VBG"):
                yield participle, bound
    for clause in children(verb, "advcl", "relcl"):
        if clause.i in search.at and verb.i < clause.i < tokens.start and not _verb_between(clause, tokens):
            yield clause, bound


def _verb_between(verb: Token, tokens: Tokens) -> bool:
    return any(t.pos_ == "VERB" for t in verb.doc[verb.i + 1 : tokens.start])


def _left(search: _Search, tokens: Tokens) -> Iterator[tuple[Token, str]]:
    """The nearest event noun to the left within the same run of nouns and prepositions, where nothing else governs."""
    for at in range(tokens.start - 1, max(tokens[0].sent.start, tokens.start - 10) - 1, -1):
        token = search.doc[at]
        if token.i in search.at and search.at[token.i].noun:
            yield token, ""
            return
        if token.pos_ not in ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM") and token.text != ",":
            return


def _beside(search: _Search, tokens: Tokens) -> Iterator[tuple[Token, str]]:
    """The trigger that the time directly follows ("a news conference in Lima on Tuesday", "said on Tuesday"), and the
    noun that it modifies ("Friday's attack", "the 2016 election")."""
    head = tokens.root.head
    if head.i in search.at and search.at[head.i].noun and tokens.root.dep_ in PRENOMINAL:
        yield head, ""
    start, at = tokens[0].sent.start, tokens.start - 1
    bound = ""
    if at > start and search.doc[at].pos_ in ("ADP", "SCONJ"):
        bound = search.doc[at].lower_ if search.doc[at].lower_ in BOUNDS else ""
        at -= 1
    birth = next(
        (t for t in reversed(search.doc[max(start, at - 9) : at + 1]) if t.pos_ == "VERB" or t.lower_ == "born"), None
    )
    if birth is not None and birth.lower_ == "born" and birth.i in search.at:
        yield birth, bound
    at = _before_place(search.doc, at, start)
    if at >= start and at in search.at and search.at[at].token.i == at:
        yield search.doc[at], bound


def _before_place(doc: Doc, at: int, start: int) -> int:
    """The index left of "in Beaver Falls, Pennsylvania", or the same index where no such phrase ends there."""
    left = at
    while left > start and (doc[left].pos_ == "PROPN" or doc[left].text == ","):
        left -= 1
    return left - 1 if start < left < at and doc[left].lower_ in ("in", "near", "at", "outside") else at


def _under(verb: Token, at: dict[int, Trigger]) -> list[Token]:
    """Triggers that a verb which is none itself lends its time to: its subject, object and complement."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "xcomp", "conj", "acomp", "ccomp", "dep"):
            if child.i in at:
                if child.dep_ not in ("ccomp", "dep") or child.tag_ in ("VBN", "VB") or _split_passive(verb, child):
                    found.append(child)
            elif child.dep_ == "xcomp":
                found.extend(_under(child, at))
            elif child.dep_ in ("attr", "dobj"):
                found.extend(o for p in children(child, "prep") for o in children(p, "pobj") if o.i in at)
                found.extend(c for c in children(child, "relcl", "acl") if c.i in at)
    return found


def _split_passive(verb: Token, participle: Token) -> bool:
    """ "The gate was on Monday forced open": the parser took the participle for a verb of its own."""
    return verb.lemma_ == "be" and participle.tag_ == "VBD" and not children(participle, "nsubj", "nsubjpass")


def _share(search: _Search) -> None:
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


def _since(search: _Search, trigger: Trigger) -> Dated | None:
    """The beginning that a clause with "since" gives: "have been arrested since the protests began in June"."""
    for clause in children(trigger.light or trigger.token, "advcl"):
        if search.has(clause) and any(c.dep_ == "mark" and c.lower_ == "since" for c in clause.children):
            return Dated(search.found[search.at[clause.i].token.i].time, "since")
    return None


def _source(search: _Search, trigger: Trigger) -> Token | None:
    """The dated trigger of the same sentence whose time holds for this one too."""
    if trigger.noun and trigger.light is None:
        return _source_of_noun(search, trigger.token)
    verb = trigger.light or trigger.token
    return _source_above(search, verb) or _source_below(search, verb, trigger.type) or _source_in_sequence(search, verb)


def _source_above(search: _Search, verb: Token) -> Token | None:
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


def _source_in_sequence(search: _Search, verb: Token) -> Token | None:
    """The dated verb that "before" or "after" with a participle hangs on ("slid off before breaking in two")."""
    prep = verb.head
    sequence = verb.dep_ == "pcomp" and prep.lower_ in ("before", "after")
    return prep.head if sequence and search.has(prep.head) else None


def _source_below(search: _Search, verb: Token, type_: str) -> Token | None:
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


def _source_of_noun(search: _Search, noun: Token) -> Token | None:
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
