"""Relations that the name of a body says: "Lima District Court", "House Budget Committee", "University of Brindle",
"the Lund administration"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from storygraph.annotate.relations.actors import Actors, Named, named_by
from storygraph.annotate.relations.candidate import Candidate
from storygraph.annotate.relations.roles import INSTITUTIONS
from storygraph.annotate.relations.words import words

OF_STATES = words("federal national")  # after a country's name: a body of the state
UNITS = words("bureau caucus committee department division office panel subcommittee unit")
RULES = words("administration cabinet campaign government regime")  # of the person they are named after


def named_parts(actors: Actors) -> Iterator[Candidate]:
    """Candidates of all names of bodies, in text order."""
    for _, mention in actors:
        if mention.type == "Organization" and mention.form == "name" and actors.usable(mention.chain):
            named = named_by(mention)
            tokens = actors.tokens(named)
            yield from _named_after(actors, named, tokens)
            yield from _closing(actors, named, tokens)
            yield from _opening(actors, named, tokens)


def _named_after(actors: Actors, named: Named, tokens: list[Token]) -> Iterator[Candidate]:
    """A public body whose name opens with its place: "Lima District Court", "Peruvian National Police"."""
    words = [t for t in tokens if t.lower_ != "the"]
    if len(words) < 2 or not any(w.lower_ in INSTITUTIONS | OF_STATES for w in words[1:]):
        return
    place = actors.place_called(words)
    if place is not None and place.chain != named.chain:
        yield Candidate("PART_OF", named, place, "", tokens[0])


def _closing(actors: Actors, named: Named, tokens: list[Token]) -> Iterator[Candidate]:
    """A body whose name closes with its place: "Parliament of Freedonia", "University of Brindle"."""
    of = next((k for k in range(len(tokens) - 2, 0, -1) if tokens[k].lower_ in ("of", "in")), None)
    if of is None:
        return
    place = actors.place_of([t for t in tokens[of + 1 :] if t.lower_ != "the"])
    if place is not None and place.chain != named.chain:
        public = any(t.lower_ in INSTITUTIONS for t in tokens[:of])
        yield Candidate("PART_OF" if public else "LOCATED_IN", named, place, "", tokens[0])


def _opening(actors: Actors, named: Named, tokens: list[Token]) -> Iterator[Candidate]:
    """A unit whose name opens with that of its body, a government with that of its head."""
    last = tokens[-1].lower_
    if len(tokens) < 2 or last not in UNITS | RULES:
        return
    for length in range(len(tokens) - 1, 0, -1):
        other = actors.called(tokens[:length])
        if other is None or other.chain == named.chain:
            continue
        if other.type == "Organization" and last in UNITS:
            yield Candidate("PART_OF", named, other, "", tokens[0], 0.7)
        elif other.type == "Person" and last in RULES:
            yield Candidate("LEADS", other, named, "", tokens[0], 0.7)
        return
