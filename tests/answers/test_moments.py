from __future__ import annotations

from typing import Any

import pytest

from storygraph.answers.moments import MOST_BARS, Window, bars, neighbour, timed


def link(since: str | None, until: str | None = None) -> dict[str, Any]:
    return {"since": since, "until": until or since}


@pytest.mark.parametrize(
    ("at", "days", "first", "last"),
    [
        ("2023", 0, "2023-01-01", "2023-12-31"),
        ("2024-02", 0, "2024-02-01", "2024-02-29"),
        ("2024-02-05", 0, "2024-02-05", "2024-02-05"),
        ("2024-02-05", 1, "2024-02-05", "2024-02-05"),
        ("2024-02", 30, "2024-02-01", "2024-03-01"),
        ("9999", 36525, "9999-01-01", "9999-12-31"),
    ],
)
def test_a_bare_year_counts_as_its_whole(at: str, days: int, first: str, last: str) -> None:
    assert Window.of(at, days) == Window(first, last)


def test_no_window() -> None:
    assert Window.of("") is None


@pytest.mark.parametrize(
    ("at", "by", "days", "there"),
    [
        ("2024", 1, 0, "2025"),
        ("2024-01", -1, 0, "2023-12"),
        ("2024-12", 1, 0, "2025-01"),
        ("2024-03-01", -1, 0, "2024-02-29"),
        ("2024-03-01", 1, 7, "2024-03-08"),
        ("0001", -1, 0, ""),
        ("0001-01-01", -1, 0, ""),
        ("9999", 1, 0, ""),
        ("", 1, 0, ""),
    ],
)
def test_panning(at: str, by: int, days: int, there: str) -> None:
    assert neighbour(at, by, days) == there


def test_undated_links_are_in_no_window_and_counted() -> None:
    rows = [link("2024-02-03"), link("2023-01-01", "2024-02-01"), link("2024-03-01"), link(None)]
    shown, undated = timed(rows, Window.of("2024-02"))
    assert shown == rows[:2]
    assert undated == 1
    assert timed(rows, None) == (rows, 0)


def test_a_bar_is_as_high_as_what_choosing_it_shows() -> None:
    rows = [link("2024-01-05", "2024-03-02"), link("2024-02-03"), link("2024-03-09"), link(None)]
    unit, found = bars(rows)
    assert unit == "month"
    assert [(b["at"], b["links"]) for b in found] == [("2024-01", 1), ("2024-02", 2), ("2024-03", 2)]
    for bar in found:
        assert len(timed(rows, Window.of(bar["at"], bar["days"]))[0]) == bar["links"]


def test_centuries_fit() -> None:
    unit, found = bars([link(f"{year}-05-01") for year in range(1500, 2024)])
    assert unit == "decade"
    assert len(found) <= MOST_BARS
    assert bars([]) == ("month", [])
