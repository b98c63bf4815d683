"""The clause that is said where it stands before the cue, around it, or where the parse has missed it."""

from __future__ import annotations

from spacy.tokens import Token

from storygraph.annotate.quotes.complements import Tokens, past_day
from storygraph.annotate.quotes.layout import Page, is_passive, subject
from storygraph.annotate.quotes.lexicon import Verb
from storygraph.annotate.quotes.speaker import source_of

_NO_START = frozenset({"ADP", "AUX", "CCONJ", "VERB"})
_OPENERS = frozenset({"although", "as", "because", "despite", "if", "since", "under", "unlike", "when", "with"})
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})


def clause_before(verb: Token) -> Tokens:
    """The content before ", she said"."""
    for child in verb.children:
        if child.dep_ != "ccomp" or child.i > verb.i:
            continue
        own = subject(verb)
        limit = min(verb.i, own.left_edge.i) if own is not None and own.i > child.i else verb.i
        tokens = [t for t in child.subtree if t.i < limit]
        between = verb.doc[tokens[-1].i + 1 : limit] if tokens else ()
        if not any(t.text in (";", ":") for t in between):
            return tokens
    return []


def that_clause(verb: Token, page: Page) -> Tokens:
    """From a "that" near the verb to the end of the sentence, where the parse took the clause for another."""
    if is_passive(verb) or (subject(verb) is None and verb.dep_ == "ROOT"):
        return []
    stop = verb.sent.end
    for i in range(verb.i + 1, min(verb.i + 9, stop)):
        token = verb.doc[i]
        if token.lower_ == "that" and token.tag_ in ("IN", "WDT"):
            return list(page.doc[i : _clause_end(page, i + 1, stop)])
        if token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ") or (token.is_punct and token.text != ","):
            return []
    return []


def misattached(verb: Token, known: Verb, page: Page) -> Tokens:
    """All that follows the cue, where the parse made the cue a part of its own content."""
    head = verb.head
    own = subject(verb)
    if verb.dep_ not in ("ccomp", "nsubj", "csubj") or head.i < verb.i or own is None or own.i > verb.i:
        return []
    following = page.doc[verb.i + 1 : head.i + 1]
    if len(following) < 2 or following[0].is_punct or head.sent.start != verb.sent.start:
        return []
    if any(t.text in (",", ";") and t.head.i in (verb.i, head.i) for t in following[:3]):
        return []
    return list(page.doc[verb.i + 1 : _clause_end(page, head.i, verb.sent.end)])


def remainder(verb: Token, known: Verb, page: Page) -> Tokens:
    """All that follows a finite cue with a subject, where the parse shows no clause but a finite verb follows."""
    if "s" not in known.flags or source_of(verb) is None or is_passive(verb) or verb.tag_ == "VB":
        return []
    if "r" in known.flags and any(c.dep_ in ("dobj", "dative") for c in verb.children):
        return []
    stop = _clause_end(page, verb.i + 1, page.sentence(verb)[1])
    tokens = past_day(list(page.doc[verb.i + 1 : stop]))
    if (
        not tokens
        or (tokens[0].pos_ in _NO_START and tokens[0].lower_ not in _OPENERS)
        or (tokens[0].is_punct and not page.is_mark(tokens[0]))
    ):
        return []
    finite = [t for t in tokens if t.tag_ in _FINITE and not _modifies(t, verb)]
    joined = finite and any(t.dep_ == "cc" and t.head.i == verb.i and t.i < finite[0].i for t in tokens)
    return tokens if finite and not joined else []


def _modifies(finite: Token, verb: Token) -> bool:
    """Whether a finite verb heads a clause that modifies another; one on the cue that nothing opens may be content."""
    if finite.dep_ == "advcl" and finite.head.i == verb.i:
        return any(c.dep_ == "mark" or c.tag_ in ("WRB", "WP", "WDT") for c in finite.children)
    return finite.dep_ in ("relcl", "advcl")


def _clause_end(page: Page, first: int, stop: int) -> int:
    """Where the clause ends: before ", but she …", before a semicolon, or with the sentence."""
    for i in range(first, stop):
        token = page.doc[i]
        if token.text == ";":
            return i
        if token.text == "," and i + 2 < stop and page.doc[i + 1].lower_ in ("but", "while"):
            return i
    return stop


def parenthetical(verb: Token, known: Verb, page: Page) -> Tokens:
    """The sentence around ", she said," or before ", she said"."""
    if "s" not in known.flags or subject(verb) is None or is_passive(verb):
        return []
    if any(c.dep_ in ("dobj", "xcomp", "ccomp") and "r" not in known.flags for c in verb.children):
        return []
    clause = {t.i for t in verb.subtree} if verb.dep_ == "parataxis" else _own_clause(verb)
    first = min(clause - {t.i for t in verb.children if t.dep_ in ("cc", "punct")})
    before = [t for t in page.doc[max(0, first - 3) : first] if not t.is_space]
    if verb.dep_ != "parataxis" and not (before and before[-1].text in (",", "—", "–", "--")):
        return []
    if verb.dep_ in ("relcl", "acl", "advcl", "conj") and verb.i - first > 25:
        return []
    home = page.home[verb.i]
    sentence = [t for t in verb.sent if t.i not in clause and page.inside(home, t)]
    words = [t for t in sentence if not t.is_punct and not t.is_space]
    if verb.dep_ == "relcl" or not words or (verb.dep_ != "parataxis" and words[0].i > first):
        return []
    following = [t for t in words if t.i > verb.i]
    if verb.dep_ == "conj" and following:
        return []
    return sentence


def _own_clause(verb: Token) -> set[int]:
    """The tokens of a short reporting clause: the verb, its subject and what modifies it, but no other clause."""
    clause = {verb.i}
    for child in verb.children:
        if child.dep_ not in ("ccomp", "conj", "cc", "punct", "advcl", "parataxis"):
            clause |= {t.i for t in child.subtree}
    return clause
