"""An article as it is read: its own words by their offsets, what is marked in them, where they came from."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from storygraph.answers.citation import PlaceError, within
from storygraph.answers.context import Context
from storygraph.answers.cutting import Mark, controls, paragraphs
from storygraph.errors import NotFoundError
from storygraph.model import Article, Span

Row = dict[str, Any]
KINDS = ("Person", "Organization", "Place", "Group", "Document")
PER_PAGE = 600  # sentences of a very long text that are shown at once
LISTED = 80  # events and quotations beside the text
MANY = 2000  # entities of one article


def reading(
    context: Context,
    article_id: str,
    *,
    start: int | None = None,
    end: int | None = None,
    claim: str = "",
    kinds: Collection[str] = KINDS,
    page: int = 0,
) -> Row:
    """One article with its sentences, mentions, events, quotations, versions and copies.

    `paragraphs` are those of storygraph.answers.cutting; a piece's `mark` is a position in `mentions`. What is asked
    for by `start` and `end`, or by the id of a node or an edge whose evidence lies here (`claim`), is in `claims`.

    Args:
        kinds: of entities whose mentions are marked.
        page: of a text of more than 600 sentences; 0 is the one with the first claim.

    Raises NotFoundError, PlaceError.
    """
    article = context.article(article_id)
    found = _sentences(context, article)
    claims = _claims(context, article, start, end, claim)
    named = _mentions(context, article_id)
    pages = max(1, -(-len(found) // PER_PAGE))
    if not 0 <= page <= pages:
        raise PlaceError(f"page: 1 to {pages}")
    page = page or _page_of(found, claims)
    part = found[(page - 1) * PER_PAGE : page * PER_PAGE]
    text = article.text if page == pages else article.text[: part[-1].end]
    marks = [Mark(m["start"], m["end"], k) for k, m in enumerate(named) if m["kind"] in kinds]
    cut = paragraphs(text, part, marks, claims, (page - 1) * PER_PAGE)
    node = _node(context, article_id)
    return {
        "title": article.title or article_id,
        "article": _published(context, article, node),
        "page": page,
        "pages": pages,
        "sentences": len(found),
        "paragraphs": cut,
        "target": _target(cut),
        "claims": [_place(article, found, c.start, c.end) for c in claims],
        "claim": claim,
        "mentions": named,
        "kinds": _kinds(named),
        "controls": controls(article.text),
        **_beside(context, article, node.get("origin") or article_id, found),
    }


def _sentences(context: Context, article: Article) -> Sequence[Span]:
    """Its sentences; the whole text as one where it was not read."""
    try:
        found = context.record.annotations(article.id).sentences
    except NotFoundError:
        found = ()
    return found or (Span(start=0, end=len(article.text)),)


def _claims(context: Context, article: Article, start: int | None, end: int | None, claim: str) -> list[Span]:
    """The places that are asked for, in the order of the text, each once."""
    places = set()
    if place := within(article, start, end):
        places.add(place)
    if claim:
        told = context.evidence.of(claim)
        here = [e for e in told if e.article == article.id]
        if not here:
            raise NotFoundError(f"evidence in article {article.id} for", claim)
        places |= {(e.start, e.end) for e in here if e.start < e.end}
    return [Span(start=a, end=b) for a, b in sorted(places)]


def _page_of(sentences: Sequence[Span], claims: Sequence[Span]) -> int:
    return (_number(sentences, claims[0].start) - 1) // PER_PAGE + 1 if claims else 1


def _number(sentences: Sequence[Span], at: int) -> int:
    """Number, from 1, of the sentence that holds a place, else of the one before it."""
    return max(1, bisect_right(sentences, at, key=lambda s: s.start))


def _place(article: Article, sentences: Sequence[Span], start: int, end: int) -> Row:
    return {"start": start, "end": end, "text": article.text[start:end], "n": _number(sentences, start)}


def _mentions(context: Context, article_id: str) -> list[Row]:
    """Every mention of an entity of the graph, in the order of the text."""
    entities = context.rows("article_entities", id=article_id, limit=MANY)
    places = context.evidence.of_each([e["edge"] for e in entities])
    rows = [
        {"start": p.start, "end": p.end, "entity": e["entity"], "name": e["name"], "kind": e["kind"]}
        for e in entities
        for p in places[e["edge"]]
        if p.article == article_id
    ]
    return sorted(rows, key=lambda m: (m["start"], m["end"], m["entity"]))


def _kinds(named: Sequence[Row]) -> list[Row]:
    counts = Counter(m["kind"] for m in named)
    return [{"kind": k, "mentions": counts[k]} for k in KINDS if counts[k]]


def _target(cut: Sequence[Sequence[Row]]) -> int | None:
    """Where the first piece begins that a claim covers."""
    return next((p["start"] for units in cut for unit in units for p in unit["pieces"] if p["claim"]), None)


def _node(context: Context, article_id: str) -> Row:
    """The article in the graph; empty where it is not there, as a withdrawn one."""
    return next((r["node"] for r in context.rows("find_by_id", id=article_id) if "text_hash" in r["node"]), {})


def _published(context: Context, article: Article, node: Row) -> Row:
    """What is known of its publication. `original_hash` is that of the bytes it was read from."""
    try:
        original = hashlib.sha256(context.record.original(article.id)).hexdigest()
    except NotFoundError:  # an analyst's note
        original = ""
    return {
        "id": article.id,
        "publisher": article.publisher or "",
        "author": article.author or "",
        "published": article.published,
        "accessed": node.get("accessed_at"),
        "url": article.url or "",
        "language": article.language or node.get("language", ""),
        "words": len(article.text.split()),
        "version": node.get("version", 1),
        "status": node.get("status", "not in the graph"),
        "origin": node.get("origin") or article.id,
        "text_hash": article.text_hash,
        "original_hash": original,
    }


def _beside(context: Context, article: Article, origin: str, sentences: Sequence[Span]) -> Row:
    """Events, quotations, versions and copies."""
    events = context.rows("article_events", id=article.id, limit=LISTED + 1)
    quotes = context.rows("article_quotes", id=article.id, limit=LISTED + 1)
    told = {q["quote"]: q for q in reversed(quotes)}  # a row for each of several speakers: keep the first
    return {
        "events": [_numbered(r, sentences) for r in events[:LISTED]],
        "more_events": len(events) > LISTED,
        "quotes": [_numbered(r, sentences) for r in reversed(told.values())][:LISTED],
        "more_quotes": len(quotes) > LISTED,
        "versions": context.rows("article_versions", id=article.id),
        "copies": [c for c in context.rows("article_copies", origin=origin) if c["article"] != article.id],
    }


def _numbered(row: Row, sentences: Sequence[Span]) -> Row:
    return {**row, "n": _number(sentences, row["start"])}
