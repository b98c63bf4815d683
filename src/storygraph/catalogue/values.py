"""Parameter values: what a user types becomes what a database takes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from storygraph.errors import QueryError

ParameterType = Literal["STRING", "INT", "FLOAT", "BOOL", "STRINGS", "DATE"]
Value = str | int | float | bool | list[str]

_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(T\S+)?$")


def convert(name: str, kind: ParameterType, given: object) -> Value:
    """The value of a parameter from a string of the command line or from a Python value.

    STRINGS takes a list, or one string with commas between; an empty string is an empty list. DATE takes an ISO
    date or its beginning (2026, 2026-03), an object with `isoformat`, or "" for no date.

    Raises:
        QueryError: it is none of that type, with the parameter's name.
    """
    if kind == "STRINGS":
        return _strings(name, given)
    if isinstance(given, str):
        return _from_text(name, kind, given.strip() if kind != "STRING" else given)
    if kind == "BOOL" and isinstance(given, bool):
        return given
    if kind in ("INT", "FLOAT") and isinstance(given, (int, float)) and not isinstance(given, bool):
        return _number(name, kind, given)
    if kind == "DATE" and hasattr(given, "isoformat"):
        return str(given.isoformat())
    raise _wrong(name, kind, given)


def _from_text(name: str, kind: ParameterType, text: str) -> Value:
    if kind == "STRING":
        return text
    if kind == "DATE":
        if text and not _DATE.match(text):
            raise _wrong(name, kind, text)
        return text
    if kind == "BOOL":
        if text.lower() not in _TRUE + _FALSE:
            raise _wrong(name, kind, text)
        return text.lower() in _TRUE
    try:
        return int(text) if kind == "INT" else float(text)
    except ValueError:
        raise _wrong(name, kind, text) from None


def _number(name: str, kind: ParameterType, given: int | float) -> Value:
    if kind == "FLOAT":
        return float(given)
    if int(given) != given:
        raise _wrong(name, kind, given)
    return int(given)


def _strings(name: str, given: object) -> list[str]:
    if isinstance(given, str):
        return [part.strip() for part in given.split(",") if part.strip()]
    if isinstance(given, Iterable):
        items = list(given)
        if all(isinstance(item, str) for item in items):
            return items
    raise _wrong(name, "STRINGS", given)


_EXPECTED = {
    "STRING": "text",
    "INT": "a whole number",
    "FLOAT": "a number",
    "BOOL": "true or false",
    "STRINGS": "texts with commas between",
    "DATE": "an ISO date such as 2026-03-01",
}


def _wrong(name: str, kind: ParameterType, given: object) -> QueryError:
    return QueryError(f"{name}: expected {_EXPECTED[kind]}, not {given!r}.")
