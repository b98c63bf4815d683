"""Bodies described: "the company", "the water regulator", "the inspectorate", "the union"."""

from __future__ import annotations

from collections.abc import Sequence

from storygraph.annotate.coreference import choose, words
from storygraph.annotate.coreference.salience import speaks
from storygraph.annotate.coreference.state import Link, Phrase, modifiers, telling
from storygraph.annotate.names.words import folded

LOOSE = frozenset({"group", "organization", "organisation"})
REACH = 400  # tokens back in which a company must have been mentioned to be "the company"


def resolve(p: Phrase, links: Sequence[Link], later: Sequence[Link]) -> tuple[Link, float] | None:
    """The chain that a singular description of a body goes back to, with a confidence; `later` are all named chains."""
    if p.plural:
        return None
    found_by_words = by_words(p, later)
    if found_by_words is not None:
        return found_by_words
    own = {w for said in telling(p).values() for w in said}
    target = choose.best(p, choose.called(p, links))
    if target is not None and not (p.noun in words.COMMERCIAL and _passing(target)):
        return target, 0.8
    if _somebodys(p) and p.noun in words.COMMERCIAL | LOOSE:
        return None
    named = [x for x in links if x.named and x.type == "Organization"]
    nouns = words.synonyms(p.noun) | words.KIN.get(p.noun, frozenset())
    by_name = [x for x in named if nouns & x.name_words]
    if own:
        by_name = [x for x in by_name if own & (x.modifiers | x.name_words)]
    by_name = [x for x in by_name if p.noun in x.name_words] or by_name
    found = choose.latest(by_name)
    if found is not None:
        return found, 0.75
    if p.noun in words.COMMERCIAL | LOOSE:
        found = _speaking(p, named) or _company(p, named, own)
        if found is not None:
            return found, 0.5
    if target is None and (p.noun in words.KIN or p.noun in words.GOVERNMENTAL):
        nouns = words.KIN.get(p.noun, frozenset({p.noun}))
        named = [x for x in later if x.type == "Organization" and nouns & x.name_words]
        target = named[0] if len(named) == 1 and (not own or own & named[0].name_words) else None
    return (target, 0.6) if target is not None else None


def by_words(p: Phrase, named: Sequence[Link]) -> tuple[Link, float] | None:
    """The one body whose name holds the description's words, two at least: "Harland's civil aviation authority" beside
    the Civil Aviation Authority of Harland, "Danish academy" beside the Royal Danish Academy of Music."""
    own = {t for t in modifiers(p) if t not in words.EMPTY}
    own |= {folded(t.lemma_) for c in p.head.lefts if c.dep_ == "poss" for t in c.subtree if t.pos_ == "PROPN"}
    if not own:
        return None
    kin = [x for x in named if x.type == "Organization" and p.noun in x.name_words and own <= x.name_words]
    return (kin[0], 0.7) if len(kin) == 1 else None


def _somebodys(p: Phrase) -> bool:
    """Whether it is "her company": whose it is, not who is spoken of, would tell which."""
    return any(c.lower_ in {"his", "her", "my", "your"} for c in p.head.lefts)


def _speaking(p: Phrase, named: Sequence[Link]) -> Link | None:
    """Of "Harlow said the company …" the one who says it."""
    for x in reversed(named):
        q = x.last
        if q is not None and speaks(q) and q.head.head.is_ancestor(p.head) and not _governmental(x):
            return x
    return None


def _passing(link: Link) -> bool:
    """Whether it is only described, and was mentioned once."""
    return not link.named and link.seen <= 1


def _company(p: Phrase, named: Sequence[Link], own: set[str]) -> Link | None:
    """The company spoken of: one with the words of the description in its name, else what surely or may be one."""
    kin = [x for x in named if not _governmental(x) and (not x.heads or x.heads.keys() & words.COMMERCIAL)]
    if own:
        return choose.latest([x for x in kin if own & x.name_words])
    if p.noun not in words.SPECIAL_FIRMS:
        kin = [x for x in kin if not x.heads.keys() & words.SPECIAL_FIRMS] or kin
    sure = [x for x in kin if x.heads.keys() & words.COMMERCIAL or x.name_words & words.COMPANY_WORDS]
    return choose.salient(sure, p, REACH) or choose.salient(kin, p)


def _governmental(link: Link) -> bool:
    return bool((link.name_words | link.heads.keys()) & (words.GOVERNMENTAL | words.NO_COMPANY))
