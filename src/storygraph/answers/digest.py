"""The days that matter most for a topic, and the sentences that tell them.

Days are weighed by how often the topic's articles speak of them: an explicit mention of a day by its own date, and
sentences without one by their article's publication. After: Ghalandari and Ifrim, Examining the State-of-the-Art in
News Timeline Summarization (ACL 2020), who date-rank by mention counts and pick sentences near the day's centroid.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import Any, NamedTuple

from storygraph.answers.context import Context

Row = dict[str, Any]
PUBLICATION_WEIGHT = 0.3  # of an article's opening sentences, against a mention of the day
OPENING = 3  # sentences
LONGEST = 400  # code points of a sentence that is shown


class Told(NamedTuple):
    """A sentence that speaks of a day."""

    article: str
    start: int
    end: int
    words: Counter[str]
    weight: float


def digest(context: Context, topic: str, *, dates: int, per_date: int, since: str = "", until: str = "") -> Row:
    """`dates` days in order, with at most `per_date` sentences each."""
    told = _told(context, topic)
    days = {d: group for d, group in told.items() if d >= since and (not until or d <= until)}
    common: Counter[str] = Counter()
    for group in told.values():
        for sentence in group:
            common.update(sentence.words.keys())
    best = sorted(days, key=lambda d: (-sum(s.weight for s in days[d]), d))[:dates]
    return {"items": [{"date": d, "sentences": _choose(context, days[d], common, per_date)} for d in sorted(best)]}


def _told(context: Context, topic: str) -> dict[str, list[Told]]:
    told: dict[str, list[Told]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for hit in context.record.search(topic, limit=100_000, any_word=True):
        article, found = hit.article, context.record.annotations(hit.article.id)
        days_of: dict[int, set[str]] = defaultdict(set)
        for t in found.times:
            if t.interval.precision == "day" and t.interval.earliest == t.interval.latest and t.interval.earliest:
                k = next((i for i, s in enumerate(found.sentences) if s.start <= t.start < s.end), None)
                if k is not None:
                    days_of[k].add(t.interval.earliest[:10])
        for k, s in enumerate(found.sentences):
            days = dict.fromkeys(days_of[k], 1.0)
            if not days and article.published and k < OPENING:
                days = {article.published[:10]: PUBLICATION_WEIGHT}
            text = " ".join(article.text[s.start : s.end].split())
            for day, weight in days.items():
                if len(text) <= LONGEST and (day, text) not in seen:
                    seen.add((day, text))
                    words = Counter(w for w in text.lower().split() if len(w) > 3)
                    told[day].append(Told(article.id, s.start, s.end, words, weight))
    return told


def _choose(context: Context, group: list[Told], common: Counter[str], count: int) -> list[Row]:
    """The sentences nearest to what all sentences of that day say, each unlike those chosen before it."""
    total = sum(common.values()) + 1
    centre: Counter[str] = Counter()
    for s in group:
        centre.update({w: math.log(total / (1 + common[w])) * s.weight for w in s.words})

    def worth(s: Told, taken: set[str]) -> float:
        fresh = [w for w in s.words if w not in taken]
        return s.weight * sum(centre[w] for w in fresh) / (8 + len(s.words))

    chosen: list[Told] = []
    taken: set[str] = set()
    rest = sorted(group, key=lambda s: (s.article, s.start))
    while rest and len(chosen) < count:
        best = max(rest, key=lambda s: worth(s, taken))
        chosen.append(best)
        taken |= set(best.words)
        rest.remove(best)
    return [
        {
            "text": " ".join(context.article(s.article).text[s.start : s.end].split()),
            "article": s.article,
            "start": s.start,
            "end": s.end,
        }
        for s in chosen
    ]
