"""Names brought to one form, so that the same name written otherwise has the same key."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from storygraph.resolve.given_names import SHORT_FORMS
from storygraph.resolve.name_words import (
    BODY_WORDS,
    COMPANY_FORMS,
    FUNCTION_WORDS,
    GENERATIONS,
    PARTICLES,
    SPELLINGS,
    TITLES,
)
from storygraph.resolve.places_table import ABBREVIATED, DEMONYMS, DOTTED, VARIANTS

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}")
_POSSESSIVE = re.compile(r"\s*['’]\s*s?$")
_PARTICLE = re.compile(r"[a-z]|\w+-")  # as a name's first word: "al-", "van", not "Al", "Van"
_INNER = re.compile(r"['’‘`´ʼ]")
_OTHER = re.compile(r"[^\w]+|_")
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ou|oo|w", "u"), (r"tch|tsch|ch", "č"), (r"sch|sh", "š"), (r"kh|gh|q|ck|g|c", "k"), (r"ph", "f"),
        (r"dh", "d"), (r"th", "t"), (r"zh|dj|j", "ž"), (r"x", "ks"), (r"z", "s"), (r"v", "f"), (r"[aeiouyh]", ""),
        (r"(.)\1+", r"\1"),
    )
]  # fmt: skip
# Ukrainian "h" is Russian "g": "Hrytsenko", "Gritsenko"
_SLAVIC = re.compile(r"^[gh](?=\w+(?:enko|chuk|sk[iy]+|ska(?:ya)?|[oe]va?)$)")


def digest(*parts: str) -> str:
    """Eight hexadecimal digits of what is said by the parts."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:8]


class Identities:
    """Ids of one kind: a readable part and a digest; never the same one twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def make(self, readable: str, *parts: str) -> str:
        """`readable` with the digest of the parts; parts that were given before make another id."""
        while (identity := f"{readable}-{digest(*parts)}") in self._taken:
            parts = (*parts, "again")
        self._taken.add(identity)
        return identity


def slug(text: str, longest: int = 40) -> str:
    """Lower-case ASCII with hyphens, cut at a word; "x" where nothing is left."""
    words = re.findall(r"[a-z0-9]+", fold(text).encode("ascii", "ignore").decode())
    out = "-".join(words)
    return (out if len(out) <= longest else out[: longest + 1].rpartition("-")[0] or out[:longest]) or "x"


@lru_cache(maxsize=1 << 17)
def fold(text: str) -> str:
    """Lower case, no accents, no punctuation: "F.B.I." is "fbi", hyphens part words, apostrophes vanish."""
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = "".join(c for c in text if not unicodedata.combining(c)).translate(_LETTERS)
    text = _INITIALS.sub(lambda m: m[0].replace(".", "").replace(" ", "") + " ", text)
    return _OTHER.sub(" ", _INNER.sub("", text).replace("&", " and ")).strip()


@lru_cache(maxsize=1 << 17)
def name_key(name: str, place: bool = False) -> str:
    """The key of a name: no article, possessive or company form; countries and states under one name.

    `place` also reads demonyms as their country. Never empty for a name with a letter or digit.
    """
    name = _POSSESSIVE.sub("", name.strip())
    dotted = DOTTED.get(name.casefold().replace(" ", ""))
    if dotted:
        return dotted
    words = fold(name).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in COMPANY_FORMS:
        words = words[:-1]
    key = " ".join(SPELLINGS.get(w, w) for w in words) or name.casefold().strip()
    if key in VARIANTS and (key not in ABBREVIATED or _abbreviated(name)):
        return VARIANTS[key]
    return DEMONYMS.get(key, key) if place else key


def group_key(name: str) -> str:
    """Members of a group are the group: "Democrats" as "Democrat"."""
    key = name_key(name)
    return key[:-1] if len(key) > 4 and key.endswith("s") and not key.endswith("ss") else key


def _abbreviated(name: str) -> bool:
    letters = [c for c in name.removeprefix("the ").removeprefix("The ") if c.isalpha()]
    return all(c.isupper() for c in letters)


class PersonName(NamedTuple):
    """Parts of a person's name, folded. `given` is empty where there is a surname alone."""

    given: tuple[str, ...]
    surname: str
    generation: str = ""

    @property
    def first(self) -> str:
        """The first given name in the form that identity is kept under ("Bob" as "robert")."""
        return SHORT_FORMS.get(self.given[0], self.given[0]) if self.given else ""

    @property
    def whole(self) -> bool:
        """Whether it can stand for one person by itself: a given name that is not only an initial, and a surname."""
        return bool(self.given) and len(self.given[0]) > 1

    @property
    def key(self) -> str:
        """All parts in order."""
        return " ".join((*self.given, self.surname, *([self.generation] if self.generation else [])))


@lru_cache(maxsize=1 << 17)
def person_name(name: str) -> PersonName:
    """Parts of a person's name, titles left out; particles ("van", "al-") belong to the surname but are not kept."""
    spaced = re.sub(r"\b([A-Za-z])\.\s?(?=[A-Z])", r"\1 ", name)
    words = (fold(_POSSESSIVE.sub("", spaced.strip())) or fold(name) or name.casefold().strip()).split()
    generation = ""
    words = [w for w in words if not w.isdigit()] or words
    if len(words) > 1 and words[-1] in GENERATIONS:
        generation, words = GENERATIONS[words[-1]], words[:-1]
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    given = [w for k, w in enumerate(words[:-1]) if w not in PARTICLES or (k == 0 and not _PARTICLE.match(name))]
    return PersonName(tuple(given), words[-1], generation)


@lru_cache(maxsize=1 << 16)
def sounds(word: str) -> str:
    """What is left of a word when ways of writing the same sounds are made one: for names from other scripts."""
    word = _SLAVIC.sub("", word)
    for pattern, to in _SOUNDS:
        word = pattern.sub(to, word)
    return word


def initials(key: str) -> frozenset[str]:
    """Acronyms that a key may have: of all its words, and without the function words."""
    words = key.split()
    some = [w for w in words if w not in FUNCTION_WORDS]
    return frozenset(a for ws in (words, some) if len(ws) > 1 and len(a := "".join(w[0] for w in ws)) > 1)


def core(key: str) -> frozenset[str]:
    """The words of a body's name that tell it from others: no function words, none for its kind."""
    words = [w for w in key.split() if w not in FUNCTION_WORDS]
    return frozenset([w for w in words if w not in BODY_WORDS] or words)


def bag(key: str) -> tuple[str, ...]:
    """Content words in alphabetical order: "Department of Justice" as "Justice Department"."""
    return tuple(sorted(w for w in key.split() if w not in FUNCTION_WORDS))
