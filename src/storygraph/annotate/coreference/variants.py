"""Which names are the same: full and short forms, surnames, acronyms, company forms, other names of a country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache

from storygraph.annotate.coreference import namesakes
from storygraph.annotate.coreference.former import link_former
from storygraph.annotate.coreference.state import Link, Phrase
from storygraph.annotate.coreference.words import COMPANY_FORMS
from storygraph.annotate.names import words as names
from storygraph.annotate.names.words import folded

GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})
SMALL = frozenset({"a", "an", "and", "de", "for", "in", "of", "on", "the"})
DIGITS = {"six": "6", "seven": "7", "eight": "8", "twenty": "20", "20": "20"}
COLLECTIVE = frozenset({"communities", "community", "minorities", "minority", "people", "population"})
SPOKEN_OF = frozenset({"nsubj", "nsubjpass", "ROOT"})
Words = tuple[str, ...]


def words_of(phrase: Phrase) -> Words:
    """The words of a name as they are compared."""
    tokens = phrase.head.doc[phrase.start : phrase.end]
    parts = [
        folded(t.text).replace(".", "").strip(",'\"") or t.text
        for t in tokens
        if not t.is_space and t.text not in {",", "@", "-"}
    ]
    if phrase.type == "Person":
        parts = [p for p in parts if p not in GENERATION] or parts
    return tuple(parts)


def link_names(phrases: Sequence[Phrase]) -> list[Link]:
    """Chains of names: each phrase of form "name" is put into one. Different first names stay apart."""
    by_type: dict[str, dict[Words, list[Phrase]]] = defaultdict(lambda: defaultdict(list))
    for p in phrases:
        by_type[p.type][words_of(p)].append(p)
    links: list[Link] = []
    for kind, groups in by_type.items():
        match: Callable[[Words, Words], bool] = {
            "Person": same_person,
            "Organization": same_body,
            "Place": same_place,
            "Group": same_group,
        }.get(kind, same_document)
        made = _link_type(kind, groups, match)
        links += namesakes.split(made) if kind == "Person" else made
    _link_brackets(phrases)
    link_former(phrases)
    return [link for link in links if link.phrases]


def _link_brackets(phrases: Sequence[Phrase]) -> None:
    """A short form in brackets right after the long one is the same: "Amaru People's Movement (MPA)"."""
    ends = {p.end: p for p in phrases}
    for p in phrases:
        doc = p.head.doc
        if p.end - p.start > 1 or not p.start or p.end >= len(doc) or not doc[p.start].text.isupper():
            continue
        whole = ends.get(p.start - 1)
        if (
            doc[p.start - 1].text in "(["
            and doc[p.end].text in ")]"
            and whole is not None
            and whole.end - whole.start > 1
        ):
            one, two = whole.chain, p.chain
            if one is not None and two is not None and one is not two and one.type == two.type:
                for q in two.phrases:
                    one.add(q)
                two.phrases.clear()


def _link_type(kind: str, groups: dict[Words, list[Phrase]], match: Callable[[Words, Words], bool]) -> list[Link]:
    """Longer names first, each short one to the single longer it fits, or to the one named last before it."""
    links: dict[Words, Link] = {}
    index: dict[str, list[Words]] = defaultdict(list)
    for key in sorted(groups, key=lambda k: (-len(k), -sum(map(len, k)), groups[k][0].start)):
        near = dict.fromkeys(other for word in _shared(key) for other in index[word])
        fits = [other for other in near if match(key, other)]
        chains = list({id(links[f]): links[f] for f in fits}.values())
        exact = [links[f] for f in fits if f[-1:] == key[-1:]]
        if len(chains) > 1 and len({id(c) for c in exact}) == 1:
            chains = exact[:1]
        if len(chains) > 1 and kind == "Person" and len(key) == 1:
            for p in groups[key]:
                _nearest(chains, p).add(p, 0.7)
            continue
        links[key] = chains[0] if len(chains) == 1 else Link(kind)
        for word in _shared(key):
            index[word].append(key)
        for p in groups[key]:
            links[key].add(p)
    return list({id(link): link for link in links.values()}.values())


def _shared(key: Words) -> set[str]:
    """What two forms of one name have in common at least one of: a word, the initials, the country."""
    country = nation(" ".join(key))
    return {w for w in key if w not in SMALL} | acronyms(key) | ({country} if country else set())


def _nearest(chains: list[Link], phrase: Phrase) -> Link:
    """The chain last spoken of before the phrase: as a subject or by the short name, else in passing ("with Ada Lund");
    else the first one named after it."""

    def rank(link: Link) -> tuple[int, int]:
        before = [p for p in link.phrases if p.end <= phrase.start]
        told = [p.end for p in before if p.head.dep_ in SPOKEN_OF or p.end - p.start == 1]
        if told:
            return 2, max(told)
        return (1, max(p.end for p in before)) if before else (0, -min(p.start for p in link.phrases))

    return max(chains, key=rank)


def same_person(short: Words, full: Words) -> bool:
    """Whether the shorter name can be a form of the longer one: same words, initials, surname or first name."""
    if short == full:
        return True
    if len(short) == 1:
        if short[0] in {full[0], full[-1]} and len(short[0]) > 1:
            return True
        return short[0] == "".join(full[1:]) or (short[0] == full[-1].split("-")[-1] and "-" in full[-1])
    if len(full) < 2:
        return False
    if short[-1] != full[-1]:
        return set(short) <= set(full) and short[0] == full[0]
    rest, first = short[:-1], full[:-1]
    return (all(any(_given_fits(a, b) for b in first) for a in rest) and _given_fits(rest[0], first[0])) or set(
        short
    ) <= set(full)


def _given_fits(a: str, b: str) -> bool:
    a, b = sorted((a, b), key=len)
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(a) >= 3 and b.startswith(a))


def _content(name: Words) -> list[str]:
    plain = [w for w in name if w not in SMALL]
    if plain[:2] == ["united", "states"]:
        plain = ["us", *plain[2:]]
    while len(plain) > 1 and plain[-1] in COMPANY_FORMS:
        plain.pop()
    return plain


def same_body(short: Words, full: Words) -> bool:
    """Whether two names can be one organisation's: acronym, company form, the same words in another order, without
    the nation ("Foreign Ministry" of "Danish Foreign Ministry"), or the beginning or the one telling word of the
    other ("Harlow" of "Harlow Motor Company", "the Court" of "Court of Appeal")."""
    if len(short) > len(full):
        short, full = full, short
    a, b = _content(short), _content(full)
    if not a or not b:
        return False
    if _same_words(a, b) or (len(a) == 1 and a[0] in acronyms(full)):
        return True
    if len(a) > 1 and a[0] in _national() and b[0] in _national():
        return a[0] == b[0] and _shortened(a[1:], b[1:], full)
    if b[0] in _national() and len(b) > 1 and a[0] not in _national():
        return _same_words(a, b[1:]) or _shortened(a, b[1:], full)
    if a[0] in _national() and len(a) > 1:
        return _same_words(a[1:], b)
    return _shortened(a, b, full)


def _same_words(a: list[str], b: list[str]) -> bool:
    return a == b or (len(a) > 1 and sorted(a) == sorted(b))


def _shortened(a: list[str], b: list[str], original: Words) -> bool:
    """Whether content words `a` are a short form of content words `b` of the name `original`."""
    if not a or len(a) >= len(b):
        return a == b
    if len(a) > 1:
        return b[: len(a)] == a and b[-1] not in names.EVENT_HEADS
    word = a[0]
    if word in names.ORG_HEADS:
        at = original.index(word) if word in original else -1
        leads = at >= 0 and original[at + 1 : at + 2] == ("of",)
        return leads or (word == b[-1] and word not in {"house", "post", "times", "news", "bank", "state", "group"})
    return word == b[0] and word not in _national() and (b[-1] in names.ORG_HEADS or len(b) == 2)


def acronym(name: Words) -> str:
    """Initials of the words that count; a number by its digit ("Group of Seven")."""
    return "".join(DIGITS.get(w, w[0]) for w in name if w not in SMALL or len(name) < 3)


def acronyms(name: Words) -> set[str]:
    """The short forms that a name's initials make: of all words, of those that count, of "US" and these."""
    content = tuple(_content(name))
    whole = {"us" + acronym(content[1:])} if content[:1] == ("us",) and len(content) > 1 else set()
    return {acronym(name), acronym(content), "".join(w[0] for w in name)} | whole


