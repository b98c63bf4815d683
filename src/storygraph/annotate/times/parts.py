"""The small words around a unit: which part of it, which one of several, and how exactly."""

from __future__ import annotations

_PARTS = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "onset": "START",
    "turn": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "end": "END",
    "close": "END",
    "earlier": "EARLIER",
    "later": "LATER",
    "rest": "LATER",
    "remainder": "LATER",
}


def mod_of_part(said: str) -> str | None:
    """START, MID or END for "early", "the middle of" …; halves; EARLIER and LATER for a part bounded by publication."""
    if "half" in said:
        return "FIRST_HALF" if "first" in said else "SECOND_HALF"
    return next((_PARTS[w] for w in said.replace("-", " ").split() if w in _PARTS), None)


_RELATIONS = {
    "last": "last",
    "past": "past",
    "previous": "previous",
    "preceding": "previous",
    "prior": "previous",
    "next": "next",
    "coming": "coming",
    "upcoming": "coming",
    "following": "following",
    "ensuing": "following",
    "subsequent": "following",
    "that": "that",
    "those": "that",
    "same": "that",
    "current": "this",
    "this": "this",
    "these": "this",
    "latest": "latest",
}


def relation_of(said: str) -> str | None:
    """The relation that the last telling word names: "this past" is past, "the following" counts from the text."""
    return next((_RELATIONS[w] for w in reversed(said.split()) if w in _RELATIONS), None)


def mod_of_amount(said: str) -> str | None:
    """TIMEX3 mod of the words before an amount: "more than", "at least", "nearly" …"""
    if "at least" in said or "no less" in said or "no fewer" in said or "not less" in said:
        return "EQUAL_OR_MORE"
    if "no more" in said or "at most" in said or "up to" in said or "not more" in said:
        return "EQUAL_OR_LESS"
    if "as much" in said or "as many" in said:
        return "EQUAL_OR_LESS"
    if "more than" in said or "over" in said:
        return "MORE_THAN"
    if "less than" in said or "fewer than" in said or "under" in said:
        return "LESS_THAN"
    words = said.split()
    if {"about", "around", "approximately", "roughly", "circa", "approx", "nearly", "almost", "close"} & set(words):
        return "APPROX"
    return None
