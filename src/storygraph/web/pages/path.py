"""How two are connected: up to five chains of sentences, the weakest step of each marked."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from storygraph.answers.citation import citation
from storygraph.answers.paths import SECONDS, hub_limit, paths
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Format, Name, Page, Params

LISTED = 12


class Path(Params):
    """From whom to whom, and over what."""

    source: Annotated[Name, Field(alias="from")] = ""
    target: Annotated[Name, Field(alias="to")] = ""
    longest: Annotated[int, Field(alias="max", ge=1, le=6, description="steps at most")] = 4
    avoid: Annotated[tuple[Name, ...], Field(max_length=20, description="names or ids that no path touches")] = ()
    nomentions: Annotated[bool, Field(description="not over pairs that are only named together")] = False
    least: Annotated[int, Field(alias="min", ge=1, le=1000, description="independent texts of each step")] = 1
    nohubs: Annotated[bool, Field(description="not through those in very many articles")] = False
    ordered: Annotated[bool, Field(description="only through events in the order of their dates")] = False


def answer(project: StoryGraph, params: Path) -> Answer:
    """The paths and one row for each hop; who one could ask about while an end is missing."""
    context = project.context
    source, target = params.source.strip(), params.target.strip()
    avoid = tuple(a for a in params.avoid if a.strip())
    about = {"hub_articles": hub_limit(context), "seconds": SECONDS}
    if not (source and target):
        start = project.query("entities", limit=LISTED).rows
        return {**about, "title": "Path", "outcome": "", "paths": [], "hops": [], "avoided": [], "start": start}
    found = paths(
        *(context, source, target),
        longest=params.longest,
        time_respecting=params.ordered,
        co_mentions=not params.nomentions,
        hubs=not params.nohubs,
        least=params.least,
        avoid=avoid,
    )
    return {
        **about,
        **found,
        "title": f"{found['from_name']} to {found['to_name']}",
        "hops": [_row(k, n, hop) for k, p in enumerate(found["paths"], 1) for n, hop in enumerate(p["hops"], 1)],
        "avoided": [{"given": a, "name": context.find.entity(a)["name"]} for a in avoid],
        "citations": _citations(context, found["paths"]),
        "start": [],
    }


def _row(path: int, step: int, hop: dict[str, Any]) -> dict[str, Any]:
    """A hop as a row of the table: its sentence in columns of its own."""
    proof = hop["evidence"] or {}
    columns = ("sentence", "publisher", "published", "title", "url", "article", "start", "end")
    made = {k: v for k, v in hop.items() if k != "evidence"}
    return {"path": path, "step": step, **made, **{c: proof.get(c) for c in columns}}


def _citations(context: Any, found: list[dict[str, Any]]) -> list[str]:
    """Every sentence of the paths once, in order, as it is cited."""
    places = [h["evidence"] for p in found for h in p["hops"] if h["evidence"]]
    cited = (citation(context, e["article"], e["start"], e["end"])["plain"] for e in places)
    return list(dict.fromkeys(cited))


def cited_file(answer: Answer) -> bytes:
    """The citations, numbered, a line each."""
    lines = [f"{k}. {words}" for k, words in enumerate(answer.get("citations", []), 1)]
    return ("\n".join([answer["title"], "", *lines]) + "\n").encode()


PAGE = Page(
    "path",
    "{title} – Path",
    Path,
    answer,
    "How two are connected, with the sentence of each step",
    rows="hops",
    formats={"txt": Format("text/plain; charset=utf-8", cited_file)},
)
