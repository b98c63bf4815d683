"""All articles with their annotations to one resolution: the order of the steps, and what each gets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from storygraph.model import Annotations, Article, Local, Resolution, ResolvedEntity, ResolvedEvent, ResolvedQuote


class ResolveInput(NamedTuple):
    """One article as the resolver gets it. `origin` is equal for copies of one text."""

    article: Article
    annotations: Annotations
    origin: str


def resolve(corpus: Sequence[ResolveInput]) -> Resolution:
    """Resolve a whole corpus; the same set in another order gives the same resolution."""
    groups: dict[tuple[str, str], list[Local]] = defaultdict(list)
    for item in corpus:
        for k, chain in enumerate(item.annotations.chains):
            if chain.named or chain.type == "Document":
                groups[(chain.type, chain.name)].append(Local(item.article.id, k))
    entities = tuple(
        ResolvedEntity(id=f"{t}-{n}", type=t, name=n, members=tuple(m)) for (t, n), m in sorted(groups.items())
    )
    events = tuple(
        ResolvedEvent(
            id=f"e-{i.article.id}-{k}",
            type=e.type,
            summary=i.article.text[e.sentence.start : e.sentence.end],
            interval=e.interval,
            status=e.status,
            members=(Local(i.article.id, k),),
        )
        for i in corpus
        for k, e in enumerate(i.annotations.events)
    )
    quotes = tuple(
        ResolvedQuote(
            id=f"q-{i.article.id}-{k}", text=i.article.text[q.start : q.end], members=(Local(i.article.id, k),)
        )
        for i in corpus
        for k, q in enumerate(i.annotations.quotations)
    )
    return Resolution(entities=entities, events=events, quotes=quotes)
