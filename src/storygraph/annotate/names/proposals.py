"""Where names may stand: what the language model proposes, with its boundaries repaired, and what rules add.

Invariant: proposals are token ranges that do not overlap, do not cross a line that starts a sentence, and hold
neither an article or title at the start nor a possessive at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from storygraph.annotate.names import words

LABELS = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "NORP": "Group",
    "PRODUCT": "Other",
    "WORK_OF_ART": "Work",
    "EVENT": "Work",
    "LAW": "Work",
    "LANGUAGE": "Other",
}
POSSESSIVE = frozenset({"'s", "’s", "'", "’", "`s", "´s"})
QUANTITY = re.compile(r"[\d.,]+s?%?")


@dataclass(slots=True)
class Proposal:
    """Tokens [start, end) that may be a name, and the type it is thought to have.

    "Other" is none of ours; what is light (below 0.5) may hold a name of ours inside.
    """

    start: int
    end: int
    type: str
    weight: float = 1.0


def capitalised(token: Token) -> bool:
    """Whether a token is written as names are: with a capital, or mixed as in "ePhone"."""
    return any(c.isupper() for c in token.text) and any(c.isalpha() for c in token.text)


def headlines(doc: Doc) -> set[int]:
    """Tokens of lines in capitals or in title case, where a capital says nothing."""
    found: set[int] = set()
    for sentence in doc.sents:
        long = [t for t in sentence if t.is_alpha and len(t) > 3]
        if len(long) >= 4 and sum(t.text[0].isupper() for t in long) >= 0.85 * len(long):
            found.update(t.i for t in sentence)
    return found


def starts_junk(token: Token) -> bool:
    return (
        token.is_space
        or (token.is_punct and token.text not in {"@", "#"})
        or token.lower_ in words.DETERMINERS
        or token.text in POSSESSIVE
        or token.tag_ == "PRP$"
        or token.lower_ in words.WIRE
        or token.text in words.DATES
        or token.text in words.NOT_NAMES
    )


def _ends_junk(token: Token) -> bool:
    text = token.text
    return (
        token.is_space or text in POSSESSIVE or (token.is_punct and text not in {"!"}) or text.lower() in {"the", "and"}
    )


def trim(doc: Doc, start: int, end: int, kind: str) -> tuple[int, int]:
    """The range without articles, titles, possessives and punctuation around the name. Empty if nothing is left."""
    while start < end and starts_junk(doc[start]) and doc[start : start + 2].text != "The Hague":
        start += 1
    while end > start and _ends_junk(doc[end - 1]):
        end -= 1
    if kind == "Person":
        start, end = _trim_person(doc, start, end)
    elif end - start > 1:
        if _is_office(doc, start, end):
            start += 3 if doc[start + 2].lower_ == "the" and start + 3 < end else 2
        start, end = _trim_body(doc, start, end)
    return start, end


def glued(doc: Doc, i: int) -> bool:
    """Whether the token hangs on the one before it by a hyphen: "rae" in "Mi-rae"."""
    return i >= 2 and doc[i - 1].text == "-" and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_


def _is_office(doc: Doc, start: int, end: int) -> bool:
    """ "Speaker of the House", "Mayor of Porto": the name is what comes after the office."""
    return end - start > 2 and doc[start].lower_ in words.ROLES and doc[start + 1].lower_ in {"of", "for", "to"}


def _trim_person(doc: Doc, start: int, end: int) -> tuple[int, int]:
    def is_role(token: Token) -> bool:
        word = token.lower_.rstrip(".")
        if word in words.TITLES or word in {"ex", "-"}:
            return True
        follows = token.nbor().text in words.given_names() or token.is_sent_start
        return word in words.ROLES and (follows or not token.is_title)

    while end - start > 1 and is_role(doc[start]) and not doc[start + 1].is_punct:
        start += 1
    while end - start > 2 and doc[start].text in words.known() and doc[start].text not in words.given_names():
        start += 1
    while end - start > 1 and doc[end - 1].lower_ in words.DOCUMENT_HEADS:
        end -= 1
    while end > start and not glued(doc, end - 1) and (doc[end - 1].is_lower or QUANTITY.fullmatch(doc[end - 1].text)):
        end -= 1
    return start, end


def _trim_body(doc: Doc, start: int, end: int) -> tuple[int, int]:
    rest = doc[start + 1 : end].text
    while end - start > 1 and doc[end - 1].is_lower and doc[end - 1].lower_ in words.PEOPLE_NOUNS | {"company", "firm"}:
        end -= 1
    if (
        rest in words.known() and (doc[start].pos_ == "ADJ" or len(doc[start]) == 1) and words.known()[rest] == "Place"
    ) or (doc[start].lower_ in words.COMPASS and rest in words.known() and doc[start:end].text not in words.known()):
        start += 1
    while (
        end - start > 1
        and doc[end - 2].lower_ not in {"of", "for"}
        and (
            doc[end - 1].lower_ in words.ROLES
            or re.fullmatch(r"\d{3,}s?", doc[end - 1].text)
            or doc[end - 1].text in {"CEO", "C.E.O.", "MP"}
        )
    ):
        end -= 1
    return start, end


def _pieces(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The range cut at line starts and brackets."""
    begin = start
    for i in range(start, end):
        if doc[i].text in {"(", ")", "[", "]", "—", ";"} or (i > start and doc[i].is_sent_start):
            yield begin, i
            begin = i if doc[i].is_sent_start else i + 1
    yield begin, end


