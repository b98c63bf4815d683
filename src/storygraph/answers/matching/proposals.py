"""Which entity may be which row of a list. A proposal puts nothing into the graph: an analyst accepts it, or not.

Pairs are found by keys of their names, so that the cost is that of the names, not of all pairs. The score is what the
names are worth (`names.SCORES`) and what the articles add or take away; it orders proposals and is no probability.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from storygraph.answers.matching.known import TYPES, KnownEntity, Surroundings
from storygraph.answers.matching.lists import Listed
from storygraph.answers.matching.names import Key, Likeness, alike, keys
from storygraph.answers.review import shown_sentence
from storygraph.answers.rows import Rows
from storygraph.pipeline import Resolved

LEAST = 0.45  # a proposal below is not made
RIVAL = 0.15  # so much less another may have, and the two are namesakes
CROWD = 300  # rows that share a key: one of more says nothing, if it is not the name itself
CERTAIN = ("key", "words", "alone", "pair")  # keys that are looked up however many share them
ALIAS = 0.03  # a name that is not the first of the row is worth so much less


class Proposal(NamedTuple):
    """A row that an entity may be."""

    entity: KnownEntity
    row: Listed
    score: float
    reasons: tuple[str, ...]


def propose(found: Resolved, rows: Iterable[Listed], *, name: str, least: float = LEAST) -> Rows:
    """Proposals of at least that score, best first. `name` is that of the list: a row's external id is "NAME:ID".

    `namesakes` are other rows that the entity may be nearly as well, and other entities that the row may be.
    `accepted` says that the entity has that id already.
    """
    around = Surroundings(found)
    entities = [KnownEntity(e, around) for e in found.entities if e.type in TYPES]
    made = [p for p in _proposals(entities, list(rows)) if p.score >= least]
    made.sort(key=lambda p: (-p.score, p.entity.entity.id, p.row.line))
    rivals = _rivals(made)
    return Rows(_shown(p, f"{name}:{p.row.id}", rivals[k], around) for k, p in enumerate(made))


def _proposals(entities: Sequence[KnownEntity], rows: Sequence[Listed]) -> Iterator[Proposal]:
    index: dict[Key, set[int]] = defaultdict(set)
    for k, row in enumerate(rows):
        for name in row.names:
            for key in keys(name, row.type):
                index[key].add(k)
    for e in entities:
        names = (e.entity.name, *e.entity.aliases)
        wanted = {key for n in names for key in keys(n, e.entity.type)}
        some = [rs for key in wanted if (rs := index.get(key)) and (len(rs) <= CROWD or key[0] in CERTAIN)]
        for k in sorted(set().union(*some)):
            if rows[k].type in (None, e.entity.type) and (made := _proposal(e, rows[k], names)):
                yield made


def _proposal(e: KnownEntity, row: Listed, names: Sequence[str]) -> Proposal | None:
    best: Likeness | None = None
    for place, listed in enumerate(row.names):
        for ours in names:
            said = alike(listed, ours, e.entity.type)
            if said is None:
                continue
            quoted = said.reason if listed == ours else f"{said.reason} (“{listed}”, “{ours}”)"
            worth = Likeness(said.score - (ALIAS if place else 0.0), quoted)
            if best is None or worth.score > best.score:
                best = worth
    if best is None:
        return None
    weighed = e.weighed(row)
    score = min(0.99, max(0.0, best.score + sum(x for x, _ in weighed)))
    return Proposal(e, row, round(score, 2), (best.reason, *(why for _, why in weighed)))


def _rivals(made: Sequence[Proposal]) -> list[list[str]]:
    """For each proposal the ids of the rows and entities that it is not told from."""
    by_entity: dict[str, list[Proposal]] = defaultdict(list)
    by_row: dict[str, list[Proposal]] = defaultdict(list)
    for p in made:
        by_entity[p.entity.entity.id].append(p)
        by_row[p.row.id].append(p)
    return [
        [
            *(o.row.id for o in by_entity[p.entity.entity.id] if o.row.id != p.row.id and o.score >= p.score - RIVAL),
            *(o.entity.entity.id for o in by_row[p.row.id] if o.entity is not p.entity and o.score >= p.score - RIVAL),
        ]
        for p in made
    ]


def _shown(p: Proposal, external: str, namesakes: list[str], around: Surroundings) -> dict[str, Any]:
    e = p.entity.entity
    place, sentence = shown_sentence(around.readings, e.members)
    return {
        "score": p.score,
        "entity": e.id,
        "name": e.name,
        "type": e.type,
        "articles": len(p.entity.articles),
        "external_id": external,
        "listed": p.row.name,
        "line": p.row.line,
        "reasons": list(p.reasons),
        "namesakes": namesakes,
        "accepted": external in e.external_ids,
        "evidence": {"article": place.article, "start": place.start, "end": place.end, "sentence": sentence},
    }
