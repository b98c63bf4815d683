"""An analyst's decisions, applied in their order to the entities that the rules found.

Invariants: every chain stays in exactly one entity; what one decision keeps apart no later one joins (that later one
is in conflict, and does nothing); entities that no decision concerns come out as they went in. The result depends on
the readings and the decisions alone, so that taking one back is leaving it out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from typing import NamedTuple, cast

from storygraph.model import Anchor, Decision, Local, Outcome, ResolvedEntity, Target
from storygraph.model.annotation import EntityType
from storygraph.model.decision import DecidedRelation, Standing
from storygraph.resolve.anchors import Places, Reading, Sought
from storygraph.resolve.entities import PREFIX
from storygraph.resolve.keys import digest, slug
from storygraph.resolve.records import Record
from storygraph.resolve.sides import Sides


class Applied(NamedTuple):
    """Entities after all decisions, sorted by id, with the ids of those that are not to be shown."""

    entities: tuple[ResolvedEntity, ...]
    hidden: frozenset[str] = frozenset()
    relations: tuple[DecidedRelation, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    @property
    def shown(self) -> tuple[ResolvedEntity, ...]:
        """The entities without the hidden ones."""
        return tuple(e for e in self.entities if e.id not in self.hidden)


def apply_decisions(
    entities: Sequence[ResolvedEntity],
    decisions: Sequence[Decision],
    readings: Sequence[Reading],
    records: Sequence[Record],
) -> Applied:
    """Replay the decisions that hold (`storygraph.model.decision.effective`), in their order."""
    if not decisions:
        return Applied(tuple(entities))
    replay = _Replay(entities, readings, records)
    for d in decisions:
        replay.take(d)
    return replay.result()


def id_of_part(part: Target) -> str:
    """The id of what is split from an entity: the same wherever and whenever the same is split."""
    return _identity(part, part.type, part.anchors[0].text if part.anchors else part.name)


class _Taken(NamedTuple):
    """A decision that was applied, or not. `chains` are those it concerns."""

    decision: Decision
    standing: Standing
    chains: frozenset[Local] = frozenset()
    lost: tuple[Anchor, ...] = ()
    against: int | None = None


class _Apart(NamedTuple):
    """Chains that must not be one entity, by the number of the decision that says so."""

    seq: int
    left: frozenset[Local]
    right: frozenset[Local]


NOWHERE = Sought(frozenset(), ())


class _Replay:
    """The entities between one decision and the next."""

    def __init__(
        self, entities: Sequence[ResolvedEntity], readings: Sequence[Reading], records: Sequence[Record]
    ) -> None:
        self._entities = {e.id: e for e in entities}
        self._holder = {m: e.id for e in entities for m in e.members}
        self._records = {r.local: r for r in records}
        self._places = Places(readings, self._holder)
        self._sides = Sides(records)
        self._apart: list[_Apart] = []
        self._hidden: set[str] = set()
        self._taken: list[_Taken] = []

    def take(self, d: Decision) -> None:
        """Apply one decision. An edge is put off until it is certain between whom it lies."""
        a, b = (self._places.seek(t.anchors) if t else NOWHERE for t in (d.payload.a, d.payload.b))
        missing = not a.chains or (d.verb in ("merge", "separate", "relate") and not b.chains)
        if missing:
            self._taken.append(_Taken(d, "dormant", a.chains | b.chains, a.lost + b.lost))
            return
        verbs: dict[str, Callable[[Decision, Sought, Sought], _Taken]] = {
            "merge": self._merge,
            "split": self._split,
            "separate": self._separate,
        }
        self._taken.append(verbs.get(d.verb, self._attribute)(d, a, b))

    # --- who is one

    def _merge(self, d: Decision, a: Sought, b: Sought) -> _Taken:
        chains = a.chains | b.chains
        ids = {self._holder[c] for c in chains}
        against = self._contradicted(m for i in ids for m in self._entities[i].members)
        if against is not None:
            return _Taken(d, "conflict", chains, a.lost + b.lost, against)
        first = self._main(a.chains)
        others = [self._entities[i] for i in sorted(ids - {first})]
        if others:
            self._put(_joined(self._entities[first], others, f"decision {d.seq} of {d.by}: {d.why}".rstrip(": ")))
        return _applied(d, chains, a, b)

    def _split(self, d: Decision, a: Sought, b: Sought) -> _Taken:
        part, rest = a.chains - b.chains, b.chains - a.chains
        if not part:  # one chain now holds what was to be two
            return _Taken(d, "dormant", a.chains, a.lost + b.lost)
        holders = sorted({self._holder[c] for c in part})
        leaving = {i: self._sides.of_left(self._entities[i].members, part, rest) for i in holders}
        chains = frozenset().union(*leaving.values())
        against = self._contradicted(chains)
        if against is not None:
            return _Taken(d, "conflict", part | rest, a.lost + b.lost, against)
        whole = {i for i, gone in leaving.items() if len(gone) == len(self._entities[i].members)}
        old = self._entities[self._main(part)]
        identity = self._free(d.payload.value, d.payload.a, old.type, but=whole)
        if len(leaving) == len(whole) == 1:  # it stands alone already
            made = old.model_copy(update={"id": identity, "origin": "analyst"})
        else:
            made = self._made(identity, old.type, chains)
        for i, gone in leaving.items():
            self._shrink(i, gone)
        self._put(made)
        self._apart.append(_Apart(d.seq, part, rest))
        return _applied(d, part | rest, a, b, whole=not a.chains & b.chains)

    def _separate(self, d: Decision, a: Sought, b: Sought) -> _Taken:
        left, right = a.chains - b.chains, b.chains - a.chains
        if not left or not right:
            return _Taken(d, "dormant", a.chains | b.chains, a.lost + b.lost)
        both = {self._holder[c] for c in left} & {self._holder[c] for c in right}
        for i in sorted(both):
            self._divide(i, d, left, right)
        self._apart.append(_Apart(d.seq, left, right))
        return _applied(d, left | right, a, b, whole=not a.chains & b.chains)

    def _divide(self, identity: str, d: Decision, left: frozenset[Local], right: frozenset[Local]) -> None:
        """Make two of one. The id stays with whom it was the id of, else with the larger part."""
        old = self._entities[identity]
        mine = self._sides.of_left(old.members, left, right)
        a, b = d.payload.a, d.payload.b
        larger = 2 * len(mine) >= len(old.members)
        left_stays = True if a and a.id == identity else False if b and b.id == identity else larger
        gone, whose = (frozenset(old.members) - mine, b) if left_stays else (mine, a)
        self._shrink(identity, gone)
        self._put(self._made(self._free(whose.id if whose else "", whose, old.type), old.type, gone))

    def _contradicted(self, chains: Iterable[Local]) -> int | None:
        """The number of the decision that keeps apart some of the chains, None where none does."""
        together = frozenset(chains)
        found = (x.seq for x in self._apart if not together.isdisjoint(x.left) and not together.isdisjoint(x.right))
        return next(found, None)

    # --- what it is

    def _attribute(self, d: Decision, a: Sought, b: Sought) -> _Taken:
        """What is said of the entity that holds most of what is meant; edges wait until all is said."""
        if d.verb == "relate":
            return _applied(d, a.chains | b.chains, a, b)
        old = self._entities[self._main(a.chains)]
        if d.verb == "retype":
            self._put(old.model_copy(update={"type": cast(EntityType, d.payload.value), "origin": "analyst"}))
        elif d.verb == "rename":
            aliases = tuple(sorted({*old.aliases, old.name} - {d.payload.value}))
            self._put(old.model_copy(update={"name": d.payload.value, "aliases": aliases, "origin": "analyst"}))
        elif d.verb == "identify":
            given = tuple(sorted({*old.external_ids, d.payload.value}))
            self._put(old.model_copy(update={"external_ids": given, "origin": "analyst"}))
        else:
            self._hidden.add(old.id)
        return _applied(d, a.chains & frozenset(old.members), a, b)

    # --- entities

    def _main(self, chains: Iterable[Local]) -> str:
        """The entity that holds most of the chains; of equals the one whose id sorts first."""
        count = Counter(self._holder[c] for c in chains)
        return min(count, key=lambda i: (-count[i], i))

    def _put(self, entity: ResolvedEntity) -> None:
        """Add or replace an entity; those that it leaves without members are gone."""
        emptied = {self._holder[m] for m in entity.members} - {entity.id}
        self._entities[entity.id] = entity
        self._holder.update(dict.fromkeys(entity.members, entity.id))
        for i in emptied:
            if all(self._holder[m] != i for m in self._entities[i].members):
                del self._entities[i]
                self._hidden.discard(i)

    def _shrink(self, identity: str, gone: frozenset[Local]) -> None:
        """Take members from an entity. It keeps its name while one of the rest has it, or an analyst gave it."""
        old = self._entities[identity]
        rest = tuple(m for m in old.members if m not in gone)
        if not rest:
            return
        given = {n for m in old.members for n in self._names(m)}
        kept = {n for m in rest for n in self._names(m)}
        named = old.name in kept or old.name not in given
        name = old.name if named else self._called(rest)
        aliases = tuple(sorted(({a for a in old.aliases if a not in given} | kept) - {name}))
        self._entities[identity] = old.model_copy(
            update={"members": rest, "name": name, "aliases": aliases, "origin": "analyst"}
        )

    def _made(self, identity: str, kind: EntityType, members: frozenset[Local]) -> ResolvedEntity:
        name = self._called(members)
        kinds = Counter(k for m in members if (k := self._records[m].chain.kind))
        return ResolvedEntity(
            id=identity,
            type=kind,
            name=name,
            aliases=tuple(sorted({n for m in members for n in self._names(m)} - {name})),
            kind=max(kinds, key=lambda k: (kinds[k], k)) if kinds else None,
            members=tuple(sorted(members)),
            origin="analyst",
        )

    def _names(self, chain: Local) -> tuple[str, ...]:
        known = self._records[chain].chain
        return (known.name, *known.aliases)

    def _called(self, members: Iterable[Local]) -> str:
        names = Counter(self._records[m].chain.name for m in members)
        return max(names, key=lambda n: (" " in n, names[n], len(n), n))

    def _free(self, wanted: str, target: Target | None, kind: EntityType, *, but: Container[str] = frozenset()) -> str:
        """The id that is wanted, or one made of the target's anchors where an entity has it that is none of `but`."""
        while not wanted or (wanted in self._entities and wanted not in but):
            wanted = _identity(target, kind, target.name if target else "", wanted)
        return wanted

    # --- what comes out

    def result(self) -> Applied:
        """All of it, with edges between the entities as they are in the end."""
        relations: list[DecidedRelation] = []
        outcomes: list[Outcome] = []
        for t in self._taken:
            touches = sorted({self._holder[c] for c in t.chains})
            if t.decision.verb == "relate" and t.standing in ("applied", "partly"):
                edge = self._edge(t.decision)
                if edge is None:
                    t = t._replace(standing="dormant")
                else:
                    relations.append(edge)
                    touches.append(f"{edge.type}({edge.source}>{edge.target})")
            outcomes.append(
                Outcome(seq=t.decision.seq, standing=t.standing, touches=tuple(touches), lost=t.lost, against=t.against)
            )
        entities = tuple(sorted(self._entities.values(), key=lambda e: e.id))
        return Applied(entities, frozenset(self._hidden), tuple(relations), tuple(outcomes))

    def _edge(self, d: Decision) -> DecidedRelation | None:
        """The edge of a `relate`; None where its ends are one, one is hidden, or what it rests on is gone."""
        p = d.payload
        ends = [self._main(self._places.seek(t.anchors).chains) for t in (p.a, p.b) if t]
        if len(set(ends)) < 2 or not self._hidden.isdisjoint(ends):
            return None
        article, start, end = d.note_id, 0, len(p.note)
        if p.place:
            known = self._places.article(p.place.text_hash)
            if known is None:
                return None
            article, start, end = known.id, p.place.start, p.place.end
        return DecidedRelation(
            decision=d.seq, type=p.value, source=ends[0], target=ends[1], article=article, start=start, end=end,
            note=p.note, detail=p.detail, since=p.since, until=p.until,
        )  # fmt: skip


def _identity(target: Target | None, kind: EntityType, name: str, *more: str) -> str:
    places = [part for a in (target.anchors if target else ()) for part in (a.text_hash, str(a.start))]
    return f"{PREFIX[kind]}-{slug(name)}-{digest('decided', *more, *places)}"


def _joined(entity: ResolvedEntity, others: Sequence[ResolvedEntity], why: str) -> ResolvedEntity:
    """The entity with the members and names of others; its own name and type stay."""
    names = {n for e in (entity, *others) for n in (e.name, *e.aliases)} - {entity.name}
    return entity.model_copy(
        update={
            "aliases": tuple(sorted(names)),
            "kind": entity.kind or next((e.kind for e in others if e.kind), None),
            "members": tuple(sorted(m for e in (entity, *others) for m in e.members)),
            "external_ids": tuple(sorted({i for e in (entity, *others) for i in e.external_ids})),
            "why": tuple(sorted({w for e in (entity, *others) for w in e.why} | {why})),
            "origin": "analyst",
        }
    )


def _applied(d: Decision, chains: frozenset[Local], a: Sought, b: Sought, *, whole: bool = True) -> _Taken:
    lost = a.lost + b.lost
    return _Taken(d, "partly" if lost or not whole else "applied", chains, lost)
