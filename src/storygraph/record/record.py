"""Reads and writes of the record. Each article goes in with its annotations in one transaction, or not at all."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from storygraph.errors import NotFoundError
from storygraph.model import Acquired, Annotations, Article, Decision
from storygraph.record import lookups
from storygraph.record.decisions import (
    add_decisions,
    all_decisions,
    holding,
    note_annotations,
    note_article,
)
from storygraph.record.investigations import Investigations
from storygraph.record.lookups import Entry, article_of
from storygraph.record.schema import connect
from storygraph.record.story_changes import StoryChanges


class Hit(NamedTuple):
    """A passage that full text search found; `start`, `end` are code points of the article's text."""

    article: Article
    start: int
    end: int
    score: float


class Record:
    """The truth of a project. Use as a context manager, or call close()."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self.path = path
        self._db = connect(path, create=create)

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        finally:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")

    # --- writing

    def place(self, article: Article) -> Article | None:
        """The article under the id it is to be stored by, or None where it is stored already.

        An id that is taken by another text is a new version of that article: "ID~2", "ID~3", …
        """
        taken = self._db.execute(
            "SELECT text_hash FROM article WHERE given_id = ? ORDER BY version", (article.id,)
        ).fetchall()
        if any(row["text_hash"] == article.text_hash for row in taken):
            return None
        return article.model_copy(update={"id": f"{article.id}~{len(taken) + 1}"}) if taken else article

    def add(
        self, acquired: Acquired, found: Annotations, *, given_id: str, annotator: str, sketch: Sequence[int]
    ) -> None:
        """Store an article that `place` let through, its original bytes and its annotations.

        `given_id` is the id that it came with, before `place` made it the id of a version.
        """
        article, original, given = acquired.article, acquired.original, given_id
        with self._transaction():
            before = self._previous(article, given)
            self._db.execute(
                "INSERT OR IGNORE INTO original VALUES (?, ?, ?)",
                (original.sha256, original.media_type, zlib.compress(original.content, 6)),
            )
            values = {
                **article.model_dump(),
                "given_id": given,
                "text_hash": article.text_hash,
                "sketch": json.dumps(list(sketch)),
                "version": before["version"] + 1 if before else 1,
                "revises": before["id"] if before else None,
                "path": original.path,
                "original": original.sha256,
                "accessed_at": original.accessed_at,
            }
            marks = ", ".join(f":{name}" for name in values)
            self._db.execute(f"INSERT INTO article ({', '.join(values)}) VALUES ({marks})", values)
            self._put_annotations(found, annotator)

    def _previous(self, article: Article, given: str) -> sqlite3.Row | None:
        """The version that this one revises: the same id, or another text at the same address."""
        row: sqlite3.Row | None = self._db.execute(
            "SELECT id, version FROM article WHERE (given_id = ? OR (url IS NOT NULL AND url = ?)) AND text_hash <> ?"
            " ORDER BY version DESC, id LIMIT 1",
            (given, article.url, article.text_hash),
        ).fetchone()
        return row

    def annotate_again(self, found: Annotations, *, annotator: str) -> None:
        """Replace the annotations of an article, as after a change of model or rules."""
        with self._transaction():
            self._db.execute("DELETE FROM annotations WHERE article = ?", (found.article,))
            self._put_annotations(found, annotator)

    def _put_annotations(self, found: Annotations, annotator: str) -> None:
        body = zlib.compress(found.model_dump_json(exclude_defaults=True).encode("utf-8"), 3)
        self._db.execute(
            "INSERT INTO annotations VALUES (?, ?, ?, ?)",
            (found.article, found.language_model, annotator, body),
        )

    def withdraw(self, article_id: str) -> None:
        """Mark an article as withdrawn: the next graph is made without it. Its bytes stay."""
        with self._transaction():
            done = self._db.execute("UPDATE article SET status = 'withdrawn' WHERE id = ?", (article_id,))
            if not done.rowcount:
                raise NotFoundError("article", article_id)

    @property
    def investigations(self) -> Investigations:
        """What analysts keep for a report."""
        return Investigations(self._db)

    @property
    def story_changes(self) -> StoryChanges:
        """Which stories merged or split from one graph to the next."""
        return StoryChanges(self._db)

    def decide(self, *decisions: Decision) -> list[Decision]:
        """Append to the ledger what it does not have yet, all or nothing; gives what was added with its places."""
        with self._transaction():
            return add_decisions(self._db, decisions)

    def set_state(self, key: str, value: str) -> None:
        """Remember a small fact, such as what the graph was last built from."""
        self._db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))

    # --- reading

    def decisions(self) -> list[Decision]:
        """The ledger in its order, undone decisions and undos too."""
        return all_decisions(self._db)

    def state(self, key: str) -> str | None:
        """A fact set before, or None."""
        row = self._db.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
        return row["value"] if row else None

    def count(self) -> int:
        """How many articles there are."""
        return int(self._db.execute("SELECT count(*) FROM article").fetchone()[0])

    def article(self, article_id: str) -> Article:
        """One article, or the note that an analyst's relation rests on. Raises NotFoundError."""
        row = self._db.execute("SELECT * FROM article WHERE id = ?", (article_id,)).fetchone()
        if row is None:
            if note := note_article(self.decisions(), article_id):
                return note
            raise NotFoundError("article", article_id)
        return article_of(row)

    def ids(self) -> list[str]:
        """Ids of the articles that are not withdrawn, in order."""
        return lookups.ids(self._db)

    def entries(self, ids: Iterable[str] | None = None) -> list[Entry]:
        """All articles, or those of these ids, in the order of their ids (never of their arrival)."""
        return lookups.entries(self._db, ids)

    def nearest(self, words: Iterable[str], most: int) -> list[str]:
        """Ids of the articles that full text search ranks best for any of the words, the best first, at most `most`;
        never a withdrawn one. What is more than one word is looked for as it stands; words of very many articles are
        left out where rarer ones are given."""
        return lookups.matching(self._db, lookups.any_of(lookups.telling(self._db, words)), most)

    def printing(self, phrase: str, most: int) -> list[str]:
        """Ids of the articles whose text has these words one after the other, whatever their case, accents and
        punctuation, the best ranked first, at most `most`; never a withdrawn one."""
        return lookups.matching(self._db, lookups.any_of([phrase]), most)

    def annotations(self, article_id: str) -> Annotations:
        """What was found in an article. Raises NotFoundError."""
        row = self._db.execute("SELECT body FROM annotations WHERE article = ?", (article_id,)).fetchone()
        if row is None:
            if note := note_article(self.decisions(), article_id):
                return note_annotations(note)
            raise NotFoundError("annotated article", article_id)
        return Annotations.model_validate_json(zlib.decompress(row["body"]))

    def annotations_of(self, ids: Iterable[str]) -> dict[str, Annotations]:
        """As `annotations`, for many articles at once, in the order given; notes are none. Raises NotFoundError."""
        return lookups.annotations_of(self._db, ids)

    def outdated(self, language_model: str, annotator: str) -> list[str]:
        """Ids of articles that another model or other rules have read."""
        rows = self._db.execute(
            "SELECT article FROM annotations WHERE language_model <> ? OR annotator <> ? ORDER BY article",
            (language_model, annotator),
        )
        return [r["article"] for r in rows]

    def fingerprint(self, ids: Iterable[str] | None = None) -> str:
        """A hash of all that a graph is made from, or of these articles and the decisions: equal fingerprints, equal
        graphs."""
        return lookups.fingerprint(self._db, ids, holding(self.decisions()))

    def original(self, article_id: str) -> bytes:
        """The bytes that the article was read from. Raises NotFoundError."""
        row = self._db.execute(
            "SELECT content FROM original JOIN article ON original = sha256 WHERE id = ?", (article_id,)
        ).fetchone()
        if row is None:
            raise NotFoundError("article", article_id)
        return zlib.decompress(row["content"])

    def search(self, words: str, *, limit: int = 20, any_word: bool = False) -> list[Hit]:
        """Articles whose title or text hold all the words (or any), best first, each with its first matching word."""
        terms = ["".join(c for c in w if c.isalnum() or c in "'’-") for w in words.split()]
        terms = [f'"{t}"' for t in terms if t]
        if not terms:
            return []
        rows = self._db.execute(
            "SELECT article.*, full_text.rank AS score, highlight(full_text, 1, char(2), char(3)) AS marked"
            " FROM full_text JOIN article ON article.rowid = full_text.rowid"
            " WHERE full_text MATCH ? AND status <> 'withdrawn' ORDER BY rank, article.id LIMIT ?",
            ((" OR " if any_word else " ").join(terms), limit),
        )
        return [_hit(row) for row in rows]


def _hit(row: sqlite3.Row) -> Hit:
    marked: str = row["marked"]
    start = marked.find("\x02")  # nothing is marked before it, so the offset is that of the text
    end = marked.find("\x03") - 1 if start >= 0 else 0
    return Hit(article_of(row), max(start, 0), max(end, 0), float(row["score"]))