def from_model(doc: Doc) -> list[Proposal]:
    """The language model's entities with repaired boundaries."""
    found = []
    for entity in doc.ents:
        kind = LABELS.get(entity.label_)
        if kind is None:
            continue
        for start, end in _pieces(doc, entity.start, entity.end):
            if end - start > 1 and doc[start].lower_.rstrip(".") in words.COURTESY:
                kind = "Person"
            start, end = trim(doc, start, end, kind)
            if start < end and any(capitalised(t) for t in doc[start:end]) and not _no_name(doc, start, end):
                found += _split(doc, start, end, kind)
    return _joined(doc, found)


def _split(doc: Doc, start: int, end: int, kind: str) -> list[Proposal]:
    """A known name glued to a person's: "BBC Adam Sonko", "mayor of Oslo Adam Sonko"."""
    if kind == "Work":
        return [Proposal(start, end, "Other", 0.45)]
    if kind == "Person" and doc[start].text not in words.given_names():
        for cut in range(start + 1, end):
            if doc[cut].is_title and doc[cut].lower_ in words.OFFICES:
                pieces = [Proposal(start, cut, "Organization")]
                return pieces + ([Proposal(cut + 1, end, "Person")] if cut + 1 < end else [])
    office = start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in words.ROLES
    if kind == "Person" and office and end - start > 2 and doc[start + 1].text in words.given_names():
        return [Proposal(start, start + 1, "Place"), Proposal(start + 1, end, "Person")]
    for cut in range(start + 1, end - 1):
        known = words.known().get(doc[start:cut].text)
        if known and doc[cut].text in words.given_names() and doc[cut - 1].text not in words.given_names():
            return [Proposal(start, cut, known), Proposal(cut, end, "Person")]
    return [Proposal(start, end, kind)]


def _joined(doc: Doc, found: list[Proposal]) -> list[Proposal]:
    """Persons' names as long as the run of proper nouns that they end: also where the model took a part or cut it."""
    taken = {i for p in found for i in range(p.start, p.end)}
    kept: list[Proposal] = []
    for p in found:
        _hyphens(doc, p, taken)
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.type == p.type == "Person"
            and last.end == p.start
            and doc[p.start - 1].dep_ == "compound"
        ):
            last.end = p.end
            continue
        if last is not None and last.end == p.start and p.type == "Person" and _is_given(doc, last, p):
            last.end, last.type = p.end, "Person"
            continue
        while p.type == "Person" and p.start and p.start - 1 not in taken and _leads(doc[p.start - 1], p):
            p.start -= 1
        kept.append(p)
    return kept


def _is_given(doc: Doc, first: Proposal, second: Proposal) -> bool:
    """Whether a proposal of any type is the given name of the person after it."""
    token = doc[first.start]
    tied = token.dep_ == "compound" and second.start <= token.head.i < second.end
    return first.end - first.start == 1 and token.text in words.given_names() and tied


def _hyphens(doc: Doc, p: Proposal, taken: set[int]) -> None:
    """Stretch a person's name over its hyphens: of "Sonko" in "Amaru-Sonko" to the whole."""
    if p.type not in {"Person", "Organization"}:
        return
    while glued(doc, p.start) and capitalised(doc[p.start - 2]) and not {p.start - 1, p.start - 2} & taken:
        if doc[p.start - 2].lower_ in words.WIRE or doc[p.start - 2].text in words.known():
            return
        p.start -= 2
    while p.type == "Person" and p.end + 1 < len(doc) and glued(doc, p.end + 1) and not {p.end, p.end + 1} & taken:
        if not doc[p.end + 1].is_alpha or doc[p.end + 1].lower_ in {"led", "based", "era", "backed", "style", "run"}:
            return
        p.end += 2


def _leads(token: Token, p: Proposal) -> bool:
    word = token.lower_.rstrip(".")
    return (
        token.pos_ == "PROPN"
        and token.is_title
        and token.dep_ == "compound"
        and p.start <= token.head.i < p.end
        and word not in words.TITLES | words.ROLES | words.ORG_HEADS | words.COMPASS | words.WIRE | words.DATES
        and token.text not in words.known()
        and token.text not in words.nations()[1]
    )


def _no_name(doc: Doc, start: int, end: int) -> bool:
    """Abbreviations, measures and titles standing alone."""
    text = doc[start:end].text
    if text in words.NOT_NAMES or re.fullmatch(r"\d+[A-Za-z]{1,3}", text):
        return True
    return all(t.lower_.rstrip(".") in words.TITLES | words.ROLES | {"operating", "executive"} for t in doc[start:end])
