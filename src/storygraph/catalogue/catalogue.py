"""All queries by name. The folder is the catalogue: a new query is a new file."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from storygraph.catalogue.folder import read_folder, shipped
from storygraph.catalogue.query import Query
from storygraph.errors import NotFoundError, QueryError


class Catalogue:
    """The queries that come with StoryGraph, and those of the user. Iterating gives them by topic and name."""

    def __init__(self, queries: list[Query]) -> None:
        """A catalogue of these queries; their names must differ."""
        self._queries: dict[str, Query] = {}
        for query in sorted(queries, key=lambda q: (q.topic, q.name)):
            if query.name in self._queries:
                first = self._queries[query.name].topic
                raise QueryError(f"Two queries are called {query.name}: in {first} and in {query.topic}.")
            self._queries[query.name] = query

    @classmethod
    def load(cls, *folders: Path | str) -> Catalogue:
        """The shipped queries and those of further folders, all checked. A user's query takes the place of a
        shipped one of the same name.

        Raises:
            QueryError: a file breaks the rules, with file and line; or a folder is missing.
        """
        found = list(read_folder(shipped()))
        for folder in map(Path, folders):
            if not folder.is_dir():
                raise QueryError(f"There is no folder {folder}.")
            own = list(read_folder(folder))
            names = {q.name for q in own}
            found = [q for q in found if q.name not in names] + own
        return cls(found)

    def names(self) -> list[str]:
        """All names, by topic, then alphabetically."""
        return list(self._queries)

    def get(self, name: str) -> Query:
        """The query of that name.

        Raises:
            NotFoundError: there is none; with the nearest names.
        """
        if name not in self._queries:
            raise NotFoundError("query", name, get_close_matches(name, self._queries, n=3, cutoff=0.5))
        return self._queries[name]

    def __iter__(self) -> Iterator[Query]:
        """The queries by topic and name."""
        return iter(self._queries.values())

    def __len__(self) -> int:
        """How many there are."""
        return len(self._queries)
