"""Words that report speech, read from the lists beside this module (verbs.txt, adjectives.txt, nouns.txt, …).

Flags of a verb: `q` may stand beside a direct quotation, `s` also beside a clause without "that" (", she said"),
`c` that-clause or question clause, `i` to-infinitive, `o` somebody + to-infinitive, `n` noun phrase,
`a` something + "as", `l` something + predicate ("called it a farce"), `r` names its hearer as object ("told her"),
`g` -ing clause, `w` something + "for", "to" or "with" ("blamed him for"), `d` its subject may be a document,
`b` belief, wish or stance: an attribution only of somebody else, outside quote marks.
The prepositions of a verb head its content ("called for talks").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from spacy.tokens import Token

HEARSAY = frozenset({"allegedly", "purportedly", "reportedly", "supposedly"})
RUMOUR = "hearsay"  # the act where something is said to be so and nobody is said to say it
SPOKESPEOPLE = frozenset(
    {
        "ambassador",
        "delegate",
        "envoy",
        "lawyer",
        "representative",
        "spokesman",
        "spokesmen",
        "spokespeople",
        "spokesperson",
        "spokespersons",
        "spokeswoman",
        "spokeswomen",
    }
)
_HEARERS = frozenset({"dative", "dobj", "nsubjpass"})


@dataclass(frozen=True)
class Verb:
    """What a reporting verb does and which complements hold the content."""

    act: str
    flags: frozenset[str]
    prepositions: frozenset[str] = frozenset()


def _rows(name: str) -> Iterator[list[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return (line.split() for line in text.splitlines() if line and not line.startswith("#"))


def _verbs() -> Iterator[tuple[str, Verb]]:
    for lemma, act, flags, *heads in _rows("verbs.txt"):
        yield lemma, Verb(act, frozenset(flags) - {"-"}, frozenset(heads[0].split(",") if heads else ()))


def _adjectives() -> Iterator[tuple[str, Verb]]:
    for word, act, *heads in _rows("adjectives.txt"):
        yield word, Verb(act, frozenset("b"), frozenset(heads[0].split(",") if heads else ()))


VERBS: dict[str, Verb] = dict(_verbs())
ADJECTIVES: dict[str, Verb] = dict(_adjectives())
NOUNS: dict[str, str] = dict(_rows("nouns.txt"))
DOCUMENTS: frozenset[str] = frozenset(word for (word,) in _rows("documents.txt"))


_MISREAD = {"hoped": "hope", "hoping": "hope"}  # the language model's lemma is "hop"


def entry(token: Token) -> Verb | None:
    """What the lexicon says of a verb."""
    lemma = _MISREAD.get(token.lower_, token.lemma_.lower())
    if lemma == "put":
        return VERBS["say"] if any(c.lower_ == "it" and c.i == token.i + 1 for c in token.children) else None
    return VERBS.get(lemma)


def flags(token: Token) -> frozenset[str]:
    """The flags of a verb; none for one that is not listed."""
    known = entry(token)
    return known.flags if known else frozenset()


def hearer(verb: Token) -> Token | None:
    """Whom it is said to: "told X", "said to X"."""
    for child in verb.children:
        if "r" in flags(verb) and child.dep_ in _HEARERS:
            return child
        if child.dep_ in ("prep", "dative") and child.lower_ == "to" and child.i > verb.i:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None
