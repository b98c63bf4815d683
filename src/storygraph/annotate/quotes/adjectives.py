"""What somebody is sure, worried or critical of: adjectives with a clause or a phrase."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from storygraph.annotate.quotes.complements import has_that, opened
from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import OUTSIDE, Page, is_negated, subject
from storygraph.annotate.quotes.lexicon import ADJECTIVES
from storygraph.annotate.quotes.speaker import antecedent, is_nobody

_COPULAS = frozenset({"be", "become", "feel", "remain", "seem", "sound", "stay"})
_NOBODY = frozenset({"i", "it", "that", "there", "this", "we", "you"})
_SURE = 0.5  # as for other beliefs and stances


def find_adjectival(page: Page) -> Iterator[Draft]:
    """Drafts for "is confident that …", "is critical of …", where the article itself says so of somebody else."""
    for token in page.doc:
        act = ADJECTIVES.get(token.lower_)
        if act is None or token.dep_ not in ("acomp", "attr", "ROOT", "oprd") or page.home[token.i] != OUTSIDE:
            continue
        verb = token.head if token.dep_ != "ROOT" else token
        own = subject(verb)
        if own is None or own.lower_ in _NOBODY or own.i > verb.i or is_negated(verb) or is_nobody(own):
            continue
        if token.dep_ != "ROOT" and verb.lemma_ not in _COPULAS:
            continue
        spans = page.pieces(_content(token, act.prepositions), OUTSIDE)
        if spans:
            source = antecedent(own, verb)
            yield Draft(spans, token, source, OUTSIDE, act.act, token.lower_, confidence=_SURE, weak=True)


def _content(adjective: Token, prepositions: frozenset[str]) -> list[Token]:
    for child in adjective.rights:
        if child.dep_ == "ccomp" or (child.dep_ in ("advcl", "acl") and has_that(child)):
            return opened([t for t in child.subtree if t.i > adjective.i])
        if child.dep_ == "prep" and child.lower_ in prepositions:
            return [t for t in child.subtree if t.i > child.i]
    return []
