"""Event nodes: who took part, where, when by whose claim, and what came before what."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from storygraph.graph.book import Book
from storygraph.graph.dates import date_node
from storygraph.model import EventMention, Evidence, Interval, Local, ResolvedEvent
from storygraph.model import nodes as n
from storygraph.model.interval import FINENESS, day_number

NEAR = 600  # code points between a trigger and the time expression that are cited as one stretch


def add_events(book: Book) -> None:
    """All events with what their mentions say."""
    for event in book.source.resolution.events:
        by_article: dict[str, list[EventMention]] = defaultdict(list)
        for member in event.members:
            by_article[member.article].append(_mention(book, member))
        triggers = [
            book.source.joined(article, e, score=e.confidence)
            for article, group in sorted(by_article.items())
            for e in group
        ]
        book.node(_node(book, event, sorted(by_article), max(t.score for t in triggers)), *triggers)
        for article, group in sorted(by_article.items()):
            _report(book, event, article, group)
            for mention in group:
                _ends(book, event, article, mention)
    _order(book)


def _mention(book: Book, member: Local) -> EventMention:
    return book.source.items[member.article].annotations.events[member.index]


def _place(book: Book, article: str, e: EventMention) -> Evidence:
    return book.source.joined(article, e.sentence, score=e.confidence)


def _node(book: Book, event: ResolvedEvent, articles: list[str], score: float) -> n.Event:
    days = sorted(d for a in articles if (d := book.source.published(a)))
    return n.Event(
        id=event.id,
        name=event.summary[:80],
        type=event.type,
        summary=event.summary,
        earliest=event.interval.earliest,
        latest=event.interval.latest,
        precision=event.interval.precision,
        day=day_number(event.interval.earliest),
        status=event.status,
        conflict=event.conflict,
        independent_sources=len({book.source.origin(a) for a in articles}),
        first_reported=days[0] if days else None,
        extraction_score=score,
    )


def _report(book: Book, event: ResolvedEvent, article: str, group: list[EventMention]) -> None:
    """The article's own claim: that of its best dated mention."""
    best = min(group, key=lambda e: (not e.interval.dated, FINENESS[e.interval.precision], -e.confidence, e.start))
    alleged_by = ""
    if best.quotation is not None:
        speaker = book.source.items[article].annotations.quotations[best.quotation].speaker
        alleged_by = (book.source.entity(article, speaker.chain) or "") if speaker else ""
    book.edge(
        "REPORTS",
        article,
        event.id,
        ("Article", "Event"),
        *(_place(book, article, e) for e in group),
        earliest=best.interval.earliest,
        latest=best.interval.latest,
        precision=best.interval.precision,
        status=best.status,
        alleged_by=alleged_by,
    )


def _ends(book: Book, event: ResolvedEvent, article: str, e: EventMention) -> None:
    sentence = e.sentence
    for p in e.participants:
        entity = book.source.entity(article, p.chain)
        if entity is not None and p.start < p.end:  # who is only understood is named by another mention of the event
            place = book.source.joined(article, e, p, score=e.confidence)
            book.edge("TOOK_PART", entity, event.id, ("Entity", "Event"), place, roles=p.role)
    where = book.source.entity(article, e.place)
    if where is not None:
        near_place = e.place_span if e.place_span is not None else sentence
        book.edge(
            "AT_PLACE",
            event.id,
            where,
            ("Event", "Entity"),
            book.source.joined(article, e, near_place, score=e.confidence),
        )
    if e.interval.dated and e.time is not None:  # a date that is only inferred has no words to cite
        time = book.source.items[article].annotations.times[e.time]
        near_time = time if abs(time.start - e.start) < NEAR else sentence
        when = book.source.joined(article, e, near_time, score=e.confidence)
        book.edge("ON_DATE", event.id, date_node(book, e.interval).id, ("Event", "Date"), when)


def _order(book: Book) -> None:
    """BEFORE between neighbours in time within a story: the first event of a day after the last of the day before."""
    story_of = {a: s.id for s in book.source.resolution.stories for a in s.articles}
    lines: dict[str, list[tuple[Interval, str, Local]]] = defaultdict(list)
    for event in book.source.resolution.events:
        stories = {story_of[m.article] for m in event.members if m.article in story_of}
        for story in sorted(stories):
            member = next(m for m in event.members if story_of.get(m.article) == story)
            book.edge(
                "IN_STORY",
                event.id,
                story,
                ("Event", "Story"),
                _place(book, member.article, _mention(book, member)),
            )
            if event.interval.dated and event.interval.precision == "day":
                lines[story].append((event.interval, event.id, member))
    for line in lines.values():
        line.sort(key=lambda row: (str(row[0].earliest), row[1]))
        for (when, before, _), (then, after, member) in pairwise(line):
            if str(when.latest) < str(then.earliest):
                place = _place(book, member.article, _mention(book, member))
                book.edge("BEFORE", before, after, ("Event", "Event"), place)
