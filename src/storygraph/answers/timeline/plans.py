"""What became of what was planned: a planned event is joined to what tells that it took place or was called off.

Called off: an article of the timeline, published on or after the day the plan was reported, tells of an ending ("was
cancelled", "the postponement of") in a sentence that names the planned thing, while that was still ahead. Took place:
a later mention of it tells it as past, or an event of the timeline of the same kind and word is said to have happened
at a time that the plan allows. Where the articles tell of neither, nothing is said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from storygraph.answers.timeline.outline import Outline, Outlines
from storygraph.answers.timeline.targets import Row
from storygraph.model import EventMention

CALLED_OFF = frozenset(
    (
        *("abandon", "axe", "call", "call_off", "cancel", "cancellation", "delay", "defer", "drop", "postpone"),
        *("postponement", "scrap", "shelve", "suspend", "suspension"),
    )
)
OFF = re.compile(r"\bcall(?:ed|s|ing)?\b.{0,40}\boff\b", re.IGNORECASE)
VAGUE = frozenset(("change", "end", "give", "launch", "make", "move", "occur", "other"))
"""Types too wide for two events of one day to be one."""
WORD = re.compile(r"\w+")
STEM = 4  # letters at least that a plan's word and the word in the other sentence share


def join_plans(outlines: Outlines, items: list[Row]) -> None:
    """Give planned items their `outcome`: kind ("called off" or "took place"), and the article, start and end of the
    sentence that says so, with its text."""
    endings = _endings(outlines)
    done: dict[str, list[Row]] = defaultdict(list)
    for item in items:
        if item["status"] == "happened" and item["position"] is not None:
            done[item["type"]].append(item)
    for item in items:
        if item["status"] == "planned" and item["mentions"] and item["type"] != "say":
            told = chain(_told_as_done(outlines, item), _called_off(outlines, item, endings))
            outcome = next(chain(told, _took_place(outlines, item, done)), None)
            if outcome is not None:
                item["outcome"] = outcome


def _told_as_done(outlines: Outlines, item: Row) -> Iterator[Row]:
    """A mention of the same event that tells of it as past, in an article that came out when it could be."""
    if not item["earliest"]:
        return
    for m in item["mentions"]:
        outline, e = outlines.of(m["article"]), outlines.mention((m["article"], m["start"], m["end"]))
        if e is not None and e.status == "happened" and _published(outline) >= str(item["earliest"])[:10]:
            yield _outcome("took place", outline, e)


class Ending(NamedTuple):
    """Something that is told to have been called off, with the words of its sentence."""

    outline: Outline
    event: EventMention
    published: str
    words: frozenset[str]


def _endings(outlines: Outlines) -> list[Ending]:
    """What the articles tell to have been called off, in the order of publication."""
    found = []
    for outline in sorted(outlines.read.values(), key=lambda o: (_published(o), o.article.id)):
        for e in outline.found.events:
            if e.lemma not in CALLED_OFF or e.status not in ("happened", "ongoing"):
                continue
            sentence = outline.sentence(e.sentence)
            if e.lemma != "call" or OFF.search(sentence):
                words = frozenset(WORD.findall(sentence.lower()))
                found.append(Ending(outline, e, _published(outline), words))
    return found


def _called_off(outlines: Outlines, item: Row, endings: list[Ending]) -> Iterator[Row]:
    plan = _plan(outlines, item)
    if plan is None:
        return
    reported = min(_published(outlines.of(m["article"])) for m in item["mentions"])
    last = str(item["latest"] or "9999")[:10]
    stem = plan.lemma.split("_")[0].lower()
    stem = stem[: max(STEM, len(stem) - 2)]
    for ending in endings:
        named = ending.event.lemma != plan.lemma and any(w.startswith(stem) for w in ending.words)
        if reported <= ending.published <= last and named:
            yield _outcome("called off", ending.outline, ending.event)


def _took_place(outlines: Outlines, item: Row, done: dict[str, list[Row]]) -> Iterator[Row]:
    plan = _plan(outlines, item)
    if plan is None or not item["earliest"] or not item["latest"]:
        return
    first, last = str(item["earliest"])[:10], str(item["latest"])[:10]
    for other in done[item["type"]]:
        if not first <= str(other["earliest"])[:10] <= last:
            continue
        place = other["mentions"][0]
        event = outlines.mention((place["article"], place["start"], place["end"]))
        if event is not None and (event.lemma == plan.lemma or (first == last and item["type"] not in VAGUE)):
            yield _outcome("took place", outlines.of(place["article"]), event)


def _plan(outlines: Outlines, item: Row) -> EventMention | None:
    """The first mention that tells of the plan."""
    found = (outlines.mention((m["article"], m["start"], m["end"])) for m in item["mentions"])
    return next((e for e in found if e is not None and len(e.lemma) >= STEM), None)


def _outcome(kind: str, outline: Outline, event: EventMention) -> Row:
    return {
        "kind": kind,
        "article": outline.article.id,
        "start": event.start,
        "end": event.end,
        "text": outline.sentence(event.sentence),
    }


def _published(outline: Outline) -> str:
    return str(outline.article.published or "")[:10]
