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


class Actors:
    """Mentions of an article by token. Built once an article."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention], chains: Sequence[Chain]) -> None:
        self.doc = doc
        self.chains = chains
        self.mentions = mentions
        self.spans = Spans(doc, mentions)
        self._country = _countries(chains)
        self._places = {
            name: k for k, c in enumerate(chains) if c.type == "Place" and c.named for name in (c.name, *c.aliases)
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

    def _named(self, position: int) -> Named | None:
        mention = self.mentions[position]
        if not self.usable(mention.chain):
            return None
        return Named(start=mention.start, end=mention.end, chain=mention.chain, type=mention.type)

    def place_called(self, words: list[Token]) -> Named | None:
        """The place that the first words of a name are the name or the adjective of."""
        for length in (3, 2, 1):
            if length < len(words):
                text = self.doc.text[words[0].idx : words[length - 1].idx + len(words[length - 1].text)]
                chain = self._places.get(text, self._country.get(DEMONYMS.get(text.lower(), "")))
                if chain is not None:
                    return Named(start=words[0].idx, end=words[0].idx + len(text), chain=chain, type="Place")
        return None

    def place_of(self, words: list[Token]) -> Named | None:
        """The place that the words are the whole name of."""
        if not words:
            return None
        text = self.doc.text[words[0].idx : words[-1].idx + len(words[-1].text)]
        chain = self._places.get(text)
        if chain is None:
            return None
        return Named(start=words[0].idx, end=words[0].idx + len(text), chain=chain, type="Place")

    def country_before(self, token: Token) -> Named | None:
        """The country named in the sentence of a token up to it, else in the one before; None where it is not one
        alone."""
        first = self.doc[max(token.sent.start - 1, 0)].sent.start_char
        near = [
            m for m in self.mentions if first <= m.start < token.idx and self.doc.text[m.start : m.end] in COUNTRIES
        ]
        if not near or len({m.chain for m in near}) > 1:
            return None
        last = near[-1]
        return Named(start=last.start, end=last.end, chain=last.chain, type=last.type)

    def is_country(self, named: Named) -> bool:
        """Whether it is the name of a country."""
        return self.doc.text[named.start : named.end] in COUNTRIES

    def tokens(self, named: Named) -> list[Token]:
        """The tokens of a mention."""
        return list(tokens_of(self.doc, named))

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
