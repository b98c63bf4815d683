"""Which mention, time or quotation stands at a token: the one look-up that all finders share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from storygraph.model import Span

S = TypeVar("S", bound=Span)


def tokens_of(doc: Doc, span: Span) -> Tokens:
    """The tokens that a span covers, also where it cuts through one."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    assert found is not None, f"{span} lies outside the text"
    return found


def span_of(tokens: Tokens | Token) -> Span:
    """The code points of a token or of a run of tokens."""
    if isinstance(tokens, Token):
        return Span(start=tokens.idx, end=tokens.idx + len(tokens.text))
    return Span(start=tokens.start_char, end=tokens.end_char)


class Spans(Generic[S]):
    """Spans of one kind by the tokens that they cover. `at(i)` gives positions in the list that was handed in.

    Where spans nest, the shortest one at a token comes first.
    """

    def __init__(self, doc: Doc, items: Sequence[S]) -> None:
        self.items = items
        self._at: dict[int, list[int]] = {}
        self._root: dict[int, int] = {}
        for position in sorted(range(len(items)), key=lambda k: items[k].end - items[k].start):
            if items[position].start >= items[position].end:
                continue
            tokens = tokens_of(doc, items[position])
            self._root.setdefault(tokens.root.i, position)
            for token in tokens:
                self._at.setdefault(token.i, []).append(position)

    def at(self, token: Token) -> int | None:
        """Position of the shortest span that covers the token."""
        return next(iter(self._at.get(token.i, ())), None)

    def headed_by(self, token: Token) -> int | None:
        """Position of the span whose syntactic root is the token, else None."""
        return self._root.get(token.i)

    def within(self, tokens: Iterable[Token]) -> list[int]:
        """Positions of all spans that touch the tokens, in text order."""
        found = {p for t in tokens for p in self._at.get(t.i, ())}
        return sorted(found, key=lambda p: (self.items[p].start, self.items[p].end))
