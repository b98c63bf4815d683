"""Plural mentions of several named ones: "the two men", "both companies", "the couple", "they" after "A and B".

Such a mention gets a chain of its own that knows its members. Which they are, the text must say: an apposition ("the
two men, A and B"), the names that "and" joined before it, or as many of the kind as the number says, no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.state import Link, Phrase
from storygraph.annotate.names.words import folded, nations

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
LIKE = frozenset({"company", "firm", "corporation", "bank", "carrier", "airline", "maker"})
MUTUAL = frozenset({"brother", "cousin", "sibling", "sister", "spouse", "twin"})  # what each is to the others
COUNTRIES = frozenset({"country", "nation"})
DEFINITE = frozenset({"the", "these", "those", "both"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ALONE = SUBJECTS | {"dobj", "pobj"}
NEAR, PAIR, FAR = 1, 2, 6  # sentences back of the names that "they", "both" and that a description goes back to
LONGEST = 5  # members of one mention
Key = frozenset[int]


class Members:
    """Names joined by "and" in an article, and the chains of several made so far. Built once an article."""

    def __init__(self, doc: Doc, at: Mapping[int, Phrase], sentence: Sequence[int], quotes: Sequence[bool]) -> None:
        self._at, self._sentence, self._quotes = at, sentence, quotes
        self._joined = sorted(_joined(doc, at), key=lambda group: group[-1].i)
        self._made: dict[Key, Link] = {}
        self._next = 0

    def resolve(self, p: Phrase, before: Sequence[Link]) -> tuple[Link, float] | None:
        """The chain of several that a plural description or pronoun stands for, None where the text does not say."""
        while self._next < len(self._joined) and self._joined[self._next][-1].i < p.start:
            self._next += 1
        if p.form == "pronoun":
            found = self._of_pronoun(p, before)
        elif p.form == "nominal" and p.plural and p.type in {"Person", "Organization", "Place"}:
            found = self._of_description(p, before)
        else:
            found = None
        return (self._chain(found), 0.7) if found is not None else None

    def _chain(self, members: Sequence[Link]) -> Link:
        key = frozenset(map(id, members))
        if key not in self._made:
            self._made[key] = Link(members[0].type, plural=True, members=tuple(members))
        return self._made[key]

    def _of_pronoun(self, p: Phrase, before: Sequence[Link]) -> list[Link] | None:
        """Who "they" are: the subjects joined in this or the last sentence, if nothing else that could be meant was
        mentioned since."""
        if p.head.lower_ == "both":
            return self._of_both(p, before)
        if not words.PRONOUNS.get(p.head.lower_, ("", False))[1] or not self._next:
            return None
        group = self._joined[self._next - 1]
        last = group[-1]
        if self._sentence[p.start] - self._sentence[last.i] > NEAR or not _subject(group[0]):
            return None
        found = self._links(group)
        if found is None or _of_themselves(p, group[0]) or (self._quotes[p.start] and not self._quotes[last.i]):
            return None
        since = (x for x in before if x.last is not None and x.last.start > last.i and x not in found)
        other = any(x.plural or x.type in {"Group", "Organization"} for x in since if not x.members)
        return None if other or _plural_between(p.head.doc, last.i + 1, p.start) else found

    def _of_both(self, p: Phrase, before: Sequence[Link]) -> list[Link] | None:
        """Who "both" are: the two last spoken of together, the two joined last, or the only two people in reach."""
        known = [x for x in before if len(x.members) == 2 and self._back(p, x) <= NEAR]
        if known:
            return list(known[-1].members)
        for group in reversed(self._joined[: self._next]):
            if self._sentence[p.start] - self._sentence[group[-1].i] > PAIR:
                break
            if len(group) == 2 and (found := self._links(group)) is not None:
                return found
        return self._as_many(p, 2, before)

    def _of_description(self, p: Phrase, before: Sequence[Link]) -> list[Link] | None:
        own = _beside(p.head)
        if own:
            return self._links(own)
        number = _number(p)
        first = p.head.doc[p.start]
        if (first.lower_ not in DEFINITE and not (number and p.start == p.head.i)) or _told_apart(p):
            return None
        for group in reversed(self._joined[: self._next]):
            back = self._sentence[p.start] - self._sentence[group[-1].i]
            if back > FAR or (number is None and back > NEAR):
                break
            found = self._links(group)
            if found is not None and number in {None, len(found)} and all(_can_be(p, x, number) for x in found):
                return found if p.noun not in MUTUAL or _kin(found) else None
        return self._as_many(p, number, before)

    def _as_many(self, p: Phrase, number: int | None, before: Sequence[Link]) -> list[Link] | None:
        """All of the kind that the last sentences name, where the number says that these are all."""
        if number is None or p.noun in words.FAMILY:
            return None
        for reach in (0, NEAR, PAIR):
            found = [x for x in before if self._back(p, x) <= reach and _can_be(p, x)]
            if len(found) >= number:
                return found if len(found) == number else None
        return None

    def _back(self, p: Phrase, link: Link) -> int:
        """Sentences back to where the chain was last mentioned."""
        return self._sentence[p.start] - self._sentence[link.last.start] if link.last is not None else len(p.head.doc)

    def _links(self, group: Sequence[Token]) -> list[Link] | None:
        """The chains that joined words stand for; None unless all are named, of one type, and differ."""
        found: list[Link] = []
        for token in group:
            phrase = self._at.get(token.i)
            link = phrase.chain if phrase is not None else None
            if link is None or not link.named or link.plural or link in found or link.type != (found or [link])[0].type:
                return None
            found.append(link)
        return found if 1 < len(found) <= LONGEST and found[0].type in {"Person", "Organization", "Place"} else None


def find_counted(doc: Doc, at: Mapping[int, Phrase]) -> list[Phrase]:
    """ "Both" as a subject, "the two", "the couple", "the trio", outside of the phrases given."""
    found = []
    for token in doc:
        if token.lower_ not in words.PAIRS or token.i in at or token.dep_ not in ALONE:
            continue
        if any(c.dep_ in {"prep", "acl", "relcl"} for c in token.rights):
            continue
        if token.lower_ == "both" and token.dep_ in SUBJECTS:
            found.append(Phrase(token.i, token.i + 1, token, "Person", "pronoun"))
        elif token.is_lower and token.i and doc[token.i - 1].lower_ == "the" and doc[token.i - 1].i not in at:
            found.append(Phrase(token.i - 1, token.i + 1, token, "Person", "nominal"))
    return found


def _subject(token: Token) -> bool:
    """Whether it is a subject, or stands beside one."""
    return token.dep_ in SUBJECTS or (token.dep_ == "appos" and token.head.dep_ in SUBJECTS)


def _of_themselves(p: Phrase, subject: Token) -> bool:
    """Whether the pronoun is the object of the joined ones' own verb: then others are meant."""
    return p.head.dep_ in {"dobj", "dative"} and p.head.head.i == subject.head.i


