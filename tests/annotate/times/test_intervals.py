"""From values to intervals."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from storygraph.annotate.times import find_times
from storygraph.annotate.times.interval import interval_of, narrowed

PUBLISHED = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("value", "mod", "expected"),
    [
        ("2024-05-03", None, ("2024-05-03", "2024-05-03", "day")),
        ("2024-05-03TMO", None, ("2024-05-03", "2024-05-03", "day")),
        ("2024-05-03T22:15", None, ("2024-05-03T22:15", "2024-05-03T22:15", "day")),
        ("2024-02", None, ("2024-02-01", "2024-02-29", "month")),
        ("2024-W01", None, ("2024-01-01", "2024-01-07", "week")),
        ("2024-W01-WE", None, ("2024-01-06", "2024-01-07", "range")),
        ("2024-Q2", None, ("2024-04-01", "2024-06-30", "quarter")),
        ("2024-H2", None, ("2024-07-01", "2024-12-31", "range")),
        ("2024-WI", None, ("2024-12-01", "2025-02-28", "range")),
        ("2024", None, ("2024-01-01", "2024-12-31", "year")),
        ("198", None, ("1980-01-01", "1989-12-31", "range")),
        ("18", None, ("1800-01-01", "1899-12-31", "range")),
        ("2024", "START", ("2024-01-01", "2024-04-30", "range")),
        ("2024", "MID", ("2024-05-01", "2024-08-31", "range")),
        ("2024", "END", ("2024-09-01", "2024-12-31", "range")),
        ("2024-08", "END", ("2024-08-22", "2024-08-31", "range")),
        ("198", "START", ("1980-01-01", "1983-04-30", "range")),
        ("1990", "ON_OR_AFTER", ("1990-01-01", None, "range")),
        ("PRESENT_REF", None, (None, None, "unknown")),
        ("XXXX-05", None, (None, None, "unknown")),
        ("P3D", None, (None, None, "unknown")),
        ("2023-02-29", None, (None, None, "unknown")),
    ],
)
def test_interval_of_value(value: str, mod: str | None, expected: tuple[str | None, str | None, str]) -> None:
    found = interval_of(value, mod)
    assert (found.earliest, found.latest, found.precision) == expected


@pytest.mark.parametrize("days", [2, 3, 7, 10, 28, 29, 30, 31, 90, 92])
def test_thirds_cover_a_stretch_without_a_gap(days: int) -> None:
    first, last = date(2024, 1, 1), date.fromordinal(date(2024, 1, 1).toordinal() + days - 1)
    parts = [narrowed(first, last, mod) for mod in ("START", "MID", "END")]
    assert parts[0][0] == first
    assert parts[-1][1] == last
    assert all(a <= b for a, b in parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened earlier this month.", ("2024-05-01", "2024-05-15")),
        ("It will open later this month.", ("2024-05-15", "2024-05-31")),
        ("It opened in early 2019.", ("2019-01-01", "2019-04-30")),
        ("It closed at the end of August 2023.", ("2023-08-22", "2023-08-31")),
        ("It opened in mid-2019.", ("2019-05-01", "2019-08-31")),
        ("It opened last week.", ("2024-05-06", "2024-05-12")),
        ("It opened at 9:30 a.m. on 2 May 2024.", ("2024-05-02T09:30", "2024-05-02T09:30")),
    ],
)
def test_parts_are_narrowed(nlp: Language, text: str, expected: tuple[str, str]) -> None:
    found = find_times(nlp(text), PUBLISHED)[0]
    assert (found.interval.earliest, found.interval.latest) == expected


@pytest.mark.parametrize(
    "text", ["It lasted three days.", "It happens every Monday.", "It is now open.", "It recently closed."]
)
def test_what_has_no_place_in_time_has_no_interval(nlp: Language, text: str) -> None:
    [found] = find_times(nlp(text), PUBLISHED)
    assert found.interval.earliest is None
    assert found.interval.latest is None
