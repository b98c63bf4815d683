"""What a picture of a graph shows, and where: nodes with their names, lines, legend. Renderers only draw it.

Invariants: the mark's form is the kind of entity, filled where two or more independent texts mention it; a line is
solid, dashed or dotted, never told by its colour alone; a name that finds no room is left out and counted.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from storygraph.picture.arrange import bounds
from storygraph.picture.text import lines as broken
from storygraph.picture.text import width

Row = Mapping[str, Any]
SIZE = 12.0
LINE = 14.0
ROOM = 112.0  # width of a name
COUNTED = 90  # lines up to which each says how many edges it stands for
FOOT = 62.0


class Mark(NamedTuple):
    """A node. `idle`: nothing joins it in the window of time."""

    id: str
    kind: str
    x: float
    y: float
    r: float
    filled: bool
    seed: bool
    chosen: bool
    idle: bool
    title: str
    words: tuple[str, ...]
    text_x: float
    text_y: float
    anchor: str


class Tie(NamedTuple):
    """A line between two nodes; `number` stands at its middle where there is room, else ""."""

    id: str
    x0: float
    y0: float
    x1: float
    y1: float
    line: str
    thick: float
    chosen: bool
    title: str
    number: str


class Network(NamedTuple):
    """A whole picture. `left`, `top` are the upper left corner."""

    title: str
    left: float
    top: float
    width: float
    height: float
    ties: tuple[Tie, ...]
    marks: tuple[Mark, ...]
    unnamed: int


Box = tuple[float, float, float, float]


def network(answer: Row) -> Network:
    """The scene of the answer that the page of a graph shows: its `nodes` with `x` and `y`, and `links`."""
    nodes: Sequence[Row] = answer["nodes"]
    names = {n["id"]: n["name"] for n in nodes}
    at = {n["id"]: (float(n["x"]), float(n["y"])) for n in nodes}
    chosen = _chosen(answer)
    taken: list[Box] = [_around(*at[n["id"]], _radius(n) + 2) for n in nodes]
    marks = []
    for node in sorted(nodes, key=lambda n: (not n["seed"], n["id"] not in chosen, -n["joined"], n["id"])):
        marks.append(_mark(node, chosen, taken))
    order = sorted(answer["links"], key=lambda p: (p["line"] != "dotted", p["independent_sources"], p["id"]))
    ties = tuple(_tie(p, at, names, chosen, taken, len(order) <= COUNTED) for p in order)
    left, top, right, bottom = bounds(at)
    left = min([left, *(m.text_x - width(w, SIZE) for m in marks if m.anchor == "end" for w in m.words)]) - 8
    right = max([right, *(m.text_x + width(w, SIZE) for m in marks if m.anchor == "start" for w in m.words)]) + 8
    right = max(right, left + 760)
    unnamed = sum(not m.words for m in marks)
    return Network(str(answer["title"]), left, top, right - left, bottom - top + FOOT, ties, tuple(marks), unnamed)


def _chosen(answer: Row) -> set[str]:
    panel = answer.get("panel") or {}
    if panel.get("kind") == "pair":
        return {panel["pair"], panel["a"]["id"], panel["b"]["id"]}
    return {panel["id"]} if panel else set()


def _radius(node: Row) -> float:
    return 9.0 if node["seed"] else 5.5 + min(math.log2(max(node["independent_sources"] or 1, 1)) * 0.7, 3)


def _around(x: float, y: float, r: float) -> Box:
    return x - r, y - r, x + r, y + r


def _free(box: Box, taken: Sequence[Box]) -> bool:
    return not any(box[0] < t[2] and t[0] < box[2] and box[1] < t[3] and t[1] < box[3] for t in taken)


def _mark(node: Row, chosen: set[str], taken: list[Box]) -> Mark:
    x, y, r = float(node["x"]), float(node["y"]), _radius(node)
    words = tuple(broken(str(node["name"]), ROOM, SIZE, 2))
    wide = max((width(w, SIZE) for w in words), default=0)
    high = LINE * len(words)
    places = (
        (x, y + r + 12, "middle", (x - wide / 2, y + r + 2, x + wide / 2, y + r + 2 + high)),
        (x, y - r - 4 - high + LINE, "middle", (x - wide / 2, y - r - 4 - high, x + wide / 2, y - r - 3)),
        (x + r + 4, y + 4 - (high - LINE) / 2, "start", (x + r + 3, y - high / 2, x + r + 4 + wide, y + high / 2)),
        (x - r - 4, y + 4 - (high - LINE) / 2, "end", (x - r - 4 - wide, y - high / 2, x - r - 3, y + high / 2)),
    )
    tx, ty, anchor = x, y, ""
    for tx, ty, anchor, box in places:  # noqa: B007
        if _free(box, taken):
            taken.append(box)
            break
    else:
        words = ()
    texts = node["independent_sources"] or 0
    title = f"{node['name']} ({node['kind']}), {texts} independent {'text' if texts == 1 else 'texts'}"
    return Mark(
        *(node["id"], node["kind"], x, y, r, texts > 1, bool(node["seed"]), node["id"] in chosen),
        *(not node["joined"] and not node["seed"], title, words, tx, ty, anchor),
    )


def _tie(
    pair: Row, at: Mapping[str, tuple[float, float]], names: Row, chosen: set[str], taken: list[Box], counted: bool
) -> Tie:
    (x0, y0), (x1, y1) = at[pair["source"]], at[pair["target"]]
    count = ""
    if counted and pair["count"] > 1:
        x, y, half = (x0 + x1) / 2, (y0 + y1) / 2, width(str(pair["count"]), 11) / 2 + 1
        box = (x - half, y - 6, x + half, y + 6)
        if _free(box, taken):
            taken.append(box)
            count = str(pair["count"])
    thick = 1.2 + min(math.log2(max(pair["independent_sources"], 1)) * 0.6, 2.6)
    title = f"{names[pair['source']]} – {names[pair['target']]}: {pair['words']}"
    return Tie(pair["id"], x0, y0, x1, y1, pair["line"], thick, pair["id"] in chosen, title, count)
