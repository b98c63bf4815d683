"""Relatives described: "his daughter" is the only other person with his name, if there is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.state import Link, Phrase
from storygraph.annotate.names.words import folded


def resolve(p: Phrase, at: Mapping[int, Phrase], named: Sequence[Link]) -> tuple[Link, float] | None:
    """Who "his father" or "Ada's son" is: the one named person of that gender who shares a surname with the owner."""
    if p.type != "Person" or p.plural or p.noun not in words.FAMILY or p.noun in words.OF_SOMEONE:
        return None
    owner = next((c for c in p.head.lefts if c.dep_ == "poss"), None)
    whose = at[owner.i].chain if owner is not None and owner.i in at else None
    if whose is None or whose.type != "Person" or not whose.named:
        return None
    gender = words.gender_of_noun(p.noun)
    kin = [
        x
        for x in named
        if x.type == "Person" and x is not whose and _surnames(x) & _surnames(whose) and x.gender in {gender, "unknown"}
    ]
    return (kin[0], 0.6) if len(kin) == 1 else None


def _surnames(link: Link) -> set[str]:
    """The last words of its full names, and the parts of a double one."""
    last = {folded(name.split()[-1]) for name in link.names if " " in name}
    return last | {part for word in last for part in word.split("-")}
