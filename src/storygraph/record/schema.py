"""The record's schema version, and how an older record becomes a current one.

Each file in migrations/ brings the record from the version before to its own number; what is stored is never lost.
A new version is a new file.
"""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path

from storygraph.errors import RecordError


def migrations() -> list[tuple[int, str]]:
    """(version, SQL) in order."""
    folder = files("storygraph.record") / "migrations"
    found = sorted((f.name, f.read_text(encoding="utf-8")) for f in folder.iterdir() if f.name.endswith(".sql"))
    return [(int(name.split("_")[0]), sql) for name, sql in found]


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """Open the file, bring it up to date, and give a connection. Raises RecordError if it is none of ours."""
    if not create and not path.exists():
        raise RecordError(f"{path}: there is no record here; `storygraph ingest ARTICLES` makes one")
    try:
        connection = sqlite3.connect(path, timeout=30, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        upgrade(connection, path)
    except sqlite3.DatabaseError as error:
        raise RecordError(f"{path}: cannot be opened as a record: {error}") from error
    return connection


def upgrade(connection: sqlite3.Connection, path: Path) -> None:
    """Apply the migrations that the record lacks, each in a transaction of its own."""
    have: int = connection.execute("PRAGMA user_version").fetchone()[0]
    steps = migrations()
    if have > steps[-1][0]:
        raise RecordError(
            f"{path}: written by a newer storygraph (schema {have}, this one knows {steps[-1][0]}): upgrade storygraph"
        )
    for version, sql in steps:
        if version > have:
            connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\nPRAGMA user_version = {version};\nCOMMIT;")
