"""How much a chain stands out where a pronoun stands: by where, how and how often it was mentioned.

The weights were set by coordinate ascent on the pronouns of 39 openly licensed news and interview texts and
on the pronoun speakers of 91 articles: right links less 0.8 times the wrong ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from storygraph.annotate.coreference import words
from storygraph.annotate.coreference.state import Link, Phrase

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ASIDE = frozenset({"pobj", "poss", "compound", "nmod"})
W = {
    "sentence": -2.1,  # each sentence back
    "token": -0.04,  # each token back within the sentence
    "subject": 1.1,
    "aside": 0.0,
    "clause": -0.1,  # each verb that the mention hangs under
    "pronoun": 0.3,
    "named": 0.3,
    "described": 0.0,
    "seen": 0.1,  # each mention so far, up to six
    "gender": 0.6,
    "other gender": -0.2,  # by pronouns alone
    "plural": 0.8,
    "quote named": -0.9,  # one stands in quotation marks, the other not
    "quote": -1.2,
    "parallel": 0.4,  # both are subjects
    "own": 0.4,  # "its" under the subject's verb
    "governs": 0.5,  # "she said that she"
    "speaks": 1.4,  # both are subjects of a verb of saying
}


def speaks(p: Phrase) -> bool:
    """Whether it is the subject of a verb of saying."""
    return p.head.dep_ == "nsubj" and p.head.head.lemma_ in words.SPEAKING


def score(p: Phrase, link: Link, sentence: Sequence[int], quotes: Sequence[bool]) -> float:
    """The more, the likelier the pronoun stands for the chain; its best late mention counts."""
    gender, plural = words.PRONOUNS[p.head.lower_]
    found = W["named"] if link.named else W["described"]
    found += W["seen"] * min(6, link.seen)
    if link.type == "Person":
        found += W["gender"] if link.gender == gender else W["other gender"] if link.gender != "unknown" else 0
    found += W["plural"] if link.plural and plural else 0
    return found + max(_mention(p, link, q, sentence, quotes) for q in link.recent)


def _mention(p: Phrase, link: Link, q: Phrase, sentence: Sequence[int], quotes: Sequence[bool]) -> float:
    distance = sentence[p.start] - sentence[q.start]
    subject = q.head.dep_ in SUBJECTS
    found = W["sentence"] * distance + (W["token"] * (p.start - q.end) if distance == 0 else 0)
    found += W["subject"] if subject else W["aside"] if q.head.dep_ in ASIDE else 0
    found += W["clause"] * _depth(q)
    found += W["pronoun"] if q.form == "pronoun" else 0
    if quotes[p.start] != quotes[q.start]:
        found += W["quote named"] if link.named else W["quote"]
    if subject and p.head.dep_ in SUBJECTS:
        found += W["parallel"]
        found += W["speaks"] if speaks(p) and speaks(q) else 0
    if distance == 0 and subject and speaks(q) and p.head.dep_ in SUBJECTS and q.head.head.is_ancestor(p.head):
        found += W["governs"] if p.head.head.i != q.head.head.i else 0
    if distance == 0 and p.head.tag_ == "PRP$" and q.head.dep_ == "nsubj" and q.head.head.is_ancestor(p.head):
        found += W["own"]
    return found


def _depth(q: Phrase) -> int:
    """How many clauses the mention lies under, up to three."""
    depth, token = 0, q.head
    while token.head.i != token.i and depth < 3:
        depth += token.dep_ in {"advcl", "relcl", "acl", "ccomp"}
        token = token.head
    return depth
