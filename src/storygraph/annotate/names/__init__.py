"""Names of people, organisations, places and groups."""

from __future__ import annotations

from typing import cast

from spacy.tokens import Doc

from storygraph.annotate.names import bylines, finders, offices, proposals, twins, vote
from storygraph.model import Article, EntityType, Mention


def find_names(doc: Doc, article: Article) -> list[Mention]:
    """Names in text order; no two overlap. A name has one type throughout the article, unless a town and a company
    share it.

    What the language model proposes is trimmed, put to a vote on its type, and carried to the places where the same
    name stands unseen.
    """
    heads = proposals.headlines(doc)
    found = finders.propose(doc, heads)
    table = vote.decide(doc, found, heads)
    found = finders.spread(doc, found, table, heads)
    found = twins.told_apart(doc, found)
    found = offices.without(doc, bylines.without(doc, finders.settle_groups(doc, found)))
    return [
        Mention(
            start=doc[p.start].idx,
            end=doc[p.end - 1].idx + len(doc[p.end - 1].text),
            type=cast(EntityType, p.type),
            form="name",
        )
        for p in sorted(found, key=lambda p: p.start)
        if p.type != "Other"
    ]
