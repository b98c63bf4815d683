"""The sentence that holds a place, with its neighbours: each article is read once for a whole answer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from storygraph.answers.context import Context
from storygraph.errors import NotFoundError
from storygraph.model import Span

Row = dict[str, Any]


class Sentences:
    """Looks up sentences by place. Keeps what it has read, so use one for each answer."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known: dict[str, Sequence[Span]] = {}

    def of(self, article: str) -> Sequence[Span]:
        """The sentences of an article, in order; none where it was never read."""
        if article not in self._known:
            try:
                self._known[article] = self._context.record.annotations(article).sentences
            except NotFoundError:
                self._known[article] = ()
        return self._known[article]

    def number(self, article: str, at: int) -> int | None:
        """The number, from 1, of the sentence that holds a place or ends before it; None before the first."""
        starts = [s.start for s in self.of(article)]
        return bisect_right(starts, at) or None

    def around(self, article: str, start: int, end: int, beside: int = 1) -> Row:
        """The sentence or sentences that a place touches, with so many `before` and `after` them.

        `start` and `end` are those of what is in `sentence`; `number` is that of the first, from 1, or None where the
        place lies in no sentence.
        """
        found, text = self.of(article), self._context.article(article).text
        touched = [k for k, s in enumerate(found) if s.start < max(end, start + 1) and start < s.end]
        if not touched:
            return {"before": "", "sentence": text[start:end], "after": "", "start": start, "end": end, "number": None}
        first, last = touched[0], touched[-1]
        low, high = max(0, first - beside), min(len(found), last + 1 + beside)
        return {
            "before": text[found[low].start : found[first].start].strip(),
            "sentence": text[found[first].start : found[last].end],
            "after": text[found[last].end : found[high - 1].end].strip(),
            "start": found[first].start,
            "end": found[last].end,
            "number": first + 1,
        }

    def cited(self, article: str, start: int, end: int, beside: int = 1) -> Row:
        """A place as evidence: what `around` gives, the words themselves and the article's title, outlet and day."""
        found = self._context.article(article)
        return {
            "article": article,
            "title": found.title,
            "publisher": found.publisher,
            "published": found.published,
            **self.around(article, start, end, beside),
            "start": start,
            "end": end,
            "text": found.text[start:end],
        }
