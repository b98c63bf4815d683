"""Which names are of one person.

Full names are compared within blocks of one surname (or of surnames that sound alike); a surname alone is given to
the one bearer in its article's neighbourhood, and stays apart where there are several or none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from storygraph.resolve.keys import PersonName, sounds
from storygraph.resolve.namesakes import told_apart
from storygraph.resolve.records import Clusters, Company, Record

CROWD = 60  # names of one block that are compared pair by pair; in larger ones only those with the same first name


def join_persons(records: Sequence[Record], clusters: Clusters, company: Company) -> None:
    """Join the persons among the records."""
    people = [k for k, r in enumerate(records) if r.type == "Person"]
    whole: dict[str, list[int]] = defaultdict(list)
    for k in people:
        if records[k].person.whole:
            whole[records[k].key].append(k)
    for key, rows in whole.items():
        first, *others = told_apart(records, rows, company)
        for same in (first, *others):
            for k in same[1:]:
                clusters.join(same[0], k, "same full name" if records[k].article != records[same[0]].article else "")
        whole[key] = first  # who of a name is told of most is meant by its variants
    _join_given(records, clusters, whole)
    _join_variants(records, clusters, company, {key: rows[0] for key, rows in whole.items()})
    _attach_partial(records, clusters, company, [k for k in people if not records[k].person.whole])


def _join_given(records: Sequence[Record], clusters: Clusters, whole: Mapping[str, Sequence[int]]) -> None:
    """Who has had two names, as an article says, is one with the bearers of the other: "Ada Sonko, then Ada Lee"."""
    for rows in list(whole.values()):
        for k in rows:
            for name in sorted(records[k].people - {records[k].person}):
                if name.key in whole:
                    clusters.join(k, whole[name.key][0], "an article gives both names")


# --- full names ------------------------------------------------------------------------------------------------


def _join_variants(records: Sequence[Record], clusters: Clusters, company: Company, nodes: dict[str, int]) -> None:
    found: dict[tuple[str, str], tuple[int, str]] = {}
    partners: dict[str, set[str]] = defaultdict(set)
    for block in _blocks([records[k].person for k in nodes.values()]):
        for i, a in enumerate(block):
            for b in block[i + 1 :]:
                said = variant(a, b)
                if said:
                    found[min(a.key, b.key), max(a.key, b.key)] = said
                    partners[a.key].add(b.key)
                    partners[b.key].add(a.key)
    for (one, other), (rank, why) in sorted(found.items(), key=lambda x: (x[1][0], x[0])):
        here, there = nodes[one], nodes[other]
        if _told_apart(records, clusters, here, there):
            continue
        rivals = _rivals(records, nodes, partners, one, other)
        near = _near(clusters, company, here, there) if rank or rivals else True
        if near and not any(_near(clusters, company, nodes[x], nodes[y]) for x, y in rivals):
            clusters.join(here, there, why)


def _rivals(
    records: Sequence[Record], nodes: dict[str, int], partners: dict[str, set[str]], one: str, other: str
) -> list[tuple[str, str]]:
    """Pairs of names that may be one person too, but not together with this pair."""
    return [
        (x, third)
        for x, y in ((one, other), (other, one))
        for third in sorted(partners[x] - {y})
        if third not in partners[y] and variant(records[nodes[third]].person, records[nodes[y]].person) is None
    ]


def _blocks(names: Sequence[PersonName]) -> Iterable[list[PersonName]]:
    """Names that may be of one person: by surname, by its sound, by all letters, by the names in any order."""
    keys: dict[tuple[str, str], dict[str, PersonName]] = defaultdict(dict)
    for n in names:
        for key in (
            ("surname", n.surname),
            ("sound", sounds(n.surname) + "/" + sounds(n.first)),
            ("letters", "".join((*n.given, n.surname))),
            ("order", " ".join(sorted((*n.given, n.surname)))),
        ):
            keys[key][n.key] = n
    for _, block in sorted(keys.items()):
        rows = [block[k] for k in sorted(block)]
        if len(rows) > CROWD:
            firsts: dict[str, list[PersonName]] = defaultdict(list)
            for n in rows:
                firsts[n.first].append(n)
            yield from firsts.values()
        elif len(rows) > 1:
            yield rows


def variant(a: PersonName, b: PersonName) -> tuple[int, str] | None:
    """Whether two full names may be of one person, and why: rank 0 by the names alone, 1 if they also keep the same
    company. None where they are not compatible."""
    if a.generation and b.generation and a.generation != b.generation:
        return None
    younger = 1 if a.generation != b.generation else 0
    if "".join((*a.given, a.surname)) == "".join((*b.given, b.surname)):
        return younger, "same letters"
    if a.surname == b.surname and a.first == b.first:
        if not _middles_agree(a.given[1:], b.given[1:]):
            return None
        if a.given[0] == b.given[0]:
            return younger, "middle name left out" if a.given != b.given else "with and without Jr or Sr"
        return 1, "short form of the given name"
    if a.surname == b.surname and (a.given[0] in b.given[1:] or b.given[0] in a.given[1:]):
        return 1, "called by a middle name"
    if sorted((*a.given, a.surname)) == sorted((*b.given, b.surname)):
        return 1, "same names in another order"
    if sounds(a.surname) == sounds(b.surname) and _alike(a.surname, b.surname) and _same_sound(a, b):
        return 1, "written another way in Latin letters"
    return None


def _middles_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    return all(x == y or (x[0] == y[0] and 1 in (len(x), len(y))) for x, y in zip(a, b, strict=False))


def _same_sound(a: PersonName, b: PersonName) -> bool:
    if a.first == b.first:
        return True
    return bool(sounds(a.first)) and sounds(a.first) == sounds(b.first) and _alike(a.first, b.first)


def _alike(a: str, b: str) -> bool:
    return SequenceMatcher(None, min(a, b), max(a, b), autojunk=False).ratio() >= 0.6


def _told_apart(records: Sequence[Record], clusters: Clusters, a: int, b: int) -> bool:
    """Whether some name of one cluster cannot be a form of some name of the other ("J. A." and "J. B." by "J.")."""
    ours, theirs = clusters.known(a).people, clusters.known(b).people
    if len(ours) == 1 and len(theirs) == 1:
        return False
    return any(
        x.surname == y.surname and x.first == y.first and variant(x, y) is None for x in ours for y in theirs if x != y
    )


def _near(clusters: Clusters, company: Company, a: int, b: int) -> bool:
    if clusters.stories(a) & clusters.stories(b):
        return True
    names = clusters.known(a).keys | clusters.known(b).keys
    return any(company.same(article, clusters.articles(b), names) for article in sorted(clusters.articles(a)))


# --- surnames, given names, initials ---------------------------------------------------------------------------


def _attach_partial(records: Sequence[Record], clusters: Clusters, company: Company, partial: Sequence[int]) -> None:
    bearers: dict[str, set[int]] = defaultdict(set)
    for k, r in enumerate(records):
        if r.type == "Person" and r.person.whole:
            surnames = {name.surname for name in r.people}
            for part in {*surnames, *r.person.given, *r.person.key.split()[-2:-1]}:
                bearers[part].add(clusters.find(k))
    left: dict[tuple[str, int], list[int]] = defaultdict(list)
    chosen = [(k, _bearer(records, clusters, company, k, bearers)) for k in partial]
    chosen.sort(key=lambda x: x[1] is not None and not _has_surname(records, clusters, x[1], records[x[0]].person))
    for k, bearer in chosen:
        name = records[k].person
        if bearer is None or not clusters.join(bearer, k, f"only bearer of “{name.key}” in the story"):
            left[(name.key, records[k].story)].append(k)
    for rows in left.values():
        for k in rows[1:]:
            clusters.join(rows[0], k, "same name in one story")
    _join_lone(records, clusters, company, left, bearers)


def _bearer(
    records: Sequence[Record], clusters: Clusters, company: Company, k: int, bearers: dict[str, set[int]]
) -> int | None:
    """The cluster of the one person in the neighbourhood who may be meant, None if there is none or several."""
    name = records[k].person
    roots = sorted({clusters.find(b) for b in bearers.get(name.surname, ())})
    fitting = [b for b in roots if _fits(records, clusters, k, b)]
    here = [b for b in fitting if records[k].story in clusters.stories(b)]
    if here:
        by_surname = [b for b in here if _has_surname(records, clusters, b, name)] or here
        return by_surname[0] if len(by_surname) == 1 else None
    known = [b for b in fitting if company.same(records[k].article, clusters.articles(b), clusters.known(b).keys)]
    return known[0] if len(known) == 1 else None


def _has_surname(records: Sequence[Record], clusters: Clusters, root: int, name: PersonName) -> bool:
    return any(p.surname == name.surname for p in clusters.known(root).people)


def _fits(records: Sequence[Record], clusters: Clusters, k: int, root: int) -> bool:
    """Whether initials and gender allow it."""
    mine, known = records[k], clusters.known(root)
    genders = known.genders - {"unknown", "neuter"}
    if mine.chain.gender in ("male", "female") and len(genders) == 1 and mine.chain.gender not in genders:
        return False
    if mine.person.given:
        initial = mine.person.given[0][0]
        return any(p.surname == mine.person.surname and p.given and p.given[0][0] == initial for p in known.people)
    return True


def _join_lone(
    records: Sequence[Record],
    clusters: Clusters,
    company: Company,
    left: dict[tuple[str, int], list[int]],
    bearers: dict[str, set[int]],
) -> None:
    """A single name that nobody bears as a part of a longer one, in several stories: one person if the company is."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for (key, _), rows in sorted(left.items()):
        if not bearers.get(key):
            by_key[key].append(rows[0])
    for key, rows in by_key.items():
        for k in rows[1:]:
            if any(company.same(a, clusters.articles(rows[0]), {key}) for a in sorted(clusters.articles(k))):
                clusters.join(rows[0], k, "same single name in the same company")
