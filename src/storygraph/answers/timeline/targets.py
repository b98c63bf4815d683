"""What a timeline is asked of, and the events of it: an entity, or words that stand in the articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.timeline.outline import Outline, Outlines, Place
from storygraph.errors import NotFoundError
from storygraph.model import Evidence

Row = dict[str, Any]
MOST = 100_000  # events of one timeline
WORDED_ARTICLES = 400  # best matching articles for words that are no entity
BEFORE, AFTER = 60, 30  # code points between a trigger and the words that it is about


@dataclass(frozen=True)
class Target:
    """What was asked for, its events (rows of the catalogue), and where the articles tell of each: the places of
    the triggers at which the target takes part."""

    id: str
    name: str
    kind: str
    rows: list[Row]
    places: dict[str, list[Place]]


def find_target(context: Context, outlines: Outlines, name: str) -> Target:
    """What a name means. A name that is no entity but stands in the articles (a product, a phrase) stands for the
    events told beside it; else the longest ending of the name that is an entity counts ("President Ann Lee").
    Raises NotFoundError."""
    try:
        return _entity(context, context.find.entity(name))
    except NotFoundError:
        worded = _worded(context, outlines, name)
        found = worded if worded.rows else _ending(context, name)
        if found is None:
            raise
        return found


def _ending(context: Context, name: str) -> Target | None:
    words = name.split()
    for k in range(1, len(words) - 1):
        try:
            return _entity(context, context.find.entity(" ".join(words[k:])))
        except NotFoundError:
            continue
    return None


def _entity(context: Context, node: Row) -> Target:
    rows = context.rows("entity_timeline", id=node["id"], limit=MOST)
    events = [r["event"] for r in rows]
    part = {v: f"TOOK_PART({node['id']}>{v})" for v in events}
    evidence = context.evidence.of_each([*events, *part.values()])
    places = {v: _taking_part(evidence[v], evidence[part[v]]) for v in events}
    return Target(node["id"], node["name"], node["kind"], rows, places)


def _taking_part(every: list[Evidence], part: list[Evidence]) -> list[Place]:
    """Of an event's triggers those at which the entity takes part; all of them where none can be told apart."""
    here = [e for e in every if any(_inside(e, p) for p in part)]
    return [(e.article, e.start, e.end) for e in here or every]


def _inside(trigger: Evidence, part: Evidence) -> bool:
    return trigger.article == part.article and part.start <= trigger.start and trigger.end <= part.end


def _worded(context: Context, outlines: Outlines, phrase: str) -> Target:
    """Events told right beside a phrase."""
    pattern = _pattern(phrase)
    ids = sorted({h.article.id for h in context.record.search(phrase, limit=WORDED_ARTICLES)})
    near = {place for a in ids for place in _beside(outlines.of(a), pattern)}
    rows = context.rows("articles_timeline", ids=ids, limit=MOST) if near else []
    places = {v: [p for p in told if p in near] for v, told in places_of(context, rows).items()}
    return Target(f"words:{phrase}", phrase, "Words", [r for r in rows if places[r["event"]]], places)


def places_of(context: Context, rows: list[Row]) -> dict[str, list[Place]]:
    """Where each event is told, by event id."""
    evidence = context.evidence.of_each([r["event"] for r in rows])
    return {v: [(e.article, e.start, e.end) for e in found] for v, found in evidence.items()}


def _pattern(phrase: str) -> re.Pattern[str]:
    """The phrase in any case and spacing, where it is not the beginning of a longer name; a further word of the name
    may stand within it ("Sea Robin" is "Sea 300 Robin" too)."""
    words = r"\s+(?:[A-Z0-9]\w*\s+)?".join(f"(?i:{re.escape(word)})" for word in phrase.split())
    return re.compile(rf"(?<!\w){words}(?!\w)(?!\s+[A-Z0-9])")


def _beside(outline: Outline, pattern: re.Pattern[str]) -> Iterator[Place]:
    """In each sentence that holds the phrase, the nearest trigger before and the nearest after it; what somebody says
    of it is no event of its own."""
    text, events = outline.article.text, outline.found.events
    for s in outline.found.sentences:
        for hit in pattern.finditer(text, s.start, s.end):
            told = [e for e in events if s.start <= e.start < s.end and e.type != "say"]
            before = [e for e in told if e.end <= hit.start() and hit.start() - e.end < BEFORE][-1:]
            after = [e for e in told if hit.end() <= e.start < hit.end() + AFTER][:1]
            yield from ((outline.article.id, e.start, e.end) for e in before + after)
