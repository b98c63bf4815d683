"""Reported clauses and phrases: what the complements of a reporting verb hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from storygraph.annotate.quotes.cues import DOCUMENTS, NOUNS, Verb
from storygraph.annotate.quotes.direct import entry, hearer
from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import OUTSIDE, Page, is_negated, is_passive, is_verb, subject
from storygraph.annotate.quotes.speaker import agent_of, parallel_cue, source_of
from storygraph.model import Span

_MODALS = frozenset({"will", "would", "could", "may", "might", "should", "must", "can", "shall", "'ll", "’ll", "'d"})
_INTENDING = frozenset(
    "able aim ask decline due expect fail intend need order plan prepare refuse schedule set try want wish".split()
)
_SILENT = frozenset(
    "answer comment confirm disclose discuss elaborate explain identify name provide reply respond return reveal say "
    "speak specify tell".split()
)
_UNANSWERING = frozenset({"answer", "comment", "elaborate", "reply", "respond", "return"})
_VERDICTS = frozenset({"believe", "think", "rumour", "rumor", "understand", "presume", "assume"})
_OCCASIONS = frozenset(
    {"briefing", "conference", "debate", "hearing", "interview", "speech", "trial", "twitter", "facebook"}
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today earlier late early afternoon".split()
)
_EVIDENCE = frozenset(
    {"data", "evidence", "figure", "number", "photo", "photograph", "picture", "polling", "test", "image"}
)
_CUTTING = frozenset({"while", "whereas", "whilst"})
_DENYING = frozenset({"deny", "reject", "dismiss", "refute", "rebut", "dispute"})

Tokens = list[Token]


def find_indirect(page: Page, claimed: set[int]) -> list[Draft]:
    """Drafts of reported clauses and phrases; `claimed` are cues that a direct quotation has."""
    drafts = []
    for token in page.doc:
        if token.pos_ not in ("VERB", "AUX") and not is_verb(token):
            continue
        if token.i in claimed or not is_verb(token):
            continue
        known = entry(token)
        if known is None:
            if token.lemma_ in _VERDICTS and is_passive(token):
                drafts += _hearsay(page, token, Verb("assert", frozenset()))
            continue
        drafts += _read(page, token, known)
    return drafts


def _read(page: Page, verb: Token, known: Verb) -> list[Draft]:
    silence = _silence(page, verb, known)
    if silence is not None:
        return [silence]
    if _unsaid(verb, known) or _speaking_itself(page, verb):
        return []
    passive = _hearsay(page, verb, known) if is_passive(verb) else []
    if passive:
        return passive
    for reader in _READERS:
        tokens = reader(verb, known, page)
        if not tokens:
            continue
        if all(t.pos_ in ("PRON", "DET", "ADP", "ADV", "PUNCT", "SPACE") for t in tokens):
            continue
        spans = page.pieces(_without_others(page, verb, tokens), page.home[verb.i])
        if spans:
            return [_draft(page, verb, known, spans, reader)]
    return []


def _draft(page: Page, verb: Token, known: Verb, spans: list[Span], reader: Callable[..., Tokens]) -> Draft:
    source = source_of(verb)
    sure = 0.85 if reader in (_clause, _parenthetical) else 0.6
    if source is None:
        sure -= 0.15
    act = "accuse" if verb.lemma_ == "charge" else known.act
    polarity = "asserted"
    if known.act == "deny":
        polarity = "none" if is_negated(verb) else "denied"
    elif is_negated(verb):
        polarity = "none"
    if known.act == "ask" and reader is _other_infinitive:
        act = "demand"
    return Draft(
        spans=spans,
        cue=verb,
        source=source,
        home=page.home[verb.i],
        act=act,
        lemma=_lemma(verb),
        polarity=polarity,
        confidence=sure,
        hearer=hearer(verb),
    )


def _lemma(verb: Token) -> str:
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), None)
    return f"{verb.lemma_.lower()} {particle}" if particle else str(verb.lemma_.lower())


def _silence(page: Page, verb: Token, known: Verb) -> Draft | None:
    """ "Declined to comment", "did not respond": an attribution without content."""
    silent = False
    if known.act == "decline":
        silent = any(c.dep_ == "xcomp" and c.lemma_ in _SILENT for c in verb.children)
    elif is_negated(verb) and not _modal(verb):
        silent = verb.lemma_ in _UNANSWERING or (verb.lemma_ == "say" and known.act == "assert")
    if not silent:
        return None
    source = source_of(verb)
    return Draft(
        [], verb, source, page.home[verb.i], "decline", _lemma(verb), "none", 0.9 if source is not None else 0.6
    )


def _unsaid(verb: Token, known: Verb) -> bool:
    """Whether the verb only speaks of a saying to come, wished or refused."""
    if verb.tag_ == "VB":
        head = verb.head
        if verb.dep_ == "xcomp" and head.lemma_ in _INTENDING:
            return True
        if subject(verb) is None and verb.dep_ == "ROOT" and not any(c.dep_ == "aux" for c in verb.children):
            return True  # an order to the reader: "Tell us what you think"
    return is_negated(verb) and known.act not in ("deny", "agree", "promise")


def _speaking_itself(page: Page, verb: Token) -> bool:
    """Whether the words are the utterance itself: "we urge you" inside quote marks."""
    own = subject(verb)
    return (
        page.home[verb.i] != OUTSIDE
        and own is not None
        and own.lower_ in ("i", "we", "you", "let")
        and verb.tag_ in ("VBP", "VB")
    )


def _modal(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in _MODALS for c in verb.children) or (
        verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lemma_ not in ("go", "continue", "begin", "come")
    )


def _after(verb: Token, deps: tuple[str, ...]) -> Iterator[Token]:
    return (c for c in verb.children if c.dep_ in deps and c.i > verb.i)


def _clause(verb: Token, known: Verb, page: Page) -> Tokens:
    """The clause that is said: behind the verb, or before it where the reporting clause comes last."""
    if "c" not in known.flags or (known.act == "show" and not _shows(verb)):
        return []
    for child in _after(verb, ("ccomp",)):
        if child.tag_ == "VB" and known.act in ("rule", "show") and not _has_modal(child):
            continue
        first = _begin(verb, known, child)
        last = _last(verb, child, page)
        tokens = [t for t in page.doc[first : last + 1] if t.i > verb.i]
        tokens += _trailing(verb, last, ("advcl", "xcomp", "dep"), page)
        return _cut(_unmarked(tokens, child), child, verb)
    if "s" in known.flags:
        before = _clause_before(verb)
        if before:
            return before
    return _that_clause(verb, page) or _misattached(verb, known, page)


def _shows(verb: Token) -> bool:
    """Whether what shows or proves something is a document or a finding."""
    source = source_of(verb)
    return source is not None and (source.lemma_ in DOCUMENTS or source.lemma_ in _EVIDENCE)


def _last(verb: Token, clause: Token, page: Page) -> int:
    """Last token of the clause; one that the parse split in two, or "and that …" on the cue, goes on."""
    last = clause.right_edge.i
    for child in verb.children:
        if child.i > clause.i and (child.dep_ == "ccomp" or (child.dep_ == "conj" and _has_that(child))):
            last = max(last, child.right_edge.i)
    for i in range(clause.i, last):
        if page.doc[i].text == ";" and page.home[i] == page.home[verb.i]:
            return i - 1
    return last


def _has_modal(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in _MODALS for c in verb.children)


def _begin(verb: Token, known: Verb, clause: Token) -> int:
    """First token of the clause; a noun phrase that the parse gave to the cue instead of the clause belongs to it."""
    first = max(clause.left_edge.i, verb.i + 1)
    for child in verb.children:
        if not verb.i < child.i < first:
            continue
        if child.lower_ == "that" and child.dep_ in ("mark", "advmod", "det"):
            return child.i + 1
        taken = child.dep_ in ("csubj", "advcl") or (child.dep_ == "xcomp" and child.tag_ == "VBG")
        if taken or (child.dep_ == "dobj" and "r" not in known.flags):
            first = min(first, child.left_edge.i)
    return first


def _trailing(verb: Token, last: int, deps: tuple[str, ...], page: Page) -> Tokens:
    """Phrases behind the content that the parse hung on the cue, as long as nothing separates them."""
    tokens: Tokens = []
    for child in verb.children:
        if child.left_edge.i != last + 1 or child.dep_ not in deps or is_verb(child) and entry(child):
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


def _clause_before(verb: Token) -> Tokens:
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


def _that_clause(verb: Token, page: Page) -> Tokens:
    """From a "that" near the verb to the end of the sentence, where the parse took the clause for another."""
    if is_passive(verb) or subject(verb) is None and verb.dep_ == "ROOT":
        return []
    stop = verb.sent.end
    for i in range(verb.i + 1, min(verb.i + 9, stop)):
        token = verb.doc[i]
        if token.lower_ == "that" and token.tag_ in ("IN", "WDT"):
            return [t for t in page.doc[i + 1 : _clause_end(page, i + 1, stop)]]
        if token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ") or token.is_punct:
            return []
    return []


def _misattached(verb: Token, known: Verb, page: Page) -> Tokens:
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
    return [t for t in page.doc[verb.i + 1 : _clause_end(page, head.i, verb.sent.end)]]


def _clause_end(page: Page, first: int, stop: int) -> int:
    """Where the clause ends: before ", but she …", before a semicolon, or with the sentence."""
    for i in range(first, stop):
        token = page.doc[i]
        if token.text == ";":
            return i
        if token.text == "," and i + 2 < stop and page.doc[i + 1].lower_ in ("but", "while"):
            return i
    return stop


def _unmarked(tokens: Tokens, clause: Token) -> Tokens:
    """Without the "that" that opens the clause."""
    while tokens and (tokens[0].is_punct or tokens[0].is_space or _is_that(tokens[0], clause)):
        tokens = tokens[1:]
    return tokens


def _is_that(token: Token, clause: Token) -> bool:
    return token.lower_ == "that" and token.dep_ == "mark"


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
    if known is None or "s" not in known.flags:
        return False
    own = subject(node)
    has_clause = any(c.dep_ == "ccomp" for c in node.children)
    if node.dep_ == "conj":
        return parallel_cue(node) is not None or (own is not None and has_clause and own.dep_ == "nsubj")
    if node.dep_ == "advcl":
        return has_clause and any(c.dep_ == "mark" and c.lower_ in _CUTTING for c in node.children)
    return node.dep_ == "pcomp" and node.head.lower_ == "with" and own is not None


def _parenthetical(verb: Token, known: Verb, page: Page) -> Tokens:
    """The sentence around ", she said," or before ", she said"."""
    if "s" not in known.flags or subject(verb) is None or is_passive(verb):
        return []
    if any(c.dep_ in ("dobj", "xcomp", "ccomp") and "r" not in known.flags for c in verb.children):
        return []
    clause = {t.i for t in verb.subtree} if verb.dep_ == "parataxis" else _own_clause(verb)
    first = min(clause)
    before = [t for t in page.doc[max(0, first - 3) : first] if not t.is_space]
    if verb.dep_ != "parataxis" and not (before and before[-1].text in (",", "—", "–", "--")):
        return []
    if verb.dep_ in ("relcl", "acl", "advcl", "conj") and verb.i - first > 25:
        return []
    home = page.home[verb.i]
    sentence = [t for t in verb.sent if t.i not in clause and page.inside(home, t)]
    words = [t for t in sentence if not t.is_punct and not t.is_space]
    if verb.dep_ == "relcl" or not any(t.i < first for t in words):
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


def _infinitive(verb: Token, known: Verb, page: Page) -> Tokens:
    """What somebody agrees, promises or threatens to do."""
    if "i" not in known.flags or known.act == "decline" or _modal(verb):
        return []
    for child in _after(verb, ("xcomp",)):
        if any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
            tokens = [t for t in child.subtree if t.i > verb.i]
            return tokens + _trailing(verb, tokens[-1].i, ("prep", "advcl", "xcomp"), page)
    return []


def _gerund(verb: Token, known: Verb, page: Page) -> Tokens:
    """What somebody describes, denies or recalls doing."""
    if "g" not in known.flags or _modal(verb):
        return []
    for child in _after(verb, ("xcomp", "ccomp")):
        if child.tag_ == "VBG":
            return [t for t in page.doc[verb.i + 1 : verb.right_edge.i + 1]]
    return []


def _other_infinitive(verb: Token, known: Verb, page: Page) -> Tokens:
    """What somebody is urged, ordered or asked to do; with the person where it is more than a pronoun."""
    if "o" not in known.flags or _modal(verb):
        return []
    for child in _after(verb, ("ccomp", "xcomp")):
        if not any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
            continue
        tokens = [t for t in child.subtree if t.i > verb.i]
        person = next(_after(verb, ("dobj", "dative")), None)
        if person is not None and person.i < child.i:
            tokens = [*person.subtree, *tokens]
        tokens += _trailing(verb, tokens[-1].i, ("prep", "advcl", "xcomp"), page)
        own = subject(child) or person
        if own is not None and own.pos_ == "PRON":
            tokens = [t for t in tokens if t.i > own.i]
        return tokens
    return []


def _predicate(verb: Token, known: Verb, page: Page) -> Tokens:
    """ "Called it a farce", "declared the outbreak to be over"."""
    if "l" not in known.flags or _modal(verb):
        return []
    for child in _after(verb, ("oprd", "ccomp", "xcomp")):
        tokens = [t for t in child.subtree if t.i > verb.i]
        what = next(_after(verb, ("dobj",)), None)
        if what is not None:
            tokens = sorted({*what.subtree, *tokens}, key=lambda t: t.i)
        return tokens
    for child in _after(verb, ("dobj",)):
        if page.home[child.right_edge.i] != page.home[verb.i] or _closes_quote(page, child.right_edge):
            return [t for t in child.subtree if t.i > verb.i]
    return []


def _closes_quote(page: Page, token: Token) -> bool:
    return page.is_mark(token) and page.home[token.i - 1] != page.home[token.i]


def _as(verb: Token, known: Verb, page: Page) -> Tokens:
    """ "Described the deal as unfair"."""
    if "a" not in known.flags or _modal(verb):
        return []
    what = next((t for t in verb.subtree if t.lower_ == "as" and t.i > verb.i and _near(t, verb)), None)
    if what is None:
        return []
    last = max((t.i for t in what.subtree), default=what.i)
    first = verb.i + 1
    if verb.lemma_ == "refer" and verb.doc[first].lower_ == "to":
        first += 1
    return [t for t in page.doc[first : last + 1]]


def _near(token: Token, verb: Token) -> bool:
    """Whether the phrase of a preposition hangs on the verb or on its object."""
    return bool(token.head.i == verb.i or token.head.head.i == verb.i)


def _prepositional(verb: Token, known: Verb, page: Page) -> Tokens:
    """ "Called for talks", "accused him of lying", "called on drivers to slow down"."""
    wanted = known.prepositions | ({"of"} if known.act == "accuse" else frozenset())
    if not wanted or _modal(verb):
        return []
    for child in _after(verb, ("prep", "prt")):
        if child.lower_ not in wanted:
            continue
        heads = [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
        tokens = [t for h in heads for t in h.subtree]
        if child.lower_ in ("on", "upon"):
            tokens += [t for c in _after(verb, ("xcomp", "advcl")) for t in c.subtree]
        if tokens:
            return sorted(tokens, key=lambda t: t.i)
    for child in _after(verb, ("advcl", "ccomp", "xcomp")):
        mark = next((c for c in child.children if c.dep_ == "mark" and c.lower_ in wanted), None)
        if mark is not None:
            return [t for t in child.subtree if t.i > mark.i]
    return []


def _noun_phrase(verb: Token, known: Verb, page: Page) -> Tokens:
    """ "Announced plans", "denied the allegations"; for a denial, the clause that is denied where there is one."""
    if "n" not in known.flags or _modal(verb):
        return []
    for child in _after(verb, ("dobj",)):
        if child.pos_ == "PRON" or child.ent_type_ in ("DATE", "TIME", "PERSON"):
            return []
        if verb.lemma_ in _DENYING and child.lemma_ in NOUNS:
            inner = next((c for c in child.children if c.dep_ in ("acl", "ccomp") and _has_that(c)), None)
            if inner is not None:
                return _unmarked(list(inner.subtree), inner)
        tokens = [t for t in child.subtree if t.i > verb.i]
        return tokens + _trailing(verb, tokens[-1].i, ("prep", "advcl"), page)
    return []


def _has_that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _hearsay(page: Page, verb: Token, known: Verb) -> list[Draft]:
    """Passives: "is said to have left", "it was reported that", "was told that", "was announced by the ministry"."""
    own = subject(verb)
    agent = agent_of(verb)
    spans: list[Span] = []
    home = page.home[verb.i]
    told = None
    clause = next(_after(verb, ("ccomp",)), None)
    infinitive = next(_after(verb, ("xcomp", "oprd")), None)
    if clause is not None and "c" in known.flags | {"c"}:
        spans = page.pieces(_unmarked([t for t in clause.subtree if t.i > verb.i], clause), home)
        told = own if "r" in known.flags else None
    elif infinitive is not None and own is not None and "o" not in known.flags:
        tokens = [t for t in infinitive.subtree if t.i > verb.i]
        spans = page.pieces([*own.subtree, *tokens], home)
    elif infinitive is not None and "o" in known.flags:
        spans = page.pieces([t for t in infinitive.subtree if t.i > verb.i], home)
        told = own
    elif agent is not None and own is not None and known.flags & {"n"}:
        spans = page.pieces(own.subtree, home)
    if not spans:
        return []
    confidence = 0.7 if agent is not None else 0.6
    return [Draft(spans, verb, source_of(verb), home, known.act, _lemma(verb), "asserted", confidence, told)]


def _untimed(tokens: Tokens, verb: Token) -> Tokens:
    """Without the day of the saying where the parse gave it to the content: "said Monday he would"."""
    k = 0
    while (
        k < len(tokens)
        and tokens[k].i > verb.i
        and (_day(tokens[k]) or (tokens[k].lower_ == "on" and _day(tokens[k].nbor())))
    ):
        k += 1
    if (
        not k
        or k >= len(tokens)
        or tokens[0].i > verb.i + 4
        or tokens[k].pos_ not in ("PRON", "PROPN", "NOUN", "DET", "SCONJ", "ADJ", "NUM")
    ):
        return tokens
    rest = tokens[k:]
    while rest and rest[0].lower_ == "that" and rest[0].tag_ == "IN":
        rest = rest[1:]
    return rest


def _day(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME") and (
        token.lower_ in _DAYS
        or token.lower_ in ("this", "last", "week", "month", "year", "morning", "night", "evening")
    )


def _without_others(page: Page, verb: Token, tokens: Tokens) -> Tokens:
    """Without the cue itself, and nothing beyond its sentence."""
    first, last = page.sentence(verb)
    for token in tokens:
        if token.text == ";" and page.home[token.i] == page.home[verb.i]:
            if token.i < verb.i:
                first = max(first, token.i + 1)
            else:
                last = min(last, token.i)
    tokens = _untimed(tokens, verb)
    return [t for t in tokens if t.i != verb.i and first <= t.i < last]


_READERS: tuple[Callable[[Token, Verb, Page], Tokens], ...] = (
    _clause,
    _other_infinitive,
    _infinitive,
    _gerund,
    _predicate,
    _as,
    _prepositional,
    _noun_phrase,
    _parenthetical,
)
