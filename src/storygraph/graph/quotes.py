"""Quote nodes: who said it, about what, to whom, when."""

from __future__ import annotations

from storygraph.graph.book import Book
from storygraph.graph.dates import date_node
from storygraph.graph.opposed import Opposed
from storygraph.graph.wordings import printed, wording, wordings
from storygraph.model import Evidence, Local, Quotation, ResolvedQuote, Span
from storygraph.model import nodes as n
from storygraph.model.interval import day_number


def add_quotes(book: Book) -> None:
    """All utterances, also those without content: who would not answer is told too."""
    opposed = Opposed()
    for quote in book.source.resolution.quotes:
        first = quote.members[0]
        shown = _quotation(book, first)
        _quote(book, quote, shown)
        if shown.spans:
            speaker = shown.speaker.chain if shown.speaker else None
            about = {e for c in (*shown.about, speaker) if (e := book.source.entity(first.article, c))}
            item = book.source.items[first.article]
            place = _place(book, first, shown)
            opposed.add(quote, shown, about, place, item.annotations, item.article.text)
    opposed.write(book)


def _place(book: Book, member: Local, q: Quotation) -> Evidence:
    """Where it is printed; the sentence where it has no content ("declined to comment")."""
    around = q if q.spans else book.source.sentence(member.article, q.start)
    return book.source.joined(member.article, around, score=q.confidence)


def _quotation(book: Book, member: Local) -> Quotation:
    return book.source.items[member.article].annotations.quotations[member.index]


def _quote(book: Book, quote: ResolvedQuote, shown: Quotation) -> None:
    first = quote.members[0]
    articles = sorted({m.article for m in quote.members})
    days = sorted(d for a in articles if (d := book.source.published(a)))
    speaker = shown.speaker
    said = [q.said for m in quote.members if (q := _quotation(book, m)).said.dated]
    when = min(said, key=lambda i: (str(i.latest), str(i.earliest))) if said else None
    places = []
    words: dict[str, tuple[str, str]] = {}  # by article: how it prints it, and its words
    for member in quote.members:
        q = _quotation(book, member)
        place = _place(book, member, q)
        places.append(place)
        words.setdefault(member.article, (q.kind, printed(book.source.text(member.article), q)))
        book.edge("REPORTS", member.article, quote.id, ("Article", "Quote"), place, **_claim(q))
        _ends(book, quote.id, member, q)
    for article, (kind, said_there) in words.items():
        book.edge("REPORTS", article, quote.id, ("Article", "Quote"), printed=kind, wording=said_there)
    text = book.source.text(first.article)
    book.node(
        n.Quote(
            id=quote.id,
            name=quote.text[:80] or f"no answer: {shown.cue_lemma or shown.act}",
            text=quote.text,
            kind=shown.kind,
            act=shown.act,
            polarity=shown.polarity,
            speaker=text[speaker.start : speaker.end] if speaker else "",
            speaks_for=(book.source.entity(first.article, speaker.behalf) or "") if speaker else "",
            affiliation=(book.source.entity(first.article, speaker.affiliation) or "") if speaker else "",
            speakers=speaker.number if speaker else None,
            medium=next((m for p in quote.members if (m := _quotation(book, p).medium)), ""),
            wordings=wordings([wording(said_there, kind) for kind, said_there in words.values()]),
            said_earliest=when.earliest if when else None,
            said_latest=when.latest if when else (days[0] if days else None),
            day=day_number(when.earliest) if when else None,
            first_reported=days[0] if days else None,
            independent_sources=len({book.source.origin(a) for a in articles}),
            extraction_score=round(shown.confidence, 3),
        ),
        *places,
    )


def _claim(q: Quotation) -> dict[str, str | None]:
    return {
        "earliest": q.said.earliest,
        "latest": q.said.latest,
        "precision": q.said.precision,
        "status": q.polarity,
        "alleged_by": "",
    }


def _ends(book: Book, quote_id: str, member: Local, q: Quotation) -> None:
    """Edges from one printing: speaker, content, addressee, date."""
    article = member.article
    around = Span(start=q.start, end=q.end) if q.spans else book.source.sentence(article, q.start)
    found = book.source.items[article].annotations
    if q.speaker is not None:
        saying = book.source.joined(article, around, q.speaker, score=q.confidence)
        speaker = book.source.entity(article, q.speaker.chain)
        if speaker is not None:
            book.edge("SAID", speaker, quote_id, ("Entity", "Quote"), saying)
        behalf = book.source.entity(article, q.speaker.behalf)
        if speaker is not None and behalf is not None:
            words = book.source.sentence(article, q.speaker.start)
            book.edge(
                "SPEAKS_FOR",
                speaker,
                behalf,
                ("Entity", "Entity"),
                book.source.joined(article, words, score=q.confidence),
                detail="",
            )
    inside = [
        (entity, m)
        for m in found.mentions
        if any(s.start <= m.start and m.end <= s.end for s in q.spans)
        and (entity := book.source.entity(article, m.chain)) is not None
    ]
    for entity, m in inside:
        book.edge("ABOUT", quote_id, entity, ("Quote", "Entity"), book.source.joined(article, m))
    for k, event in enumerate(found.events):
        resolved = book.source.resolution.event_of.get(Local(article, k))
        if resolved and any(s.start <= event.start and event.end <= s.end for s in q.spans):
            book.edge("ABOUT", quote_id, resolved.id, ("Quote", "Event"), book.source.joined(article, event))
    addressee = book.source.entity(article, q.addressee)
    if addressee is not None:
        sentence = book.source.sentence(article, q.cue.start if q.cue else q.start)
        book.edge(
            "ADDRESSED_TO",
            quote_id,
            addressee,
            ("Quote", "Entity"),
            book.source.joined(article, sentence, around),
        )
    if q.said.dated and q.time is not None:
        when = book.source.joined(article, found.times[q.time])
        book.edge("ON_DATE", quote_id, date_node(book, q.said).id, ("Quote", "Date"), when)
