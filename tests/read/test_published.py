"""Dates of publication."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.read.published import normalise


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("2024-03-05", "2024-03-05"),
        (" 2024-03-05 ", "2024-03-05"),
        ("2024-03-05T10:00:00Z", "2024-03-05T10:00:00+00:00"),
        ("2024-03-05 10:00", "2024-03-05T10:00:00"),
        ("2024-03-05T10:00:00+02:00", "2024-03-05T10:00:00+02:00"),
        ("5 March 2024", "2024-03-05"),
        ("5th Mar. 2024", "2024-03-05"),
        ("March 5, 2024", "2024-03-05"),
        ("Sept. 5 2024", "2024-09-05"),
        ("2024/3/5", "2024-03-05"),
        ("Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05T10:00:00+00:00"),
        ("Tue, 05 Mar 2024 10:00:00 -0500", "2024-03-05T10:00:00-05:00"),
    ],
)
def test_ways_to_write_it(given_: str, expected: str) -> None:
    assert normalise(given_) == expected


@pytest.mark.parametrize(
    "value",
    [
        *("", "soon", "2024", "2024-03", "2024-13-01", "2024-02-30", "03/04/2024", "5 Brumaire 2024", "12:30"),
        *("2024-03-05T25:00", "2024-03-05 or so", "yesterday", "31 June 2024", "Tue, 99 Mar 2024 10:00:00 GMT"),
    ],
)
def test_what_is_no_date(value: str) -> None:
    assert normalise(value) is None


@settings(deadline=None)
@given(st.dates() | st.datetimes())
def test_iso_is_kept(value: date | datetime) -> None:
    assert normalise(value.isoformat()) == value.isoformat()


@settings(deadline=None)
@given(st.text())
def test_nothing_is_raised(value: str) -> None:
    found = normalise(value)
    assert found is None or date.fromisoformat(found[:10])
