"""Who says it: from the cue to the token that heads the speaker, and from there to the phrase as written."""

from __future__ import annotations

from spacy.tokens import Token

from storygraph.annotate.quotes.layout import is_passive, subject
from storygraph.annotate.quotes.lexicon import flags
from storygraph.model import Span

_BRACKETS = frozenset({"[", "]"})  # "[Porter] said"
_RELATIVE = frozenset({"that", "which", "who", "whom"})
_UPWARD = frozenset({"advcl", "ccomp", "conj", "pcomp", "xcomp"})
_PHRASE_LEFT = frozenset({"advmod", "amod", "compound", "det", "nmod", "nummod", "poss", "predet", "quantmod", "case"})
_NOBODY = frozenset({"neither", "nobody", "none", "no-one"})
_INSIDE = frozenset({"about", "among", "at", "for", "from", "in", "of", "on", "to", "with", "within", "inside", "near"})
_ISSUING = frozenset({"issue", "make", "post", "publish", "put", "release", "send", "share", "tweet", "write"})
_CLOSING = frozenset({'"', "”", "’", "''"})
_GOING_ON = frozenset(
    """add argue call cite claim comment continue declare describe explain insist note observe point remark say state
    stress tell warn write""".split()  # noqa: SIM905
)
PASSIVE_SPEAKER = frozenset({"cite", "quote", "hear", "overhear", "record"})  # "X was quoted as saying"


def source_of(verb: Token) -> Token | None:
    """The head of the phrase that says it: subject, agent, or what the verb modifies; None if nobody is named."""
    node: Token | None = verb
    for _ in range(6):
        if node is None:
            break
        found, node = _source_at(node)
        if found is not None:
            return found
    return _noun_before(verb)


def _noun_before(verb: Token) -> Token | None:
    """The noun right before a finite verb, for parses that miss the subject."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or is_passive(verb) or subject(verb) is not None or verb.dep_ == "conj":
        return None
    i = verb.i - 1
    while i > verb.sent.start and (verb.doc[i].pos_ in ("ADV", "AUX") or verb.doc[i].text in _BRACKETS):
        i -= 1
    if i > verb.sent.start and verb.doc[i].text == "," and verb.doc[i - 1].ent_type_ == "PERSON" and _strong(verb):
        i -= 1  # "the head of the port, Ann Lee, said"
    before = verb.doc[i]
    return before if i >= verb.sent.start and before.pos_ in ("PROPN", "NOUN", "PRON") else None


def _source_at(verb: Token) -> tuple[Token | None, Token | None]:
    """The source found at this verb, or the verb to look at next."""
    if is_passive(verb):
        agent = agent_of(verb)
        if agent is not None:
            return agent, None
        own = subject(verb)
        if verb.lemma_ in PASSIVE_SPEAKER and own is not None:
            return antecedent(own, verb), None
        return None, None
    own = subject(verb)
    if own is not None and own.text != "times":  # "and several times asked"
        return (None, None) if own.dep_ == "expl" else (antecedent(own, verb), None)
    if verb.dep_ in ("acl", "relcl"):
        return _issuer(verb) or verb.head, None
    quoted = _quoted_person(verb)
    if quoted is not None:
        return quoted, None
    if verb.dep_ == "prep" or verb.dep_ in _UPWARD:
        return None, parallel_cue(verb) or _above(verb)
    return None, None


def _issuer(verb: Token) -> Token | None:
    """Who issues the words: "Lee issued a statement saying …"."""
    issuing = verb.head.head
    if verb.tag_ != "VBG" or verb.head.dep_ != "dobj" or issuing.lemma_ not in _ISSUING or is_passive(issuing):
        return None
    return subject(issuing)


def parallel_cue(verb: Token) -> Token | None:
    """The cue that a second cue really goes with, where the parse hung it into the content of the first.

    "She said he knew and *added* that …", "he denied that they had met, *calling* the report false".
    """
    if subject(verb) is not None or not _strong(verb):
        return None
    goes_on = verb.lemma_ in _GOING_ON and verb.tag_ == "VBG"
    participle = goes_on and verb.dep_ == "advcl" and after_comma(verb)
    if verb.dep_ != "conj" and not participle:
        return None
    content = verb.head
    while content.dep_ in ("conj", "xcomp", "advcl") and content.head.i < content.i:
        content = content.head
    cue = content.head
    if content.dep_ != "ccomp" or content.i < cue.i or not _strong(cue):
        return None
    return cue if participle or (cue.tag_ == verb.tag_ and verb.tag_ in ("VBD", "VBZ", "VBP", "VBG")) else None


def after_comma(verb: Token) -> bool:
    """Whether only an adverb stands between a comma and the verb: ", further saying"; a closing mark may follow it."""
    i = verb.i - 1
    if i > 0 and verb.doc[i].pos_ == "ADV":
        i -= 1
    if i > 0 and verb.doc[i].text in _CLOSING:
        i -= 1
    return i >= 0 and verb.doc[i].text == ","


def _strong(verb: Token) -> bool:
    return bool(flags(verb) & {"q", "s"})


def _quoted_person(verb: Token) -> Token | None:
    """B in "A quoted B as saying"."""
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or is_passive(verb.head.head):
        return None
    outer = verb.head.head
    if outer.lemma_ in PASSIVE_SPEAKER:
        return next((c for c in outer.children if c.dep_ == "dobj"), None)
    return outer if outer.pos_ in ("NOUN", "PROPN") and outer.dep_ == "dobj" else None


def _above(verb: Token) -> Token | None:
    head = verb.head
    if head.pos_ in ("ADP", "SCONJ"):
        head = head.head
    if head.pos_ in ("VERB", "AUX"):
        return head
    return None


def agent_of(verb: Token) -> Token | None:
    """The "by" phrase of a passive."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def antecedent(token: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if token.lower_ in _RELATIVE and token.tag_ in ("WDT", "WP"):
        clause = verb
        while clause.dep_ in ("conj", "xcomp") and clause.head.pos_ in ("VERB", "AUX"):
            clause = clause.head
        if clause.dep_ == "relcl":
            return clause.head
    return token


