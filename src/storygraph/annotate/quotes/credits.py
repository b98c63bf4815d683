"""Speakers that are set beside their words like labels: transcripts, credit lines, headlines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import OUTSIDE, Page
from storygraph.annotate.quotes.lexicon import entry, flags
from storygraph.annotate.quotes.utterances import whole_of
from storygraph.model import Span

_NAME = r"[A-Z][\w.’'-]{0,30}(?:\s[A-Z][\w.’'-]{0,30}){0,3}?"
_TURN = re.compile(rf"[\"“”]?\s*(?P<who>{_NAME})(?P<mark>[:.])\s+(?P<said>\S.*)", re.DOTALL)
_CREDIT = re.compile(r"\s*[—–―-]{1,2}\s*(?P<who>[^\W\d_][^\n.;:!?]{1,80}?)\s*(?:[.;]|$)")
_PREFIX = re.compile(r"(?:[A-Z]{4,}|UPDATE \d+|[A-Z]{4,} \d)\s?[-:–]\s*(?=[A-Z])")  # "EXCLUSIVE-"
_LINE = re.compile(r"\S[^\n]*")
_COLON = re.compile(r"(?P<before>[^:\n]{2,60}):\s+(?P<after>[^\n]{2,})")
_SUFFIX = re.compile(
    r"(?P<said>[^\n]{12,}?)(?:\s[-–—]\s?|:\s)(?P<who>[a-z][\w ]{2,25}|[A-Z][\w.]+(?: [A-Z][\w.]+)?)\s*$"
)
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_SAYING = frozenset(
    [
        "authorities",
        "company",
        "court",
        "defence",
        "defense",
        "document",
        "doctors",
        "expert",
        "experts",
        "government",
        "judge",
        "lawyer",
        "lawyers",
        "mayor",
        "media",
        "memo",
        "military",
        "minister",
        "ministry",
        "officials",
        "paper",
        "police",
        "president",
        "prosecutor",
        "prosecutors",
        "report",
        "reports",
        "researchers",
        "residents",
        "scientists",
        "source",
        "sources",
        "spokesman",
        "spokesperson",
        "spokeswoman",
        "study",
        "survey",
        "witness",
        "witnesses",
    ]
)


def find_transcript(page: Page) -> Iterator[Draft]:
    """Turns of a transcript: "Q. …" and "A. …", or a name and a colon before each paragraph, at least twice each."""
    turns = []
    for start, end in page.paragraphs:
        match = _TURN.match(page.text, start, end)
        if match and _speaks(match["who"].strip(), match["mark"]):
            turns.append(match)
    often = Counter(m["who"].strip() for m in turns)
    if len(turns) < 3 or len(often) < 2:
        return
    for match in turns:
        if often[match["who"].strip()] < 2:
            continue
        start, end = match.span("said")
        while end > start and page.text[end - 1] in ' \t\n\r"”':
            end -= 1
        label = Span(start=match.start("who"), end=match.start("who") + len(match["who"].strip()))
        inside = [
            k for k in page.children.get(OUTSIDE, ()) if page.quoted[k].left < end and start < page.quoted[k].right
        ]
        yield Draft([Span(start=start, end=end)], None, None, OUTSIDE, label=label, quoted=inside, confidence=0.9)


def _speaks(who: str, mark: str) -> bool:
    if who in ("Q", "A"):
        return True
    return mark == ":" and (who.isupper() or len(who.split()) <= 3)


def find_credited(page: Page, taken: set[int]) -> Iterator[Draft]:
    """Quotations with their speaker behind a dash, on the same line or on the next: "…" — Ann Lee."""
    waiting: list[int] = []
    for line in _LINE.finditer(page.text):
        start, end = line.span()
        match = _CREDIT.match(page.text, start, end)
        if match and waiting and page.text[start] in "—–―-":
            yield from _credited(page, waiting, match)
        own = [k for k in page.children.get(OUTSIDE, ()) if start <= page.quoted[k].left < end and k not in taken]
        if len(own) == 1:
            q = page.quoted[own[0]]
            follows = _CREDIT.match(page.text, q.right, end)
            if (
                follows
                and page.text[q.right : q.right + 3].strip()[:1] in tuple("—–―-")
                and follows["who"][0].isupper()
            ):
                yield from _credited(page, own, follows)
                own = []
        pure = (
            len(own) == 1
            and not page.text[start : page.quoted[own[0]].left].strip()
            and (not page.text[page.quoted[own[0]].right : end].strip())
        )
        waiting = [*waiting, *own] if pure else []


def _credited(page: Page, stretches: list[int], match: re.Match[str]) -> Iterator[Draft]:
    who = match["who"].split(",")[0].rstrip()
    label = Span(start=match.start("who"), end=match.start("who") + len(who))
    for k in stretches:
        yield Draft([whole_of(page, k)], None, None, OUTSIDE, label=label, quoted=[k], confidence=0.85)


def find_headline(page: Page) -> Iterator[Draft]:
    """The first line as "Minister: …" or "… - document", where it has no reporting verb."""
    if not page.paragraphs or len(page.paragraphs) < 2:
        return
    start, end = page.paragraphs[0]
    prefix = _PREFIX.match(page.text, start, end)
    start = prefix.end() if prefix else start
    line = page.text[start:end].rstrip()
    if len(line) > 200 or line.endswith("."):
        return
    reported = _reported(page, start, start + len(line))
    if reported is not None:
        yield reported
        return
    match = _SUFFIX.fullmatch(line)
    if match and (match["who"].split()[-1].lower() in _SAYING or (match["who"][0].isupper() and ":" in line)):
        yield _headline(page, start, match, "said")
        return
    match = _COLON.fullmatch(line)
    if match and _names_speaker(page, start, match["before"]):
        yield _headline(page, start, match, "after", "before")


def _reported(page: Page, start: int, end: int) -> Draft | None:
    """ "Bridge to stay closed, says minister": a headline without a subject or a finite verb of its own."""
    tokens = page.doc[page.first(start) : page.first(end)]
    for k in range(len(tokens) - 2, 2, -1):
        cue, who = tokens[k], tokens[k + 1 :]
        if cue.tag_ in _FINITE and "s" in flags(cue) and tokens[k - 1].text == "," and len(who) <= 6:
            if any(t.is_punct or t.pos_ in ("VERB", "AUX") for t in who):
                return None
            content = page.trim(start, tokens[k - 1].idx, page.home[cue.i])
            label = Span(start=who[0].idx, end=who[-1].idx + len(who[-1].text))
            known = entry(cue)
            act = known.act if known else "assert"
            return Draft([content], cue, None, OUTSIDE, act, cue.lemma_.lower(), confidence=0.8, label=label)
    return None


def _headline(page: Page, start: int, match: re.Match[str], said: str, who: str = "who") -> Draft:
    label = Span(start=start + match.start(who), end=start + match.end(who))
    content = page.trim(start + match.start(said), start + match.end(said), OUTSIDE)
    inside = [k for k in page.children.get(OUTSIDE, ()) if content.start <= page.quoted[k].start < content.end]
    return Draft([content], None, None, OUTSIDE, label=label, quoted=inside, confidence=0.6)


def _names_speaker(page: Page, start: int, before: str) -> bool:
    words = before.split()
    tokens = page.doc[page.first(start) : page.first(start + len(before))]
    if len(words) > 5 or any(t.pos_ in ("VERB", "AUX") for t in tokens):
        return False
    return words[-1].lower() in _SAYING or any(t.ent_type_ in ("PERSON", "ORG") for t in tokens[-1:])
