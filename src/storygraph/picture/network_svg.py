"""A scene of a graph as SVG: in a page, whose style sheet colours it and where marks and lines are links, or a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from storygraph.picture.network import LINE, Mark, Network, Tie
from storygraph.picture.pieces import px, text
from storygraph.picture.text import markup, width

Href = Callable[[str], str]
STYLE = """
.page{fill:#fff}.ink{fill:#1b1f24}.soft{fill:#57606a}
.tie{stroke:#59636e;fill:none}.tie.dashed{stroke-dasharray:7 4}.tie.dotted{stroke-dasharray:1.5 4;stroke:#8c959f}
.tie.chosen{stroke:#b3005e}.mark{stroke-width:2;fill:#fff;stroke:#0b4fa8}.mark.full{fill:#0b4fa8}
.mark.organization{stroke:#6b2fa0}.mark.organization.full{fill:#6b2fa0}.mark.place{stroke:#14663a}
.mark.place.full{fill:#14663a}.mark.document{stroke:#8a4b00}.mark.document.full{fill:#8a4b00}
.mark.group{stroke:#5b5b00}.mark.group.full{fill:#5b5b00}.seed{fill:none;stroke:#1b1f24;stroke-width:1.5}
.seed.chosen{stroke:#b3005e;stroke-width:3}.idle{opacity:.35}
text{font-size:12px;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.halo{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}.b{font-weight:600}.s{font-size:11px}
.h{font-size:16px;font-weight:600}
""".strip()
DARK = """
@media (prefers-color-scheme:dark){.page{fill:#101418}.halo{stroke:#101418}.ink{fill:#e6eaee}.soft{fill:#a3adb8}
.tie{stroke:#a3adb8}.tie.dotted{stroke:#7a8592}.tie.chosen{stroke:#ff7ac0}.mark{fill:#101418;stroke:#8cc2ff}
.mark.full{fill:#8cc2ff}.mark.organization{stroke:#d1a8ff}.mark.organization.full{fill:#d1a8ff}
.mark.place{stroke:#7ddfa5}.mark.place.full{fill:#7ddfa5}.mark.document{stroke:#ffc07a}
.mark.document.full{fill:#ffc07a}.mark.group{stroke:#d8d87a}.mark.group.full{fill:#d8d87a}
.seed{stroke:#e6eaee}.seed.chosen{stroke:#ff7ac0}}
""".strip()
LEGEND = (
    ("solid", "stated in two or more independent texts"),
    ("dashed", "in one, or unsure"),
    ("dotted", "no stated fact: only named together, alleged, denied or planned"),
)
KINDS = ("Person", "Organization", "Place", "Document", "Group")


def network_svg(scene: Network, href: Href | None = None, *, dark: bool = True) -> str:
    """The scene as SVG; the same scene gives the same characters.

    Without `href` a file of its own, which is dark where the viewer asks for it if `dark`; with it a part of a page,
    in which the address that `href` gives for the id of a node or pair opens it.
    """
    box = " ".join(map(px, (scene.left, scene.top, scene.width, scene.height)))
    size = "" if href else f' width="{px(scene.width)}" height="{px(scene.height)}"'
    role = 'role="group"' if href else 'role="img"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"{size} {role} aria-label="{markup(scene.title)}">'
    style = [] if href else [f"<style>{STYLE}{DARK if dark else ''}</style>"]
    page = _box("page", scene.left, scene.top, scene.width, scene.height)
    return "\n".join([head, *style, *([] if href else [page]), *_parts(scene, href), "</svg>", ""])


def _parts(scene: Network, href: Href | None) -> Iterator[str]:
    for tie in scene.ties:
        yield _linked(_tie(tie), tie.id, href, keys=False)
    for tie in scene.ties:
        if tie.number:
            x, y = (tie.x0 + tie.x1) / 2, (tie.y0 + tie.y1) / 2 + 4
            yield text(x, y, tie.number, "soft s halo", "middle")
    for mark in scene.marks:
        yield _linked("".join(_mark(mark)), mark.id, href)
    yield from _legend(scene)


def _linked(drawn: str, name: str, href: Href | None, *, keys: bool = True) -> str:
    """What is drawn as a link; lines are left out of the way of the tab key: the table has them."""
    if href is None:
        return drawn
    tab = "" if keys else ' tabindex="-1"'
    return f'<a href="{markup(href(name))}" data-id="{markup(name)}"{tab}>{drawn}</a>'


def _tie(tie: Tie) -> str:
    kind = f"tie {tie.line}" + (" chosen" if tie.chosen else "")
    ends = f'x1="{px(tie.x0)}" y1="{px(tie.y0)}" x2="{px(tie.x1)}" y2="{px(tie.y1)}"'
    return f'<line class="{kind}" stroke-width="{px(tie.thick)}" {ends}><title>{markup(tie.title)}</title></line>'


def _mark(mark: Mark) -> Iterator[str]:
    yield f'<g class="node{" idle" if mark.idle else ""}"><title>{markup(mark.title)}</title>'
    if mark.seed or mark.chosen:
        ring = "seed chosen" if mark.chosen else "seed"
        yield f'<circle class="{ring}" cx="{px(mark.x)}" cy="{px(mark.y)}" r="{px(mark.r + 4)}"/>'
    yield shape(mark.kind, mark.x, mark.y, mark.r, full=mark.filled)
    for k, words in enumerate(mark.words):
        kind = "ink halo b" if mark.seed else "ink halo"
        yield text(mark.text_x, mark.text_y + k * LINE, words, kind, mark.anchor)
    yield "</g>"


def shape(kind: str, x: float, y: float, r: float, *, full: bool) -> str:
    """The form of a kind of entity: disc, square, diamond, page, triangle."""
    name = f"mark {kind.lower()}" + (" full" if full else "")
    if kind == "Organization":
        side = r * 1.8
        return _box(name, x - side / 2, y - side / 2, side, side)
    if kind == "Document":
        return _box(name, x - r * 0.75, y - r * 1.1, r * 1.5, r * 2.2)
    if kind in ("Place", "Group"):
        d = r * 1.25
        corners = ((0, -d), (d, 0), (0, d), (-d, 0)) if kind == "Place" else ((0, -d), (d, d * 0.8), (-d, d * 0.8))
        points = " ".join(f"{px(x + dx)},{px(y + dy)}" for dx, dy in corners)
        return f'<polygon class="{name}" points="{points}"/>'
    return f'<circle class="{name}" cx="{px(x)}" cy="{px(y)}" r="{px(r)}"/>'


def _legend(scene: Network) -> Iterator[str]:
    y = scene.top + scene.height - 34
    x = scene.left + 14
    for line, words in LEGEND:
        ends = f'x1="{px(x)}" y1="{px(y)}" x2="{px(x + 30)}" y2="{px(y)}"'
        yield f'<line class="tie {line}" stroke-width="2" {ends}/>'
        yield text(x + 36, y + 4, words, "soft s")
        x += 36 + width(words, 11) + 18
    x, y = scene.left + 20, y + 20
    for kind in KINDS:
        yield shape(kind, x, y, 5.5, full=True)
        yield text(x + 11, y + 4, kind.lower(), "soft s")
        x += 11 + width(kind, 11) + 22
    yield shape("Person", x, y, 5.5, full=False)
    yield text(x + 11, y + 4, "hollow: in one text only", "soft s")
    if scene.unnamed:
        words = f"{scene.unnamed} names found no room"
        yield text(scene.left + scene.width - 14, y + 4, words, "soft s", "end")


def _box(kind: str, x: float, y: float, wide: float, high: float) -> str:
    return f'<rect class="{kind}" x="{px(x)}" y="{px(y)}" width="{px(wide)}" height="{px(high)}"/>'
