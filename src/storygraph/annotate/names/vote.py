"""One type for one name within the article: a vote of the language model, of the words around and of its own words."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from spacy.tokens import Doc, Token

from storygraph.annotate.names import words
from storygraph.annotate.names.proposals import POSSESSIVE, Proposal
from storygraph.annotate.names.scores import WEIGHT

Votes = dict[str, float]
GUESSES = 1.6  # what the guesses of the language model and the rules weigh together
CONTEXT = 2.0  # most that the words around a name add to a type
SURE = 1.7
TEAM = 3.5  # what results and tables say, also of a town's name
TOWNS = ("bury", "burgh", "chester", "gate", "grad", "ham", "mouth", "shire", "stan", "ville", "wick")
SAME_KIND = {"PERSON": "Person", "GPE": "Place", "LOC": "Place", "ORG": "Organization"}


class Decision(NamedTuple):
    """The type of a name; whether it stands in headlines only, and whether there is more to it than one guess."""

    type: str
    only_headline: bool
    sure: bool


def key_of(doc: Doc, start: int, end: int) -> str:
    """What equal names have in common: their words in small letters without full stops."""
    parts = [words.folded(t.text).replace(".", "") or t.text for t in doc[start:end] if not t.is_space]
    return " ".join(parts) if parts != ["us"] or doc[start].text.isupper() else "us (pronoun)"


def decide(doc: Doc, found: list[Proposal], heads: set[int]) -> dict[str, Decision]:
    """The decided type of each name by its key."""
    places: dict[str, list[Proposal]] = defaultdict(list)
    for p in found:
        places[key_of(doc, p.start, p.end)].append(p)
    votes = {key: _votes(doc, group, heads) for key, group in places.items()}
    _surnames(votes)
    return {
        key: Decision(
            type=_best(tally),
            only_headline=all(p.start in heads for p in places[key]),
            sure=max(tally.values()) >= SURE,
        )
        for key, tally in votes.items()
    }


def _votes(doc: Doc, group: list[Proposal], heads: set[int]) -> Votes:
    """Guesses as shares, so that a guess made often does not drown what is known; the words around, capped."""
    tally: Votes = defaultdict(float)
    weights = [(0.4 if p.start in heads else 1.0) * min(p.weight, 1.5) for p in group]
    for p, weight in zip(group, weights, strict=True):
        tally[p.type] += GUESSES * weight / max(sum(weights), 1.0)
    around: Votes = defaultdict(float)
    for p in group:
        _context(doc, p, around)
    for kind, evidence in around.items():
        tally[kind] += max(-CONTEXT, min(CONTEXT, evidence))
    _made_of(doc, group[0], tally)
    if any(p.type == "Organization" and p.weight >= WEIGHT for p in group):
        tally["Organization"] += TEAM
    return tally


def _context(doc: Doc, p: Proposal, tally: Votes) -> None:
    before = doc[p.start - 1] if p.start else None
    after = doc[p.end] if p.end < len(doc) else None
    head = doc[p.start : p.end].root
    if before is not None:
        _context_before(before, head, p, tally)
    if any(c.tag_ == "PRP$" or c.lower_ in {"a", "an"} for c in head.lefts if c.i < p.start - 1):
        tally["Other"] += 0.8  # "its new Lightbox"
    if after is not None:
        _context_after(doc, p, after, tally)
    _governed(doc, p, head, tally)
    if head.dep_ == "nsubj":
        if head.head.lemma_ in words.HUMAN:
            tally["Person"] += 0.6
        elif head.head.lemma_ in words.REPORTING:
            tally["Person"] += 0.3 if p.end - p.start > 1 else 0.2
            tally["Organization"] += 0.2
    if head.dep_ == "conj" and head.head.ent_type_ in SAME_KIND:
        tally[SAME_KIND[head.head.ent_type_]] += 0.6
    for child in head.children:
        if child.dep_ == "appos" and child.i >= p.end:
            _said_to_be(child, tally)
    if head.dep_ == "appos" and head.head.i < p.start:
        _said_to_be(head.head, tally)


def _governed(doc: Doc, p: Proposal, head: Token, tally: Votes) -> None:
    """What verbs, possessions and offices say: who is sued, who has shares, whom one is the spokeswoman of."""
    if doc[p.end - 1].lower_ in words.DOCUMENT_HEADS | words.EVENT_HEADS:
        return
    verb, the = head.head, p.start > 0 and doc[p.start - 1].lower_ == "the"
    if (head.dep_ == "dobj" and verb.lemma_ in words.DONE_TO_BODIES) or (
        head.dep_ == "nsubj" and verb.lemma_ in words.DONE_BY_BODIES
    ):
        tally["Organization"] += 1.2
    if the and (
        (head.dep_ == "dobj" and verb.lemma_ == "tell") or (head.dep_ == "nsubj" and verb.lemma_ in words.REPORTING)
    ):
        tally["Organization"] += 1.2
    owned = doc[p.end + 1] if p.end + 1 < len(doc) and doc[p.end].text in POSSESSIVE else None
    for noun in (owned, doc[p.end] if p.end < len(doc) else None):
        if noun is not None and noun.is_lower and noun.lemma_ in words.OWNED_BY_BODIES:
            tally["Organization"] += 0.6 if p.type == "Person" else 1.5
    if head.dep_ == "pobj" and head.head.lower_ in {"of", "for", "at", "with", "from"}:
        _of_office(doc, p, head.head, tally)


def _of_office(doc: Doc, p: Proposal, preposition: Token, tally: Votes) -> None:
    """ "an analyst with X", "Ada Sonko of X": a body, or else a place, and nobody's name."""
    office = preposition.head
    if preposition.lower_ in {"for", "at", "with"} and office.lemma_.lower() in words.ROLES:
        tally["Organization"] += 1.5
        tally["Person"] -= 0.5
    if preposition.lower_ == "of" and office.lemma_.lower() in words.RELATIVES:
        tally["Person"] += 1.2
    named = preposition.i > 0 and doc[preposition.i - 1].ent_type_ == "PERSON" and preposition.i == p.start - 1
    if preposition.lower_ in {"of", "from", "at"} and named:
        tally["Organization"] += 0.8
        tally["Person"] -= 1.5


