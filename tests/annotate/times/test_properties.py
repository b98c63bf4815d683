"""What holds for any date and any text."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from storygraph.annotate.times import find_times
from storygraph.annotate.times.arithmetic import shifted, span_of_value, unit_value
from storygraph.annotate.times.holidays import easter, nth_weekday
from storygraph.annotate.times.tokens import tokenise

DAYS = st.dates(date(1600, 1, 1), date(2090, 12, 31))
FORMATS = [
    "{d:%B} {d.day}, {d.year}",
    "{d.day} {d:%B} {d.year}",
    "{d:%A}, {d:%B} {d.day}, {d.year}",
    "{d:%A} {d.day} {d:%B} {d.year}",
    "{d:%b}. {d.day}, {d.year}",
    "the {d.day}th of {d:%B} {d.year}",
    "{d:%Y-%m-%d}",
    "{d.year}/{d.month}/{d.day}",
]
PIECES = st.sampled_from(
    [
        "on Monday", "last week", "3 May", "in 1999", "two days later", "the next day", "May", "second",
        "half", "a.m.", "10:30", "5 p.m.", "the", "of", "early", "late", "mid-", "quarter", "every", "year",
        "years", "ago", "-", ",", ".", "2015-16", "31/12/2019", "99/99/9999", "'90s", "’98", "the end of",
        "century", "29 February", "next", "Easter", "today", "“", "”", "nineteen ninety-nine", "one",
        "1,000", "$5", "week", "winter", "night", "to", "and", "\n\n", "\n", "999999999999 years ago",
        "between 3 and 7 May", "0", "00:00", "24:00", "12/31", "Q3 2022", "W53", "ünïcode", "😀",
        "the 9th century", "3000 years ago",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map(" ".join)
MODEL = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.mark.parametrize("form", FORMATS)
@MODEL
@given(day=DAYS)
def test_a_full_date_is_read_back(nlp: Language, form: str, day: date) -> None:
    said = form.format(d=day).replace("May.", "May")
    text = f"The harbour froze on {said} for the first time."
    values = [t.value for t in find_times(nlp(text), None)]
    assert values[:1] == [day.isoformat()]


@MODEL
@given(text=TEXTS, published=st.none() | DAYS)
def test_spans_are_ordered_apart_and_inside(nlp: Language, text: str, published: date | None) -> None:
    found = find_times(nlp(text), published)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[t.start : t.end].strip() == text[t.start : t.end] != "" for t in found)


@MODEL
@given(text=TEXTS, published=st.none() | DAYS)
def test_intervals_run_forward(nlp: Language, text: str, published: date | None) -> None:
    for t in find_times(nlp(text), published):
        if t.interval.dated:
            assert t.interval.earliest <= t.interval.latest
            known = re.sub(r"(-XX)+(?=T)", "", t.value)  # a time on some day of a known month has that month
            assert "X" not in known
        if t.type == "SET":
            assert not t.interval.dated


@MODEL
@given(
    day=DAYS, words=st.sampled_from(["yesterday", "on Monday", "last month", "in May", "two weeks ago", "this year"])
)
def test_relative_ones_need_publication(nlp: Language, day: date, words: str) -> None:
    text = f"The mill closed {words}."
    [dated], [bare] = find_times(nlp(text), day), find_times(nlp(text), None)
    assert dated.interval.dated
    assert bare.value.startswith("XXXX")
    assert bare.interval.earliest is None
    assert (dated.start, dated.end) == (bare.start, bare.end)


@given(day=DAYS, unit=st.sampled_from(["day", "week", "month", "quarter", "year"]))
def test_a_unit_covers_its_day(day: date, unit: str) -> None:
    covered = span_of_value(unit_value(day, unit))
    assert covered is not None
    assert covered[0] <= day <= covered[1]


@given(day=DAYS, steps=st.integers(-300, 300))
def test_moving_there_and_back(day: date, steps: int) -> None:
    there = shifted(day.isoformat(), "day", steps)
    assert there is not None
    assert shifted(there, "day", -steps) == day.isoformat()


@given(st.text(max_size=80))
def test_tokens_are_ordered_and_have_a_kind_each(text: str) -> None:
    tokens, kinds = tokenise(text)
    assert len(tokens) == len(kinds)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(st.integers(1600, 2090))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@given(st.integers(1600, 2090), st.integers(1, 12), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1]))
def test_nth_weekday_is_that_weekday_of_the_month(year: int, month: int, weekday: int, nth: int) -> None:
    day = nth_weekday(year, month, weekday, nth)
    assert (day.weekday(), day.month) == (weekday, month)
    assert day.day > 21 if nth == -1 else (day.day - 1) // 7 == nth - 1
