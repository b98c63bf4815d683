"""How old an article says somebody is, as the years in which they were born.

Newspapers give an age beside a name ("Helen Marsh, 54, said", "Marsh (54)", "the 54-year-old Helen Marsh"), which with
the day of publication leaves two years of birth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from storygraph.model import Article, Mention

_AFTER = re.compile(
    r"(?:,\s+(?:aged?\s+)?|\s+\((?:aged?\s+)?|,?\s+aged\s+)(\d{1,3})(?=[,.;)]|\s+(?:and|who|from|of)\b)"
)
_BEFORE = re.compile(r"\b(\d{1,3})-year-old\s+(?:[\w-]+\s+){0,2}$")
_DAY = r"(?:\d{1,2}\s+\w+\s+|\w+\s+\d{1,2},\s+)?"
_BORN = re.compile(rf"\s*[,(]?\s*(?:(?:who )?was )?born\s+(?:(?:in|on)\s+)?{_DAY}((?:18|19|20)\d\d)\b")
OLDEST = 110
NEAR = 60  # code points around a name that are looked at


class Years(NamedTuple):
    """The years in which somebody may have been born, both ends included."""

    first: int
    last: int

    def meets(self, other: Years) -> bool:
        """Whether both may be of one person; a year is allowed for, since reports count carelessly."""
        return self.first - 1 <= other.last and other.first - 1 <= self.last


def born(article: Article, names: Iterable[Mention]) -> Years | None:
    """What the article says beside the first of these names that has an age; None where none has."""
    for m in names:
        after, before = article.text[m.end : m.end + NEAR], article.text[max(0, m.start - NEAR) : m.start]
        if said := _BORN.match(after):
            return Years(int(said[1]), int(said[1]))
        age = _AFTER.match(after) or _BEFORE.search(before)
        if age and article.day and 0 < int(age[1]) <= OLDEST:
            year = article.day.year - int(age[1])
            return Years(year - 1, year)
    return None
