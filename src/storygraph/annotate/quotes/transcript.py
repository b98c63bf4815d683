"""Who asks and who answers in a transcript of "Q" and "A": what the article says of it before the first turn."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from storygraph.annotate.quotes.layout import is_passive, subject
from storygraph.annotate.quotes.speaker import agent_of

ASKS, ANSWERS = "Q", "A"
_ASKING = frozenset({"ask", "cross-examine", "examine", "grill", "interview", "press", "question", "quiz"})
_ANSWERING = frozenset({"answer", "reply", "respond", "testify"})
_GIVEN = frozenset({"answer", "deposition", "evidence", "interview", "testimony"})
_BY = frozenset({"by", "from"})
_TO = frozenset({"for", "of", "to", "with"})


def roles(tokens: list[Token]) -> Iterator[tuple[str, Token]]:
    """Pairs of label and the token that heads who it stands for, in text order; the first that is a person holds."""
    for token in tokens:
        if token.pos_ == "VERB":
            yield from _of_verb(token)
        elif token.lemma_ in ("question", "interview", "testimony", "evidence", "answer"):
            above = token.head.rights if token.dep_ == "nsubj" and token.head.lemma_ == "be" else ()
            for preposition in (*token.rights, *above):
                yield from _of_noun(token, preposition)


def _of_verb(verb: Token) -> Iterator[tuple[str, Token]]:
    own = subject(verb)
    objects = [c for c in verb.children if c.dep_ in ("dobj", "dative")]
    if verb.lemma_ in _ASKING and is_passive(verb):
        asker = agent_of(verb)
        yield from [(ANSWERS, own)] if own is not None else []
        yield from [(ASKS, asker)] if asker is not None else []
    elif verb.lemma_ in _ASKING and own is not None and objects:
        yield ASKS, own
        yield ANSWERS, objects[0]
    elif own is not None and (verb.lemma_ in _ANSWERING or _gives(verb, objects)):
        yield ANSWERS, own


def _gives(verb: Token, objects: list[Token]) -> bool:
    return verb.lemma_ == "give" and any(o.lemma_ in _GIVEN for o in objects)


def _of_noun(noun: Token, preposition: Token) -> Iterator[tuple[str, Token]]:
    """ "Questions are by …" hangs the phrase on the verb, so it is looked for there as well."""
    if preposition.dep_ not in ("prep", "agent"):
        return
    who = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if who is None:
        return
    if preposition.lower_ in _BY:
        yield (ANSWERS if noun.lemma_ in _GIVEN and noun.lemma_ != "interview" else ASKS), who
    elif preposition.lower_ in _TO and noun.lemma_ != "answer":
        yield ANSWERS, who
