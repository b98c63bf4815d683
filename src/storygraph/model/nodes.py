"""The node types of the graph. Tables, constraints, export columns and docs/schema.md are made from these fields.

A new node type is a class here and its name in NODES. `table` is where it lives in a database: the five kinds of
entity share one, told apart by `kind`; everything else has a table of its own.
"""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from storygraph.model.base import Frozen


class Node(Frozen):
    """What all nodes have."""

    table: ClassVar[str]
    id: str = Field(description="unique within the table; never changes with the order of arrival")
    name: str = Field(description="what a reader would call it")


class Article(Node):
    """One publication of a text."""

    table: ClassVar[str] = "Article"
    title: str = ""
    url: str = ""
    published: str | None = Field(default=None, description="ISO date or date-time")
    day: int | None = Field(default=None, description="days since 1970-01-01 of `published`")
    accessed_at: str | None = None
    language: str = ""
    text_hash: str = Field(default="", description="SHA-256 of the text")
    origin: str = Field(default="", description="the text it is a copy of: count distinct origins, not articles")
    words: int = 0
    version: int = 1
    status: str = Field(default="current", description="current, superseded, withdrawn")


class Source(Node):
    """An outlet or agency."""

    table: ClassVar[str] = "Source"
    kind: str = "outlet"
    reliability: str = Field(default="F", description="A to F; only an analyst sets it")


class Entity(Node):
    """A person, organisation, place, group or document of the story, told apart by `kind`."""

    table: ClassVar[str] = "Entity"
    kind: str = Field(description="Person, Organization, Place, Group, Document")
    folded: str = Field(default="", description="name and aliases in lower case without accents, for search")
    aliases: list[str] = Field(default_factory=list)
    first_reported: str | None = None
    last_reported: str | None = None
    articles: int = 0
    independent_sources: int = Field(default=0, description="distinct texts that mention it")
    origin: str = Field(default="extracted", description="extracted, analyst")
    subtype: str = Field(default="", description="documents: report, letter …; groups: nation, faith, party …")
    country: str = Field(default="", description="places: ISO 3166 code")
    latitude: float | None = None
    longitude: float | None = None
    earliest: str | None = Field(default=None, description="documents: issued not before")
    latest: str | None = Field(default=None, description="documents: issued not after")
    external_ids: list[str] = Field(default_factory=list, description="list:id, as analysts matched it")


class Event(Node):
    """Something that happened or may happen."""

    table: ClassVar[str] = "Event"
    type: str
    summary: str
    earliest: str | None = Field(default=None, description="null: undated")
    latest: str | None = None
    precision: str = "unknown"
    day: int | None = Field(default=None, description="days since 1970-01-01 of `earliest`")
    status: str = "happened"
    conflict: bool = Field(default=False, description="sources give times that cannot all be true")
    independent_sources: int = 0
    first_reported: str | None = None
    extraction_score: float = 1.0


class Date(Node):
    """A day, week, month, quarter, year or other interval that something is anchored on."""

    table: ClassVar[str] = "Date"
    earliest: str
    latest: str
    precision: str
    day: int | None = None


class Quote(Node):
    """One utterance, with all its printings."""

    table: ClassVar[str] = "Quote"
    text: str
    kind: str = Field(description="direct, mixed, indirect")
    act: str = Field(default="assert", description="assert, deny, accuse, warn, demand, …")
    polarity: str = "asserted"
    speaker: str = Field(default="", description="the speaker as written, whoever that is")
    speaks_for: str = Field(default="", description="id of the entity an unnamed spokesperson speaks for")
    affiliation: str = Field(default="", description="id of the entity that an unnamed speaker belongs to")
    speakers: int | None = Field(default=None, description="how many unnamed speakers are said to say it; null: one")
    medium: str = Field(default="", description="where it was said: interview, statement, post, court …")
    wordings: int = Field(default=1, description="different wordings in quote marks among its printings")
    said_earliest: str | None = None
    said_latest: str | None = None
    day: int | None = Field(default=None, description="days since 1970-01-01 of `said_earliest`")
    first_reported: str | None = None
    independent_sources: int = 0
    extraction_score: float = 1.0


class Story(Node):
    """Articles that tell of one matter."""

    table: ClassVar[str] = "Story"
    label: str
    earliest: str | None = None
    latest: str | None = None
    articles: int = 0


NODES: tuple[type[Node], ...] = (Article, Source, Entity, Event, Date, Quote, Story)
