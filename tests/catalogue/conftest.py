"""The catalogue, generated graphs, and random parameters drawn from a graph by what a header says of each."""

from __future__ import annotations

import importlib.util
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from storygraph.catalogue import Catalogue, Parameter, Query, Value
from storygraph.model import Graph

_WHOSE = re.compile(
    r"\b(nodes?|entity|entities|story|events?|quotations?|quotes|articles?|document|outlet|speaker|places?)\b"
)
_POOLS = {
    "entities": "entity",
    "events": "event",
    "nodes": "node",
    "quotations": "quotation",
    "quotes": "quotation",
    "articles": "article",
    "speaker": "entity",
    "places": "place",
}
_WORDS = {
    "kind": ("", "", "Person", "Organization", "direct", "indirect"),
    "act": ("", "", "deny", "assert"),
    "type": ("", "", "vote", "arrest"),
    "status": ("", "", "happened", "alleged"),
    "words": ("", "", "utterance 1", "MATTER", "nowhere"),
    "text": ("p1", "PERSON", "o", "nobody"),
    "about": ("", "date", "fact"),
    "medium": ("", "interview"),
}
_NUMBERS = {"limit": (1, 300), "least": (1, 3), "hub": (3, 400), "gap": (5, 90)}


class Cases:
    """Draws parameters; the same seed draws the same ones."""

    def __init__(self, graph: Graph, seed: str) -> None:
        """Cases for a graph that is loaded into every store they are run on."""
        self.rng = random.Random(seed)
        entities = sorted(graph.nodes["Entity"], key=lambda e: -getattr(e, "articles", 0))
        busy = [e.id for e in entities]
        self.pools = {
            # Busy ones again and again: most of the others have nothing to say.
            "entity": busy[:6] * 20 + busy[:40] * 2 + busy[40:],
            "document": [e.id for e in entities if getattr(e, "kind", "") == "Document"][:60],
            "place": [e.id for e in entities if getattr(e, "kind", "") == "Place"][:60],
            "story": [n.id for n in graph.nodes["Story"]],
            "event": [n.id for n in graph.nodes["Event"]],
            "quotation": [n.id for n in graph.nodes["Quote"]],
            "outlet": [n.id for n in graph.nodes["Source"]],
            "article": [n.id for n in graph.nodes["Article"]],
        }
        self.pools["node"] = [*busy[:40], *self.pools["event"][:40], *self.pools["quotation"][:40], "nobody"]

    def draw(self, query: Query) -> dict[str, Value]:
        """A value for every parameter of a query."""
        return {p.name: self._value(p, p.help if p.help else p.name) for p in query.params}

    def _value(self, parameter: Parameter, said: str) -> Value:
        name, rng = parameter.name, self.rng
        found = _WHOSE.search(said)
        pool = self.pools[_POOLS.get(found[1], found[1])] if found and re.search(r"\bids?\b", said) else []
        if parameter.type == "STRINGS":
            if not pool:
                return rng.choice([[], ["Person"], ["Person", "Place"]])
            return sorted(set(rng.choices(pool, k=rng.randrange(1, 9))))
        if parameter.type == "STRING":
            if pool:
                return rng.choice(pool) if parameter.required or rng.random() < 0.6 else ""
            return rng.choice(_WORDS.get(name, ("",)))
        if parameter.type == "DATE":
            return self._date(name, needed=parameter.required)
        if parameter.type == "INT":
            return rng.randint(*_NUMBERS.get(name, (1, 50)))
        return round(rng.uniform(0.3, 0.9), 2) if parameter.type == "FLOAT" else rng.random() < 0.5

    def _date(self, name: str, *, needed: bool) -> str:
        if not needed and self.rng.random() < 0.4:
            return ""
        year = self.rng.choice((2020, 2021) if name == "since" else (2022, 2023))
        day = f"{year}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"
        return day[: self.rng.choice((4, 7, 10))]


@pytest.fixture(scope="session")
def cases() -> type[Cases]:
    """cases(graph, seed).draw(query) gives random parameters."""
    return Cases


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The shipped queries."""
    return Catalogue.load()


@pytest.fixture(scope="session")
def generate() -> Callable[..., Graph]:
    """generate(edges, seed) of benchmarks/synthetic.py."""
    path = Path(__file__).parents[2] / "benchmarks" / "synthetic.py"
    spec = importlib.util.spec_from_file_location("synthetic", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["synthetic"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    made: Callable[..., Graph] = module.generate
    return made
