"""From drafts to quotations: speaker and hearer as chains, kind, time of the saying, and what is embedded in what."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from storygraph.annotate.lookup import Spans
from storygraph.annotate.quotes.cues import SPOKESPEOPLE
from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import Page
from storygraph.annotate.quotes.speaker import phrase, preferred_head
from storygraph.model import Chain, Interval, Mention, Quotation, Span, Speaker, TimeExpression
from storygraph.model.annotation import QuotationKind

_REPRESENTING = frozenset({"for", "of", "with", "from", "at", "to"})
SAME = 0.85  # share of common characters from which two drafts are one quotation


class Finisher:
    """Looks up mentions, chains and times for the drafts of one article."""

    def __init__(
        self, page: Page, mentions: Sequence[Mention], chains: Sequence[Chain], times: Sequence[TimeExpression]
    ) -> None:
        self.page = page
        self.doc: Doc = page.doc
        self.mentions = Spans(page.doc, mentions)
        self.times = Spans(page.doc, times)
        self.chains = chains

    def quotation(self, draft: Draft) -> Quotation:
        """The quotation that a draft stands for, without `parent`."""
        cue = draft.cue_span or (draft.cue and Span(start=draft.cue.idx, end=draft.cue.idx + len(draft.cue.text)))
        time = self._time(draft)
        return Quotation(
            start=draft.start,
            end=draft.end,
            spans=tuple(draft.spans),
            kind=self._kind(draft),
            speaker=self._speaker(draft),
            cue=cue or None,
            cue_lemma=draft.lemma if cue else None,
            act=draft.act,
            polarity=draft.polarity,
            addressee=self.chain(draft.hearer) if draft.hearer is not None else None,
            about=self._about(draft),
            time=time,
            said=self.times.items[time].interval if time is not None else Interval(),
            confidence=round(max(0.0, min(1.0, draft.confidence)), 2),
        )

    def chain(self, head: Token) -> int | None:
        """Chain of the mention that the token heads, else of the shortest mention that covers it."""
        position = self.mentions.headed_by(head)
        if position is None:
            position = self.mentions.at(head)
        if position is None:
            return None
        chain = self.mentions.items[position].chain
        return chain if chain >= 0 else None

    def _speaker(self, draft: Draft) -> Speaker | None:
        if draft.label is not None:
            tokens = self.doc.char_span(draft.label.start, draft.label.end, alignment_mode="expand")
            chain = self.chain(tokens.root) if tokens is not None else None
            return Speaker(start=draft.label.start, end=draft.label.end, chain=chain)
        if draft.source is None:
            return None
        head = preferred_head(draft.source)
        chain = self.chain(head)
        if chain is None:
            for child in draft.source.children:
                if child.dep_ == "appos" and self.chain(child) is not None:
                    chain = self.chain(child)
                    break
        written = phrase(head)
        return Speaker(start=written.start, end=written.end, chain=chain, behalf=self._behalf(draft.source, chain))

    def _behalf(self, source: Token, chain: int | None) -> int | None:
        """Whom a spokesperson speaks for: "a spokesman for X", "X spokeswoman Ann Lee"."""
        nodes = [source, *(c for c in source.children if c.dep_ in ("appos", "compound", "nmod"))]
        post = next((t for t in nodes if t.lower_ in SPOKESPEOPLE), None)
        if post is None:
            return None
        for child in post.children:
            if child.dep_ == "prep" and child.lower_ in _REPRESENTING:
                for inner in child.children:
                    found = self.chain(inner) if inner.dep_ == "pobj" else None
                    if found is not None:
                        return found
        for node in (post, source):
            for child in node.lefts:
                found = self.chain(child) if child.dep_ in ("compound", "poss", "nmod", "amod") else None
                if found is not None and found != chain:
                    return found
        return None

    def _kind(self, draft: Draft) -> QuotationKind:
        inside = [self._in_marks(s, draft.home) for s in draft.spans]
        if draft.spans and all(inside):
            return "direct"
        return "mixed" if any(self._has_marks(s, draft.home) for s in draft.spans) else "indirect"

    def _in_marks(self, span: Span, home: int) -> bool:
        children = self.page.children.get(home, ())
        return any(self.page.quoted[k].left <= span.start and span.end <= self.page.quoted[k].right for k in children)

    def _has_marks(self, span: Span, home: int) -> bool:
        children = self.page.children.get(home, ())
        return any(self.page.quoted[k].left < span.end and span.start < self.page.quoted[k].right for k in children)

    def _about(self, draft: Draft) -> tuple[int, ...]:
        page, chains = self.page, []
        for span in draft.spans:
            tokens = self.doc[page.first(span.start) : page.first(span.end)]
            chains += [self.mentions.items[p].chain for p in self.mentions.within(tokens)]
        return tuple(dict.fromkeys(c for c in chains if c >= 0))

    def _time(self, draft: Draft) -> int | None:
        """The time expression of the cue's own clause, outside the content."""
        cue = draft.cue
        if cue is None:
            return None
        best: tuple[int, int] | None = None
        for token in cue.sent:
            position = self.times.at(token)
            if position is None or any(s.start <= token.idx < s.end for s in draft.spans):
                continue
            if _governor(token, cue) and (best is None or abs(token.i - cue.i) < best[0]):
                best = (abs(token.i - cue.i), position)
        return best[1] if best else None


def _governor(token: Token, cue: Token) -> bool:
    """Whether the first verb above the token is the cue."""
    node = token
    for _ in range(12):
        if node.head.i == node.i:
            return False
        node = node.head
        if node.i == cue.i:
            return True
        if node.pos_ in ("VERB", "AUX"):
            return False
    return False


def merged(drafts: list[Draft]) -> list[Draft]:
    """In text order, of drafts with the same content at one level only the surest."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.confidence, d.start, d.end)):
        if draft.spans and any(_same(draft, other) for other in kept):
            continue
        kept.append(draft)
    return sorted(kept, key=lambda d: (d.start, -d.end, d.cue.i if d.cue is not None else -1))


def _same(a: Draft, b: Draft) -> bool:
    if not b.spans or a.end <= b.start or b.end <= a.start:
        return False
    common = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.spans for y in b.spans)
    longest = max(sum(s.end - s.start for s in d.spans) for d in (a, b))
    return common >= SAME * longest


def with_parents(quotations: list[Quotation]) -> list[Quotation]:
    """Set `parent`: the smallest quotation whose content holds the cue, or all of the content where there is none."""
    out = []
    for i, q in enumerate(quotations):
        place = q.cue if q.cue is not None else Span(start=q.start, end=max(q.end, q.start + 1))
        around = [
            (p.end - p.start, k)
            for k, p in enumerate(quotations)
            if k != i and any(s.start <= place.start and place.end <= s.end for s in p.spans) and (p.spans != q.spans)
        ]
        out.append(q.model_copy(update={"parent": min(around)[1]}) if around else q)
    return out
