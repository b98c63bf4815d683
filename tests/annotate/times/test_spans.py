"""Where an expression begins and ends, what is no expression, lengths of several parts, ranges."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from storygraph.annotate.times import find_times

PUBLISHED = date(2024, 5, 15)  # a Wednesday


def told(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.value) for t in find_times(nlp(text), PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Earlier Monday, the board had met.", [("Monday", "2024-05-13")]),
        ("The board met earlier this week.", [("this week", "2024-W20")]),
        ("The board met earlier this year.", [("earlier this year", "2024")]),
        ("It lasted just over an hour.", [("over an hour", "PT1H")]),
        ("They were talking about three days of rain.", [("three days", "P3D")]),
        ("They repeated the late-March trip.", [("late-March", "2024-03")]),
        ("It ended a years-old quarrel.", [("years-old", "PXY")]),
        ("They marched in Easter week.", [("Easter week", "2024-W13")]),
        ("The day before last Tuesday she went home.", [("The day before last Tuesday", "2024-05-06")]),
        ("It will one day be a museum.", [("one day", "FUTURE_REF")]),
        ("Now, the owner says, it is too late.", []),
        ("The shop soon became a bank.", []),
        ("They walked in the annual March for Bread.", []),
        ("She drove his 2009 Vauxhall Corsa to the pier.", []),
        ("It is a film for today's youth.", []),
        ("Costs rose for several quarters.", [("several quarters", "PXQ")]),
    ],
)
def test_words_around(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trip took two hours and 30 minutes.", [("two hours and 30 minutes", "PT2H30M")]),
        ("It ended 2 weeks and 2 days ago.", [("2 weeks and 2 days ago", "2024-04-29")]),
        ("They stayed for two nights.", [("two nights", "P2D")]),
        ("It took another year.", [("another year", "P1Y")]),
        ("He fled in the third month of 2021.", [("the third month of 2021", "2021-03")]),
        ("It began the week starting on 4 March 2024.", [("the week starting on 4 March 2024", "2024-W10")]),
        ("It opens 16 days after 1/2/2025.", [("16 days after 1/2/2025", "2025-01-18")]),
        ("It closed in the last week of July 2017.", [("the last week of July 2017", "2017-W30")]),
        ("It ran from Nov 18 to Jan 19, 2015.", [("Nov 18", "2014-11-18"), ("Jan 19, 2015", "2015-01-19")]),
        ("It ran from 26 June to 28 June 2020.", [("26 June", "2020-06-26"), ("28 June 2020", "2020-06-28")]),
        ("It was stamped Wed Oct 26 15:50:06 2016 by the server.", None),
        ("They met in October two thousand and five.", [("October two thousand and five", "2005-10")]),
        ("It opens on the 19th of every month.", [("the 19th of every month", "XXXX-XX-19")]),
        ("The gate shuts on Sunday evening at 10:00.", None),
    ],
)
def test_lengths_and_ranges(nlp: Language, text: str, expected: list[tuple[str, str]] | None) -> None:
    found = told(nlp, text)
    if expected is None:
        assert [v[10:] for _, v in found] in (["T15:50:06"], ["T22:00"])
    else:
        assert found == expected


def test_quarters_of_a_span_are_those_of_the_calendar(nlp: Language) -> None:
    [found] = find_times(nlp("Sales fell in the last two quarters."), PUBLISHED)
    assert (found.interval.earliest, found.interval.latest) == ("2023-10-01", "2024-03-31")


def test_a_recent_day_is_of_this_year_though_the_text_named_another(nlp: Language) -> None:
    text = "A truce of May 1988 had ended the war. Troops crossed the river on May 2."
    assert [v for _, v in told(nlp, text)] == ["1988-05", "2024-05-02"]


def test_last_may_in_june_is_not_the_month_just_gone(nlp: Language) -> None:
    text = "The bridge fell last April."
    assert told(nlp, text) == [("last April", "2023-04")]
