"""What the finders of relations ask about mentions: who is named at a token, of which type, and which country an
adjective of nationality means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from storygraph.annotate.lookup import Spans, tokens_of
from storygraph.annotate.relations.nations import ALSO_CALLED, COUNTRIES, DEMONYMS
from storygraph.model import Chain, Mention, Span


class Named(Span):
    """One end of a relation: a chain, its type and the words that name it here."""

    chain: int
    type: str


def named_by(mention: Mention) -> Named:
    """What a mention names, whoever asks."""
    return Named(start=mention.start, end=mention.end, chain=mention.chain, type=mention.type)


def root_of(tokens: Sequence[Token]) -> Token:
    """The word of a name that the others hang on; the last one where the parse has none."""
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[-1])


class Actors:
    """Mentions of an article by token. Built once an article."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention], chains: Sequence[Chain]) -> None:
        self.doc = doc
        self.text = doc.text  # spaCy writes it anew each time it is asked for
        self.chains = chains
        self.mentions = mentions
        self.spans = Spans(doc, mentions)
        self._tokens: dict[tuple[int, int], list[Token]] = {}
        self._country = _countries(chains)
        self._places = {
            name: k for k, c in enumerate(chains) if c.type == "Place" and c.named for name in (c.name, *c.aliases)
        }
        self._others = {
            name: k
            for k, c in enumerate(chains)
            if c.type in ("Organization", "Person") and c.named
            for name in (c.name, *c.aliases)
        }

    def usable(self, chain: int) -> bool:
        """Whether the chain is a node of the graph."""
        return self.chains[chain].named or self.chains[chain].type == "Document"

    def at(self, token: Token) -> Named | None:
        """What the token names: the mention that it heads, the country of an adjective, else the name it stands in."""
        position = self.spans.headed_by(token)
        if position is not None and self.mentions[position].type not in ("Group", "Organization"):
            return self._named(position)
        country = self._nation(token)
        if country is not None:
            return country
        if position is None:
            position = self.spans.at(token)
            if position is not None and self.mentions[position].form != "name":
                return None
        return self._named(position) if position is not None else None

    def several(self, token: Token) -> list[Named]:
        """The named ones that a plural mention at the token stands for together ("both", "the two men"), else none."""
        position = self.spans.headed_by(token)
        mention = self.mentions[position] if position is not None else None
        if mention is None or not self.chains[mention.chain].members:
            return []
        members = self.chains[mention.chain].members
        return [Named(start=mention.start, end=mention.end, chain=c, type=self.chains[c].type) for c in members]

    def _named(self, position: int) -> Named | None:
        mention = self.mentions[position]
        if not self.usable(mention.chain):
            return None
        return named_by(mention)

    def place_called(self, words: list[Token]) -> Named | None:
        """The place that the first words of a name are the name or the adjective of."""
        for length in (3, 2, 1):
            if length < len(words):
                text = self.text[words[0].idx : words[length - 1].idx + len(words[length - 1].text)]
                chain = self._places.get(text, self._country.get(DEMONYMS.get(text.lower(), "")))
                if chain is not None:
                    return Named(start=words[0].idx, end=words[0].idx + len(text), chain=chain, type="Place")
        return None

    def place_of(self, words: list[Token]) -> Named | None:
        """The place that the words are the whole name of."""
        if not words:
            return None
        text = self.text[words[0].idx : words[-1].idx + len(words[-1].text)]
        chain = self._places.get(text)
        if chain is None:
            return None
        return Named(start=words[0].idx, end=words[0].idx + len(text), chain=chain, type="Place")

    def called(self, words: list[Token]) -> Named | None:
        """The body or person that the words are a whole name of."""
        text = self.text[words[0].idx : words[-1].idx + len(words[-1].text)]
        chain = self._others.get(text)
        if chain is None:
            return None
        return Named(start=words[0].idx, end=words[0].idx + len(text), chain=chain, type=self.chains[chain].type)

    def only_called(self, word: frozenset[str]) -> int | None:
        """The one named body of the article that has one of the words (small letters) in its names."""
        found = {k for name, k in self._others.items() if word & set(name.lower().split())}
        found = {k for k in found if self.chains[k].type == "Organization"}
        return next(iter(found)) if len(found) == 1 else None

    def country_before(self, token: Token) -> Named | None:
        """The country named in the sentence of a token up to it, else in the one before; None where it is not one
        alone."""
        first = self.doc[max(token.sent.start - 1, 0)].sent.start_char
        near = [m for m in self.mentions if first <= m.start < token.idx and self.text[m.start : m.end] in COUNTRIES]
        if not near or len({m.chain for m in near}) > 1:
            return None
        last = near[-1]
        return Named(start=last.start, end=last.end, chain=last.chain, type=last.type)

    def is_country(self, named: Named) -> bool:
        """Whether it is the name of a country."""
        return self.text[named.start : named.end] in COUNTRIES

    def is_place_name(self, named: Named) -> bool:
        """Whether it is written as a place's name, not as an adjective or noun of nationality."""
        return self.text[named.start : named.end].lower() not in DEMONYMS

    def tokens(self, named: Named) -> list[Token]:
        """The tokens of a mention."""
        key = (named.start, named.end)
        if key not in self._tokens:
            self._tokens[key] = list(tokens_of(self.doc, named))
        return self._tokens[key]

    def mention_of_head(self, token: Token) -> Named | None:
        """The mention whose head the token is, and nothing else."""
        position = self.spans.headed_by(token)
        return self._named(position) if position is not None else None

    def _nation(self, token: Token) -> Named | None:
        word = token.lower_
        if token.i and f"{token.nbor(-1).lower_} {word}" in DEMONYMS:
            word = f"{token.nbor(-1).lower_} {word}"
        country = DEMONYMS.get(word)
        chain = self._country.get(country) if country and token.text[0].isupper() else None
        if chain is None:
            return None
        return Named(start=token.idx, end=token.idx + len(token.text), chain=chain, type="Place")

    def __iter__(self) -> Iterator[tuple[int, Mention]]:
        return iter(enumerate(self.mentions))


def _countries(chains: Sequence[Chain]) -> dict[str, int]:
    """Country name to its chain, where the article names the country."""
    names: dict[str, int] = {}
    for position, chain in enumerate(chains):
        if chain.type in ("Place", "Organization") and chain.named:
            for name in (chain.name, *chain.aliases):
                names.setdefault(name, position)
    found = {}
    for country in set(DEMONYMS.values()):
        for name in (country, *ALSO_CALLED.get(country, ())):
            if name in names:
                found[country] = names[name]
                break
    return found
