"""Names that the language model did not see, and which of competing proposals stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Doc, Token

from storygraph.annotate.names import words
from storygraph.annotate.names.bodies import bodies
from storygraph.annotate.names.patterns import surely
from storygraph.annotate.names.proposals import POSSESSIVE, Proposal, capitalised, from_model, glued, trim
from storygraph.annotate.names.scores import teams
from storygraph.annotate.names.vote import Decision, key_of

ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*|(?:[A-Z]\.){2,}[A-Z]?")
ALL_CAPITALS = re.compile(r"[A-Z]{2,6}")
SMALL_WORDS = frozenset(["a", "an", "and", "for", "in", "of", "on", "the", "to"])


def propose(doc: Doc, heads: set[int]) -> list[Proposal]:
    """All proposals, where they compete the longest weightiest, in text order."""
    model = from_model(doc)
    rules = [
        *_holding(gazetteer(doc), model),
        *bodies(doc, model, heads),
        *persons_by_role(doc, heads),
        *national_bodies(doc),
        *surely(doc),
        *teams(doc),
    ]
    found = strongest([*model, *rules])
    found = strongest([*found, *bracketed(doc, found), *by_class(doc, found), *acronyms(doc, found, heads)])
    return strongest([*found, *unknown(doc, found, heads)])


def _holding(known: Iterable[Proposal], model: list[Proposal]) -> Iterator[Proposal]:
    """Known names; heavy where the language model saw only a part of the name and nothing beyond it."""
    at = {i: p for p in model for i in range(p.start, p.end)}
    for k in known:
        inside = [at[i] for i in range(k.start, k.end) if i in at]
        if inside and all(k.start <= p.start and p.end <= k.end and p.end - p.start < k.end - k.start for p in inside):
            k.weight = 1.1
        yield k


def strongest(candidates: Iterable[Proposal]) -> list[Proposal]:
    """Proposals of which no two overlap: heavier first, then longer, then earlier."""
    taken: set[int] = set()
    kept = []
    for p in sorted(candidates, key=lambda p: (-p.weight, p.start - p.end, p.start)):
        tokens = range(p.start, p.end)
        if not taken.intersection(tokens):
            taken.update(tokens)
            kept.append(p)
    return sorted(kept, key=lambda p: p.start)


def gazetteer(doc: Doc) -> Iterator[Proposal]:
    """Names known everywhere, written exactly so. Light: whatever else is proposed there wins."""
    starts = _first_words()
    for token in doc:
        for parts, name in starts.get(token.text, ()):
            end = token.i + len(parts)
            if end <= len(doc) and [t.text for t in doc[token.i : end]] == parts:
                yield Proposal(token.i, end, words.known()[name], 0.5)
                break


@cache
def _first_words() -> dict[str, list[tuple[list[str], str]]]:
    """By first token the tokens of each known name, longest first, and the name; a comma is a token of its own."""
    index: dict[str, list[tuple[list[str], str]]] = defaultdict(list)
    for name in sorted(words.known(), key=lambda n: (-len(n), n)):
        parts = name.replace(",", " ,").split()
        index[parts[0]].append((parts, name))
    return index


def persons_by_role(doc: Doc, heads: set[int]) -> Iterator[Proposal]:
    """Capitalised words right after a title or role: "Presidents Amaru Sonko", "spokesman Lee"."""
    small = {t.text for t in doc if t.is_lower and t.pos_ != "PROPN"}
    for token in doc[:-1]:
        word = token.lower_.rstrip(".")
        if word not in words.ROLES and word not in words.TITLES:
            continue
        if token.i in heads and not (word in words.TITLES and token.is_title):
            continue
        start = end = token.i + 1
        while end < len(doc) and _name_word(doc[end], end > start) and not doc[end].is_sent_start:
            end += 1
        while end > start and doc[end - 1].is_lower:
            end -= 1
        known = doc[start:end].text in words.known()
        seen = token.is_title and word in words.TITLES
        fits = start < end <= start + 5 and not known and doc[start].lower_ not in words.TITLES | words.ROLES
        if not fits or any(t.lower_ in words.ORG_HEADS or {t.lower_, t.lower_ + "s"} & small for t in doc[start:end]):
            continue
        if seen or doc[start].ent_type_ in {"", "PERSON", "DATE"}:
            yield Proposal(start, end, "Person", 0.8)


def _name_word(token: Token, inside: bool) -> bool:
    if inside and token.lower_ in words.PARTICLES:
        return token.i + 1 < len(token.doc) and capitalised(token.nbor())
    tagged = token.pos_ == "PROPN" or (token.pos_ in {"VERB", "NOUN", "ADJ"} and token.is_title)
    return capitalised(token) and tagged and token.text not in POSSESSIVE


def national_bodies(doc: Doc) -> Iterator[Proposal]:
    """A country's police, army or parliament: "Lao police", "the Peruvian navy"."""
    people = words.nations()[1]
    for token in doc[:-1]:
        following = token.nbor()
        if following.lower_ in words.BODY_NOUNS and (
            token.text in people
            or (following.lower_ == "police" and (token.ent_type_ == "GPE" or token.text in words.known()))
        ):
            start = token.i
            if start and doc[start - 1 : start + 1].text in {**people, **words.known()}:
                start -= 1
            yield Proposal(start, following.i + 1, "Organization", 1.2)


