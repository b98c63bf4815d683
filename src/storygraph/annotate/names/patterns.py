"""Names that their place in the text makes sure: datelines, numbered places, titles of works."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from storygraph.annotate.names import words
from storygraph.annotate.names.proposals import Proposal, capitalised

DASHES = frozenset({"-", "--", "—", "–"})
INSIDE_TITLES = frozenset({"a", "an", "and", "for", "from", "in", "of", "on", "the", "to", ":", ",", "&"})
DATELINE = 14  # tokens from its first to its dash, at most
TITLE = 12  # tokens of a work's title, at most


def surely(doc: Doc) -> Iterator[Proposal]:
    """Proposals heavy enough to stand against what the language model says."""
    yield from datelines(doc)
    yield from numbered(doc)
    yield from titles(doc)
    yield from before_offices(doc)


def datelines(doc: Doc) -> Iterator[Proposal]:
    """The place that a report is sent from: "ALDFORD, England, Feb 3 (XY) - ", "OSLO — "."""
    for sentence in doc.sents:
        start = sentence.start
        end = start
        while end < sentence.end and doc[end].text.isupper() and doc[end].is_alpha and len(doc[end]) > 1:
            end += 1
        begins = start == 0 or doc[start - 1].is_space or "\n" in doc[start - 1].text
        if start < end <= start + 4 and begins and _dated(doc, end):
            yield Proposal(start, end, "Place", 2.5)


def _dated(doc: Doc, after: int) -> bool:
    """Whether a dash follows, at once or after a comma or bracket with the country, the day and the agency."""
    if after >= len(doc) or doc[after].text not in {",", "(", *DASHES}:
        return False
    for token in doc[after : after + DATELINE]:
        if token.text in DASHES and token.i > 0 and (token.nbor(-1).whitespace_ or token.nbor(-1).is_space):
            return True
        if token.is_space or (token.pos_ in {"VERB", "AUX"} and token.is_lower):
            return False
    return False


def numbered(doc: Doc) -> Iterator[Proposal]:
    """Places told apart by a number: "Borehole 7", "Terminal 2"."""
    for token in doc[:-1]:
        following = token.nbor()
        if token.text.istitle() and token.lower_ in words.NUMBERED and following.text.isdigit() and len(following) < 4:
            yield Proposal(token.i, following.i + 1, "Place", 2.0)


def titles(doc: Doc) -> Iterator[Proposal]:
    """Titles of works after the noun that says so ("her memoir, Low Water: A Life"): they are no names of ours."""
    for token in doc[:-2]:
        if token.is_lower and token.lemma_ in words.TITLED:
            title = title_after(doc, token)
            if title is not None:
                yield Proposal(*title, "Other", 2.5)


def title_after(doc: Doc, noun: Token) -> tuple[int, int] | None:
    """First token and end of the capitalised title after a comma or quotation mark; None where there is none."""
    start = noun.i + 1
    if start >= len(doc) or doc[start].text not in {",", '"', "“", "‘", ":"}:
        return None
    while start < len(doc) and doc[start].text in {",", '"', "“", "‘", ":", "'"}:
        start += 1
    end = start
    while end < min(len(doc), start + TITLE) and not doc[end].is_sent_start:
        if capitalised(doc[end]) or (
            doc[end].lower_ in INSIDE_TITLES
            and any(capitalised(t) for t in doc[end + 1 : end + 2 + (doc[end].text in {",", ":"})])
        ):
            end += 1
        else:
            break
    words_in = [t for t in doc[start:end] if capitalised(t)]
    if len(words_in) < 2 or words_in[0].ent_type_ == "PERSON" or words_in[0].text in words.given_names():
        return None
    return start, end


def before_offices(doc: Doc) -> Iterator[Proposal]:
    """The body before an office and its holder: "Quay Board Chairman Ada Sonko", "Senate Fisheries Chairman Lee"."""
    for token in doc[1:-1]:
        following = token.nbor()
        holder = following.ent_type_ == "PERSON" or following.text in words.given_names()
        if not (token.is_title and token.lower_ in words.OFFICES and holder):
            continue
        start = token.i
        while start > token.sent.start and _of_body(doc[start - 1]):
            start -= 1
        text = doc[start : token.i].text
        if start < token.i and text not in words.known() and text not in words.nations()[1]:
            yield Proposal(start, token.i, "Organization", 1.2)


def _of_body(token: Token) -> bool:
    word = token.lower_.rstrip(".")
    return (
        token.pos_ == "PROPN"
        and token.is_title
        and word not in words.TITLES | words.ROLES | words.NOT_BODIES
        and token.text not in words.nations()[1]
    )
