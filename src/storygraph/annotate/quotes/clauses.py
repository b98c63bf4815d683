"""The clause that is said, as the parse has it: "said (that) …", "asked whether …", "…, she said"."""

from __future__ import annotations

from spacy.tokens import Token

from storygraph.annotate.quotes.complements import Tokens, after, has_that, shows, trailing
from storygraph.annotate.quotes.layout import Page, is_verb, subject
from storygraph.annotate.quotes.lexicon import Verb, entry
from storygraph.annotate.quotes.repairs import clause_before, misattached, remainder, that_clause
from storygraph.annotate.quotes.speaker import parallel_cue

_CUTTING = frozenset({"whereas", "while", "whilst"})


def said_clause(verb: Token, known: Verb, page: Page) -> Tokens:
    """The clause that is said: behind the verb, or before it where the reporting clause comes last."""
    if "m" in known.flags:
        return that_clause(verb, page)
    if "c" not in known.flags or (known.act == "show" and not shows(verb)):
        return []
    for child in after(verb, ("ccomp",)):
        if known.act in ("rule", "show") and not _asserts(child) and not _leads(known, child):
            continue
        first = _begin(verb, known, child)
        last = _last(verb, child, page)
        tokens = [t for t in page.doc[first : last + 1] if t.i > verb.i]
        tokens += trailing(verb, last, ("advcl", "xcomp", "dep"), page)
        return _cut(tokens, child, verb)
    if "s" in known.flags:
        before = clause_before(verb)
        if before:
            return before
    return that_clause(verb, page) or misattached(verb, known, page) or remainder(verb, known, page)


def _last(verb: Token, clause: Token, page: Page) -> int:
    """Last token of the clause; one that the parse split in two, or "and that …" on the cue, goes on."""
    last = clause.right_edge.i
    for child in verb.children:
        if child.i > clause.i and (child.dep_ == "ccomp" or (child.dep_ == "conj" and has_that(child))):
            last = max(last, child.right_edge.i)
    for i in range(clause.i, last):
        if page.doc[i].text == ";" and page.home[i] == page.home[verb.i]:
            return i - 1
    return last


def _asserts(clause: Token) -> bool:
    """Whether a clause is a finite statement, no question and no infinitive: what can be found or shown."""
    verbs = [clause, *(c for c in clause.children if c.dep_ in ("aux", "auxpass"))]
    asked = any(c.lower_ in ("whether", "if") or c.left_edge.tag_ in ("WP", "WRB", "WDT") for c in clause.lefts)
    taken = clause.tag_ == "VBN" and any(c.dep_ == "nsubj" for c in clause.children)  # a past form read as a participle
    return not asked and (taken or any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in verbs))


def _leads(known: Verb, clause: Token) -> bool:
    """Whether a document shows somebody doing something: "polls showed Lee leading"."""
    return known.act == "show" and clause.tag_ == "VBG" and any(c.dep_ == "nsubj" for c in clause.children)


def _begin(verb: Token, known: Verb, clause: Token) -> int:
    """First token of the clause; a noun phrase that the parse gave to the cue instead of the clause belongs to it."""
    first = max(clause.left_edge.i, verb.i + 1)
    for child in verb.children:
        if not verb.i < child.i < first:
            continue
        if child.lower_ == "that" and child.dep_ in ("mark", "advmod", "det"):
            return int(child.i)
        taken = child.dep_ in ("csubj", "advcl") or (child.dep_ == "xcomp" and child.tag_ == "VBG")
        if taken or (child.dep_ == "dobj" and "r" not in known.flags):
            first = min(first, child.left_edge.i)
    return first


def _cut(tokens: Tokens, clause: Token, verb: Token) -> Tokens:
    """Without a following clause that reports what somebody else says, attached to the content by mistake."""
    for node in tokens:
        if node.i <= clause.i or not is_verb(node) or not _another_report(node):
            continue
        edge = min(t.i for t in node.subtree)
        if node.dep_ == "pcomp":
            edge = min(edge, node.head.i)
        tokens = [t for t in tokens if t.i < edge]
        while tokens and (tokens[-1].dep_ == "cc" or tokens[-1].is_punct):
            tokens = tokens[:-1]
        return tokens
    return tokens


def _another_report(node: Token) -> bool:
    """Whether a verb within a content reports something beside it, not inside it."""
    known = entry(node)
    if known is None or not known.flags & {"s", "q"}:
        return False
    own = subject(node)
    has_clause = any(c.dep_ == "ccomp" for c in node.children)
    if node.dep_ == "conj":
        return parallel_cue(node) is not None or (own is not None and has_clause and own.dep_ == "nsubj")
    if node.dep_ == "advcl":
        cutting = has_clause and any(c.dep_ == "mark" and c.lower_ in _CUTTING for c in node.children)
        return cutting or parallel_cue(node) is not None
    return node.dep_ == "pcomp" and node.head.lower_ == "with" and own is not None