@cache
def _national() -> frozenset[str]:
    global_names, people, _ = names.nations()
    return frozenset(folded(n).strip(".") for n in [*global_names, *people]) | {"us", "uk", "eu", "un"}


def same_place(short: Words, full: Words) -> bool:
    """Whether two names are one place's: the same nation, a name with and without its kind ("Brask Airport")."""
    if short == full:
        return True
    one, two = nation(" ".join(short)), nation(" ".join(full))
    if one or two:
        return one == two
    if len(short) == 1 and len(full) > 2 and short[0] in acronyms(full):
        return True
    if len(short) < len(full):
        rest = full[len(short) :]
        kind = set(rest) & names.PLACE_HEADS and full[: len(short)] == short
        if len(short) > 1 and short[0] == full[0] and short[-1] == full[-1] and set(short) <= set(full):
            return True
        return (
            bool(kind)
            or full == ("new", *short)
            or (full[-len(short) :] == short and full[0] in names.COMPASS | {"mount", "lake"})
        )
    return False


def nation(name: str) -> str | None:
    """The usual name of the country that a folded name means."""
    return _folded_nations().get(name.replace(".", ""))


@cache
def _folded_nations() -> dict[str, str]:
    return {folded(n).replace(".", ""): usual for n, usual in names.nations()[0].items()}


def same_group(short: Words, full: Words) -> bool:
    """The same people, in the singular or plural, with or without "minority", "community", "people"."""

    def people(name: Words) -> set[str]:
        return {w.rstrip("s") for w in name if w not in SMALL and w not in COLLECTIVE}

    return people(short) == people(full) or (short[-1] == full[-1] and people(short) < people(full))


def same_document(short: Words, full: Words) -> bool:
    """The same words; or the end of the longer name."""
    return short == full or (len(short) > 1 and full[-len(short) :] == short)
