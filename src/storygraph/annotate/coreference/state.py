"""What is known so far while an article is linked: phrases, and the chains that they have been put into.

Invariant: a phrase is in at most one chain; `chain.phrases` is in the order of linking, not of the text.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from storygraph.annotate.coreference import words
from storygraph.annotate.names.words import folded, nations

RECENT = 5  # mentions that a chain remembers
FEW = 2  # pronouns that say nothing yet of gender


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
        lemma = self.head.lemma_.lower() if self.head.lower_ != "accused" else "accused"
        return lemma[:-3] + "man" if lemma.endswith("men") and lemma != "women" else lemma

    @property
    def plural(self) -> bool:
        """Whether the head is a plural noun, or a word for two or three people."""
        return self.head.tag_ in {"NNS", "NNPS"} or self.head.lower_ in words.PAIRS


@dataclass(slots=True, eq=False)
class Link:
    """A chain in the making. `last` and `seen` say how far the reading from left to right has come: its latest phrase
    and how many there were; `recent` are the latest ones."""

    type: str
    phrases: list[Phrase] = field(default_factory=list)
    heads: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)
    modifiers: set[str] = field(default_factory=set)
    telling: dict[str, set[str]] = field(default_factory=dict)
    topics: set[str] = field(default_factory=set)
    names: dict[str, None] = field(default_factory=dict)
    name_words: set[str] = field(default_factory=set)
    genders: Counter[str] = field(default_factory=Counter)  # by names, titles and descriptions
    pronouns: Counter[str] = field(default_factory=Counter)  # genders of the pronouns put into it
    plural: bool = False
    members: tuple[Link, ...] = ()  # the named ones that it stands for together
    kind: str | None = None
    last: Phrase | None = None
    recent: deque[Phrase] = field(default_factory=lambda: deque(maxlen=RECENT))
    seen: int = 0

    @property
    def named(self) -> bool:
        """Whether it has a name."""
        return bool(self.names)

    @property
    def gender(self) -> str:
        """The gender with the most evidence, "unknown" on a draw."""
        male, female = (self.genders[g] + self.pronouns[g] for g in ("male", "female"))
        if self.type != "Person":
            return "neuter" if self.type in {"Organization", "Place", "Document"} else "unknown"
        return "unknown" if male == female else "male" if male > female else "female"

    def may_be(self, gender: str) -> bool:
        """Whether nothing but a few pronouns, which may have been read wrongly, speaks against the gender."""
        other = "female" if gender == "male" else "male"
        return self.genders[other] <= self.genders[gender] and self.pronouns[other] < self.pronouns[gender] + FEW

    def add(self, phrase: Phrase, confidence: float = 1.0) -> None:
        """Put a phrase that is in no chain into this one."""
        phrase.chain, phrase.confidence = self, confidence
        self.phrases.append(phrase)
        if phrase.form == "name":
            tokens = phrase.head.doc[phrase.start : phrase.end]
            self.names.setdefault(tokens.text)
            self.name_words.update(folded(t.lemma_) for t in tokens)
        if phrase.form == "nominal":
            self.heads[phrase.noun] += 1
            self.modifiers |= modifiers(phrase)
            for kind, said in telling(phrase).items():
                self.telling.setdefault(kind, set()).update(said)
            self.genders[words.gender_of_noun(phrase.noun)] += 2
        if phrase.form == "pronoun":
            self.pronouns[words.PRONOUNS.get(phrase.head.lower_, ("unknown",))[0]] += 1

    def read(self, phrase: Phrase) -> None:
        """Note that reading has come to a phrase of this chain."""
        self.last = phrase
        self.recent.append(phrase)
        self.seen += 1


def modifiers(phrase: Phrase) -> set[str]:
    """Lower-case lemmas of the words before the head that modify it, also where the span leaves them out."""
    return {t.lemma_.lower() for t in before(phrase) if t.pos_ in {"ADJ", "NOUN", "PROPN", "NUM", "VERB"}}


def before(phrase: Phrase) -> list[Token]:
    """The words that modify the head from the left, and those that modify them; not a possessor."""
    return [t for c in phrase.head.lefts if c.dep_ not in {"poss", "det", "nsubj", "punct"} for t in c.subtree]


def telling(phrase: Phrase) -> dict[str, set[str]]:
    """Those modifiers that tell one thing from another, by kind: nation, name, number, noun, office."""
    people = nations()[1]
    found: dict[str, set[str]] = {}
    for t in before(phrase):
        lemma = t.lemma_.lower()
        if t.dep_ == "punct" or lemma in words.EMPTY or {lemma, t.head.lemma_.lower()} & {"old", "year"}:
            continue
        if phrase.type in {"Person", "Group"} and lemma in words.PORTFOLIO:
            kind = "office"
        elif t.text in words.PARTIES:
            kind = "party"
        elif t.text in people:
            kind, lemma = "nation", people[t.text]
        elif t.pos_ == "NUM":
            kind = "number"
        elif t.pos_ == "PROPN" or (t.is_title and not t.is_sent_start):
            kind = "name"
        elif t.pos_ == "NOUN":
            kind = "noun"
        else:
            continue
        found.setdefault(kind, set()).add(lemma)
    return found


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
