"""The day that an article tells of, and which undated events of it lie in that day.

A news story is told around one day: the first that it gives to something that happened ("was opened on Tuesday").
What the article goes on to tell in the past lies in that scene unless it says otherwise (narrative containers:
Pustejovsky and Stubbs, "Increasing informativeness in temporal annotation", 2011). The graph keeps such events
undated; a timeline puts them at the scene's day and says so (`inferred`).
"""

from __future__ import annotations

import re
from datetime import date

from storygraph.answers.timeline.outline import Outline
from storygraph.model import EventMention

LEAD = 8  # sentences within which the scene is set
FRESH = 7  # days before publication within which a day is news
BEFORE_SCENE = re.compile(r"\b(?:ago|earlier|formerly|had|once|previously|which|who|whose)\b[^,;]{0,25}$", re.I)
"""Words before a verb that put it outside the scene: the pluperfect, a relative clause, background."""


def scene(outline: Outline) -> str | None:
    """The ISO day of the first event of the article's body that has a recent day of its own words; None if none has."""
    published = outline.article.published
    if not published:
        return None
    body = [s for s in outline.found.sentences if s.start >= outline.headline_end]
    limit = body[LEAD].start if len(body) > LEAD else len(outline.article.text)
    for e in outline.found.events:
        told = outline.headline_end <= e.start < limit and e.sentence.start >= outline.headline_end
        if told and e.status == "happened" and e.time is not None and (day := _day(e)) and _fresh(day, published):
            return day
    return None


def in_scene(outline: Outline, event: EventMention) -> bool:
    """Whether an undated event is told as part of the scene: it happened, in the article's own words, and neither
    its sentence nor the words before it look back."""
    if event.status != "happened" or event.quotation is not None or event.start < outline.headline_end:
        return False
    if any(event.sentence.start <= t.start < event.sentence.end and t.interval.earliest for t in outline.found.times):
        return False
    return not BEFORE_SCENE.search(outline.article.text[event.sentence.start : event.start])


def _day(event: EventMention) -> str | None:
    first, last = (event.interval.earliest or "")[:10], (event.interval.latest or "")[:10]
    return first if first and first == last else None


def _fresh(day: str, published: str) -> bool:
    return 0 <= (date.fromisoformat(published[:10]) - date.fromisoformat(day)).days <= FRESH
