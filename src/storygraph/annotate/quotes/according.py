"""Attributions without a verb: "according to X", "reportedly", "the claim that", headlines."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from storygraph.annotate.quotes.complements import has_that, opened
from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import Page, subject
from storygraph.annotate.quotes.lexicon import HEARSAY, NOUNS, RUMOUR
from storygraph.annotate.quotes.speaker import source_of
from storygraph.model import Span

_OWN_CLAUSE = frozenset({"relcl", "acl", "ccomp", "advcl"})
_DENYING = frozenset({"deny", "dismiss", "refute", "reject"})
_TOPICS = {  # nouns whose content may also stand in a phrase, and what heads it
    "accusation": ("of",),
    "allegation": ("of",),
    "claim": ("of",),
    "complaint": ("about", "of"),
    "criticism": ("for", "of"),
    "demand": ("for",),
    "praise": ("for",),
    "recommendation": (),
    "report": ("of",),
    "suggestion": (),
    "warning": (),
}
_ISSUING = frozenset({"face", "hear", "draw", "receive", "reject", "deny", "dismiss", "spark", "be", "have"})


def find_according(page: Page, claimed: set[int]) -> Iterator[Draft]:
    """Drafts for "according to" and "per"; `claimed` are cues that a direct quotation has."""
    for token in page.doc:
        if token.lower_ == "according" and token.i not in claimed:
            preposition = _to(token)
        elif token.text in ("Per", "per") and token.dep_ == "prep" and (token.is_sent_start or _after_comma(token)):
            preposition = token
        else:
            continue
        source = next((c for c in preposition.children if c.dep_ == "pobj"), None) if preposition else None
        if preposition is None or source is None:
            continue
        spans = page.pieces(_said(page, token, source), page.home[token.i])
        if spans:
            cue = Span(start=token.idx, end=preposition.idx + len(preposition.text))
            lemma = "according to" if preposition is not token else "per"
            yield Draft(spans, token, source, page.home[token.i], "assert", lemma, confidence=0.85, cue_span=cue)


def _after_comma(token: Token) -> bool:
    return bool(token.i and token.nbor(-1).text == ",")


def _to(token: Token) -> Token | None:
    found = next((c for c in token.children if c.lower_ == "to"), None)
    if found is None and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
        return token.nbor()
    return found


def _said(page: Page, token: Token, source: Token) -> list[Token]:
    """The sentence or clause around the phrase, without it."""
    phrase = set(range(token.i, source.right_edge.i + 1))
    home = page.home[token.i]
    anchor = token.head
    own = anchor.dep_ in _OWN_CLAUSE or (anchor.dep_ == "conj" and subject(anchor) is not None)
    opens = token.i <= token.sent.start + 1
    if token.dep_ == "prep" and own and not opens and anchor.pos_ in ("VERB", "AUX"):
        tokens = _part(page, list(anchor.subtree), token)
    else:
        tokens = []
    if not any(t.i not in phrase for t in tokens):
        tokens = _part(page, list(token.sent), token)
    return [t for t in _without_rest(tokens, source) if t.i not in phrase and page.inside(home, t)]


def _part(page: Page, tokens: list[Token], token: Token) -> list[Token]:
    """What stands between two semicolons around the token."""
    cuts = [t.i for t in tokens if t.text == ";" and page.home[t.i] == page.home[token.i]]
    first = max((i for i in cuts if i < token.i), default=-1)
    last = min((i for i in cuts if i > token.i), default=tokens[-1].i + 1)
    return [t for t in tokens if first < t.i < last]


def _without_rest(tokens: list[Token], source: Token) -> list[Token]:
    """Without the end of a long speaker phrase: "according to a memo seen by X *and confirmed by Y*"."""
    rest = [t for t in tokens if t.i > source.right_edge.i]
    own = any(t.dep_ in ("nsubj", "nsubjpass", "expl") for t in rest)
    if rest and rest[0].dep_ == "cc" and not own:
        return [t for t in tokens if t.i <= source.right_edge.i]
    return tokens


def find_hearsay(page: Page, claimed: set[int]) -> Iterator[Draft]:
    """Drafts for "reportedly", "allegedly": somebody says so, nobody is named."""
    for token in page.doc:
        if token.lower_ not in HEARSAY or token.head.i in claimed:
            continue
        head = token.head
        if head.pos_ in ("VERB", "AUX"):
            tokens = [t for t in head.subtree if t.i != token.i]
            if head.dep_ == "acl":
                tokens = [*_noun(head.head, head), *tokens]
        else:
            tokens = [t for t in head.subtree if t.i > token.i]
        spans = page.pieces(tokens, page.home[token.i])
        if spans:
            yield Draft(spans, token, None, page.home[token.i], RUMOUR, token.lower_, confidence=0.6)


def _noun(noun: Token, clause: Token) -> list[Token]:
    return [t for t in noun.subtree if t.i <= noun.i and t.i < clause.left_edge.i]


def find_nominal(page: Page, claimed: set[int]) -> Iterator[Draft]:
    """Drafts for nouns with a clause or a phrase: "the claim that", "allegations of", "demands for"."""
    for noun in page.doc:
        act = NOUNS.get(noun.lemma_) if noun.pos_ == "NOUN" else None
        if act is None or (noun.dep_ == "dobj" and noun.head.lemma_ in _DENYING):
            continue
        tokens = _content_of(noun)
        spans = page.pieces(tokens, page.home[noun.i]) if tokens else []
        if spans:
            yield Draft(spans, noun, _owner(noun), page.home[noun.i], act, noun.lemma_, confidence=0.6)


def _content_of(noun: Token) -> list[Token]:
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ in ("acl", "ccomp", "relcl") and (has_that(child) or _bare(noun, child)):
            return opened([t for t in child.subtree if t.i > noun.i])
        if child.dep_ == "prep" and child.lower_ in _TOPICS.get(noun.lemma_, ()):
            heads = [c for c in child.children if c.dep_ in ("pobj", "pcomp") and c.ent_type_ not in ("DATE", "TIME")]
            tokens = [t for c in heads for t in c.subtree]
            return tokens if len(tokens) > 1 else []
    return []


def _bare(noun: Token, clause: Token) -> bool:
    """Whether a clause without "that" is what the noun says, and no relative clause: it misses no object."""
    if noun.lemma_ not in _TOPICS or any(t.tag_ in ("WDT", "WP") for t in clause.children):
        return False
    own = subject(clause)
    full = any(c.dep_ in ("dobj", "ccomp", "xcomp", "acomp", "attr", "prep", "nsubjpass") for c in clause.children)
    return own is not None and own.i > noun.i and full


def _owner(noun: Token) -> Token | None:
    """Whose claim it is: possessor, "by" or "from" phrase, or subject of the verb that makes it."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if noun.dep_ == "dobj" and noun.head.lemma_ not in _ISSUING:
        return source_of(noun.head)
    return None
