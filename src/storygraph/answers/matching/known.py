"""What the articles say of an entity beside its name: by this a namesake is told from the one who is listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from storygraph.answers.matching.lists import Listed
from storygraph.model import EntityType, Local, ResolvedEntity
from storygraph.pipeline import Resolved
from storygraph.resolve import ResolveInput
from storygraph.resolve.ages import Years, born
from storygraph.resolve.keys import fold
from storygraph.resolve.name_words import words

TYPES: tuple[EntityType, ...] = ("Person", "Organization", "Place")
PLAIN = words("acting chief deputy director former general head man member officer president woman")
SHORTEST = 5  # letters of a name that is looked for in a list's words

Adjustment = tuple[float, str]


class Surroundings:
    """All articles, and who is named in each."""

    def __init__(self, found: Resolved) -> None:
        self.readings: Mapping[str, ResolveInput] = found.readings()
        self.named: dict[str, list[ResolvedEntity]] = defaultdict(list)
        for e in found.entities:
            for article in sorted({m.article for m in e.members}):
                self.named[article].append(e)


class KnownEntity:
    """An entity with what it is compared by; each is worked out when it is asked for."""

    def __init__(self, entity: ResolvedEntity, around: Surroundings) -> None:
        self.entity, self._around = entity, around
        self.articles = sorted({m.article for m in entity.members})

    @cached_property
    def born(self) -> list[Years]:
        """The years of birth that most of its articles agree on, as far as they say any."""
        said = []
        for m in self.entity.members:
            reading = self._around.readings[m.article]
            names = [x for x in reading.annotations.mentions if x.chain == m.index and x.form == "name"]
            if years := born(reading.article, names):
                said.append(years)
        return max(([y for y in said if y.meets(x)] for x in sorted(said)), key=len, default=[])

    @cached_property
    def roles(self) -> frozenset[str]:
        """The words for what it is: titles, descriptions, offices."""
        found: set[str] = set()
        mine = set(self.entity.members)
        for m in self.entity.members:
            annotations = self._around.readings[m.article].annotations
            chain = annotations.chains[m.index]
            found.update(w for said in (*chain.titles, *chain.descriptions) for w in fold(said).split())
            for r in annotations.relations:
                if Local(m.article, r.source) in mine:
                    found.update(fold(r.detail).split())
        return frozenset(w for w in found if len(w) > 3) - PLAIN

    @cached_property
    def beside(self) -> dict[str, str]:
        """Folded names of others in its articles, each with the name as it is shown."""
        found = {e.id: e for a in self.articles for e in self._around.named[a] if e.id != self.entity.id}
        names = {fold(n): e.name for e in found.values() if e.type in TYPES for n in (e.name, *e.aliases)}
        return {n: shown for n, shown in names.items() if len(n) >= SHORTEST}

    @cached_property
    def countries(self) -> frozenset[str]:
        """Its own country, where it is a place; else those of the places in its articles."""
        if self.entity.type == "Place":
            return frozenset({self.entity.country} - {""})
        return frozenset(e.country for a in self.articles for e in self._around.named[a] if e.country)

    def weighed(self, row: Listed) -> Sequence[Adjustment]:
        """What speaks for and against this being the one of the row, the name left out."""
        return [*self._type(row), *self._birth(row), *self._country(row), *self._words(row)]

    def _type(self, row: Listed) -> Sequence[Adjustment]:
        return [(0.05, f"both are of type {row.type}")] if row.type else []

    def _birth(self, row: Listed) -> Sequence[Adjustment]:
        if not row.born or not self.born:
            return []
        listed = [Years(y, y) for y in row.born]
        said = f"{min(y.first for y in self.born)}–{max(y.last for y in self.born)}"
        if all(any(mine.meets(y) for y in listed) for mine in self.born):
            return [(0.12, f"the age in the articles fits (born {said})")]
        return [(-0.35, f"the age in the articles does not fit (born {said})")]

    def _country(self, row: Listed) -> Sequence[Adjustment]:
        if not row.countries or not self.countries:
            return []
        both = sorted(row.countries & self.countries)
        if self.entity.type == "Place":
            return [(0.15, f"both in {both[0]}")] if both else [(-0.4, f"in {', '.join(sorted(self.countries))}")]
        if both:
            return [(0.05, f"a place in {both[0]} is named beside it")]
        return [(-0.08, f"no place in {', '.join(sorted(row.countries))} is named beside it")]

    def _words(self, row: Listed) -> Sequence[Adjustment]:
        about = " ".join(fold(row.about).replace(",", " ").split())
        if not about:
            return []
        out: list[Adjustment] = []
        if roles := sorted(self.roles & set(about.split())):
            out.append((0.06, f"also called {roles[0]}"))
        padded = f" {about} "
        named = sorted({shown for n, shown in self.beside.items() if f" {n} " in padded})
        if named:
            out.append((0.1, f"{named[0]} is named beside it"))
        return out
