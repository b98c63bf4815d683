"""What an analyst should look at first: pairs of entities that are kept apart and may be one.

A pair counts by the articles that a merge would touch (those of the smaller of the two) times how open it is: 1 where
nothing speaks more for than against, 0 where all is clear. How likely two names are of one is a rule of thumb, written
down in `alike.LIKELY` and docs/decisions.md; it decides nothing but the order of this list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from storygraph.answers.alike import LIKELY, Known, because, pairs
from storygraph.answers.rows import Rows
from storygraph.model import Decision, Evidence, Local
from storygraph.pipeline import Resolved
from storygraph.resolve import ResolveInput

COMPANY = 0.15  # more likely with others named beside both, less likely with none
TOGETHER = 0.3  # less likely where one article names both, as two
Readings = Mapping[str, ResolveInput]


def review(found: Resolved, ledger: Sequence[Decision], *, limit: int = 20) -> Rows:
    """The pairs with the highest score, each with a sentence of both and the commands that decide it."""
    everybody = [Known.of(e) for e in found.entities]
    beside = _beside(everybody)
    decided = _kept_apart(found, ledger)
    rows = []
    for a, b in pairs(everybody):
        common = because(a, b)
        if common is None or (a.entity.id, b.entity.id) in decided:
            continue
        likely = LIKELY[common] + _company(a, b, beside)
        score = min(len(a.articles), len(b.articles)) * (1 - abs(2 * min(max(likely, 0.0), 1.0) - 1))
        if score > 0:
            rows.append((round(score, 2), common, a, b))
    rows.sort(key=lambda r: (-r[0], r[2].entity.id, r[3].entity.id))
    readings = found.readings()
    return Rows(_row(readings, *r) for r in rows[:limit])


def _beside(everybody: Sequence[Known]) -> dict[str, set[str]]:
    """The entities named in each article."""
    found: dict[str, set[str]] = defaultdict(set)
    for k in everybody:
        for article in k.articles:
            found[article].add(k.entity.id)
    return found


def _company(a: Known, b: Known, beside: dict[str, set[str]]) -> float:
    """What their company adds to the likelihood: of people whom one article tells apart, it takes away."""
    if a.articles & b.articles:  # that it has two types for them may be the very mistake
        return -TOGETHER if a.entity.type == b.entity.type else 0.0
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


def _row(readings: Readings, score: float, common: str, a: Known, b: Known) -> dict[str, Any]:
    # the one in more articles keeps its name
    first, second = (a, b) if (len(a.articles), b.entity.id) >= (len(b.articles), a.entity.id) else (b, a)
    pair = f"{first.entity.id} {second.entity.id}"
    return {
        "score": score,
        "because": common,
        **_shown(readings, "a", first),
        **_shown(readings, "b", second),
        "merge": f'storygraph decide merge {pair} --why ""',
        "separate": f'storygraph decide separate {pair} --why ""',
    }


def _shown(readings: Readings, side: str, k: Known) -> dict[str, Any]:
    place, sentence = shown_sentence(readings, k.entity.members)
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


def shown_sentence(readings: Readings, members: Sequence[Local]) -> tuple[Evidence, str]:
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