def bracketed(doc: Doc, found: list[Proposal]) -> Iterator[Proposal]:
    """A long form and its short form in brackets: "Civil Aviation Board (CAB)", "CAB (Civil Aviation Board)"."""
    starts = {p.start: p for p in found}
    for token in doc[1:-1]:
        if token.text not in {"(", "["} or not _is_acronym(doc[token.i + 1]):
            continue
        after = token.i + 2
        if after < len(doc) and doc[after].text in {")", "]"}:
            begin = _long_form(doc, token.i, doc[token.i + 1].text)
            if begin is not None:
                kind = next((starts[i].type for i in range(begin, token.i) if i in starts), "Organization")
                if doc[token.i - 1].lower_ in words.EVENT_HEADS:
                    kind = "Other"
                elif kind in {"Person", "Group", "Other"} or doc[token.i - 1].lower_ in words.ORG_HEADS:
                    kind = "Organization"
                whole = trim(doc, begin, token.i, kind)
                yield Proposal(*whole, kind, 2.0)
                yield Proposal(token.i + 1, after, kind, 2.0)
    for token in doc[1:-2]:
        if token.text in {"(", "["} and _is_acronym(doc[token.i - 1]):
            close = next(
                (i for i in range(token.i + 1, min(token.i + 14, len(doc))) if doc[i].text in {")", "]"}), None
            )
            if close and _long_form(doc, close, doc[token.i - 1].text) is not None:
                yield Proposal(token.i - 1, token.i, "Organization", 2.0)
                yield Proposal(*trim(doc, token.i + 1, close, "Organization"), "Organization", 2.0)


def extended(doc: Doc, found: list[Proposal]) -> Iterator[Proposal]:
    """Names that a noun after them makes another: "Keita administration", "Lake campaign", "Volga oil field"."""
    for p in found:
        if p.end >= len(doc) or not doc[p.end].is_lower:
            continue
        word = doc[p.end].lower_
        if word in {"campaign", "administration"} and p.type == "Person":
            yield Proposal(p.start, p.end + 1, "Organization", 3.0)
        elif word in words.NAMED_WITH and p.type != "Group" and doc[p.start : p.end].text not in words.nations()[0]:
            yield Proposal(p.start, p.end + 1, "Place", 3.0)
        elif word in {"oil", "gas"} and doc[p.end : p.end + 2].text.endswith(" field"):
            yield Proposal(p.start, p.end + 2, "Place", 3.0)


def unknown(doc: Doc, found: list[Proposal], heads: set[int]) -> Iterator[Proposal]:
    """Runs of proper nouns inside a sentence that nothing else proposes: what they are, the words around may say."""
    taken = {i for p in found for i in range(p.start, p.end)} | heads
    i = 0
    while i < len(doc):
        start = i
        while i < len(doc) and i not in taken and _plain(doc[i]) and not (i > start and doc[i].is_sent_start):
            i += 1
            if i + 1 < len(doc) and glued(doc, i + 1) and _plain(doc[i + 1]) and not {i, i + 1} & taken:
                i += 1  # the hyphen of a double name
        if i > start and not (i == start + 1 and doc[start].is_sent_start):
            yield Proposal(start, i, "Other", 0.6)
        i = max(i, start + 1)


def _plain(token: Token) -> bool:
    return (
        token.pos_ == "PROPN"
        and capitalised(token)
        and token.ent_type_ not in {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "PRODUCT", "LANGUAGE"}
        and token.text not in words.NOT_NAMES
        and token.lower_.rstrip(".") not in words.TITLES | words.ROLES | words.WIRE
        and token.text not in words.DATES
    )


def _is_acronym(token: Token) -> bool:
    return bool(ACRONYM.fullmatch(token.text)) and token.text not in words.NOT_NAMES


def _long_form(doc: Doc, end: int, short: str) -> int | None:
    """Start of the words before `end` whose initials hold the letters of the short form in order."""
    letters = [c.lower() for c in short if c.isupper()]
    for start in range(end - 1, max(-1, end - 12), -1):
        initials = [t.text[0].lower() for t in doc[start:end] if t.is_alpha and t.lower_ not in SMALL_WORDS]
        near = len(initials) <= len(letters) + 2
        if initials and near and capitalised(doc[start]) and initials[0] == letters[0] and _in_order(letters, initials):
            return start
        if doc[start].text in {".", ";", "(", ")", '"'}:
            return None
    return None


