"""Relatives described: "his daughter" is the only other person with his name, if there is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.state import Link, Phrase
from storygraph.annotate.names.words import folded

NEAR = 300  # tokens back in which a relative must have been mentioned


def resolve(p: Phrase, at: Mapping[int, Phrase], named: Sequence[Link]) -> tuple[Link, float] | None:
    """Who "his father" or "Ada's son" is: the one named person of that gender who shares a surname with the owner."""
    if p.type != "Person" or p.plural or p.noun not in words.FAMILY or p.noun in words.OF_SOMEONE:
        return None
    owner = next((c for c in p.head.lefts if c.dep_ == "poss"), None)
    whose = at[owner.i].chain if owner is not None and owner.i in at else None
    if whose is None or whose.type != "Person" or not whose.named:
        return None
    gender = words.gender_of_noun(p.noun)
    told = _told(whose, at, gender)
    if told is not None:
        return told, 0.6
    kin = [
        x
        for x in named
        if x.type == "Person" and x is not whose and _surnames(x) & _surnames(whose) and x.gender in {gender, "unknown"}
    ]
    return (kin[0], 0.6) if len(kin) == 1 else None


def _told(whose: Link, at: Mapping[int, Phrase], gender: str) -> Link | None:
    """The one relative of that gender that the text has named: "Tom Reed, the brother of Ada Reed" makes her his."""
    found: dict[int, Link] = {}
    for p in whose.phrases:
        if p.form != "nominal" or p.noun not in words.FAMILY:
            continue
        for child in p.head.children:
            tokens = [child] if child.dep_ == "poss" else [c for c in child.children if child.lower_ == "of"]
            for other in (at[t.i].chain for t in tokens if t.i in at):
                if other is not None and other.type == "Person" and other.named and other.gender in {gender, "unknown"}:
                    found[id(other)] = other
    return next(iter(found.values())) if len(found) == 1 else None


def parent(p: Phrase, links: Sequence[Link]) -> tuple[Link, float] | None:
    """Who "the father" is: the only named person of that gender read lately."""
    gender = words.gender_of_noun(p.noun)
    if p.plural or gender == "unknown":
        return None
    near = [x for x in links if x.named and x.type == "Person" and x.last is not None and p.start - x.last.end < NEAR]
    found = [x for x in near if x.gender == gender]
    return (found[0], 0.5) if len(found) == 1 else None


def _surnames(link: Link) -> set[str]:
    """The last words of its full names, and the parts of a double one."""
    last = {folded(name.split()[-1]) for name in link.names if " " in name}
    return last | {part for word in last for part in word.split("-")}
