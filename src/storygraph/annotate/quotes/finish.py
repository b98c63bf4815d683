"""From drafts to quotations: speaker and hearer as chains, kind, time of the saying, and what is embedded in what."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from storygraph.annotate.lookup import Spans
from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import Page
from storygraph.annotate.quotes.lexicon import SPOKESPEOPLE
from storygraph.annotate.quotes.speaker import phrase, preferred_head
from storygraph.model import Chain, Interval, Mention, Quotation, Span, Speaker, TimeExpression
from storygraph.model.annotation import QuotationKind

_REPRESENTING = frozenset({"for", "of", "with", "from", "at", "to"})
_PARTS = frozenset({"copy", "excerpt", "extract", "page", "part", "passage", "portion", "section", "version"})
_SELF = frozenset({"i", "me", "my", "our", "us", "we"})
PRONOUN = 0.8  # the most that a quotation by "he" or "they" is sure of
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
            confidence=self._confidence(draft),
        )

    def _confidence(self, draft: Draft) -> float:
        pronoun = draft.source is not None and draft.source.pos_ == "PRON"
        return round(max(0.0, min(PRONOUN if pronoun else 1.0, draft.confidence)), 2)

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
        written = phrase(head)
        named = self._named_in(head, written) or self._named_before(draft, head)
        if named is not None:
            written, chain = named, named.chain if named.chain >= 0 else None
        if chain is None:
            chain = self._of_whole(head) if head.lemma_ in _PARTS else self._apposed(draft.source)
        return Speaker(start=written.start, end=written.end, chain=chain, behalf=self._behalf(draft.source, chain))

    def _apposed(self, source: Token) -> int | None:
        return next((c for child in source.children if child.dep_ == "appos" and (c := self.chain(child))), None)

    def _of_whole(self, head: Token) -> int | None:
        """ "Copies of the memo", "part of the ruling": what the part is of."""
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                return next((self.chain(c) for c in child.children if c.dep_ == "pobj"), None)
        return None

    def _named_in(self, head: Token, written: Span) -> Mention | None:
        """The person's name that ends the phrase or follows it after a comma: "director of Y Ann Lee", "X's head, Ann Lee"."""
        position = self.mentions.headed_by(head)
        if position is not None and self.mentions.items[position].type == "Person":
            own = self.mentions.items[position]
            return (
                own
                if own.form == "name" and written.start < own.start and "," in self._between(written.start, own.start)
                else None
            )
        if head.pos_ == "PRON":
            return None
        after = self.page.first(written.end)
        comma = after < len(self.doc) - 1 and self.doc[after].text == ","
        for token in (self.doc[after - 1], self.doc[after + 1] if comma else None):
            found = self.mentions.at(token) if token is not None else None
            if found is None:
                continue
            mention = self.mentions.items[found]
            if mention.type == "Person" and mention.form == "name" and mention.start > head.idx:
                return mention
        return None

    def _named_before(self, draft: Draft, head: Token) -> Mention | None:
        """The person's name right before the cue, apposed to a speaker further off: "the head of X (of Y), Ann Lee, said"."""
        if draft.cue is None or head.i > draft.cue.i or head.pos_ == "PRON":
            return None
        i = draft.cue.i - 1
        while i > head.i and (self.doc[i].text == "," or self.doc[i].pos_ in ("AUX", "ADV")):
            i -= 1
        found = self.mentions.at(self.doc[i]) if i > head.i else None
        if found is None:
            return None
        mention = self.mentions.items[found]
        if mention.type != "Person" or mention.form != "name" or mention.start <= head.idx:
            return None
        root = self.doc[self.page.first(mention.start) : i + 1].root
        apart = self.doc[self.page.first(mention.start) - 1].text == ","
        return mention if apart and root.dep_ in ("appos", "nsubj", "npadvmod", "dep") else None

    def _between(self, start: int, end: int) -> str:
        return self.page.text[start:end]

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
