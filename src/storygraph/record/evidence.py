"""Every single piece of evidence of the graph's nodes and edges, why each node is one, and what decisions came to.

A file made anew with each graph, beside it. It is a projection like the graph itself, so it is written whole under
another name and then put in place.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from storygraph.errors import RecordError
from storygraph.model import DayMention, Evidence, Outcome

_OF_ONE = (
    "SELECT DISTINCT article, start, stop, score FROM evidence WHERE owner = ?"
    " ORDER BY score DESC, article, start, stop"
)


class EvidenceFile:
    """Evidence by node or edge id."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(
        self,
        evidence: Mapping[str, Iterable[Evidence]],
        *,
        reasons: Mapping[str, Iterable[str]] | None = None,
        outcomes: Iterable[Outcome] = (),
        days: Iterable[DayMention] = (),
    ) -> None:
        """Replace the file. Readers that have the old one open go on reading it."""
        new = self.path.with_suffix(".new")
        new.unlink(missing_ok=True)
        db = sqlite3.connect(new, isolation_level=None)
        try:
            for statement in (
                "PRAGMA journal_mode = OFF",
                "PRAGMA synchronous = OFF",
                "BEGIN",
                "CREATE TABLE evidence (owner TEXT, article TEXT, start INTEGER, stop INTEGER, score REAL) STRICT",
                "CREATE TABLE reason (owner TEXT, reason TEXT) STRICT",
                "CREATE TABLE outcome (seq INTEGER PRIMARY KEY, body TEXT) STRICT",
                "CREATE TABLE told (article TEXT, start INTEGER, stop INTEGER, day TEXT, own INTEGER, events INTEGER)",
            ):
                db.execute(statement)
            rows = ((owner, e.article, e.start, e.end, e.score) for owner, group in evidence.items() for e in group)
            db.executemany("INSERT INTO evidence VALUES (?, ?, ?, ?, ?)", rows)
            given = ((owner, reason) for owner, group in (reasons or {}).items() for reason in group)
            db.executemany("INSERT INTO reason VALUES (?, ?)", given)
            db.executemany("INSERT INTO outcome VALUES (?, ?)", ((o.seq, o.model_dump_json()) for o in outcomes))
            db.execute("CREATE INDEX by_owner ON evidence(owner)")
            db.execute("CREATE INDEX by_node ON reason(owner)")
            db.executemany("INSERT INTO told VALUES (?, ?, ?, ?, ?, ?)", days)
            db.execute("CREATE INDEX by_day ON told(day)")
            db.execute("COMMIT")
        finally:
            db.close()
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(new, self.path)

    def of(self, owner: str) -> list[Evidence]:
        """Evidence of a node or edge, best first, then by article and place; empty where it has none."""
        return self.of_each([owner])[owner]

    def of_each(self, owners: Iterable[str]) -> dict[str, list[Evidence]]:
        """As `of`, for many at once."""
        with self._open() as db:
            found = {owner: db.execute(_OF_ONE, (owner,)).fetchall() for owner in owners}
        return {
            owner: [Evidence(article=a, start=s, end=e, score=c) for a, s, e, c in rows]
            for owner, rows in found.items()
        }

    def days(self, *, since: str = "", until: str = "", articles: Sequence[str] = ()) -> list[DayMention]:
        """The sentences that speak of the days between two, both included (empty: no bound), by article and place; of
        these articles only, if any are given."""
        rows = self._rows(
            "SELECT article, start, stop, day, own, events FROM told"
            " WHERE day >= ? AND (? = '' OR day <= ?) AND (? = '' OR article IN (SELECT value FROM json_each(?)))"
            " ORDER BY article, start, day",
            *(since, until, until, *2 * (json.dumps(list(articles)) if articles else "",)),
        )
        return [DayMention(a, s, e, day, bool(own), events) for a, s, e, day, own, events in rows]

    def reasons(self, node: str) -> list[str]:
        """Why all that a node stands for was taken to be one, in plain words; empty where nothing was joined."""
        return [r for (r,) in self._rows("SELECT DISTINCT reason FROM reason WHERE owner = ? ORDER BY reason", node)]

    def outcomes(self) -> list[Outcome]:
        """What became of each decision when this graph was made, in the order of the ledger."""
        return [Outcome.model_validate_json(b) for (b,) in self._rows("SELECT body FROM outcome ORDER BY seq")]

    def _rows(self, query: str, *values: str) -> list[Any]:
        """Rows of a query; none from a file of an earlier version, which has fewer tables."""
        with self._open() as db:
            table = query.split(" FROM ")[1].split()[0]
            if not db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone():
                return []
            return db.execute(query, values).fetchall()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        if not self.path.exists():
            raise RecordError(f"{self.path}: there is no graph yet; `storygraph ingest ARTICLES` makes one")
        db = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        try:
            yield db
        finally:
            db.close()