def _said_to_be(noun: Token, tally: Votes) -> None:
    word = noun.lemma_.lower()
    if word in words.ROLES:
        tally["Person"] += 1.6
    elif word in words.ORG_APPOSITIVES | words.BODY_NOUNS:
        tally["Organization"] += 1.6
    elif word in words.PLACE_HEADS | {"capital", "country", "nation"}:
        tally["Place"] += 1.6


def _context_before(before: Token, head: Token, p: Proposal, tally: Votes) -> None:
    word = before.lower_.rstrip(".")
    single = p.end - p.start == 1
    if word in words.TITLES or word in words.ROLES:
        tally["Person"] += 1.8
    elif before.lower_ in words.ORG_APPOSITIVES:
        tally["Organization"] += 2.0
    elif before.lower_ in {"in", "near", "across", "outside"} and head.head.i == before.i and head.dep_ == "pobj":
        tally["Place"] += 1.7 if single and not head.text.isupper() else 1.0
    elif before.lower_ == "of" and before.i and before.nbor(-1).lower_ in words.PLACE_NOUNS_OF:
        tally["Place"] += 1.2
    elif before.tag_ == "PRP$" or before.lower_ in {"a", "an"}:
        tally["Other"] += 0.8
    elif before.lower_ == "the" and single and p.type == "Person":
        tally["Organization"] += 0.8
        tally["Person"] -= 0.5


def _context_after(doc: Doc, p: Proposal, after: Token, tally: Votes) -> None:
    following = doc[p.end + 1] if p.end + 1 < len(doc) else None
    if after.text == "," and following is not None:
        if following.like_num and len(following.text) == 2:
            tally["Person"] += 2.0
        elif following.lower_ == "who":
            tally["Person"] += 1.5
        elif words.known().get(following.text) == "Place" and p.type != "Person":
            tally["Place"] += 1.2
    elif after.lower_ == "who":
        tally["Person"] += 1.0
    elif after.text in {"Inc.", "Inc", "Corp", "Corp.", "Ltd", "Ltd."}:
        tally["Organization"] += 2.0
    elif after.is_lower and after.lower_ in words.PLACE_HEADS and after.tag_ == "NN":
        tally["Place"] += 1.2
    elif after.lower_ in words.OF_TOWNS and p.type != "Person":
        tally["Place"] += 1.5
    elif after.lower_ in {"movement", "group", "party", "team", "coalition"}:
        tally["Organization"] += 1.0


def _made_of(doc: Doc, p: Proposal, tally: Votes) -> None:
    """Evidence from the name's own words; counted once, however often the name stands."""
    text = doc[p.start : p.end].text
    first, last = doc[p.start], doc[p.end - 1]
    if p.end - p.start == 1 and p.start and doc[p.start - 1].lower_ == "the" and text not in words.known():
        for kind, heads in (("Organization", words.ORG_HEADS), ("Place", words.PLACE_HEADS)):
            tally[kind] += 2.0 if last.lower_ in heads else 0.0
    if text in words.known():
        tally[words.known()[text]] += 3.0
    elif text in words.nations()[1] or text in words.PEOPLES:
        tally["Group"] += 3.0
    elif first.text[0].islower() and any(c.isupper() for c in first.text[1:]):
        tally["Other"] += 2.5  # "ePhone"
    elif p.end - p.start > 1:
        _made_of_words(first, last, doc[p.start : p.end].text.lower().split(), tally)
    elif text.isupper() and 2 <= len(text) <= 6:
        tally["Organization"] += 0.6
        tally["Person"] -= 0.8
    elif tally["Person"] <= 0 and text.lower().endswith(TOWNS):
        tally["Place"] += 1.0


