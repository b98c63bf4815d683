"""Pronouns of the third person that `coreference.link` left open: the most salient phrase of the last sentences."""

from __future__ import annotations

from collections import Counter

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.phrases.candidates import INNER, Candidate
from storygraph.annotate.coreference.phrases.common import VAGUE
from storygraph.annotate.coreference.phrases.groups import Groups
from storygraph.annotate.coreference.salience import SUBJECTS
from storygraph.model import Annotations

REACH = 3  # sentences back
DEEPEST = 8


class _Known:
    """What is known of the groups while pronouns are read: how often each was mentioned, and its gender."""

    def __init__(self, found: Annotations, phrases: list[Candidate], groups: Groups) -> None:
        self.groups = groups
        self.mentions = Counter(groups.of(p.number) for p in phrases if p.form not in {"pronoun", "time"})
        self.linked = Counter(m.chain for m in found.mentions)
        self.genders: dict[int, str] = {
            groups.of(p.number): found.chains[p.chain].gender
            for p in phrases
            if p.chain is not None and found.chains[p.chain].gender in {"male", "female"}
        }

    def gender(self, p: Candidate) -> str:
        """The gender of the group that a phrase is in, "unknown" if nothing says it."""
        return self.genders.get(self.groups.of(p.number)) or words.gender_of_noun(p.noun)


def join(found: Annotations, phrases: list[Candidate], groups: Groups) -> None:
    """Join each such pronoun to one phrase before it, if there is any that fits."""
    known = _Known(found, phrases, groups)
    for i, p in enumerate(phrases):
        alone = p.chain is None or known.linked[p.chain] < 2
        if p.form != "pronoun" or p.gender in {"I", "we", "you"} or not alone:
            continue
        target = _best(p, phrases, i, known)
        if target is not None:
            groups.join(target.number, p.number)
            known.mentions[groups.of(p.number)] += 1
            if p.gender in {"male", "female"}:
                known.genders.setdefault(groups.of(p.number), p.gender)


def _best(p: Candidate, phrases: list[Candidate], i: int, known: _Known) -> Candidate | None:
    best: tuple[float, Candidate] | None = None
    for j in range(i - 1, -1, -1):
        other = phrases[j]
        if p.sentence - other.sentence > REACH:
            break
        if _fits(p, other, known) and not _same_clause(p, other):
            found = _score(p, other, known)
            if best is None or found > best[0]:
                best = found, other
    return best[1] if best is not None else None


def _fits(p: Candidate, other: Candidate, known: _Known) -> bool:
    if other.form == "pronoun":
        return other.gender == p.gender
    covers = other.start <= p.head.i < other.end
    if other.form in {"modifier", "time"} or covers or other.type == "Date" or other.noun in VAGUE:
        return False
    if p.gender in {"male", "female"}:
        return other.type == "Person" and not other.plural and known.gender(other) in {"unknown", p.gender}
    if p.gender == "neuter":
        return other.type not in {"Person", "Group"} and not other.plural
    several = other.type in {"Organization", "Group"} or any(c.dep_ == "conj" for c in other.head.children)
    return other.plural or several


def _same_clause(p: Candidate, other: Candidate) -> bool:
    objects = p.head.tag_ == "PRP" and p.head.dep_ in {"dobj", "dative"}
    return objects and other.head.head.i == p.head.head.i and other.head.dep_ in SUBJECTS


def _score(p: Candidate, other: Candidate, known: _Known) -> float:
    back, subject = p.sentence - other.sentence, other.head.dep_ in SUBJECTS
    score = -3.0 * back - (0.02 * (p.start - other.start) if back == 0 else 0)
    score += 2.5 * subject - (other.head.dep_ == "pobj")
    score -= 1.2 * (other.head.dep_ == "poss" or other.head.dep_ in INNER)
    score -= 0.15 * _depth(other)
    score += 2.0 * (other.form == "pronoun") + (other.form == "name")
    score += 0.35 * min(5, known.mentions[known.groups.of(other.number)])
    if p.plural and other.form != "pronoun":
        score += 1.5 * other.plural + 0.8 * (other.type in {"Person", "Group"})
    score += 0.8 * (subject and p.head.dep_ in SUBJECTS)
    return score - (p.quoted != other.quoted)


def _depth(p: Candidate) -> int:
    depth, token = 0, p.head
    while token.head.i != token.i and depth < DEEPEST:
        depth, token = depth + 1, token.head
    return depth
