"""A whole graph in memory: what the record is projected to, and what a store loads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from storygraph.model.base import Frozen
from storygraph.model.decision import Outcome
from storygraph.model.edges import EDGES, Edge
from storygraph.model.nodes import NODES, Node


class Evidence(Frozen):
    """A place in an article that supports a node or an edge: text[start:end] says so."""

    article: str
    start: int
    end: int
    score: float = 1.0


class DayMention(NamedTuple):
    """A sentence that speaks of a day: by a time expression of its own (`own`), by `events` that its words put there,
    or, with neither, as the opening of an article published that day."""

    article: str
    start: int
    end: int
    day: str
    own: bool
    events: int


MemberKind = Literal["entity", "event", "quote", "story"]


class Member(NamedTuple):
    """Which node something found in an article became: the chain, event mention or quotation of that position in the
    article's annotations; of the kind "story" the article itself, whose position is 0."""

    kind: MemberKind
    article: str
    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody needs here
    owner: str


@dataclass
class Graph:
    """Nodes by table and edges by type, each list sorted by id, and every piece of evidence by node or edge id.

    `reasons` say for a node why what it stands for was taken to be one; `outcomes` what became of each decision;
    `days` which sentences speak of which day, article by article.
    """

    nodes: dict[str, list[Node]] = field(default_factory=lambda: {n.table: [] for n in NODES})
    edges: dict[str, list[Edge]] = field(default_factory=lambda: {e.type: [] for e in EDGES})
    evidence: dict[str, list[Evidence]] = field(default_factory=lambda: defaultdict(list))
    reasons: dict[str, tuple[str, ...]] = field(default_factory=dict)
    outcomes: tuple[Outcome, ...] = ()
    days: list[DayMention] = field(default_factory=list)

    def every_edge(self) -> Iterator[Edge]:
        """All edges, type by type."""
        for group in self.edges.values():
            yield from group

    def every_node(self) -> Iterator[Node]:
        """All nodes, table by table."""
        for group in self.nodes.values():
            yield from group


@dataclass
class Change:
    """What makes the graph of some articles that of these and more.

    `graph` has the nodes and edges that are new or have other values now, each as it is to be, with the evidence,
    reasons and days that come on top of those there are. An edge of it may join nodes that are not in it but were there
    before. `gone` are edges that are no longer.
    """

    graph: Graph = field(default_factory=Graph)
    gone: list[Edge] = field(default_factory=list)
