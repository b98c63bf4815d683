"""What the resolver knows of each chain, and clusters of them that never hold what must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, KeysView, Sequence
from typing import NamedTuple

from storygraph.model import Chain, EntityType, Local
from storygraph.resolve.ages import Years
from storygraph.resolve.keys import PersonName, bag, group_key, name_key, person_name


class Record(NamedTuple):
    """One chain in its article. `order` sorts articles by publication and text; `weight` is its number of mentions.

    `born` are the years that its age, if the article says one, leaves for its birth.
    """

    local: Local
    chain: Chain
    type: EntityType
    story: int
    origin: str
    order: tuple[str, str]
    weight: int
    born: Years | None = None

    @property
    def key(self) -> str:
        """The key of its fullest name, read by its type; a document that is only described has one of its own."""
        own = "" if self.chain.named or self.type != "Document" else f" #{self.local.index}"
        return key_of(self.chain.name, self.type) + own

    @property
    def person(self) -> PersonName:
        """The parts of its fullest name, where it is a person."""
        return person_name(self.chain.name)

    @property
    def people(self) -> set[PersonName]:
        """Its full names, where it is a person: the fullest, and others with another surname ("then Ada Lee")."""
        if self.type != "Person":
            return set()
        own = self.person
        others = (person_name(alias) for alias in self.chain.aliases)
        return {own, *(n for n in others if n.whole and n.surname != own.surname and n.first == own.first)}

    @property
    def article(self) -> str:
        return self.local.article


def key_of(name: str, kind: EntityType) -> str:
    """The key of a name read as that of a person, group, place or body."""
    if kind == "Person":
        return person_name(name).key
    if kind == "Group":
        return group_key(name)
    return name_key(name, place=kind == "Place")


class Known(NamedTuple):
    """What is known of a cluster as a whole: keys of its names, stories, parts of people's names, genders."""

    keys: set[str]
    stories: set[int]
    people: set[PersonName]
    genders: set[str]


class Clusters:
    """Chains that are one entity (union-find).

    Invariant: two chains of one article are in one cluster only if their names have the same key (and type), or if one
    name is part of the other and the article kept them apart by a type that the corpus does not bear out.
    """

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = records
        self._parent = list(range(len(records)))
        self._members: dict[int, list[int]] = {k: [k] for k in range(len(records))}
        self._keys: dict[int, dict[str, str]] = {k: {r.article: r.key} for k, r in enumerate(records)}
        self._loose = {(r.article, r.key) for r in records if r.type != r.chain.type}
        self._why: dict[int, set[str]] = defaultdict(set)
        self._known = [Known({r.key}, {r.story}, r.people, {r.chain.gender}) for r in records]

    def find(self, record: int) -> int:
        """The number that stands for the cluster of a record."""
        root = record
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[record] != root:
            self._parent[record], record = root, self._parent[record]
        return root

    def may_join(self, a: int, b: int) -> bool:
        """Whether no article tells them apart."""
        small, large = sorted((self._keys[self.find(a)], self._keys[self.find(b)]), key=len)
        return all(
            (other := large.get(article, key)) == key or self._by_type_alone(article, key, other)
            for article, key in small.items()
        )

    def _by_type_alone(self, article: str, one: str, other: str) -> bool:
        """Whether an article told a name from a longer one because it took it for another type of thing."""
        loose = not self._loose.isdisjoint(((article, one), (article, other)))
        short, long = sorted((set(bag(one)), set(bag(other))), key=len)
        return loose and short < long

    def join(self, a: int, b: int, why: str) -> bool:
        """Make one of two clusters, unless an article tells them apart; whether they are one now."""
        a, b = self.find(a), self.find(b)
        if a == b:
            return True
        if not self.may_join(a, b):
            return False
        if (len(self._members[a]), -a) < (len(self._members[b]), -b):
            a, b = b, a
        self._parent[b] = a
        self._members[a] += self._members.pop(b)
        self._keys[a].update(
            (article, key)
            for article, key in self._keys.pop(b).items()
            if article not in self._keys[a] or (article, key) not in self._loose
        )
        mine, theirs = self._known[a], self._known[b]
        mine.keys.update(theirs.keys)
        mine.stories.update(theirs.stories)
        mine.people.update(theirs.people)
        mine.genders.update(theirs.genders)
        self._why[a] |= self._why.pop(b, set()) | ({why} if why else set())
        return True

    def members(self, record: int) -> list[int]:
        """All records of the cluster that the record is in."""
        return self._members[self.find(record)]

    def articles(self, record: int) -> KeysView[str]:
        """The articles that the cluster has a chain in."""
        return self._keys[self.find(record)].keys()

    def known(self, record: int) -> Known:
        """What is known of the cluster that the record is in."""
        return self._known[self.find(record)]

    def stories(self, record: int) -> set[int]:
        """The stories that the cluster has a chain in."""
        return self.known(record).stories

    def all(self) -> list[tuple[list[int], tuple[str, ...]]]:
        """Each cluster with the reasons for which it was joined, sorted."""
        return [(sorted(m), tuple(sorted(self._why.get(root, ())))) for root, m in sorted(self._members.items())]


class Company:
    """Who is named together with whom: names of few articles that two articles share."""

    RARE = 0.05  # of all articles: a name of more than that says nothing
    MOST = 50  # articles: nor does one of more than so many
    SHARED = 2  # so many rare names in common make the company the same

    def __init__(self, records: Iterable[Record]) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)
        self._articles: dict[str, set[str]] = defaultdict(set)
        for r in records:
            if r.type != "Document" and not (r.type == "Person" and not r.person.given):
                self._names[r.article].add(r.key)
                self._articles[r.key].add(r.article)
        self._most = max(3.0, min(self.MOST, self.RARE * len(self._names)))
        self._like: dict[str, dict[str, set[str]]] = {}

    def same(self, article: str, others: Container[str], but: Container[str]) -> bool:
        """Whether one of the other articles names two of the rare names of this one, those of `but` not counted."""
        return any(
            other in others and sum(name not in but for name in shared) >= self.SHARED
            for other, shared in self._alike(article).items()
        )

    def _alike(self, article: str) -> dict[str, set[str]]:
        """Articles that share enough rare names with this one, and those names."""
        known = self._like.get(article)
        if known is None:
            found: dict[str, set[str]] = defaultdict(set)
            for name in self._names.get(article, ()):
                if len(self._articles[name]) <= self._most:
                    for other in self._articles[name]:
                        found[other].add(name)
            known = {o: names for o, names in found.items() if o != article and len(names) >= self.SHARED}
            self._like[article] = known
        return known
