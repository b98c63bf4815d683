"""A scene as SVG: no scripts, no fonts or files of others; light, or dark where the viewer asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from storygraph.picture.lanes import CLASH
from storygraph.picture.scene import MARGIN, Axis, Bar, Bracket, Dot, Join, Label, Lane, Scene, Tray
from storygraph.picture.text import markup, width

STYLE = """
.page{fill:#fff}.ink{fill:#1b1f24}.soft{fill:#57606a}.rule{stroke:#d0d7de;fill:none}.lead{stroke:#8c959f;fill:none}
.mark{stroke:#0550ae;stroke-width:2;fill:#fff}.full{fill:#0550ae}.bar{stroke:#0550ae;stroke-width:1.5;fill:#ddeeff}
.join{stroke:#8250df;stroke-width:1.5;fill:none}.end{stroke:#8250df;stroke-width:1.5;fill:#fff}
.clash{stroke:#9a3412;stroke-width:1.5;fill:none}.tray{fill:#f6f8fa;stroke:#d0d7de}.period{stroke-dasharray:4 3}
.unsure{stroke-dasharray:3 2}
text{font-size:12px;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.halo{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.h{font-size:20px;font-weight:600}.n{font-size:14px;font-weight:600}.b{font-weight:600}.s{font-size:11px}
@media (prefers-color-scheme:dark){.page{fill:#0d1117}.halo{stroke:#0d1117}.ink{fill:#e6edf3}.soft{fill:#9198a1}
.rule{stroke:#3d444d}.lead{stroke:#6e7681}.mark{stroke:#79c0ff;fill:#0d1117}.full{fill:#79c0ff}.bar{stroke:#79c0ff;fill:#12283f}
.join{stroke:#d2a8ff}.end{stroke:#d2a8ff;fill:#0d1117}.clash{stroke:#ffa657}.tray{fill:#161b22;stroke:#3d444d}}
""".strip()


def svg(scene: Scene) -> str:
    """The scene as an SVG document; the same scene gives the same characters."""
    w, h = _n(scene.width), _n(scene.height)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="img" '
        f'aria-label="{markup(scene.title)}">'
    )
    return "\n".join([head, f"<style>{STYLE}</style>", *_parts(scene), "</svg>", ""])


def _parts(scene: Scene) -> Iterator[str]:
    yield f'<rect class="page" width="{_n(scene.width)}" height="{_n(scene.height)}"/>'
    yield _text(MARGIN, 34, scene.title, "ink h")
    if scene.axis is not None:
        yield from _axis(scene.axis)
    for lane in scene.lanes:
        yield from _lines(lane, scene)
    for join in scene.joins:
        yield from _join(join)
    for lane in scene.lanes:
        yield from _marks(lane)
    if scene.tray is not None:
        yield from _tray(scene.tray, scene.width)
    yield from _legend(scene)


def _axis(axis: Axis) -> Iterator[str]:
    for tick in axis.ticks:
        yield _line(tick.x, axis.top, tick.x, axis.y + 5, "rule")
        if tick.words:
            yield _text(tick.x, axis.y + 19, tick.words, "soft s", "middle")
    for fold in axis.folds:
        middle = (fold.left + fold.right) / 2
        points = " ".join(f"{_n(middle + dx)},{_n(axis.y + dy)}" for dx, dy in ((-7, 0), (-3, -5), (3, 5), (7, 0)))
        yield f'<polyline class="lead" points="{points}"/>'
        yield _text(middle, axis.y + 33, fold.words, "soft s", "middle")


def _lines(lane: Lane, scene: Scene) -> Iterator[str]:
    yield _line(MARGIN, lane.line, scene.width - MARGIN, lane.line, "rule")
    for label in lane.labels:
        yield _line(label.x, label.top - 10, label.x, label.foot, "lead")


def _marks(lane: Lane) -> Iterator[str]:
    yield _text(MARGIN, lane.top + 15, lane.name, "ink n")
    for label in lane.labels:
        yield from _label(label)
    for bracket in lane.brackets:
        yield from _bracket(bracket)
    for bar in lane.bars:
        yield from _bar(bar)
    for dot in lane.dots:
        yield _dot(dot)
    for count in lane.counts:
        yield _text(count.x, count.y, count.words, "soft s", "middle")


def _label(label: Label) -> Iterator[str]:
    x, anchor = (label.x - 5, "end") if label.left else (label.x + 5, "start")
    for k, words in enumerate(label.lines):
        yield _text(x, label.top + k * 15, words, "soft b halo" if k == 0 else "ink halo", anchor)


def _dot(dot: Dot) -> str:
    kind = "mark" + (" full" if dot.filled else "") + (" unsure" if dot.dashed else "")
    return (
        f'<circle class="{kind}" cx="{_n(dot.x)}" cy="{_n(dot.y)}" r="4.5"><title>{markup(dot.title)}</title></circle>'
    )


def _bar(bar: Bar) -> Iterator[str]:
    kind = "bar period" + (" full" if bar.filled else "")
    yield (
        f'<rect class="{kind}" x="{_n(bar.x0)}" y="{_n(bar.y - 5)}" width="{_n(bar.x1 - bar.x0)}" height="10" rx="3">'
        f"<title>{markup(bar.title)}</title></rect>"
    )
    yield _text(bar.text_x, bar.y + 4, bar.words, "ink halo")


def _bracket(bracket: Bracket) -> Iterator[str]:
    a, b, y = _n(bracket.x0), _n(bracket.x1), bracket.y
    yield f'<path class="clash" d="M{a} {_n(y - 7)}V{_n(y)}H{b}V{_n(y - 7)}"/>'
    yield _text((bracket.x0 + bracket.x1) / 2, y + 12, CLASH, "soft s", "middle")


def _join(join: Join) -> Iterator[str]:
    yield _line(join.x, join.y0, join.x, join.y1, "join")
    for y in join.ends:
        yield f'<circle class="end" cx="{_n(join.x)}" cy="{_n(y)}" r="3.5"/>'


def _tray(tray: Tray, wide: float) -> Iterator[str]:
    yield (
        f'<rect class="tray" x="{_n(MARGIN)}" y="{_n(tray.top)}" width="{_n(wide - 2 * MARGIN)}" '
        f'height="{_n(tray.bottom - tray.top)}" rx="6"/>'
    )
    yield _text(MARGIN + 14, tray.top + 21, tray.heading, "ink n")
    for k, words in enumerate(tray.lines):
        yield _text(MARGIN + 14, tray.top + 42 + k * 18, words, "ink")


def _legend(scene: Scene) -> Iterator[str]:
    x, y = MARGIN + 6, scene.legend
    for kind, words in (
        ("mark full", "two or more independent texts"),
        ("mark", "one text"),
        ("mark unsure", "unsure"),
        ("bar period", "known only to a period"),
        ("clash", "sources disagree"),
        ("join", "shared"),
    ):
        if kind == "bar period":
            yield f'<rect class="{kind}" x="{_n(x - 5)}" y="{_n(y - 5)}" width="22" height="10" rx="3"/>'
            x += 14
        elif kind == "clash":
            if not any(lane.brackets for lane in scene.lanes):
                continue
            yield f'<path class="clash" d="M{_n(x - 5)} {_n(y - 4)}V{_n(y + 3)}H{_n(x + 13)}V{_n(y - 4)}"/>'
            x += 11
        elif kind == "join":
            if not scene.joins:
                continue
            yield _line(x, y - 6, x, y + 6, "join")
        else:
            yield f'<circle class="{kind}" cx="{_n(x)}" cy="{_n(y)}" r="4.5"/>'
        yield _text(x + 10, y + 4, words, "soft s")
        x += 10 + width(words, 11) + 22


def _text(x: float, y: float, words: str, kind: str, anchor: str = "start") -> str:
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text class="{kind}" x="{_n(x)}" y="{_n(y)}"{side}>{markup(words)}</text>'


def _line(x0: float, y0: float, x1: float, y1: float, kind: str) -> str:
    return f'<line class="{kind}" x1="{_n(x0)}" y1="{_n(y0)}" x2="{_n(x1)}" y2="{_n(y1)}"/>'


def _n(value: float) -> str:
    """A number with one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")
