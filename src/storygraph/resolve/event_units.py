"""What events across articles are compared by: one unit for each event of an article, copies of a text counted once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from storygraph.model import Article, EventMention, Local
from storygraph.model.event_words import LIGHT, trigger_classes
from storygraph.model.interval import Interval, day_number
from storygraph.resolve.keys import fold

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_STOP = frozenset(
    """
    a about after again all also an and any are as at be been before being but by can could did do does for from had has
    have he her him his how i if in into is it its just like may more most mr mrs ms my no not now of off on one only or
    our out over own said say says she should so some such than that the their them then there these they this those to
    too under up us very was we were what when where which while who whom whose why will with would you your
    """.split()  # noqa: SIM905
)


class Seen(NamedTuple):
    """An event mention with what is known of its article."""

    local: Local
    mention: EventMention
    article: Article
    story: int
    origin: str
    order: tuple[str, str]


class Unit:
    """One event as one text tells it (all its mentions there and in copies)."""

    def __init__(self, members: Sequence[Seen], entity_of: Mapping[Local, str]) -> None:
        self.members = members if len(members) == 1 else sorted(members, key=where_told)
        first = self.members[0]
        self.order = (first.order, first.mention.start, first.local)
        self.story, self.article = first.story, first.local.article
        lemmas = frozenset(s.mention.lemma for s in self.members)
        self.lemmas = lemmas - LIGHT or lemmas
        self.classes = frozenset(c for lemma in self.lemmas for c in trigger_classes(lemma))
        self.types = frozenset(s.mention.type for s in self.members)
        self.roles: dict[str, set[str]] = defaultdict(set)
        self.places: set[str] = set()
        for s in self.members:
            for p in s.mention.participants:
                entity = entity_of.get(Local(s.local.article, p.chain))
                if entity:
                    self.roles[p.role].add(entity)
            if s.mention.place is not None:
                place = entity_of.get(Local(s.local.article, s.mention.place))
                if place:
                    self.places.add(place)
        self.entities = frozenset().union(*self.roles.values()) if self.roles else frozenset()
        self.published = day_number(first.article.published)
        self.interval = narrowest([s.mention.interval for s in self.members])
        self.texts = tuple(sorted({sentence_of(s) for s in self.members}))


def where_told(seen: Seen) -> tuple[tuple[str, str], int, Local]:
    """By publication, then by where it stands."""
    return seen.order, seen.mention.start, seen.local


def sentence_of(seen: Seen) -> str:
    """The text of the sentence that supports a mention."""
    span = seen.mention.sentence
    return seen.article.text[span.start : span.end]


@lru_cache(maxsize=1 << 16)
def content_words(text: str) -> tuple[str, ...]:
    """Words and numbers of a text in lower case, without function words."""
    return tuple(w for w in _WORD.findall(text.casefold()) if w not in _STOP and (len(w) > 2 or w.isdigit()))


def narrowest(intervals: Sequence[Interval]) -> Interval | None:
    """The shortest of the dated intervals (the first of several); None where none is dated."""
    dated = [i for i in intervals if i.dated]
    return min(dated, key=length) if dated else None


def length(interval: Interval) -> int:
    """Days from earliest to latest."""
    first, last = day_number(interval.earliest), day_number(interval.latest)
    return last - first if first is not None and last is not None else 1 << 30


def gap(a: Interval, b: Interval) -> int:
    """Days between two dated intervals, 0 where they overlap."""
    a1, a2, b1, b2 = *days(a), *days(b)
    return max(0, a1 - b2, b1 - a2)


def days(dated: Interval) -> tuple[int, int]:
    """First and last day of a dated interval, as numbers."""
    return day_number(dated.earliest) or 0, day_number(dated.latest) or 0


def units(seen: Sequence[Seen], entity_of: Mapping[Local, str]) -> list[Unit]:
    """Units in order of publication. The same sentence and trigger in copies of one text is one mention."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def find(x: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(x, x) != x:
            x = parent[x]
        return x

    copied = _copied(seen)
    first_at: dict[tuple[str, str, str, int], tuple[str, int]] = {}
    for article, rows in _by_article(seen).items():
        count: Counter[tuple[str, str]] = Counter()
        for s in rows:
            if s.origin not in copied:
                continue
            text = (fold(sentence_of(s)), s.mention.lemma)
            count[text] += 1
            node = (article, s.mention.cluster)
            twin = first_at.setdefault((s.origin, *text, count[text]), node)
            if twin[0] != article:
                a, b = sorted((find(twin), find(node)))
                parent[b] = a
    groups: dict[tuple[str, int], list[Seen]] = defaultdict(list)
    for s in seen:
        groups[find((s.local.article, s.mention.cluster))].append(s)
    return sorted((Unit(m, entity_of) for m in groups.values()), key=lambda u: u.order)


def _copied(seen: Sequence[Seen]) -> set[str]:
    """Origins that more than one article has."""
    articles: dict[str, set[str]] = defaultdict(set)
    for s in seen:
        articles[s.origin].add(s.local.article)
    return {origin for origin, of in articles.items() if len(of) > 1}


def _by_article(seen: Sequence[Seen]) -> dict[str, list[Seen]]:
    out: dict[str, list[Seen]] = defaultdict(list)
    for s in sorted(seen, key=lambda s: (s.order, s.local)):
        out[s.local.article].append(s)
    return out
