"""Lasting relations between entities, and between entities and documents."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain as joined

from spacy.tokens import Doc

from storygraph.annotate.relations.actors import Actors
from storygraph.annotate.relations.candidate import Candidate
from storygraph.annotate.relations.held import held
from storygraph.annotate.relations.origins import originating
from storygraph.annotate.relations.papers import papers
from storygraph.annotate.relations.parties import partisan
from storygraph.annotate.relations.parts import named_parts
from storygraph.annotate.relations.places import placed
from storygraph.annotate.relations.tenure import Tenures
from storygraph.annotate.relations.verbs import verbal
from storygraph.model import Chain, Mention, Relation, TimeExpression

FINDERS = (held, placed, named_parts, originating, papers, partisan, verbal)


def find_relations(
    doc: Doc, mentions: Sequence[Mention], chains: Sequence[Chain], times: Sequence[TimeExpression]
) -> list[Relation]:
    """Relations in text order, each (type, source, target, evidence) once."""
    actors = Actors(doc, mentions, chains)
    tenures = Tenures(doc, times)
    found: dict[tuple[str, int, int, int, int], Relation] = {}
    for candidate in joined(*(find(actors) for find in FINDERS)):
        relation = _relation(candidate, tenures)
        key = (relation.type, relation.source, relation.target, relation.start, relation.end)
        found.setdefault(key, relation)
    return sorted(found.values(), key=lambda r: (r.start, r.end, r.type, r.source, r.target))


def _relation(found: Candidate, tenures: Tenures) -> Relation:
    ends = (found.source, found.target)
    token = found.token
    since, until = tenures.of(token)
    return Relation(
        start=min(*(e.start for e in ends), token.idx),
        end=max(*(e.end for e in ends), token.idx + len(token.text)),
        type=found.type,
        source=found.source.chain,
        target=found.target.chain,
        detail=found.detail,
        since=since,
        until=until,
        confidence=found.confidence,
    )
