"""The reporting clause beside a stretch in quote marks: "…," said X; X said, "…"."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from storygraph.annotate.quotes.layout import Page, is_verb, subject
from storygraph.annotate.quotes.lexicon import entry, flags
from storygraph.annotate.quotes.speaker import source_of

REACH = 40  # tokens that a reporting clause may have before or after its verb
_CLAUSE_MODIFIERS = frozenset({"acl", "relcl", "amod", "compound", "pcomp"})
_OPENING = frozenset({"PRON", "PROPN", "NOUN", "DET", "ADJ", "NUM", "VERB", "ADV", "AUX", "X", "INTJ"})
_CONTINUING = frozenset({"VERB", "AUX", "NOUN", "PROPN", "PART"})
_DANGLING = frozenset({"DET", "ADJ", "ADP", "PART", "AUX", "NUM"})
_PARTS = frozenset({"compound", "det", "poss", "amod", "nummod", "case", "nmod", "quantmod", "predet"})
_BESIDE = frozenset({"prep", "npadvmod", "dative", "agent", "nsubj", "advmod", "tmod", "prt", "advcl"})


class Clause(NamedTuple):
    """A reporting clause: cue, speaker, and the stretch that continues the quotation after it."""

    cue: Token
    source: Token | None
    confidence: float
    next: int | None = None
    lemma: str | None = None


def clause_after(page: Page, k: int) -> Clause | None:
    """The reporting clause that follows a stretch: "…," said X; "…," X said."""
    q = page.quoted[k]
    items = []
    for item in page.after(q.parent, q.right):
        items.append(item)
        if len(items) > REACH:
            break
    words = [t for t in items if isinstance(t, Token) and not t.is_punct]
    if not words or isinstance(items[0], int):
        return None
    if words[0].lower_ == "according":
        return _according(words[0])
    if _mid_sentence(page, k) or (words[0].tag_ in ("VBG", "VBN") and subject(words[0]) is None):
        return None
    if words[0].pos_ not in _OPENING and words[0].lower_ not in ("as", "that", "so"):
        return None
    verb = _first_verb(items)
    if verb is None:
        return None
    known = entry(verb)
    ends = page.text[q.end - 1] in ",?!—–-" or page.text[q.right : q.right + 1] == ","
    if not (known and "q" in known.flags) and not (ends and _generic(verb, items, q.end - q.start)):
        return None
    source = _source_beside(page, verb, items, q.parent)
    confidence = (0.95 if known else 0.6) - (0.1 if source is None else 0.0)
    return Clause(verb, source, confidence, _continued(items, verb))


def _mid_sentence(page: Page, k: int) -> bool:
    """Whether the stretch is only the end of a clause that begins before its marks: on "Today," she said …"""
    q = page.quoted[k]
    before = next(iter(page.before(q.parent, q.left)), None)
    if before is None or isinstance(before, int) or before.is_punct:
        return False
    return before.pos_ in ("ADP", "DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "AUX", "VERB")


def _first_verb(items: list[Token | int]) -> Token | None:
    """The verb of the reporting clause: the first full verb that modifies no noun."""
    first = True
    for item in items:
        if isinstance(item, int):
            return None
        if item.is_punct:
            continue
        if is_verb(item) and (first or _heads_clause(item)):
            return item
        first = False
    return None


def _heads_clause(verb: Token) -> bool:
    """Whether the verb is the main one; a cue that the parse takes for a relative clause may still be."""
    if verb.dep_ in ("acl", "relcl"):
        return verb.tag_ in ("VBD", "VBZ") and "s" in flags(verb)
    return verb.dep_ not in _CLAUSE_MODIFIERS or "q" in flags(verb)


def _generic(verb: Token, items: list[Token | int], length: int) -> bool:
    """Whether an unlisted verb may report: finite, with a subject, after more than a word or two."""
    own = subject(verb)
    return length > 12 and verb.tag_ in ("VBD", "VBZ") and verb.lemma_ not in ("be", "have", "do") and own is not None


def _source_beside(page: Page, verb: Token, items: list[Token | int], level: int) -> Token | None:
    found = source_of(verb)
    if (
        found is not None
        and page.home[found.i] == level
        and page.paragraph_at(found.idx) == page.paragraph_at(verb.idx)
    ):
        return found
    words = [t for t in items if isinstance(t, Token) and not t.is_punct]
    before = [t for t in words if t.i < verb.i and t.pos_ in ("NOUN", "PROPN", "PRON")]
    after = [t for t in words if t.i > verb.i and t.pos_ in ("NOUN", "PROPN", "PRON")]
    return _climb((before or after)[0], verb) if before or after else None


def _climb(token: Token, verb: Token) -> Token:
    """From the first word of a noun phrase to its head."""
    while token.dep_ in _PARTS and token.head.i != token.i and (token.head.i < verb.i) == (token.i < verb.i):
        token = token.head
    return token


def _continued(items: list[Token | int], verb: Token) -> int | None:
    """The stretch that goes on in the same sentence after a comma or dash: "…," she said, "…"."""
    passed, last = False, ""
    for item in items:
        if isinstance(item, int):
            return item if passed and (last in (",", "—", "–", "-", "--", ":") or last[:1].isalpha()) else None
        if item.i > verb.i and is_verb(item) and item.dep_ not in _CLAUSE_MODIFIERS:
            return None
        passed = passed or item.i == verb.i
        last = item.text
    return None


def _according(token: Token) -> Clause | None:
    to = next((c for c in token.children if c.lower_ == "to"), None)
    if to is None and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
        to = token.nbor()
    if to is None:
        return None
    source = next((c for c in to.children if c.dep_ == "pobj"), None)
    return Clause(token, source, 0.9, lemma="according to")


def clause_before(page: Page, k: int) -> Clause | None:
    """The reporting clause that precedes a stretch: X said: "…"; X, in a letter, wrote, "…"."""
    q = page.quoted[k]
    between: list[Token] = []
    for item in page.before(q.parent, q.left):
        if isinstance(item, int) or len(between) > REACH:
            return None
        if item.lower_ == "according":
            return _according(item) if _whole(page, k) else None
        if is_verb(item) and (item.dep_ not in ("acl", "amod") or "q" in flags(item)):
            return _verb_before(page, k, item, between[::-1])
        between.append(item)
    return None


def _verb_before(page: Page, k: int, verb: Token, between: list[Token]) -> Clause | None:
    """The clause at the nearest verb before the stretch, if nothing of the content stands between them."""
    known = entry(verb)
    announced = bool(between) and between[-1].text in (",", ":", "—", "–")
    colon = bool(between) and between[-1].text == ":"
    if _continues(page, k) and not announced:
        return None
    if known is None or "q" not in known.flags:
        main = _main_verb(verb) if colon else None
        if main is None:
            return None
        return Clause(main, source_of(main), 0.7)
    if not _light(verb, between, announced, "r" in known.flags):
        return None
    if not announced and not _whole(page, k) and "s" not in known.flags and between:
        return None
    source = source_of(verb)
    if source is not None and not page.inside(page.quoted[k].parent, source):
        source = None
    return Clause(verb, source, 0.95 if source is not None else 0.8)


def _main_verb(verb: Token) -> Token | None:
    """The verb of the sentence before a colon that can stand as the cue: it has a subject."""
    node = verb
    while node.head.i != node.i and node.head.i < verb.i and node.head.pos_ == "VERB":
        node = node.head
    for candidate in (node, verb):
        if candidate.lemma_ not in ("be", "have") and source_of(candidate) is not None:
            return candidate
    return None


def _light(verb: Token, between: list[Token], announced: bool, hears: bool) -> bool:
    """Whether only hearers, times, places and the subject stand between the cue and the quotation."""
    words = [t for t in between if not t.is_punct]
    if not words:
        return True
    if not announced and words[-1].pos_ in _DANGLING and words[-1].lower_ != "that":
        return False
    preposed = False
    for token in words:
        if _begins_content(token, verb, announced):
            return False
        preposed = preposed or token.pos_ == "ADP"
        if token.pos_ not in ("NOUN", "PROPN", "PRON") or preposed or announced:
            continue
        if _role(token, verb) not in _BESIDE and not hears:
            return False
    return True


def _begins_content(token: Token, verb: Token, announced: bool) -> bool:
    """Whether the token is the subject of a clause that is itself what is said."""
    if token.dep_ not in ("nsubj", "nsubjpass", "expl") or token.head.i == verb.i:
        return False
    return not announced or (token.head.dep_ == "ccomp" and token.head.head.i == verb.i)


def _role(token: Token, verb: Token) -> str:
    """How the phrase of the token depends on the verb."""
    node = token
    while node.head.i != node.i and node.head.i != verb.i:
        node = node.head
    return str(node.dep_)


def _continues(page: Page, k: int) -> bool:
    """Whether the sentence of the stretch goes on behind the closing mark: then it is only part of the content."""
    q = page.quoted[k]
    if page.text[q.end - 1] in ".?!,":
        return False
    following = next(iter(page.after(q.parent, q.right)), None)
    if not isinstance(following, Token) or following.is_punct:
        return False
    if following.pos_ in _CONTINUING or following.lower_ == "of":
        return True
    return following.pos_ not in ("ADP", "CCONJ", "SCONJ") and not _whole(page, k)


def _whole(page: Page, k: int) -> bool:
    """Whether the stretch is a sentence or a clause by itself: it has a finite verb, or ends like a sentence."""
    q = page.quoted[k]
    tokens = [t for t in page.doc[page.first(q.start) : page.first(q.end)] if not t.is_punct]
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in tokens)
    return len(tokens) > 2 and (finite or page.text[q.end - 1] in ".?!,")
