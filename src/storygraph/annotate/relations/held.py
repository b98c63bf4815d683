"""Relations that a noun says: "X, the chairman of Y", "Y chief executive X", "Y's spokesman X", "X's wife Z"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from storygraph.annotate.relations.actors import Actors, Named
from storygraph.annotate.relations.candidate import Candidate
from storygraph.annotate.relations.reality import unreal
from storygraph.annotate.relations.roles import MANDATES, ROLES, SECOND, STATUS_WORDS
from storygraph.annotate.relations.words import words

MODIFIERS = ("compound", "amod", "nmod", "appos")
BODY_PREPOSITIONS = words("of for at in to with from on against within")
SENT = words("ambassador consul envoy")  # of the one, to the other: they represent the one
NATIONAL = words("king minister monarch premier president prime-minister queen")
"""Offices of a country: where the words do not say which, it is the one country that was just named."""
HOUSES = {
    "senator": words("senate"), "mp": words("commons parliament"), "representative": words("house"),
    "congressman": words("congress house"), "congresswoman": words("congress house"),
}  # fmt: skip
"""Titles of members to words in the name of their house."""
OF_PEOPLE = words("adviser advisor aide assistant counsel staffer")  # who work for a person too
OFFICES = words("commerce defence defense education energy foreign health interior justice labor labour state treasury")
"""After "secretary of" and "minister of" these are no bodies."""
REACH = 8  # tokens between a title and the name before or after it


def held(actors: Actors) -> Iterator[Candidate]:
    """Candidates of all role nouns, in text order."""
    for token in actors.doc:
        if token.pos_ not in ("NOUN", "PROPN", "ADJ") or not token.text[0].isalpha():
            continue
        role = ROLES.get(token.lemma_.lower()) or ROLES.get(token.lower_)
        if role is not None:
            prime = token.lemma_.lower() == "minister" and token.i > 0 and token.nbor(-1).lower_ in ("first", "prime")
            yield from _of_role(actors, token, "LEADS" if prime else role)


def _of_role(actors: Actors, noun: Token, role: str) -> Iterator[Candidate]:
    held_by = holders(actors, noun)
    if not held_by or (noun.dep_ == "attr" and unreal(noun.head)):
        return
    bodies = list(_unique(_bodies(actors, noun)))
    understood = not bodies and noun.lemma_.lower() in NATIONAL and _stands_before_name(actors, noun)
    if understood:
        country = actors.country_before(noun)
        bodies = [country] if country is not None else []
    if not bodies:
        bodies, understood = list(_house(actors, noun)), True
    for holder in held_by:
        for body in bodies:
            if body.chain == holder.chain:
                continue
            type_ = relation_type(role, noun, holder, body, actors.is_country(body))
            if type_ is not None:
                yield Candidate(type_, holder, body, _detail(noun), noun, 0.5 if understood else 0.8)


def _house(actors: Actors, noun: Token) -> Iterator[Named]:
    """The house that a title means, where the article names one only: "Senator", "MP", "Representative"."""
    lemma = noun.lemma_.lower()
    chain = actors.only_called(HOUSES[lemma]) if lemma in HOUSES and _stands_before_name(actors, noun) else None
    if chain is not None:
        yield Named(start=noun.idx, end=noun.idx + len(noun.text), chain=chain, type="Organization")


def _stands_before_name(actors: Actors, noun: Token) -> bool:
    """Whether a title opens a name: "President Ann Lee", not "the president"."""
    if not noun.text[0].isupper() or noun.i + 1 >= len(actors.doc):
        return False
    named = actors.at(noun.nbor(1))
    return named is not None and named.type == "Person"


def holders(actors: Actors, noun: Token) -> list[Named]:
    """Whom the text says to hold the office that a noun names."""
    return list(_unique(_holders(actors, noun)))


def _unique(found: Iterator[Named]) -> Iterator[Named]:
    seen = set()
    for named in found:
        if named.chain not in seen:
            seen.add(named.chain)
            yield named


def relation_type(role: str, noun: Token, holder: Named, body: Named, country: bool = False) -> str | None:
    """The relation by what the noun is and what it joins; None where the types of the ends do not fit. `country`: the
    body is one; a member of its parliament ("U.S. Senator") does not represent it."""
    person, organised = holder.type == "Person", body.type in ("Organization", "Place", "Group")
    before = {t.lower_ for t in noun.lefts}
    if role == "FAMILY_OF" and noun.lemma_.lower() == "parent" and holder.type == body.type == "Organization":
        return "OWNS"
    if role == "FAMILY_OF":
        return role if person and body.type == "Person" else None
    if role == "PART_OF":
        fits = holder.type in ("Organization", "Place", "Group") and body.type in ("Organization", "Place")
        return role if fits else None
    if role in ("SUPPORTS", "OPPOSES", "SUCCEEDS"):
        return role if body.type != "Document" and holder.type != "Document" else None
    if role == "REPRESENTS":
        return role if person and body.type != "Document" else None
    if role == "OWNS":
        return role if holder.type in ("Person", "Organization") and body.type != "Person" else None
    if person and body.type == "Person" and noun.lemma_.lower() in OF_PEOPLE:
        return "WORKS_FOR"
    if person and body.type == "Person" and role == "SPEAKS_FOR":
        return role
    if not person or not organised:
        return None
    if noun.lemma_.lower() in HOUSES and body.type == "Organization":
        return "MEMBER_OF"
    if body.type == "Group":
        return "MEMBER_OF"
    if noun.lemma_.lower() in MANDATES and body.type == "Place":
        return None if country and body.start < noun.idx else "REPRESENTS"
    if role == "LEADS" and before & SECOND:
        return "WORKS_FOR"
    return role


def _holders(actors: Actors, noun: Token) -> Iterator[Named]:
    """Who holds the role: the name that the title stands before, the apposition, the subject, the chain itself."""
    own = actors.mention_of_head(noun)
    if own is not None:
        yield own
    several = noun.tag_ in ("NNS", "NNPS")
    for child in noun.children:
        if child.dep_ == "appos":
            yield from _each(actors, child, several=several)
    if noun.dep_ in MODIFIERS and noun.head.i > noun.i:
        yield from _each(actors, noun.head, several=several)
    if noun.dep_ in ("appos", "conj") or (noun.dep_ == "compound" and noun.head.i < noun.i):
        top = noun
        for _ in range(4):
            if top.dep_ not in ("appos", "conj"):
                break
            top = top.head
            yield from _persons(actors, top)
    if noun.dep_ in ("attr", "oprd") and noun.head.pos_ in ("VERB", "AUX"):
        for child in noun.head.children:
            if child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.i != noun.i:
                yield from _persons(actors, _antecedent(child))
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        for child in noun.head.head.children:
            if child.dep_ in ("nsubjpass", "dobj") or (
                child.dep_ == "nsubj" and noun.head.head.lemma_ in ("serve", "work", "resign", "act")
            ):
                yield from _persons(actors, _antecedent(child))
    right = _beside(actors, noun)
    if right is not None:
        yield right


def _each(actors: Actors, token: Token, *, several: bool) -> Iterator[Named]:
    """The person named; after a plural title ("associates Ann Lee and Ada Sonko") also those joined by "and" that have
    no complement of their own."""
    for one in _coordinated(token) if several else (token,):
        if one.i == token.i or not any(c.dep_ == "prep" for c in one.rights):
            yield from _persons(actors, one)


def _antecedent(token: Token) -> Token:
    if token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _persons(actors: Actors, token: Token) -> Iterator[Named]:
    found = actors.at(token)
    if found is not None and found.type != "Document" and found.start <= token.idx < found.end:
        yield found
    elif found is None:
        yield from actors.several(token)


def _beside(actors: Actors, noun: Token) -> Named | None:
    """The person named right after the title ("Chief Executive Ann Lee", "chairman of Acme, Ann Lee")."""
    doc = noun.doc
    at = noun.i + 1
    if at < len(doc) and doc[at].lower_ in ("of", "for", "from", "to"):
        reach = REACH
        while at < len(doc) and at - noun.i < reach:
            named = actors.at(doc[at])
            if named is not None and named.type == "Person":
                break
            if named is not None and named.type in ("Organization", "Place") and named.start == doc[at].idx:
                passed = actors.tokens(named)[-1].i + 1  # however long the name of the body is
                reach, at = reach + passed - at - 1, passed
                continue
            if doc[at].text == "," and at + 1 < len(doc) and doc[at + 1].pos_ != "PROPN":
                return None
            if (doc[at].is_punct and doc[at].text not in ",()") or doc[at].pos_ in ("VERB", "AUX"):
                return None
            at += 1
    elif at < len(doc) and doc[at].text == ",":
        at += 1
    elif at + 2 < len(doc) and doc[at].text == "(" and doc[at + 2].text == ")":
        at += 3
    if at >= len(doc) or doc[at].is_sent_start:
        return None
    named = actors.at(doc[at])
    if named is None or named.type != "Person" or named.start != doc[at].idx:
        return None
    return named if doc[at].sent.start <= noun.i else None


def _bodies(actors: Actors, noun: Token) -> Iterator[Named]:
    """Of what or whom: the complement of the title, else its owner or modifier, or the name right before it; and what
    the name after the title is "of" ("President Ann Lee of Freedonia")."""
    complements = [*_complements(actors, noun)]
    if not complements and noun.dep_ in MODIFIERS and noun.head.i > noun.i:
        complements = [*_complements(actors, noun.head)]
    if noun.lemma_.lower() in SENT:
        yield from (list(_before(actors, noun)) or list(_complements(actors, noun, frozenset({"of", "from"}))))
        return
    yield from complements
    by = noun.head.head if noun.dep_ in MODIFIERS else noun.head
    if by.dep_ == "agent" and by.head.lemma_ == "survive":  # "he is survived by his wife, Ann", "by wife Ann"
        for child in by.head.children:
            if child.dep_ == "nsubjpass":
                yield from _persons(actors, _antecedent(child))
    yield from (b for b in _before(actors, noun) if not complements or b.type == "Group")


def _complements(actors: Actors, noun: Token, prepositions: frozenset[str] = BODY_PREPOSITIONS) -> Iterator[Named]:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            yield from _complement(actors, child)


def _before(actors: Actors, noun: Token) -> Iterator[Named]:
    heads = [noun, noun.head] if noun.dep_ in MODIFIERS and noun.head.i > noun.i else [noun]
    for head in heads:
        for child in head.children:
            if child.dep_ in ("poss", "compound", "amod", "nmod") and child.i < noun.i:
                yield from _body(actors, child)
    left = noun.i - 1
    doc, start = noun.doc, noun.sent.start
    while left > start and noun.i - left < REACH and _title_word(doc[left]) and actors.at(doc[left]) is None:
        left -= 1
    if start <= left < noun.i:
        found = actors.at(doc[left])
        if found is not None and found.end <= noun.idx:
            yield found


def _title_word(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "PART") or token.text in ("'s", "’s", "-", "’")


def _body(actors: Actors, token: Token) -> Iterator[Named]:
    found = actors.at(token)
    if found is not None:
        yield found
        return
    for child in token.children:
        if child.dep_ in ("poss", "compound", "amod", "nmod"):
            yield from _body(actors, child)


def _complement(actors: Actors, prep: Token) -> Iterator[Named]:
    for obj in prep.children:
        if obj.dep_ == "pobj":
            if obj.lower_ in OFFICES and prep.head.lemma_.lower() in ("secretary", "minister"):
                continue
            for token in _coordinated(obj):
                found = actors.at(token)
                if found is not None:
                    yield found
                    if found.type == "Person":  # "Senator from Vermont Ann Lee"
                        yield from (b for c in token.lefts if c.dep_ == "compound" for b in _place(actors, c))
                else:
                    yield from _body(actors, token)
                    for inner in token.children:
                        if inner.dep_ == "prep" and inner.lower_ in ("of", "for", "in"):
                            yield from _complement(actors, inner)
                        elif inner.dep_ == "appos":
                            yield from _body(actors, inner)


def _place(actors: Actors, token: Token) -> Iterator[Named]:
    found = actors.at(token)
    if found is not None and found.type == "Place" and found.start <= token.idx < found.end:
        yield found


def _coordinated(token: Token) -> Iterator[Token]:
    """The token and what "and" joins to it; after a mere comma stands an address."""
    yield token
    if any(c.dep_ == "cc" for c in token.children):
        for child in token.children:
            if child.dep_ == "conj":
                yield from _coordinated(child)


def _detail(noun: Token) -> str:
    """The title with what stands before it in lower case or as part of it: "former chief executive"."""
    doc, start = noun.doc, noun.i
    while (
        start > noun.sent.start
        and doc[start - 1].dep_ in ("compound", "amod")
        and (doc[start - 1].lower_ in STATUS_WORDS | SECOND or not doc[start - 1].ent_type_)
    ):
        start -= 1
    return str(doc[start : noun.i + 1].text)
