"""A map without tiles: coasts and borders, a graticule, and a circle for each place, as large as it is spoken of.

Equirectangular, true to scale along the middle of what is shown. Outlines: Natural Earth 1:110m, public domain;
land.txt holds a line for each country (web/land.js makes it).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from storygraph.picture.pieces import px, text
from storygraph.picture.text import markup, shorten, width

Row = Mapping[str, Any]
WIDE, HIGH = 1100.0, 620.0
LEAST = 14.0  # degrees of latitude that are shown at least
STEPS = (2, 5, 10, 15, 30)  # degrees between the lines of the graticule
SMALL, LARGE = 4.0, 24.0  # radius of a circle
SIZE = 12.0
STYLE = """
.sea{fill:#f4f7fa}.land{fill:#fff;stroke:#aab3bd}.grid{stroke:#d5dae0;fill:none}
.spot{fill:#0b4fa8;fill-opacity:.75;stroke:#0b4fa8;stroke-width:2}.spot.hollow{fill:#fff}
.spot.chosen{stroke:#b3005e;stroke-width:4}.ink{fill:#1b1f24}.soft{fill:#57606a}
text{font-size:12px;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.halo{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}.s{font-size:11px}
""".strip()
DARK = """
@media (prefers-color-scheme:dark){.sea{fill:#101418}.land{fill:#1d242b;stroke:#4a5561}.grid{stroke:#2a323b}
.spot{fill:#8cc2ff;stroke:#8cc2ff}.spot.hollow{fill:#101418}.spot.chosen{stroke:#ff7ac0}.ink{fill:#e6eaee}
.soft{fill:#a3adb8}.halo{stroke:#101418}}
""".strip()


class Country(NamedTuple):
    """An outline: its box in degrees, and a path in tenths of a degree."""

    name: str
    west: float
    south: float
    east: float
    north: float
    path: str


@cache
def countries() -> tuple[Country, ...]:
    """All outlines."""
    text = (Path(__file__).parent / "land.txt").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines())
    return tuple(Country(name, float(w), float(s), float(e), float(n), path) for name, w, s, e, n, path in lines)


class Sheet(NamedTuple):
    """What part of the world is shown, in degrees, and how many pixels a degree takes."""

    west: float
    south: float
    east: float
    north: float
    across: float
    down: float

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Pixels from the upper left."""
        return (longitude - self.west) * self.across, (self.north - latitude) * self.down


def sheet(points: Sequence[tuple[float, float]]) -> Sheet:
    """The part that holds all points (longitude, latitude) with room around them; the world where there is none."""
    if not points:
        points = [(-170.0, -55.0), (179.0, 78.0)]
    lows, highs = [min(p[k] for p in points) for k in (0, 1)], [max(p[k] for p in points) for k in (0, 1)]
    middle = [(low + high) / 2 for low, high in zip(lows, highs, strict=True)]
    flat = math.cos(math.radians(min(abs(middle[1]), 70)))  # a degree across, in degrees down
    spread = [(high - low) * 1.3 for low, high in zip(lows, highs, strict=True)]
    tall = min(max(spread[1], spread[0] * flat * HIGH / WIDE, LEAST), 180.0)
    wide = min(max(tall * WIDE / HIGH / flat, spread[0]), 360.0)  # of nearly all the world the scale is only near true
    south = min(max(middle[1] - tall / 2, -90.0), 90.0 - tall)
    west = min(max(middle[0] - wide / 2, -180.0), 180.0 - wide)
    return Sheet(west, south, west + wide, south + tall, WIDE / wide, HIGH / tall)


class Spot(NamedTuple):
    """A circle with its name, "" where there is no room for it."""

    place: str
    x: float
    y: float
    r: float
    filled: bool
    title: str
    name: str
    text_x: float
    anchor: str


def spots(rows: Sequence[Row], on: Sheet, by: str) -> list[Spot]:
    """Circles, the larger first, so that small ones lie on top."""
    shown = [r for r in rows if r["latitude"] is not None and r[by]]
    most = max((int(r[by]) for r in shown), default=1)
    taken: list[tuple[float, float, float, float]] = []
    made = []
    for row in sorted(shown, key=lambda r: (-int(r[by]), r["place"])):
        x, y = on.at(float(row["longitude"]), float(row["latitude"]))
        r = SMALL + (LARGE - SMALL) * math.sqrt(int(row[by]) / most)
        name, text_x, anchor = _named(str(row["name"]), x, y, r, taken)
        counts = f"{row['articles']} articles, {row['events']} events"
        filled = row["independent_sources"] > 1
        made.append(Spot(row["place"], x, y, r, filled, f"{row['name']}: {counts}", name, text_x, anchor))
    return made


def _named(
    name: str, x: float, y: float, r: float, taken: list[tuple[float, float, float, float]]
) -> tuple[str, float, str]:
    words = shorten(name, 150, SIZE)
    wide = width(words, SIZE)
    for left, text_x, anchor in ((x + r + 4, x + r + 4, "start"), (x - r - 4 - wide, x - r - 4, "end")):
        box = (left, y - 8, left + wide, y + 8)
        inside = box[0] > 4 and box[2] < WIDE - 4
        if inside and not any(box[0] < t[2] and t[0] < box[2] and box[1] < t[3] and t[1] < box[3] for t in taken):
            taken.append(box)
            return words, text_x, anchor
    return "", x, "start"


def worldmap_svg(
    rows: Sequence[Row],
    *,
    title: str,
    by: str = "articles",
    chosen: str = "",
    href: Callable[[str], str] | None = None,
    dark: bool = True,
) -> str:
    """The map as SVG: a file of its own, or with `href` a part of a page in which a circle is a link."""
    points = [(float(r["longitude"]), float(r["latitude"])) for r in rows if r["latitude"] is not None and r[by]]
    on = sheet(points)
    size = "" if href else f' width="{px(WIDE)}" height="{px(HIGH)}"'
    role = "group" if href else "img"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {px(WIDE)} {px(HIGH)}"{size} role="{role}"'
    style = [] if href else [f"<style>{STYLE}{DARK if dark else ''}</style>"]
    ground = [f'<rect class="sea" width="{px(WIDE)}" height="{px(HIGH)}"/>', _land(on), *_grid(on)]
    circles = [_spot(s, chosen, href) for s in spots(rows, on, by)]
    return "\n".join([f'{head} aria-label="{markup(title)}">', *style, *ground, *circles, "</svg>", ""])


def _land(on: Sheet) -> str:
    """The outlines that lie in the sheet."""
    x, y = on.at(0, 0)
    move = f"matrix({on.across / 10:.5f} 0 0 {on.down / 10:.5f} {px(x)} {px(y)})"
    line = f"{8 / on.across:.3f}"
    seen = (
        c for c in countries() if c.west < on.east and c.east > on.west and c.south < on.north and c.north > on.south
    )
    paths = "".join(f'<path d="{c.path}"><title>{markup(c.name)}</title></path>' for c in seen)
    return f'<g class="land" transform="{move}" stroke-width="{line}" fill-rule="evenodd">{paths}</g>'


def _grid(on: Sheet) -> Iterator[str]:
    step = next((s for s in STEPS if (on.north - on.south) / s <= 7), STEPS[-1])
    for degree in range(math.ceil(on.west / step) * step, math.floor(on.east) + 1, step):
        x, _ = on.at(degree, 0)
        yield f'<line class="grid" x1="{px(x)}" y1="0" x2="{px(x)}" y2="{px(HIGH)}"/>'
        yield f'<text class="soft s" x="{px(x + 3)}" y="{px(HIGH - 5)}">{_degree(degree, "E", "W")}</text>'
    for degree in range(math.ceil(on.south / step) * step, math.floor(on.north) + 1, step):
        _, y = on.at(0, degree)
        yield f'<line class="grid" x1="0" y1="{px(y)}" x2="{px(WIDE)}" y2="{px(y)}"/>'
        yield f'<text class="soft s" x="4" y="{px(y - 3)}">{_degree(degree, "N", "S")}</text>'


def _degree(value: int, plus: str, minus: str) -> str:
    return f"{abs(value)}°{plus if value > 0 else minus if value < 0 else ''}"


def _spot(spot: Spot, chosen: str, href: Callable[[str], str] | None) -> str:
    kind = "spot" + ("" if spot.filled else " hollow") + (" chosen" if spot.place == chosen else "")
    drawn = (
        f'<circle class="{kind}" cx="{px(spot.x)}" cy="{px(spot.y)}" r="{px(spot.r)}">'
        f"<title>{markup(spot.title)}</title></circle>"
    )
    if spot.name:
        drawn += text(spot.text_x, spot.y + 4, spot.name, "ink halo", spot.anchor)
    if href is None:
        return drawn
    return f'<a href="{markup(href(spot.place))}" aria-label="{markup(spot.title)}">{drawn}</a>'
