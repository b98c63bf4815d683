"""One type for each name: what most articles say, unless two things of one name are both well attested."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from storygraph.model import EntityType
from storygraph.resolve.countries import spot_of
from storygraph.resolve.keys import name_key
from storygraph.resolve.name_words import HEADS_OF_TYPE
from storygraph.resolve.records import Record

APART = 0.5  # a type that has so much of the support of the strongest, in other stories, stays
SLIP = 1 / 8  # of the texts of the strongest type in a story: a type of fewer is no other thing of that name
MOST = 3  # mentions of a chain that count


def vote_types(records: Sequence[Record]) -> list[Record]:
    """The records with the types that the whole corpus supports, in the same order.

    Within a story a name has one type, unless descriptions bear out another; across stories a type also stays if it
    is attested by two independent texts and half as often as the strongest.
    """
    by_name: dict[str, list[int]] = defaultdict(list)
    for k, r in enumerate(records):
        if r.type != "Document":
            by_name[name_key(r.chain.name)].append(k)
    shared = _also_called(records)
    out = list(records)
    for name, rows in by_name.items():
        bearers = [k for k in shared.get(name, ()) if k not in rows]
        if len({records[k].type for k in (*rows, *bearers)}) > 1:
            settled = _settle(records, rows, bearers)
            for k in rows:
                out[k] = records[k]._replace(type=settled[k])
    return out


def _also_called(records: Sequence[Record]) -> dict[str, list[int]]:
    """Who has a name beside its own: people their surname, bodies and places what an article also calls them.

    A well-known place is not taken for a body that is called after it for short.
    """
    found: dict[str, list[int]] = defaultdict(list)
    for k, r in enumerate(records):
        if r.type == "Person" and r.person.whole:
            found[r.person.surname].append(k)
        elif r.type in ("Group", "Organization", "Place"):
            own = name_key(r.chain.name)
            for key in {name_key(alias) for alias in r.chain.aliases} - {own}:
                if spot_of(key) is None:
                    found[key].append(k)
    return found


def _settle(records: Sequence[Record], names: Sequence[int], bearers: Sequence[int]) -> dict[int, EntityType]:
    """The type of each; `bearers` are others that are also called so: in the stories of the name they are heard too."""
    local: dict[int, EntityType] = {}
    stories: dict[int, list[int]] = defaultdict(list)
    for k in names:
        stories[records[k].story].append(k)
    rows = [*names, *(k for k in bearers if records[k].story in stories)]
    for k in rows[len(names) :]:
        stories[records[k].story].append(k)
    for members in stories.values():
        strongest = _strongest([records[k] for k in members])
        texts = _support([records[k] for k in members])
        least = SLIP * texts[strongest]  # what fewer texts say may be a slip, whatever description goes with it
        borne = {r.type for k in members if texts[(r := records[k]).type] >= least and borne_out(r)}
        for k in members:
            local[k] = records[k].type if records[k].type in borne else strongest
    voted = [records[k]._replace(type=local[k]) for k in rows]
    top = _strongest(voted)
    stays = {t for t in {r.type for r in voted} if t == top or _well_attested(voted, t, top)}
    return {k: local[k] if local[k] in stays else top for k in rows}


def _strongest(records: Sequence[Record]) -> EntityType:
    texts = _support(records)
    weights: Counter[str] = Counter()
    for r in records:
        weights[r.type] += min(MOST, r.weight)
    return max({r.type for r in records}, key=lambda t: (weights[t], texts[t], t))


def _support(records: Sequence[Record]) -> Counter[str]:
    return Counter(t for t, _ in {(r.type, r.origin) for r in records})


def _well_attested(records: Sequence[Record], kind: EntityType, top: EntityType) -> bool:
    if any(r.type == kind and borne_out(r) for r in records):
        return True
    texts = _support(records)
    return texts[kind] >= 2 and texts[kind] >= APART * texts[top]


def borne_out(r: Record) -> bool:
    """Whether what else is said of the chain fits its type: titles, he or she, "the town", "the company"."""
    if r.type == "Person" and (r.chain.titles or r.chain.gender in ("male", "female")):
        return True
    return bool(HEADS_OF_TYPE.get(r.type, frozenset()) & set(r.chain.descriptions))
