"""Phrases that describe: "the commissioner", "its home airline", "four sources"; and what each describes by its place.

A description's span goes from its determiner to its head. Names inside it stay outside of the span: of
"UNICEF spokesman" it is "spokesman", so that no description hides a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.state import Link, Phrase
from storygraph.annotate.names import words as names

LEFT = frozenset({"det", "amod", "compound", "nummod", "nmod", "advmod", "punct", "quantmod", "npadvmod"})
ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "poss"})
LONGEST = 8


def find_nominals(doc: Doc, at: dict[int, Phrase]) -> list[Phrase]:
    """All phrases headed by a noun that can describe a person, a body or a place, outside of the phrases given.

    So can, after "the" or "that", a noun that a name here is made with: "the borehole" beside "Borehole 7".
    """
    found = []
    made = _made_with(doc, at)
    for token in doc:
        if token.i in at:
            continue
        if token.lower_ == "accused" and token.dep_ in ARGUMENTS and doc[token.i - 1].lower_ == "the" and token.i:
            found.append(Phrase(token.i - 1, token.i + 1, token, "Person", "nominal"))
            continue
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            continue
        noun = token.lemma_.lower()
        noun = noun[:-3] + "man" if noun.endswith("men") and noun != "women" else noun
        kind = words.semantic_class(noun) or ("Person" if _titles(doc, token, at) else None)
        if kind is None and noun in made and any(c.lower_ in {"the", "this", "that"} for c in token.lefts):
            kind = made[noun]
        if kind != "Person" and token.text[0].isupper() and not token.is_sent_start:
            continue
        if kind is None or token.pos_ == "ADJ" or _modifies_noun(token, at):
            continue
        if (
            kind == "Person"
            and token.tag_ in {"NNS", "NNPS"}
            and any(t.ent_type_ == "NORP" for t in doc[max(0, token.i - 5) : token.i] if token.is_ancestor(t))
        ):
            kind = "Group"
        start = left_edge(doc, token, at)
        found.append(Phrase(start, token.i + 1, token, kind, "nominal"))
    return found


def _made_with(doc: Doc, at: dict[int, Phrase]) -> dict[str, str]:
    """The kind of body or place by the noun that its name ends in, a number apart."""
    made: dict[str, str] = {}
    for p in {id(p): p for p in at.values()}.values():
        if p.form != "name" or p.type not in {"Organization", "Place"} or p.end - p.start < 2:
            continue
        last = doc[p.end - 2] if doc[p.end - 1].text.isdigit() else doc[p.end - 1]
        if last.lower_ in names.ORG_HEADS | names.PLACE_HEADS | names.NUMBERED:
            made.setdefault(last.lower_, p.type)
    return made


def _titles(doc: Doc, token: Token, at: dict[int, Phrase]) -> bool:
    """Whether a noun that no list has stands as a role right before a person's name: "hydrologist Amaru Sonko"."""
    target = at.get(token.i + 1)
    return (
        target is not None
        and target.type == "Person"
        and target.start == token.i + 1
        and token.pos_ == "NOUN"
        and token.tag_ == "NN"
        and token.is_lower
        and token.dep_ in {"compound", "nmod", "appos"}
        and target.start <= token.head.i < target.end
    )


def _modifies_noun(token: Token, at: dict[int, Phrase]) -> bool:
    """Whether the noun is part of a longer noun phrase, other than a title before a name."""
    if token.dep_ not in {"compound", "nmod", "amod"} or token.head.i <= token.i:
        return False
    return token.head.i not in at or at[token.head.i].type not in {"Person", "Organization", "Place"}


def left_edge(doc: Doc, head: Token, at: dict[int, Phrase]) -> int:
    """First token of the description, after any name inside it."""
    start = head.i
    while start > max(head.sent.start, head.i - LONGEST):
        before = doc[start - 1]
        if before.i in at or before.tag_ == "POS" or before.is_space:
            break
        if before.pos_ == "DET" or before.tag_ == "PRP$":
            return start - 1
        modifies = before.pos_ in {"ADJ", "NOUN", "PROPN", "NUM", "ADV", "VERB"} and _left_of(before, head)
        if not modifies and not (before.text == "-" and start - 1 > head.sent.start and doc[start - 2].i not in at):
            break
        start -= 1
    while doc[start].text == "-":
        start += 1
    return start


