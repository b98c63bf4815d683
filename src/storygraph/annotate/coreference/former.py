"""People who have had two names: "Ada Sonko, then Ada Lee", "Ada Sonko (née Lee)", "under her maiden name, Ada Lee"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from storygraph.annotate.coreference.state import Phrase

SAYING = frozenset({"aka", "alias", "born", "formerly", "maiden", "nee", "now", "née", "previously", "then"})
BIRTH = frozenset({"nee", "née", "born"})  # a surname alone may follow
NEAR = 9  # tokens between the two names
BETWEEN = frozenset(
    """
    a an and as been called had has her his is known name published still the under was who whom worked wrote
    , ( — – " “
    """.split()  # noqa: SIM905
)


def link_former(phrases: Sequence[Phrase]) -> None:
    """Make one chain of two names of persons of whom the text says that one was or is the other."""
    people = sorted((p for p in phrases if p.type == "Person"), key=lambda p: p.start)
    at = {i: p for p in people for i in range(p.start, p.end)}
    for first, second in pairwise(people):
        if _said(first, second):
            _join(first, second)
    for second in people:
        first_one = _subject(second, at)
        if first_one is not None:
            _join(first_one, second)


def _join(first: Phrase, second: Phrase) -> None:
    one, two = first.chain, second.chain
    if one is not None and two is not None and one is not two:
        for q in two.phrases:
            one.add(q)
        two.phrases.clear()


def _subject(name: Phrase, at: dict[int, Phrase]) -> Phrase | None:
    """Who "has been Ada Lee since" or "became Mrs Lee": one of the same given name, or by marriage."""
    verb = name.head.head
    if name.head.dep_ not in {"attr", "oprd", "dobj", "xcomp"} or verb.lemma_ not in {"be", "become"}:
        return None
    for _ in range(3):
        for child in verb.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                token = verb.head if child.lower_ == "who" and verb.dep_ == "relcl" else child
                found = at.get(token.i)
                return found if found is not None and _one(found, name, verb.lemma_) else None
        if verb.dep_ in {"acl", "relcl"}:
            token = verb.head.head if verb.head.dep_ == "appos" else verb.head
            found = at.get(token.i)
            return found if found is not None and _one(found, name, name.head.head.lemma_) else None
        if verb.dep_ != "conj":
            return None
        verb = verb.head
    return None


def _one(first: Phrase, second: Phrase, verb: str) -> bool:
    doc = first.head.doc
    if first.end - first.start > 1 and second.end - second.start > 1:
        return doc[first.start].lower_ == doc[second.start].lower_
    return verb == "become" and second.start > 0 and doc[second.start - 1].lower_.rstrip(".") == "mrs"


def _said(first: Phrase, second: Phrase) -> bool:
    doc = first.head.doc
    between = doc[first.end : second.start]
    if not 0 < len(between) <= NEAR or any(t.is_sent_start for t in between) or doc[second.start].is_sent_start:
        return False
    words = {t.lower_ for t in between}
    if not words & SAYING or words - SAYING - BETWEEN:
        return False
    same_given = doc[first.start].lower_ == doc[second.start].lower_ and first.end - first.start > 1
    alone = second.end - second.start == 1 and bool(words & BIRTH)
    return same_given or alone
