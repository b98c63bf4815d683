"""Definite descriptions: which chain "the commissioner", "the airline", "the country" or "the report" goes back to.

A description goes back to a chain that has been called so, by a title, an apposition or an earlier description, unless
what distinguishes the one is not said of the other. Where nobody has been called so, kinds decide: "the airline" to
the only company in reach, "the state" to a state.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from storygraph.annotate.coreference import places, words
from storygraph.annotate.coreference.state import Link, Phrase, distinguishing, modifiers
from storygraph.annotate.coreference.variants import folded
from storygraph.annotate.documents.words import kind_of

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "such"})
GENERIC_DOCUMENTS = frozenset({"document", "file", "text", "dossier", "paperwork"})
Found = tuple[Link, float] | None


def determiner(p: Phrase) -> Token | None:
    """The article, demonstrative or possessive of a phrase."""
    return next((c for c in p.head.lefts if c.dep_ in {"det", "poss", "predet"}), None)


def resolve(p: Phrase, links: Sequence[Link]) -> Found:
    """The chain a description goes back to, with a confidence; None where it is unsure or introduces something new."""
    first = determiner(p)
    demonstrative = first is not None and first.dep_ in {"det", "predet"} and first.lower_ in DEFINITE
    possessed = first is not None and first.dep_ == "poss"
    if modifiers(p) & words.NOT_THE_SAME:
        return None
    before = [link for link in links if link.phrases and min(x.start for x in link.phrases) < p.start]
    if p.type == "Document":
        return _document(p, before, links) if demonstrative or possessed else None
    if p.type == "Place":
        return places.resolve(p, before, links, demonstrative or possessed)
    if not demonstrative and not possessed:
        return _headline(p, links) if first is None else None
    if p.type == "Organization":
        return _body(p, before)
    return _person(p, before, links)


def latest(links: Sequence[Link], token: int) -> Link | None:
    """Of the chains, the one mentioned last before the token."""
    found = [(last.end, n) for n, link in enumerate(links) if (last := link.last_before(token)) is not None]
    return links[max(found)[1]] if found else None


def salient(links: Sequence[Link], p: Phrase, reach: int = 80) -> Link | None:
    """The chain mentioned most often so far, if it was mentioned within reach (tokens) and no other as often."""
    near = [x for x in links if (last := x.last_before(p.start)) is not None and p.start - last.end < reach]
    count = sorted(((sum(q.end <= p.start for q in x.phrases), n) for n, x in enumerate(near)), reverse=True)
    if not count or (len(count) > 1 and count[1][0] == count[0][0]):
        return None
    return near[count[0][1]]


def name_words(p: Phrase) -> set[str]:
    """Folded lemmas of a phrase's words."""
    return {folded(t.lemma_) for t in p.head.doc[p.start : p.end]}


def said_of(link: Link) -> set[str]:
    """Everything a chain has been called: modifiers of its descriptions and words of its names."""
    return link.modifiers | {w for q in link.phrases if q.form == "name" for w in name_words(q)}


def clash(p: Phrase, link: Link) -> bool:
    """Whether the description says something telling that the chain's earlier descriptions do not, while those say
    something else: "the Italian minister" is not "the French minister"."""
    own = distinguishing(p) - words.EMPTY
    said = said_of(link)
    others = {w for q in link.phrases if q.form == "nominal" for w in distinguishing(q)} - words.EMPTY
    return bool(own) and not own & said and (bool(others) or not link.named)


def called(p: Phrase, links: Sequence[Link]) -> list[Link]:
    """Chains of the phrase's type and number that have been called by its noun, or one that means the same."""
    nouns = words.synonyms(p.noun)
    same = [x for x in links if x.type == p.type and x.plural == p.plural and nouns & set(x.heads) and not clash(p, x)]
    exact = [x for x in same if p.noun in x.heads]
    return exact or same


def _best(p: Phrase, same: Sequence[Link]) -> Link | None:
    own = modifiers(p) - words.EMPTY
    fitting = [x for x in same if own & said_of(x)] if own else list(same)
    former = "former" in modifiers(p)
    agreeing = [x for x in fitting or same if ("former" in x.modifiers) == former]
    return latest(agreeing or fitting or same, p.start)


def _headline(p: Phrase, links: Sequence[Link]) -> Found:
    """A bare "Governor signs …" in a headline: the only chain called so in the article."""
    if p.plural or p.head.dep_ not in {"nsubj", "nsubjpass", "poss", "ROOT"} or p.type != "Person":
        return None
    same = [x for x in called(p, links) if x.named]
    return (same[0], 0.6) if len(same) == 1 else None


def _person(p: Phrase, links: Sequence[Link], everywhere: Sequence[Link]) -> Found:
    owner = next((c for c in p.head.lefts if c.dep_ == "poss"), None)
    if owner is not None and (p.noun in words.FAMILY or p.noun in words.OF_SOMEONE):
        return None
    gender = words.gender_of_noun(p.noun)
    fitting = [x for x in links if gender == "unknown" or x.gender in {gender, "unknown"}]
    target = _best(p, called(p, fitting))
    if target is not None:
        return target, 0.8 if target.named else 0.7
    later = [x for x in called(p, everywhere) if x.named and not x.plural]
    return (later[0], 0.6) if len(later) == 1 and not p.plural and gender in {"unknown", later[0].gender} else None


def _body(p: Phrase, links: Sequence[Link]) -> Found:
    if p.plural:
        return None
    target = _best(p, called(p, links))
    if target is not None:
        return target, 0.8
    own = distinguishing(p) - words.EMPTY
    named = [x for x in links if x.named and x.type == "Organization"]
    by_name = [x for x in named if any(p.noun in name_words(q) for q in x.phrases if q.form == "name")]
    if own:
        by_name = [x for x in by_name if own & said_of(x)]
    target = latest(by_name, p.start)
    if target is not None:
        return target, 0.75
    if p.noun in words.COMMERCIAL | {"group", "organization", "organisation"} and not own:
        kin = [x for x in named if not _governmental(x) and (not x.heads or set(x.heads) & words.COMMERCIAL)]
        target = salient(kin, p)
        return (target, 0.5) if target is not None else None
    return None


def _governmental(link: Link) -> bool:
    said = {w for q in link.phrases if q.form == "name" for w in name_words(q)} | set(link.heads)
    return bool(said & (words.GOVERNMENTAL | {"news", "times", "post", "union", "nations"}))


def _document(p: Phrase, before: Sequence[Link], everywhere: Sequence[Link]) -> Found:
    """The nearest earlier document called so, else of this kind; else the only one named so further on."""
    documents = [x for x in before if x.type == "Document" and x.plural == p.plural]
    same = [x for x in documents if p.noun in x.heads and not clash(p, x)]
    own = modifiers(p) - words.EMPTY
    fitting = [x for x in same if own & said_of(x)]
    target = latest(fitting or same, p.start)
    if target is not None:
        return target, 0.8
    later = [x for x in everywhere if x.type == "Document" and x.named and p.noun in x.heads and x.plural == p.plural]
    if len(later) == 1 and not clash(p, later[0]):
        return later[0], 0.7
    if own:
        return None
    kin = [x for x in documents if x.kind == kind_of(p.noun)]
    if not kin and p.noun in GENERIC_DOCUMENTS:
        kin = documents
    if not kin and kind_of(p.noun) in {"letter", "report", "memo"}:
        kin = [x for x in documents if "document" in x.heads]
    target = latest(kin, p.start)
    return (target, 0.6) if target is not None else None