def _left_of(token: Token, head: Token) -> bool:
    """Whether the token modifies the head, or a modifier of it ("67-year-old")."""
    for _ in range(4):
        if token.dep_ not in LEFT:
            return False
        if token.head.i == head.i:
            return True
        token = token.head
    return False


def attach(doc: Doc, phrases: Sequence[Phrase], at: dict[int, Phrase]) -> None:
    """Put descriptions that grammar ties to a name into its chain: title, apposition, predicate."""
    heads = {p.head.i: p for p in phrases}
    for p in sorted(phrases, key=lambda p: p.start):
        if p.form == "nominal" and p.chain is None:
            target = _classed(p, at) or _titled(doc, p, at) or _apposition(p, heads, at) or _predicate(p, heads, at)
            if target is not None and target.chain is not None and _can_be(p, target.chain):
                target.chain.add(p, 0.95)


def _can_be(p: Phrase, link: Link) -> bool:
    if p.type == link.type and not (p.plural and not link.plural and link.type == "Person"):
        gender = words.gender_of_noun(p.noun)
        return gender == "unknown" or link.gender in {"unknown", gender}
    return p.noun in {"group", "party", "movement", "side", "team"} and link.type == "Group"


def _classed(p: Phrase, at: dict[int, Phrase]) -> Phrase | None:
    """The name right before the noun that says what it is: "Harlow magazine", "the Blue Sky movement"."""
    doc, before = p.head.doc, p.head.i - 1
    if p.type != "Organization" or p.plural or not p.head.is_lower or p.noun not in words.CLASSES or before < 0:
        return None
    if doc[before].lower_ == "news" and before:
        before -= 1
    target = at.get(before)
    tied = doc[before].dep_ in {"compound", "nmod", "amod"} and doc[before].head.i == p.head.i
    return target if target is not None and target.form == "name" and target.type == "Organization" and tied else None


def _titled(doc: Doc, p: Phrase, at: dict[int, Phrase]) -> Phrase | None:
    """The name right after the description: "spokesman Amaru", "the carrier Blue Sky", "Prime Minister-elect Amaru"."""
    i = _after_complement(doc, p, at)
    while i < len(doc) and (doc[i].lower_ in words.TITLE_PARTS | names.TITLES or doc[i].text in {'"', "“", "."}):
        if i in at:
            break
        i += 1
    target = at.get(i)
    if target is None or target.form != "name" or target.start != i or doc[i].is_sent_start:
        return None
    if p.type == "Place":
        beside = i == p.end and target.type == "Place" and p.head.is_lower and not p.plural
        inside = target.start <= p.head.head.i < target.end
        return target if beside or inside or doc[i - 1].lower_ in {"of", "the"} else None
    tied = (
        p.head.head.i in range(target.start, target.end)
        or target.head.head.i == p.head.i
        or target.head.dep_ == "appos"
    )
    beside = p.type == target.type and (p.type == "Person" or (p.type == "Organization" and i == p.end))
    return target if tied or beside else None


def _after_complement(doc: Doc, p: Phrase, at: dict[int, Phrase]) -> int:
    """Where a name would follow the description: right after it, or after "of State", "to Germany", or, of a place,
    after "of" ("the city of Porto")."""
    i = p.end
    if i >= len(doc) or doc[i].lower_ not in {"of", "to", "for", "from"}:
        return i
    if p.type == "Place" and p.noun in words.ADMINISTRATIVE and not p.plural and doc[i].lower_ == "of":
        return i + 2 if i + 1 < len(doc) and doc[i + 1].lower_ == "the" else i + 1
    if p.type != "Person":
        return i
    passed = False
    for j in range(i + 1, min(i + 7, len(doc))):
        if j in at and at[j].type == "Person" and at[j].form == "name":
            office = doc[j - 1].lower_.rstrip(".") in names.TITLES | names.ROLES
            return j if passed and not office and at[j].start == j else i
        passed = passed or (
            doc[j].pos_ in {"NOUN", "PROPN"} and doc[j].lower_.rstrip(".") not in names.TITLES | names.ROLES
        )
        if doc[j].is_punct or doc[j].pos_ in {"VERB", "AUX", "CCONJ"}:
            break
    return i


