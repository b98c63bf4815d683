"""The ledger of decisions in the record: it only grows, and the database itself refuses anything else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from storygraph.model import Annotations, Article, Decision, Payload
from storygraph.model.decision import effective


def all_decisions(db: sqlite3.Connection) -> list[Decision]:
    """Every entry in its order, undone ones and undos too."""
    rows = db.execute("SELECT seq, at, by, why, verb, payload, undoes FROM decision ORDER BY seq")
    return [Decision(**{**dict(row), "payload": Payload.model_validate_json(row["payload"])}) for row in rows]


def add_decisions(db: sqlite3.Connection, decisions: Iterable[Decision]) -> list[Decision]:
    """Append what the ledger does not have yet, inside the caller's transaction; gives it with its places."""
    added = []
    for d in decisions:
        row = db.execute(
            "INSERT INTO decision (uid, at, by, why, verb, payload, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (uid) DO NOTHING RETURNING seq",
            (d.uid, d.at, d.by, d.why, d.verb, d.payload.model_dump_json(exclude_defaults=True), d.undoes),
        ).fetchone()
        if row:
            added.append(d.model_copy(update={"seq": row["seq"]}))
    return added


def holding(decisions: Sequence[Decision]) -> str:
    """What the graph depends on of a ledger, as text: empty where nothing holds."""
    return "\x1f".join(f"{d.seq} {d.uid}" for d in effective(decisions))


def note_article(decisions: Iterable[Decision], article_id: str) -> Article | None:
    """The note of an added relation as a text that can be quoted; None where the id is none of a note's."""
    for d in decisions:
        if d.note_id == article_id and d.payload.note:
            return Article(id=article_id, text=d.payload.note, title=f"Decision {d.seq}", author=d.by)
    return None


def note_annotations(article: Article) -> Annotations:
    """Nothing is looked for in a note."""
    return Annotations(article=article.id, text_hash=article.text_hash, language_model="")
