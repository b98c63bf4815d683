"""What the graph is made from, and the look-ups that all its parts share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from storygraph.model import Annotations, Article, Evidence, Local, Resolution, Span


class GraphInput(NamedTuple):
    """An article as the graph gets it. `origin` is the id of the earliest article with (nearly) the same text."""

    article: Article
    annotations: Annotations
    origin: str
    version: int = 1
    revises: str | None = None
    status: str = "current"
    accessed_at: str | None = None


class Source:
    """All articles by id, with their resolution."""

    def __init__(self, items: Sequence[GraphInput], resolution: Resolution) -> None:
        self.items = {i.article.id: i for i in sorted(items, key=lambda i: i.article.id)}
        self.resolution = resolution
        self._published = {k: i.article.published[:10] if i.article.published else None for k, i in self.items.items()}
        self._starts = {k: [s.start for s in i.annotations.sentences] for k, i in self.items.items()}

    def text(self, article: str) -> str:
        """Text of an article."""
        return self.items[article].article.text

    def published(self, article: str) -> str | None:
        """Day of publication as an ISO date; None for an analyst's note."""
        return self._published.get(article)

    def origin(self, article: str) -> str:
        """The text that the article prints."""
        return self.items[article].origin

    def sentence_number(self, article: str, at: int) -> int:
        """Position of the sentence that holds a place, -1 before the first."""
        return bisect_right(self._starts[article], at) - 1

    def sentence(self, article: str, at: int) -> Span:
        """The sentence that holds a place; the place itself where there is none."""
        k = self.sentence_number(article, at)
        sentences = self.items[article].annotations.sentences
        return sentences[k] if k >= 0 else Span(start=at, end=at + 1)

    def opening(self, article: str) -> Span:
        """The first sentence, most often the headline: stands for the article as a whole."""
        sentences = self.items[article].annotations.sentences
        return sentences[0] if sentences else Span(start=0, end=len(self.text(article)))

    def entity(self, article: str, chain: int | None) -> str | None:
        """Id of the entity that a chain means, None for one that is only described."""
        known = self.resolution.entity_of.get(Local(article, chain)) if chain is not None else None
        return known.id if known else None

    def joined(self, article: str, *spans: Span, score: float = 1.0) -> Evidence:
        """The stretch from the first to the last of the spans, with what stands between them, trimmed of space."""
        if len(spans) == 1:
            start, end = spans[0].start, spans[0].end
        else:
            start, end = min(s.start for s in spans), max(s.end for s in spans)
        text = self.text(article)
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Evidence(article=article, start=start, end=end, score=round(score, 3))
