"""Which names are of one organisation, place or group: variants, acronyms, and short names within a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from storygraph.model import EntityType
from storygraph.resolve.keys import bag, core, initials
from storygraph.resolve.name_words import BODY_WORDS, TAILS
from storygraph.resolve.records import Clusters, Company, Record, key_of

KINDS: tuple[EntityType, ...] = ("Group", "Organization", "Place")
GIVEN = "an article gives both names"
ACRONYMS = "acronym of the name"
LEFT_OUT = "short name of the only such body in the story"
ACRONYM = 6  # letters of an acronym at most
FOREMOST = 3  # times as many texts, and at least so many, must mean one long name for it to be meant everywhere
ATTESTED = 2  # independent texts that must give a short name that shares no word with the long one


def join_bodies(records: Sequence[Record], clusters: Clusters, company: Company) -> None:
    """Join the organisations, places and groups among the records, type by type."""
    for kind in KINDS:
        _Names(records, clusters, company, kind).join()


class _Names:
    """The names of one type, with the records that have each."""

    def __init__(self, records: Sequence[Record], clusters: Clusters, company: Company, kind: EntityType) -> None:
        self.records, self.clusters, self.company, self.kind = records, clusters, company, kind
        self.names: dict[str, list[int]] = defaultdict(list)
        self.given_for: dict[tuple[str, str], set[str]] = defaultdict(set)  # texts that give a short and a long name
        for k, r in enumerate(records):
            if r.type == kind:
                self.names[r.key].append(k)

    def join(self) -> None:
        """The surest joins first. A name that may be short for others waits until those are settled."""
        short = self._short_names()
        for key in sorted(self.names.keys() - short.keys()):
            self._join_all(self.names[key])
        if self.kind == "Organization":
            self._join_blocks("same words in another order", bag, short)
        self._join_blocks("same letters", lambda key: (key.replace(" ", ""),), short)
        for key in sorted(short, key=lambda key: (-len(key), key)):
            self._resolve(key, *short[key])

    def _join_all(self, rows: Sequence[int], why: str = "same name") -> None:
        for k in rows[1:]:
            self.clusters.join(rows[0], k, why)

    def _join_blocks(self, why: str, block: Callable[[str], tuple[str, ...]], but: Iterable[str]) -> None:
        blocks: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for key in sorted(self.names.keys() - set(but)):
            if any(block(key)):
                blocks[block(key)].append(key)
        for keys in blocks.values():
            for key in keys[1:]:
                self.clusters.join(self.names[keys[0]][0], self.names[key][0], why)

    def _short_names(self) -> dict[str, tuple[str, set[str]]]:
        """Names that may be short for longer ones, with the reason and those."""
        out: dict[str, tuple[str, set[str]]] = {}
        for why, found in (
            (GIVEN, self._given_short()),
            (ACRONYMS, self._acronyms()),
            (LEFT_OUT, self._left_out() if self.kind != "Group" else {}),
        ):
            for key, longs in found.items():
                if key not in out and longs:
                    out[key] = (why, longs)
        return out

    def _given_short(self) -> dict[str, set[str]]:
        """Short names that an article gives for a longer one."""
        for key, rows in self.names.items():
            for k in rows:
                for alias in self.records[k].chain.aliases:
                    other = key_of(alias, self.kind)
                    if other in self.names and len(other) < len(key):
                        self.given_for[other, key].add(self.records[k].origin)
        out: dict[str, set[str]] = defaultdict(set)
        for (short, key), origins in self.given_for.items():
            if set(short.split()) & set(key.split()) or short in initials(key) or len(origins) >= ATTESTED:
                out[short].add(key)
        return out

    def _acronyms(self) -> dict[str, set[str]]:
        out: dict[str, set[str]] = defaultdict(set)
        for key in self.names:
            for short in initials(key):
                if 1 < len(short) <= ACRONYM and short in self.names:
                    out[short].add(key)
        return out

    def _left_out(self) -> dict[str, set[str]]:
        """Names that leave out words of a longer one but not its kind ("Judiciary Committee" of the House's), or only
        a last word that says the kind ("House Judiciary")."""
        heads: dict[tuple[int, str], set[str]] = defaultdict(set)
        bodies: dict[frozenset[str], set[str]] = defaultdict(set)
        for key, rows in self.names.items():
            bodies[core(key)].add(key)
            for head in set(key.split()) & BODY_WORDS:
                for story in {self.records[k].story for k in rows}:
                    heads[story, head].add(key)
        out: dict[str, set[str]] = defaultdict(set)
        for keys in bodies.values():
            for key in keys:
                words = key.split()
                if len(keys) > 1 and words[-1] in TAILS and " ".join(words[:-1]) in keys:
                    out[" ".join(words[:-1])].add(key)
        for keys in heads.values():
            bags = {key: frozenset(bag(key)) for key in keys}
            for key in keys:
                if len(bags[key]) > 1:
                    out[key] |= {k for k in keys if bags[key] < bags[k]}
        return out

    def _resolve(self, short: str, why: str, longs: Iterable[str]) -> None:
        """Give a short name to its one long name; where several are possible, story by story."""
        rows = self.names[short]
        targets = sorted({self.clusters.find(self.names[key][0]) for key in longs})
        first = self._foremost(short, longs)
        near = {k: [t for t in targets if self._near(k, t) and self.clusters.may_join(t, k)] for k in rows}
        some = sum(bool(n) for n in near.values())
        acronym = " " not in short and len(short) <= ACRONYM and why != LEFT_OUT
        known = why == GIVEN and (acronym or first is not None)
        if len(targets) == 1 and (some == len(rows) or known or (acronym and some)):
            near = dict.fromkeys(rows, targets)
        left: dict[int, list[int]] = defaultdict(list)
        for k in rows:
            target = near[k][0] if len(near[k]) == 1 else first
            if target is None or not self.clusters.join(target, k, why):
                left[self.records[k].story if len(targets) > 1 and acronym else 0].append(k)
        for apart in left.values():
            self._join_all(apart)

    def _foremost(self, short: str, longs: Iterable[str]) -> int | None:
        """The long name that nearly all texts mean which give one for this short one."""
        count = {key: len(self.given_for.get((short, key), ())) for key in longs}
        top = max(count, key=lambda key: (count[key], key))
        rest = sum(count.values()) - count[top]
        return self.names[top][0] if count[top] >= FOREMOST and count[top] >= FOREMOST * rest else None

    def _near(self, k: int, target: int) -> bool:
        r = self.records[k]
        if r.story in self.clusters.stories(target):
            return True
        keys = self.clusters.known(target).keys | {r.key}
        return self.company.same(r.article, self.clusters.articles(target), keys)
