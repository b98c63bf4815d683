"""What is known so far while an article is linked: phrases, and the chains that they have been put into.

Invariant: a phrase is in at most one chain; `chain.phrases` is in the order of linking, not of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from storygraph.annotate.coreference import words
from storygraph.annotate.names.words import nations


@dataclass(slots=True, eq=False)
class Phrase:
    """Tokens [start, end) that may stand for something; `head` is the noun or the last word of the name."""

    start: int
    end: int
    head: Token
    type: str
    form: str
    chain: Link | None = None
    confidence: float = 1.0

    @property
    def noun(self) -> str:
        """Lower-case singular of the head."""
        lemma = self.head.lemma_.lower()
        return lemma[:-3] + "man" if lemma.endswith("men") and lemma != "women" else lemma

    @property
    def plural(self) -> bool:
        """Whether the head is a plural noun."""
        return self.head.tag_ in {"NNS", "NNPS"}


@dataclass(slots=True, eq=False)
class Link:
    """A chain in the making."""

    type: str
    phrases: list[Phrase] = field(default_factory=list)
    heads: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)
    modifiers: set[str] = field(default_factory=set)
    genders: Counter[str] = field(default_factory=Counter)
    plural: bool = False
    kind: str | None = None

    @property
    def named(self) -> bool:
        """Whether it has a name."""
        return any(p.form == "name" for p in self.phrases)

    @property
    def gender(self) -> str:
        """The gender with the most evidence, "unknown" on a draw."""
        male, female = self.genders["male"], self.genders["female"]
        if self.type != "Person":
            return "neuter" if self.type in {"Organization", "Place", "Document"} else "unknown"
        return "unknown" if male == female else "male" if male > female else "female"

    def last_before(self, token: int) -> Phrase | None:
        """The latest phrase that ends at or before the token."""
        return max((p for p in self.phrases if p.end <= token), key=lambda p: p.end, default=None)

    def add(self, phrase: Phrase, confidence: float = 1.0) -> None:
        """Put a phrase that is in no chain into this one."""
        phrase.chain, phrase.confidence = self, confidence
        self.phrases.append(phrase)
        if phrase.form == "nominal":
            self.heads[phrase.noun] += 1
            self.modifiers |= modifiers(phrase)
            gender = words.gender_of_noun(phrase.noun)
            if gender != "unknown":
                self.genders[gender] += 2
        if phrase.form == "pronoun":
            gender = words.PRONOUNS[phrase.head.lower_][0]
            if gender in {"male", "female"}:
                self.genders[gender] += 1


def modifiers(phrase: Phrase) -> set[str]:
    """Lower-case lemmas of the words before the head that modify it, also where the span leaves them out."""
    return {
        t.lemma_.lower()
        for t in phrase.head.lefts
        if t.pos_ in {"ADJ", "NOUN", "PROPN", "NUM", "VERB"} and t.dep_ not in {"poss", "nsubj"} and not t.is_punct
    }


def distinguishing(phrase: Phrase) -> set[str]:
    """Those modifiers that tell one thing from another: names, nouns, numbers and nationalities, not mere adjectives."""
    people = nations()[1]
    return {
        t.lemma_.lower()
        for t in phrase.head.lefts
        if t.dep_ != "poss" and (t.pos_ in {"PROPN", "NOUN", "NUM"} or t.text in people) and not t.is_punct
    }


def by_token(phrases: Iterable[Phrase]) -> dict[int, Phrase]:
    """The phrase at each token: the shortest where they nest."""
    at: dict[int, Phrase] = {}
    for p in sorted(phrases, key=lambda p: p.start - p.end):
        for i in range(p.start, p.end):
            at[i] = p
    return at


def sentence_numbers(doc: Doc) -> list[int]:
    """Number of the sentence of each token."""
    numbers = [0] * len(doc)
    for n, sentence in enumerate(doc.sents):
        for token in sentence:
            numbers[token.i] = n
    return numbers


def quoted(doc: Doc) -> list[bool]:
    """Whether each token stands between quotation marks; a paragraph break closes what was left open."""
    inside, out = False, []
    for token in doc:
        if token.is_space and "\n" in token.text:
            inside = False
        elif token.text in {"“", "``", "„", "«"}:
            inside = True
        elif token.text in {"”", "''", "»"}:
            inside = False
        elif token.text == '"':
            inside = not inside
        out.append(inside)
    return out