def _in_order(letters: list[str], initials: list[str]) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def by_class(doc: Doc, found: list[Proposal]) -> Iterator[Proposal]:
    """A capitalised run after a noun that says what it is: "the state agency KSP", "news site Rudi"."""
    taken = {i for p in found for i in range(p.start, p.end)}
    for token in doc[:-1]:
        if token.lower_ in words.ORG_APPOSITIVES and token.i not in taken and token.is_lower:
            end = token.i + 1
            while end < len(doc) and capitalised(doc[end]) and end not in taken and not doc[end].is_sent_start:
                end += 1
            begins = doc[token.i + 1]
            known = begins.text in words.NOT_NAMES or begins.lower_ in words.ROLES | words.TITLES
            if token.i + 1 < end <= token.i + 5 and not known:
                yield Proposal(token.i + 1, end, "Organization", 1.0)


def acronyms(doc: Doc, found: list[Proposal], heads: set[int]) -> Iterator[Proposal]:
    """Words in capitals that act or own, or stand more than once: "the XBU said", "XBU's", "an XBU summit"."""
    taken = {i for p in found for i in range(p.start, p.end)}
    places = defaultdict(list)
    for token in doc:
        if ALL_CAPITALS.fullmatch(token.text) and token.i not in taken | heads and token.text not in words.NOT_NAMES:
            places[token.text].append(token)
    for tokens in places.values():
        acts = any(t.dep_ in {"nsubj", "nsubjpass", "poss", "agent"} for t in tokens)
        if acts or len(tokens) > 1:
            yield from (Proposal(t.i, t.i + 1, "Organization", 0.6) for t in tokens)


def spread(doc: Doc, found: list[Proposal], table: dict[str, Decision], heads: set[int]) -> list[Proposal]:
    """The proposals with their decided types, and the same names, and persons' surnames, wherever else they stand."""
    kept = []
    for p in found:
        decision = table[key_of(doc, p.start, p.end)]
        if p.start in heads and decision.only_headline and not decision.sure:
            continue
        if decision.type != "Other" or (p.weight >= 0.5 and doc[p.end - 1].lower_ not in words.EVENT_HEADS):
            kept.append(Proposal(p.start, p.end, decision.type, p.weight))
    sure = {key: d.type for key, d in table.items() if d.type != "Other"}
    for p in kept:
        if p.type == "Person" and p.end - p.start > 1:
            surname = p.end - 1
            while glued(doc, surname) and surname - 2 > p.start:
                surname -= 2
            sure.setdefault(key_of(doc, surname, p.end), "Person")
    everywhere = strongest([*kept, *_occurrences(doc, sure), *gazetteer(doc)])
    return strongest([*everywhere, *extended(doc, everywhere)])


def _occurrences(doc: Doc, sure: dict[str, str]) -> Iterator[Proposal]:
    index: dict[str, list[tuple[list[str], str]]] = defaultdict(list)
    for key, kind in sorted(sure.items(), key=lambda x: (-len(x[0]), x[0])):
        index[key.split()[0]].append((key.split(), kind))
    lower = {t.text for t in doc if t.is_lower}
    for token in doc:
        if not capitalised(token):
            continue
        for parts, kind in index.get(key_of(doc, token.i, token.i + 1), ()):
            end = token.i + len(parts)
            if end > len(doc) or [key_of(doc, i, i + 1) for i in range(token.i, end)] != parts:
                continue
            common = len(parts) == 1 and token.lower_ in lower and token.pos_ != "PROPN"
            if not common and all(capitalised(t) or t.lower_ in SMALL_WORDS for t in doc[token.i : end]):
                yield Proposal(token.i, end, kind, 0.4)
                break


def settle_groups(doc: Doc, found: list[Proposal]) -> list[Proposal]:
    """Groups where a word stands for people; as a mere adjective ("a Danish company") it names nobody."""
    kept = []
    for p in found:
        if p.type != "Group":
            kept.append(p)
            continue
        last = doc[p.end - 1]
        following = doc[p.end] if p.end < len(doc) else None
        if following is not None and following.lower_ in words.PEOPLE_NOUNS:
            kept.append(Proposal(p.start, p.end + 1, "Group", p.weight))
        elif _stands_for_people(last):
            kept.append(p)
    return kept


def _stands_for_people(token: Token) -> bool:
    if token.i and token.nbor(-1).lower_ == "the" and token.dep_ in {"nsubj", "dobj", "pobj"}:
        return True
    if token.dep_ in {"amod", "compound", "nmod", "npadvmod", "advmod", "acomp"} or token.pos_ == "ADJ":
        return False
    return token.tag_ in {"NNS", "NNPS"} or token.text.endswith("s") or (token.i > 0 and token.nbor(-1).lower_ == "the")
