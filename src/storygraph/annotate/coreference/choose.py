"""Which of several chains a description means: by what they have been called, how often, and how lately."""

from __future__ import annotations

from collections.abc import Sequence

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.state import Link, Phrase, modifiers, telling


def latest(links: Sequence[Link]) -> Link | None:
    """Of the chains, the one read last."""
    read = [(link.last.end, n) for n, link in enumerate(links) if link.last is not None]
    return links[max(read)[1]] if read else None


def salient(links: Sequence[Link], p: Phrase, reach: int = 80) -> Link | None:
    """The chain read most often so far, if it was mentioned within reach (tokens) and no other as often."""
    near = [x for x in links if x.last is not None and p.start - x.last.end < reach]
    count = sorted(((x.seen, n) for n, x in enumerate(near)), reverse=True)
    if not count or (len(count) > 1 and count[1][0] == count[0][0]):
        return None
    return near[count[0][1]]


def clash(p: Phrase, link: Link) -> bool:
    """Whether the description says something telling of a kind of which the chain's earlier descriptions say something
    else: "the Italian minister" is not "the French minister"."""
    if link.type == "Person" and link.modifiers & words.SUBORDINATE != modifiers(p) & words.SUBORDINATE:
        return True
    for kind, own in telling(p).items():
        said = link.telling.get(kind, set())
        if own & (link.name_words | link.topics):
            continue
        if said and not own & said:
            return True
        if kind in {"name", "nation"} and not said and not link.named and link.modifiers:
            return True
    return False


def called(p: Phrase, links: Sequence[Link]) -> list[Link]:
    """Chains of the phrase's type and number that have been called by its noun, or one that means the same."""
    nouns = words.synonyms(p.noun)
    types = {"Person", "Group"} if p.plural and p.type in {"Person", "Group"} else {p.type}
    alike = (x for x in links if x.type in types and x.plural == p.plural)
    same = [x for x in alike if nouns & x.heads.keys() and not clash(p, x)]
    exact = [x for x in same if p.noun in x.heads]
    return exact or same


def best(p: Phrase, same: Sequence[Link]) -> Link | None:
    """Of the chains called so, the one that fits what is said of it; of several, the one read last."""
    own = modifiers(p) - words.EMPTY
    fitting = [x for x in same if own & (x.modifiers | x.name_words)] if own else list(same)
    former = "former" in modifiers(p)
    agreeing = [x for x in fitting or same if ("former" in x.modifiers) == former]
    return latest(agreeing or fitting or same)
