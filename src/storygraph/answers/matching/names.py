"""How alike a listed name and a name of the graph are, and by which keys two such names find each other.

Tolerant of transliteration, of the order of the names, of titles, middle names, short forms and company forms.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from storygraph.answers.matching.letters import romanized
from storygraph.model import EntityType
from storygraph.resolve.keys import PersonName, bag, core, initials, name_key, person_name, sounds
from storygraph.resolve.name_words import TAILS
from storygraph.resolve.persons import variant

ALIKE = 0.86  # of the letters of two names that are spelt alike
ACRONYM = 6  # letters of an acronym at most
SCORES = {
    "same name": 0.8,
    "same letters": 0.78,
    "with and without Jr or Sr": 0.66,
    "middle name left out": 0.72,
    "same names in another order": 0.74,
    "same words in another order": 0.74,
    "short form of the given name": 0.62,
    "written another way in Latin letters": 0.64,
    "same name but for a word for its kind": 0.6,
    "called by a middle name": 0.55,
    "spelt alike": 0.45,
    "initial of the given name": 0.4,
    "acronym of the name": 0.4,
}
"""What a name is worth before anything else is looked at: a rule of thumb that orders proposals, no probability."""
Key = tuple[str, ...]


class Likeness(NamedTuple):
    """How much two names say that they are of one, and why."""

    score: float
    reason: str


def keys(name: str, kind: EntityType | None) -> Iterator[Key]:
    """The keys of a name as one of that type, or of any where the type is not known."""
    name = romanized(name)
    if kind in ("Person", None):
        yield from _person_keys(name)
    if kind != "Person":
        yield from _body_keys(name)


def _person_keys(name: str) -> Iterator[Key]:
    for n in _orders(name)[:1]:
        parts = [*filter(None, (n.first,)), *n.given[1:], n.surname]
        skeletons = sorted({sounds(p) or p for p in parts})
        if len(parts) == 1:
            yield "alone", parts[0]
        elif len(skeletons) == 1:
            yield "pair", skeletons[0], skeletons[0]
        for a, b in combinations(skeletons, 2):
            yield "pair", a, b
        for one, other in ((parts[0], parts[-1]), (parts[-1], parts[0])):
            yield "initial", one[0], sounds(other) or other


def _body_keys(name: str) -> Iterator[Key]:
    key = name_key(name, place=True)
    words = key.split()
    yield "key", key
    yield "words", *bag(key)
    yield "sounds", *((sounds(w) or w) for w in words)
    if len(words) > 1 and words[-1] in TAILS:
        yield "key", " ".join(words[:-1])
    if len(words) == 1 and len(key) <= ACRONYM:
        yield "acronym", key
    for short in initials(key):
        yield "acronym", short
    yield "begin", words[0][:4], str(len(words))


def alike(listed: str, ours: str, kind: EntityType) -> Likeness | None:
    """How a listed name is like one of an entity of that type, None where it is not."""
    listed, ours = romanized(listed), romanized(ours)
    reason = _persons(listed, ours) if kind == "Person" else _bodies(listed, ours)
    return Likeness(SCORES[reason], reason) if reason else None


def _orders(name: str) -> list[PersonName]:
    """The name as it stands first ("Marsh, Helen" turned), then with its last and its first part at the other end."""
    last, comma, first = name.partition(",")
    if comma and "," not in first and first.strip() and not person_name(f"{last} {first}").generation:
        name = f"{first.strip()} {last.strip()}"
    own = person_name(name)
    parts = (*own.given, own.surname)
    turned = [(*parts[1:], parts[0]), (parts[-1], *parts[:-1])] if len(parts) > 1 else []
    return [own, *(PersonName(p[:-1], p[-1], own.generation) for p in dict.fromkeys(turned))]


def _persons(listed: str, ours: str) -> str | None:
    a, names = _orders(ours)[0], _orders(listed)
    b = names[0]
    if a.key == b.key:
        return "same name"
    if not a.given or not b.given:  # a surname alone says too little
        return None
    if a.whole and b.whole:
        for n in names:
            if a.key == n.key:
                return "same names in another order"
            if n.whole and (said := variant(a, n)):
                return said[1] if a.generation == b.generation else "with and without Jr or Sr"
    if a.surname == b.surname and a.given[0][0] == b.given[0][0] and 1 in (len(a.given[0]), len(b.given[0])):
        return "initial of the given name"
    if (a.surname, a.first) == (b.surname, b.first) or len(a.given) != len(b.given):
        return None
    return "spelt alike" if _close(a.key, b.key) else None


def _bodies(listed: str, ours: str) -> str | None:
    a, b = name_key(ours, place=True), name_key(listed, place=True)
    if a == b:
        return "same name"
    if a.replace(" ", "") == b.replace(" ", ""):
        return "same letters"
    if bag(a) == bag(b):
        return "same words in another order"
    short, long = sorted((a.split(), b.split()), key=len)
    if long[:-1] == short and long[-1] in TAILS and core(a) == core(b):
        return "same name but for a word for its kind"
    if len(a) > 2 < len(b) and (a in initials(b) or b in initials(a)):
        return "acronym of the name"
    skeletons = [tuple(sounds(w) or w for w in key.split()) for key in (a, b)]
    if skeletons[0] == skeletons[1] and sum(map(len, skeletons[0])) > 3 and _close(a, b, 0.6):
        return "written another way in Latin letters"
    return "spelt alike" if _close(a, b) else None


def _close(a: str, b: str, least: float = ALIKE) -> bool:
    match = SequenceMatcher(None, min(a, b), max(a, b), autojunk=False)
    return min(len(a), len(b)) > 4 and match.real_quick_ratio() >= least and match.ratio() >= least
