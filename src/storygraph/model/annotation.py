"""What is found in one article: a pure function of the article and the language model.

Everything is local to the article: `chain`, `time`, … are positions in the lists of the same `Annotations`.
Identity across articles is `storygraph.model.resolution`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from storygraph.model.base import Frozen
from storygraph.model.interval import Interval

EntityType = Literal["Person", "Organization", "Place", "Group", "Document"]
Form = Literal["name", "nominal", "pronoun"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
QuotationKind = Literal["direct", "mixed", "indirect"]
Status = Literal["happened", "planned", "denied", "hypothetical", "ongoing", "alleged"]


class Span(Frozen):
    """Code points [start, end) of the article's text."""

    start: int
    end: int


class Mention(Span):
    """A phrase that stands for an entity or a document.

    A name's span is the name alone, without title, article or possessive "'s". `chain` is the position in
    `Annotations.chains` (every mention is in a chain, most often alone); `confidence` is that of the link to it.
    """

    type: EntityType
    form: Form
    chain: int = -1
    confidence: float = 1.0


class Chain(Frozen):
    """All mentions of one thing within the article (coreference).

    `name` is the fullest name, else the fullest description; `named` says which. `descriptions` are the lower-case
    heads of what it is called or said to be ("commissioner", "spokesman"), `titles` the titles before its name.
    `plural` marks several things at once ("the two men"); `members` are the chains of these, where the text says who
    they are ("they" after "A and B"). Only named chains and documents become nodes.
    """

    type: EntityType
    name: str
    named: bool
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    gender: Literal["male", "female", "neuter", "unknown"] = "unknown"
    plural: bool = False
    members: tuple[int, ...] = ()
    kind: str | None = None  # documents: report, letter, …; groups: nation, faith, party; else free


class TimeExpression(Span):
    """A TIMEX3 expression (ISO-TimeML) with its value, and the days it covers where it has a place in time."""

    type: TimexType
    value: str
    mod: str | None = None
    interval: Interval = Interval()


class Speaker(Span):
    """Who says it, as written nearest the content.

    `chain` is None where it cannot be said who that is; a chain that is not named is someone only described.
    `behalf` is the chain of the organisation or country that a spokesperson speaks for, `affiliation` that of the one
    that somebody described belongs to ("a manager at the port"), `number` how many are said to speak ("two officials").
    """

    chain: int | None = None
    behalf: int | None = None
    affiliation: int | None = None
    number: int | None = None


class Quotation(Span):
    """One stretch of reported content under one cue; [start, end) is the hull of `spans`.

    `spans` are its pieces without the outer quote marks. No content ("declined to comment") has no spans and
    start == end at the cue.
    """

    spans: tuple[Span, ...]
    kind: QuotationKind
    speaker: Speaker | None = None
    cue: Span | None = None
    cue_lemma: str | None = None
    act: str = "assert"
    polarity: Literal["asserted", "denied", "none"] = "asserted"
    addressee: int | None = None  # chain
    about: tuple[int, ...] = ()  # chains mentioned in the content
    time: int | None = None  # the time expression of the saying
    said: Interval = Interval()
    medium: str | None = None  # where it is said: interview, statement, post, court, … (docs/quotes.md)
    confidence: float = 1.0
    parent: int | None = None  # the quotation it is embedded in


class Participant(Span):
    """A chain that takes part in an event; the span is the mention that says so."""

    chain: int
    role: str  # agent, patient, recipient, instrument, topic, … (docs/ontology.md)
    # the span may be empty (start == end == trigger) when the participant is understood, not written


class EventMention(Span):
    """One mention of something that happened or may happen; the span is its trigger.

    `sentence` is the span that supports it. `cluster` numbers the events of the article: equal numbers are the same
    event. `time` is the time expression that governs it, if one does; `interval` is what the article lets one
    conclude, with `earliest` None where it is undated. `quotation` is the quotation it stands in: then it is that
    speaker's claim.
    """

    lemma: str
    type: str
    status: Status
    interval: Interval = Interval()
    sentence: Span
    cluster: int
    participants: tuple[Participant, ...] = ()
    place: int | None = None  # chain
    place_span: Span | None = None
    time: int | None = None
    quotation: int | None = None
    confidence: float = 1.0


class Relation(Span):
    """A lasting relation between two chains; the span is the evidence that names both ends.

    `type` is a relation edge of the graph ("LEADS", "WORKS_FOR", "ISSUED", …). `detail` is the title or the words
    ("former chairman"). `since`, `until` are ISO dates where the text gives them.
    """

    type: str
    source: int
    target: int
    detail: str = ""
    since: str | None = None
    until: str | None = None
    confidence: float = 1.0


class Annotations(Frozen):
    """Everything found in one article. Lists are in text order; positions are what the fields above point to."""

    article: str
    text_hash: str
    language_model: str
    sentences: tuple[Span, ...] = ()
    chains: tuple[Chain, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    events: tuple[EventMention, ...] = ()
    relations: tuple[Relation, ...] = ()
    phrases: tuple[tuple[Span, ...], ...] = ()  # coreference of all noun phrases, only where it was asked for
    terms: dict[str, int] = Field(default_factory=dict)  # content lemmas and how often: what stories are found by
