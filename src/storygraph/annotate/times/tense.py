"""Whether what an expression dates lies behind or ahead: from the governing verb's tense, aspect and mood.

What stands beside a noun ("Thursday's price") is past unless the noun is something that is scheduled. Else the way
up from the expression's token leads to the first verb that says so. A finite past or a perfect means past; "will",
"be going to", an infinitive of plan or duty, the present progressive and the plain present of a verb of schedules
("the trial begins on Monday") mean future.
"""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Token

Direction = Literal["past", "future"]

FUTURE_MODALS = {"will", "'ll", "’ll", "wo", "shall", "going", "gonna", "can", "may", "must", "should", "might", "ca"}
AHEAD_WORDS = {
    "aim", "anticipate", "appeal", "ask", "await", "agree", "arrange", "book", "call", "commit", "consider", "demand",
    "due", "expect", "forecast", "hope", "instruct", "intend", "invite", "likely", "need", "offer", "order", "plan",
    "pledge", "predict", "prepare", "promise", "propose", "ready", "recommend", "require", "schedule", "seek", "set",
    "slate", "threaten", "urge", "vow", "want", "warn", "wish", "upcoming", "deadline", "suppose", "supposed",
}  # fmt: skip
"""Lemmas after which an infinitive, or under which a date, lies ahead."""
_MODALS = {"may", "might", "must", "should", "can", "could", "would"}
_ARRANGING = {"adjourn", "defer", "delay", "expect", "extend", "plan", "postpone", "reschedule", "schedule", "slate"}
SCHEDULED_VERBS = {
    "air", "appear", "arrive", "begin", "close", "come", "convene", "debut", "depart", "end", "expire", "face", "fly",
    "go", "head", "host", "launch", "leave", "mature", "meet", "open", "play", "premiere", "resume", "return", "run",
    "start", "take", "travel", "visit", "vote",
}  # fmt: skip
SCHEDULED_NOUNS = {
    "ballot", "caucus", "conference", "deadline", "debate", "election", "final", "game", "hearing", "launch", "match",
    "meeting", "poll", "primary", "race", "referendum", "session", "summit", "talk", "trial", "visit", "vote",
}  # fmt: skip


_UNITS = {"day", "decade", "fortnight", "month", "quarter", "week", "weekend", "year"}
_DAY_PARTS = {"morning", "afternoon", "evening", "night"}


def direction(token: Token) -> Direction | None:
    """Direction of what the token dates, None where no verb governs it."""
    if token.dep_ == "compound" and token.head.lower_ in _DAY_PARTS:
        token = token.head  # "Saturday morning": the phrase decides, not the word inside it
    node = token
    beside = token.dep_ in ("poss", "compound", "nmod", "amod") and token.head.pos_ == "NOUN"
    if beside and token.head.lemma_.lower() in _UNITS:
        node, beside = token.head, False  # "next three days": what the phrase says of its clause
    if beside and token.head.lemma_.lower() not in SCHEDULED_NOUNS:
        return "past"
    for _ in range(12):
        if node.pos_ in ("VERB", "AUX"):
            found = _of_verb(node)
            if found or node.tag_ in ("VBZ", "VBP") or _is_present(node):
                return found
        elif node.lemma_.lower() in ("deadline", "upcoming", "payable", "effective", "due") and not _because(node):
            return "future"
        if node.head is node:
            return None
        node = node.head
    return None


def _of_verb(verb: Token) -> Direction | None:
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    words = {h.lower_ for h in helpers}
    if words & _MODALS and "have" in words:
        return "past"
    if words & FUTURE_MODALS or (verb.lower_ == "going" and _has_infinitive(verb)):
        return "future"
    if words & {"would", "could"}:
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), verb)
        near = [*verb.children, *subject.children]
        denied = "could" in words and any(c.dep_ == "neg" or c.lower_ in ("nor", "neither", "no") for c in near)
        return "past" if denied or "have" in words else "future"
    if verb.tag_ == "VBD" or words & {"did", "was", "were", "had", "'d", "’d"}:
        return _past_or_planned(verb)
    if words & {"has", "have", "'ve", "’ve"} and verb.lemma_ in _ARRANGING:
        return "future"
    if words & {"has", "have", "'ve", "’ve"} or (words & {"'s", "’s"} and verb.tag_ == "VBN" and "been" in words):
        return "past"
    if "to" in words:
        return _of_infinitive(verb)
    if verb.tag_ == "VBG":
        return "future" if words & {"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"} else _of_gerund(verb)
    if verb.tag_ in ("VBZ", "VBP") or words & {"is", "are", "am", "'s", "’s", "'re", "’re", "do", "does"}:
        return _of_present(verb)
    if verb.tag_ == "VBN":
        if verb.lemma_ in ("schedule", "slate", "plan", "expect", "set"):
            return "past" if _held(verb) else "future"
        return None if helpers else "past"  # "start getting paid": its helper's own verb decides
    return None


def _held(participle: Token) -> bool:
    """ "Matches scheduled for Wednesday were played": what was planned is told as past."""
    over = participle.head.head
    told = participle.dep_ == "acl" and participle.head.dep_ in ("nsubj", "nsubjpass")
    return told and (over.tag_ == "VBD" or any(c.lower_ in ("was", "were") for c in over.children))


def _past_or_planned(verb: Token) -> Direction:
    """ "was scheduled for Tuesday", "was due to start": ahead of the past, which dates read as future."""
    if verb.lemma_ in _ARRANGING:
        return "past" if any(c.lower_ == "had" for c in verb.children) else "future"
    if verb.lemma_ == "be" and any(c.lower_ in ("due", "likely") for c in verb.children):
        return "future"
    return "past"


def _of_infinitive(verb: Token) -> Direction | None:
    head = verb.head
    if head is verb:
        return "future"  # headlines: "Minister to resign in May"
    if head.lemma_.lower() in AHEAD_WORDS and any(c.lower_ == "had" for c in (*head.children, *head.head.children)):
        return "past"
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
    if verb.lemma_ in AHEAD_WORDS:
        return "future"
    return "future" if verb.lemma_ in SCHEDULED_VERBS else None


def _has_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "xcomp" and any(g.lower_ == "to" for g in c.children) for c in verb.children)


def _is_present(verb: Token) -> bool:
    return any(c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBZ", "VBP") for c in verb.children)


def _because(token: Token) -> bool:
    """ "Due to" as a preposition, unlike "due to expire"."""
    return token.lower_ == "due" and (token.pos_ == "ADP" or any(c.lower_ == "to" for c in token.children))
