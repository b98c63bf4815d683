"""What is new since a day: by publication, not by when it happened."""

from __future__ import annotations

from typing import Any

from storygraph.answers.context import Context

Row = dict[str, Any]
MOST = 200


def news(context: Context, since: str) -> Row:
    """Articles published from that day on, and what they report for the first time.

    `since`: ISO day. `entities` first named, `events` and `quotes` first reported then; `conflicts` are events on whose
    date sources disagree and of which one of those articles tells. Each list has at most 200 rows, and `counts` the
    whole numbers.
    """
    found = {
        "articles": context.rows("new_articles", since=since, limit=10_000),
        "entities": context.rows("new_entities", since=since, limit=10_000),
        "events": context.rows("new_events", since=since, limit=10_000),
        "quotes": context.rows("new_quotes", since=since, limit=10_000),
    }
    conflicts = [e for e in found["events"] if e["conflict"]]
    return {
        "since": since,
        **{name: rows[:MOST] for name, rows in found.items()},
        "conflicts": conflicts[:MOST],
        "counts": {name: len(rows) for name, rows in found.items()},
    }
