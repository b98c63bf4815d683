"""From the head of a speaker phrase to the chain that it stands for, and to whom a spokesperson speaks for."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from storygraph.annotate.lookup import Spans
from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import Page
from storygraph.annotate.quotes.lexicon import SPOKESPEOPLE
from storygraph.annotate.quotes.speaker import phrase, preferred_head
from storygraph.annotate.quotes.transcript import ANSWERS, ASKS, roles
from storygraph.model import Mention, Span, Speaker
from storygraph.model.text import figures

_PARTS = frozenset({"copy", "excerpt", "extract", "page", "part", "passage", "portion", "section", "version"})
_GOVERNING = frozenset({"administration", "government"})
_POSTED = frozenset({"email", "post", "tweet"})
_REPRESENTING = frozenset({"for", "of", "with", "from", "at", "to"})
_BELONGING = frozenset({"at", "from", "in", "inside", "of", "with", "within"})
_TITLES = frozenset({"Dr", "Dr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Prof", "Prof.", "Professor", "Sir"})
_APPOSED = frozenset({"appos", "dep", "npadvmod", "nsubj"})


class Who:
    """Looks up mentions by their tokens."""

    def __init__(self, page: Page, mentions: Sequence[Mention]) -> None:
        self.page = page
        self.doc = page.doc
        self.mentions = Spans(page.doc, mentions)
        self._turns: dict[str, int] | None = None

    def chain(self, head: Token) -> int | None:
        """Chain of the mention that the token heads, else of the shortest mention that covers it."""
        position = self.mentions.headed_by(head)
        if position is None:
            position = self.mentions.at(head)
        return None if position is None else _chain(self.mentions.items[position])

    def speaker(self, draft: Draft) -> Speaker | None:
        """The speaker of a draft, None where the text names nobody."""
        if draft.label is not None:
            tokens = self.doc.char_span(draft.label.start, draft.label.end, alignment_mode="expand")
            chain = self.chain(tokens.root) if tokens is not None else None
            if tokens is not None and tokens.text in (ASKS, ANSWERS):
                chain = self._turn(tokens.text, tokens.start)
            return Speaker(start=draft.label.start, end=draft.label.end, chain=chain)
        if draft.source is None:
            return None
        head = preferred_head(_author(draft.source))
        written: Span = phrase(head)
        chain = self.chain(head)
        named = self._named_in(draft, head, written) or self._named_before(draft, head)
        if named is not None:
            written, chain = named, _chain(named)
        if chain is None:
            chain = self._by_relation(head, draft.source)
        behalf = self._behalf(draft.source, chain)
        return Speaker(
            start=written.start,
            end=written.end,
            chain=chain,
            behalf=behalf,
            affiliation=behalf if behalf is not None else self._affiliation(head),
            number=number_of(head),
        )

    def _turn(self, label: str, first: int) -> int | None:
        """The person that "Q" or "A" stands for."""
        if self._turns is None:
            self._turns = {}
            for role, token in roles(list(self.doc[:first])):
                position = self.mentions.at(token)
                named = self.mentions.items[position] if position is not None else None
                if named is not None and named.type == "Person" and named.chain not in self._turns.values():
                    self._turns.setdefault(role, named.chain)
        return self._turns.get(label)

    def _by_relation(self, head: Token, source: Token) -> int | None:
        """Chain of what the phrase is a part of ("copies of the memo"), governs, or is apposed to."""
        if head.lemma_ in _PARTS:
            return self._of(head)
        if head.lemma_ in _GOVERNING:
            return self._country(head)
        chains = [self.chain(c) for c in source.children if c.dep_ == "appos"]
        return next((c for c in chains if c is not None), None)

    def _of(self, head: Token) -> int | None:
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                return next((self.chain(c) for c in child.children if c.dep_ == "pobj"), None)
        return None

    def _country(self, head: Token) -> int | None:
        """The place that a government is of: "the government of Peru", "the US administration"."""
        near = [c for c in head.children if c.dep_ in ("compound", "poss", "nmod")]
        near += [c for p in head.children if p.lower_ == "of" for c in p.children]
        for token in near:
            position = self.mentions.at(token)
            if position is not None and self.mentions.items[position].type == "Place":
                return _chain(self.mentions.items[position])
        return None

    def _person(self, token: Token, after: int) -> Mention | None:
        """The person's name at a token, if it starts behind the offset."""
        position = self.mentions.at(token)
        found = self.mentions.items[position] if position is not None else None
        right = found is not None and found.type == "Person" and found.form == "name" and found.start > after
        return found if right else None

    def _named_in(self, draft: Draft, head: Token, written: Span) -> Mention | None:
        """The person's name that ends the phrase or is apposed to it: "head of Y Ann Lee", "X's head, Ann Lee,"."""
        own = self._person(head, written.start)
        if own is not None and "," in self.page.text[written.start : own.start]:
            return own
        if head.pos_ == "PRON" or own is not None or self._person(head, -1) is not None:
            return None
        after = self.page.first(written.end)
        last = self._person(self.doc[after - 1], head.idx)
        if last is not None or after + 1 >= len(self.doc) or self.doc[after].text != ",":
            return last
        named = self._person(self.doc[after + 1], head.idx)
        behind = self.page.first(named.end) if named is not None else len(self.doc)
        closed = behind >= len(self.doc) or self.doc[behind].is_punct or self.doc[behind] == draft.cue
        return named if closed else None

    def _named_before(self, draft: Draft, head: Token) -> Mention | None:
        """The name right before the cue, apposed to a phrase further off: "the head of X (in Y), Ann Lee, said"."""
        if draft.cue is None or head.i > draft.cue.i or head.pos_ == "PRON":
            return None
        i = draft.cue.i - 1
        while i > head.i and (self.doc[i].text == "," or self.doc[i].pos_ in ("AUX", "ADV")):
            i -= 1
        named = self._person(self.doc[i], head.idx) if i > head.i else None
        if named is None:
            return None
        first = self.page.first(named.start)
        while first > head.i + 1 and self.doc[first - 1].text in _TITLES:
            first -= 1
        apart = self.doc[first - 1].text == "," and self.doc[first : i + 1].root.dep_ in _APPOSED
        return named if apart else None

    def _affiliation(self, head: Token) -> int | None:
        """What somebody described belongs to: "a manager at the port", "two port officials"."""
        if head.pos_ != "NOUN":
            return None
        behind = [c for p in head.rights if p.dep_ == "prep" and p.lower_ in _BELONGING for c in p.children]
        before = [c for c in head.lefts if c.dep_ in ("compound", "poss", "nmod", "amod")]
        for token in (*behind, *before):
            position = self.mentions.at(token)
            if position is not None and self.mentions.items[position].type in ("Organization", "Place"):
                return _chain(self.mentions.items[position])
        return None

    def _behalf(self, source: Token, chain: int | None) -> int | None:
        """Whom a spokesperson speaks for: "a spokesman for X", "X spokeswoman Ann Lee"."""
        nodes = [source, *(c for c in source.children if c.dep_ in ("appos", "compound", "nmod"))]
        post = next((t for t in nodes if t.lower_ in SPOKESPEOPLE), None)
        if post is None:
            return None
        behind = [c for p in post.children if p.dep_ == "prep" and p.lower_ in _REPRESENTING for c in p.children]
        before = [c for node in (post, source) for c in node.lefts if c.dep_ in ("compound", "poss", "nmod", "amod")]
        chains = [self.chain(c) for c in [*behind, *before]]
        return next((c for c in chains if c is not None and c != chain), None)


def number_of(head: Token) -> int | None:
    """How many the phrase says there are: "two officials"."""
    counted = next((c for c in head.lefts if c.dep_ == "nummod"), None)
    value = next(iter(figures(counted.text)), None) if counted is not None and head.pos_ == "NOUN" else None
    return int(value) if value is not None and value.isdecimal() else None


def _chain(mention: Mention) -> int | None:
    return mention.chain if mention.chain >= 0 else None


def _author(source: Token) -> Token:
    """Who posted it: "a tweet by Ann Lee"."""
    if source.lemma_ in _POSTED:
        for child in source.subtree:
            if child.lower_ in ("by", "from") and child.i > source.i:
                return next((c for c in child.children if c.dep_ == "pobj"), source)
    return source
