"""Every single piece of evidence of the graph's nodes and edges: a file made anew with each graph, beside it.

It is a projection like the graph itself, so it is written whole under another name and then put in place.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from storygraph.errors import RecordError
from storygraph.model import Evidence


class EvidenceFile:
    """Evidence by node or edge id."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, evidence: Mapping[str, Iterable[Evidence]]) -> None:
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
            ):
                db.execute(statement)
            rows = ((owner, e.article, e.start, e.end, e.score) for owner, group in evidence.items() for e in group)
            db.executemany("INSERT INTO evidence VALUES (?, ?, ?, ?, ?)", rows)
            db.execute("CREATE INDEX by_owner ON evidence(owner)")
            db.execute("COMMIT")
        finally:
            db.close()
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(new, self.path)

    def of(self, owner: str) -> list[Evidence]:
        """Evidence of a node or edge, best first, then by article and place; empty where it has none."""
        if not self.path.exists():
            raise RecordError(f"{self.path}: there is no graph yet; `storygraph ingest ARTICLES` makes one")
        db = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        try:
            rows = db.execute(
                "SELECT DISTINCT article, start, stop, score FROM evidence WHERE owner = ?"
                " ORDER BY score DESC, article, start, stop",
                (owner,),
            )
            return [Evidence(article=a, start=s, end=e, score=c) for a, s, e, c in rows]
        finally:
            db.close()
