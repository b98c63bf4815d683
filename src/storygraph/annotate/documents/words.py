"""Nouns that stand for a document, and what kind of document each makes."""

from __future__ import annotations

from storygraph.annotate.names.words import lexicon

_LISTS = lexicon(__name__.rpartition(".")[0])
KIND_OF = {noun: name[5:] for name, nouns in _LISTS.items() if name.startswith("kind ") for noun in sorted(nouns)}
# noun: one of these must stand before it, else it is something else ("arrest warrant", "penal code")
NEEDS_BEFORE = {name[7:]: words for name, words in _LISTS.items() if name.startswith("before ")}
NOT_BEFORE = {name[4:]: words for name, words in _LISTS.items() if name.startswith("not ")}  # with these it is none
MASS = _LISTS["mass"]  # without an article it is the law in general ("copyright law")
LIGHT_NOT_ALONE = _LISTS["light_not_alone"]
COUNTED = _LISTS["counted"]  # "projections by …", "according to estimates"
ENACT = _LISTS["enact"]  # what is done to a law
_ON_VERB = {"filed": "file", "made": "make", "moved": "move"}  # lists of nouns to lists of verbs
# noun: verbs that make it a document when it is their object
ON_VERB = {noun: _LISTS[verbs] for nouns, verbs in _ON_VERB.items() for noun in sorted(_LISTS[nouns])}
PRESS = _LISTS["press"]
NAME_HEADS = _LISTS["name_heads"]  # last words of documents' own names, when written with a capital
NAME_KIND = {
    "act": "bill", "accords": "agreement", "clause": "constitution", "code": "code", "convention": "agreement",
    "deal": "agreement", "directive": "bill", "dossier": "dossier", "guidelines": "guidelines", "memos": "memo",
    "papers": "document", "plan": "document", "regulations": "bill", "review": "report",
}  # fmt: skip
PREMODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV", "VERB"})


def kind_of(noun: str) -> str:
    """Kind of document that a noun in small letters means, else "document"."""
    return KIND_OF.get(noun) or NAME_KIND.get(noun) or KIND_OF.get(noun.rstrip("s")) or "document"
