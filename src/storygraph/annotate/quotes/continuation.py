"""Quotations without a cue of their own: who spoke before goes on speaking."""

from __future__ import annotations

from spacy.tokens import Token

from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import OUTSIDE, Page, is_verb, subject
from storygraph.annotate.quotes.utterances import whole_of

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ENDED = frozenset(".?!:;…”\"’'»)")


def find_continuations(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Drafts for stretches in marks that no cue claims: whole sentences, with the speaker taken from around them."""
    taken = {k for d in drafts for k in d.quoted}
    ordered = sorted((d for d in drafts if d.spans), key=lambda d: (d.start, d.end))
    made: list[Draft] = []
    for k in page.children.get(OUTSIDE, ()):
        q = page.quoted[k]
        if k in taken or any(d.start <= q.start and q.end <= d.end for d in ordered):
            continue
        if not _sentence_like(page, k) or not _begins_sentence(page, q.left):
            continue
        known = sorted([*ordered, *made], key=lambda d: d.start)
        model, confidence = _speaker_around(page, k, known)
        source = model.source if model else _subject_before(page, k)
        if model is None and source is None and not q.closed:
            continue
        made.append(
            Draft(
                spans=[whole_of(page, k)],
                cue=None,
                source=source,
                home=OUTSIDE,
                confidence=confidence,
                label=model.label if model else None,
                quoted=[k],
                follows=True,
            )
        )
    return made


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
    before = page.text[start:left].rstrip()
    return not before or before[-1] in _ENDED


def _speaker_around(page: Page, k: int, known: list[Draft]) -> tuple[Draft | None, float]:
    """The quotation whose speaker goes on: before it in the paragraph, behind it there, or last in the one before."""
    q = page.quoted[k]
    here = page.paragraph_at(q.left)
    outside = [d for d in known if d.home == OUTSIDE and (d.source is not None or d.label is not None)]
    before = [d for d in outside if d.start < q.left and page.paragraph_at(d.start) == here]
    if before:
        return before[-1], 0.8
    after = [d for d in outside if d.start > q.right and page.paragraph_at(d.start) == here and d.quoted]
    if after:
        return after[0], 0.7
    if q.left > page.paragraphs[here][0] + 1:
        return None, 0.5
    last = [d for d in outside if page.paragraph_at(d.start) == here - 1]
    return (last[-1], 0.7) if last else (None, 0.5)


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
