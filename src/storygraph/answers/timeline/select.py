"""What belongs on a timeline, and what only stands beside it.

Left out, unless everything is asked for:
- what the extractor is unsure of (confidence below LEAST);
- the occasion of something else: "the event", "the conference", "the incident" in a sentence that tells what happened
  there, at the same time.
"""

from __future__ import annotations

from typing import NamedTuple

from storygraph.answers.timeline.outline import Outlines, Place
from storygraph.answers.timeline.targets import Row
from storygraph.model import EventMention

LEAST = 0.5
OCCASIONS = frozenset(
    ("ceremony", "conference", "congress", "event", "gathering", "incident", "meeting", "occasion", "session", "summit")
)


class Choice(NamedTuple):
    """The rows that belong, and the number of those that were left out."""

    rows: list[Row]
    left_out: int


def choose(outlines: Outlines, rows: list[Row], places: dict[str, list[Place]]) -> Choice:
    """The rows that belong on the timeline, in the order given."""
    mentions = {r["event"]: _mentions(outlines, places[r["event"]]) for r in rows}
    told: set[tuple[str, int]] = set()  # the sentences in which something happens
    for row in rows:
        if not _is_occasion(mentions[row["event"]]):
            told |= _sentences(mentions[row["event"]])
    kept = [r for r in rows if _belongs(mentions[r["event"]], told)]
    return Choice(kept, len(rows) - len(kept))


def _mentions(outlines: Outlines, places: list[Place]) -> list[tuple[str, EventMention]]:
    found = ((p[0], outlines.mention(p)) for p in places)
    return [(article, e) for article, e in found if e is not None]


def _is_occasion(mentions: list[tuple[str, EventMention]]) -> bool:
    return bool(mentions) and all(e.lemma in OCCASIONS for _, e in mentions)


def _sentences(mentions: list[tuple[str, EventMention]]) -> set[tuple[str, int]]:
    return {(article, e.sentence.start) for article, e in mentions}


def _belongs(mentions: list[tuple[str, EventMention]], told: set[tuple[str, int]]) -> bool:
    if not mentions:
        return True
    if max(e.confidence for _, e in mentions) < LEAST:
        return False
    return not (_is_occasion(mentions) and _sentences(mentions) <= told)
