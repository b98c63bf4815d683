"""Help: keys, signs, and the questions that analysts come with."""

from __future__ import annotations

from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Page, Params


class Help(Params):
    """Nothing to say."""


KEYS = (
    ("/", "search"),
    ("g then s, t, g, q or p", "go to search, timeline, graph, quotes or path"),
    ("j, k", "next and previous row"),
    ("Enter", "open the row"),
    ("o", "open the row's source"),
    ("c", "copy the row's citation"),
    ("x", "to the exports"),
    ("n, p", "in an article: next and previous mention"),
    ("← → + − 0", "on a timeline: earlier, later, nearer, farther, all"),
    ("arrows, e, u, f, t", "on a graph: to neighbours, expand, undo, find, as a table"),
    ("?", "this page"),
    ("Esc", "close, leave a field"),
)


def answer(project: StoryGraph, params: Help) -> Answer:
    """The keys; the rest stands in the template."""
    return {"keys": [{"keys": k, "what": w} for k, w in KEYS]}


PAGE = Page("help", "Help", Help, answer, "Keys and signs", rows="keys")
