"""Whether an event happened, is planned, goes on, is denied, is only possible, or is alleged."""

from __future__ import annotations

from spacy.tokens import Token

from storygraph.annotate.events.syntax import auxiliaries, children, first_conjunct, is_negated
from storygraph.annotate.events.triggers import Trigger
from storygraph.annotate.events.words import words
from storygraph.model.annotation import Status

PLANNING = words(
    "agree aim arrange commit decide determine due expect intend offer plan pledge prepare promise propose "
    "ready schedule set slate vow slated scheduled expected likely"
)
WISHING = words(
    "able allow appeal ask attempt authorise authorize beg call campaign challenge consider demand empower "
    "encourage fight force forbid hope implore instruct invite lead like lobby need order permit persuade "
    "press prevent push recommend request require right seek struggle suggest try urge want warn wish willing "
    "chance opportunity threaten effort bid ability power"
)
REFUSING = words("avoid decline fail forbid forget neglect prevent prohibit refuse refrain stop unable")
CLAIMING = words("accuse allege claim suspect")
HEDGES = words("allegedly purportedly supposedly ostensibly")
FUTURE_ADJECTIVES = words(
    "coming expected forthcoming future impending next pending planned proposed scheduled upcoming"
)
OPEN_ADJECTIVES = words("continuing current ongoing continued")
DOUBTFUL = words("alleged suspected supposed purported")
PROSECUTIONS = words("accusation allegation charge indictment inquiry investigation probe suspect suspicion trial")
POSSIBLE = words("any further hypothetical possible potential")
LASTING = words("crisis drought epidemic famine insurgency outbreak pandemic")
"""Nouns of what goes on while it is written about, unless it is told as over."""
HAPPENING = words("be begin continue expect go happen hold occur plan schedule set start take")
"""Verbs that say of their subject, a happening, only whether and when it was."""
WANTED = words("avoid demand fear prevent request seek suggest threaten urge want")
"""Verbs whose object, a happening, need not come about."""
CALLING_OFF = words("abort abandon cancel scrap scrub")
CONDITIONS = words("if unless whether lest")


def status_of(trigger: Trigger) -> Status:
    """Status by tense, modals, negation and the words that govern it."""
    if trigger.noun:
        return _noun(trigger)
    return _verb(trigger.token)


def _verb(verb: Token, depth: int = 0) -> Status:
    if depth > 6:
        return "happened"
    if verb.pos_ == "ADJ" and verb.dep_ in ("acomp", "oprd"):
        return _verb(verb.head, depth + 1)
    if any(c.lower_ in HEDGES for c in verb.children):
        return "alleged"
    auxes = [a.lower_ for a in auxiliaries(verb)]
    first = first_conjunct(verb)
    if is_negated(verb) or any(c.dep_ in ("nsubj", "nsubjpass", "dobj") and _no(c) for c in verb.children):
        return "denied"
    if any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in first.children):
        return "hypothetical"
    if any(a in ("will", "'ll", "’ll", "wo", "shall") for a in auxes):
        return "planned"
    if any(a in ("may", "might", "could", "should", "must", "can", "ca") for a in auxes):
        return "hypothetical"
    if any(a in ("would", "'d") for a in auxes):
        reported = first.dep_ == "ccomp" and first.head.tag_ in ("VBD", "VBN") and not children(first, "advcl")
        return "planned" if reported else "hypothetical"
    if "to" in auxes or (verb.tag_ == "VB" and verb.dep_ in ("xcomp", "ccomp")):
        return _infinitive(verb, auxes, depth)
    if verb.tag_ == "VBG":
        return _participle(verb, auxes, depth)
    return "happened"


def _no(noun: Token) -> bool:
    return noun.lower_ in ("nobody", "none", "nothing") or any(c.lower_ == "no" for c in noun.children)


def _infinitive(verb: Token, auxes: list[str], depth: int) -> Status:
    first = first_conjunct(verb)
    head = first.head
    ranked = any(c.lower_ in ("first", "last", "only", "youngest", "oldest") for c in head.children)
    if first.dep_ in ("acl", "relcl") and (ranked or "have" in auxes):
        return "happened"  # "the first woman to be elected", "among those to have died"
    if "be" in auxes or "is" in auxes or "are" in auxes:
        return "planned"
    if first.dep_ == "ROOT":
        return "planned"  # "Minister to visit Oslo"; a fragment elsewhere
    governor = head.lemma_.lower()
    if governor in ("be",) and first.dep_ == "xcomp":
        return "planned"
    if governor in REFUSING:
        return "denied"
    if governor in ("continue", "keep") and first.dep_ == "xcomp":
        return "ongoing"
    if governor in PLANNING:
        return "denied" if is_negated(head) else "planned"
    if governor in WISHING:
        return "hypothetical"
    if head.pos_ in ("VERB", "AUX") and first.dep_ in ("xcomp", "ccomp"):
        return _verb(head, depth + 1)
    if first.dep_ in ("acl", "relcl"):
        return "planned"
    return _verb(head, depth + 1) if first.dep_ == "advcl" and head.lemma_ in ("vote",) else "hypothetical"


