"""The page as the quotation finders see it: which token stands in which quote marks, and helpers on the parse."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from storygraph.annotate.quotes.marks import Quoted, find_quoted, paragraphs
from storygraph.model import Span

OUTSIDE = -1
_TRIM = " \t\r\n\u00a0,;:–—"
_MARKS = "\"“”„«»‹›‘’'`"
_STOPS = frozenset(".;?!…")


class Page:
    """One parsed article with its quote marks.

    `home[i]` is the position in `quoted` of the innermost stretch that token i stands in, or OUTSIDE.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.quoted: list[Quoted] = find_quoted(self.text)
        self.paragraphs: list[tuple[int, int]] = list(paragraphs(self.text))
        self._paragraph_starts = [s for s, _ in self.paragraphs]
        self._idx = [t.idx for t in doc]
        self.home = self._homes()
        self._breaks = self._sentence_breaks()
        self.children: dict[int, list[int]] = {}
        for k, q in enumerate(self.quoted):
            self.children.setdefault(q.parent, []).append(k)
        self._rights = {home: [self.quoted[k].right for k in ks] for home, ks in self.children.items()}

    def _homes(self) -> list[int]:
        home = [OUTSIDE] * len(self.doc)
        for k, q in enumerate(self.quoted):  # outer ones come first, inner ones overwrite
            for i in range(self.first(q.start), len(self.doc)):
                if self._idx[i] >= q.end:
                    break
                home[i] = k
        return home

    def _sentence_breaks(self) -> list[int]:
        """Tokens that begin a sentence because a quotation before them ended like one (the parse may miss it)."""
        found = []
        for q in self.quoted:
            i = self.first(q.right)
            while i < len(self.doc) and self.doc[i].is_space:
                i += 1
            ended = self.text[q.start : q.end].rstrip("]\u200d")[-1:] in (".", "?", "!")
            if (
                ended
                and i < len(self.doc)
                and self.doc[i].text[:1].isupper()
                and self.text[q.right : q.right + 1].isspace()
            ):
                found.append(i)
        return found

    def sentence(self, token: Token) -> tuple[int, int]:
        """The tokens of the sentence [first, last) that a token stands in."""
        sent = token.sent
        k = bisect_right(self._breaks, token.i)
        first = max(sent.start, self._breaks[k - 1]) if k else sent.start
        last = min(sent.end, self._breaks[k]) if k < len(self._breaks) else sent.end
        return first, last

    def first(self, offset: int) -> int:
        """Position of the first token that starts at or after the offset, or covers it."""
        i = bisect_right(self._idx, offset) - 1
        if i < 0:
            return 0
        inside = self._idx[i] == offset or offset < self._idx[i] + len(self.doc[i].text)
        return i if inside else i + 1

    def paragraph_at(self, offset: int) -> int:
        """Position of the paragraph that holds the offset."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def inside(self, home: int, token: Token) -> bool:
        """Whether the token stands in the stretch, at any depth; everything stands OUTSIDE."""
        k = self.home[token.i]
        while k != home:
            if k == OUTSIDE:
                return False
            k = self.quoted[k].parent
        return True

    def touching(self, home: int, start: int, end: int) -> Iterator[Quoted]:
        """The stretches right inside another (or OUTSIDE) that share characters with [start, end), marks included."""
        inner = self.children.get(home, [])
        for k in inner[bisect_right(self._rights.get(home, []), start) :]:
            if self.quoted[k].left >= end:
                return
            yield self.quoted[k]

    def bounds(self, home: int, offset: int) -> tuple[int, int]:
        """What a sentence of this level may not leave: the stretch in marks, else the paragraph."""
        if home != OUTSIDE:
            q = self.quoted[home]
            return q.start, q.end
        return self.paragraphs[self.paragraph_at(offset)]

    def after(self, home: int, offset: int) -> Iterator[Token | int]:
        """What follows at this level, up to the end of the sentence: tokens, and positions of stretches in marks."""
        yield from self._walk(home, offset, 1)

    def before(self, home: int, offset: int) -> Iterator[Token | int]:
        """What precedes at this level, backwards, down to the start of the sentence."""
        yield from self._walk(home, offset, -1)

    def _walk(self, home: int, offset: int, step: int) -> Iterator[Token | int]:
        low, high = self.bounds(home, max(0, offset - (step < 0)))
        i = self.first(offset) if step > 0 else self.first(offset) - 1
        last = OUTSIDE
        while 0 <= i < len(self.doc):
            token = self.doc[i]
            if token.idx < low or token.idx >= high:
                return
            here = self.home[i]
            if here != home and self.inside(home, token):
                while self.quoted[here].parent != home:
                    here = self.quoted[here].parent
                if here != last:
                    yield here
                last = here
            elif here == home and not token.is_space and not self.is_mark(token):
                if token.text in _STOPS or token.text == "...":
                    return
                yield token
            i += step

    def is_mark(self, token: Token) -> bool:
        """Whether the token is a quote mark (a possessive "'" is none)."""
        return token.text in ("''", "``") or (len(token.text) == 1 and token.text in _MARKS and token.dep_ != "case")

    def pieces(self, tokens: Iterable[Token], home: int) -> list[Span]:
        """The characters of tokens of a level: gaps of mere punctuation closed, trimmed, quote marks whole."""
        chosen = sorted({t.i for t in tokens if self.inside(home, t)})
        runs: list[list[int]] = []
        for i in chosen:
            if runs and all(t.is_punct or t.is_space for t in self.doc[runs[-1][1] + 1 : i]):
                runs[-1][1] = i
            else:
                runs.append([i, i])
        found = [self.trim(self.doc[a].idx, self.doc[b].idx + len(self.doc[b].text), home) for a, b in runs]
        return [s for s in _joined(found) if any(c.isalnum() for c in self.text[s.start : s.end])]

    def trim(self, start: int, end: int, home: int) -> Span:
        """Without outer punctuation, and without outer marks where one stretch is all there is."""
        low, high = self.bounds(home, start)
        start, end = max(start, low), min(end, high)
        start, end = self._whole_marks(start, end, home)
        while True:
            before = (start, end)
            while start < end and self.text[start] in _TRIM + ".":
                start += 1
            while start < end and self.text[end - 1] in _TRIM + "([":
                end -= 1
            if end > start and self.text[end - 1] == "." and not self.text[start:end].endswith(".."):
                end -= not _abbreviation(self.text[start:end])
            if before == (start, end):
                break
        for q in self.touching(home, start, end):
            if q.left <= start and end <= q.right and q.left >= start - 1:
                return Span(start=q.start, end=q.end)
        while start < end and self.text[end - 1] in _MARKS and not self._closes_inside(start, end, home):
            end -= 1
        while start < end and self.text[start] in _MARKS and not self._opens_inside(start, end, home):
            start += 1
        return Span(start=start, end=end)

    def _closes_inside(self, start: int, end: int, home: int) -> bool:
        return any(start <= q.left and q.right == end for q in self.touching(home, start, end))

    def _opens_inside(self, start: int, end: int, home: int) -> bool:
        return any(q.left == start and q.right <= end for q in self.touching(home, start, end))

    def _whole_marks(self, start: int, end: int, home: int) -> tuple[int, int]:
        """Grow so that no stretch of this level is cut."""
        for q in list(self.touching(home, start, end)):
            start, end = min(start, q.left), max(end, q.right)
        return start, end


def _abbreviation(text: str) -> bool:
    word = text[:-1].rsplit(None, 1)[-1:] or [""]
    return "." in word[0] or word[0] in ("Inc", "Corp", "Co", "Ltd", "Jr", "Sr", "No", "St")


def _joined(spans: list[Span]) -> list[Span]:
    """Overlapping spans as one (growing to whole marks can make them overlap)."""
    out: list[Span] = []
    for s in sorted(spans, key=lambda s: (s.start, s.end)):
        if s.start >= s.end:
            continue
        if out and s.start <= out[-1].end:
            out[-1] = Span(start=out[-1].start, end=max(out[-1].end, s.end))
        else:
            out.append(s)
    return out


def subject(verb: Token) -> Token | None:
    """The subject that stands at the verb itself; of several before it the nearest."""
    found = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl")]
    before = [c for c in found if c.i < verb.i]
    return before[-1] if before else next(iter(found), None)


def is_passive(verb: Token) -> bool:
    """Whether the verb is a passive, or a bare participle after a noun ("reported by …")."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    return verb.dep_ in ("acl", "advcl") and verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)


def is_negated(verb: Token) -> bool:
    """Whether "not" or "never" belongs to the verb."""
    return any(c.dep_ == "neg" or c.lower_ in ("never", "not", "n't") for c in verb.children)


def is_verb(token: Token) -> bool:
    """A full verb (no auxiliary)."""
    return token.tag_.startswith("VB") and token.dep_ not in ("aux", "auxpass", "amod", "compound")


def governs(cue: Token, token: Token) -> bool:
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
