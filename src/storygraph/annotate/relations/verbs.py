"""Relations that a verb says: "X owns Y", "X accused Y", "Y, based in Z"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from storygraph.annotate.relations.actors import Actors, Named
from storygraph.annotate.relations.candidate import Candidate
from storygraph.annotate.relations.papers import acting, subjects
from storygraph.annotate.relations.reality import unreal
from storygraph.annotate.relations.roles import VERBS, WITH_PREPOSITION

TYPES_OF: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "OWNS": (("Person", "Organization", "Place"), ("Organization", "Place")),
    "MEMBER_OF": (("Person", "Organization", "Place"), ("Organization", "Group")),
    "LEADS": (("Person", "Organization"), ("Organization", "Place")),
    "FAMILY_OF": (("Person",), ("Person",)),
    "WORKS_FOR": (("Person",), ("Organization", "Place")),
    "LOCATED_IN": (("Organization", "Place", "Person"), ("Place",)),
    "SUCCEEDS": (("Person",), ("Person",)),
    "REPRESENTS": (("Person", "Organization"), ("Person", "Organization", "Place", "Group")),
}
ANY = ("Person", "Organization", "Place", "Group")


def verbal(actors: Actors) -> Iterator[Candidate]:
    """Candidates of all relation verbs, in text order."""
    for token in actors.doc:
        if token.pos_ != "VERB":
            continue
        lemma = token.lemma_.lower()
        type_ = VERBS.get(lemma)
        if type_ is not None and not unreal(token):
            yield from _transitive(actors, token, type_)
        if lemma == "allege" and not unreal(token):
            yield from _alleging(actors, token)
        if lemma == "base" and token.dep_ == "amod":
            yield from _based(actors, token)
        for prep in token.children:
            if prep.dep_ == "prep" and (lemma, prep.lower_) in WITH_PREPOSITION and not unreal(token):
                yield from _prepositional(actors, token, prep, WITH_PREPOSITION[lemma, prep.lower_])


def _transitive(actors: Actors, verb: Token, type_: str) -> Iterator[Candidate]:
    agents = [
        a for c in verb.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj" for a in acting(actors, o)
    ]
    if agents:
        patients = [p for c in verb.children if c.dep_ == "nsubjpass" for p in acting(actors, _antecedent(c))]
        if verb.dep_ in ("acl", "relcl") and not patients:
            patients = list(acting(actors, verb.head))
    else:
        patients = [p for c in verb.children if c.dep_ == "dobj" for p in acting(actors, _antecedent(c))]
        agents = list(subjects(actors, verb)) if patients else []
    yield from _paired(type_, agents, patients, verb)


def _alleging(actors: Actors, verb: Token) -> Iterator[Candidate]:
    """Whom an allegation is about: the subject of the clause."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    about = [p for c in clauses for s in c.children if s.dep_ in ("nsubj", "nsubjpass") for p in acting(actors, s)]
    yield from _paired("ACCUSES", list(subjects(actors, verb)) if about else [], about, verb)


def _based(actors: Actors, participle: Token) -> Iterator[Candidate]:
    """ "The Brindle-based Orchard Trust"."""
    places = [p for c in participle.children if c.i < participle.i for p in acting(actors, c) if p.type == "Place"]
    yield from _paired("LOCATED_IN", list(acting(actors, participle.head)) if places else [], places, participle)


def _antecedent(token: Token) -> Token:
    return token.head.head if token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl" else token


def _prepositional(actors: Actors, verb: Token, prep: Token, type_: str) -> Iterator[Candidate]:
    sources = [p for c in verb.children if c.dep_ in ("nsubjpass", "nsubj") for p in acting(actors, _antecedent(c))]
    if not sources and verb.dep_ in ("acl", "relcl", "amod"):
        sources = list(acting(actors, verb.head))
    objects = [o for c in prep.children if c.dep_ == "pobj" for o in acting(actors, c)]
    yield from _paired(type_, sources or list(subjects(actors, verb)), objects, verb)


def _paired(type_: str, sources: list[Named], targets: list[Named], verb: Token) -> Iterator[Candidate]:
    if type_ == "EMPLOYS":
        type_, sources, targets = "WORKS_FOR", targets, sources
    left, right = TYPES_OF.get(type_, (ANY, ANY))
    for source in sources:
        for target in targets:
            if source.chain != target.chain and source.type in left and target.type in right:
                yield Candidate(type_, source, target, verb.text, verb, 0.7)
