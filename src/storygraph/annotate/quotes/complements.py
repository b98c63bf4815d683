"""What readers of complements share: which children count, what trails behind, days that belong to the cue."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from storygraph.annotate.quotes.layout import Page, is_verb
from storygraph.annotate.quotes.lexicon import DOCUMENTS, entry
from storygraph.annotate.quotes.speaker import source_of

Tokens = list[Token]

KEEPS_THAT = True  # the conjunction is part of the content, as in the annotation schemes of the field
_SEPARATORS = frozenset({",", ":", ";", "-", "–", "—", "--"})

_MODALS = frozenset({"will", "would", "could", "may", "might", "should", "must", "can", "shall", "'ll", "’ll", "'d"})
_GOING_ON = frozenset({"begin", "come", "continue", "go"})
_OCCASIONS = frozenset(
    {"briefing", "conference", "debate", "facebook", "hearing", "interview", "speech", "trial", "twitter"}
)
_EVIDENCE = frozenset(
    """chart clip comparison count data datum evidence figure file graph image map model number photo photograph picture
    polling reading result return sample scan screenshot slide tally test""".split()  # noqa: SIM905
)
_DAYS = frozenset(
    """afternoon autumn early earlier evening fall friday last late monday month morning night saturday spring summer
    sunday this thursday today tuesday wednesday week weekend year yesterday""".split()  # noqa: SIM905
)
_STARTS = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN", "SCONJ"})


def after(verb: Token, deps: tuple[str, ...]) -> Iterator[Token]:
    """Children behind the verb with one of the dependencies."""
    return (c for c in verb.children if c.dep_ in deps and c.i > verb.i)


def is_planned(verb: Token) -> bool:
    """Whether the saying lies ahead or is only possible: "will announce", "a plan to propose"."""
    helpers = [c.lower_ for c in verb.children if c.dep_ == "aux"]
    if any(w in _MODALS for w in helpers):
        return True
    if verb.tag_ != "VB" or verb.head.lemma_ in _GOING_ON:
        return False
    return not any(w in ("do", "did", "does") for w in helpers)


def trailing(verb: Token, last: int, deps: tuple[str, ...], page: Page, but: frozenset[str] = frozenset()) -> Tokens:
    """Phrases behind the content that the parse hung on the cue, as long as nothing separates them."""
    tokens: Tokens = []
    for child in verb.children:
        if child.left_edge.i != last + 1 or child.dep_ not in deps or child.lower_ in but:
            continue
        if is_verb(child) and entry(child):
            continue
        part = list(child.subtree)
        if any(t.ent_type_ in ("DATE", "TIME") for t in part[:4]) or _medium(part):
            break
        tokens += part
        last = part[-1].i
    return tokens


def _medium(part: Tokens) -> bool:
    """Whether the phrase says where or when it was said: "in a statement", "during the hearing"."""
    return part[0].lower_ in ("during", "via", "after", "before") or any(
        t.dep_ == "pobj" and (t.lemma_ in DOCUMENTS or t.lemma_ in _OCCASIONS) for t in part[:6]
    )


def past_day(tokens: Tokens) -> Tokens:
    """Behind leading adverbs and words that name a day: "publicly", "on Friday", "this week"."""
    k = 0
    while k < len(tokens) and (tokens[k].pos_ == "ADV" or _names_day(tokens, k)):
        k += 1
    return tokens[k:]


def untimed(tokens: Tokens, verb: Token) -> Tokens:
    """Without the day of the saying where the parse gave it to the content: "said Monday he would"."""
    if not tokens or not verb.i < tokens[0].i <= verb.i + 4:
        return tokens
    k = 0
    while k < len(tokens) and _names_day(tokens, k):
        k += 1
    return tokens[k:] if k < len(tokens) and tokens[k].pos_ in _STARTS else tokens


def _names_day(tokens: Tokens, k: int) -> bool:
    token = tokens[k]
    if token.lower_ == "on":
        return k + 1 < len(tokens) and _names_day(tokens, k + 1)
    return token.ent_type_ in ("DATE", "TIME") and token.lower_ in _DAYS


def opened(tokens: Tokens) -> Tokens:
    """Without the punctuation before the content; the conjunction "that" stays or goes with KEEPS_THAT."""
    while tokens and (tokens[0].is_space or tokens[0].text in _SEPARATORS or _dropped(tokens[0])):
        tokens = tokens[1:]
    return tokens


def _dropped(token: Token) -> bool:
    return not KEEPS_THAT and token.lower_ == "that" and (token.dep_ == "mark" or token.tag_ == "IN")


def has_that(clause: Token) -> bool:
    """Whether the clause is opened by "that"."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def hangs_on(token: Token, verb: Token) -> bool:
    """Whether the phrase of a preposition hangs on the verb or on its object."""
    return bool(token.head.i == verb.i or token.head.head.i == verb.i)


def shows(verb: Token) -> bool:
    """Whether what shows or proves something is a document or a finding."""
    source = source_of(verb)
    return source is not None and any(t.lemma_ in DOCUMENTS or t.lemma_ in _EVIDENCE for t in _whole(source))


def _whole(source: Token) -> Tokens:
    """The head of the phrase and of what it is a part of: "an average of polls", "portions of the report"."""
    parts = [c for p in source.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"]
    return [source, *parts]