def _joined(doc: Doc, at: Mapping[int, Phrase]) -> Iterator[list[Token]]:
    """Runs of words that "and" joins, each within a phrase."""
    firsts = {t.head.i for t in doc if t.dep_ == "conj"}
    for token in (doc[i] for i in sorted(firsts)):
        if token.i in at and token.dep_ != "conj":
            group = list(_conjuncts(token))
            if group and not _enumerated(doc, at, at[token.i]):
                yield group


def _enumerated(doc: Doc, at: Mapping[int, Phrase], first: Phrase) -> bool:
    """Whether a name of the same type stands before a comma: then more are joined than the parser saw."""
    before = at.get(first.start - 2) if first.start > 1 and doc[first.start - 1].text == "," else None
    return before is not None and before.form == first.form == "name" and before.type == first.type


def _conjuncts(token: Token) -> Iterator[Token]:
    """The word and those that "and" joins to it; nothing where another word joins them."""
    group = [token]
    joined = False
    while len(group) <= LONGEST:
        last = group[-1]
        joined = joined or any(c.lower_ in {"and", "&"} for c in last.rights if c.dep_ == "cc")
        following = next((c for c in last.rights if c.dep_ == "conj" and c.pos_ not in {"VERB", "AUX"}), None)
        if following is None or any(c.lower_ not in {"and", "&"} for c in last.rights if c.dep_ == "cc"):
            break
        group.append(following)
    if joined and len(group) > 1:
        yield from group


def _beside(head: Token) -> list[Token]:
    """The names that stand beside a description: "the two men, A and B", "A and B, the two men"."""
    named = next((c for c in head.rights if c.dep_ == "appos"), None)
    if named is None and head.dep_ == "appos":
        named = head.head
    return list(_conjuncts(named)) if named is not None else []


def _number(p: Phrase) -> int | None:
    """How many the description says they are."""
    if p.noun in words.PAIRS:
        return words.PAIRS[p.noun]
    said = (NUMBERS.get(t.lower_) for t in p.head.doc[p.start : p.end])
    return next((n for n in said if n), None)


def _told_apart(p: Phrase) -> bool:
    """Whether it says more of them than how many they are: "the two men arrested on Monday"."""
    after = any(c.dep_ in {"acl", "relcl", "prep"} and c.lower_ != "in" for c in p.head.rights)
    own = [t for t in p.head.doc[p.start : p.end - 1] if t.lower_ not in DEFINITE | NUMBERS.keys() | words.EMPTY]
    return after or bool(own)


def _can_be(p: Phrase, link: Link, counted: int | None = None) -> bool:
    """Whether the noun can be said of a member; `counted`: it says how many, and just so many were joined."""
    if link.plural or not link.named:
        return False
    if p.noun in words.PAIRS:
        return link.type == "Person"
    if p.noun in COUNTRIES:
        return link.type == "Place" and any(name in nations()[0] for name in link.names)
    if link.type != p.type or link.type == "Place":
        return False
    if p.type == "Person":
        gender = words.gender_of_noun(p.noun)
        called = link.heads.keys() & words.synonyms(p.noun)
        fits = p.noun in MUTUAL | words.ANYBODY or counted is not None
        return bool(called) or (fits and (gender == "unknown" or link.may_be(gender)))
    public = (link.name_words | link.heads.keys()) & (words.GOVERNMENTAL | words.NO_COMPANY)
    return bool(words.synonyms(p.noun) & link.heads.keys()) or (p.noun in LIKE and not public)


def _kin(found: Sequence[Link]) -> bool:
    """Whether they are said to be of one family, by one surname or one word."""
    last = [{folded(name.split()[-1]) for name in x.names} for x in found]
    return bool(set.intersection(*last)) or any(x.heads.keys() & words.FAMILY for x in found)


def _plural_between(doc: Doc, start: int, end: int) -> bool:
    """Whether a plural noun stands between that acts or is acted upon, or people in any place: "they" may be these."""
    kinds = words.PERSON | words.ORGANIZATION
    return any(
        t.tag_ in {"NNS", "NNPS"}
        and (t.dep_ in SUBJECTS | {"dobj"} or t.lemma_.lower() in kinds)
        and t.dep_ != "compound"
        for t in doc[start:end]
    )
