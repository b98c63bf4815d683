"""The sentences inside one pair of quote marks."""

from __future__ import annotations

from storygraph.annotate.quotes.layout import Page
from storygraph.model import Span

_ENDS = frozenset({".", "?", "!", "…", "...", ".]", "[...]", "]"})


def sentences_in(page: Page, k: int) -> list[Span]:
    """The sentences of a stretch in marks, in order; what is quoted inside it is never cut."""
    q = page.quoted[k]
    cuts = [q.start]
    last = min(page.first(q.end), len(page.doc))
    for i in range(page.first(q.start) + 1, last):
        token, before = page.doc[i], page.doc[i - 1]
        if before.is_space and i > 1:
            before = page.doc[i - 2]
        if page.home[before.i] != k or page.home[i] != k or before.text not in _ENDS:
            continue
        if before.text == "]" and not page.text[: token.idx].rstrip().endswith(("...]", "…]", ".]")):
            continue
        blank = page.text[before.idx + len(before.text) : token.idx]
        if blank.isspace() and (token.text[:1].isupper() or token.text[:1] in "[("):
            cuts.append(token.idx)
    ends = [*cuts[1:], q.end]
    spans = []
    for start, end in zip(cuts, ends, strict=True):
        end -= len(page.text[start:end]) - len(page.text[start:end].rstrip())
        if any(c.isalnum() for c in page.text[start:end]):
            spans.append(Span(start=start, end=end))
    return spans or [Span(start=q.start, end=q.end)]


def whole_of(page: Page, k: int) -> Span:
    """The stretch in marks as one piece."""
    return Span(start=page.quoted[k].start, end=page.quoted[k].end)
