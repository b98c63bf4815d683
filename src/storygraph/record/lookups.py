"""Look-ups of many articles at once. None but those that give texts reads a text: indexes hold what they need."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import combining, normalize

from storygraph.errors import NotFoundError
from storygraph.model import Annotations, Article

_ARTICLE_FIELDS = tuple(Article.model_fields)
COMMON_SHARE = 0.1  # of the articles: a word of more tells none from another
COMMON_ANYWAY = 200  # articles: up to so many nothing is saved by leaving a word out
LEAST_WORDS = 4
_GIVEN = "(SELECT value FROM json_each(?))"


class Entry(NamedTuple):
    """An article of the record with what is known about its place among the others."""

    article: Article
    version: int
    revises: str | None
    status: str
    accessed_at: str
    sketch: tuple[int, ...]


def article_of(row: sqlite3.Row) -> Article:
    """The article of a row that has all its columns."""
    return Article(**{name: row[name] for name in _ARTICLE_FIELDS})


def ids(db: sqlite3.Connection) -> list[str]:
    """Of the articles that are not withdrawn, in order."""
    return [i for (i,) in db.execute("SELECT id FROM article WHERE status <> 'withdrawn' ORDER BY id")]


def entries(db: sqlite3.Connection, wanted: Iterable[str] | None) -> list[Entry]:
    """All articles (None) or some, in the order of their ids. An article that another one revises is superseded, be
    that one among them or not."""
    if wanted is None:
        rows = db.execute("SELECT * FROM article ORDER BY id").fetchall()
    else:
        rows = db.execute(f"SELECT * FROM article WHERE id IN {_GIVEN} ORDER BY id", (_listed(wanted),)).fetchall()
    revised = db.execute(f"SELECT revises FROM article WHERE revises IN {_GIVEN}", (_listed(r["id"] for r in rows),))
    superseded = {i for (i,) in revised}
    return [
        Entry(
            article_of(r),
            r["version"],
            r["revises"],
            "superseded" if r["status"] == "current" and r["id"] in superseded else r["status"],
            r["accessed_at"],
            tuple(json.loads(r["sketch"])),
        )
        for r in rows
    ]


def annotations_of(db: sqlite3.Connection, wanted: Iterable[str]) -> dict[str, Annotations]:
    """What was found in these articles, in the order given. Raises NotFoundError for one that is not there."""
    order = list(dict.fromkeys(wanted))
    rows = db.execute(f"SELECT article, body FROM annotations WHERE article IN {_GIVEN}", (_listed(order),))
    bodies = dict(rows.fetchall())
    for one in order:
        if one not in bodies:
            raise NotFoundError("annotated article", one)
    return {i: Annotations.model_validate_json(zlib.decompress(bodies[i])) for i in order}


def fingerprint(db: sqlite3.Connection, wanted: Iterable[str] | None, ledger: str) -> str:
    """A hash of all articles (None) or some, and of what their annotations were made by, followed by `ledger`."""
    some, values = ("", ()) if wanted is None else (f" WHERE a.id IN {_GIVEN}", (_listed(wanted),))
    rows = db.execute(
        "SELECT a.id, a.text_hash, a.status, a.published, a.publisher, n.language_model, n.annotator"
        " FROM article a INDEXED BY article_facts JOIN annotations n INDEXED BY annotations_made_by ON n.article = a.id"
        f"{some} ORDER BY a.id",
        values,
    )
    seen = hashlib.sha256()
    for row in rows:
        seen.update("\x1f".join(map(str, row)).encode("utf-8"))
    seen.update(ledger.encode("utf-8"))
    return seen.hexdigest()


def telling(db: sqlite3.Connection, words: Iterable[str]) -> list[str]:
    """These words without those that are in so many articles that they tell none from another, and cost the most to
    look for; the rarest few at least."""
    articles = db.execute("SELECT count(*) FROM article").fetchone()[0]
    db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'full_text', 'row')")
    counted: dict[str, int] = {}
    for word in words:
        row = db.execute("SELECT doc FROM vocabulary WHERE term = ?", (_folded(word),)).fetchone()
        counted[word] = row[0] if row else 0  # 0: nowhere, or more than one word
    rarest = sorted(counted, key=lambda w: (counted[w], w))
    often = max(COMMON_ANYWAY, articles * COMMON_SHARE)
    return [w for n, w in enumerate(rarest) if n < LEAST_WORDS or counted[w] <= often]


def _folded(word: str) -> str:
    """As full text search has the word: in lower case, without accents."""
    return "".join(c for c in normalize("NFD", word.lower()) if not combining(c))


def any_of(words: Iterable[str]) -> str:
    """A full text query for any of the words. In quotes, so that none is taken for an operator; full text search itself
    takes case and accents away and cuts what is more than one word into a phrase."""
    quoted = ('"' + word.replace('"', " ") + '"' for word in dict.fromkeys(words) if any(map(str.isalnum, word)))
    return " OR ".join(quoted)


def matching(db: sqlite3.Connection, query: str, most: int) -> list[str]:
    """Ids of the articles that match, the best ranked first. An empty query matches nothing."""
    if not query:
        return []
    withdrawn = db.execute("SELECT count(*) FROM article WHERE status = 'withdrawn'").fetchone()[0]
    # Ranked by themselves first: joined to the articles, all that match would be looked up.
    rows = db.execute(
        "SELECT article.id FROM (SELECT rowid AS place, rank FROM full_text WHERE full_text MATCH ? ORDER BY rank"
        " LIMIT ?) AS best CROSS JOIN article ON article.rowid = best.place"
        " WHERE article.id NOT IN (SELECT id FROM article WHERE status = 'withdrawn') ORDER BY best.rank, article.id",
        (query, most + withdrawn),
    )
    return [i for (i,) in rows][:most]


def _listed(wanted: Iterable[str]) -> str:
    return json.dumps(list(wanted))
