"""What articles, annotations, resolved things, nodes, edges and evidence are: types only, no I/O, no database."""

from storygraph.model.annotation import (
    Annotations,
    Chain,
    EntityType,
    EventMention,
    Form,
    Mention,
    Participant,
    Quotation,
    Relation,
    Span,
    Speaker,
    Status,
    TimeExpression,
)
from storygraph.model.article import Acquired, Article, Original
from storygraph.model.decision import Anchor, DecidedRelation, Decision, Outcome, Payload, Target
from storygraph.model.graph import Change, DayMention, Evidence, Graph, Member
from storygraph.model.interval import Interval, Precision
from storygraph.model.resolution import (
    Local,
    Resolution,
    ResolvedEntity,
    ResolvedEvent,
    ResolvedQuote,
    ResolvedStory,
)

__all__ = [
    "Acquired",
    "Anchor",
    "Annotations",
    "Article",
    "Chain",
    "Change",
    "DayMention",
    "DecidedRelation",
    "Decision",
    "EntityType",
    "EventMention",
    "Evidence",
    "Form",
    "Graph",
    "Interval",
    "Local",
    "Member",
    "Mention",
    "Original",
    "Outcome",
    "Participant",
    "Payload",
    "Precision",
    "Quotation",
    "Relation",
    "Resolution",
    "ResolvedEntity",
    "ResolvedEvent",
    "ResolvedQuote",
    "ResolvedStory",
    "Span",
    "Speaker",
    "Status",
    "Target",
    "TimeExpression",
]