def _participle(verb: Token, auxes: list[str], depth: int) -> Status:
    if any(a in ("is", "are", "am", "'re", "'m", "’re", "’m", "been", "'s", "’s") for a in auxes):
        return "ongoing"
    first = first_conjunct(verb)
    head = first.head
    root = first.dep_ == "ROOT" or (first.dep_ == "acl" and head.dep_ == "ROOT" and head.i < verb.i)
    if (not auxes and root and verb.i == first.i) or _reported_progressive(verb, auxes):
        return "ongoing"  # a headline's participle: "Ministry investigating leak"
    if first.dep_ == "pcomp":
        if head.lower_ == "without":
            return "denied"
        governor = head.head
        if governor.lemma_ in CLAIMING or governor.lemma_ in ("charge", "suspicion"):
            return "alleged"
        if governor.lemma_ in REFUSING and head.lower_ == "from":
            return "denied"
        return "happened"
    if first.dep_ == "xcomp" and head.lemma_ in ("continue", "keep"):
        return "ongoing"
    if first.dep_ == "xcomp" and head.lemma_ in REFUSING | {"deny"}:
        return "denied"
    if first.dep_ == "xcomp" and head.lemma_ in ("consider", "discuss", "propose", "recommend", "suggest"):
        return "hypothetical"
    if first.dep_ == "advcl" and head.pos_ == "VERB" and head.i != verb.i:
        inherited = _verb(head, depth + 1)
        return "happened" if inherited in ("ongoing", "denied") else inherited
    return "happened"


def _reported_progressive(verb: Token, auxes: list[str]) -> bool:
    """Whether somebody reports that it was going on: "said that police were investigating", "was reportedly …"."""
    if not {"was", "were"} & set(auxes):
        return False
    first = first_conjunct(verb)
    told = first.dep_ == "ccomp" and first.head.lemma_ in ("say", "report", "tell", "add", "announce", "confirm")
    return told or any(c.lower_ == "reportedly" for c in verb.children)


def _noun(trigger: Trigger) -> Status:
    noun = trigger.token
    modifiers = {c.lower_ for c in noun.children}
    if modifiers & DOUBTFUL or (noun.dep_ == "compound" and noun.head.lemma_.lower() in PROSECUTIONS):
        return "alleged"
    if "no" in modifiers:
        return "denied"
    if modifiers & FUTURE_ADJECTIVES:
        return "planned"
    if modifiers & OPEN_ADJECTIVES:
        return "ongoing"
    if modifiers & POSSIBLE:
        return "hypothetical"
    if trigger.light is not None:
        return _verb(trigger.light)
    found = _governed(noun)
    if found == "happened" and noun.lemma_.lower() in LASTING and first_conjunct(noun).dep_ not in ("nsubj", "ROOT"):
        return "ongoing"
    return found


def _governed(noun: Token) -> Status:
    """The status that the verb or preposition over a noun lends to it."""
    first = first_conjunct(noun)
    head = first.head
    if first.dep_ == "pobj":
        if head.lower_ == "without":
            return "denied"
        over = head.head
        if over.lemma_ in ("call", "appeal", "ask", "push", "demand", "prepare", "wait") and head.lower_ == "for":
            return "hypothetical"
        if over.lemma_ in CLAIMING and head.lower_ == "of":
            return "alleged"
        return "happened"
    if first.dep_ == "attr" and head.lemma_ == "be":
        found = _verb(head)
        return found if found in ("hypothetical", "planned") else "happened"
    if first.dep_ in ("nsubjpass", "nsubj") and head.pos_ in ("VERB", "AUX"):
        found = _verb(head)
        off = head.lemma_ in CALLING_OFF or (head.lemma_ == "call" and any(c.lower_ == "off" for c in head.children))
        if first.dep_ == "nsubjpass" and off and found == "happened":
            return "denied"
        if head.lemma_ in ("schedule", "plan", "expect", "slate"):
            return "planned"
        if head.lemma_ == "continue":
            return "ongoing"
        return found if head.lemma_ in HAPPENING else "happened"
    if first.dep_ == "dobj" and head.pos_ == "VERB":
        if head.lemma_ in ("plan", "schedule", "prepare", "propose", "consider"):
            return "planned"
        if head.lemma_ in WANTED:
            return "hypothetical"
        if head.lemma_ in ("cancel", "deny", "block", "rule"):
            return "denied"
        found = _verb(head)
        return found if found in ("planned", "hypothetical") else "happened"
    return "happened"
