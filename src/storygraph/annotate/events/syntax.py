"""Readings of the dependency tree that several finders of events share (labels of ClearNLP, as spaCy uses them)."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from storygraph.annotate.events.words import words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "xcomp", "pcomp", "parataxis", "csubj"})
DEEPEST = 40  # steps up the tree: a guard against very long chains, not a limit met in prose


def children(token: Token, *labels: str) -> list[Token]:
    """Dependents with one of the labels, in text order."""
    return [c for c in token.children if c.dep_ in labels]


def conjuncts(token: Token) -> list[Token]:
    """The token and what is coordinated to its right, in text order."""
    found = [token]
    for t in found:
        found.extend(c for c in t.children if c.dep_ == "conj")
        if len(found) > DEEPEST:
            break
    return found


def first_conjunct(token: Token) -> Token:
    """The leftmost member of the coordination that the token belongs to."""
    for _ in range(DEEPEST):
        if token.dep_ != "conj":
            break
        token = token.head
    return token


def ancestors(token: Token) -> Iterator[Token]:
    """Heads from the nearest up, at most DEEPEST."""
    for _ in range(DEEPEST):
        if token.head.i == token.i:
            return
        token = token.head
        yield token


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive, reduced relative clauses ("the man arrested on Monday") included."""
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ == "conj" and not any(c.dep_ in ("nsubj", "aux") for c in verb.children):
        return is_passive(first_conjunct(verb)) or first_conjunct(verb).dep_ in ("acl", "amod")
    return verb.dep_ in ("acl", "amod", "advcl", "oprd") and not children(verb, "dobj")


def auxiliaries(verb: Token) -> list[Token]:
    """Auxiliaries of a verb, those of the first conjunct where a coordinated verb has none of its own."""
    own = children(verb, "aux", "auxpass")
    if own or verb.dep_ != "conj" or children(verb, "nsubj", "nsubjpass"):
        return own
    first = first_conjunct(verb)
    if first.pos_ not in ("VERB", "AUX") or first.tag_ != verb.tag_:
        return []
    return children(first, "aux", "auxpass")


def is_negated(token: Token) -> bool:
    """Whether a negation stands directly with the word ("did not", "never", "no")."""
    return any(
        c.dep_ == "neg" or (c.lower_ in ("no", "never", "neither") and c.dep_ in ("det", "advmod", "preconj"))
        for c in token.children
    )


CONTROLLED_BY_OBJECT = words("for from of with against")
EARNING = words("accept collect deserve earn get receive share take win")
"""Verbs whose subject did what the object is for: "won the prize for finding"."""


def subject(verb: Token) -> Token | None:
    """The written or understood subject: of its own, or shared in coordination, raising and control, or the noun
    that a relative or participial clause belongs to. None where the tree does not say."""
    for _ in range(8):
        own = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if own is not None:
            return antecedent(own, verb)
        head = verb.head
        if head.i == verb.i:
            return None
        if verb.dep_ in ("acl", "relcl"):
            if _open(verb):
                return head if head.pos_ in ("NOUN", "PROPN", "PRON") else None
            if head.dep_ not in ("dobj", "attr", "nsubjpass"):
                return None
            verb = head.head  # "announced plans to leave": who announced leaves
            continue
        controller = _controller(verb, head)
        if controller is not None:
            return controller
        if verb.dep_ == "pcomp":
            head = head.head
            if head.pos_ == "NOUN":
                owner = next((c for c in head.children if c.dep_ == "poss"), None)
                if owner is not None:
                    return owner  # "for his work in predicting"
                head = _over(head)  # "won the prize for finding"
        elif verb.dep_ not in ("acomp", "conj", "advcl", "xcomp") and not (
            verb.dep_ == "ccomp" and verb.tag_ in ("VB", "VBG")
        ):
            return None
        verb = head
    return None


def _over(noun: Token) -> Token:
    """The verb that a noun is an object of, directly or after a preposition; else the noun."""
    if noun.dep_ == "dobj":
        return noun.head
    return noun.head.head if noun.dep_ == "pobj" else noun


def _controller(verb: Token, head: Token) -> Token | None:
    """The object that is the understood subject: "asked him to go", "barred them from entering"."""
    if verb.dep_ == "oprd":
        return next((c for c in head.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if verb.dep_ == "xcomp" and head.lemma_ not in ("promise", "threaten"):
        return next((c for c in head.children if c.dep_ in ("dobj", "dative") and c.i < verb.i), None)
    if verb.dep_ == "pcomp" and head.lower_ in CONTROLLED_BY_OBJECT and head.head.lemma_ not in EARNING:
        return next((c for c in head.head.children if c.dep_ in ("dobj", "nsubjpass") and c.i < verb.i), None)
    return None


def _open(verb: Token) -> bool:
    """Whether the modified noun fills the subject: "the man arrested", "a letter saying", not "the plan to leave"."""
    return verb.dep_ == "relcl" or verb.tag_ in ("VBG", "VBN", "VBD")


def antecedent(noun: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for, else the token itself."""
    if noun.tag_ not in ("WP", "WDT") and noun.lower_ not in ("who", "which", "that"):
        return noun
    first = first_conjunct(verb)
    return first.head if first.dep_ == "relcl" else noun


def is_simple_past(verb: Token) -> bool:
    """Whether a verb is told in the simple past, of its own or in the clause that its infinitive or participle
    depends on. The perfect tenses are none."""
    auxes = {a.lower_ for a in auxiliaries(verb)}
    if auxes & {"had", "'d", "’d", "has", "have", "'ve", "’ve"}:
        return False
    if verb.tag_ == "VBD" or auxes & {"was", "were", "did"}:
        return True
    first = first_conjunct(verb)
    if first.dep_ in ("advcl", "xcomp") and verb.tag_ in ("VBG", "VBN", "VB"):
        over = next((a for a in ancestors(first) if a.pos_ in ("VERB", "AUX")), None)
        return over is not None and over.i != verb.i and is_simple_past(over)
    return False


def is_perfect(verb: Token) -> bool:
    """Whether a verb is in a perfect tense, present or past."""
    return bool({a.lower_ for a in auxiliaries(verb)} & {"had", "'d", "’d"}) or is_present_perfect(verb)


def is_present_perfect(verb: Token) -> bool:
    """Whether a verb is in the present perfect ("has been arrested")."""
    return bool({a.lower_ for a in auxiliaries(verb)} & {"has", "have", "'ve", "’ve"}) and verb.tag_ in ("VBN", "VBD")
