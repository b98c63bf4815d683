"""A query of the catalogue and what it gives when run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from storygraph.catalogue.header import Parameter, QueryColumn, Shape
from storygraph.catalogue.values import Value, convert
from storygraph.errors import QueryError

TIMEOUT = 30.0


class Capable(Protocol):
    """What a query needs to know of a store: the folder of its overrides."""

    @property
    def name(self) -> str:
        """The back end's name."""


class Runner(Protocol):
    """What a query needs of a store."""

    @property
    def capabilities(self) -> Capable:
        """What the store can do."""

    def rows(
        self, text: str, params: Mapping[str, Any] | None = None, *, timeout: float = TIMEOUT
    ) -> list[dict[str, Any]]:
        """The rows of a statement."""


@dataclass(frozen=True, kw_only=True)
class Result:
    """What `storygraph query` prints: the rows in order, each a dict of the columns in theirs."""

    query: str
    parameters: dict[str, Value]
    columns: list[str]
    rows: list[dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Query:
    """One question, with the text that asks it of any database and overrides for those that need another text."""

    name: str
    topic: str
    title: str
    description: str
    params: tuple[Parameter, ...]
    columns: tuple[QueryColumn, ...]
    shape: Shape
    example: Mapping[str, str]
    statement: str
    overrides: Mapping[str, str] = field(default_factory=dict)

    def statement_for(self, engine: str) -> str:
        """The Cypher text for a back end, by its name ("ladybug", "neo4j")."""
        return self.overrides.get(engine, self.statement)

    def bind(self, given: Mapping[str, object]) -> dict[str, Value]:
        """All parameters with converted values, defaults filled in, in the order of declaration.

        Raises:
            QueryError: a parameter is unknown, lacks its value or has one of another type.
        """
        declared = [p.name for p in self.params]
        if unknown := sorted(set(given) - set(declared)):
            known = ", ".join(declared) or "none"
            raise QueryError(f"{self.name} has no parameter {unknown[0]!r}; it takes: {known}.")
        if missing := [p.name for p in self.params if p.required and given.get(p.name) is None]:
            raise QueryError(f"{self.name} needs a value for: {', '.join(missing)}.")
        bound: dict[str, Value] = {}
        for parameter in self.params:
            value = given.get(parameter.name)
            value = parameter.default if value is None else value
            bound[parameter.name] = convert(parameter.name, parameter.type, value)
        return bound

    def run(self, store: Runner, *, timeout: float = TIMEOUT, **params: object) -> Result:
        """Ask a store.

        Args:
            store: any store of `storygraph.store`.
            timeout: seconds after which the store stops it.
            params: values, as Python values or as strings of the command line.

        Raises:
            QueryError: the parameters are wrong.
            StoreError: the store refuses.
        """
        bound = self.bind(params)
        rows = store.rows(self.statement_for(store.capabilities.name), bound, timeout=timeout)
        names = [c.name for c in self.columns]
        return Result(query=self.name, parameters=bound, columns=names, rows=rows)
