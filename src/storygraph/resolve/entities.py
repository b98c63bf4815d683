"""People, organisations, places, groups and documents across articles: the order of the joins, and what comes out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from storygraph.model import Annotations, Local, ResolvedEntity
from storygraph.resolve.bodies import join_bodies
from storygraph.resolve.countries import spot_of
from storygraph.resolve.documents import join_documents, title_key
from storygraph.resolve.keys import Identities, slug
from storygraph.resolve.persons import join_persons
from storygraph.resolve.records import Clusters, Company, Record
from storygraph.resolve.type_vote import vote_types

PREFIX = {"Person": "per", "Organization": "org", "Place": "loc", "Group": "grp", "Document": "doc"}
ISSUING = frozenset({"ISSUED", "SIGNED"})


def resolve_entities(
    records: Sequence[Record], annotations: Mapping[str, Annotations], focus: Mapping[int, frozenset[str]]
) -> tuple[ResolvedEntity, ...]:
    """Entities sorted by id. `records` must be sorted by article and chain; `focus` are words that mark each story."""
    records = vote_types(records)
    clusters = Clusters(records)
    company = Company(records)
    join_persons(records, clusters, company)
    join_bodies(records, clusters, company)
    join_documents(records, clusters, _issuers(records, clusters, annotations), focus)
    found = [_Found([records[k] for k in members], why) for members, why in clusters.all()]
    return tuple(sorted(_located(_named(found), records), key=lambda e: e.id))


def _located(entities: Sequence[ResolvedEntity], records: Sequence[Record]) -> Iterator[ResolvedEntity]:
    """The entities, places with their country; of several places of one name the others of its articles decide."""
    places: dict[str, set[str]] = defaultdict(set)
    for r in records:
        if r.type == "Place":
            places[r.article].add(r.chain.name)
    for e in entities:
        beside = _places_beside(places, e.members)
        spot = spot_of(e.name, beside) if e.type == "Place" else None
        yield (
            e
            if spot is None
            else e.model_copy(update={"country": spot.country, "latitude": spot.latitude, "longitude": spot.longitude})
        )


def _places_beside(places: Mapping[str, set[str]], members: Sequence[Local]) -> Iterator[str]:
    """The names of the places in the articles of the members, read only where they are needed."""
    for article in sorted({m.article for m in members}):
        yield from sorted(places.get(article, ()))


def _issuers(
    records: Sequence[Record], clusters: Clusters, annotations: Mapping[str, Annotations]
) -> dict[int, frozenset[str]]:
    """For each document the names of those that its article says issued it."""
    at = {r.local: k for k, r in enumerate(records)}
    out: dict[int, set[str]] = defaultdict(set)
    for article in sorted(annotations):
        for relation in annotations[article].relations:
            if relation.type in ISSUING:
                source, target = (at.get(Local(article, x)) for x in (relation.source, relation.target))
                if source is not None and target is not None:
                    members = clusters.members(source)
                    out[target].add(min(records[k].chain.name for k in members))
    return {k: frozenset(names) for k, names in out.items()}


class _Found:
    """A finished cluster: its name, aliases, and what its id is made of."""

    def __init__(self, members: Sequence[Record], why: tuple[str, ...]) -> None:
        self.members, self.why = members, why
        self.type = members[0].type
        self.first = min(members, key=lambda r: (r.order, r.local))
        self.names: Counter[str] = Counter()
        for r in members:
            self.names[r.chain.name] += 1
        self.name = max(self.names, key=lambda n: (self._fullness(n), self.names[n], len(n), n))
        self.key = self._key()

    def _fullness(self, name: str) -> int:
        """Whether a name is a full one of its type: a surname or an acronym is not, where there is a fuller one."""
        return int(" " in name.strip())

    def _key(self) -> str:
        """What the id is made of: the name of the earliest article that gives a full one, least likely to change."""
        full = [r for r in self.members if self._fullness(r.chain.name) == self._fullness(self.name)]
        r = min(full, key=lambda r: (r.order, r.local))
        if self.type == "Person":
            return f"{r.person.first} {r.person.surname}".strip()
        if self.type == "Document":
            return title_key(r.chain.name)
        return r.key

    @property
    def kind(self) -> str | None:
        kinds = Counter(r.chain.kind for r in self.members if r.chain.kind)
        return max(kinds, key=lambda k: (kinds[k], k)) if kinds else None

    def entity(self, identity: str) -> ResolvedEntity:
        others = {a for r in self.members for a in (r.chain.name, *r.chain.aliases)} - {self.name}
        return ResolvedEntity(
            id=identity,
            type=self.type,
            name=self.name,
            aliases=tuple(sorted(others)),
            kind=self.kind,
            members=tuple(r.local for r in self.members),
            why=self.why,
        )


def _named(found: Sequence[_Found]) -> list[ResolvedEntity]:
    """Entities with their ids: the earliest of one key has the plain hash, the others add their first article."""
    by_key: dict[tuple[str, str], list[_Found]] = defaultdict(list)
    for f in found:
        by_key[f.type, f.key].append(f)
    out: list[ResolvedEntity] = []
    identities = Identities()
    for (kind, key), same in sorted(by_key.items()):
        same.sort(key=lambda f: (f.first.order, f.first.local))
        for place, f in enumerate(same):
            more = () if place == 0 else (f.first.order[1], str(f.first.local.index))
            out.append(f.entity(identities.make(f"{PREFIX[kind]}-{slug(key)}", kind, key, *more)))
    return out
