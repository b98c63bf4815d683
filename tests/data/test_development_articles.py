"""Over all articles at hand: nothing that happened is later than its article, and no event has a date from nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from storygraph.annotate import annotate_all
from storygraph.model import Annotations, Article, EventMention, Interval
from storygraph.project import sample_articles
from storygraph.read import read

GOLD = Path(__file__).parents[3] / "shared" / "gold"
AHEAD = ("planned", "hypothetical", "denied")  # denied: "there will be no hearing in June"


def articles() -> Iterator[Article]:
    """The sample story; beside the project also the development articles of a careful reader and the timelines."""
    for item in read([sample_articles()]):
        yield item.article  # type: ignore[union-attr]
    for name in ("texts", "wikinews"):
        path = GOLD / "reader" / f"{name}.jsonl"
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                fields = json.loads(line)
                yield Article(**{k: v for k, v in fields.items() if k in Article.model_fields})


@pytest.fixture(scope="module")
def everything() -> list[tuple[Article, Annotations]]:
    """Every article with what is found in it."""
    if not GOLD.exists():
        pytest.skip("needs the development articles beside the project")
    found = list(articles())
    return list(zip(found, annotate_all(found), strict=True))


def _first(interval: Interval) -> str:
    return (interval.earliest or "")[:10]


@pytest.mark.slow
def test_nothing_that_happened_is_later_than_its_article(everything: list[tuple[Article, Annotations]]) -> None:
    late = [
        (article.id, article.text[e.start : e.end], e.interval)
        for article, found in everything
        for e in found.events
        if article.published and e.status not in AHEAD and _first(e.interval) > article.published[:10]
    ]
    assert late == []


@pytest.mark.slow
def test_no_event_is_dated_from_nothing(everything: list[tuple[Article, Annotations]]) -> None:
    """A dated event lies in the time of an expression of its article, or ends where one begins or the article is, or
    its sentence says how long before or after something it was ("a day after her friend died")."""
    made_up = [
        (article.id, article.text[e.start : e.end], e.interval)
        for article, found in everything
        for e in found.events
        if e.interval.dated and not _given(e, article, found)
    ]
    assert made_up == []


def _given(event: EventMention, article: Article, found: Annotations) -> bool:
    first, last = _first(event.interval), (event.interval.latest or "")[:10]
    edges = {(article.published or "")[:10]}
    for t in found.times:
        if t.interval.earliest and t.interval.latest:
            begin, end = t.interval.earliest[:10], t.interval.latest[:10]
            if begin <= first and last <= end:
                return True
            edges |= {begin, end}
    told = event.sentence
    lengths = [t for t in found.times if t.type == "DURATION" and told.start <= t.start < told.end]
    return bool(lengths) or (first in edges and last in edges)
