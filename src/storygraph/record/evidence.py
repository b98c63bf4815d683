"""Every single piece of evidence of the graph's nodes and edges, why each node is one, what decisions came to, and what
became which node.

A file beside the graph, and a projection like it. With a whole graph it is written under another name and then put in
place; what a few articles add is put into it.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from storygraph.errors import RecordError
from storygraph.model import DayMention, Evidence, Local, Member, Outcome
from storygraph.model.graph import MemberKind
from storygraph.record.evidence_tables import add, fill

_WAIT = 30.0  # seconds for another process to let go of the file
_OF_ONE = (
    "SELECT DISTINCT article, start, stop, score FROM evidence WHERE owner = ?"
    " ORDER BY score DESC, article, start, stop"
)
_EVERY_ARTICLE = (  # from one to the next by the index: a DISTINCT would read all members
    "WITH RECURSIVE each(a) AS (SELECT min(article) FROM member UNION ALL"
    " SELECT (SELECT min(article) FROM member WHERE article > a) FROM each WHERE a IS NOT NULL)"
    " SELECT a FROM each WHERE a IS NOT NULL"
)


class EvidenceFile:
    """Evidence by node or edge id, and look-ups between articles and nodes, each for many at once."""

    def __init__(self, path: Path) -> None:
        self.path = path

    # --- writing

    def write(
        self,
        evidence: Mapping[str, Iterable[Evidence]],
        *,
        reasons: Mapping[str, Iterable[str]] | None = None,
        outcomes: Iterable[Outcome] = (),
        days: Iterable[DayMention] = (),
        members: Iterable[Member] = (),
        keys: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        """Replace the file. Readers that have the old one open go on reading it."""
        new = self.path.with_suffix(".new")
        new.unlink(missing_ok=True)
        db = sqlite3.connect(new, isolation_level=None)
        try:
            for statement in ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "BEGIN"):
                db.execute(statement)
            fill(db, evidence, reasons or {}, outcomes, days, members, keys or {})
            db.execute("COMMIT")
        finally:
            db.close()
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        self._replace_by(new)

    def update(
        self,
        evidence: Mapping[str, Iterable[Evidence]],
        *,
        reasons: Mapping[str, Iterable[str]] | None = None,
        days: Iterable[DayMention] = (),
        members: Iterable[Member] = (),
        keys: Mapping[str, Iterable[str]] | None = None,
        gone: Iterable[str] = (),
    ) -> None:
        """Add what a few articles bring, all or nothing, and remove the evidence of the edges that are `gone` (ids).

        What is there already is not doubled, so that an update may be repeated. Readers see the file as it was before
        or as it is after.

        Raises:
            RecordError: there is no file, an earlier version made it, or it cannot be written.
        """
        self._refuse_missing()
        db = sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None)
        try:
            if not _has(db, "member"):
                raise RecordError(f"{self.path}: made by an earlier version, which nothing can be added to")
            db.execute("BEGIN IMMEDIATE")
            add(db, evidence, reasons or {}, days, members, keys or {}, gone)
            db.execute("COMMIT")
        except sqlite3.Error as error:
            raise RecordError(f"{self.path}: cannot be written: {error}") from error
        finally:
            db.close()  # undoes what was not committed

    def _replace_by(self, new: Path) -> None:
        """Put a new file in place when no update is running, one that was cut short is undone, and none can begin:
        SQLite would play the journal of the old file back into the new one."""
        old = self.path if self.path.exists() else ":memory:"
        with closing(sqlite3.connect(old, timeout=_WAIT, isolation_level=None)) as db:
            try:
                db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                raise RecordError(f"{self.path}: cannot be replaced: {error}") from error
            except sqlite3.DatabaseError:  # no database, which nobody writes to
                Path(f"{self.path}-journal").unlink(missing_ok=True)
            os.replace(new, self.path)

    # --- reading

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

    def with_origin(self, owners: Iterable[str], articles: Collection[str]) -> dict[str, set[str]]:
        """Those of the owners that have evidence in one of these articles, each with the articles that have it."""
        rows = self._rows(
            "SELECT DISTINCT e.owner, e.article FROM evidence e"
            " WHERE e.owner IN (SELECT value FROM json_each(?)) AND e.article IN (SELECT value FROM json_each(?))",
            _listed(owners),
            _listed(articles),
        )
        found: dict[str, set[str]] = {}
        for owner, article in rows:
            found.setdefault(owner, set()).add(article)
        return found

    def days(self, *, since: str = "", until: str = "", articles: Sequence[str] = ()) -> list[DayMention]:
        """The sentences that speak of the days between two, both included (empty: no bound), by article and place; of
        these articles only, if any are given."""
        rows = self._rows(
            "SELECT article, start, stop, day, own, events FROM told"
            " WHERE day >= ? AND (? = '' OR day <= ?) AND (? = '' OR article IN (SELECT value FROM json_each(?)))"
            " ORDER BY article, start, day",
            *(since, until, until, *2 * (_listed(articles) if articles else "",)),
        )
        return [DayMention(a, s, e, day, bool(own), events) for a, s, e, day, own, events in rows]

    def reasons(self, node: str) -> list[str]:
        """Why all that a node stands for was taken to be one, in plain words; empty where nothing was joined."""
        return [r for (r,) in self._rows("SELECT DISTINCT reason FROM reason WHERE owner = ? ORDER BY reason", node)]

    def outcomes(self) -> list[Outcome]:
        """What became of each decision when this graph was made, in the order of the ledger."""
        return [Outcome.model_validate_json(b) for (b,) in self._rows("SELECT body FROM outcome ORDER BY seq")]

    def articles(self) -> set[str]:
        """The articles that anything of the graph came from; none in a file of an earlier version."""
        return {article for (article,) in self._rows(_EVERY_ARTICLE)}

    def members_of(self, kind: MemberKind, owners: Iterable[str]) -> dict[str, list[Local]]:
        """For each of these nodes what it was made of, by article and place; empty where there is nothing."""
        found: dict[str, list[Local]] = {owner: [] for owner in owners}
        rows = self._rows(
            "SELECT owner, article, place FROM member WHERE owner IN (SELECT value FROM json_each(?)) AND kind = ?"
            " ORDER BY owner, article, place",
            _listed(found),
            kind,
        )
        for owner, article, place in rows:
            found[owner].append(Local(article, place))
        return found

    def owners_in(self, kind: MemberKind, articles: Iterable[str]) -> dict[Local, str]:
        """What became which node in these articles, by article and place. The story of an article is at its place 0."""
        rows = self._rows(
            "SELECT article, place, owner FROM member WHERE article IN (SELECT value FROM json_each(?)) AND kind = ?"
            " ORDER BY article, place",
            _listed(articles),
            kind,
        )
        return {Local(article, place): owner for article, place, owner in rows}

    def taken(self, ids: Iterable[str]) -> set[str]:
        """Those of these ids that a node with members has."""
        rows = self._rows(
            "SELECT DISTINCT owner FROM member WHERE owner IN (SELECT value FROM json_each(?))", _listed(ids)
        )
        return {owner for (owner,) in rows}

    def called(self, keys: Iterable[str]) -> dict[str, set[str]]:
        """For each of these keys the entities that have it; empty where none has."""
        found: dict[str, set[str]] = {key: set() for key in keys}
        rows = self._rows("SELECT key, owner FROM called WHERE key IN (SELECT value FROM json_each(?))", _listed(found))
        for key, owner in rows:
            found[key].add(owner)
        return found

    def _rows(self, query: str, *values: str) -> list[Any]:
        """Rows of a query; none from a file of an earlier version, which has fewer tables."""
        with self._open() as db:
            if not _has(db, query.split(" FROM ")[1].split()[0]):
                return []
            return db.execute(query, values).fetchall()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._refuse_missing()
        db = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=_WAIT)
        try:
            self._undo_what_was_cut_short(db)
            yield db
        finally:
            db.close()

    def _undo_what_was_cut_short(self, db: sqlite3.Connection) -> None:
        """An update that died leaves a journal, which only one who may write can play back."""
        try:
            db.execute("SELECT 1 FROM sqlite_master")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                raise
            writer = sqlite3.connect(self.path, timeout=_WAIT)
            writer.execute("SELECT 1 FROM sqlite_master")
            writer.close()

    def _refuse_missing(self) -> None:
        if not self.path.exists():
            raise RecordError(f"{self.path}: there is no graph yet; `storygraph ingest ARTICLES` makes one")


def _listed(ids: Iterable[str]) -> str:
    return json.dumps(list(ids))


def _has(db: sqlite3.Connection, table: str) -> bool:
    return db.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone() is not None
