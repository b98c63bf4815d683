"""The tables of the evidence file, and how rows get into them: all of a graph, or what comes on top of what is there.

A piece of evidence, a member and a key are there once, however often they are put in.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from storygraph.model import DayMention, Evidence, Member, Outcome

Pieces = Mapping[str, Iterable[Evidence]]
Words = Mapping[str, Iterable[str]]

_TABLES = (
    "CREATE TABLE evidence (owner TEXT, article TEXT, start INTEGER, stop INTEGER, score REAL,"
    " PRIMARY KEY (owner, article, start, stop, score)) STRICT, WITHOUT ROWID",
    "CREATE TABLE reason (owner TEXT, reason TEXT) STRICT",
    "CREATE TABLE outcome (seq INTEGER PRIMARY KEY, body TEXT) STRICT",
    "CREATE TABLE told (article TEXT, start INTEGER, stop INTEGER, day TEXT, own INTEGER, events INTEGER) STRICT",
    "CREATE TABLE member (kind TEXT, article TEXT, place INTEGER, owner TEXT) STRICT",
    "CREATE TABLE called (key TEXT, owner TEXT, PRIMARY KEY (key, owner)) STRICT, WITHOUT ROWID",
)
_INDEXES = (  # made when the rows are in: much faster than before
    "CREATE INDEX by_node ON reason(owner)",
    "CREATE INDEX by_day ON told(day, article)",
    "CREATE INDEX by_member ON member(article, kind, place)",
    "CREATE INDEX by_owner ON member(owner)",
)
_EVIDENCE = "INSERT OR IGNORE INTO evidence VALUES (?, ?, ?, ?, ?)"
_CALLED = "INSERT OR IGNORE INTO called VALUES (?, ?)"
_MEMBER = "INSERT INTO member VALUES (?, ?, ?, ?)"
_REASON_ON_TOP = (
    "INSERT INTO reason SELECT :owner, :reason"
    " WHERE NOT EXISTS (SELECT 1 FROM reason WHERE owner = :owner AND reason = :reason)"
)
_DAY_ON_TOP = (
    "INSERT INTO told SELECT :article, :start, :end, :day, :own, :events WHERE NOT EXISTS"
    " (SELECT 1 FROM told WHERE day = :day AND article = :article AND start = :start AND stop = :end)"
)


def fill(
    db: sqlite3.Connection,
    evidence: Pieces,
    reasons: Words,
    outcomes: Iterable[Outcome],
    days: Iterable[DayMention],
    members: Iterable[Member],
    keys: Words,
) -> None:
    """Make the tables in an empty file and put in what a graph has."""
    for statement in _TABLES:
        db.execute(statement)
    db.executemany(_EVIDENCE, _rows(evidence))
    db.executemany("INSERT INTO reason VALUES (?, ?)", ((o, r) for o, group in reasons.items() for r in group))
    db.executemany("INSERT INTO outcome VALUES (?, ?)", ((o.seq, o.model_dump_json()) for o in outcomes))
    db.executemany("INSERT INTO told VALUES (?, ?, ?, ?, ?, ?)", days)
    db.executemany(_MEMBER, members)
    db.executemany(_CALLED, sorted((key, o) for o, group in keys.items() for key in group))
    for statement in _INDEXES:
        db.execute(statement)


def add(
    db: sqlite3.Connection,
    evidence: Pieces,
    reasons: Words,
    days: Iterable[DayMention],
    members: Iterable[Member],
    keys: Words,
    gone: Iterable[str],
) -> None:
    """Take out the evidence of the owners that are gone and put in what is not there yet; a member that is there gets
    the owner it has now."""
    members = list(members)
    db.executemany("DELETE FROM evidence WHERE owner = ?", ((owner,) for owner in gone))
    db.executemany(_EVIDENCE, _rows(evidence))
    db.executemany(_REASON_ON_TOP, ({"owner": o, "reason": r} for o, group in reasons.items() for r in group))
    db.executemany(_DAY_ON_TOP, (day._asdict() for day in days))
    db.executemany("DELETE FROM member WHERE kind = ? AND article = ? AND place = ?", (m[:3] for m in members))
    db.executemany(_MEMBER, members)
    db.executemany(_CALLED, ((key, o) for o, group in keys.items() for key in group))


def _rows(evidence: Pieces) -> Iterator[tuple[str, str, int, int, float]]:
    return ((o, e.article, e.start, e.end, e.score) for o, group in evidence.items() for e in group)
