"""Which of the words before an expression belong to it."""

from __future__ import annotations

from storygraph.annotate.times.grammar import Match

_SPEAKING = {
    "complain", "complained", "heard", "spoke", "speak", "speaking", "talk", "talked", "talking", "think", "thinking",
    "worried", "worry",
}  # fmt: skip


def trimmed(m: Match, first: int, last: int) -> int:
    """The first token of an expression, without words that belong to the clause around it.

    "Earlier Friday" orders a deed against the one told before, unlike "earlier this year", which is a part of the
    year; "just" is a comment; "talk about three days" has a topic, not an estimate.
    """
    kinds = [t.kind for t in m.tokens[first : last + 1]]
    if kinds[0] in ("EARLIER", "LATER") and _names_days(m, kinds, first):
        return first + 1
    if kinds[0] == "JUST" and kinds[1] in ("ABOUT", "OVER", "UNDER", "NEARLY"):
        return first + 1
    if kinds[0] == "ABOUT" and m.word(first) == "about" and len(kinds) > 2 and m.word(first - 1) in _SPEAKING:
        return first + 1
    if m.word(first) == "that" and len(kinds) > 2 and kinds[1] in ("NUMWORD", "DAYNUM"):
        return first + 1  # "said that eight days …"
    if kinds[0] == "THE" and kinds[1:] == ["LATE" if m.word(first + 1) == "late" else "EARLY", "DASH", "MONTH"]:
        return first + 1
    return first


def _names_days(m: Match, kinds: list[str], first: int) -> bool:
    if len(kinds) < 2:
        return False
    week = kinds[1:3] == ["THIS", "UNIT"] and m.word(first + 2) in ("week", "weekend")
    return kinds[1] in ("WEEKDAY", "TODAY", "YESTERDAY", "TOMORROW") or week
