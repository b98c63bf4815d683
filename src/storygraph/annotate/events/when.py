"""Which time expression an event hangs on: the one that the tree puts under it, the one that stands right beside it,
else one that holds for its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from storygraph.annotate.events.bounds import BOUNDS
from storygraph.annotate.events.lent import Dated, Search, pass_on
from storygraph.annotate.events.syntax import ancestors, children
from storygraph.annotate.events.triggers import Trigger
from storygraph.annotate.events.words import words
from storygraph.annotate.lookup import tokens_of
from storygraph.model import TimeExpression

UPWARD = words("advcl xcomp acl relcl pcomp")
"""Clauses whose time, where their own verb is no event, is that of the verb above."""
COMPARED = words("from than versus")
"""Prepositions of what a figure is compared with."""
PRENOMINAL = words("poss compound nummod nmod amod npadvmod")


def governing_times(doc: Doc, triggers: Sequence[Trigger], times: Sequence[TimeExpression]) -> dict[int, Dated]:
    """Token index of a trigger to the time that governs it."""
    search = Search(doc, triggers, times)
    for position, time in enumerate(times):
        if time.interval.earliest is None or time.type == "SET":
            continue
        tokens = tokens_of(doc, time)
        beside = [*_beside(search, tokens)]
        governing = [*beside, *_above(search, tokens, time.interval.precision == "year")] or [*_left(search, tokens)]
        opened = _when_clause(search, tokens)
        governing = [(t, bound) for t, bound in governing if t != opened]
        governing += [(opened, "")] if opened else []
        for token, bound in governing:
            lent = (token, bound) not in beside and not token.is_ancestor(tokens.root)
            # "after 3 pm" on a day is still that day
            search.put(token, position, "" if time.type == "TIME" else bound, lent)
    pass_on(search)
    return search.found


def _above(search: Search, tokens: Tokens, year: bool) -> Iterator[tuple[Token, str]]:
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
        if _keeps(search, tokens, token) or (year and _names_a_thing(search, tokens.root, token)):
            return
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


def _keeps(search: Search, tokens: Tokens, token: Token) -> bool:
    """Whether a token over the time keeps it for itself: a description beside a name ("Lee, chief since 2019, left"),
    a clause about a noun ("who has led it since 2019"), what a figure is compared with ("up from 9 a year earlier")."""
    if token.i in search.at:
        return False
    if token.dep_ == "appos" and token.pos_ in ("NOUN", "PROPN") and token.i > token.head.i:
        return True
    if token.dep_ == "relcl" and token.pos_ in ("VERB", "AUX") and token.left_edge.i > token.head.i:
        return not _under(token, search.at)
    compared = token.lower_ in COMPARED and token.pos_ in ("ADP", "SCONJ") and token.i < tokens.start - 1
    return compared and any(t.like_num or t.is_currency for t in token.doc[token.i + 1 : tokens.start])


def _names_a_thing(search: Search, time: Token, noun: Token) -> bool:
    """Whether a year before a noun tells which thing it is, not when it was seen to: "cited its 2018 accounts"."""
    before = time.head == noun and time.i < noun.i and time.dep_ in PRENOMINAL and noun.pos_ in ("NOUN", "PROPN")
    occasion = noun.dep_ == "pobj" and noun.head.lower_ in ("at", "during")  # "set at the 2003 games"
    return before and not occasion and noun.dep_ not in ("nsubj", "nsubjpass") and noun.i not in search.at


def _after_quotation(verb: Token, tokens: Tokens) -> bool:
    """Whether the verb is what is said and the time stands after it ("…," she said, while opening the fair today)."""
    return verb.dep_ == "ccomp" and any(t.text in ('"', "”") for t in verb.doc[verb.i : tokens.start])


def _when_clause(search: Search, tokens: Tokens) -> Token | None:
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


def _corrected(search: Search, tokens: Tokens, verb: Token, bound: str) -> Iterator[tuple[Token, str]]:
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


def _left(search: Search, tokens: Tokens) -> Iterator[tuple[Token, str]]:
    """The nearest event noun to the left within the same run of nouns and prepositions, where nothing else governs."""
    for at in range(tokens.start - 1, max(tokens[0].sent.start, tokens.start - 10) - 1, -1):
        token = search.doc[at]
        if token.i in search.at and search.at[token.i].noun:
            yield token, ""
            return
        if token.pos_ not in ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM") and token.text != ",":
            return


def _beside(search: Search, tokens: Tokens) -> Iterator[tuple[Token, str]]:
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
