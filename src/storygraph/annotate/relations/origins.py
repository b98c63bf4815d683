"""Where people come from and whose they are, without a word for it: "the Australian Ann Lee", "Oxley FM's Ann Lee",
"Ann Lee, a nurse from Peru"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from storygraph.annotate.relations.actors import Actors, Named, named_by, root_of
from storygraph.annotate.relations.candidate import Candidate


def originating(actors: Actors) -> Iterator[Candidate]:
    """Candidates of all names of people, in text order."""
    for _, mention in actors:
        if mention.type != "Person" or mention.form != "name":
            continue
        person = named_by(mention)
        tokens = actors.tokens(person)
        root = root_of(tokens)
        yield from _whose(actors, person, tokens[0], root)
        yield from _described(actors, person, root)


def _whose(actors: Actors, person: Named, first: Token, root: Token) -> Iterator[Candidate]:
    """What stands before the name: a body or place with a possessive, an adjective or noun of nationality."""
    for child in root.lefts:
        if child.i >= first.i or child.dep_ not in ("poss", "amod", "compound", "nmod"):
            continue
        other = actors.at(child)
        if other is None or other.chain == person.chain or not other.start <= child.idx < other.end:
            continue
        if child.dep_ == "poss" and other.type == "Organization" and child.i + 2 == first.i:
            yield Candidate("WORKS_FOR", person, other, "", root, 0.6)
        gap = 2 if child.dep_ == "poss" else 1
        adjective = child.dep_ == "poss" or not actors.is_place_name(other)
        if other.type == "Place" and adjective and child.i + gap == first.i:
            yield Candidate("LOCATED_IN", person, other, "", root, 0.6)


def _described(actors: Actors, person: Named, root: Token) -> Iterator[Candidate]:
    """ "Ann Lee, a nurse from Peru", "an Australian, Ann Lee"."""
    beside = [c for c in root.rights if c.dep_ == "appos"]
    for noun in beside:
        for prep in noun.rights:
            if prep.dep_ == "prep" and prep.lower_ == "from":
                places = (actors.at(o) for o in prep.children if o.dep_ == "pobj")
                for place in places:
                    if place is not None and place.type == "Place":
                        yield Candidate("LOCATED_IN", person, place, "", noun, 0.6)
    if root.dep_ == "appos" and root.head.i < root.i:
        beside = [*beside, root.head]
    for noun in beside:
        country = actors.at(noun)
        if country is not None and country.type == "Place" and not actors.is_place_name(country):
            yield Candidate("LOCATED_IN", person, country, "", noun, 0.6)
