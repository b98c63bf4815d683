"""The days that matter most for a topic, and the sentences that tell them.

A day's weight is the sum over the topic's articles of what each says of it: sentences that name it, events put there,
or, for an article's opening, that it was published that day. Within one article further sentences count less and less.
A day that is still spoken of once it is no news any more weighs most: it has proved to matter. After: Ghalandari and
Ifrim, "Examining the State-of-the-Art in News Timeline Summarization" (ACL 2020), who rank dates by mentions and pick
the sentences nearest to the day's centroid; Tran et al., "Joint Graphical Models for Date Selection in Timeline
Summarization" (ACL 2015), for the distance between a day and the articles that mention it.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from storygraph.answers.context import Context
from storygraph.model import Article, DayMention

Row = dict[str, Any]
OPENING = 0.3  # of a sentence of an article's opening, against one that names the day
EVENT = 0.6  # of an event that a sentence puts on the day
MORE = 0.3  # power of an article's sentences on a day: ten sentences count as two
NEWS = 7  # days after which a day is no news any more
LASTING = 5.0  # of an article that names a day which is no news any more
AHEAD = 0.5  # of an article that looks ahead to the day
LONGEST = 400  # code points of a sentence that is shown
FEW = 1000  # articles that are named to the evidence file
WORD = re.compile(r"\w{4,}")


class Told(NamedTuple):
    """A sentence that speaks of a day."""

    mention: DayMention
    text: str
    words: frozenset[str]
    weight: float


def digest(context: Context, topic: str, *, dates: int, per_date: int, since: str = "", until: str = "") -> Row:
    """`dates` days in order, with at most `per_date` sentences each."""
    hits = context.record.search(topic, limit=100_000, any_word=True)
    best = -hits[0].score if hits else 1.0
    articles = {h.article.id: h.article for h in hits}
    relevance = {h.article.id: math.sqrt(max(-h.score, 0.0) / best) if best else 1.0 for h in hits}
    return _digest(context, articles, relevance, dates=dates, per_date=per_date, since=since, until=until)


def digest_of(context: Context, articles: Sequence[Article], *, dates: int, per_date: int) -> Row:
    """As `digest`, of given articles that all weigh the same."""
    known = {a.id: a for a in articles}
    return _digest(context, known, dict.fromkeys(known, 1.0), dates=dates, per_date=per_date)


def _digest(
    context: Context,
    articles: dict[str, Article],
    relevance: dict[str, float],
    *,
    dates: int,
    per_date: int,
    since: str = "",
    until: str = "",
) -> Row:
    by_day: dict[str, list[DayMention]] = defaultdict(list)
    few = sorted(articles) if len(articles) <= FEW else ()
    for mention in context.evidence.days(since=since, until=until, articles=few):
        if mention.article in articles:
            by_day[mention.day].append(mention)
    weights = {day: day_weight(day, told, articles, relevance) for day, told in by_day.items()}
    chosen = sorted(sorted(weights, key=lambda d: (-weights[d], d))[:dates])
    told = {day: _told(by_day[day], articles, relevance) for day in chosen}
    common = Counter(w for group in told.values() for s in group for w in s.words)
    return {"items": [{"date": d, "sentences": _choose(told[d], common, per_date)} for d in chosen]}


def day_weight(
    day: str, mentions: list[DayMention], articles: dict[str, Article], relevance: dict[str, float]
) -> float:
    """What all articles together say of a day."""
    amount: dict[str, float] = defaultdict(float)
    named: set[str] = set()
    for m in mentions:
        amount[m.article] += m.own + EVENT * m.events or OPENING
        if m.own:
            named.add(m.article)
    return sum(
        relevance[a]
        * _distance(day, articles[a].published, named=a in named)
        * (math.pow(amount[a], MORE) + (a in named))
        for a in sorted(amount)
    )


def _distance(day: str, published: str | None, *, named: bool) -> float:
    """How much it counts that an article of that day of publication speaks of the day."""
    if not published:
        return 1.0
    later = (date.fromisoformat(published[:10]) - date.fromisoformat(day)).days
    if later < 0:
        return AHEAD
    return LASTING if named and later > NEWS else 1.0


def _told(mentions: list[DayMention], articles: dict[str, Article], relevance: dict[str, float]) -> list[Told]:
    """The sentences of a day, the same words once."""
    found: dict[str, Told] = {}
    for m in mentions:
        text = " ".join(articles[m.article].text[m.start : m.end].split())
        weight = (1.0 if m.own else OPENING) * relevance[m.article]
        if len(text) <= LONGEST and (text not in found or weight > found[text].weight):
            found[text] = Told(m, text, frozenset(WORD.findall(text.lower())), weight)
    return list(found.values())


def _choose(group: list[Told], common: Counter[str], count: int) -> list[Row]:
    """The sentences nearest to what all sentences of that day say, each unlike those chosen before it."""
    total = sum(common.values()) + 1
    centre: dict[str, float] = defaultdict(float)
    for s in group:
        for w in s.words:
            centre[w] += math.log(total / (1 + common[w])) * s.weight

    def worth(s: Told, taken: set[str]) -> float:
        return s.weight * sum(centre[w] for w in sorted(s.words - taken)) / (8 + len(s.words))

    chosen: list[Told] = []
    taken: set[str] = set()
    rest = sorted(group, key=lambda s: s.mention)
    while rest and len(chosen) < count:
        best = max(rest, key=lambda s: worth(s, taken))
        chosen.append(best)
        taken |= best.words
        rest.remove(best)
    return [
        {"text": s.text, "article": s.mention.article, "start": s.mention.start, "end": s.mention.end} for s in chosen
    ]
