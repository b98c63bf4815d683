"""Quotations without a cue of their own: who spoke before goes on speaking."""

from __future__ import annotations

from spacy.tokens import Token

from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import OUTSIDE, Page, is_verb, subject
from storygraph.annotate.quotes.utterances import whole_of

REACH = 40  # blanks that may stand before a quotation: no need to look further back
SHORT = 40  # characters of a reporting clause that stands between two parts for certain
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ENDED = frozenset(".?!:;…”\"’'»)")


def find_continuations(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Drafts for stretches in marks that no cue claims: whole sentences, with the speaker taken from around them."""
    taken = {k for d in drafts for k in d.quoted}
    here: dict[int, list[Draft]] = {}  # by paragraph, in text order
    for draft in sorted((d for d in drafts if d.spans), key=lambda d: (d.start, d.end)):
        here.setdefault(page.paragraph_at(draft.start), []).append(draft)
    made: list[Draft] = []
    for k in page.children.get(OUTSIDE, ()):
        q = page.quoted[k]
        near = here.setdefault(page.paragraph_at(q.left), [])
        if k in taken or any(d.start <= q.start and q.end <= d.end for d in near):
            continue
        if not _sentence_like(page, k) or not _begins_sentence(page, q.left):
            continue
        before = _goes_on(page, k, near)
        if before is not None:
            before.spans.append(whole_of(page, k))
            before.quoted.append(k)
            continue
        model, confidence = _speaker_around(page, k, here)
        source = model.source if model else _subject_before(page, k)
        if model is None and source is None and not q.closed:
            continue
        draft = Draft([whole_of(page, k)], None, source, OUTSIDE, confidence=confidence, quoted=[k], follows=True)
        draft.label = model.label if model else None
        if model is not None and page.paragraph_at(model.start) == page.paragraph_at(draft.start):
            draft.under = model.cue or model.under
        made.append(draft)
        near.append(draft)
        near.sort(key=lambda d: d.start)
    return made


def _goes_on(page: Page, k: int, near: list[Draft]) -> Draft | None:
    """The quotation that goes on right behind its own reporting clause: "…," she said. "…"."""
    left = page.quoted[k].left
    before = [d for d in near if d.quoted and d.start < left]  # what the clause goes on to report is no reason to part
    last = max(before, key=lambda d: d.end, default=None)
    if last is None or last.cue is None or last.home != OUTSIDE or last.cue.idx < last.start:
        return None
    between = page.text[last.cue.idx : left].rstrip()
    ended = page.first(last.cue.idx + len(between) - 1)
    clause = page.doc[last.cue.i + 1 : ended + 1]
    short = len(between) < SHORT and not any(t.tag_ in _FINITE for t in clause)
    return last if short or last.cue.sent.end >= ended else None


def _sentence_like(page: Page, k: int) -> bool:
    """Whether the stretch is no title and no mere phrase: it has a finite verb, or ends like a sentence."""
    q = page.quoted[k]
    words = [t for t in page.doc[page.first(q.start) : page.first(q.end)] if not t.is_punct and not t.is_space]
    if len(words) < 2:
        return False
    ended = page.text[q.end - 1] in ".?!…," or page.text[q.right : q.right + 1] in (".", "?", "!")
    return (ended and len(words) > 2) or (any(t.tag_ in _FINITE for t in words) and len(words) > 4)


def _begins_sentence(page: Page, left: int) -> bool:
    """Whether the stretch stands at the start of a sentence or paragraph."""
    start = page.paragraphs[page.paragraph_at(left)][0]
    before = page.text[max(start, left - REACH) : left].rstrip()
    return not before or before[-1] in _ENDED


def _speaker_around(page: Page, k: int, drafts: dict[int, list[Draft]]) -> tuple[Draft | None, float]:
    """The quotation whose speaker goes on: before it in the paragraph, behind it there, or last in the one before."""
    q = page.quoted[k]
    here = page.paragraph_at(q.left)
    near = [d for d in drafts.get(here, []) if _told(d)]
    before = [d for d in near if d.start < q.left]
    if before:
        return before[-1], 0.8
    after = [d for d in near if d.start > q.right and d.quoted]
    if after:
        return after[0], 0.7
    if q.left > page.paragraphs[here][0] + 1:
        return None, 0.5
    last = [d for d in drafts.get(here - 1, []) if _told(d)]
    return (last[-1], 0.7) if last else (None, 0.5)


def _told(draft: Draft) -> bool:
    return draft.home == OUTSIDE and (draft.source is not None or draft.label is not None)


def _subject_before(page: Page, k: int) -> Token | None:
    """The person that the sentence before is about ("Smith shrugged."), in the same paragraph or the last one."""
    q = page.quoted[k]
    i = page.first(q.left) - 1
    while i >= 0 and (page.doc[i].is_space or page.doc[i].is_punct):
        i -= 1
    if i < 0 or page.paragraph_at(page.doc[i].idx) < page.paragraph_at(q.left) - 1:
        return None
    root = page.doc[i].sent.root
    own = subject(root) if is_verb(root) else None
    return (
        own if own is not None and own.pos_ in ("PROPN", "PRON") and own.lower_ not in ("it", "this", "that") else None
    )
