"""From drafts to quotations: speaker and hearer as chains, kind, time of the saying, and what is embedded in what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Doc

from storygraph.annotate.lookup import Spans
from storygraph.annotate.quotes.confidence import Feature, strength
from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import Page, governs
from storygraph.annotate.quotes.medium import medium_of
from storygraph.annotate.quotes.who import Who
from storygraph.model import Chain, Interval, Mention, Quotation, Span, Speaker, TimeExpression
from storygraph.model.annotation import QuotationKind

_SELF = frozenset({"i", "me", "my", "our", "us", "we"})
SAME = 0.85  # share of common characters from which two drafts are one quotation


class Finisher:
    """Looks up mentions, chains and times for the drafts of one article."""

    def __init__(
        self,
        page: Page,
        mentions: Sequence[Mention],
        chains: Sequence[Chain],
        times: Sequence[TimeExpression],
        confidence: Callable[[Feature], float],
    ) -> None:
        self.page = page
        self.chains = chains
        self.confidence = confidence
        self.doc: Doc = page.doc
        self.who = Who(page, mentions)
        self.mentions = self.who.mentions
        self.times = Spans(page.doc, times)

    def quotation(self, draft: Draft) -> Quotation:
        """The quotation that a draft stands for, without `parent`."""
        cue = draft.cue_span or (draft.cue and Span(start=draft.cue.idx, end=draft.cue.idx + len(draft.cue.text)))
        time = self._time(draft)
        kind, speaker = self._kind(draft), self.who.speaker(draft)
        return Quotation(
            start=draft.start,
            end=draft.end,
            spans=tuple(draft.spans),
            kind=kind,
            speaker=speaker,
            cue=cue or None,
            cue_lemma=draft.lemma if cue else None,
            act=draft.act,
            polarity=draft.polarity,
            addressee=self.who.chain(draft.hearer) if draft.hearer is not None else None,
            about=self._about(draft),
            time=time,
            said=self.times.items[time].interval if time is not None else Interval(),
            medium=medium_of(draft.cue or draft.under, draft.source, draft.hearer, draft.spans),
            confidence=self.confidence(Feature(kind, strength(draft.confidence), self._named_by(draft, speaker))),
        )

    def _named_by(self, draft: Draft, speaker: Speaker | None) -> str:
        """What names the speaker: a name, a noun for somebody named elsewhere, a pronoun, a mere description.

        "unlinked" where nothing says who that is, "none" where nobody is named.
        """
        if speaker is None:
            return "none"
        if speaker.chain is None:
            return "unlinked"
        if draft.source is None or draft.source.pos_ == "PROPN":
            return "name"
        if draft.source.pos_ == "PRON":
            return "pronoun"
        return "noun" if self.chains[speaker.chain].named else "described"

    def _kind(self, draft: Draft) -> QuotationKind:
        inside = [self._in_marks(s, draft.home) for s in draft.spans]
        if draft.spans and all(inside):
            return "direct"
        return "mixed" if any(self._has_marks(s, draft.home) for s in draft.spans) else "indirect"

    def _in_marks(self, span: Span, home: int) -> bool:
        around = self.page.touching(home, span.start, span.end)
        return any(q.left <= span.start and span.end <= q.right for q in around)

    def _has_marks(self, span: Span, home: int) -> bool:
        return any(True for _ in self.page.touching(home, span.start, span.end))

    def _about(self, draft: Draft) -> tuple[int, ...]:
        page, chains = self.page, []
        for span in draft.spans:
            tokens = self.doc[page.first(span.start) : page.first(span.end)]
            chains += [self.mentions.items[p].chain for p in self.mentions.within(tokens)]
        return tuple(dict.fromkeys(c for c in chains if c >= 0))

    def _time(self, draft: Draft) -> int | None:
        """The time expression of the cue's own clause, outside the content."""
        cue = draft.cue or draft.under
        if cue is None:
            return None
        best: tuple[int, int] | None = None
        for token in cue.sent:
            position = self.times.at(token)
            if position is None or any(s.start <= token.idx < s.end for s in draft.spans):
                continue
            if governs(cue, token) and (best is None or abs(token.i - cue.i) < best[0]):
                best = (abs(token.i - cue.i), position)
        return best[1] if best else None


def merged(page: Page, drafts: list[Draft]) -> list[Draft]:
    """In text order, of drafts with the same content at one level only the surest."""
    kept: dict[int, list[Draft]] = {}  # by paragraph
    for draft in sorted(drafts, key=lambda d: (-d.confidence, d.start, d.end)):
        near = kept.setdefault(page.paragraph_at(draft.start), [])
        if not (draft.spans and any(_same(draft, other) for other in near)):
            near.append(draft)
    return sorted(
        (d for near in kept.values() for d in near),
        key=lambda d: (d.start, -d.end, d.cue.i if d.cue is not None else -1),
    )


def _same(a: Draft, b: Draft) -> bool:
    if not b.spans or a.end <= b.start or b.end <= a.start or _holds_cue(a, b) or _holds_cue(b, a):
        return False
    common = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.spans for y in b.spans)
    longest = max(sum(s.end - s.start for s in d.spans) for d in (a, b))
    return common >= SAME * longest


def _holds_cue(outer: Draft, inner: Draft) -> bool:
    """Whether the one is told in the other's content: an embedded attribution, not the same one."""
    return inner.cue is not None and any(s.start <= inner.cue.idx < s.end for s in outer.spans)


def with_parents(quotations: list[Quotation], text: str) -> list[Quotation]:
    """Set `parent`: the smallest quotation whose content holds the cue, or all of the content where there is none.

    "I" and "we" within a quotation are who speaks there.
    """
    order = sorted(range(len(quotations)), key=lambda k: (quotations[k].start, -quotations[k].end))
    out = list(quotations)
    open_ones: list[int] = []
    for i in order:
        q = quotations[i]
        place = q.cue if q.cue is not None else Span(start=q.start, end=max(q.end, q.start + 1))
        open_ones = [k for k in open_ones if quotations[k].end > min(q.start, place.start)]
        around = [
            k
            for k in open_ones
            if quotations[k].spans != q.spans
            and any(s.start <= place.start and place.end <= s.end for s in quotations[k].spans)
        ]
        if around:
            parent = min(around, key=lambda k: quotations[k].end - quotations[k].start)
            out[i] = q.model_copy(update={"parent": parent, "speaker": _self(q.speaker, out[parent].speaker, text)})
        open_ones.append(i)
    return out


def _self(own: Speaker | None, outer: Speaker | None, text: str) -> Speaker | None:
    """Who "I" is: the speaker of the quotation around it."""
    if own is None or outer is None or text[own.start : own.end].lower() not in _SELF:
        return own
    return own.model_copy(update={"chain": outer.chain})
