"""Capitalised runs whose head says that they name a body or a place."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from storygraph.annotate.names import words
from storygraph.annotate.names.proposals import POSSESSIVE, Proposal, capitalised, starts_junk

JOINERS = frozenset(
    {"of", "for", "and", "the", "&", "in", "on", "-", "–", "de", "del", "des", "du", "da", "la", "’s", "'s"}
)
FUNCTION = frozenset({"ADP", "ADV", "SCONJ", "CCONJ", "VERB", "AUX", "PRON"})


def _runs(doc: Doc, free: list[bool]) -> Iterator[tuple[int, int]]:
    """Longest runs of capitalised free tokens, joined by "of", "for", "and" …"""
    i, n = 0, len(doc)
    while i < n:
        if not (free[i] and capitalised(doc[i]) and doc[i].pos_ != "PRON"):
            i += 1
            continue
        j = i + 1
        while j < n and free[j] and not doc[j].is_sent_start:
            if capitalised(doc[j]):
                j += 1
            elif doc[j].lower_ in JOINERS and j + 1 < n and free[j + 1] and capitalised(doc[j + 1]):
                j += 2
            elif (
                doc[j].lower_ in {"of", "for"} and j + 2 < n and doc[j + 1].lower_ == "the" and capitalised(doc[j + 2])
            ):
                j += 3
            else:
                break
        yield i, min(j, n)
        i = j


def bodies(doc: Doc, proposals: list[Proposal], heads: set[int]) -> list[Proposal]:
    """Capitalised runs whose head says that they name a body or a place ("Water and Forests Party", "Old Mill Lane").

    A run may take in proposals; it is longer than them, never shorter. `heads` are headline tokens, left out.
    """
    free = [i not in heads and not t.is_space and not t.is_punct for i, t in enumerate(doc)]
    for i, t in enumerate(doc):
        if t.text in {"&", "-", "–"} or t.text in POSSESSIVE:
            free[i] = i not in heads
    people = {i for p in proposals if p.type == "Person" for i in range(p.start, p.end)}
    found = []
    for start, end in _runs(doc, free):
        start, end = _cut(doc, start, end)
        if end - start < 2 or people & set(range(start, end)):
            continue
        kind = _kind_by_head(doc, start, end)
        if kind:
            found.append(Proposal(start, end, kind, 1.5))
    return found


def _cut(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A run without what is no part of the name: up to a possessive, from "in" on, the first of two names joined by
    "and", and at the start a sentence's first word or a day."""
    for i in range(start + 1, end - 1):
        if doc[i].lower_ == "in":
            end = i
            break
    for i in range(end - 1, start, -1):
        before = doc[start:i]
        if doc[i].text in POSSESSIVE or (doc[i].lower_ == "and" and _is_whole(doc, before.start, before.end)):
            start = i + 1
            break
    while start < end and (starts_junk(doc[start]) or doc[start].pos_ in FUNCTION):
        start += 1
    while end > start and doc[end - 1].lower_ in words.ROLES | JOINERS and doc[end - 2].lower_ not in {"of", "for"}:
        end -= 1
    return start, end


def _is_whole(doc: Doc, start: int, end: int) -> bool:
    """Whether the words before an "and" are a name of their own: "Porto and …", "Amaru College and …"."""
    if any(t.lower_ in {"of", "for"} for t in doc[start:end]):
        return False
    return doc[start:end].text in words.known() or doc[end - 1].lower_ in words.ORG_HEADS | words.PLACE_HEADS


def _kind_by_head(doc: Doc, start: int, end: int) -> str | None:
    last = doc[end - 1].lower_.rstrip(".")
    stem = next((doc[i - 1].lower_ for i in range(start + 1, end) if doc[i].lower_ in {"of", "for"}), last)
    if stem in words.ROLES and stem not in words.ORG_HEADS:
        return None
    for head in (stem, last):
        if head in words.ORG_HEADS:
            return "Organization"
        if head in words.PLACE_HEADS and not doc[end - 1].is_lower:
            return "Place"
    return None
