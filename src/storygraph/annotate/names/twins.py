"""A town and a company of one name in one article: the only names that have two types. Each place says which is meant.

They are looked for only where the article names the company in full ("Marlow Inc." beside "Marlow"); a place that says
nothing keeps the type that the name was decided to have.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from storygraph.annotate.names import words
from storygraph.annotate.names.proposals import POSSESSIVE, Proposal
from storygraph.annotate.names.vote import key_of

IN = frozenset({"across", "around", "in", "near", "outside"})
OWNED_IN = frozenset(
    {"confidence", "holding", "interest", "invest", "investment", "investor", "share", "shareholder", "stake", "trust"}
)
TOWN = frozenset({"city", "community", "suburb", "town", "township", "village"})
LIVING = frozenset({"inhabitant", "people", "resident", "street", "voter"})


def told_apart(doc: Doc, found: Iterable[Proposal]) -> list[Proposal]:
    """The names; of those that a company and a place share, each with the type that its place tells."""
    names = list(found)
    formal = {stem for p in names if p.type == "Organization" and (stem := _stem(doc, p))}
    if not formal:
        return names
    shared = [p for p in names if p.type in {"Organization", "Place"} and key_of(doc, p.start, p.end) in formal]
    towns = {key_of(doc, p.start, p.end) for p in shared if _is_town(doc, p)}
    for p in shared:
        if key_of(doc, p.start, p.end) not in towns:
            continue
        if _is_town(doc, p):
            p.type = "Place"
        elif _is_company(doc, p):
            p.type = "Organization"
    return names


def _stem(doc: Doc, p: Proposal) -> str | None:
    """The name of a company without its form: "marlow" of "Marlow Inc."."""
    end = p.end
    while end - p.start > 1 and doc[end - 1].lower_.rstrip(".") in words.FORMAL | {"holdings", "industries"}:
        end -= 1
    return key_of(doc, p.start, end) if end < p.end else None


def _is_town(doc: Doc, p: Proposal) -> bool:
    """ "in Marlow", "Marlow, Ohio", "the town of Marlow", "Marlow is a town", "Marlow residents"."""
    head: Token = doc[p.start : p.end].root
    before, after = doc[max(0, p.start - 1)], doc[p.end : p.end + 2]
    if head.dep_ == "pobj" and before.lower_ in IN and head.head.i == before.i:
        return before.head.lemma_ not in OWNED_IN
    if p.start > 1 and before.lower_ == "of" and doc[p.start - 2].lemma_.lower() in TOWN | LIVING:
        return True
    if len(after) == 2 and after[0].text == "," and words.known().get(after[1].text) == "Place":
        return head.dep_ != "conj"
    if len(after) and (after[0].lower_ in words.OF_TOWNS or after[0].lemma_.lower() in LIVING | {"mayor"}):
        return True
    said = [c for c in head.rights if c.dep_ == "appos"]
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        said += [c for c in head.head.rights if c.dep_ == "attr"]
    return any(c.lemma_.lower() in TOWN for c in said)


def _is_company(doc: Doc, p: Proposal) -> bool:
    """ "Marlow said", "Marlow closed its plant", "Marlow's shares"."""
    head: Token = doc[p.start : p.end].root
    if head.dep_ == "nsubj":
        verb = head.head
        owns = any(c.dep_ == "dobj" and any(g.lower_ == "its" for g in c.lefts) for c in verb.rights)
        return owns or verb.lemma_ in words.REPORTING | words.DONE_BY_BODIES
    at = p.end + 1 if p.end < len(doc) and doc[p.end].text in POSSESSIVE else p.end
    return at < len(doc) and doc[at].is_lower and doc[at].lemma_ in words.OWNED_BY_BODIES
