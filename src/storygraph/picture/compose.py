"""From a timeline's items to a scene."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from storygraph.picture.lanes import LINE, SIZE, lane
from storygraph.picture.moment import state_words
from storygraph.picture.scale import Scale, scale
from storygraph.picture.scene import MARGIN, WIDTH, Axis, Item, Join, Lane, Scene, Then, Tray, place, spans
from storygraph.picture.text import shorten

HEAD = 54.0  # height of the title
ROWS = 9  # rows of labels, over all lanes
IN_TRAY = 8  # undated events that are named
FOOT = 44.0  # height of the legend


def compose(timeline: Mapping[str, Any]) -> Scene:
    """The scene of a timeline as `storygraph timeline --format json` gives it, of one entity, several, or a topic."""
    told = told_once(timeline["items"])
    items = [i for i in told if i.get("position") is not None]
    undated = [i for i in told if i.get("position") is None]
    target = timeline["target"]
    top = HEAD
    lanes: list[Lane] = []
    joins: tuple[Join, ...] = ()
    then: tuple[Then, ...] = ()
    axis = None
    if items:
        window = timeline.get("window") or {}
        measure = scale(spans(items, window.get("from", ""), window.get("to", "")), MARGIN + 14, WIDTH - MARGIN - 14)
        groups = _groups(target, items)
        rows = max(ROWS // len(groups), 2)
        for k, (name, mine) in enumerate(groups):
            crossed = _crossings(target, items, measure, k)
            lanes.append(lane(name, mine, measure, top, rows=rows, crossed=crossed))
            top = lanes[-1].bottom
        joins, then = _joins(target, items, lanes), _then(items, lanes)
        axis = Axis(top + 8, lanes[0].top, tuple(measure.ticks()), measure.folds)
        top += 40
    tray = _tray(undated, top + 10) if undated else None
    top = tray.bottom if tray else top
    name = str(target["name"]).replace("; ", ", ")
    return Scene(f"Timeline: {name}", WIDTH, top + FOOT, tuple(lanes), joins, axis, tray, top + 22, then)


def told_once(items: Sequence[Item]) -> list[Item]:
    """The items in order, those that one sentence tells of one time as one: with the most texts of any."""
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for item in items:
        key = (item["earliest"], item["latest"], item["summary"], item["status"], tuple(item.get("entities") or ()))
        kept = found.setdefault(key, dict(item))
        for most in ("independent_sources", "confidence"):
            kept[most] = max(kept.get(most, 1), item.get(most, 1))
    return list(found.values())


def _groups(target: Mapping[str, Any], items: Sequence[Item]) -> list[tuple[str, list[Item]]]:
    """Each lane's name and items; what several share stands in the first of them."""
    entities = target.get("entities") or ()
    if not entities:
        return [(str(target["name"]), list(items))]
    return [(str(e["name"]), [i for i in items if (i.get("entities") or [e["id"]])[0] == e["id"]]) for e in entities]


def _crossings(target: Mapping[str, Any], items: Sequence[Item], measure: Scale, k: int) -> list[float]:
    """Where lines of shared events come down through the labels of lane `k`."""
    order = [e["id"] for e in target.get("entities") or ()]
    found = set()
    for item in items:
        lanes = [order.index(e) for e in item.get("entities") or () if e in order]
        if len(lanes) > 1 and lanes[0] < k <= max(lanes):
            found.add(sum(place(measure, item)) / 2)
    return sorted(found)


def _joins(target: Mapping[str, Any], items: Sequence[Item], lanes: Sequence[Lane]) -> tuple[Join, ...]:
    """A line from each shared event's mark to the lanes of the others that take part."""
    at = {e["id"]: k for k, e in enumerate(target.get("entities") or ())}
    drawn = _drawn(lanes)
    found = []
    for item in items:
        others = [lanes[at[e]] for e in (item.get("entities") or ())[1:] if e in at]
        if others and item["event"] in drawn:
            x, y = drawn[item["event"]]
            ends = tuple(one.line for one in others)
            found.append(Join(x, y, max(ends), ends))
    return tuple(sorted(set(found)))


def _drawn(lanes: Sequence[Lane]) -> dict[str, tuple[float, float]]:
    """Where the mark of each event is; of a disputed one the first."""
    found = {d.event: (d.x, d.y) for one in lanes for d in reversed(one.dots)}
    return found | {b.event: ((b.x0 + b.x1) / 2, b.y) for one in lanes for b in one.bars}


def _then(items: Sequence[Item], lanes: Sequence[Lane]) -> tuple[Then, ...]:
    """From what was planned to what became of it, where both have a mark."""
    drawn = _drawn(lanes)
    pairs = [(str(i["event"]), str((i.get("outcome") or {}).get("event") or "")) for i in items]
    return tuple(sorted({Then(*drawn[a], *drawn[b]) for a, b in pairs if a != b and a in drawn and b in drawn}))


def _tray(undated: Sequence[Item], top: float) -> Tray:
    room = WIDTH - 2 * MARGIN - 28
    words = []
    first = sorted(undated, key=lambda i: (-int(i.get("independent_sources", 1)), i.get("status") != "happened"))
    for item in first[:IN_TRAY]:
        state = state_words(item)
        summary = " ".join(str(item["summary"]).split())
        words.append(shorten(f"{state}: {summary}" if state else summary, room, SIZE))
    if len(undated) > IN_TRAY:
        words.append(f"+{len(undated) - IN_TRAY} more")
    bottom = top + 30 + len(words) * (LINE + 3) + 8
    return Tray(top, bottom, f"Undated ({len(undated)})", tuple(words))
