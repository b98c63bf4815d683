"""Whether what an expression dates lies behind or ahead: from the governing verb's tense, aspect and mood.

The way up from the expression's token leads to the first verb that says so. A finite past or a perfect means past;
"will", "be going to", an infinitive of purpose, plan or duty, and the present progressive mean future; a plain
present ("the trial begins on Monday") means present, which dates read as future.
"""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

Direction = Literal["past", "future", "present"]

FUTURE_MODALS = {"will", "'ll", "’ll", "wo", "shall", "going", "gonna", "can", "may", "must", "should", "might", "ca"}
AHEAD_WORDS = {
    "aim", "anticipate", "appeal", "ask", "await", "agree", "arrange", "book", "call", "commit", "consider", "demand",
    "due", "expect", "forecast", "hope", "intend", "invite", "likely", "need", "offer", "order", "plan", "pledge",
    "predict", "prepare", "promise", "propose", "ready", "recommend", "require", "schedule", "seek", "set", "slate",
    "threaten", "urge", "vow", "want", "warn", "wish", "upcoming", "deadline", "supposed",
}  # fmt: skip
"""Lemmas after which an infinitive, or under which a date, lies ahead."""
REPORTING = {"say", "tell", "report", "show", "write", "add", "note", "claim", "argue", "think", "believe", "know"}


def direction(token: Token) -> Direction | None:
    """Direction of what the token dates, None where no verb governs it."""
    node = token
    for _ in range(12):
        if node.pos_ in ("VERB", "AUX"):
            found = _of_verb(node)
            if found:
                return found
        elif node.lemma_.lower() in ("deadline", "upcoming"):
            return "future"
        if node.head is node:
            return None
        node = node.head
    return None


def _of_verb(verb: Token) -> Direction | None:
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    words = {h.lower_ for h in helpers}
    if words & FUTURE_MODALS or (verb.lower_ == "going" and _has_infinitive(verb)):
        return "future"
    if words & {"would", "could"}:
        return "future" if not words & {"have"} else "past"
    if verb.tag_ == "VBD" or words & {"did", "was", "were", "had", "'d", "’d"}:
        return _past_or_planned(verb)
    if words & {"has", "have", "'ve", "’ve"} or (words & {"'s", "’s"} and verb.tag_ == "VBN" and "been" in words):
        return "past"
    if "to" in words:
        return _of_infinitive(verb)
    if verb.tag_ == "VBG":
        return "future" if words & {"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"} else _of_gerund(verb)
    if verb.tag_ in ("VBZ", "VBP") or words & {"is", "are", "am", "'s", "’s", "'re", "’re", "do", "does"}:
        return _of_present(verb)
    if verb.tag_ == "VBN":
        return "future" if verb.lemma_ in ("schedule", "slate", "plan", "expect", "set") else None
    return None


def _past_or_planned(verb: Token) -> Direction:
    """ "was scheduled for Tuesday", "was due to start": ahead of the past, which dates read as future."""
    if verb.lemma_ in ("schedule", "slate", "expect", "plan") and verb.tag_ == "VBN":
        return "future"
    if verb.lemma_ == "be" and any(c.lower_ in ("due", "likely") for c in verb.children):
        return "future"
    return "past"


def _of_infinitive(verb: Token) -> Direction | None:
    head = verb.head
    if head is verb:
        return "future"  # headlines: "Minister to resign in May"
    if head.lemma_.lower() in AHEAD_WORDS or head.pos_ in ("NOUN", "PROPN"):
        return "future" if head.lemma_.lower() in AHEAD_WORDS or _passive(verb) else None
    if head.lemma_ == "be" and head.tag_ != "VBD":
        return "future"
    return None


def _passive(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)


def _of_gerund(verb: Token) -> Direction | None:
    return "future" if verb.lower_ in ("starting", "beginning", "upcoming") and verb.dep_ == "prep" else None


def _of_present(verb: Token) -> Direction | None:
    if verb.lemma_ in ("expect", "plan", "schedule", "hope", "intend", "aim", "want", "slate"):
        return "future"
    return None if verb.lemma_ in REPORTING else "present"


def _has_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "xcomp" and any(g.lower_ == "to" for g in c.children) for c in verb.children)
