"""Reported phrases: infinitives, -ing clauses, predicates, objects and prepositional objects of reporting verbs."""

from __future__ import annotations

from spacy.tokens import Token

from storygraph.annotate.quotes.complements import Tokens, after, hangs_on, has_that, is_planned, trailing
from storygraph.annotate.quotes.layout import Page, subject
from storygraph.annotate.quotes.lexicon import NOUNS, Verb
from storygraph.annotate.quotes.speaker import agent_of, source_of

_DENYING = frozenset({"deny", "dismiss", "dispute", "rebut", "refute", "reject"})
_PEOPLE = frozenset({"expert", "official", "person", "report", "source", "witness"})
_STAFF = frozenset(  # whom somebody dismisses from a post
    """adviser advisor ambassador captain chairman chief coach commander director employee executive head manager
    minister officer official secretary staff teacher worker""".split()  # noqa: SIM905
)
_MEASURES = frozenset({"average", "datum", "data", "figure", "poll", "polling", "statistic", "study", "survey"})
_ASCRIBING = frozenset({"for", "on", "to", "with"})
_OCCASION = frozenset({"at", "on", "to"})  # what they head says where it was said, or to whom


def infinitive(verb: Token, known: Verb, page: Page) -> Tokens:
    """What somebody agrees, promises or threatens to do."""
    if "i" not in known.flags or is_planned(verb):
        return []
    for child in after(verb, ("xcomp",)):
        if any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
            tokens = [t for t in child.subtree if t.i > verb.i]
            return tokens + trailing(verb, tokens[-1].i, ("prep", "advcl", "xcomp"), page)
    return []


def gerund(verb: Token, known: Verb, page: Page) -> Tokens:
    """What somebody describes, denies or recalls doing."""
    if "g" not in known.flags or is_planned(verb):
        return []
    for child in after(verb, ("xcomp", "ccomp")):
        if child.tag_ == "VBG":
            beside = (c.i for c in after(verb, ("cc",)) if c.i > child.i)  # "denied going *but said* that …"
            return list(page.doc[verb.i + 1 : min((*beside, verb.right_edge.i + 1))])
    return []


def other_infinitive(verb: Token, known: Verb, page: Page) -> Tokens:
    """What somebody is urged, ordered or asked to do; with the person where it is more than a pronoun."""
    if "o" not in known.flags or is_planned(verb):
        return []
    for child in after(verb, ("ccomp", "xcomp")):
        if not any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children):
            continue
        tokens = [t for t in child.subtree if t.i > verb.i]
        person = next(after(verb, ("dobj", "dative")), None)
        if person is not None and person.i < child.i:
            tokens = [*person.subtree, *tokens]
        tokens += trailing(verb, tokens[-1].i, ("prep", "advcl", "xcomp"), page)
        own = subject(child) or person
        if own is not None and own.pos_ == "PRON":
            tokens = [t for t in tokens if t.i > own.i]
        return tokens
    return []


def predicate(verb: Token, known: Verb, page: Page) -> Tokens:
    """ "Called it a farce", "declared the outbreak to be over"."""
    if "l" not in known.flags or is_planned(verb):
        return []
    if any(c.i == verb.i + 1 and c.lower_ in known.prepositions for c in verb.children):
        return []  # "called on all sides to show restraint"
    for child in after(verb, ("oprd", "ccomp", "xcomp")):
        if "to" in {c.lower_ for c in child.children} and known.prepositions:
            break  # "called to congratulate him"
        tokens = [t for t in child.subtree if t.i > verb.i]
        what = next(after(verb, ("dobj",)), None)
        if what is not None:
            tokens = sorted({*what.subtree, *tokens}, key=lambda t: t.i)
        return tokens
    for child in after(verb, ("dobj",)):
        if page.home[child.right_edge.i] != page.home[verb.i] or _closes_quote(page, child.right_edge):
            return [t for t in child.subtree if t.i > verb.i]
    return []


def _closes_quote(page: Page, token: Token) -> bool:
    return page.is_mark(token) and page.home[token.i - 1] != page.home[token.i]


