from __future__ import annotations

import pytest

from picture.timelines import item
from storygraph.picture.moment import ordinal, span_words, state_words, when_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2024-03-07", "2024-03-07", "7 Mar 2024"),
        ("2024-03-01", "2024-03-31", "Mar 2024"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2016-01-01", "2016-12-31", "2016"),
        ("2024-01-01", "2024-03-31", "Q1 2024"),
        ("2024-02-01", "2024-05-31", "Feb – May 2024"),
        ("2024-03-03", "2024-03-07", "3 – 7 Mar 2024"),
        ("2024-03-30", "2024-04-02", "30 Mar – 2 Apr 2024"),
        ("2023-12-30", "2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
    ],
)
def test_an_interval_in_words(first: str, last: str, words: str) -> None:
    assert span_words(ordinal(first), ordinal(last)) == words


def test_undated_is_never_a_day() -> None:
    assert when_words(item(1, None)) == "undated"


def test_doubts_are_words() -> None:
    assert state_words(item(1, "2024-03-07", status="denied", conflict=True)) == "denied, dates disputed"
    assert state_words(item(1, "2024-03-07", inferred=True)) == "day from context"
    assert state_words(item(1, "2024-03-07")) == ""
