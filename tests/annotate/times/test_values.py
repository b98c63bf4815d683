"""Values of each family of expressions, in sentences of our own; published on Wednesday, 15 May 2024 unless said."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from storygraph.annotate.times import find_times
from storygraph.model import TimeExpression

PUBLISHED = date(2024, 5, 15)


def read(nlp: Language, text: str, published: date | None = PUBLISHED) -> list[TimeExpression]:
    return find_times(nlp(text), published)


def told(nlp: Language, text: str, published: date | None = PUBLISHED) -> list[tuple[str, str, str]]:
    """(words, type, value) of each expression."""
    return [(text[t.start : t.end], t.type, t.value) for t in read(nlp, text, published)]


DATES = [
    ("The ferry sank on March 7, 2019.", [("March 7, 2019", "2019-03-07")]),
    ("The ferry sank on 7 March 2019.", [("7 March 2019", "2019-03-07")]),
    ("The ferry sank on Thursday, March 7, 2019.", [("Thursday, March 7, 2019", "2019-03-07")]),
    ("The ferry sank on the 7th of March, 2019.", [("the 7th of March, 2019", "2019-03-07")]),
    ("The log ends on 2019-03-07.", [("2019-03-07", "2019-03-07")]),
    ("The permit was filed on 3/7/2019.", [("3/7/2019", "2019-03-07")]),
    (
        "The permit was filed on 27/3/2019 and renewed on 4/5/2020.",
        [("27/3/2019", "2019-03-27"), ("4/5/2020", "2020-05-04")],
    ),
    ("The permit was filed on 7.3.2019.", [("7.3.2019", "2019-03-07")]),
    ("The council met on Feb. 3.", [("Feb. 3", "2024-02-03")]),
    ("The bridge collapsed in March 2011.", [("March 2011", "2011-03")]),
    ("The bridge collapsed in late March 2011.", [("late March 2011", "2011-03")]),
    ("She resigned in April.", [("April", "2024-04")]),
    ("She resigned in August.", [("August", "2023-08")]),
    ("She will resign in August.", [("August", "2024-08")]),
    ("She resigned last November.", [("last November", "2023-11")]),
    ("She resigned in November last year.", [("November last year", "2023-11")]),
    ("The dam was built in 1987.", [("1987", "1987")]),
    ("The dam was built in the 1980s.", [("the 1980s", "198")]),
    ("The chapel dates from the 17th century.", [("the 17th century", "16")]),
    ("The chapel dates from the twenty-first century.", [("the twenty-first century", "20")]),
    ("The bank failed in early 2009.", [("early 2009", "2009")]),
    ("The union struck in the summer of 2018.", [("the summer of 2018", "2018-SU")]),
    ("The union struck last winter.", [("last winter", "2023-WI")]),
    ("Sales fell in the third quarter of 2022.", [("the third quarter of 2022", "2022-Q3")]),
    ("Sales fell in Q3 2022.", [("Q3 2022", "2022-Q3")]),
    ("Sales fell in the second half of 2022.", [("the second half of 2022", "2022-H2")]),
    ("Losses grew in fiscal 2021.", [("fiscal 2021", "2021")]),
    ("The office closed in the first week of May 2023.", [("the first week of May 2023", "2023-W18")]),
    ("The office closed on the second Tuesday of May 2023.", [("the second Tuesday of May 2023", "2023-05-09")]),
]
RELATIVE = [
    ("The mayor resigned yesterday.", [("yesterday", "2024-05-14")]),
    ("The mayor will resign tomorrow.", [("tomorrow", "2024-05-16")]),
    ("The mayor resigned on Monday.", [("Monday", "2024-05-13")]),
    ("The mayor resigned on Wednesday.", [("Wednesday", "2024-05-15")]),
    ("The mayor will resign on Monday.", [("Monday", "2024-05-20")]),
    ("The mayor plans to resign on Monday.", [("Monday", "2024-05-20")]),
    ("The trial begins on Monday.", [("Monday", "2024-05-20")]),
    ("The mayor resigned last Tuesday.", [("last Tuesday", "2024-05-07")]),
    ("The mayor will resign next Tuesday.", [("next Tuesday", "2024-05-21")]),
    ("Residents have until Friday to object.", [("Friday", "2024-05-17")]),
    ("The mayor resigned last week.", [("last week", "2024-W19")]),
    ("The mayor resigned earlier this month.", [("earlier this month", "2024-05")]),
    ("The mayor will resign next year.", [("next year", "2025")]),
    ("The mayor resigned three years ago.", [("three years ago", "2021")]),
    ("The mayor resigned ten days ago.", [("ten days ago", "2024-05-05")]),
    ("The mayor resigned two weeks ago.", [("two weeks ago", "2024-W18")]),
    ("The mayor resigned over the weekend.", [("the weekend", "2024-W19-WE")]),
    ("The mayor leaves the day after tomorrow.", [("the day after tomorrow", "2024-05-17")]),
    ("The mayor will leave by the end of the year.", [("the end of the year", "2024")]),
    ("They dined on Christmas Eve.", [("Christmas Eve", "2023-12-24")]),
    ("They dined on Good Friday.", [("Good Friday", "2024-03-29")]),
    ("They dined last Thanksgiving.", [("last Thanksgiving", "2023-11-23")]),
    ("They dined on Easter 2018.", [("Easter 2018", "2018-04-01")]),
]
NARRATIVE = [
    (
        "The pier burned on 3 June 2015. Two days later the harbour closed.",
        [("3 June 2015", "2015-06-03"), ("Two days later", "2015-06-05")],
    ),
    (
        "The pier burned on 3 June 2015. The next day the harbour closed.",
        [("3 June 2015", "2015-06-03"), ("The next day", "2015-06-04")],
    ),
    (
        "The pier burned on 3 June 2015. Three years earlier it had flooded.",
        [("3 June 2015", "2015-06-03"), ("Three years earlier", "2012")],
    ),
    (
        "The pier burned in June 2015. Later that year it was rebuilt.",
        [("June 2015", "2015-06"), ("Later that year", "2015")],
    ),
    (
        "The pier burned on 3 June 2015. On 20 June the harbour closed.",
        [("3 June 2015", "2015-06-03"), ("20 June", "2015-06-20")],
    ),
]
RANGES = [
    ("It rained between 3 and 7 May 2023.", [("3", "2023-05-03"), ("7 May 2023", "2023-05-07")]),
    ("It rained from 3 to 7 May 2023.", [("3", "2023-05-03"), ("7 May 2023", "2023-05-07")]),
    ("It rained on May 3-7, 2023.", [("May 3", "2023-05-03"), ("7, 2023", "2023-05-07")]),
    ("It rained from May to July 2023.", [("May", "2023-05"), ("July 2023", "2023-07")]),
    ("The grant covered 2015-16.", [("2015", "2015"), ("16", "2016")]),
    ("The law ran between 2015 and 2017.", [("2015", "2015"), ("2017", "2017")]),
]


@pytest.mark.parametrize(("text", "expected"), DATES + RELATIVE + NARRATIVE + RANGES)
def test_dates(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(nlp, text) == [(words, "DATE", value) for words, value in expected]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The vote took place on Monday morning.", "Monday morning", "2024-05-13TMO"),
        ("The vote took place last night.", "last night", "2024-05-14TNI"),
        ("The vote took place this morning.", "this morning", "2024-05-15TMO"),
        ("The vote took place at 10:30 p.m. Tuesday.", "10:30 p.m. Tuesday", "2024-05-14T22:30"),
        ("The vote took place at 5 pm.", "5 pm", "2024-05-15T17:00"),
        ("The quake struck at 1130 UTC.", "1130 UTC", "2024-05-15T11:30Z"),
        ("The quake struck at 14:05 local time.", "14:05 local time", "2024-05-15T14:05"),
        ("The quake struck at 4 in the morning.", "4 in the morning", "2024-05-15T04:00"),
        ("The quake struck at half past seven.", "half past seven", "2024-05-15T07:30"),
        ("The quake struck just after midnight.", "just after midnight", "2024-05-15T00:00"),
    ],
)
def test_times_of_day(nlp: Language, text: str, words: str, value: str) -> None:
    assert (words, "TIME", value) in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "words", "value", "mod"),
    [
        ("She got a three-year sentence.", "three-year", "P3Y", None),
        ("The strike lasted more than two weeks.", "more than two weeks", "P2W", "MORE_THAN"),
        ("The strike lasted at least 30 days.", "at least 30 days", "P30D", "EQUAL_OR_MORE"),
        ("The strike lasted about an hour.", "about an hour", "PT1H", "APPROX"),
        ("The strike lasted two and a half years.", "two and a half years", "P2Y6M", None),
        ("The strike lasted 2 1/2 hours.", "2 1/2 hours", "PT2H30M", None),
        ("The strike lasted several months.", "several months", "PXM", None),
        ("The strike lasted two decades.", "two decades", "P20Y", None),
        ("Prices rose in the past two years.", "the past two years", "P2Y", None),
        ("Prices will rise over the next few days.", "the next few days", "PXD", None),
        ("She ran it in 2:05:45.", "2:05:45", "PT2H5M45S", None),
        ("They argued for years.", "years", "PXY", None),
    ],
)
def test_durations(nlp: Language, text: str, words: str, value: str, mod: str | None) -> None:
    found = [(text[t.start : t.end], t.type, t.value, t.mod) for t in read(nlp, text)]
    assert found == [(words, "DURATION", value, mod)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The board meets every Monday.", "every Monday", "XXXX-WXX-1"),
        ("The board meets twice a week.", "twice a week", "P1W"),
        ("The board meets every two weeks.", "every two weeks", "P2W"),
        ("The board meets each year.", "each year", "P1Y"),
        ("The board meets monthly.", "monthly", "P1M"),
        ("The bar opens on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
    ],
)
def test_sets(nlp: Language, text: str, words: str, value: str) -> None:
    assert told(nlp, text) == [(words, "SET", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The firm is now insolvent.", "now", "PRESENT_REF"),
        ("The firm is currently insolvent.", "currently", "PRESENT_REF"),
        ("The firm recently moved.", "recently", "PAST_REF"),
        ("The firm was insolvent at the time.", "the time", "PAST_REF"),
        ("The firm will move soon.", "soon", "FUTURE_REF"),
        ("The firm may move in the near future.", "future", "FUTURE_REF"),
    ],
)
def test_vague(nlp: Language, text: str, words: str, value: str) -> None:
    [found] = read(nlp, text)
    assert words in text[found.start : found.end]
    assert (found.value, found.interval.earliest, found.interval.latest) == (value, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "He may march on Rome if the sun shines.",
        "The 25-year-old driver was unhurt.",
        "Some 2000 people signed.",
        "The bill was $1999 before tax.",
        "Winds of 30 miles per hour hit the coast.",
        "She came second in the race.",
        "He is in his thirties.",
        "April O'Neil and June Carter sang.",
        "Open 24/7 for members.",
        "The ratio rose from 1.2 to 3.4.",
    ],
)
def test_nothing_there(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor resigned yesterday.", "XXXX-XX-XX"),
        ("The mayor resigned on Tuesday.", "XXXX-WXX-2"),
        ("The mayor resigned in May.", "XXXX-05"),
        ("The mayor resigned on 3 May.", "XXXX-05-03"),
        ("The mayor resigned last year.", "XXXX"),
        ("The mayor resigned last week.", "XXXX-WXX"),
        ("The mayor resigned last summer.", "XXXX-SU"),
        ("The mayor resigned on Tuesday morning.", "XXXX-WXX-2TMO"),
        ("The mayor resigned at noon.", "XXXX-XX-XXT12:00"),
        ("The mayor resigned three years ago.", "XXXX"),
        ("The mayor resigned on Good Friday.", "XXXX-XX-XX"),
    ],
)
def test_without_publication(nlp: Language, text: str, value: str) -> None:
    [found] = read(nlp, text, None)
    assert found.value == value
    assert not found.interval.dated


def test_ambiguous_figures_follow_the_article(nlp: Language) -> None:
    assert [v for _, _, v in told(nlp, "Filed on 4/5/2020.")] == ["2020-04-05"]
    assert [v for _, _, v in told(nlp, "Filed on 4/5/2020, heard on 25/6/2020.")] == ["2020-05-04", "2020-06-25"]


def test_figures_near_publication_show_the_order(nlp: Language) -> None:
    assert [v for _, _, v in told(nlp, "Filed on 12/5/2024.")] == ["2024-05-12"]


def test_today_in_a_quotation_is_the_day_it_was_said(nlp: Language) -> None:
    text = 'The coach spoke on Sunday. "We won today," he said.'
    assert [v for _, _, v in told(nlp, text)] == ["2024-05-12", "2024-05-12"]


def test_dates_out_of_the_calendar_are_left_alone(nlp: Language) -> None:
    assert told(nlp, "The form said 31/31/2020 and then 2020-13-45.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output fell in the second half of the 1990s.", [("the second half of the 1990s", "DATE", "199")]),
        ("Output fell by 2,000 tonnes a year.", [("a year", "SET", "P1Y")]),
        ("The archive was closed for more than half a century.", [("more than half a century", "DURATION", "P50Y")]),
        ("It opened about a year and a half ago.", [("about a year and a half ago", "DATE", "2022-11")]),
        ("It ended two weeks later than planned.", [("two weeks", "DURATION", "P2W")]),
        (
            "It was signed in May 2014 and ratified the following year.",
            [("May 2014", "DATE", "2014-05"), ("the following year", "DATE", "2015")],
        ),
        ("Three-quarters of the members left.", []),
        ("The Good Friday Agreement held.", []),
        ("It was the last day of the fair.", []),
        ("They met on the night of 3 March.", [("the night of 3 March", "TIME", "2024-03-03TNI")]),
        ("The bank closed on Friday the 13th.", [("Friday the 13th", "DATE", "2023-10-13")]),
        ("It is open from 5 to 7 p.m.", [("5", "TIME", "2024-05-15T17:00"), ("7 p.m.", "TIME", "2024-05-15T19:00")]),
        ("Two days after Christmas they left.", [("Two days after Christmas", "DATE", "2023-12-27")]),
        (
            "Profit was flat in the third quarter of 2022, up from a year earlier.",
            [("the third quarter of 2022", "DATE", "2022-Q3"), ("a year earlier", "DATE", "2021-Q3")],
        ),
        ("The offer was extended until Friday.", [("Friday", "DATE", "2024-05-17")]),
        ("The road closed due to a landslide in April.", [("April", "DATE", "2024-04")]),
        ("It opened seven or eight years ago.", [("seven or eight years ago", "DATE", "2017")]),
        ("They hold five rallies a day.", [("a day", "SET", "P1D")]),
        (
            "Ships were hit between Monday and Thursday.",
            [("Monday", "DATE", "2024-05-06"), ("Thursday", "DATE", "2024-05-09")],
        ),
        ("The fair opens Wednesday next week.", [("Wednesday next week", "DATE", "2024-05-22")]),
        ("It was first told in the Sunday Times.", []),
    ],
)
def test_turns_of_phrase(nlp: Language, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(nlp, text) == expected
