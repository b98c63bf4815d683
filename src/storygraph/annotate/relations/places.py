"""Relations that position says: "Kathmandu, Nepal", "Blenheim Palace in Oxfordshire", "Peru's congress", "Ann Lee of
the Orchard Trust", "Ann Lee (R-Va.)"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from storygraph.annotate.relations.actors import Actors, Named, named_by, root_of
from storygraph.annotate.relations.candidate import Candidate
from storygraph.annotate.relations.words import words

INSIDE = words("in of at near off from with")
AREAS = words("area county district island neighborhood neighbourhood province region suburb valley")
PARTIES = {
    "R": ("Republican", "Republicans", "GOP", "Republican Party"),
    "D": ("Democrat", "Democrats", "Democratic Party", "Democratic"),
}


def placed(actors: Actors) -> Iterator[Candidate]:
    """Candidates of all names that stand beside another, in text order."""
    doc = actors.doc
    for _, mention in actors:
        if not actors.usable(mention.chain) or mention.type in ("Document",):
            continue
        named = named_by(mention)
        tokens = actors.tokens(named)
        last = tokens[-1]
        if mention.form == "name" and last.i + 1 < len(doc):
            yield from _after(actors, named, last)
        if mention.type in ("Organization", "Place") or mention.form != "name":
            yield from _owned(actors, named, tokens)


def _after(actors: Actors, named: Named, last: Token) -> Iterator[Candidate]:
    following = _past_age(last)
    if following.i + 1 >= len(actors.doc) or following.is_sent_start:
        return
    second = following.nbor(1)
    if following.text == "(" and second.text.isupper() and second.i + 3 < len(actors.doc) and second.nbor().text == ")":
        following, second = second.nbor(2), second.nbor(3)  # "New Quay Region (NQR), Peru"
    if following.text == "," and named.type == "Organization":
        yield from _addressed(actors, named, last, second)
    if following.text == "," and named.type == "Place":
        other = actors.at(second)
        address = other is not None and other.type == "Place" and other.start == second.idx
        if other is None or not address or other.chain == named.chain or actors.is_country(named):
            return
        if not _listed(other, actors):
            yield Candidate("PART_OF", named, other, "", last)
        return
    if following.lower_ in INSIDE and following.dep_ == "prep" and not _of_verb(following) and second.sent == last.sent:
        yield from _inside(actors, named, last, following)
    if named.type == "Person" and following.text in (",", "("):
        yield from _mandate(actors, named, second)
        if second.lower_ == "both" and second.i + 1 < len(actors.doc):
            second = second.nbor(1)
        both = second.nbor(-1).lower_ == "both"
        if second.lower_ in ("from", "of") and second.sent == last.sent and (both or not _of_verb(second)):
            people = [named, *_joined_before(actors, last)] if both else [named]
            for person in people:
                yield from _inside(actors, person, last, second)


def _addressed(actors: Actors, body: Named, last: Token, after: Token) -> Iterator[Candidate]:
    """ "Brindle District Court, Freedonia": the address of a body, up to a comma, full stop or preposition."""
    place = actors.at(after)
    if place is None or place.type != "Place" or place.start != after.idx or not actors.is_country(place):
        return
    following = actors.tokens(place)[-1].i + 1
    ends = following >= len(actors.doc) or actors.doc[following].text in (",", ".", ";", ")")
    first = actors.tokens(body)[0]
    said_where = first.i > 0 and first.nbor(-1).lower_ in ("at", "in", "the", "near", "from")
    if ends and said_where and after.dep_ != "conj":
        yield Candidate("LOCATED_IN", body, place, "", last, 0.6)


def _joined_before(actors: Actors, last: Token) -> Iterator[Named]:
    """The person that "and" joins before a name ("Ann Lee and Ada Sonko, both from Peru")."""
    if last.dep_ == "conj":
        found = actors.at(last.head)
        if found is not None and found.type == "Person":
            yield found


def _past_age(last: Token) -> Token:
    """The token after the name, an age between commas left out ("Ada Sonko, 58, of the Quay Trust")."""
    doc, i = last.doc, last.i
    aged = i + 4 < len(doc) and doc[i + 1].text == doc[i + 3].text == "," and doc[i + 2].like_num
    return doc[i + 4] if aged else doc[i + 1]


def _listed(other: Named, actors: Actors) -> bool:
    """Whether the second place belongs to an enumeration ("Paris, Rome and Oslo") rather than to an address."""
    after = actors.tokens(other)[-1].i + 1
    doc = actors.doc
    return after < len(doc) and doc[after].lower_ in ("and", "or", "&")


def _within(actors: Actors, noun: Token) -> Named | None:
    """What the noun is called: "the group Clean Bay", "the Old Quay area"."""
    for child in noun.children:
        if child.dep_ == "appos" or (child.dep_ == "compound" and noun.lemma_ in AREAS):
            found = actors.at(child)
            if found is not None:
                return found
    return None


def _of_verb(prep: Token) -> bool:
    """Whether "from" or "with" says how something was done, not who somebody is."""
    return prep.lower_ in ("from", "with") and prep.head.pos_ in ("VERB", "AUX")


def _inside(actors: Actors, named: Named, last: Token, prep: Token) -> Iterator[Candidate]:
    for obj in prep.children:
        if obj.dep_ != "pobj":
            continue
        other = actors.at(obj) or _within(actors, obj)
        if other is None or other.chain == named.chain:
            continue
        kinds = ("Organization", "Place") if prep.lower_ == "from" else ("Organization",)
        if prep.lower_ in ("from", "with") and (named.type != "Person" or other.type not in kinds):
            continue
        if named.type in ("Place", "Organization") and other.type == "Place":
            if prep.lower_ in ("of", "in", "at"):
                yield Candidate("PART_OF" if named.type == "Place" else "LOCATED_IN", named, other, "", last)
        elif named.type in ("Organization",) and other.type == "Organization" and prep.lower_ in ("of", "at"):
            yield Candidate("PART_OF", named, other, "", last)
        elif named.type == "Person" and other.type == "Organization" and prep.lower_ in ("of", "at", "from", "with"):
            yield Candidate("WORKS_FOR", named, other, "", last, 0.6)
        elif named.type == "Person" and other.type == "Place" and prep.lower_ in ("of", "from"):
            yield Candidate("LOCATED_IN", named, other, "", last, 0.6)
        elif named.type == "Person" and other.type == "Group" and prep.lower_ == "of":
            yield Candidate("MEMBER_OF", named, other, "", last, 0.6)


def _mandate(actors: Actors, named: Named, token: Token) -> Iterator[Candidate]:
    """ "Lee, R-Va." and "Lee (D-Maine)": the state represented, and the party."""
    doc = actors.doc
    letter = token.text.split("-")[0]
    if letter not in PARTIES:
        return
    for chain, entry in enumerate(actors.chains):
        if entry.type in ("Group", "Organization") and {entry.name, *entry.aliases} & set(PARTIES[letter]):
            party = Named(start=token.idx, end=token.idx + len(letter), chain=chain, type=entry.type)
            yield Candidate("MEMBER_OF", named, party, "", token)
            break
    for at in range(token.i, min(token.i + 4, len(doc))):
        found = actors.at(doc[at])
        if found is not None and found.type == "Place":
            yield Candidate("REPRESENTS", named, found, "", token)
            return


def _owned(actors: Actors, named: Named, tokens: list[Token]) -> Iterator[Candidate]:
    """A body whose owner or nationality is a place or another body: "Peru's congress", "the Peruvian army"."""
    root = root_of(tokens)
    for child in root.children:
        if child.dep_ not in ("poss", "amod", "nmod", "compound"):
            continue
        other = actors.at(child)
        if other is None or other.chain == named.chain:
            continue
        if named.type == "Organization" and other.type in ("Place", "Organization"):
            if child.dep_ == "compound" and other.type == "Organization":
                continue
            yield Candidate("PART_OF", named, other, "", root)
        elif named.type == "Place" and other.type == "Place" and child.dep_ in ("poss", "amod"):
            yield Candidate("PART_OF", named, other, "", root)
