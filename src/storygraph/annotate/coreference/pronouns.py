"""Third-person pronouns by salience: gender and number, recency, subjects first. "it" only where one thing is in reach.

First and second persons are left alone: whose "I" it is, a quotation's speaker says.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.state import Link, Phrase

REACH = 3  # sentences back
SURE = 1.6  # lead over the second candidate from which a link is sure


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
    gender, plural = words.PRONOUNS[p.head.lower_]
    if p.head.lower_ == "it" and _empty(p):
        return None
    scored = []
    for n, link in enumerate(links):
        last = link.last
        if last is None or sentence[p.start] - sentence[last.start] > REACH or not _fits(link, gender, plural):
            continue
        if p.head.tag_ == "PRP" and _same_clause(p, last):
            continue
        if link.type == "Place" and p.head.dep_ in {"dobj", "dative", "pobj"}:
            continue
        scored.append((_score(p, link, last, sentence, quotes), -n, link))
    if not scored:
        return _only_one(p, links, sentence) if gender in {"male", "female"} else None
    scored.sort(key=lambda s: s[:2], reverse=True)
    lead = scored[0][0] - (scored[1][0] if len(scored) > 1 else scored[0][0] - 3)
    last = scored[0][2].last
    if gender == "neuter" and (lead < SURE or scored[0][0] < 1.0 or _between(p, last, plural=False)):
        return None
    if plural and (lead < 0.8 or scored[0][0] < 0.5 or _between(p, last, plural=True)):
        return None
    return scored[0][2], round(min(0.95, 0.55 + 0.12 * lead), 2)


def _empty(p: Phrase) -> bool:
    """ "it is clear that", "it seems": nothing is meant."""
    verb = p.head.head
    if p.head.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    if verb.lemma_ in {"seem", "appear", "turn", "happen", "take", "rain", "snow"}:
        return True
    clauses = {"ccomp", "xcomp", "csubj", "advcl"}
    return verb.lemma_ in {"be", "become", "remain", "make", "report"} and any(
        c.dep_ in clauses or any(g.dep_ in clauses for g in c.children) for c in verb.children if c.i > p.head.i
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
    return any(
        t.tag_ in tags and t.pos_ == "NOUN" and (t.dep_ in subjects or (plural and t.dep_ in {"dobj", "pobj"}))
        for t in between
        if t.ent_type_ not in {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}
    )


def _fits(link: Link, gender: str, plural: bool) -> bool:
    if plural:
        return link.plural or link.type in {"Group", "Organization"}
    if gender == "neuter":
        return link.type in {"Organization", "Place", "Document"} and not link.plural
    return link.type == "Person" and not link.plural and link.gender in {"unknown", gender}


def _same_clause(p: Phrase, other: Phrase) -> bool:
    """Whether the pronoun is object where the other is subject of one verb: then they differ."""
    verb = p.head.head if p.head.dep_ != "pobj" else p.head.head.head
    return (
        p.head.dep_ in {"dobj", "dative", "pobj"}
        and not p.head.lower_.endswith(("self", "selves"))
        and other.head.dep_ in {"nsubj", "nsubjpass"}
        and other.head.head.i == verb.i
    )


def _score(p: Phrase, link: Link, last: Phrase, sentence: Sequence[int], quotes: Sequence[bool]) -> float:
    distance = sentence[p.start] - sentence[last.start]
    gender = words.PRONOUNS[p.head.lower_][0]
    score = -1.1 * distance - (0.02 * (p.start - last.end) if distance == 0 else 0)
    dep = last.head.dep_
    score += 0.9 if dep in {"nsubj", "nsubjpass"} else -0.3 if dep in {"pobj", "poss", "compound", "nmod"} else 0
    score += 0.8 if last.form == "pronoun" else 0
    score += 0.3 if link.named else -0.2
    score += 0.12 * min(6, link.seen)
    score += 1.0 if link.gender == gender and link.type == "Person" else 0
    score += 0.8 if link.plural and words.PRONOUNS[p.head.lower_][1] else 0
    if quotes[p.start] != quotes[last.start]:
        score -= 0.5 if link.named else 1.2
    if p.head.dep_ in {"nsubj", "nsubjpass"} and dep in {"nsubj", "nsubjpass"}:
        score += 0.4
    if distance == 0 and p.head.tag_ == "PRP$" and dep == "nsubj" and last.head.head.is_ancestor(p.head):
        score += 0.4
    return score
