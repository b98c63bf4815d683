"""Relations of a text whose names are given by hand."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from spacy.language import Language

from storygraph.annotate.relations import find_relations
from storygraph.model import Chain, Interval, Mention, Relation, TimeExpression

Related = Callable[..., list[tuple[str, str, str]]]
PEOPLE = {"Ann Lee": "Person", "Tom Obe": "Person", "Mia Lee": "Person"}
BODIES = {"Orchard Bank": "Organization", "Harbour Party": "Organization", "Tide Air": "Organization"}
BODIES["University of Lima"] = "Organization"
PLACES = {"Peru": "Place", "Lima": "Place", "Texas": "Place", "Arequipa": "Place"}
PAPERS = {"the report": "Document", "the letter": "Document", "The report": "Document", "a statement": "Document"}


@pytest.fixture(scope="session")
def relations(nlp: Language) -> Callable[[str], list[tuple[Relation, str, str]]]:
    """relations(text) gives each relation with the names of its ends."""

    def run(text: str) -> list[tuple[Relation, str, str]]:
        kinds = PEOPLE | BODIES | PLACES | PAPERS
        names = [n for n in kinds if n in text]
        chains = [Chain(type=kinds[n], name=n, named=n[0].isupper()) for n in names]  # type: ignore[arg-type]
        mentions = [
            Mention(start=m.start(), end=m.end(), type=chains[k].type, form="name", chain=k)
            for k, n in enumerate(names)
            for m in re.finditer(re.escape(n), text)
        ]
        times = [
            TimeExpression(
                start=m.start(),
                end=m.end(),
                type="DATE",
                value=m[0],
                interval=Interval(earliest=f"{m[0]}-01-01", latest=f"{m[0]}-12-31", precision="year"),
            )
            for m in re.finditer(r"\b\d{4}\b", text)
        ]
        mentions.sort(key=lambda m: (m.start, -m.end))
        found = find_relations(nlp(text), mentions, chains, times)
        return [(r, chains[r.source].name, chains[r.target].name) for r in found]

    return run


@pytest.fixture(scope="session")
def related(relations: Callable[[str], list[tuple[Relation, str, str]]]) -> Related:
    """related(text) gives (type, source, target) of each relation."""
    return lambda text: [(r.type, source, target) for r, source, target in relations(text)]
