"""Members of parties by the adjective: "Labour MP Ann Lee", "the Democratic chairman, Ann Lee"."""

from __future__ import annotations

from collections.abc import Iterator

from storygraph.annotate.relations.actors import Actors, Named
from storygraph.annotate.relations.candidate import Candidate
from storygraph.annotate.relations.held import holders
from storygraph.annotate.relations.roles import ROLES

_CALLED = """
    Conservative Conservatives Conservative-Party Tories Tory-Party
    Democrat Democrats Democratic-Party Democratic
    Green Greens Green-Party
    Labour Labour-Party
    Liberal Liberals Liberal-Party
    Republican Republicans Republican-Party GOP
"""
NAMES = [tuple(w.replace("-", " ") for w in line.split()) for line in _CALLED.strip().splitlines()]
WORDS = {
    "Conservative": 0, "Tory": 0, "Democrat": 1, "Democratic": 1, "Green": 2, "Labour": 3, "Liberal": 4,
    "GOP": 5, "Republican": 5,
}  # fmt: skip


def partisan(actors: Actors) -> Iterator[Candidate]:
    """Candidates of all adjectives of parties that the article names, in text order."""
    parties: dict[int, int] = {}
    for k, chain in enumerate(actors.chains):
        if chain.named and chain.type in ("Group", "Organization"):
            for number, names in enumerate(NAMES):
                if {chain.name, *chain.aliases} & set(names):
                    parties.setdefault(number, k)
    if not parties:
        return
    for token in actors.doc:
        number = WORDS.get(token.text, -1)
        if number not in parties or token.dep_ not in ("compound", "amod", "nmod") or token.head.i <= token.i:
            continue
        at = parties[number]
        party = Named(start=token.idx, end=token.idx + len(token.text), chain=at, type=actors.chains[at].type)
        for person in _people(actors, token.head.i):
            if person.chain != at:
                yield Candidate("MEMBER_OF", person, party, token.text, token)


def _people(actors: Actors, at: int) -> list[Named]:
    """The person that the modified noun names, or who holds the office that it is."""
    noun = actors.doc[at]
    own = actors.at(noun)
    if own is not None and own.type == "Person":
        return [own]
    if noun.lemma_.lower() in ROLES:
        return [h for h in holders(actors, noun) if h.type == "Person"]
    return []
