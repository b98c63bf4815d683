"""One type for one name within the article: a vote of the language model, the words around, and what the name is made of."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from spacy.tokens import Doc, Token

from storygraph.annotate.names import words
from storygraph.annotate.names.proposals import Proposal

Votes = dict[str, float]


class Decision(NamedTuple):
    """The type of a name; whether it stands in headlines only, and whether there is more to it than one guess."""

    type: str
    only_headline: bool
    sure: bool


def key_of(doc: Doc, start: int, end: int) -> str:
    """What equal names have in common: their words in small letters without full stops."""
    parts = [t.lower_.replace(".", "") or t.text for t in doc[start:end] if not t.is_space]
    return " ".join(parts) if parts != ["us"] or doc[start].text.isupper() else "us (pronoun)"


def decide(doc: Doc, found: list[Proposal], heads: set[int]) -> dict[str, Decision]:
    """The decided type of each name by its key."""
    votes: dict[str, Votes] = {}
    places: dict[str, list[Proposal]] = defaultdict(list)
    for p in found:
        key = key_of(doc, p.start, p.end)
        places[key].append(p)
        tally = votes.setdefault(key, defaultdict(float))
        tally[p.type] += (0.5 if p.start in heads else 1.0) * min(p.weight, 1.5)
        _context(doc, p, tally)
    for key, group in places.items():
        _made_of(doc, group[0], votes[key])
    _surnames(votes)
    return {
        key: Decision(
            type=max(sorted(tally), key=lambda kind: tally[kind]),
            only_headline=all(p.start in heads for p in places[key]),
            sure=max(tally.values()) >= 1.4,
        )
        for key, tally in votes.items()
    }


def _context(doc: Doc, p: Proposal, tally: Votes) -> None:
    before = doc[p.start - 1] if p.start else None
    after = doc[p.end] if p.end < len(doc) else None
    head = doc[p.start : p.end].root
    if before is not None:
        _context_before(before, head, tally)
    if after is not None:
        _context_after(doc, p.end, after, tally)
    if head.dep_ == "nsubj" and head.head.lemma_ in words.REPORTING:
        tally["Person"] += 0.2
        tally["Organization"] += 0.2
    if after is not None and after.text in {"'s", "’s"} and p.type == "Other":
        tally["Organization"] += 0.2


def _context_before(before: Token, head: Token, tally: Votes) -> None:
    word = before.lower_.rstrip(".")
    if word in words.TITLES or word in words.ROLES:
        tally["Person"] += 1.5
    elif before.lower_ in words.ORG_APPOSITIVES:
        tally["Organization"] += 1.5
    elif before.lower_ in {"in", "near", "across", "outside"} and head.head.i == before.i and head.dep_ == "pobj":
        tally["Place"] += 0.9
    elif before.tag_ == "PRP$":
        tally["Other"] += 0.8
    elif before.lower_ in {"mount", "lake", "cape", "port", "fort"}:
        tally["Place"] += 1.0


def _context_after(doc: Doc, end: int, after: Token, tally: Votes) -> None:
    following = doc[end + 1] if end + 1 < len(doc) else None
    if after.text == "," and following is not None:
        if following.like_num and len(following.text) == 2:
            tally["Person"] += 2.0
        elif following.lower_ == "who":
            tally["Person"] += 1.5
        elif following.text in words.known() and words.known()[following.text] == "Place":
            tally["Place"] += 0.9
    elif after.lower_ == "who":
        tally["Person"] += 1.0
    elif after.text in {"Inc.", "Inc", "Corp", "Corp.", "Ltd", "Ltd."}:
        tally["Organization"] += 2.0


def _made_of(doc: Doc, p: Proposal, tally: Votes) -> None:
    """Evidence from the name's own words; counted once, however often the name stands."""
    text = doc[p.start : p.end].text
    first, last = doc[p.start], doc[p.end - 1]
    if text in words.known():
        tally[words.known()[text]] += 3.0
    elif text in words.nations()[1]:
        tally["Group"] += 3.0
    elif p.end - p.start > 1:
        _made_of_words(first, last, doc[p.start : p.end].text.lower().split(), tally)
    elif text[0].islower() and any(c.isupper() for c in text):
        tally["Other"] += 1.5  # "iPhone"
    elif text.isupper() and 2 <= len(text) <= 6:
        tally["Organization"] += 0.6
        tally["Person"] -= 0.8


def _made_of_words(first: Token, last: Token, parts: list[str], tally: Votes) -> None:
    stem = next((parts[i - 1] for i in range(1, len(parts)) if parts[i] in {"of", "for"}), parts[-1])
    if first.text in words.given_names() and stem not in words.ORG_HEADS | words.PLACE_HEADS:
        tally["Person"] += 1.5
    for head in {stem, parts[-1].rstrip(".")}:
        if head in words.ORG_HEADS:
            tally["Organization"] += 1.5
        elif head in words.PLACE_HEADS:
            tally["Place"] += 1.5
    if last.lower_ in words.PEOPLE_NOUNS:
        tally["Group"] += 1.0
    if first.text[0].islower() and any(c.isupper() for c in first.text[1:]):
        tally["Other"] += 1.5


def _surnames(votes: dict[str, Votes]) -> None:
    """A last word of a person's name is that person's, unless the word is known otherwise."""
    full = [
        key for key, tally in votes.items() if " " in key and max(sorted(tally), key=lambda k: tally[k]) == "Person"
    ]
    for key in full:
        surname = key.rsplit(" ", 1)[1]
        if surname in votes and votes[surname].get("Place", 0) < 3:
            votes[surname]["Person"] += 2.0
