"""Places described: "the country", "the Lao capital", "the state", "the Lao government"."""

from __future__ import annotations

from collections.abc import Sequence

from storygraph.annotate.coreference import choose, words
from storygraph.annotate.coreference.state import Link, Phrase, modifiers, telling
from storygraph.annotate.coreference.variants import nation
from storygraph.annotate.names.words import PLACE_HEADS, folded, nations
from storygraph.annotate.names.words import places as known_places

KINDS = {
    "country": "country", "nation": "country", "kingdom": "country", "republic": "country", "government": "country",
    "state": "state", "province": "state", "city": "city", "region": "region", "town": "town", "village": "town",
}  # fmt: skip


def resolve(p: Phrase, before: Sequence[Link], links: Sequence[Link], definite_form: bool) -> tuple[Link, float] | None:
    """The place that a description goes back to, with a confidence; None where that is unsure."""
    people = _nationality(p)
    if people is not None:
        if p.noun == "capital":
            return _seat(people, before)
        target = country([*before, *links], people) if p.noun in words.PLACE_WITH_BODY | words.NATION else None
        return (target, 0.85) if target is not None else None
    if p.noun in words.PLACE_WITH_BODY:
        named = _of_country(p)
        target = country([*before, *links], named) if named is not None else None
        if target is not None:
            return target, 0.85
    if not definite_form or p.plural:
        return None
    places = [x for x in before if x.type == "Place"]
    if p.noun == "capital" or (p.noun == "city" and "capital" in modifiers(p)):
        return _capital(p, places)
    called = choose.called(p, places)
    target = choose.latest(called)
    if target is not None and p.noun not in words.NATION | {"government"}:
        return target, 0.8
    if p.noun in words.NATION | {"government"}:
        return _nation(p, places if any(kind_of(x) == "country" for x in places) else links)
    by_name = [x for x in places if p.noun in x.name_words]
    target = choose.latest(by_name)
    if target is not None:
        return target, 0.75
    kin = [x for x in places if x.named and kind_of(x) in {KINDS.get(p.noun), None} and not clashing(x, p)]
    kin = [x for x in kin if not x.name_words & PLACE_HEADS - {"city", "town", p.noun}]
    if p.noun in {
        "city",
        "town",
        "village",
        "state",
        "region",
        "province",
        "island",
        "territory",
    } and not telling(p):
        target = choose.salient([x for x in kin if kind_of(x) == KINDS.get(p.noun, "")], p, reach=300)
        target = target or choose.salient(kin, p, reach=160)
        return (target, 0.5) if target is not None else None
    return None


def clashing(link: Link, p: Phrase) -> bool:
    """Whether the place has been called another kind of place."""
    return bool(link.heads) and p.noun not in link.heads


def _nation(p: Phrase, places: Sequence[Link]) -> tuple[Link, float] | None:
    """The country spoken of most, if it stands out; else the last one."""
    if telling(p):
        return None
    countries = sorted((x for x in places if kind_of(x) == "country"), key=lambda x: -len(x.phrases))
    if not countries:
        return None
    if len(countries) == 1 or len(countries[0].phrases) >= 2 * len(countries[1].phrases):
        return countries[0], 0.7
    target = choose.salient(countries, p, reach=60) or choose.latest(countries)
    return (target, 0.55) if target is not None else None


def _nationality(p: Phrase) -> str | None:
    """The country whose people's name stands before the noun."""
    doc, people = p.head.doc, nations()[1]
    for token in doc[max(0, p.head.i - 4) : p.head.i]:
        pair = doc[token.i : token.i + 2].text
        if token.text in people or pair in people:
            return people.get(pair) or people[token.text]
    return None


def _of_country(p: Phrase) -> str | None:
    """The usual name of the country in "the government of X"."""
    doc = p.head.doc
    if p.end + 1 >= len(doc) or doc[p.end].lower_ != "of":
        return None
    start = p.end + 1 + (doc[p.end + 1].lower_ == "the")
    return next((n for end in range(start + 4, start, -1) if (n := nation(folded(doc[start:end].text)))), None)


def country(links: Sequence[Link], usual: str) -> Link | None:
    """The chain of a country by its usual name."""
    for link in links:
        if link.type == "Place" and any(nation(folded(name)) == usual for name in link.names):
            return link
    return None


def kind_of(link: Link) -> str | None:
    """ "country", "state", "city", "region" of a place that is well known, else None."""
    capitals = nations()[2]
    for name in link.names:
        kind = "country" if nation(folded(name)) else known_places().get(name) or ("city" if name in capitals else None)
        if kind:
            return kind
    return None


def _seat(usual: str, places: Sequence[Link]) -> tuple[Link, float] | None:
    capitals = nations()[2]
    for link in places:
        if any(capitals.get(name) == usual for name in link.names):
            return link, 0.9
    return None


def _capital(p: Phrase, places: Sequence[Link]) -> tuple[Link, float] | None:
    capitals = nations()[2]
    called = [x for x in places if "capital" in x.heads]
    seats = [x for x in places if any(name in capitals for name in x.names)]

    target = choose.latest(called or seats)
    return (target, 0.7) if target is not None else None
