"""Quote marks: which stretches of the raw text stand in marks, also where marks are missing, reopened or nested.

Invariants: stretches lie inside one paragraph; two stretches are disjoint or one holds the other; the inner part
never contains the outer marks. Offsets are code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from storygraph.annotate.sentences import hard_wrapped

_MARK = re.compile(r"``|''|[\"“”„«»‹›‘’']")
_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_LINE = re.compile(r"\n\s*")
_SENTENCE_END = re.compile(r"[.?!…]+(?=\s|$)")
_PAIR = {
    "“": ("”", '"', "“"),
    "„": ("“", "”"),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "``": ("''", '"'),
    '"': ('"', "”", "''"),
    "‘": ("’", "'"),
    "'": ("'", "’"),
    "”": ("”",),
    "''": ("''",),
}
_SINGLE = frozenset("‘’'")
_OPEN_BEFORE = frozenset(' \t\n\r\u00a0([{—–-/"“„«`…')
_ELIDED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
MOST_CARRIED = 8  # paragraphs that a quotation may run on without a mark
LONGEST_SINGLE = 800  # code points that a quotation in single marks may have: beyond, the mark was an apostrophe


@dataclass(frozen=True)
class Quoted:
    """A stretch in quote marks. `start`, `end` are the words inside; `left`, `right` take in the marks.

    `parent` is the position of the stretch around it, -1 outside; `closed` is False where the closing mark is missing.
    """

    start: int
    end: int
    left: int
    right: int
    closed: bool = True
    parent: int = -1


@dataclass
class _Open:
    mark: str
    left: int
    start: int


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs [start, end) in order: between line breaks, in hard-wrapped text between blank lines."""
    at = 0
    for gap in (_BLANK if hard_wrapped(text) else _LINE).finditer(text):
        if gap.start() > at:
            yield at, gap.start()
        at = gap.end()
    if at < len(text):
        yield at, len(text)


def find_quoted(text: str) -> list[Quoted]:
    """All stretches in quote marks, in text order, an outer one before those inside it."""
    bounds = list(paragraphs(text))
    found: list[Quoted] = []
    carried = False
    for k, (start, end) in enumerate(bounds):
        reopened = k + 1 < len(bounds) and text[bounds[k + 1][0]] in '"“«„‘'
        goes_on = not reopened and _closed_later(text, bounds, k)
        stretches = list(_scan(text, start, end, reopened or goes_on, carried))
        carried = goes_on and bool(stretches) and not stretches[-1].closed
        found += stretches
    return _nest(found)


def _closed_later(text: str, bounds: list[tuple[int, int]], k: int) -> bool:
    """Whether the next mark, some paragraphs on, can only close: then what is open here goes on until there."""
    for start, end in bounds[k + 1 : k + 1 + MOST_CARRIED]:
        marks = re.findall(r"[\"“”]", text[start:end])
        if not marks:
            continue
        first = text[start]
        return first not in '"“' and (marks[0] == "”" or (marks[0] == '"' and len(marks) % 2 == 1))
    return False


def _nest(found: list[Quoted]) -> list[Quoted]:
    """Set `parent`, and drop what is empty or crosses another stretch."""
    out: list[Quoted] = []
    stack: list[int] = []
    for q in sorted(found, key=lambda q: (q.left, -q.right)):
        if not any(c.isalnum() for c in _text_slice(q)):
            continue
        while stack and out[stack[-1]].end <= q.left:
            stack.pop()
        if stack and q.right > out[stack[-1]].right:
            continue
        parent = stack[-1] if stack else -1
        out.append(Quoted(q.start, q.end, q.left, q.right, q.closed, parent))
        stack.append(len(out) - 1)
    return out


def _text_slice(q: Quoted) -> str:
    return "x" if q.end > q.start else ""


def _scan(text: str, start: int, end: int, goes_on: bool, carried: bool) -> Iterator[Quoted]:
    """Stretches of one paragraph. `goes_on`: what is open at its end is not cut; `carried`: it begins inside one."""
    stack: list[_Open] = [_Open('"', start, start)] if carried else []
    for match in _MARK.finditer(text, start, end):
        mark, left, right = match.group(), match.start(), match.end()
        if mark in _SINGLE and _apostrophe(text, left, stack):
            continue
        level = _closes(text, mark, left, right, end, stack)
        if level is not None:
            opened = stack[level]
            del stack[level:]
            yield _trimmed(text, opened.start, left, opened.left, right, True)
        elif _opens(text, mark, left, right, start, end, stack):
            stack.append(_Open(mark, left, right))
    for opened in stack:
        if opened.mark not in _SINGLE:
            yield _unclosed(text, opened, start, end, goes_on)
            return


