"""Indirect and mixed quotations: one draft for each reporting verb with reported content."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from storygraph.annotate.quotes import phrases
from storygraph.annotate.quotes.clauses import said_clause
from storygraph.annotate.quotes.complements import Tokens, after, is_planned, opened, untimed
from storygraph.annotate.quotes.found import Draft
from storygraph.annotate.quotes.layout import OUTSIDE, Page, is_negated, is_passive, is_verb, subject
from storygraph.annotate.quotes.lexicon import RUMOUR, Verb, entry, flags, hearer
from storygraph.annotate.quotes.repairs import parenthetical
from storygraph.annotate.quotes.speaker import agent_of, is_nobody, source_of
from storygraph.model import Span

_INTENDING = frozenset(
    """able aim ask decline due expect fail intend need order plan prepare refuse schedule set try unable want
    wish""".split()  # noqa: SIM905
)
_SILENT = frozenset(
    """answer comment confirm disclose discuss elaborate explain identify name provide reply respond return reveal say
    speak specify tell""".split()  # noqa: SIM905
)
_UNANSWERING = frozenset({"answer", "comment", "elaborate", "reply", "respond", "return"})
_VERDICTS = frozenset({"believe", "expect", "rumor", "rumour", "think"})
_VAGUE = frozenset({"assert", "believe", "estimate"})  # acts that are hearsay where nobody is named
_NOBODY = frozenset({"i", "it", "that", "this", "we", "you"})
_NAMING = frozenset(  # "a game called go", "a man accused of theft"
    {"accuse", "brand", "call", "dub", "label", "name", "term", "title"}
)
_EMPTY = frozenset({"ADP", "ADV", "DET", "PRON", "PUNCT", "SPACE"})

Reader = Callable[[Token, Verb, Page], Tokens]
_READERS: tuple[Reader, ...] = (
    said_clause,
    phrases.other_infinitive,
    phrases.infinitive,
    phrases.gerund,
    phrases.predicate,
    phrases.as_phrase,
    phrases.ascribed,
    phrases.prepositional,
    phrases.noun_phrase,
    parenthetical,
)
_STRONG: frozenset[Reader] = frozenset({said_clause, phrases.predicate, phrases.gerund, phrases.other_infinitive})


def find_indirect(page: Page, claimed: set[int]) -> list[Draft]:
    """Drafts of reported clauses and phrases; `claimed` are cues that a direct quotation has."""
    drafts = []
    for token in page.doc:
        if token.pos_ not in ("VERB", "AUX") and not is_verb(token):
            continue
        if token.i in claimed or not is_verb(token):
            continue
        known = entry(token) or _made_clear(token)
        if known is None:
            if token.lemma_ in _VERDICTS and is_passive(token):
                drafts += _hearsay(page, token, Verb("assert", frozenset()))
            continue
        drafts += _read(page, token, known)
    return drafts


def _made_clear(verb: Token) -> Verb | None:
    """ "Made clear that", "made it known that"."""
    clear = any(t.lower_ in ("clear", "known", "plain", "public") for t in verb.doc[verb.i + 1 : verb.i + 4])
    return Verb("assert", frozenset("m")) if verb.lemma_ == "make" and clear else None


def _read(page: Page, verb: Token, known: Verb) -> list[Draft]:
    silence = _silence(page, verb, known)
    if silence is not None:
        return [silence]
    if "b" in known.flags and is_passive(verb) and verb.lemma_ in _VERDICTS and page.home[verb.i] == OUTSIDE:
        return _hearsay(page, verb, Verb(known.act, frozenset()))
    if "b" in known.flags and not _held(page, verb):
        return []
    if _unsaid(verb, known) or _speaking_itself(page, verb):
        return []
    if is_passive(verb):
        passive = _hearsay(page, verb, known)
        if passive or (verb.lemma_ in _NAMING and agent_of(verb) is None):
            return passive
    for reader in _READERS:
        tokens = reader(verb, known, page)
        if not tokens:
            continue
        if all(t.pos_ in _EMPTY for t in tokens):
            continue
        spans = page.pieces(_without_others(page, verb, tokens), page.home[verb.i])
        if spans:
            return [_draft(page, verb, known, spans, reader)]
    return []


def _draft(page: Page, verb: Token, known: Verb, spans: list[Span], reader: Callable[..., Tokens]) -> Draft:
    source = source_of(verb)
    sure = 0.85 if reader in (said_clause, parenthetical) else 0.6
    if "b" in known.flags:
        sure = 0.5
    if source is None:
        sure -= 0.15
    act = "accuse" if verb.lemma_ == "charge" else known.act
    polarity = "asserted"
    if known.act == "deny":
        polarity = "none" if is_negated(verb) else "denied"
    elif is_negated(verb):
        polarity = "none"
    if known.act == "ask" and reader is phrases.other_infinitive:
        act = "demand"
    if known.act == "demand" and reader is phrases.predicate:
        act = "describe"
    return Draft(
        weak=reader not in _STRONG or "b" in known.flags,
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
    """ "Declined to comment", "did not respond": an attribution without content, or with what would not be said."""
    silent = False
    spans: list[Span] = []
    if known.act == "decline":
        refused = next((c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ in _SILENT), None)
        silent = refused is not None
        spans = page.pieces(_beyond(refused), page.home[verb.i]) if refused is not None else []
    elif is_negated(verb) and not is_planned(verb) and page.home[verb.i] == OUTSIDE:
        silent = verb.lemma_ in _UNANSWERING or (verb.lemma_ == "say" and known.act == "assert")
    if not silent:
        return None
    source = source_of(verb)
    return Draft(
        spans, verb, source, page.home[verb.i], "decline", _lemma(verb), "none", 0.9 if source is not None else 0.6
    )


def _beyond(refused: Token) -> Tokens:
    """What somebody would not say, where there is more than "to comment": "to say whether …", "to discuss the deal"."""
    more = any(c.dep_ in ("ccomp", "dobj", "xcomp") or _topic(c) for c in refused.rights)
    return [t for t in refused.subtree if t.i >= refused.left_edge.i] if more else []


def _topic(preposition: Token) -> bool:
    """Whether it is "on the deal", not "on Monday"."""
    heads = [c for c in preposition.children if c.dep_ == "pobj"]
    return preposition.lower_ == "on" and any(h.ent_type_ not in ("DATE", "TIME") for h in heads)


def _held(page: Page, verb: Token) -> bool:
    """Whether a belief, wish or stance is reported of somebody else, by the article itself."""
    if page.home[verb.i] != OUTSIDE:
        return False
    source = source_of(verb)
    return source is not None and source.lower_ not in _NOBODY


def _unsaid(verb: Token, known: Verb) -> bool:
    """Whether the verb only speaks of a saying to come, wished or refused."""
    if verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in verb.children):
        return True
    if verb.lemma_ == "swear" and any(c.dep_ == "prt" for c in verb.children):
        return True  # "was sworn in"
    if [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 4]] == ["not", "to", "be"]:
        return True  # "asked not to be named"
    if is_nobody(source_of(verb)) or _adjectival(verb) or _mere_effect(verb):
        return True
    if verb.tag_ == "VB":
        head = verb.head
        if verb.dep_ == "xcomp" and (head.lemma_ in _INTENDING or _remarkable(verb)):
            return True
        if subject(verb) is None and verb.dep_ == "ROOT" and not any(c.dep_ == "aux" for c in verb.children):
            return True  # an order to the reader: "Tell us what you think"
    return is_negated(verb) and known.act not in ("deny", "agree", "promise") and "b" not in known.flags


def _mere_effect(verb: Token) -> bool:
    """Whether it says what a law does, or what somebody is after: "a bill that allows …", "people seeking …"."""
    if verb.lemma_ == "seek":
        return verb.tag_ == "VBG" and not any(c.dep_ == "aux" for c in verb.children)
    return verb.lemma_ == "allow" and verb.dep_ == "relcl" and is_planned(verb)


def _remarkable(verb: Token) -> bool:
    """Whether the saying is only called something: "it is fair to say that …"."""
    own = subject(verb.head)
    return (
        own is not None and own.lower_ == "it" and any(c.dep_ == "acomp" and c.i < verb.i for c in verb.head.children)
    )


def _adjectival(verb: Token) -> bool:
    """Whether a participle stands for an adjective: "the reported losses", "60 pledged votes"."""
    if verb.tag_ not in ("VBN", "VBD") or verb.i == 0 or verb.i + 1 >= len(verb.doc) or subject(verb) is not None:
        return False
    before, behind = verb.nbor(-1), verb.nbor()
    return before.pos_ in ("DET", "NUM", "ADJ") and behind.pos_ == "NOUN"


def _speaking_itself(page: Page, verb: Token) -> bool:
    """Whether the words are the utterance itself: "we urge you" inside quote marks."""
    own = subject(verb)
    return (
        page.home[verb.i] != OUTSIDE
        and own is not None
        and own.lower_ in ("i", "we", "you", "let")
        and verb.tag_ in ("VBP", "VB")
    )


def _hearsay(page: Page, verb: Token, known: Verb) -> list[Draft]:
    """Passives: "is said to have left", "it was reported that", "was told that", "was announced by the ministry"."""
    own = subject(verb)
    agent = agent_of(verb)
    spans: list[Span] = []
    home = page.home[verb.i]
    told = None
    clause = next(after(verb, ("ccomp",)), None)
    infinitive = next(after(verb, ("xcomp", "oprd")), None)
    if infinitive is not None and not any(c.lower_ == "to" for c in infinitive.children):
        infinitive = None  # "was found dead"
    if clause is not None:
        spans = page.pieces(opened([t for t in clause.subtree if t.i > verb.i]), home)
        told = own if "r" in known.flags else None
    elif infinitive is not None and own is not None and "o" not in known.flags:
        tokens = [t for t in infinitive.subtree if t.i > verb.i]
        spans = page.pieces([*own.subtree, *tokens], home)
    elif infinitive is not None and "o" in known.flags:
        spans = page.pieces([t for t in infinitive.subtree if t.i > verb.i], home)
        told = own
    elif agent is not None and own is not None and "n" in known.flags and not _somebody(own):
        spans = page.pieces(own.subtree, home)
    if not spans:
        return []
    confidence = 0.7 if agent is not None else 0.6
    polarity = "denied" if known.act == "deny" else "asserted"
    source = source_of(verb)
    act = RUMOUR if source is None and told is None and known.act in _VAGUE else known.act
    return [Draft(spans, verb, source, home, act, _lemma(verb), polarity, confidence, told, weak=True)]


def _somebody(token: Token) -> bool:
    return bool(token.pos_ == "PRON" or token.ent_type_ == "PERSON")


def _without_others(page: Page, verb: Token, tokens: Tokens) -> Tokens:
    """Without the cue itself, and nothing beyond its sentence."""
    first, last = page.sentence(verb)
    for token in tokens:
        if token.text == ";" and page.home[token.i] == page.home[verb.i]:
            if token.i < verb.i:
                first = max(first, token.i + 1)
            else:
                last = min(last, token.i)
    tokens = _before_another(page, verb, untimed(opened(tokens), verb))
    return [t for t in tokens if t.i != verb.i and first <= t.i < last]


def _before_another(page: Page, verb: Token, tokens: Tokens) -> Tokens:
    """Without what another source says behind a comma: ", according to the bank", ", adding that it was late"."""
    for k, token in enumerate(tokens):
        if k < 2 or token.i < verb.i or tokens[k - 1].text != "," or page.home[token.i] != page.home[verb.i]:
            continue
        adds = token.tag_ == "VBG" and flags(token) & {"s"} and token.dep_ in ("advcl", "acl", "conj", "dep", "xcomp")
        if adds or (token.lower_ == "according" and k + 1 < len(tokens) and tokens[k + 1].lower_ == "to"):
            return tokens[: k - 1]
    return tokens
