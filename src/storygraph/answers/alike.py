"""What two entities that are kept apart have in common in their names, and how likely it makes them one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from storygraph.model import ResolvedEntity
from storygraph.model.text import fold
from storygraph.resolve.documents import KINDS, singular
from storygraph.resolve.keys import bag, core, initials, name_key, person_name, sounds

LIKELY = {
    "same name": 0.6,
    "initial of the first name": 0.55,
    "same name, another type": 0.45,
    "acronym": 0.45,
    "spelled alike": 0.4,
    "the last words of the other": 0.4,
    "a name of the other, another type": 0.35,
    "surname alone": 0.35,
    "documents of one kind": 0.3,
    "words of the other": 0.25,
}
"""How likely two entities are one, before their company is looked at; the likeliest first."""
CROWD = 40  # entities of one block: in larger ones its key says nothing
ALIKE = 0.86  # of the letters
MANY = frozenset({"document", "paper", "statement"})  # kinds of which any matter has so many that kind says nothing


class Known(NamedTuple):
    """An entity with what it is compared by: all its names, folded; its articles."""

    entity: ResolvedEntity
    names: frozenset[str]
    articles: frozenset[str]

    @classmethod
    def of(cls, e: ResolvedEntity) -> Known:
        """What an entity is compared by."""
        return cls(e, frozenset(fold(n) for n in (e.name, *e.aliases)), frozenset(m.article for m in e.members))

    @property
    def name(self) -> str:
        """Its name, folded."""
        return fold(self.entity.name)

    @property
    def whole(self) -> list[str]:
        """Its name and those of its other names that are of more than one word."""
        return [self.entity.name, *(a for a in self.entity.aliases if " " in a.strip())]


def pairs(everybody: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """Pairs that have a word, an acronym or a sound in common, each once, in the order of their ids."""
    blocks: dict[tuple[str, str], dict[str, Known]] = defaultdict(dict)
    for k in everybody:
        for key in _keys(k):
            blocks[key][k.entity.id] = k
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        if 1 < len(block) <= CROWD:
            for a, b in combinations(sorted(block), 2):
                if (a, b) not in seen:
                    seen.add((a, b))
                    yield block[a], block[b]


def _keys(k: Known) -> set[tuple[str, str]]:
    if k.entity.type == "Document":  # of one article alone there are too many, and a merge would change little
        kind = _kind(k)
        return {("document", kind)} if len(k.articles) > 1 and kind not in MANY else set()
    keys: set[tuple[str, str]] = set()
    for name in k.names:
        words = name.split()
        keys |= {("word", w) for w in words if len(w) > 2}
        keys |= {("acronym", a) for a in initials(name_key(name))}
        if len(words) == 1:
            keys.add(("acronym", name))
        if words:
            keys.add(("sound", sounds(words[-1])[:4] + words[0][:1]))
    return keys


def _kind(k: Known) -> str:
    last = k.name.split()[-1:]
    word = singular(last[0]) if last else ""
    return KINDS.get(word, word)


def because(a: Known, b: Known) -> str | None:
    """What the two have in common, None where that is too little."""
    one, other = a.entity, b.entity
    if one.type == other.type == "Document":
        return "documents of one kind"
    if a.name == b.name:
        return "same name" if one.type == other.type else "same name, another type"
    if one.type != other.type:
        return "a name of the other, another type" if a.name in b.names or b.name in a.names else None
    if one.type == "Person":
        said = {_persons(x, y) for x, y in _opposite(a, b)} - {None}
        return min(filter(None, said), key=list(LIKELY).index, default=None)
    if a.name in b.names or b.name in a.names:
        return "same name"
    return _bodies(one, other)


def _opposite(a: Known, b: Known) -> Iterator[tuple[str, str]]:
    """The name of each beside all whole names of the other."""
    yield from ((a.entity.name, n) for n in b.whole)
    yield from ((n, b.entity.name) for n in a.whole)


def _bodies(one: ResolvedEntity, other: ResolvedEntity) -> str | None:
    x, y = name_key(one.name), name_key(other.name)
    if x in initials(y) or y in initials(x):
        return "acronym"
    if _alike(x, y):
        return "spelled alike"
    short, long = sorted((x, y), key=len)
    if not core(short) or not set(bag(short)) < set(bag(long)):
        return None
    if long.endswith(" " + short):
        return "the last words of the other"
    inside = one.type == "Place" and long.startswith(short + " ")  # the town, and a building in it
    return None if inside else "words of the other"


def _persons(one: str, other: str) -> str | None:
    a, b = person_name(one), person_name(other)
    if a.surname != b.surname:
        return "spelled alike" if a.first[:1] == b.first[:1] and _alike(a.key, b.key) else None
    if a.generation and b.generation and a.generation != b.generation:
        return None
    if not a.given or not b.given:
        return "surname alone"
    if a.first == b.first:
        return "same name"
    if a.first[0] == b.first[0] and 1 in (len(a.first), len(b.first)):
        return "initial of the first name"
    return "spelled alike" if _alike(a.first, b.first) else None


def _alike(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 3 or a.split() == b.split():
        return False
    match = SequenceMatcher(None, a, b, autojunk=False)
    return match.real_quick_ratio() >= ALIKE and match.quick_ratio() >= ALIKE and match.ratio() >= ALIKE