def _apposition(p: Phrase, heads: dict[int, Phrase], at: dict[int, Phrase]) -> Phrase | None:
    """The name that the description stands beside, on either side."""
    head: Token = p.head
    for _ in range(2):
        if head.dep_ == "conj" and head.head.dep_ == "appos":
            head = head.head
    if head.dep_ == "appos":
        target = at.get(head.head.i)
        if target is not None and target.form == "name":
            return target
    for child in p.head.children:
        if child.dep_ == "appos" and child.i > p.head.i and child.i in at and at[child.i].form == "name":
            return at[child.i]
    return _comma(p, at)


def _comma(p: Phrase, at: dict[int, Phrase]) -> Phrase | None:
    """ "Amaru, then a lawyer," and "the mayor of Porto, Amaru," where the parser did not see it."""
    doc = p.head.doc
    if p.type != "Person" or (p.end < len(doc) and doc[p.end].tag_ == "POS"):
        return None
    i = p.start - 1
    while i > max(0, p.start - 6) and (
        doc[i].pos_ in {"DET", "ADJ", "PROPN", "NOUN", "ADV", "NUM"} and doc[i].text != ","
    ):
        i -= 1
    target = at.get(i - 1) if i > 0 and doc[i].text == "," else None
    if target is not None and target.form == "name" and target.type == "Person" and target.end == i and _closed(doc, p):
        return target
    i = p.end
    while i < min(len(doc) - 1, p.end + 10) and doc[i].text != "," and doc[i].pos_ not in {"VERB", "AUX", "PUNCT"}:
        i += 1
    target = at.get(i + 1) if i + 1 < len(doc) and doc[i].text == "," else None
    if (
        target is None
        or target.form != "name"
        or target.type != "Person"
        or target.start != i + 1
        or target.end >= len(doc)
    ):
        return None
    return target if doc[target.end].text in {",", "."} and _definite(p) else None


def _closed(doc: Doc, p: Phrase) -> bool:
    """Whether the description ends in a comma or full stop before a new clause begins."""
    for token in doc[p.end : p.end + 12]:
        if token.text in {",", "."}:
            return True
        if token.pos_ in {"AUX"} or token.dep_ == "ROOT" or token.lower_ == "and":
            return False
    return False


def _definite(p: Phrase) -> bool:
    first = p.head.doc[p.start]
    return first.lower_ in {"the", "its", "their", "his", "her"} or p.start == p.head.i or first.tag_ == "POS"


def _predicate(p: Phrase, heads: dict[int, Phrase], at: dict[int, Phrase]) -> Phrase | None:
    """The subject of "is", "became", "remains" before the description; what it works "as" is not taken."""
    verb = p.head.head
    if p.head.dep_ == "nsubj" and verb.lemma_ == "be" and p.form == "nominal" and not p.plural:
        return _named_after(p, heads)
    if (
        p.head.dep_ != "attr"
        or verb.lemma_ not in {"be", "become", "remain"}
        or any(c.dep_ == "neg" for c in verb.children)
    ):
        return None
    for child in verb.children:
        if child.dep_ == "nsubj" and child.lower_ == "who" and verb.dep_ == "relcl" and verb.head.i in at:
            return at[verb.head.i]
        if child.dep_ == "nsubj" and child.i in at and at[child.i].form != "pronoun":
            return at[child.i]
    return None


def _named_after(p: Phrase, heads: dict[int, Phrase]) -> Phrase | None:
    """ "The first witness was Ada Sonko": the name that the description is said to be."""
    verb = p.head.head
    if any(c.dep_ == "neg" for c in verb.children):
        return None
    named = (heads.get(c.i) for c in verb.children if c.dep_ == "attr" and c.i > verb.i)
    return next((q for q in named if q is not None and q.form == "name" and q.type == p.type), None)


def introductions(phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """Descriptions that are in no chain yet, in text order."""
    yield from sorted((p for p in phrases if p.form == "nominal" and p.chain is None), key=lambda p: p.start)
