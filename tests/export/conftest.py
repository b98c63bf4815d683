"""Graphs to export."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storygraph.model import Evidence, Graph
from storygraph.model.edges import EDGE_TYPES, Mentions, Reports, Said, TookPart
from storygraph.model.nodes import Article, Date, Entity, Event, Quote, Source, Story

ARTICLES = ("Article", "Entity")


def said(**values: object) -> Said:
    where: dict[str, object] = {"article": "a1", "start": 12, "stop": 60}
    return Said(source="per-lee", target="q-1", ends=("Entity", "Quote"), **(where | values))


@pytest.fixture
def graph() -> Graph:
    """A graph with every table, two edges between the same two nodes, and a time or none."""
    found = Graph()
    found.nodes["Article"] = [
        Article(id="a1", name="Mayor leaves", title="Mayor leaves", published="2024-03-05T10:00:00+00:00", words=300),
        Article(id="a2", name="Undated"),
    ]
    found.nodes["Source"] = [Source(id="src-post", name="The Post")]
    found.nodes["Entity"] = [
        Entity(
            id="per-lee",
            name="Ann Lee",
            kind="Person",
            aliases=["Lee", "the mayor; Ann"],
            first_reported="2024-03-05",
            last_reported="2024-03-09",
        ),
        Entity(id="pla-weston", name="Weston", kind="Place", latitude=-12.5, longitude=3.0),
    ]
    found.nodes["Event"] = [
        Event(id="e-1", name="left", type="leave", summary="She left.", earliest="2024-03-01", latest="2024-03-04"),
        Event(id="e-2", name="vote", type="vote", summary="A vote was held.", latest="2024-03-05"),
    ]
    found.nodes["Date"] = [
        Date(id="2024-03", name="March 2024", earliest="2024-03-01", latest="2024-03-31", precision="month")
    ]
    found.nodes["Quote"] = [
        Quote(id="q-1", name="I did", text="I did what I came to do.", kind="direct", said_earliest="2024-03-04")
    ]
    found.nodes["Story"] = [Story(id="s-1", name="Mayor of Weston", label="Mayor of Weston", earliest="2024-03-01")]
    at = {"article": "a1", "start": 0, "stop": 9}
    found.edges["MENTIONS"] = [Mentions(source="a1", target="per-lee", ends=ARTICLES, times=3, **at)]
    found.edges["REPORTS"] = [Reports(source="a1", target="e-1", ends=("Article", "Event"), status="happened", **at)]
    found.edges["SAID"] = [said(first_reported="2024-03-05", last_reported="2024-03-07")]
    found.edges["TOOK_PART"] = [TookPart(source="per-lee", target="e-1", ends=("Entity", "Event"), roles="agent", **at)]
    leads = EDGE_TYPES["LEADS"]
    opposes = EDGE_TYPES["OPPOSES"]
    found.edges["LEADS"] = [leads(source="per-lee", target="pla-weston", ends=("Entity", "Entity"), **at)]
    found.edges["OPPOSES"] = [opposes(source="per-lee", target="pla-weston", ends=("Entity", "Entity"), **at)]
    found.evidence[found.edges["SAID"][0].id] = [Evidence(article="a1", start=12, end=60, score=0.9)]
    found.evidence["e-1"] = [Evidence(article="a1", start=0, end=9), Evidence(article="a2", start=5, end=8)]
    return found


@pytest.fixture(scope="session")
def with_name() -> Callable[[str, list[str]], Graph]:
    """with_name(name, aliases) gives a graph of one entity of that name, an utterance, and an edge between them."""

    def make(name: str, aliases: list[str]) -> Graph:
        found = Graph()
        found.nodes["Entity"] = [Entity(id="per-lee", name=name, kind="Person", aliases=aliases)]
        found.nodes["Quote"] = [Quote(id="q-1", name=name, text=name, kind="direct")]
        found.edges["SAID"] = [said()]
        return found

    return make
