"""Parameters of a query: conversion, defaults, and what is said of wrong ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygraph.catalogue import Parameter, ParameterType, Query, QueryColumn, Value
from storygraph.catalogue.values import convert
from storygraph.errors import QueryError


class Recorder:
    """A store that keeps what it is asked."""

    class capabilities:  # noqa: N801  # stands for an attribute
        name = "neo4j"

    def __init__(self) -> None:
        self.asked: list[tuple[str, Mapping[str, Any] | None, float]] = []

    def rows(self, text: str, params: Mapping[str, Any] | None = None, *, timeout: float = 1) -> list[dict[str, Any]]:
        self.asked.append((text, params, timeout))
        return [{"id": "x"}]


def parameter(name: str, kind: ParameterType, default: Value | None = None) -> Parameter:
    return Parameter(name=name, type=kind, required=default is None, default=default, help="")


QUERY = Query(
    name="sample",
    topic="topic",
    title="A sample",
    description="",
    params=(parameter("id", "STRING"), parameter("ids", "STRINGS"), parameter("limit", "INT", 10)),
    columns=(QueryColumn(name="id", type="STRING"),),
    shape="table",
    example={},
    statement="base",
    overrides={"neo4j": "other"},
)


def test_run_converts_fills_in_and_asks_in_the_stores_own_words() -> None:
    store = Recorder()
    result = QUERY.run(store, timeout=3, ids="a, b", id="x")
    assert store.asked == [("other", {"id": "x", "ids": ["a", "b"], "limit": 10}, 3)]
    assert result.parameters == {"id": "x", "ids": ["a", "b"], "limit": 10}
    assert (result.query, result.columns, result.rows) == ("sample", ["id"], [{"id": "x"}])


def test_missing_parameters_are_all_named() -> None:
    with pytest.raises(QueryError, match="sample needs a value for: id, ids"):
        QUERY.bind({})


def test_an_unknown_parameter_is_refused_with_the_known_ones() -> None:
    with pytest.raises(QueryError, match="no parameter 'name'; it takes: id, ids, limit"):
        QUERY.bind({"id": "x", "ids": "y", "name": "z"})


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("STRING", " as is ", " as is "),
        ("INT", " 12 ", 12),
        ("INT", 12.0, 12),
        ("FLOAT", "0.5", 0.5),
        ("FLOAT", 1, 1.0),
        ("BOOL", "Yes", True),
        ("BOOL", "0", False),
        ("BOOL", True, True),
        ("STRINGS", "a,b , c", ["a", "b", "c"]),
        ("STRINGS", "", []),
        ("STRINGS", ("a", "b,c"), ["a", "b,c"]),
        ("DATE", "2026-03", "2026-03"),
        ("DATE", "", ""),
        ("DATE", "2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z"),
        ("DATE", dt.date(2026, 3, 1), "2026-03-01"),
    ],
)
def test_values_are_converted(kind: ParameterType, given: object, value: object) -> None:
    found = convert("p", kind, given)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("STRING", 3),
        ("INT", "3.5"),
        ("INT", 3.5),
        ("INT", True),
        ("FLOAT", "much"),
        ("BOOL", "perhaps"),
        ("BOOL", 1),
        ("STRINGS", [1, 2]),
        ("STRINGS", 3),
        ("DATE", "1 March 2026"),
        ("DATE", "2026-13"),
        ("DATE", 2026),
    ],
)
def test_wrong_values_are_named(kind: ParameterType, given: object) -> None:
    with pytest.raises(QueryError, match=r"^p: expected .*, not "):
        convert("p", kind, given)


@given(st.dates())
def test_every_date_is_a_date(day: dt.date) -> None:
    assert convert("p", "DATE", day.isoformat()) == convert("p", "DATE", day) == day.isoformat()
