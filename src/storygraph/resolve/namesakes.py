"""Two people of one full name: told apart by their ages, or by callings that nobody has both of.

Invariant: without such evidence one full name is one person. Evidence parts a name; whoever of that name has none goes
where the same is said of them, the same company is kept, the same story told; in doubt to whom most articles tell of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from storygraph.resolve.name_words import words
from storygraph.resolve.records import Company, Record

GAP = 5  # years between two births from which it is not one of the ages that is wrong
CALLINGS = {
    "sport": words("""
        athlete batsman bowler boxer catcher cricketer cyclist fielder footballer forward fullback goalkeeper golfer
        gymnast halfback hurdler infielder jockey keeper midfielder outfielder pitcher quarterback rower shortstop
        sprinter striker swimmer winger wrestler
    """),
    "stage": words("""
        actor actress ballerina comedian conductor dancer drummer guitarist musician novelist painter pianist poet
        rapper sculptor singer violinist
    """),
    "office": words("""
        accountant alderman ambassador banker barrister chancellor chemist commissioner congressman congresswoman
        constable councillor councilman councilwoman detective diplomat economist engineer governor inspector judge
        lawmaker lawyer magistrate mayor minister mp premier prosecutor secretary senator sheriff solicitor sergeant
        superintendent treasurer
    """),
}
"""Words for what somebody does, by callings that hardly anybody has two of at one time."""


def told_apart(records: Sequence[Record], rows: Sequence[int], company: Company) -> list[list[int]]:
    """The records of one full name by the person they mean, those of most articles first; all in one as a rule."""
    groups = _by_age(records, rows)
    if len(groups) < 2:
        groups = _by_calling(records, rows, company)
    if len(groups) < 2:
        return [list(rows)]
    known = {k for g in groups for k in g}
    for k in rows:
        if k not in known:
            at = max(range(len(groups)), key=lambda g: (*_likeness(records, company, k, groups[g]), -g))
            groups[at].append(k)
    return [sorted(g) for g in sorted(groups, key=lambda g: (-len({records[k].article for k in g}), min(g)))]


def _by_age(records: Sequence[Record], rows: Sequence[int]) -> list[list[int]]:
    """Those whose age is said, by births that lie far apart."""
    said = sorted((years.first, years.last, k) for k in rows if (years := records[k].born))
    groups: list[list[int]] = []
    latest = 0
    for first, last, k in said:
        if not groups or first > latest + GAP:
            groups.append([])
        groups[-1].append(k)
        latest = max(latest, last)
    return groups


def _by_calling(records: Sequence[Record], rows: Sequence[int], company: Company) -> list[list[int]]:
    """Stories in which they have different callings and keep no company in common."""
    callings: dict[str, list[int]] = defaultdict(list)
    for k in rows:
        found = _callings(records[k])
        if len(found) == 1:
            callings[min(found)].append(k)
        elif found:
            return []  # somebody has both
    groups = [callings[c] for c in sorted(callings)]
    for n, one in enumerate(groups):
        for other in groups[n + 1 :]:
            if {records[k].story for k in one} & {records[k].story for k in other}:
                return []
            articles = {records[k].article for k in other}
            if any(company.same(records[k].article, articles, {records[k].key}) for k in one):
                return []
    return groups


def _callings(r: Record) -> set[str]:
    said = {*r.chain.descriptions, *(t.lower().rstrip(".") for t in r.chain.titles)}
    return {calling for calling, those in CALLINGS.items() if not those.isdisjoint(said)}


def _likeness(records: Sequence[Record], company: Company, k: int, group: Sequence[int]) -> tuple[int, bool, bool, int]:
    """What a record has in common with a group: words for it, company, the story, and how large the group is."""
    r = records[k]
    said = {w for g in group for w in records[g].chain.descriptions}
    articles = {records[g].article for g in group}
    return (
        len(said & set(r.chain.descriptions)),
        company.same(r.article, articles, {r.key}),
        r.story in {records[g].story for g in group},
        len(articles),
    )
