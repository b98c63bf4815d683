"""All noun phrases of an article that stand for one thing: also "the vaccine", "the two boats", "I", "that Friday".

The chains of `Annotations` hold what becomes a node: people, bodies, places, groups, documents. Here they are widened
to whole noun phrases, joined by the chains of everything else, and linked more readily: a pronoun goes to whatever is
most likely, where `coreference.link` would leave it open. Nothing of this enters the graph; `storygraph annotate
--coreference` prints it.

How: common nouns by their words, time expressions by their value, pronouns of the third person by salience, "I" and
"you" by whose turn it is (the speaker of a quotation; who asks and who answers in an interview).
"""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Doc

from storygraph.annotate.coreference.phrases import common, spoken, third
from storygraph.annotate.coreference.phrases.candidates import candidates
from storygraph.annotate.coreference.phrases.groups import Groups
from storygraph.model import Annotations, Span


def corefer(doc: Doc, found: Annotations) -> list[list[Span]]:
    """Chains of two phrases or more, each in text order, the chains by their first phrase.

    A span is the whole noun phrase up to a comma, a relative clause or an apposition; a possessor is without its "'s".
    `found` must be the annotations of `doc`.
    """
    phrases = candidates(doc, found)
    groups = Groups(len(phrases))
    first: dict[int, int] = {}
    for p in phrases:
        if p.chain is not None:
            groups.join(first.setdefault(p.chain, p.number), p.number)
    common.join(doc, found, phrases, groups)
    third.join(found, phrases, groups)
    spoken.join(doc, found, phrases, groups)
    members: dict[int, list[Span]] = defaultdict(list)
    for p in phrases:
        last = doc[p.end - 1]
        members[groups.of(p.number)].append(Span(start=doc[p.start].idx, end=last.idx + len(last)))
    return [spans for spans in members.values() if len(spans) > 1]
