from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storygraph.answers.heat import STEPS, heat, level, spread


def event(first: str | None, last: str | None = None) -> dict[str, str | None]:
    return {"earliest": first, "latest": last or first}


def test_a_day_and_a_month_count_in_their_month_and_a_year_only_as_longer() -> None:
    found = heat([event("2024-03-05"), event("2024-03-01", "2024-03-31"), event("2024-01-01", "2024-12-31")])
    (year,) = found["years"]
    assert (year["year"], year["total"], year["longer"]) == ("2024", 3, 1)
    assert [c["count"] for c in year["months"]] == [0, 0, 2, *[0] * 9]
    assert year["months"][2]["level"] == STEPS


def test_the_undated_count_nowhere() -> None:
    assert heat([event(None), {"earliest": None, "latest": "2024-01-01"}]) == {"most": 0, "years": []}


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_something_is_never_as_light_as_nothing(a: int, b: int) -> None:
    low, high = sorted((a, b))
    assert level(0, high) == 0
    assert 1 <= level(low, high) <= level(high, high) == STEPS


def test_coverage_has_a_column_for_each_month_without_gaps() -> None:
    found = spread([("Ledger", "2023-12-30"), ("Ledger", "2024-02-01T10:00"), ("Post", "2024-02-02"), ("Post", None)])
    assert found["columns"] == ["2023-12", "2024-01", "2024-02"]
    assert [(r["name"], r["total"], r["undated"]) for r in found["rows"]] == [("Ledger", 2, 0), ("Post", 2, 1)]
    assert [c["count"] for c in found["rows"][0]["cells"]] == [1, 0, 1]


def test_long_coverage_is_by_years() -> None:
    assert spread([("Ledger", "2019-05-01"), ("Ledger", "2022-02-01")])["columns"] == ["2019", "2020", "2021", "2022"]


def test_nothing_dated_has_no_columns() -> None:
    assert spread([("Ledger", None)])["columns"] == []