def _unclosed(text: str, opened: _Open, start: int, end: int, goes_on: bool) -> Quoted:
    """To the end of the paragraph where it goes on in the next one or began with this one, else of the sentence."""
    stop = end
    if not goes_on and opened.left - start > 2:
        match = _SENTENCE_END.search(text, opened.start, end)
        stop = match.end() if match else end
    return _trimmed(text, opened.start, stop, opened.left, stop, False)


def _trimmed(text: str, start: int, end: int, left: int, right: int, closed: bool) -> Quoted:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    return Quoted(min(start, max(end, left)), max(start, end) if inner.strip() else start, left, right, closed)


def _apostrophe(text: str, at: int, stack: list[_Open]) -> bool:
    """Whether a single mark belongs to a word: "don't", "the workers' pay", "'90s"."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isalnum() and after.isalnum():
        return True
    if not before.isalnum() and _ELIDED.match(text, at + 1):
        return True
    if text[at] == "‘":
        return False
    inside = any(o.mark in _SINGLE for o in stack)
    if before in ("s", "S", "z") and after == " " and text[at + 2 : at + 3].islower():
        return not inside or _closing_later(text, at + 1)
    return bool(before.isalnum() and not inside)


def _closing_later(text: str, at: int) -> bool:
    """Whether another mark that can close a single quotation follows soon."""
    return re.search(r"[.,?!\w…][’'](?!\w)", text[at : at + 200]) is not None


def _closes(text: str, mark: str, left: int, right: int, end: int, stack: list[_Open]) -> int | None:
    """Level of the open stretch that the mark closes."""
    for level in range(len(stack) - 1, -1, -1):
        opened = stack[level]
        if mark not in _PAIR.get(opened.mark, ()):
            continue
        if mark == "“" and not _must_close(text, left, right, end):
            return None
        if mark in _SINGLE and level < len(stack) - 1:
            return None
        if mark in ('"', "'") and _must_open(text, left, right, end) and level == len(stack) - 1:
            return None
        if mark == '"' and opened.mark == "“" and "”" in text[right:end]:
            return None  # a straight mark inside curly ones
        return level
    return None


def _must_open(text: str, left: int, right: int, end: int) -> bool:
    """Whether a straight mark can only open: blank before it, none after it."""
    before, after = text[left - 1 : left], text[right : right + 1]
    return bool(before.isspace() and right < end and not after.isspace() and after not in ".,;:?!)")


def _must_close(text: str, left: int, right: int, end: int) -> bool:
    """Whether a mark can only close: a letter or a stop before it, a blank or the end after it."""
    before, after = text[left - 1 : left], text[right : right + 1]
    return not before.isspace() and (right >= end or after.isspace() or after in ".,;:?!)")


def _opens(text: str, mark: str, left: int, right: int, start: int, end: int, stack: list[_Open]) -> bool:
    before = text[left - 1 : left] if left > start else " "
    after = text[right : right + 1] if right < end else ""
    free = before in _OPEN_BEFORE and bool(after) and after not in ",;:?!)"
    if mark in ("“", "„", "«", "``"):
        return bool(after)
    if mark in ("‹", "‘"):
        return free and not after.isspace()
    if mark == '"':
        if stack and stack[-1].mark == '"':  # the one before was never closed: it is given up
            stack.pop()
        return free
    if mark == "'":
        return free and _single_ends(text, right, end, spaced=after.isspace())
    if mark == "''":
        return free and not stack
    return mark == "”" and free and not stack and not after.isspace()


def _single_ends(text: str, right: int, end: int, spaced: bool) -> bool:
    """Whether a straight single mark that opens is closed later in the paragraph."""
    pattern = r"\s'(?=\s|$|[.,;:?!\"”])" if spaced else r"[^\s]'(?!\w)"
    return re.search(pattern, text[right : min(end, right + LONGEST_SINGLE)]) is not None
