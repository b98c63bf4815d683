"""What is the same within the article: names, descriptions and pronouns to chains.

Names first (variants), then what grammar ties to them (title, apposition, predicate), then, from left to right,
definite descriptions and pronouns. A link that is not sure is not made.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import cast

from spacy.tokens import Doc

from storygraph.annotate.coreference import definite, family, foretold, nominals, pronouns, variants, words
from storygraph.annotate.coreference.chains import chain_of
from storygraph.annotate.coreference.members import NUMBERS, Members, find_counted
from storygraph.annotate.coreference.state import Link, Phrase, by_token, quoted, sentence_numbers
from storygraph.annotate.documents.extent import whole
from storygraph.annotate.documents.words import KIND_OF, NAME_HEADS, kind_of
from storygraph.annotate.lookup import tokens_of
from storygraph.annotate.names.bylines import credited
from storygraph.annotate.names.words import TITLES, given_names, organizations
from storygraph.model import Chain, EntityType, Mention

REACH = 200  # chains that a description can go back to: those read last
NEAR = 40  # the same for a pronoun


def link(doc: Doc, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Chain]]:
    """All mentions in text order, a described document after the names in its description: those of names and
    documents and the nominals and pronouns found here, each with its chain; and the chains in order of mention."""
    given = [_phrase(doc, m) for m in mentions]
    at = by_token(given)
    links = variants.link_names([p for p in given if p.form == "name"])
    for chain in links:
        _characterise(doc, chain)
    found = nominals.find_nominals(doc, at)
    found += pronouns.find_pronouns(doc, at)
    found += find_counted(doc, by_token([*given, *found]))
    everything = [*given, *found]
    nominals.attach(doc, everything, by_token(everything))
    _resolve(doc, everything, links)
    foretold.join(everything)
    return _result(doc, everything, given, mentions)


def _phrase(doc: Doc, m: Mention) -> Phrase:
    tokens = tokens_of(doc, m)
    head = tokens.root if m.form == "name" else tokens[-1]
    return Phrase(tokens.start, tokens.end, head, m.type, m.form)


def _characterise(doc: Doc, link: Link) -> None:
    """Titles before the names of a chain, and what titles and given names say of gender."""
    for p in link.phrases:
        if link.type == "Document":
            noun = next(
                (t.lower_ for t in reversed(doc[p.start : p.end]) if t.lower_ in NAME_HEADS), doc[p.end - 1].lower_
            )
            link.plural = link.plural or (noun.endswith("s") and noun[:-1] in KIND_OF)
            noun = noun[:-1] if link.plural and noun[:-1] in KIND_OF else noun
            link.heads[noun] += 1
            link.kind = link.kind or (kind_of(noun) if noun in KIND_OF or noun in NAME_HEADS else None)
        if link.type == "Organization":
            link.heads.update(organizations().get(doc[p.start : p.end].text, ()))
        if link.type == "Group":
            link.plural = True
            if p.end - p.start > 1:
                link.heads[doc[p.end - 1].lemma_.lower()] += 1
        if link.type != "Person":
            continue
        before = doc[p.start - 1].lower_.rstrip(".") if p.start else ""
        if before in TITLES:
            title = words.ABBREVIATED.get(before, before)
            link.titles[title] += 1
            if words.semantic_class(title) == "Person" and not doc[p.start - 1].is_lower:
                link.heads[title] += 1
        if before in {"mr", "sir", "lord", "king", "prince"}:
            link.genders["male"] += 3
        elif before in {"mrs", "ms", "miss", "lady", "queen", "princess", "dame"}:
            link.genders["female"] += 3
        sex = given_names().get(doc[p.start].text)
        if sex and p.end - p.start > 1:
            link.genders[sex] += 2


def _resolve(doc: Doc, everything: Sequence[Phrase], links: Sequence[Link]) -> None:
    """Read from left to right; what was read long ago is out of reach, so that the work grows with the text only."""
    sentence, quotes = sentence_numbers(doc), quoted(doc)
    at = by_token(everything)
    credits = credited(doc.text)
    members = Members(doc, at, sentence, quotes)
    named = list(links[:REACH])
    recent: dict[int, Link] = {}
    for p in sorted(everything, key=lambda p: (p.start, p.end)):
        if p.chain is None:
            before = list(recent.values())
            if p.form == "pronoun":
                target = members.resolve(p, before[-NEAR:]) or pronouns.resolve(p, before[-NEAR:], sentence, quotes)
            else:
                target = definite.resolve(p, before, named) or family.resolve(p, at, named)
                target = target or (members.resolve(p, before[-NEAR:]) if p.plural else None)
            if target is not None:
                target[0].add(p, target[1])
            elif p.form == "nominal" and _stands_alone(p):
                _introduce(p)
        if p.chain is not None and not (credits and any(start <= doc[p.start].idx < end for start, end in credits)):
            _read(p, p.chain, recent)


def _read(p: Phrase, link: Link, recent: dict[int, Link]) -> None:
    link.read(p)
    if link.type == "Document":
        link.topics |= definite.topics(p)
    recent.pop(id(link), None)
    recent[id(link)] = link
    if len(recent) > REACH:
        del recent[next(iter(recent))]


def _stands_alone(p: Phrase) -> bool:
    """Whether an unresolved description makes a chain of its own: a document, or someone who can speak and act."""
    if p.type == "Document":
        return True
    if p.noun in NUMBERS:
        return False
    first = p.head.doc[p.start]
    if first.lower_ in {"no", "any", "every", "each"}:
        return False
    if p.noun in words.AMBIGUOUS and (p.end >= len(p.head.doc) or p.head.doc[p.end].lower_ != "of"):
        return False
    if p.type in {"Person", "Group"}:
        return p.head.dep_ not in {"attr", "compound"}
    return p.type == "Organization" and first.pos_ == "DET" and p.noun in words.ORGANIZATION


def _introduce(p: Phrase) -> None:
    kind = kind_of(p.noun) if p.type == "Document" else None
    Link(p.type, plural=p.plural, kind=kind).add(p)


def _result(
    doc: Doc, everything: Sequence[Phrase], given: Sequence[Phrase], mentions: Sequence[Mention]
) -> tuple[list[Mention], list[Chain]]:
    numbers: dict[int, int] = {}
    chains: list[Link] = []
    out = []
    origin = {id(p): m for p, m in zip(given, mentions, strict=True)}
    ordered = [p for p in sorted(everything, key=lambda p: (p.start, -p.end)) if p.chain is not None]
    first = {id(p.chain): p for p in reversed(ordered)}
    for p in ordered:
        assert p.chain is not None
        number = numbers.setdefault(id(p.chain), len(chains))
        if number == len(chains):
            chains.append(p.chain)
        span = origin.get(id(p)) or doc[p.start : p.end]
        start, end = (span.start, span.end) if isinstance(span, Mention) else (span.start_char, span.end_char)
        if p.type == "Document" and p.form == "nominal" and p is first[id(p.chain)]:
            full = doc[slice(*whole(doc, p.start, p.end))]
            start, end = full.start_char, full.end_char
        kind = cast(EntityType, p.chain.type)
        out.append(Mention(start=start, end=end, type=kind, form=p.form, chain=number, confidence=p.confidence))
    return _names_first(out), [_with_members(chain_of(doc, c), [numbers[id(x)] for x in c.members]) for c in chains]


def _with_members(chain: Chain, members: Sequence[int]) -> Chain:
    return chain.model_copy(update={"members": tuple(sorted(members))}) if members else chain


def _names_first(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions in text order; a described document after the names in its description."""
    starts = [m.start for m in mentions if m.form == "name"]

    def place(m: Mention) -> tuple[int, bool, int]:
        if m.type == "Document" and m.form == "nominal":
            last = bisect_left(starts, m.end) - 1
            if last >= 0 and starts[last] >= m.start:
                return starts[last], True, -m.end
        return m.start, False, -m.end

    return sorted(mentions, key=place)
