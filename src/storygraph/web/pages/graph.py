"""The graph: a bounded neighbourhood of some entities, drawn and as a table, with the sentences behind each line."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, Field

from storygraph.answers.neighbourhood import FIRST, LINKS, MOST, WARNED, Wanted
from storygraph.answers.receipts import receipts
from storygraph.answers.view import TIMES, view
from storygraph.picture.arrange import arrange
from storygraph.project import StoryGraph
from storygraph.web.network_files import FILES
from storygraph.web.page import Answer, Day, Name, Page, Params

SEEDS = 20
LISTED = 30  # entities to begin with
LONGEST = 36_525  # days of a window


def _link(value: str) -> str:
    """A type of link, or "stated"."""
    if value and value != "stated" and value not in LINKS:
        raise ValueError(f"no type of link: write stated, {', '.join(LINKS)}")
    return value


Link = Annotated[str, Field(max_length=20), AfterValidator(_link)]
Names = Annotated[tuple[Name, ...], Field(max_length=MOST)]


class Graph(Params):
    """Whose neighbourhood, what of it, and when."""

    seed: Annotated[tuple[Name, ...], Field(max_length=SEEDS, description="names or ids to start from")] = ()
    rel: Annotated[tuple[Link, ...], Field(max_length=len(LINKS) + 1, description="only these types of link")] = ()
    least: Annotated[int, Field(alias="min", ge=1, le=1000, description="independent texts at least")] = 1
    sel: Annotated[str, Field(max_length=700, description="a node, an edge, or a pair as A~B")] = ""
    at: Day = ""
    window: Annotated[int, Field(ge=0, le=LONGEST, description="days from `at`; 0: the whole of what it says")] = 0
    n: Annotated[int, Field(ge=1, le=MOST, description="neighbours")] = FIRST
    hide: Names = ()
    expand: Annotated[tuple[Name, ...], Field(max_length=50)] = ()


def answer(project: StoryGraph, params: Graph) -> Answer:
    """What is drawn, with places; without a seed who one could start with."""
    wanted = Wanted.of([r for r in params.rel if r], params.least)
    drawn = _drawn(project, params.model_copy(update={"sel": ""}))
    if not (params.sel and drawn["seeds"]):
        return drawn
    return {**drawn, "panel": receipts(project.context, params.sel, wanted)}


@lru_cache(maxsize=4)  # a page asks for itself again as data, and for what is selected in it; a graph never changes
def _drawn(project: StoryGraph, params: Graph) -> Answer:
    context = project.context
    seeds = list(dict.fromkeys(context.find.entity(s)["id"] for s in params.seed if s.strip()))
    if not seeds:
        return {**EMPTY, "start": project.query("entities", limit=LISTED).rows}
    found = view(
        *(context, seeds, Wanted.of([r for r in params.rel if r], params.least)),
        n=params.n,
        expand=params.expand,
        hide=params.hide,
        at=params.at,
        days=params.window,
    )
    places = arrange(found.pop("blocks"), found.pop("lengths"))
    nodes = [{**n, "x": places[n["id"]][0], "y": places[n["id"]][1]} for n in found.pop("nodes")]
    names = [n["name"] for n in nodes if n["seed"]]
    return {
        "title": ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else ""),
        "seeds": [{"id": n["id"], "name": n["name"], "kind": n["kind"]} for n in nodes if n["seed"]],
        "nodes": nodes,
        **found,
        "panel": None,
        "start": [],
        "times": TIMES,
        "link_types": list(LINKS),
        "warned_at": WARNED,
    }


EMPTY: Answer = {
    "title": "Graph",
    "seeds": [],
    "nodes": [],
    "links": [],
    "edges": [],
    "shown": 0,
    "neighbours": 0,
    "panel": None,
}

PAGE = Page(
    "graph",
    "{title} – Graph",
    Graph,
    answer,
    "A bounded neighbourhood, drawn, with the sentences behind each line",
    rows="edges",
    formats=FILES,
)
