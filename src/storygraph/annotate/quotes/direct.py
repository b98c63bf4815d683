"""Direct quotations: a stretch in marks with the reporting clause that stands right after or right before it."""

from __future__ import annotations

from spacy.tokens import Token

from storygraph.annotate.quotes.beside import Clause, clause_after, clause_before
from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import Page
from storygraph.annotate.quotes.lexicon import entry, hearer
from storygraph.annotate.quotes.speaker import after_comma
from storygraph.annotate.quotes.utterances import sentences_in, whole_of
from storygraph.model import Span

PASSAGE = 4  # sentences in one pair of marks that are still told apart; a longer passage is one utterance
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})


def find_direct(page: Page) -> list[Draft]:
    """Drafts of all quotations whose cue stands beside them, in text order of the stretches in marks."""
    drafts: list[Draft] = []
    owner: dict[int, Draft] = {}
    for k, q in enumerate(page.quoted):
        if k in owner:
            continue
        joined = _joined_with(page, k)
        if joined is not None and joined in owner:
            _extend(page, owner[joined], k, owner, drafts)
            continue
        if _looks_forward(page, k):
            clause, after = clause_after(page, k), True
            if clause is None or _goes_on(clause):
                before = clause_before(page, k)
                clause, after = (before, False) if before is not None or clause is None else (clause, True)
        else:
            clause, after = clause_before(page, k), False
            if clause is None and page.text[q.end - 1] != ".":
                clause, after = clause_after(page, k), True
        if clause is not None:
            if not after and _goes_on(clause) and k and (k - 1) in owner and owner[k - 1].cue is not None:
                clause = clause._replace(source=owner[k - 1].source)
            drafts += _drafts(page, k, clause, after, owner)
    return drafts


def _goes_on(clause: Clause) -> bool:
    """Whether the cue only goes on with what somebody said in marks before: "…," further saying, "…"."""
    cue = clause.cue
    inside = clause.source is None or (
        clause.source.i < cue.i and any(t.is_quote for t in cue.doc[clause.source.i : cue.i])
    )
    return cue.tag_ == "VBG" and cue.dep_ != "ROOT" and inside and after_comma(cue)


def _drafts(page: Page, k: int, clause: Clause, after: bool, owner: dict[int, Draft]) -> list[Draft]:
    """The quotation at the cue, and one of its own for every further sentence that follows it in the same marks."""
    known = entry(clause.cue)
    pieces = [whole_of(page, k)] if after else sentences_in(page, k)
    if len(pieces) > PASSAGE:
        pieces = [whole_of(page, k)]
    if after:
        pieces[0] = _with_opening(page, k, pieces[0])
    made = [
        Draft(
            spans=[piece],
            cue=None if i else clause.cue,
            source=clause.source,
            home=page.quoted[k].parent,
            act=known.act if known else "assert",
            lemma=clause.lemma or clause.cue.lemma_.lower(),
            confidence=clause.confidence,
            hearer=hearer(clause.cue),
            quoted=[k],
            follows=i > 0,
            under=clause.cue,
        )
        for i, piece in enumerate(pieces)
    ]
    owner[k] = made[0]
    if clause.next is not None:
        _extend(page, made[0], clause.next, owner, made)
    return made


def _with_opening(page: Page, k: int, piece: Span) -> Span:
    """With the phrase that opens the sentence before the marks: With many hands, "it goes faster," she said."""
    before = list(page.before(page.quoted[k].parent, piece.start - 1))
    words = [t for t in before if isinstance(t, Token)]
    if not words or len(words) < len(before) or words[0].text != "," or words[-1].pos_ not in ("ADP", "SCONJ"):
        return piece
    if any(t.tag_ in _FINITE for t in words) and words[-1].pos_ == "ADP":
        return piece
    return Span(start=words[-1].idx, end=piece.end)


def _extend(page: Page, draft: Draft, k: int, owner: dict[int, Draft], into: list[Draft]) -> None:
    """Add a further stretch to a quotation; sentences of it beyond the first stand for themselves."""
    first, *rest = sentences_in(page, k)
    draft.spans.append(first)
    draft.quoted.append(k)
    owner[k] = draft
    for piece in rest:
        into.append(
            Draft(
                [piece],
                None,
                draft.source,
                draft.home,
                draft.act,
                confidence=0.9,
                quoted=[k],
                follows=True,
                under=draft.under,
            )
        )


def _joined_with(page: Page, k: int) -> int | None:
    """The stretch before, where only "and" or "but" stands between the two."""
    words: list[str] = []
    for item in page.before(page.quoted[k].parent, page.quoted[k].left):
        if isinstance(item, int):
            return item if words and all(w in ("and", "or", "but", ",", "that", "also") for w in words) else None
        words.append(item.lower_)
        if len(words) > 3:
            return None
    return None


def _looks_forward(page: Page, k: int) -> bool:
    """Whether the punctuation at its end announces a reporting clause."""
    q = page.quoted[k]
    after = page.text[q.right : q.right + 1]
    following = page.text[q.right : q.right + 3].strip()[:1]
    return page.text[q.end - 1] in ",?!—–-" or after in (",", "?") or following in ("—", "–")
