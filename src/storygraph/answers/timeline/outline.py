"""An article's events and sentences as timelines need them, read once an article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from storygraph.answers.context import Context
from storygraph.model import Annotations, Article, EventMention, Span

Place = tuple[str, int, int]
"""(article, start, end) of an event's trigger."""


@dataclass(frozen=True)
class Outline:
    """One article with what was found in it."""

    article: Article
    found: Annotations

    @cached_property
    def triggers(self) -> dict[tuple[int, int], EventMention]:
        """Events by where their trigger stands."""
        return {(e.start, e.end): e for e in self.found.events}

    @cached_property
    def headline_end(self) -> int:
        """Where the headline ends that opens the text; 0 where it has none."""
        title = " ".join((self.article.title or "").split())
        line, _, rest = self.article.text.partition("\n")
        return len(line) if title and rest and " ".join(line.split()) == title else 0

    def sentence(self, place: Span) -> str:
        """The words of a sentence, on one line."""
        return " ".join(self.article.text[place.start : place.end].split())


class Outlines(NamedTuple):
    """Outlines by article id, each read when it is first asked for."""

    context: Context
    read: dict[str, Outline]

    def of(self, article: str) -> Outline:
        """The outline of one article."""
        if article not in self.read:
            self.read[article] = Outline(self.context.article(article), self.context.record.annotations(article))
        return self.read[article]

    def mention(self, place: Place) -> EventMention | None:
        """The event mention whose trigger is there."""
        return self.of(place[0]).triggers.get(place[1:])
