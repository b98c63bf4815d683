"""The edge types of the graph, and which tables each of them joins.

A new edge type is a class here and its name in EDGES. At most one edge of a type lies between the same two nodes in
a direction; its id says which: "SAID(per-ann-lee-1f2e>q-5d41c0ff)". Column names avoid what Ladybug reserves:
`stop`, never `end`; never `from` or `to`.
"""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from storygraph.model.base import Frozen

Pairs = tuple[tuple[str, str], ...]


class Edge(Frozen):
    """What all edges have: two ends. `source`, `target` are node ids; which tables they are in is `ends`."""

    type: ClassVar[str]
    pairs: ClassVar[Pairs]
    source: str = Field(exclude=True)
    target: str = Field(exclude=True)
    ends: tuple[str, str] = Field(exclude=True, description="tables of source and target, one of `pairs`")
    id: str = Field(default="", description="TYPE(source>target)")

    def model_post_init(self, context: object) -> None:
        """Make the id from the ends."""
        object.__setattr__(self, "id", f"{self.type}({self.source}>{self.target})")


class Evidenced(Edge):
    """An edge with its best evidence: text[start:stop] of the article says so; the rest is in the record."""

    article: str = Field(description="id of the article with the best evidence")
    start: int = Field(description="code points of its text, half open")
    stop: int
    extraction_score: float = 1.0
    articles: int = 1
    independent_sources: int = Field(default=1, description="distinct texts that say so")
    first_reported: str | None = None
    last_reported: str | None = None


class Lasting(Evidenced):
    """A relation with a duration: true all the time between the precise dates, at some point between the others."""

    detail: str = Field(default="", description="title or words: former, acting, chairman")
    first_precise: str | None = None
    last_precise: str | None = None
    first_imprecise: str | None = None
    last_imprecise: str | None = None
    origin: str = Field(default="extracted", description='extracted, analyst, or both joined by ";"')
    note: str = Field(default="", description="what an analyst who added it says, where no article does")


_ACTORS: Pairs = (("Entity", "Entity"),)


class PublishedBy(Evidenced):
    """The outlet of an article."""

    type: ClassVar[str] = "PUBLISHED_BY"
    pairs: ClassVar[Pairs] = (("Article", "Source"),)


class WrittenBy(Evidenced):
    """The by-line of an article."""

    type: ClassVar[str] = "WRITTEN_BY"
    pairs: ClassVar[Pairs] = (("Article", "Entity"),)


class CopyOf(Evidenced):
    """The same text, or nearly, published earlier elsewhere."""

    type: ClassVar[str] = "COPY_OF"
    pairs: ClassVar[Pairs] = (("Article", "Article"),)


class Revises(Evidenced):
    """A later version of the same article."""

    type: ClassVar[str] = "REVISES"
    pairs: ClassVar[Pairs] = (("Article", "Article"),)


class Mentions(Evidenced):
    """An entity is mentioned; the forms of each mention are in the record."""

    type: ClassVar[str] = "MENTIONS"
    pairs: ClassVar[Pairs] = (("Article", "Entity"),)
    times: int = 1


class Reports(Evidenced):
    """An article tells of an event or prints an utterance, with that article's own claim of time and status."""

    type: ClassVar[str] = "REPORTS"
    pairs: ClassVar[Pairs] = (("Article", "Event"), ("Article", "Quote"))
    earliest: str | None = None
    latest: str | None = None
    precision: str = "unknown"
    status: str = ""
    alleged_by: str = Field(default="", description="id of the entity whose claim the article reports")
    printed: str = Field(default="", description="utterances: direct, mixed or indirect, as this article prints it")
    wording: str = Field(default="", description="utterances: the words of this article")


class InStory(Evidenced):
    """Part of a story."""

    type: ClassVar[str] = "IN_STORY"
    pairs: ClassVar[Pairs] = (("Article", "Story"), ("Event", "Story"))


class TookPart(Evidenced):
    """Takes part in an event; several roles are joined by ";"."""

    type: ClassVar[str] = "TOOK_PART"
    pairs: ClassVar[Pairs] = (("Entity", "Event"),)
    roles: str = ""


