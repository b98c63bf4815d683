"""Common nouns and times that come again: "a vaccine … the vaccine", "Friday … that day"."""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Doc

from storygraph.annotate.coreference.phrases.candidates import Candidate
from storygraph.annotate.coreference.phrases.groups import Groups
from storygraph.model import Annotations

ARTICLES = frozenset({"a", "an", "that", "the", "these", "this", "those"})
DEFINITE = frozenset({"poss", "that", "the", "these", "this", "those"})
NEW = frozenset({"a", "an", "another", "any", "no", "some"})
FAR, NEAR = 40, 10  # sentences back: the same words; the same noun
VAGUE = frozenset(
    """
    day friday hour kind lot minute monday month number percent saturday second sunday thursday time today tomorrow
    tuesday way wednesday week year yesterday
    """.split()  # noqa: SIM905
)  # nouns that mean another thing each time


def join(doc: Doc, found: Annotations, phrases: list[Candidate], groups: Groups) -> None:
    """Join phrases without a named chain to the last one with the same words, else, where they are definite, to the
    last one with their noun of which more is said; and dates of one value."""
    last: dict[str, Candidate] = {}
    by_noun: dict[str, list[Candidate]] = defaultdict(list)
    for p in phrases:
        if p.form in {"pronoun", "time"}:
            continue
        text = " ".join(t.lower_ for t in doc[p.start : p.end] if t.lower_ not in ARTICLES)
        if p.chain is None or not found.chains[p.chain].named:
            target = _target(p, last.get(text), by_noun[p.noun])
            if target is not None and not (target.start < p.end and p.start < target.end):
                groups.join(target.number, p.number)
        last[text] = p
        by_noun[p.noun].append(p)
    _times(phrases, groups)
    _tied(phrases, groups)


def _tied(phrases: list[Candidate], groups: Groups) -> None:
    """What stands beside a phrase as an apposition, or is said to be it: "the boat, a trawler", "it is a trawler"."""
    heads = {p.head.i: p for p in phrases if p.form not in {"modifier", "time"}}
    for p in phrases:
        if p.form not in {"name", "noun"} or p.type == "Date":
            continue
        one = _beside(p, heads) or _subject(p, heads)
        if one is not None and one.type != "Date" and one.plural == p.plural:
            groups.join(one.number, p.number)


def _beside(p: Candidate, heads: dict[int, Candidate]) -> Candidate | None:
    one = heads.get(p.head.head.i) if p.head.dep_ == "appos" and p.form == "noun" else None
    return one if one is not None and (one.chain is None or p.chain is None) else None


def _subject(p: Candidate, heads: dict[int, Candidate]) -> Candidate | None:
    verb = p.head.head
    if p.head.dep_ != "attr" or verb.lemma_ != "be" or any(c.dep_ == "neg" for c in verb.children):
        return None
    return next((heads[c.i] for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i and c.i in heads), None)


def _target(p: Candidate, same: Candidate | None, called: list[Candidate]) -> Candidate | None:
    if p.form != "noun":
        return same if p.type != "Date" else None
    if p.determiner in NEW:
        return None
    if same is not None and p.sentence - same.sentence <= FAR and p.noun not in VAGUE:
        return same
    if p.determiner not in DEFINITE:
        return None
    for other in reversed(called):
        if p.sentence - other.sentence > NEAR:
            return None
        if other.plural == p.plural and p.words <= other.words | {p.noun}:
            return other
    return None


def _times(phrases: list[Candidate], groups: Groups) -> None:
    first: dict[frozenset[str], int] = {}
    for p in phrases:
        if p.form == "time":
            groups.join(first.setdefault(p.words, p.number), p.number)
