"""Short forms that are times in messages only, and the same figures in an article's sentence."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from spacy.language import Language

from storygraph.annotate.times import find_times
from storygraph.annotate.times.message import LONGEST, is_message

PUBLISHED = date(2024, 5, 15)  # a Wednesday


def told(nlp: Language, text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.value) for t in find_times(nlp(text), published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Let's meet at 7.", [("7", "2024-05-15T07:00")]),
        ("Can you call me tonight around 7?", [("tonight around 7", "2024-05-15T19:00")]),
        ("Please book the room Monday 11-4.", None),
        ("I was there from 8am-3 yesterday.", None),
        ("Let's play from three thirty to four thirty.", None),
        ("Are you free at ten past 9?", [("ten past 9", "2024-05-15T09:10")]),
        ("I'll be back at 9p.", [("9p", "2024-05-15T21:00")]),
        ("I'll be away for 3h.", [("3h", "PT3H")]),
        ("Remind me on Oct/2.", [("Oct/2", "2023-10-02")]),
        ("We moved on 20240307.", [("20240307", "2024-03-07")]),
        ("Are we open from 10/1 to 11/7?", [("10/1", "2023-10-01"), ("11/7", "2023-11-07")]),
        ("I will leave in two weeks.", [("in two weeks", "2024-05-29")]),
        ("I'm away for the month.", [("the month", "2024-05")]),
        ("Send me the sheet by EOD.", [("EOD", "2024-05-15T23:59:59")]),
        ("Are you in on monday the twentieth?", [("monday the twentieth", "2024-05-20")]),
        ("I'll be out tuesday afternoons.", [("tuesday afternoons", "XXXX-WXX-2TAF")]),
        ("Remind me each monday at 4pm.", [("each monday at 4pm", "XXXX-WXX-1T16:00")]),
        ("What did we do last easter?", [("last easter", "2024-03-31")]),
    ],
)
def test_messages(nlp: Language, text: str, expected: list[tuple[str, str]] | None) -> None:
    if expected is None:
        ends = [v[10:] for _, v in told(nlp, text) if "T" in v]
        assert ends in (["T11:00", "T16:00"], ["T08:00", "T15:00"], ["T03:30", "T04:30"])
    else:
        assert told(nlp, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The visitors stopped at 9 stations on the way.",
        "The team won 11-4 in the rain.",
        "The file was named 20240307 by its owner.",
        "The road is 3h long in the map's notation.",
        "The lake was calm and the mar4 road was closed.",
    ],
)
def test_articles_count_other_things(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


def test_a_message_with_a_clock_counts_minutes(nlp: Language) -> None:
    now = datetime(2024, 5, 15, 23, 50)
    assert told(nlp, "I'll be back in 15 minutes.", now) == [("in 15 minutes", "2024-05-16T00:05")]
    assert told(nlp, "I'll be back in 15 minutes.") == [("15 minutes", "PT15M")]


def test_a_date_time_of_publication_gives_its_day(nlp: Language) -> None:
    text = "The mayor resigned yesterday."
    assert told(nlp, text, datetime(2024, 5, 15, 9, 30)) == told(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shall we go?", True),
        ("Show sales in May.", True),
        ("Dinner with the twins, Friday 7-9", True),
        ("The minister resigned on Friday.", False),
        ("You " + "know the story. " * 30, False),
        ("", False),
    ],
)
def test_what_is_a_message(nlp: Language, text: str, expected: bool) -> None:
    assert is_message(nlp(text)) is expected
    assert len(text) <= LONGEST or not expected
