"""What an analyst should look at first: pairs of entities that are kept apart and may be one.

A pair counts by the articles that a merge would touch (those of the smaller of the two) times how open it is: 1 where
nothing speaks more for than against, 0 where all is clear. How likely two names are of one is a rule of thumb, written
down in `LIKELY` and docs/decisions.md; it decides nothing but the order of this list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any, NamedTuple

from storygraph.answers.rows import Rows
from storygraph.model import Decision, Evidence, Local, ResolvedEntity
from storygraph.model.text import fold
from storygraph.pipeline import Resolved
from storygraph.resolve import ResolveInput
from storygraph.resolve.keys import bag, core, initials, name_key, person_name, sounds

LIKELY = {
    "same name": 0.6,
    "same name, another type": 0.45,
    "surname alone": 0.35,
    "initial of the first name": 0.55,
    "acronym": 0.45,
    "spelled alike": 0.4,
    "the last words of the other": 0.4,
    "words of the other": 0.25,
}
"""How likely two entities are one, before their company is looked at."""
COMPANY = 0.15  # more likely with others named beside both, less likely with none
TOGETHER = 0.3  # less likely where one article names both, as two
CROWD = 40  # entities of one block: in larger ones its key says nothing
ALIKE = 0.86  # of the letters
Readings = Mapping[str, ResolveInput]
NAMED_TYPES = ("Person", "Organization", "Place", "Group")


class _Known(NamedTuple):
    """An entity with what it is compared by."""

    entity: ResolvedEntity
    names: frozenset[str]
    articles: frozenset[str]


def review(found: Resolved, ledger: Sequence[Decision], *, limit: int = 20) -> Rows:
    """The pairs with the highest score, each with a sentence of both and the commands that decide it."""
    everybody = [
        _Known(e, frozenset(fold(n) for n in (e.name, *e.aliases)), frozenset(m.article for m in e.members))
        for e in found.entities
        if e.type in NAMED_TYPES
    ]
    beside = _beside(everybody)
    decided = _kept_apart(found, ledger)
    rows = []
    for a, b in _pairs(everybody):
        because = _because(a, b)
        if because is None or (a.entity.id, b.entity.id) in decided:
            continue
        likely = LIKELY[because] + _company(a, b, beside)
        score = min(len(a.articles), len(b.articles)) * (1 - abs(2 * min(max(likely, 0.0), 1.0) - 1))
        if score > 0:
            rows.append((round(score, 2), because, a, b))
    rows.sort(key=lambda r: (-r[0], r[2].entity.id, r[3].entity.id))
    readings = found.readings()
    return Rows(_row(readings, *r) for r in rows[:limit])


def _pairs(everybody: Sequence[_Known]) -> Iterator[tuple[_Known, _Known]]:
    """Pairs that have a word, an acronym or a sound in common, each once, in the order of their ids."""
    blocks: dict[tuple[str, str], dict[str, _Known]] = defaultdict(dict)
    for k in everybody:
        for key in _keys(k):
            blocks[key][k.entity.id] = k
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        if 1 < len(block) <= CROWD:
            for a, b in combinations(sorted(block), 2):
                if (a, b) not in seen:
                    seen.add((a, b))
                    yield block[a], block[b]


def _keys(k: _Known) -> set[tuple[str, str]]:
    keys: set[tuple[str, str]] = set()
    for name in k.names:
        words = name.split()
        keys |= {("word", w) for w in words if len(w) > 2}
        keys |= {("acronym", a) for a in initials(name_key(name))}
        if len(words) == 1:
            keys.add(("acronym", name))
        if words:
            keys.add(("sound", sounds(words[-1])[:4] + words[0][:1]))
    return keys


def _because(a: _Known, b: _Known) -> str | None:
    """What the two names have in common, None where that is too little."""
    one, other = a.entity, b.entity
    if not a.names.isdisjoint(b.names) and fold(one.name) == fold(other.name):
        return "same name" if one.type == other.type else "same name, another type"
    if one.type != other.type:
        return None
    if one.type == "Person":
        return _persons(one.name, other.name)
    if not a.names.isdisjoint(b.names):
        return "same name"
    x, y = name_key(one.name), name_key(other.name)
    if x in initials(y) or y in initials(x):
        return "acronym"
    if _alike(x, y):
        return "spelled alike"
    short, long = sorted((x, y), key=len)
    if not core(short) or not set(bag(short)) < set(bag(long)):
        return None
    return "the last words of the other" if long.endswith(" " + short) else "words of the other"


def _persons(one: str, other: str) -> str | None:
    a, b = person_name(one), person_name(other)
    if a.surname != b.surname:
        return "spelled alike" if a.first[:1] == b.first[:1] and _alike(a.key, b.key) else None
    if a.generation and b.generation and a.generation != b.generation:
        return None
    if not a.given or not b.given:
        return "surname alone"
    if a.first == b.first:
        return "same name"
    if a.first[0] == b.first[0] and 1 in (len(a.first), len(b.first)):
        return "initial of the first name"
    return "spelled alike" if _alike(a.first, b.first) else None


def _alike(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 3 or a.split() == b.split():
        return False
    match = SequenceMatcher(None, a, b, autojunk=False)
    return match.real_quick_ratio() >= ALIKE and match.quick_ratio() >= ALIKE and match.ratio() >= ALIKE


def _beside(everybody: Sequence[_Known]) -> dict[str, set[str]]:
    """The entities named in each article."""
    found: dict[str, set[str]] = defaultdict(set)
    for k in everybody:
        for article in k.articles:
            found[article].add(k.entity.id)
    return found


def _company(a: _Known, b: _Known, beside: dict[str, set[str]]) -> float:
    """What their company adds to the likelihood: of people whom one article tells apart, it takes away."""
    if a.articles & b.articles:
        return -TOGETHER
    here, there = (set().union(*(beside[x] for x in sorted(k.articles)[:50])) for k in (a, b))
    return COMPANY if (here & there) - {a.entity.id, b.entity.id} else -COMPANY


def _kept_apart(found: Resolved, ledger: Sequence[Decision]) -> set[tuple[str, str]]:
    """Pairs of ids that an analyst has kept apart already."""
    parting = {d.seq for d in ledger if d.verb in ("separate", "split")}
    apart: set[tuple[str, str]] = set()
    for o in found.outcomes:
        if o.seq in parting:
            apart.update(combinations(sorted(o.touches), 2))
    return apart


def _row(readings: Readings, score: float, because: str, a: _Known, b: _Known) -> dict[str, Any]:
    # the one in more articles keeps its name
    first, second = (a, b) if (len(a.articles), b.entity.id) >= (len(b.articles), a.entity.id) else (b, a)
    pair = f"{first.entity.id} {second.entity.id}"
    return {
        "score": score,
        "because": because,
        **_shown(readings, "a", first),
        **_shown(readings, "b", second),
        "merge": f'storygraph decide merge {pair} --why ""',
        "separate": f'storygraph decide separate {pair} --why ""',
    }


def _shown(readings: Readings, side: str, k: _Known) -> dict[str, Any]:
    place, sentence = _sentence(readings, k.entity.members)
    return {
        f"{side}": k.entity.id,
        f"{side}_name": k.entity.name,
        f"{side}_kind": k.entity.type,
        f"{side}_articles": len(k.articles),
        f"{side}_evidence": {
            "article": place.article,
            "start": place.start,
            "end": place.end,
            "sentence": sentence,
        },
    }


def _sentence(readings: Readings, members: Sequence[Local]) -> tuple[Evidence, str]:
    """The first name of an entity in the first of its articles, and the sentence around it."""
    for local in sorted(members, key=lambda m: (readings[m.article].article.published or "9999", m)):
        article, annotations = readings[local.article].article, readings[local.article].annotations
        own = sorted((m.form != "name", m.start, m.end) for m in annotations.mentions if m.chain == local.index)
        if own:
            _, start, end = own[0]
            around = next((s for s in annotations.sentences if s.start <= start < s.end), None)
            text = article.text[around.start : around.end] if around else article.text[start:end]
            return Evidence(article=article.id, start=start, end=end), " ".join(text.split())
    return Evidence(article="", start=0, end=0), ""
