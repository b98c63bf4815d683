"""The phrases of an article that may stand for something: names, noun phrases, pronouns, nouns before nouns, dates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Doc, Token

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.pronouns import is_empty
from storygraph.annotate.coreference.state import quoted, sentence_numbers
from storygraph.annotate.lookup import tokens_of
from storygraph.model import Annotations, Mention

Form = Literal["name", "noun", "modifier", "pronoun", "time"]
INNER = frozenset({"amod", "compound", "nmod", "npadvmod", "nummod"})
OUTSIDE = frozenset(
    {"advcl", "appos", "case", "cc", "conj", "dep", "mark", "parataxis", "preconj", "punct"}
)  # what hangs on a noun without being part of its phrase
AFTER_COMMA = frozenset({"acl", "relcl"})
DETERMINERS = frozenset({"a", "an", "another", "any", "no", "some", "that", "the", "these", "this", "those"})
MEASURES = frozenset({"CARDINAL", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
PERSONS = {
    "i": "I", "me": "I", "mine": "I", "my": "I", "myself": "I",
    "our": "we", "ours": "we", "ourselves": "we", "us": "we", "we": "we",
    "you": "you", "your": "you", "yours": "you", "yourself": "you", "yourselves": "you",
}  # fmt: skip
LABELS = {"DATE": "Date", "GPE": "Place", "LOC": "Place", "ORG": "Organization", "PERSON": "Person"}


@dataclass(slots=True, eq=False)
class Candidate:
    """Tokens [start, end) with their head; `gender` is that of a pronoun ("I", "we", "you" of the first and second
    person), `chain` the one of `Annotations` that the phrase is a mention of."""

    start: int
    end: int
    head: Token
    form: Form
    type: str | None
    plural: bool
    sentence: int = 0
    quoted: bool = False
    chain: int | None = None
    gender: str = ""
    determiner: str = ""
    words: frozenset[str] = frozenset()
    number: int = field(default=-1)

    @property
    def noun(self) -> str:
        """Lower-case lemma of the head; of a time expression its value."""
        return self.head.lemma_.lower()


def candidates(doc: Doc, found: Annotations) -> list[Candidate]:
    """All of them in text order, the longer first; time expressions at the end. `number` is the position."""
    mentions = {_head(doc, m).i: m for m in reversed(found.mentions)}
    heads = {t.lower_ for t in doc if t.pos_ in {"NOUN", "PROPN"} and t.dep_ not in INNER}
    sentence, inside = sentence_numbers(doc), quoted(doc)
    phrases = []
    for token in doc:
        p = _candidate(doc, token, mentions, heads)
        if p is not None:
            p.sentence, p.quoted = sentence[token.i], inside[token.i]
            _describe(doc, p)
            phrases.append(p)
    phrases.sort(key=lambda p: (p.start, -p.end))
    for x in found.times:
        if x.type == "DATE":
            tokens = tokens_of(doc, x)
            phrases.append(Candidate(tokens.start, tokens.end, tokens.root, "time", "Date", plural=False))
            phrases[-1].words = frozenset({x.value})
    for number, p in enumerate(phrases):
        p.number = number
    return phrases


def _head(doc: Doc, m: Mention) -> Token:
    tokens = tokens_of(doc, m)
    return tokens[-1] if m.form == "nominal" and m.type != "Document" else tokens.root


def _candidate(doc: Doc, token: Token, mentions: dict[int, Mention], heads: set[str]) -> Candidate | None:
    mention, lower = mentions.get(token.i), token.lower_
    if token.tag_ in {"PRP", "PRP$"} and (lower in words.PRONOUNS or lower in PERSONS):
        return _pronoun(token, mention)
    if mention is not None and mention.form == "name":
        return _name(doc, token, mention)
    noun = token.pos_ in {"NOUN", "PROPN"}
    if noun and token.dep_ not in INNER:
        if token.ent_type_ in MEASURES:
            return None
        start, end = extent(doc, token)
        kind = mention.type if mention is not None else LABELS.get(token.ent_type_, "Other" if token.ent_type_ else "")
        p = Candidate(start, end, token, "noun" if token.pos_ == "NOUN" else "name", kind or None, _plural(token))
    elif mention is not None:
        head = mentions.get(token.head.i)
        if token.dep_ in INNER and head is not None and head.chain == mention.chain:
            return None  # the title within "spokesman Ada Lund"
        tokens = tokens_of(doc, mention)
        p = Candidate(tokens.start, tokens.end, token, "noun", mention.type, plural=False)
    elif noun and token.dep_ in {"compound", "nmod"} and lower in heads:
        start = token.i
        while start and doc[start - 1].dep_ in INNER and doc[start - 1].head.i == token.i:
            start -= 1
        return Candidate(start, token.i + 1, token, "modifier", None, plural=False)
    else:
        return None
    p.chain = mention.chain if mention is not None else None
    return p


def _pronoun(token: Token, mention: Mention | None) -> Candidate | None:
    lower = token.lower_
    if token.dep_ == "expl" or (lower == "it" and is_empty(token)):
        return None
    gender, plural = words.PRONOUNS.get(lower, (PERSONS.get(lower, ""), PERSONS.get(lower) == "we"))
    p = Candidate(token.i, token.i + 1, token, "pronoun", None, plural, gender=gender)
    p.chain = mention.chain if mention is not None else None
    return p


def _name(doc: Doc, token: Token, mention: Mention) -> Candidate:
    tokens = tokens_of(doc, mention)
    start, end = tokens.start, tokens.end
    if token.dep_ not in INNER or start <= token.head.i < end:
        left, right = extent(doc, token)
        start, end = min(left, start), max(right, end)
    plural = mention.type == "Group" or (token.tag_ == "NNPS" and mention.type == "Person")
    return Candidate(start, end, token, "name", mention.type, plural, chain=mention.chain)


def _plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"}


def _describe(doc: Doc, p: Candidate) -> None:
    first = doc[p.start].lower_
    owned = any(c.dep_ == "poss" for c in p.head.children)
    p.determiner = first if first in DETERMINERS else "poss" if owned else ""
    content = (t for t in doc[p.start : p.end] if t.pos_ in {"ADJ", "NOUN", "NUM", "PROPN"} and not t.is_stop)
    p.words = frozenset(t.lemma_.lower() for t in content)
    if p.type is None and p.form != "pronoun":
        p.type = words.semantic_class(p.noun)


def extent(doc: Doc, head: Token) -> tuple[int, int]:
    """First token and end of the noun phrase of a head, without what a comma, dash or bracket sets apart."""
    start = end = head.i
    for child in head.children:
        after = child.i > head.i
        if child.dep_ in OUTSIDE or (child.dep_ == "advmod" and after):
            continue
        if after and child.dep_ in AFTER_COMMA and any(t.text == "," for t in doc[head.i : child.left_edge.i]):
            continue
        edge = child.left_edge.i
        if after and child.dep_ in AFTER_COMMA | {"prep"} and edge - 1 > head.i and doc[edge - 1].text in ",(—–":
            continue
        start, end = min(start, edge), max(end, child.right_edge.i)
    while end > head.i and (doc[end].is_punct or doc[end].is_space) and not _closes(doc, start, end):
        end -= 1
    while start < head.i and (doc[start].is_punct or doc[start].is_space):
        start += 1
    return start, end + 1


def _closes(doc: Doc, start: int, end: int) -> bool:
    return doc[end].text == ")" and any(t.text == "(" for t in doc[start:end])
