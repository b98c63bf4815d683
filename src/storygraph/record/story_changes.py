"""Stories that became one or fell apart between one graph and the next."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

Row = dict[str, Any]
STATE = "stories"  # the key under which the stories of the last graph are remembered


class Told(NamedTuple):
    """A story's label and the articles that tell it."""

    label: str
    articles: tuple[str, ...]


class StoryChanges:
    """Reads and writes them over the record's connection."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def all(self) -> list[Row]:
        """Every change, the last first: `at`, `kind` (merged, split), `before` and `after` (ids to labels)."""
        rows = self._db.execute("SELECT at, kind, before, after FROM story_change ORDER BY id DESC")
        return [{**dict(r), "before": json.loads(r["before"]), "after": json.loads(r["after"])} for r in rows]

    def note(self, now: Mapping[str, Told], *, at: str) -> None:
        """Compare with the stories of the graph before, write down what merged or split, and remember these."""
        row = self._db.execute("SELECT value FROM state WHERE key = ?", (STATE,)).fetchone()
        before = {s: Told(label, tuple(a)) for s, (label, a) in json.loads(row["value"]).items()} if row else {}
        for kind, old, new in changes(before, now):
            self._db.execute(
                "INSERT INTO story_change (at, kind, before, after) VALUES (?, ?, ?, ?)",
                (at, kind, json.dumps({s: before[s].label for s in old}), json.dumps({s: now[s].label for s in new})),
            )
        self._db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (STATE, json.dumps(now)))


def changes(before: Mapping[str, Told], now: Mapping[str, Told]) -> list[tuple[str, list[str], list[str]]]:
    """(kind, story ids before, story ids now): several that share articles with one are a merge, one with several a
    split. A story that only grew or lost its articles to nobody is neither."""
    story_of = {a: s for s, told in now.items() for a in told.articles}
    went: dict[str, set[str]] = defaultdict(set)
    came: dict[str, set[str]] = defaultdict(set)
    for s, told in before.items():
        for a in told.articles:
            if a in story_of:
                went[s].add(story_of[a])
                came[story_of[a]].add(s)
    merged = [("merged", sorted(old), [s]) for s, old in sorted(came.items()) if len(old) > 1]
    split = [("split", [s], sorted(new)) for s, new in sorted(went.items()) if len(new) > 1]
    return [*merged, *split]