def as_phrase(verb: Token, known: Verb, page: Page) -> Tokens:
    """ "Described the deal as unfair"."""
    if "a" not in known.flags or is_planned(verb):
        return []
    what = next((t for t in verb.subtree if t.lower_ == "as" and t.i > verb.i and hangs_on(t, verb)), None)
    if what is None:
        return []
    last = max((t.i for t in what.subtree), default=what.i)
    first = verb.i + 1
    if verb.lemma_ == "refer" and verb.doc[first].lower_ == "to":
        first += 1
    return list(page.doc[first : last + 1])


def ascribed(verb: Token, known: Verb, page: Page) -> Tokens:
    """ "Blamed the driver for the crash", "compared it to a lottery": the object and what it is charged with."""
    if "w" not in known.flags or is_planned(verb):
        return []
    what = next(after(verb, ("dobj",)), None)
    rest = [
        c
        for c in verb.subtree
        if c.dep_ == "prep" and c.lower_ in _ASCRIBING and what is not None and c.i > what.i and hangs_on(c, verb)
    ]
    if what is None or not rest:
        return []
    return list(page.doc[what.left_edge.i : rest[0].right_edge.i + 1])


def prepositional(verb: Token, known: Verb, page: Page) -> Tokens:
    """ "Called for talks", "accused him of lying", "called on drivers to slow down"."""
    wanted = known.prepositions | ({"of"} if known.act == "accuse" else frozenset())
    bare = verb.dep_ == "acl" and verb.tag_ == "VBN" and agent_of(verb) is None  # "suspects accused of theft"
    if not wanted or is_planned(verb) or bare:
        return []
    for child in after(verb, ("prep", "prt")):
        if child.lower_ not in wanted:
            continue
        heads = [c for c in child.children if c.dep_ in ("pobj", "pcomp") and c.ent_type_ not in ("DATE", "TIME")]
        tokens = [t for h in heads for t in h.subtree]
        if child.lower_ in ("on", "upon"):
            tokens += [t for c in after(verb, ("xcomp", "advcl")) for t in c.subtree]
        if tokens:
            return sorted(tokens, key=lambda t: t.i)
    for child in after(verb, ("advcl", "ccomp", "xcomp")):
        mark = next((c for c in child.children if c.dep_ == "mark" and c.lower_ in wanted), None)
        if mark is not None:
            return [t for t in child.subtree if t.i > mark.i]
    return []


def noun_phrase(verb: Token, known: Verb, page: Page) -> Tokens:
    """ "Announced plans", "denied the allegations"; for a denial, the clause that is denied where there is one."""
    if "n" not in known.flags or is_planned(verb):
        return []
    for child in after(verb, ("dobj",)):
        if child.pos_ == "PRON" or child.ent_type_ in ("DATE", "TIME"):
            return []
        if child.ent_type_ == "PERSON" and "b" not in known.flags and known.act != "criticise":
            return []
        if known.act in ("rule", "show"):
            return list(page.doc[child.left_edge.i : verb.right_edge.i + 1]) if _measured(verb) else []
        if child.lemma_ in {"cite": _PEOPLE, "dismiss": _STAFF}.get(verb.lemma_, ()):
            return []
        if verb.lemma_ in _DENYING and child.lemma_ in NOUNS:
            inner = next((c for c in child.children if c.dep_ in ("acl", "ccomp") and has_that(c)), None)
            if inner is not None:
                return list(inner.subtree)
        tokens = _unrelated([t for t in child.subtree if t.i > verb.i], verb)
        return tokens + trailing(verb, tokens[-1].i, ("prep", "advcl"), page, _OCCASION)
    return []


def _measured(verb: Token) -> bool:
    """Whether a poll or a study shows it: what else shows a thing rather shows it to the eye."""
    source = source_of(verb)
    return source is not None and source.lemma_ in _MEASURES


def _unrelated(tokens: Tokens, verb: Token) -> Tokens:
    """Without a closing ", which …" that is the writer's remark."""
    for k, token in enumerate(tokens):
        if k < 2 or token.i < verb.i or token.tag_ not in ("WDT", "WP") or tokens[k - 1].text != ",":
            continue
        clause = token.head
        while clause.dep_ not in ("relcl", "ROOT") and clause.head.i != clause.i:
            clause = clause.head
        if clause.dep_ == "relcl" and clause.right_edge.i >= tokens[-1].i - 1:
            return tokens[: k - 1]
    return tokens
