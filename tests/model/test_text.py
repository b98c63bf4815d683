"""Numbers in words and digits."""

from __future__ import annotations

import pytest

from storygraph.model.text import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("seven weeks", {"7"}),
        ("eight weeks and 1,200 homes", {"8", "1200"}),
        ("one of two", {"2"}),
        ("five hundred and six people", {"506"}),
        ("£4.5m in 2021", {"4500000", "2021"}),
        ("twenty-five boats", {"25"}),
        ("two and three", {"2", "3"}),
        ("two hundred and fifty thousand", {"250000"}),
        ("the second of half a dozen", set()),
        ("", set()),
    ],
)
def test_figures(text: str, found: set[str]) -> None:
    assert figures(text) == found