class OnDate(Evidenced):
    """Anchored on a day or a longer interval."""

    type: ClassVar[str] = "ON_DATE"
    pairs: ClassVar[Pairs] = (("Event", "Date"), ("Quote", "Date"))


class AtPlace(Evidenced):
    """Where an event happens."""

    type: ClassVar[str] = "AT_PLACE"
    pairs: ClassVar[Pairs] = (("Event", "Entity"),)


class Within(Edge):
    """A day in its month in its year; a city in its country."""

    type: ClassVar[str] = "WITHIN"
    pairs: ClassVar[Pairs] = (("Date", "Date"), ("Entity", "Entity"))


class Before(Evidenced):
    """One event before another, because the text says so or the dates do."""

    type: ClassVar[str] = "BEFORE"
    pairs: ClassVar[Pairs] = (("Event", "Event"),)


class Said(Evidenced):
    """A speaker (a document too) and the utterance."""

    type: ClassVar[str] = "SAID"
    pairs: ClassVar[Pairs] = (("Entity", "Quote"),)


class About(Evidenced):
    """What an utterance mentions."""

    type: ClassVar[str] = "ABOUT"
    pairs: ClassVar[Pairs] = (("Quote", "Entity"), ("Quote", "Event"))


class AddressedTo(Evidenced):
    """To whom it was said."""

    type: ClassVar[str] = "ADDRESSED_TO"
    pairs: ClassVar[Pairs] = (("Quote", "Entity"),)


class Contradicts(Evidenced):
    """Two utterances or events that cannot both be right; `about` says in what: date, number, fact, denial."""

    type: ClassVar[str] = "CONTRADICTS"
    pairs: ClassVar[Pairs] = (("Quote", "Quote"), ("Event", "Event"))
    about: str = ""


class Cites(Evidenced):
    """A document is cited by an article or by another document."""

    type: ClassVar[str] = "CITES"
    pairs: ClassVar[Pairs] = (("Article", "Entity"), ("Entity", "Entity"))


class CoMentioned(Edge):
    """Two entities in the same sentence or paragraph of articles: a hint, never evidence of a relation."""

    type: ClassVar[str] = "CO_MENTIONED"
    pairs: ClassVar[Pairs] = _ACTORS
    articles: int = 1
    independent_sources: int = 1
    first_reported: str | None = None
    last_reported: str | None = None


def _lasting(name: str, says: str) -> type[Lasting]:
    title = "".join(w.title() for w in name.split("_"))
    return type(
        title,
        (Lasting,),
        {
            "__doc__": says,
            "__module__": __name__,
            "__annotations__": {"type": ClassVar[str], "pairs": ClassVar[Pairs]},
            "type": name,
            "pairs": _ACTORS,
        },
    )


RELATIONS: dict[str, str] = {
    "SPEAKS_FOR": "Person -> Organization, Place: is a spokesperson of",
    "WORKS_FOR": "is employed by or serves in",
    "LEADS": "is the head of",
    "MEMBER_OF": "is a member of",
    "OWNS": "owns, wholly or in part",
    "PART_OF": "is a unit or part of",
    "FAMILY_OF": "is related to by blood or marriage",
    "REPRESENTS": "is the lawyer or agent of",
    "LOCATED_IN": "is seated in, lives in or comes from",
    "OPPOSES": "is against",
    "SUPPORTS": "backs",
    "ACCUSES": "accuses",
    "SUCCEEDS": "follows in office",
    "ISSUED": "published or wrote the document",
    "SIGNED": "signed the document",
    "RECEIVED": "got the document",
    "REQUESTED": "asked for the document",
    "LEAKED": "leaked the document",
    "DENIED": "denied the document or its content",
}
"""Relation edges between entities (the last six from an entity to a Document), one type a kind."""

EDGES: tuple[type[Edge], ...] = (
    PublishedBy,
    WrittenBy,
    CopyOf,
    Revises,
    Mentions,
    Reports,
    InStory,
    TookPart,
    OnDate,
    AtPlace,
    Within,
    Before,
    Said,
    About,
    AddressedTo,
    Contradicts,
    Cites,
    CoMentioned,
    *(_lasting(name, says) for name, says in RELATIONS.items()),
)
EDGE_TYPES: dict[str, type[Edge]] = {e.type: e for e in EDGES}
