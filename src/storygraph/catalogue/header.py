"""The header of a query file: `// key: value` lines before the statement, read strictly.

    // name: known_by
    // title: Known by a date
    // description: What had been reported about somebody up to a day.
    // param: id STRING required the entity
    // param: limit INT default=50 most rows
    // column: event STRING
    // shape: table
    // example: id=ann-lee-1f2e until=2026-03-01

A long description or example goes on in further lines of the same key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NoReturn, TypeVar, cast, get_args

from storygraph.catalogue.values import ParameterType, Value, convert
from storygraph.errors import QueryError

Shape = Literal["table", "timeline", "graph", "scalar"]
ColumnType = Literal["STRING", "INT", "FLOAT", "BOOL", "STRINGS", "DATE", "NODE", "EDGE", "PATH"]

_KEYS = ("name", "title", "description", "param", "column", "shape", "example")
_ONCE = ("name", "title", "shape")
_LINE = re.compile(r"//\s?(?P<key>[\w-]+):\s*(?P<value>.*?)\s*$")
_NAME = re.compile(r"[a-z][a-z0-9_]*$")
_PARAMETER = re.compile(
    r"(?P<name>\w+)\s+(?P<type>\w+)\s+(?P<need>required|default=(?P<default>'[^']*'|\S*))(\s+(?P<help>.*)|$)"
)
_Declared = TypeVar("_Declared", "Parameter", "QueryColumn")
_PAIR = re.compile(r"(\w+)=('[^']*'|\S*)")


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """A declared parameter: `default` counts only where it is not `required`."""

    name: str
    type: ParameterType
    required: bool
    default: Value | None
    help: str


@dataclass(frozen=True, kw_only=True)
class QueryColumn:
    """A column of the result."""

    name: str
    type: ColumnType


@dataclass(kw_only=True)
class Header:
    """What a header says, and the line on which the statement begins."""

    name: str = ""
    title: str = ""
    description: str = ""
    params: list[Parameter] = field(default_factory=list)
    columns: list[QueryColumn] = field(default_factory=list)
    shape: Shape = "table"
    example: dict[str, str] = field(default_factory=dict)
    statement: str = ""
    first_line: int = 1


def fail(path: Path, line: int, reason: str) -> NoReturn:
    """Raise QueryError at a place of a query file."""
    raise QueryError(f"{path}:{line}: {reason}")


def read_header(path: Path, text: str) -> Header:
    """The header of a file's text, and its statement.

    Raises:
        QueryError: an unknown, repeated or malformed key, with file and line.
    """
    header, seen, lines = Header(), set[str](), text.splitlines()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if not line.startswith("//"):
            header.statement, header.first_line = "\n".join(lines[number - 1 :]).strip(), number
            break
        found = _LINE.match(line)
        if not found or found["key"] not in _KEYS:
            fail(path, number, f"expected `// key: value` with one of {', '.join(_KEYS)}")
        key, value = found["key"], found["value"]
        if not value:
            fail(path, number, f"{key} is empty")
        if key in _ONCE and key in seen:
            fail(path, number, f"{key} is given twice")
        seen.add(key)
        _take(header, key, value, path, number)
    _refuse_lacking(header, seen, path, len(lines))
    return header


def _refuse_lacking(header: Header, seen: set[str], path: Path, last: int) -> None:
    for key in ("name", "title", "description", "column", "shape", "example"):
        if key not in seen:
            fail(path, 1, f"the header lacks `{key}:`")
    if not header.statement:
        fail(path, last, "there is no statement")


def _take(header: Header, key: str, value: str, path: Path, line: int) -> None:
    if key == "name":
        if not _NAME.match(value):
            fail(path, line, f"{value!r} is no name: lower case letters, digits and _ only")
        header.name = value
    elif key == "title":
        header.title = value
    elif key == "description":
        header.description = f"{header.description} {value}".strip()
    elif key == "param":
        _add(header.params, _parameter(value, path, line), path, line)
    elif key == "column":
        _add(header.columns, _column(value, path, line), path, line)
    elif key == "shape":
        if value not in get_args(Shape):
            fail(path, line, f"shape is one of {', '.join(get_args(Shape))}")
        header.shape = cast(Shape, value)
    else:
        header.example |= {name: given.strip("'") for name, given in _PAIR.findall(value)}


def _add(found: list[_Declared], new: _Declared, path: Path, line: int) -> None:
    if any(old.name == new.name for old in found):
        fail(path, line, f"{new.name} is declared twice")
    found.append(new)


def _parameter(value: str, path: Path, line: int) -> Parameter:
    found = _PARAMETER.match(value)
    if not found or found["type"] not in get_args(ParameterType):
        types = ", ".join(get_args(ParameterType))
        fail(path, line, f"expected `NAME TYPE required|default=VALUE help`, TYPE one of {types}")
    name, kind = found["name"], cast(ParameterType, found["type"])
    default: Value | None = None
    if found["need"] != "required":
        try:
            default = convert(name, kind, found["default"].strip("'"))
        except QueryError as error:
            fail(path, line, str(error))
    return Parameter(
        name=name, type=kind, required=found["need"] == "required", default=default, help=found["help"] or ""
    )


def _column(value: str, path: Path, line: int) -> QueryColumn:
    parts = value.split()
    if len(parts) != 2 or parts[1] not in get_args(ColumnType):
        fail(path, line, f"expected `NAME TYPE`, TYPE one of {', '.join(get_args(ColumnType))}")
    return QueryColumn(name=parts[0], type=cast(ColumnType, parts[1]))