def _made_of_words(first: Token, last: Token, parts: list[str], tally: Votes) -> None:
    stem = next((parts[i - 1] for i in range(1, len(parts)) if parts[i] in {"of", "for"}), parts[-1])
    if first.text in words.given_names() and stem not in words.ORG_HEADS | words.PLACE_HEADS:
        tally["Person"] += 1.5
    for head in {stem, parts[-1].rstrip(".")}:
        if head in words.EVENT_HEADS and head == parts[-1]:
            tally["Other"] += 2.0
        elif head in words.ORG_HEADS:
            tally["Organization"] += 2.0
        elif head in words.PLACE_HEADS:
            tally["Place"] += 2.0
        elif head in words.DOCUMENT_HEADS:
            tally["Other"] += 2.6
    if parts[0] in words.PLACE_STARTS:
        tally["Place"] += 1.5
    if last.lower_ in words.PEOPLE_NOUNS:
        tally["Group"] += 1.0


def _best(tally: Votes) -> str:
    return max(sorted(tally), key=lambda kind: tally[kind])


def _surnames(votes: dict[str, Votes]) -> None:
    """What longer names say of the shorter ones in them, and the other way round.

    A last word of a person's name is that person's, unless the word is known otherwise; a full name is a person's where
    its last word alone surely is. What is called by the first word of a body's name, or by all but the noun ("Brask" of
    "Brask Airport"), is of the same type.
    """
    longer = [key for key in votes if " " in key]
    _double(longer, votes)
    for key in longer:
        surname = key.rsplit(" ", 1)[1]
        if votes.get(surname, {}).get("Person", 0) >= 2 and _best(votes[surname]) == "Person":
            votes[key]["Person"] += 0.8
        if _best(votes[key]) == "Person":
            _parts(key, votes)
    surnames = {key.rsplit(" ", 1)[1] for key in longer if _best(votes[key]) == "Person"}
    for key in longer:
        first, last = key.split(" ", 1)[0], key.rsplit(" ", 1)[1]
        guessed = first in votes and _best(votes[first]) == "Person" and votes[first]["Person"] < 2.2
        if guessed and last in words.ORG_HEADS and first not in surnames:
            votes[first]["Organization"] += 1.8
        parts = key.split(" ")
        for cut in range(1, len(parts)):
            begin = " ".join(parts[:cut])
            formal = all(w.rstrip(".") in words.FORMAL for w in parts[cut:])
            if formal and begin in votes and _best(votes[key]) == "Organization" and votes[begin].get("Place", 0) < 3:
                votes[begin]["Organization"] += 2.5
        stem = key.rsplit(" ", 1)[0]
        if stem in votes and last in words.ORG_HEADS | words.PLACE_HEADS and votes[stem].get("Place", 0) < 3:
            votes[stem][_best(votes[key])] += 2.0


def _double(longer: list[str], votes: dict[str, Votes]) -> None:
    """A hyphen between a person's surname and another word makes a person's double name, also after a given name."""
    people = {key.rsplit(" ", 1)[-1] for key in votes if "-" not in key and _best(votes[key]) == "Person"}
    for key in longer:
        parts = key.split(" ")
        one = len(parts) > 2 and parts[-2] == "-" and len(people & {parts[-3], parts[-1]}) == 1
        if one and votes[key].get("Place", 0) < 2:  # "Lund-Moser" of two people is no name of one
            votes[key]["Person"] += 2.0


def _parts(key: str, votes: dict[str, Votes]) -> None:
    """Support for the given name and the surnames of a person's full name."""
    parts = key.split(" ")
    if parts[0] in votes and parts[0].title() in words.given_names():
        votes[parts[0]]["Person"] += 2.0
    elif parts[0] in votes and votes[parts[0]].get("Place", 0) < 1:
        votes[parts[0]]["Person"] += 1.5  # the family name, where it comes first
    for cut in range(1, len(parts)):
        rest = " ".join(parts[cut:])
        if rest in votes and votes[rest].get("Place", 0) < 3:
            votes[rest]["Person"] += 2.0
