"""Third-person pronouns by salience: gender and number, recency, subjects first. "it" only where one thing is in reach.

First and second persons are left alone: whose "I" it is, a quotation's speaker says.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.salience import score, speaks
from storygraph.annotate.coreference.state import Link, Phrase

REACH = 3  # sentences back
LEAST, SURE = 1.0, 1.6  # score, and lead over the second candidate, from which "it" is sure
LEAST_PLURAL, PLURAL = 0.0, 0.8  # the same for "they"
SAID, SAID_LEAD = -1.0, 0.5  # the same for one that says something


def find_pronouns(doc: Doc, at: dict[int, Phrase]) -> list[Phrase]:
    """Personal and possessive pronouns of the third person; "it" without the empty one ("it was clear that")."""
    return [
        Phrase(t.i, t.i + 1, t, "Person", "pronoun")
        for t in doc
        if t.lower_ in words.PRONOUNS and t.tag_ in {"PRP", "PRP$"} and t.i not in at and t.dep_ != "expl"
    ]


def resolve(
    p: Phrase, links: Sequence[Link], sentence: Sequence[int], quotes: Sequence[bool]
) -> tuple[Link, float] | None:
    """The chain a pronoun stands for, with a confidence; None where that is not sure enough to say."""
    if p.head.lower_ not in words.PRONOUNS:
        return None
    gender, plural = words.PRONOUNS[p.head.lower_]
    if p.head.lower_ == "it" and is_empty(p.head):
        return None
    scored = []
    for n, link in enumerate(links):
        last = link.last
        if last is None or sentence[p.start] - sentence[last.start] > REACH or not _fits(p, link):
            continue
        if p.head.tag_ == "PRP" and _same_clause(p, last):
            continue
        if link.type == "Place" and p.head.dep_ in {"dobj", "dative", "pobj"}:
            continue
        scored.append((score(p, link, sentence, quotes), -n, link))
    if not scored:
        return _only_one(p, links, sentence) if gender in {"male", "female"} else None
    scored.sort(key=lambda s: s[:2], reverse=True)
    lead = scored[0][0] - (scored[1][0] if len(scored) > 1 else scored[0][0] - 3)
    last = scored[0][2].last
    if (gender == "neuter" or plural) and not _surely(p, scored[0][0], lead, last):
        return None
    return scored[0][2], round(min(0.95, 0.55 + 0.12 * lead), 2)


def _surely(p: Phrase, found: float, lead: float, last: Phrase | None) -> bool:
    """Whether "it" or "they" stands for the first candidate: the second far behind, no other noun between.

    Who says something is a body or people: then only such nouns count."""
    plural = words.PRONOUNS[p.head.lower_][1]
    if speaks(p):
        return lead >= SAID_LEAD and found >= SAID and not _between(p, last, plural=plural)
    least, far = (LEAST_PLURAL, PLURAL) if plural else (LEAST, SURE)
    return lead >= far and found >= least and not _between(p, last, plural=plural)


def is_empty(pronoun: Token) -> bool:
    """ "it is clear that", "it seems": nothing is meant."""
    verb = pronoun.head
    if pronoun.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    if verb.lemma_ in {"seem", "appear", "turn", "happen", "take", "rain", "snow"}:
        return True
    clauses = {"ccomp", "xcomp", "csubj", "advcl"}
    return verb.lemma_ in {"be", "become", "remain", "make", "report"} and any(
        c.dep_ in clauses or any(g.dep_ in clauses for g in c.children) for c in verb.children if c.i > pronoun.i
    )


def _only_one(p: Phrase, links: Sequence[Link], sentence: Sequence[int]) -> tuple[Link, float] | None:
    """The one person in reach, although the given name speaks against it: names mislead, and so do translators."""
    near = [
        x
        for x in links
        if x.type == "Person" and x.last is not None and sentence[p.start] - sentence[x.last.start] < REACH
    ]
    one = near[0] if len(near) == 1 and near[0].named else None
    return (one, 0.5) if one is not None and p.head.dep_ in {"nsubj", "nsubjpass", "poss"} else None


def _between(p: Phrase, last: Phrase | None, *, plural: bool) -> bool:
    """Whether another noun that the pronoun could stand for lies between: a plural, or for "it" a subject."""
    if last is None:
        return True
    tags = {"NNS", "NNPS"} if plural else {"NN"}
    subjects = {"nsubj", "nsubjpass"}
    between = p.head.doc[last.end : p.start]
    kind = words.ORGANIZATION | (words.PERSON if plural else frozenset()) if speaks(p) else None
    roles = subjects | {"dobj", "pobj"} if plural else subjects
    return any(
        t.tag_ in tags and t.pos_ == "NOUN" and t.dep_ in roles and (kind is None or t.lemma_.lower() in kind)
        for t in between
        if t.ent_type_ not in {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}
    )


def _fits(p: Phrase, link: Link) -> bool:
    gender, plural = words.PRONOUNS[p.head.lower_]
    if plural:
        return (link.plural and not (link.type == "Document" and speaks(p))) or link.type in {"Group", "Organization"}
    if gender == "neuter":
        return link.type in {"Organization", "Place", "Document"} and not link.plural
    return link.type == "Person" and not link.plural and link.may_be(gender)


def _same_clause(p: Phrase, other: Phrase) -> bool:
    """Whether the pronoun is object where the other is subject of one verb: then they differ."""
    verb = p.head.head if p.head.dep_ != "pobj" else p.head.head.head
    return (
        p.head.dep_ in {"dobj", "dative", "pobj"}
        and not p.head.lower_.endswith(("self", "selves"))
        and other.head.dep_ in {"nsubj", "nsubjpass"}
        and other.head.head.i == verb.i
    )
