"""A scene as SVG: no scripts, no fonts or files of others; light, or dark where the viewer asks for it.

As part of a page it has no style of its own, and its marks are links.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from storygraph.picture.lanes import CLASH
from storygraph.picture.pieces import px, text
from storygraph.picture.scene import MARGIN, Axis, Bar, Bracket, Count, Dot, Heap, Join, Label, Lane, Scene, Then, Tray
from storygraph.picture.text import markup, width

STYLE = """
.page{fill:#fff}.ink{fill:#1b1f24}.soft{fill:#57606a}.rule{stroke:#d0d7de;fill:none}.lead{stroke:#8c959f;fill:none}
.mark{stroke:#0550ae;stroke-width:2;fill:#fff}.full{fill:#0550ae}.bar{stroke:#0550ae;stroke-width:1.5;fill:#ddeeff}
.heap{fill:#0550ae;opacity:.55}.join{stroke:#8250df;stroke-width:1.5;fill:none}.end{stroke:#8250df;stroke-width:1.5;fill:#fff}
.clash{stroke:#9a3412;stroke-width:1.5;fill:none}.then{stroke:#57606a;stroke-width:1.5;stroke-dasharray:5 3;fill:none}
.tray{fill:#f6f8fa;stroke:#d0d7de}.period{stroke-dasharray:4 3}
.unsure{stroke-dasharray:3 2}.full.unsure,.full.period{fill-opacity:.4}
text{font-size:12px;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.halo{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.h{font-size:20px;font-weight:600}.n{font-size:14px;font-weight:600}.b{font-weight:600}.s{font-size:11px}
@media (prefers-color-scheme:dark){.page{fill:#0d1117}.halo{stroke:#0d1117}.ink{fill:#e6edf3}.soft{fill:#9198a1}
.rule{stroke:#3d444d}.lead{stroke:#6e7681}.mark{stroke:#79c0ff;fill:#0d1117}.full{fill:#79c0ff}.bar{stroke:#79c0ff;fill:#12283f}
.heap{fill:#79c0ff}.join{stroke:#d2a8ff}.end{stroke:#d2a8ff;fill:#0d1117}.clash{stroke:#ffa657}.then{stroke:#9198a1}.tray{fill:#161b22;stroke:#3d444d}}
""".strip()


class Links(NamedTuple):
    """Where the marks of a page lead: an event, all of a stretch of days; `selected` is an event that is open."""

    event: Callable[[str], str]
    stretch: Callable[[str, str], str]
    selected: str = ""


def fragment(scene: Scene, links: Links) -> str:
    """Lanes and axis for a page that has its own title, legend and tray, and a style sheet for the classes.

    Marks that have words of their own can be reached by Tab, the others by pointing; each says what it is.
    """
    top = scene.lanes[0].top - 4 if scene.lanes else 0.0
    bottom = scene.axis.y + 40 if scene.axis else top
    w, h = px(scene.width), px(bottom - top)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="scene" width="{w}" height="{h}" '
        f'viewBox="0 {px(top)} {w} {h}" role="group" aria-label="{markup(scene.title)}">'
    )
    return "\n".join([head, *_drawing(scene, links), "</svg>"])


def svg(scene: Scene) -> str:
    """The scene as an SVG document; the same scene gives the same characters."""
    w, h = px(scene.width), px(scene.height)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img" '
        f'aria-label="{markup(scene.title)}">'
    )
    return "\n".join([head, f"<style>{STYLE}</style>", *_parts(scene), "</svg>", ""])


def _parts(scene: Scene) -> Iterator[str]:
    yield f'<rect class="page" width="{px(scene.width)}" height="{px(scene.height)}"/>'
    yield text(MARGIN, 34, scene.title, "ink h")
    yield from _drawing(scene, None)
    if scene.tray is not None:
        yield from _tray(scene.tray, scene.width)
    yield from _legend(scene)


def _drawing(scene: Scene, links: Links | None) -> Iterator[str]:
    if scene.axis is not None:
        yield from _axis(scene.axis)
    for lane in scene.lanes:
        yield from _lines(lane, scene)
    for join in scene.joins:
        yield from _join(join)
    for then in scene.then:
        yield _then(then)
    for lane in scene.lanes:
        yield from _marks(lane, links)


def _axis(axis: Axis) -> Iterator[str]:
    for tick in axis.ticks:
        yield _line(tick.x, axis.top, tick.x, axis.y + 5, "rule")
        if tick.words:
            yield text(tick.x, axis.y + 19, tick.words, "soft s", "middle")
    for fold in axis.folds:
        middle = (fold.left + fold.right) / 2
        points = " ".join(f"{px(middle + dx)},{px(axis.y + dy)}" for dx, dy in ((-7, 0), (-3, -5), (3, 5), (7, 0)))
        yield f'<polyline class="lead" points="{points}"/>'
        yield text(middle, axis.y + 33, fold.words, "soft s", "middle")


def _lines(lane: Lane, scene: Scene) -> Iterator[str]:
    yield _line(MARGIN, lane.line, scene.width - MARGIN, lane.line, "rule")
    for label in lane.labels:
        yield _line(label.x, label.top - 10, label.x, label.foot, "lead")


def _marks(lane: Lane, links: Links | None) -> Iterator[str]:
    yield text(MARGIN, lane.top + 15, lane.name, "ink n")
    titles = {d.event: d.title for d in lane.dots}
    for label in lane.labels:
        yield from _opening(links, label.event, titles.get(label.event, ""), _label(label))
    for bracket in lane.brackets:
        yield from _bracket(bracket)
    for bar in lane.bars:
        yield from _opening(links, bar.event, bar.title, _bar(bar, titled=links is None))
    for heap in lane.heaps:
        yield from _listing(links, heap, _heap(heap))
    named = {label.event for label in lane.labels}
    for dot in lane.dots:
        yield from _opening(links, dot.event, dot.title, _dot(dot, titled=links is None), tab=dot.event not in named)
    for count in lane.counts:
        yield from _listing(links, count, [text(count.x, count.y, count.words, "soft s", "middle")])


def _opening(links: Links | None, event: str, title: str, inner: Iterator[str], *, tab: bool = True) -> Iterator[str]:
    """What opens an event; where its words are a link already, its dot is none for the keyboard."""
    if links is None:
        yield from inner
        return
    here = ' aria-current="true"' if event == links.selected else ""
    skip = "" if tab else ' tabindex="-1"'
    yield f'<a class="mark-link" href="{markup(links.event(event))}" aria-label="{markup(title)}"{skip}{here}>'
    yield f"<title>{markup(title)}</title>"
    yield from inner
    yield "</a>"


def _listing(links: Links | None, stretch: Count | Heap, inner: Iterator[str] | list[str]) -> Iterator[str]:
    """What opens the list of a stretch of days, or of all of them."""
    if links is None:
        yield from inner
        return
    days = f" from {stretch.since} to {stretch.until}" if stretch.since else ""
    words = f"{stretch.words}{days}: list"
    yield f'<a class="more-link" href="{markup(links.stretch(stretch.since, stretch.until))}" aria-label="{words}">'
    yield from inner
    yield "</a>"


def _label(label: Label) -> Iterator[str]:
    x, anchor = (label.x - 5, "end") if label.left else (label.x + 5, "start")
    for k, words in enumerate(label.lines):
        yield text(x, label.top + k * 15, words, "soft b halo" if k == 0 else "ink halo", anchor)


def _dot(dot: Dot, *, titled: bool) -> Iterator[str]:
    kind = "mark" + (" full" if dot.filled else "") + (" unsure" if dot.dashed else "")
    circle = f'<circle class="{kind}" cx="{px(dot.x)}" cy="{px(dot.y)}" r="4.5"'
    yield f"{circle}><title>{markup(dot.title)}</title></circle>" if titled else f"{circle}/>"


def _heap(heap: Heap) -> Iterator[str]:
    yield (
        f'<rect class="heap" x="{px(heap.x0)}" y="{px(heap.y0)}" width="{px(heap.x1 - heap.x0)}" '
        f'height="{px(heap.y1 - heap.y0)}" rx="2"/>'
    )
    yield text((heap.x0 + heap.x1) / 2, heap.y1 + 12, heap.words, "soft s", "middle")


def _bar(bar: Bar, *, titled: bool) -> Iterator[str]:
    kind = "bar period" + (" full" if bar.filled else "") + (" unsure" if bar.dashed else "")
    rect = f'<rect class="{kind}" x="{px(bar.x0)}" y="{px(bar.y - 5)}" width="{px(bar.x1 - bar.x0)}" height="10" rx="3"'
    yield f"{rect}><title>{markup(bar.title)}</title></rect>" if titled else f"{rect}/>"
    yield text(bar.text_x, bar.y + 4, bar.words, "ink halo")


def _bracket(bracket: Bracket) -> Iterator[str]:
    a, b, y = px(bracket.x0), px(bracket.x1), bracket.y
    yield f'<path class="clash" d="M{a} {px(y - 7)}V{px(y)}H{b}V{px(y - 7)}"/>'
    yield text((bracket.x0 + bracket.x1) / 2, y + 12, CLASH, "soft s", "middle")


def _join(join: Join) -> Iterator[str]:
    yield _line(join.x, join.y0, join.x, join.y1, "join")
    for y in join.ends:
        yield f'<circle class="end" cx="{px(join.x)}" cy="{px(y)}" r="3.5"/>'


def _then(then: Then) -> str:
    """A dashed bow from the plan to what became of it."""
    return _bow(*then, max(then.y0, then.y1) + 26)


def _bow(x0: float, y0: float, x1: float, y1: float, deep: float) -> str:
    curve = f"M{px(x0)} {px(y0)}C{px(x0)} {px(deep)} {px(x1)} {px(deep)} {px(x1)} {px(y1)}"
    return f'<path class="then" d="{curve}"/>'


def _tray(tray: Tray, wide: float) -> Iterator[str]:
    yield (
        f'<rect class="tray" x="{px(MARGIN)}" y="{px(tray.top)}" width="{px(wide - 2 * MARGIN)}" '
        f'height="{px(tray.bottom - tray.top)}" rx="6"/>'
    )
    yield text(MARGIN + 14, tray.top + 21, tray.heading, "ink n")
    for k, words in enumerate(tray.lines):
        yield text(MARGIN + 14, tray.top + 42 + k * 18, words, "ink")


def _legend(scene: Scene) -> Iterator[str]:
    x, y = MARGIN + 6, scene.legend
    for kind, words in (
        ("mark full", "two or more independent texts"),
        ("mark", "one text"),
        ("mark unsure", "unsure"),
        ("bar period", "known only to a period"),
        ("clash", "sources disagree"),
        ("join", "shared"),
        ("then", "planned, and what became of it"),
    ):
        if kind == "bar period":
            yield f'<rect class="{kind}" x="{px(x - 5)}" y="{px(y - 5)}" width="22" height="10" rx="3"/>'
            x += 14
        elif kind == "clash":
            if not any(lane.brackets for lane in scene.lanes):
                continue
            yield f'<path class="clash" d="M{px(x - 5)} {px(y - 4)}V{px(y + 3)}H{px(x + 13)}V{px(y - 4)}"/>'
            x += 11
        elif kind == "join":
            if not scene.joins:
                continue
            yield _line(x, y - 6, x, y + 6, "join")
        elif kind == "then":
            if not scene.then:
                continue
            yield _bow(x - 5, y - 4, x + 13, y - 4, y + 8)
            x += 11
        else:
            yield f'<circle class="{kind}" cx="{px(x)}" cy="{px(y)}" r="4.5"/>'
        yield text(x + 10, y + 4, words, "soft s")
        x += 10 + width(words, 11) + 22


def _line(x0: float, y0: float, x1: float, y1: float, kind: str) -> str:
    return f'<line class="{kind}" x1="{px(x0)}" y1="{px(y0)}" x2="{px(x1)}" y2="{px(y1)}"/>'
