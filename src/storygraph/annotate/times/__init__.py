"""Time expressions with their TIMEX3 value and interval.

Read in one pass from start to end: the text becomes tokens of a small alphabet (`tokens`, `lexicon`), rules of each
family match stretches of them (`dates`, `periods`, `holidays`, `relative`, `clock`, `durations`, `vague`), the
leftmost longest stretch that a rule accepts becomes a reading, and readings that belong together are joined
(`joining`).
"""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc

from storygraph.annotate.times.reading import read
from storygraph.model import TimeExpression

__all__ = ["find_times"]


def find_times(doc: Doc, published: date | None) -> list[TimeExpression]:
    """Time expressions in text order, never overlapping.

    `published` may be a date-time: then "in 5 minutes" in a message is a moment. Without a day of publication whatever
    depends on it has a value with X ("XXXX-WXX-2") and no interval.
    """
    return read(doc, published)
