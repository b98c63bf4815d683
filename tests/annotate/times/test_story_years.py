"""Years, weeks and stretches of time that only the text around an expression tells."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from storygraph.annotate.times import find_times

PUBLISHED = date(2024, 5, 15)  # a Wednesday


def values(nlp: Language, text: str, published: date | None = PUBLISHED) -> list[str]:
    return [t.value for t in find_times(nlp(text), published)]


def days(nlp: Language, text: str) -> list[tuple[str | None, str | None]]:
    return [(t.interval.earliest, t.interval.latest) for t in find_times(nlp(text), PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The October 2021 floods drew the army in. Guards arrived on Monday last. On October 8 a dam broke.",
            ["2021-10", "2024-05-13", "2021-10-08"],
        ),
        ("He was abroad from 5 to 19 March 2022. The letter of 21 March never came.", None),
        ("The letter is dated 9 March 2022. It lay in a drawer that spring.", ["2022-03-09", "2022-SP"]),
        ("The hearing was put off until September.", ["2024-09"]),
        (
            "The letter is of 14 March 2022. On 21 February he denied it. On 18 March he resigned.",
            ["2022-03-14", "2024-02-21", "2024-03-18"],
        ),
        ("Forecasters predict rain Saturday morning.", ["2024-05-18TMO"]),
        ("Matches scheduled for Monday were still played.", ["2024-05-13"]),
        ("She has instructed the board to report on Monday.", ["2024-05-20"]),
        ("Neither the owner nor his wife could be found on Monday.", ["2024-05-13"]),
        ("The tenants were given until 9 a.m. Friday to leave.", ["2024-05-17T09:00"]),
        ("The week after, she left. The previous Friday she had called.", None),
    ],
)
def test_the_text_around_decides(nlp: Language, text: str, expected: list[str] | None) -> None:
    found = values(nlp, text)
    if expected is None:
        assert all(v[:4] in ("2022", "2024") for v in found)
    else:
        assert found == expected


def test_a_past_clause_may_look_ahead_to_a_day_before_publication(nlp: Language) -> None:
    text = "The court said on Monday that a decision was likely at Tuesday's hearing."
    assert values(nlp, text) == ["2024-05-13", "2024-05-14"]


def test_midnight_after_a_late_evening_is_the_next_day(nlp: Language) -> None:
    text = "The ferry left late on Monday. It docked just after midnight."
    assert values(nlp, text) == ["2024-05-13", "2024-05-14T00:00"]


def test_the_stamp_of_an_entry_is_of_the_day_of_publication(nlp: Language) -> None:
    text = "The talks failed on 3 May.\n\n10:40 am The minister has arrived."
    assert values(nlp, text)[-1] == "2024-05-15T10:40"


def test_a_time_never_takes_a_day_to_come_from_the_text_before(nlp: Language) -> None:
    text = "The next hearing is on 5 June. The first blast was at about 13:40."
    assert values(nlp, text)[-1] == "2024-05-15T13:40"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They have haggled over it for the last four years.", ("2020-05-15", "2024-05-15")),
        ("The state will call an expert in the next two weeks.", ("2024-05-16", "2024-05-29")),
        ("The bill will be sent within 10 days.", ("2024-05-15", "2024-05-25")),
        ("They will be eligible for release in 25 years.", ("2049-01-01", "2049-12-31")),
        ("He worked there for three years.", (None, None)),
        ("It rained for the last two weeks of April.", (None, None)),
    ],
)
def test_stretches_that_touch_publication_have_their_days(
    nlp: Language, text: str, expected: tuple[str | None, str | None]
) -> None:
    assert days(nlp, text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair opens next week on Tuesday.", ["2024-05-21"]),
        ("It closed on Tuesday of last week.", ["2024-05-07"]),
        ("It is due in week 31.", ["2024-W31"]),
        ("It was built in week 31 of last year.", ["2023-W31"]),
        ("He lost in Week 10.", []),
        ("They met in two thousand and fifteen.", ["2015"]),
        ("It opens on the 21st of this month.", ["2024-05-21"]),
        ("It opens on the 15th day of June.", ["2024-06-15"]),
        ("Two weeks before 13 May 1999 they left.", ["1999-04-29"]),
        ("It is open from 10 to 11:30.", ["2024-05-15T10:00", "2024-05-15T11:30"]),
        ("The line is open 24 hours a day.", []),
        ("A march is planned for Saturday week.", ["2024-05-25"]),
        ("On a wet Monday in June 2021 she ran a test.", ["2021-06"]),
    ],
)
def test_weeks_and_ways_to_say_a_day(nlp: Language, text: str, expected: list[str]) -> None:
    assert values(nlp, text) == expected


def test_on_a_sunday_this_week_is_the_one_to_come(nlp: Language) -> None:
    assert values(nlp, "The law is to take effect later this week.", date(2024, 5, 19)) == ["2024-W21"]


def test_a_time_of_day_after_a_month_is_of_some_day_of_that_month(nlp: Language) -> None:
    text = "The guard was hurt on Friday. His father was killed in June 1968. A driver hit him just after midnight."
    found = find_times(nlp(text), PUBLISHED)[-1]
    assert found.value == "1968-06-XXT00:00"
    assert (found.interval.earliest, found.interval.latest) == ("1968-06-01", "1968-06-30")


def test_the_night_of_a_deed_has_no_day_of_its_own(nlp: Language) -> None:
    text = "The guard was hurt on Friday. He has no memory of the night his father was killed."
    assert values(nlp, text)[-1] == "XXXX-XX-XXTNI"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor fled after the October riots. The October 2021 riots had cost ten lives.", ["2021-10", "2021-10"]),
        ("They met last Thursday. Two months later, on 30 March 2022, he wrote to her.", None),
    ],
)
def test_what_the_text_says_elsewhere(nlp: Language, text: str, expected: list[str] | None) -> None:
    found = values(nlp, text)
    assert found == expected if expected else "P2M" in found


def test_days_counted_from_a_named_deed(nlp: Language) -> None:
    text = "Two days after the January 7 quake the power was still out."
    assert days(nlp, text)[0] == ("2024-01-09", "2024-01-09")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He resigned on Monday. Later that week, a new one was chosen.", ("2024-05-13", "2024-05-19")),
        ("The strike starts on 22 May. That day, workers will march.", ("2024-05-22", "2024-05-22")),
        ("Talks begin on 22 May. Trains stopped that day.", (None, None)),
        ("Talks begin on 22 May. Trains stopped that week.", (None, None)),
    ],
)
def test_that_day_is_the_one_told_last_and_what_was_is_not_told_from_a_day_to_come(
    nlp: Language, text: str, expected: tuple[str | None, str | None]
) -> None:
    assert days(nlp, text)[-1] == expected
