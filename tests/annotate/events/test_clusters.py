"""Which mentions of an article tell of one event."""

from __future__ import annotations

import pytest

from storygraph.model import Interval

ONE = [
    ("The jailing of Ada Sonko angered many. The incarceration of Ada Sonko was long.", "jailing", "incarceration"),
    ("A bus crashed near Lima on Monday. It overturned on a wet road on 6 May.", "crashed", "overturned"),
    ("The attack that took place in Lima killed two people.", "attack", "took"),
    ("A fire broke out in Lima.", "fire", "broke"),
    ("Ada Sonko signed the agreement.", "signed", "agreement"),
    ("A riot shook Lima in July. The unrest spread.", "riot", "unrest"),
    ("Ada Sonko was killed. The murder of Ada Sonko is a riddle.", "killed", "murder"),
]
TWO = [
    ("Ada Sonko announced the plan. Ada Sonko said little more.", "announced", "said"),
    ("Ada Sonko was arrested. Bruno Hale was detained.", "arrested", "detained"),
    ("A bus crashed on Monday. A lorry overturned on Tuesday.", "crashed", "overturned"),
    ("The strike did not take place. A march took place.", "strike", "took"),
]


PEOPLE = {"Ada Sonko": "Person", "Bruno Hale": "Person"}
TIMES = {"Monday": "2024-05-06", "6 May": "2024-05-06", "Tuesday": "2024-05-07"}


def dated(text: str) -> dict[str, Interval]:
    return {t: Interval(earliest=d, latest=d, precision="day") for t, d in TIMES.items() if t in text}


@pytest.mark.parametrize(("text", "one", "other"), ONE)
def test_two_words_for_one_event(read, text, one, other):
    events = read(text, PEOPLE, dated(text))
    assert events[one].cluster == events[other].cluster


@pytest.mark.parametrize(("text", "one", "other"), TWO)
def test_two_events(read, text, one, other):
    events = read(text, PEOPLE, dated(text))
    assert events[one].cluster != events[other].cluster
