"""Attributions told inside another's content: which of them are worth keeping."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Token

from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import OUTSIDE, Page

MOST_OF = 0.5  # share of the words in marks from which what is told again is all that they say
_SELF = frozenset({"i", "it", "one", "that", "this", "we", "you"})
_PRESENT = frozenset({"VB", "VBG", "VBP", "VBZ"})


def without_weak(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Without drafts that are attributions only where the article itself makes them.

    What somebody is said to want, reject or call for is inside a quotation part of what is said there; so is a
    habit of saying ("they say that …"). What was told and is retold ("she told me that …") stays.
    """
    told = _Told(drafts)
    return [d for d in drafts if not _is_weak(page, d, told)]


def _is_weak(page: Page, draft: Draft, told: _Told) -> bool:
    cue = draft.cue
    if cue is None or not (draft.weak or page.home[cue.i] != OUTSIDE) or not told.holds(cue, draft):
        return False
    if draft.weak:
        return True
    known = draft.source is not None and draft.source.pos_ == "NOUN"
    if not draft.quoted and cue.tag_ in _PRESENT and not known:
        return True
    return _own_words(page, draft)


def _own_words(page: Page, draft: Draft) -> bool:
    """Whether who speaks in the marks only says again what he or she said: "as I have said before"."""
    home = page.home[draft.cue.i] if draft.cue is not None else OUTSIDE
    if home == OUTSIDE or draft.hearer is not None or (draft.source is not None and draft.source.lower_ not in _SELF):
        return False
    stretch = page.quoted[home]
    return sum(s.end - s.start for s in draft.spans) < MOST_OF * (stretch.end - stretch.start)


class _Told:
    """The pieces of all drafts, to ask whether a cue stands inside one of another draft."""

    def __init__(self, drafts: list[Draft]) -> None:
        spans = sorted((s.start, s.end, k) for k, d in enumerate(drafts) for s in d.spans if not d.weak)
        self.starts = [s for s, _, _ in spans]
        self.spans = spans
        self.drafts = drafts
        self.longest = max((e - s for s, e, _ in spans), default=0)

    def holds(self, cue: Token, own: Draft) -> bool:
        k = bisect_right(self.starts, cue.idx) - 1
        while k >= 0 and self.starts[k] >= cue.idx - self.longest:
            _, end, which = self.spans[k]
            if end > cue.idx and self.drafts[which] is not own:
                return True
            k -= 1
        return False
