"""Definite descriptions: which chain "the commissioner", "the airline", "the country" or "the report" goes back to."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.state import Link, Phrase, modifiers
from storygraph.annotate.coreference.variants import folded, nation
from storygraph.annotate.documents.words import kind_of
from storygraph.annotate.names.words import nations

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "such"})
GENERIC_DOCUMENTS = frozenset(["document", "file", "text", "dossier", "paperwork"])


def determiner(p: Phrase) -> Token | None:
    """The article, demonstrative or possessive of a phrase."""
    return next((c for c in p.head.lefts if c.dep_ in {"det", "poss", "predet"}), None)


def resolve(p: Phrase, links: Sequence[Link]) -> tuple[Link, float] | None:
    """The chain a description goes back to, with a confidence; None where it is unsure or introduces something new."""
    first = determiner(p)
    demonstrative = first is not None and first.dep_ in {"det", "predet"} and first.lower_ in DEFINITE
    possessed = first is not None and first.dep_ == "poss"
    own = modifiers(p) - words.EMPTY
    if own & words.NOT_THE_SAME:
        return None
    before = [link for link in links if link.phrases and min(x.start for x in link.phrases) < p.start]
    if p.type == "Document":
        return document(p, before, own, demonstrative or possessed)
    if not demonstrative and not possessed:
        return _by_nation(p, before) if p.type == "Place" else None
    if p.type == "Place":
        return _place(p, before, own)
    if p.type == "Organization":
        return _body(p, before, own)
    return _person(p, before, own, possessed)


def _latest(links: Sequence[Link], token: int) -> Link | None:
    found = [(last.end, n) for n, link in enumerate(links) if (last := link.last_before(token)) is not None]
    return links[max(found)[1]] if found else None


def _clash(own: set[str], link: Link) -> bool:
    """Whether the description says something that the chain's earlier descriptions do not, while they say something
    else: "the Italian minister" is not "the French minister"."""
    said = link.modifiers - words.EMPTY
    named = {folded(t.text) for q in link.phrases if q.form == "name" for t in q.head.doc[q.start : q.end]}
    return bool(own) and not own & (said | named) and bool(said)


def _with_head(p: Phrase, links: Sequence[Link], own: set[str]) -> Link | None:
    same = [x for x in links if x.type == p.type and p.noun in x.heads and x.plural == p.plural and not _clash(own, x)]
    matching = [x for x in same if own & x.modifiers] if own else same
    return _latest(matching or same, p.start)


def _person(p: Phrase, links: Sequence[Link], own: set[str], possessed: bool) -> tuple[Link, float] | None:
    poss = next((c for c in p.head.lefts if c.dep_ == "poss"), None)
    if possessed and p.noun in words.FAMILY and poss is not None:
        return None
    gender = words.gender_of_noun(p.noun)
    fitting = [x for x in links if x.type == "Person" and (gender == "unknown" or x.gender in {gender, "unknown"})]
    target = _with_head(p, fitting, own)
    if target is None and p.plural:
        target = _latest(
            [x for x in links if x.plural and x.type in {"Person", "Group"} and p.noun in x.heads], p.start
        )
    if target is None and not p.plural:
        titled = [x for x in fitting if p.noun in x.titles]
        target = titled[0] if len(titled) == 1 else None
    if target is None:
        return None
    return target, 0.8 if target.named else 0.7


def _body(p: Phrase, links: Sequence[Link], own: set[str]) -> tuple[Link, float] | None:
    bodies = [x for x in links if x.type == "Organization" and not p.plural]
    target = _with_head(p, bodies, own)
    if target is not None:
        return target, 0.8
    named = [x for x in bodies if x.named]
    by_name = [x for x in named if any(p.noun in _name_words(q) for q in x.phrases if q.form == "name")]
    if own:
        by_name = [x for x in by_name if any(own & _name_words(q) for q in x.phrases if q.form == "name")]
        return (by_name[-1], 0.6) if len(by_name) == 1 else None
    target = _latest(by_name, p.start)
    if target is not None:
        return target, 0.75
    if p.noun in words.COMMERCIAL | {"group", "organization", "organisation"}:
        kin = [x for x in named if not _governmental(x) and (not x.heads or set(x.heads) & words.COMMERCIAL)]
        target = _salient(kin, p)
        return (target, 0.5) if target is not None else None
    return None


def _name_words(p: Phrase) -> set[str]:
    return {folded(t.lemma_) for t in p.head.doc[p.start : p.end]}


def _governmental(link: Link) -> bool:
    said = {w for q in link.phrases if q.form == "name" for w in _name_words(q)} | set(link.heads)
    return bool(said & (words.GOVERNMENTAL | {"news", "times", "post", "union", "nations"}))


def _salient(links: Sequence[Link], p: Phrase) -> Link | None:
    """The chain named most often so far, if it was named within some 80 tokens and no other as often."""
    near = [x for x in links if (last := x.last_before(p.start)) is not None and p.start - last.end < 80]
    count = sorted(((sum(q.end <= p.start for q in x.phrases), n) for n, x in enumerate(near)), reverse=True)
    if not count or (len(count) > 1 and count[1][0] == count[0][0]):
        return None
    return near[count[0][1]]


def _by_nation(p: Phrase, links: Sequence[Link]) -> tuple[Link, float] | None:
    """ "Lao government", "the Lao government": the country, if it is in the article."""
    doc = p.head.doc
    for token in doc[max(0, p.head.i - 3) : p.head.i]:
        country = nations()[1].get(token.text)
        target = _country(links, country) if country else None
        if target is not None and p.noun in words.PLACE_WITH_BODY | {"mainland"}:
            return target, 0.85
    return None


def _country(links: Sequence[Link], country: str | None) -> Link | None:
    for link in links:
        if link.type == "Place" and any(_nation_of(q) == country for q in link.phrases if q.form == "name"):
            return link
    return None


def _nation_of(p: Phrase) -> str | None:
    return nation(folded(p.head.doc[p.start : p.end].text))


def _place(p: Phrase, links: Sequence[Link], own: set[str]) -> tuple[Link, float] | None:
    places = [x for x in links if x.type == "Place" and not p.plural]
    by_people = _by_nation(p, places)
    if by_people is not None:
        return by_people
    if p.noun == "capital":
        return _capital(p, places)
    target = _with_head(p, places, own)
    if target is not None:
        return target, 0.8
    countries = [x for x in places if any(_nation_of(q) for q in x.phrases if q.form == "name")]
    if p.noun in words.NATION | {"government"}:
        target = _salient(countries, p) or _latest(countries, p.start)
        return (target, 0.7 if len(countries) == 1 else 0.55) if target is not None else None
    by_name = [x for x in places if any(p.noun in _name_words(q) for q in x.phrases if q.form == "name")]
    target = _latest(by_name, p.start)
    if target is not None:
        return target, 0.75
    rest = [x for x in places if x.named and x not in countries and (not x.heads or p.noun in x.heads)]
    if p.noun in {"city", "town", "village", "state", "region", "province", "island"} and not own:
        target = _salient(rest, p)
        return (target, 0.5) if target is not None else None
    return None


def _capital(p: Phrase, places: Sequence[Link]) -> tuple[Link, float] | None:
    capitals = nations()[2]
    seats = [
        x for x in places if any(q.head.doc[q.start : q.end].text in capitals for q in x.phrases if q.form == "name")
    ]
    headed = [x for x in places if "capital" in x.heads]
    target = _latest(headed or seats, p.start)
    return (target, 0.7) if target is not None else None


def document(p: Phrase, links: Sequence[Link], own: set[str], definite: bool) -> tuple[Link, float] | None:
    """The nearest earlier document of this kind whose modifiers do not say otherwise."""
    if not definite:
        return None
    kind = kind_of(p.noun)
    documents = [x for x in links if x.type == "Document" and x.plural == p.plural]
    same = [x for x in documents if p.noun in x.heads and not _clash(own, x)]
    if own:
        same = [x for x in same if own & x.modifiers] or [x for x in same if not x.modifiers]
    if not same and not own:
        same = [x for x in documents if x.kind == kind] or (documents if p.noun in GENERIC_DOCUMENTS else [])
        same = same or ([x for x in documents if "document" in x.heads] if kind in {"letter", "report", "memo"} else [])
    target = _latest(same, p.start)
    return (target, 0.8 if p.noun in target.heads else 0.6) if target is not None else None
