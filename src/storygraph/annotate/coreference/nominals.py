"""Phrases that describe: "the commissioner", "its home airline", "four sources"; and what each describes by its place.

A description's span goes from its determiner to its head. Names inside it stay outside of the span: of
"OHCHR spokesman" it is "spokesman", so that no description hides a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.state import Link, Phrase
from storygraph.annotate.names import words as names

LEFT = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "advmod", "punct", "quantmod"})
LONGEST = 8


def find_nominals(doc: Doc, at: dict[int, Phrase]) -> list[Phrase]:
    """All phrases headed by a noun that can describe a person, a body or a place, outside of the phrases given."""
    found = []
    for token in doc:
        if token.i in at or token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            continue
        noun = token.lemma_.lower()
        noun = noun[:-3] + "man" if noun.endswith("men") and noun != "women" else noun
        kind = words.semantic_class(noun)
        if kind is None or (token.pos_ == "ADJ" and noun not in {"accused"}) or _modifies_noun(token, at):
            continue
        start = left_edge(doc, token, at)
        found.append(Phrase(start, token.i + 1, token, kind, "nominal"))
    return found


def _modifies_noun(token: Token, at: dict[int, Phrase]) -> bool:
    """Whether the noun is part of a longer noun phrase, other than a title before a name."""
    if token.dep_ not in {"compound", "nmod", "amod"} or token.head.i <= token.i:
        return False
    return token.head.i not in at or at[token.head.i].type not in {"Person", "Organization", "Place"}


def left_edge(doc: Doc, head: Token, at: dict[int, Phrase]) -> int:
    """First token of the description, after any name inside it."""
    start = head.i
    while start > max(head.sent.start, head.i - LONGEST):
        before = doc[start - 1]
        if before.i in at or before.tag_ == "POS" or before.is_space:
            break
        if before.pos_ == "DET" or before.tag_ == "PRP$":
            return start - 1
        modifies = before.pos_ in {"ADJ", "NOUN", "PROPN", "NUM", "ADV"} and before.dep_ in LEFT
        if not modifies and not (before.text == "-" and start - 1 > head.sent.start and doc[start - 2].i not in at):
            break
        start -= 1
    while doc[start].text == "-":
        start += 1
    return start


def attach(doc: Doc, phrases: Sequence[Phrase], at: dict[int, Phrase]) -> None:
    """Put descriptions that grammar ties to a name into its chain: title, apposition, predicate."""
    heads = {p.head.i: p for p in phrases}
    for p in sorted(phrases, key=lambda p: p.start):
        if p.form == "nominal" and p.chain is None:
            target = _titled(doc, p, at) or _apposition(p, heads, at) or _predicate(p, heads, at)
            if target is not None and target.chain is not None and _can_be(p, target.chain):
                target.chain.add(p, 0.95)


def _can_be(p: Phrase, link: Link) -> bool:
    if p.type == link.type and not (p.plural and not link.plural and link.type == "Person"):
        gender = words.gender_of_noun(p.noun)
        return gender == "unknown" or link.gender in {"unknown", gender}
    return p.noun in {"group", "party", "movement", "side", "team"} and link.type == "Group"


def _titled(doc: Doc, p: Phrase, at: dict[int, Phrase]) -> Phrase | None:
    """The name right after the description: "spokesman Amaru", "the carrier Blue Sky", "Prime Minister-elect Amaru"."""
    i = p.end
    if p.noun in {"lawyer", "wife"} and p.head.tag_ == "NNS":
        return None
    while i < len(doc) and (doc[i].lower_ in words.TITLE_PARTS | names.TITLES or doc[i].text in {'"', "“", "."}):
        if i in at:
            break
        i += 1
    target = at.get(i)
    if target is None or target.form != "name" or target.start != i or doc[i].is_sent_start:
        return None
    tied = (
        p.head.head.i in range(target.start, target.end)
        or target.head.head.i == p.head.i
        or target.head.dep_ == "appos"
    )
    return target if tied or p.type == "Person" == target.type else None


def _apposition(p: Phrase, heads: dict[int, Phrase], at: dict[int, Phrase]) -> Phrase | None:
    """The name that the description stands beside, on either side."""
    head: Token = p.head
    for _ in range(2):
        if head.dep_ == "conj" and head.head.dep_ == "appos":
            head = head.head
    if head.dep_ == "appos":
        target = at.get(head.head.i)
        if target is not None and target.form == "name":
            return target
    for child in p.head.children:
        if child.dep_ == "appos" and child.i > p.head.i and child.i in at and at[child.i].form == "name":
            return at[child.i]
    return _comma(p, at)


def _comma(p: Phrase, at: dict[int, Phrase]) -> Phrase | None:
    """ "Amaru, a lawyer," and "the mayor, Amaru," where the parser did not see it."""
    doc = p.head.doc
    if p.start >= 2 and doc[p.start - 1].text == "," and doc[p.start].pos_ == "DET" and p.type == "Person":
        target = at.get(p.start - 2)
        if target is not None and target.form == "name" and target.type == "Person" and _closed(doc, p):
            return target
    if p.end + 1 < len(doc) and doc[p.end].text == ",":
        target = at.get(p.end + 1)
        if target is not None and target.form == "name" and target.type == p.type and target.end < len(doc):
            if doc[target.end].text in {",", "."} and p.type == "Person" and _definite(p):
                return target
    return None


def _closed(doc: Doc, p: Phrase) -> bool:
    """Whether the description ends in a comma or full stop before a new clause begins."""
    for token in doc[p.end : p.end + 12]:
        if token.text in {",", "."}:
            return True
        if token.pos_ in {"AUX"} or token.dep_ == "ROOT" or token.lower_ == "and":
            return False
    return False


def _definite(p: Phrase) -> bool:
    first = p.head.doc[p.start]
    return first.lower_ in {"the", "its", "their", "his", "her"} or p.start == p.head.i or first.tag_ == "POS"


def _predicate(p: Phrase, heads: dict[int, Phrase], at: dict[int, Phrase]) -> Phrase | None:
    """The subject of "is", "became", "remains" before the description; what it works "as" is not taken."""
    verb = p.head.head
    if (
        p.head.dep_ != "attr"
        or verb.lemma_ not in {"be", "become", "remain"}
        or any(c.dep_ == "neg" for c in verb.children)
    ):
        return None
    for child in verb.children:
        if child.dep_ == "nsubj" and child.i in at and at[child.i].form != "pronoun":
            return at[child.i]
    return None


def introductions(phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """Descriptions that are in no chain yet, in text order."""
    yield from sorted((p for p in phrases if p.form == "nominal" and p.chain is None), key=lambda p: p.start)
