"""Investigations in the record: named sets with notes and an order."""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple

from storygraph.errors import DecisionError, NotFoundError
from storygraph.model import Evidence

Row = dict[str, Any]


class Kept(NamedTuple):
    """What is to be kept: a node or edge by its id, what it is called, and the place that it rests on."""

    owner: str
    kind: str
    name: str
    place: Evidence


class Investigations:
    """Reads and writes them over the record's connection. Each write is whole or does not happen."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def all(self) -> list[Row]:
        """Every investigation with the number of its items, by name."""
        rows = self._db.execute(
            "SELECT i.id, i.name, i.note, i.by, i.at, count(t.id) AS items FROM investigation i"
            " LEFT JOIN investigation_item t ON t.investigation = i.id GROUP BY i.id ORDER BY i.name"
        )
        return [dict(r) for r in rows]

    def one(self, investigation: int) -> Row:
        """One with its items in their order. Raises NotFoundError."""
        row = self._db.execute("SELECT id, name, note, by, at FROM investigation WHERE id = ?", (investigation,))
        found = row.fetchone()
        if found is None:
            raise NotFoundError("investigation", str(investigation), [r["name"] for r in self.all()][:5])
        items = self._db.execute(
            "SELECT id, owner, kind, name, note, article, start, stop, by, at FROM investigation_item"
            " WHERE investigation = ? ORDER BY position, id",
            (investigation,),
        )
        return {**dict(found), "items": [dict(i) for i in items]}

    def create(self, name: str, *, by: str, at: str) -> int:
        """A new one; gives its id. Raises DecisionError where the name is taken."""
        try:
            made = self._db.execute("INSERT INTO investigation (name, by, at) VALUES (?, ?, ?)", (name, by, at))
        except sqlite3.IntegrityError as error:
            raise DecisionError(f"There is an investigation called {name!r} already.") from error
        return int(made.lastrowid or 0)

    def describe(self, investigation: int, *, name: str | None = None, note: str | None = None) -> None:
        """Change its name or its note."""
        self.one(investigation)
        try:
            self._db.execute(
                "UPDATE investigation SET name = coalesce(?, name), note = coalesce(?, note) WHERE id = ?",
                (name, note, investigation),
            )
        except sqlite3.IntegrityError as error:
            raise DecisionError(f"There is an investigation called {name!r} already.") from error

    def delete(self, investigation: int) -> None:
        """Take it away with its items; what they stood for is not touched."""
        self.one(investigation)
        self._db.execute("DELETE FROM investigation WHERE id = ?", (investigation,))

    def keep(self, investigation: int, kept: Kept, *, note: str, by: str, at: str) -> None:
        """Put something at the end. Raises DecisionError where it is in it already."""
        self.one(investigation)
        place = kept.place
        try:
            self._db.execute(
                "INSERT INTO investigation_item"
                " (investigation, position, owner, kind, name, note, article, start, stop, by, at)"
                " SELECT ?, 1 + coalesce(max(position), 0), ?, ?, ?, ?, ?, ?, ?, ?, ?"
                " FROM investigation_item WHERE investigation = ?",
                (
                    *(investigation, kept.owner, kept.kind, kept.name, note),
                    *(place.article, place.start, place.end, by, at, investigation),
                ),
            )
        except sqlite3.IntegrityError as error:
            raise DecisionError(f"{kept.name!r} is in it already.") from error

    def note(self, investigation: int, item: int, note: str) -> None:
        """Change the note of an item. Raises NotFoundError."""
        self._changed(
            "UPDATE investigation_item SET note = ? WHERE id = ? AND investigation = ?", (note, item, investigation)
        )

    def drop(self, investigation: int, item: int) -> None:
        """Take an item out. Raises NotFoundError."""
        self._changed("DELETE FROM investigation_item WHERE id = ? AND investigation = ?", (item, investigation))

    def move(self, investigation: int, item: int, by: int) -> None:
        """Move an item up (-1) or down (1) in the order. Raises NotFoundError."""
        ids = [i["id"] for i in self.one(investigation)["items"]]
        if item not in ids:
            raise NotFoundError("item of the investigation", str(item))
        at = ids.index(item)
        ids.insert(max(0, min(len(ids) - 1, at + by)), ids.pop(at))
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany(
            "UPDATE investigation_item SET position = ? WHERE id = ?", [(k, i) for k, i in enumerate(ids, 1)]
        )
        self._db.execute("COMMIT")

    def _changed(self, statement: str, values: tuple[Any, ...]) -> None:
        if not self._db.execute(statement, values).rowcount:
            raise NotFoundError("item of the investigation", str(values[-2]))
