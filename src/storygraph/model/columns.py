"""The stored columns of node and edge types, read off their pydantic fields: what every back end and export uses."""

from __future__ import annotations

import hashlib
import types
from collections.abc import Iterable
from functools import cache
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from storygraph.model.edges import Edge
from storygraph.model.nodes import Node

ColumnType = Literal["string", "int", "float", "bool", "strings"]
_TYPES: dict[Any, ColumnType] = {
    str: "string",
    int: "int",
    float: "float",
    bool: "bool",
    list[str]: "strings",
}


class Column(NamedTuple):
    """One stored property."""

    name: str
    type: ColumnType
    nullable: bool
    description: str


@cache
def columns(kind: type[Node] | type[Edge]) -> tuple[Column, ...]:
    """The columns of a node or edge type in declaration order; an edge's ends are not among them."""
    found = []
    for name, field in kind.model_fields.items():
        if field.exclude:
            continue
        annotation, nullable = field.annotation, False
        if get_origin(annotation) in (Union, types.UnionType):
            inner = [a for a in get_args(annotation) if a is not type(None)]
            annotation, nullable = inner[0], True
        found.append(Column(name, _TYPES[annotation], nullable, field.description or ""))
    return tuple(found)


def row(thing: Node | Edge) -> list[Any]:
    """The values of the columns, in their order."""
    return [getattr(thing, c.name) for c in columns(type(thing))]


def values(thing: Node | Edge) -> dict[str, Any]:
    """The values of the columns by their names, in their order."""
    return {c.name: getattr(thing, c.name) for c in columns(type(thing))}


def fingerprint(kinds: Iterable[type[Node] | type[Edge]]) -> str:
    """Of the tables' names and columns: a graph file of another one was made by another version."""
    said = "\x1f".join(f"{k.__name__} {c.name} {c.type} {c.nullable}" for k in kinds for c in columns(k))
    return hashlib.sha256(said.encode()).hexdigest()[:16]
