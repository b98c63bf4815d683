"""Days that matter."""

from __future__ import annotations

from collections.abc import Callable

from storygraph.answers.digest import day_weight
from storygraph.graph.days import day_mentions
from storygraph.graph.source import GraphInput
from storygraph.model import Annotations, Article, DayMention
from storygraph.project import StoryGraph

Annotate = Callable[..., tuple[Article, Annotations]]
DAY = "2024-03-05"
ARTICLES = {
    name: Article(id=name, text="x", published=published)
    for name, published in (("same", "2024-03-06"), ("late", "2024-06-01"), ("early", "2024-02-01"), ("none", None))
}
EQUAL = dict.fromkeys(ARTICLES, 1.0)


def weight(*mentions: tuple[str, bool]) -> float:
    told = [DayMention(article, k, k + 1, DAY, own, 0) for k, (article, own) in enumerate(mentions)]
    return day_weight(DAY, told, ARTICLES, EQUAL)


def given(annotate: Annotate, text: str, origin: str = "t") -> list[DayMention]:
    article, found = annotate(text, "2024-03-07")
    item = GraphInput(
        article=article,
        annotations=found,
        origin=origin,
        version=1,
        revises=None,
        status="current",
        accessed_at="2024-03-08",
    )
    return list(day_mentions(item))


def test_a_day_that_is_still_spoken_of_later_weighs_more() -> None:
    assert weight(("late", True)) > weight(("same", True)) > weight(("early", True)) > 0


def test_naming_the_day_weighs_more_than_being_published_on_it() -> None:
    assert weight(("same", True)) > weight(("same", False))


def test_further_sentences_of_one_article_count_less_than_another_article() -> None:
    assert weight(("same", True), ("none", True)) > weight(("same", True), ("same", True), ("same", True))


def test_a_sentence_speaks_of_the_day_it_names(annotate: Annotate) -> None:
    text = "The bridge closed on Tuesday.\n\nNobody was hurt.\n\nThe port said on 1 March that it would close too."
    found = [(m.day, m.own) for m in given(annotate, text)]
    assert ("2024-03-05", True) in found
    assert ("2024-03-01", True) in found
    assert ("2024-03-07", False) in found  # the opening's sentence without a day stands for the day of publication


def test_spans_are_the_articles_sentences(annotate: Annotate) -> None:
    text = "The bridge closed on Tuesday. It will open on Friday."
    assert [text[m.start : m.end].strip() for m in given(annotate, text) if m.own] == [
        "The bridge closed on Tuesday.",
        "It will open on Friday.",
    ]


def test_a_copy_says_nothing_of_its_own(annotate: Annotate) -> None:
    assert given(annotate, "The bridge closed on Tuesday.", origin="another") == []


def test_the_file_gives_back_the_days_of_a_window(demo: StoryGraph) -> None:
    every = demo.evidence.days()
    some = demo.evidence.days(since="2024-02-01", until="2024-02-29")
    assert some
    assert some == [m for m in every if "2024-02-01" <= m.day <= "2024-02-29"]
    assert all(m.end <= len(demo.record.article(m.article).text) for m in some)


def test_no_sentence_twice(demo: StoryGraph) -> None:
    for item in demo.timeline(topic="Sele Valley Water", dates=6, per_date=3)["items"]:
        texts = [s["text"] for s in item["sentences"]]
        assert len(texts) == len(set(texts))
