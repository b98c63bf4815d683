"""The shape in which nodes, edges and paths leave a store, the same whatever the database."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set
from typing import Any

from storygraph.errors import StoreError
from storygraph.model.columns import Column, columns
from storygraph.model.edges import EDGE_TYPES
from storygraph.store.check import NODE_TABLES

_SKIPPED = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`", re.S)
_PARAMETER = re.compile(r"\$(\w+)")


def parameters_of(text: str) -> set[str]:
    """The names of the `$parameters` of a statement; not those inside strings and comments."""
    return set(_PARAMETER.findall(_SKIPPED.sub(" ", text)))


def refuse_missing(text: str, params: Mapping[str, Any]) -> None:
    """Raise StoreError for a parameter without a value: some databases would silently find nothing."""
    missing = sorted(parameters_of(text) - set(params))
    if missing:
        raise StoreError("No value was given for " + ", ".join(f"${name}" for name in missing) + ".")


def node(labels: Set[str], get: Callable[[str], Any]) -> dict[str, Any]:
    """A node: `table`, then every column of its type, absent ones null."""
    table = next((name for name in NODE_TABLES if name in labels), "")
    if not table:
        return {"table": min(labels, default="")}
    return {"table": table} | _values(columns(NODE_TABLES[table]), get)


def edge(kind: str, get: Callable[[str], Any]) -> dict[str, Any]:
    """An edge: `type`, then every column of its type, absent ones null."""
    known = EDGE_TYPES.get(kind)
    return {"type": kind} | (_values(columns(known), get) if known else {})


def _values(wanted: tuple[Column, ...], get: Callable[[str], Any]) -> dict[str, Any]:
    return {c.name: _listed(get(c.name)) if c.type == "strings" else get(c.name) for c in wanted}


def _listed(value: Any) -> list[str]:
    return list(value or [])
