"""Two people of one name in one article: father and son, told apart by "Jr." and "Sr.", by ages, by "the younger", by
"his son, also named …".

Without two such signs, or one that says outright that there are two, a name is one person's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from storygraph.annotate.coreference.state import Link, Phrase

OLDER = frozenset({"sr", "elder", "father", "grandfather", "mother", "grandmother", "uncle", "aunt"})
YOUNGER = frozenset(
    {"jr", "ii", "iii", "iv", "younger", "son", "grandson", "daughter", "granddaughter", "nephew", "niece"}
)
KIN = (OLDER | YOUNGER) - {"sr", "jr", "ii", "iii", "iv", "elder", "younger"}
GENERATIONS = ("sr", "jr", "ii", "iii", "iv")
NAMED = frozenset({"named", "called"})
APART = 15  # years between the ages of two people; fewer, and an age may have been read or printed wrongly


class Signs(NamedTuple):
    """What stands with one mention: whether the older or the younger is meant, and which age is given."""

    role: str | None
    age: int | None
    outright: bool  # it says that this is another person of the same name


def split(links: Sequence[Link]) -> list[Link]:
    """The chains of people, those of two namesakes as two."""
    return [part for link in links for part in _parts(link)]


def _parts(link: Link) -> list[Link]:
    phrases = sorted(link.phrases, key=lambda p: p.start)
    if link.type != "Person" or len(phrases) < 2:
        return [link]
    signs = [_signs(p, phrases[:k]) for k, p in enumerate(phrases)]
    ages = sorted({s.age for s in signs if s.age is not None})
    two_ages = len(ages) > 1 and ages[-1] - ages[0] >= APART
    roles = {s.role for s in signs if s.role}
    if not (two_ages or len(roles) == 2 or any(s.outright for s in signs)):
        return [link]
    older, younger = Link("Person"), Link("Person")
    now = _first(signs)
    for p, said in zip(phrases, signs, strict=True):
        if said.role:
            now = said.role
        elif two_ages and said.age is not None:
            now = "older" if ages[-1] - said.age < said.age - ages[0] else "younger"
        (older if now == "older" else younger).add(p, p.confidence)
    return [part for part in (older, younger) if part.phrases]


def _first(signs: Sequence[Signs]) -> str:
    """Who the mentions before the first sign mean: the other one than the sign does, if it says that there are two."""
    said = next((s for s in signs if s.role), None)
    if said is not None and said.role == "younger":
        return "older"
    if said is not None and said.outright:
        return "younger"
    return "older"


def _signs(p: Phrase, before: Sequence[Phrase]) -> Signs:
    doc = p.head.doc
    own = [w for t in doc[p.start : min(p.end + 1, len(doc))] if (w := t.lower_.rstrip(".")) in GENERATIONS]
    role = _role(own[0]) if own else None
    if p.start and doc[p.start - 1].lower_ in {"younger", "elder", "older"}:
        role = "younger" if doc[p.start - 1].lower_ == "younger" else "older"
    kin, named = _kin(doc, p)
    joined = bool(before) and kin is not None and _same_sentence(doc, before[-1], p)
    outright = kin is not None and p.end - p.start > 1 and bool(before) and (named or joined)
    if outright and role is None and kin is not None:
        role = _role(kin)
    return Signs(role, _age(doc, p), outright)


def _role(word: str) -> str:
    return "older" if word in OLDER else "younger"


def _kin(doc: Doc, p: Phrase) -> tuple[str | None, bool]:
    """The relative that the name is said to be ("his son, also named X"), and whether it says "also named"."""
    named, i = False, p.start - 1
    while i >= 0 and p.start - i <= 5 and (doc[i].lower_ in NAMED | {",", "also", "and", "is", "who"}):
        named = named or (doc[i].lower_ in NAMED and i > 0 and doc[i - 1].lower_ == "also")
        i -= 1
    if i > 0 and doc[i].lower_ in KIN and (doc[i - 1].tag_ in {"PRP$", "POS"} or doc[i - 1].pos_ == "ADJ"):
        return doc[i].lower_, named
    return None, False


def _same_sentence(doc: Doc, one: Phrase, two: Phrase) -> bool:
    """ "John Reed and his son John Reed": only a few words between, joined by "and", the relative's owner the first."""
    between = doc[one.end : two.start]
    return len(between) <= 8 and any(t.lower_ == "and" for t in between) and not any(t.is_sent_start for t in between)


def _age(doc: Doc, p: Phrase) -> int | None:
    """The age after the name: "John Reed, 62," and "John Reed (62)"."""
    if p.end + 2 >= len(doc) or doc[p.end].text not in {",", "("} or doc[p.end + 2].text not in {",", ")", ".", "of"}:
        return None
    text = doc[p.end + 1].text
    return int(text) if text.isdigit() and len(text) == 2 else None
