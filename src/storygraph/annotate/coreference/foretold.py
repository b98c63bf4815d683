"""Who a headline or lead only describes, and the story then names: "a judge ruled … Judge Ada Lund wrote"."""

from __future__ import annotations

from collections.abc import Sequence

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.state import Link, Phrase

OPENING = 120  # tokens from the start in which the description stands
SOON = 200  # tokens from it to the name, at most


def join(phrases: Sequence[Phrase]) -> None:
    """Put descriptions of one person that stand in the opening, and nothing else about them, into the chain of the only
    person of the article who is named after them and is called the same."""
    links = {id(p.chain): p.chain for p in phrases if p.chain is not None and p.chain.type == "Person"}.values()
    named = [(x, _first(x)) for x in links if x.named]
    for link in links:
        if link.named or link.plural or not link.phrases or _first(link) > OPENING:
            continue
        nouns = frozenset().union(*(words.synonyms(n) for n in link.heads))
        called = [(x, first) for x, first in named if nouns & x.heads.keys()]
        if len(called) == 1 and _follows(link, *called[0]):
            for p in link.phrases:
                called[0][0].add(p, 0.55)
            link.phrases.clear()


def _first(link: Link) -> int:
    return min(p.start for p in link.phrases)


def _follows(link: Link, named: Link, first: int) -> bool:
    last = max(p.end for p in link.phrases)
    offices = [x.telling.get("office", set()) | (x.modifiers & words.SUBORDINATE) for x in (link, named)]
    one = link.gender == "unknown" or named.gender in {"unknown", link.gender}
    return last < first < last + SOON and one and offices[0] <= offices[1]