def is_nobody(source: Token | None) -> bool:
    """Whether the words say that nobody said it: "nobody said", "no official has said"."""
    if source is None:
        return False
    return source.lower_ in _NOBODY or any(c.lower_ in ("no", "neither") and c.dep_ == "det" for c in source.children)


def preferred_head(head: Token) -> Token:
    """The name in "the council's leader, Ann Lee": the apposition where the head itself is no name."""
    if head.pos_ == "PROPN":
        return head
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            return child
    return head


def phrase(head: Token) -> Span:
    """The speaker as written: the head with what stands before it and short prepositional phrases after it."""
    first = head.i
    for child in head.lefts:
        if child.dep_ in _PHRASE_LEFT and child.left_edge.i < first:
            first = child.left_edge.i
    last = _right_end(head)
    doc = head.doc
    if first > 0 and doc[first - 1].pos_ == "DET" and doc[first - 1].sent.start == head.sent.start:
        first -= 1
    while first < head.i and (doc[first].is_punct or doc[first].is_space):
        first += 1
    return Span(start=doc[first].idx, end=doc[last].idx + len(doc[last].text))


def _right_end(head: Token) -> int:
    last = head.i
    for child in head.rights:
        if child.left_edge.i > last + 1:
            break
        if child.dep_ == "prep" and child.lower_ in _INSIDE and head.pos_ != "PRON":
            last = _before_clause(child)
        elif child.dep_ in ("cc", "conj", "nummod"):
            last = _right_end(child) if child.dep_ == "conj" else child.i
        else:
            break
    while last > head.i and head.doc[last].dep_ == "cc":
        last -= 1
    return last


def _before_clause(preposition: Token) -> int:
    """Last token of a prepositional phrase, cut before a clause, a comma or a bracket."""
    doc = preposition.doc
    last = preposition.i
    for i in range(preposition.i, preposition.right_edge.i + 1):
        token = doc[i]
        if (token.is_punct and token.text not in ("-", ".", "'", "’", "&")) or token.is_space:
            break
        if token.dep_ in ("relcl", "acl", "mark") or token.tag_ in ("WDT", "WP"):
            break
        last = i
    return last
