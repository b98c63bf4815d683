"""The picture of a graph: marks, lines, names, and text that is only text."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

from storygraph.picture.network import network
from storygraph.picture.network_svg import network_svg

HOSTILE = "<script>alert('x')</script> & \"quotes\" \u202e"


def node(name: str, x: float, y: float, **more: Any) -> dict[str, Any]:
    known = {"kind": "Person", "independent_sources": 2, "seed": False, "joined": 1}
    return {"id": name, "name": name, "x": x, "y": y, **known, **more}


def link(a: str, b: str, **more: Any) -> dict[str, Any]:
    known = {"line": "solid", "independent_sources": 2, "count": 1, "words": "leads"}
    return {"id": f"{a}~{b}", "source": a, "target": b, **known, **more}


def answer(*nodes: dict[str, Any], links: tuple[dict[str, Any], ...] = (), **more: Any) -> dict[str, Any]:
    return {"title": "Nora Fenwick", "nodes": list(nodes), "links": list(links), "panel": None, **more}


TWO = answer(node("a", 100, 100, seed=True), node("b", 400, 300, kind="Place"), links=(link("a", "b", count=3),))


def test_names_do_not_lie_on_each_other() -> None:
    crowd = [node(f"Nora Fenwick the {k}th", 100 + 9 * (k % 5), 100 + 9 * (k // 5)) for k in range(25)]
    scene = network(answer(*crowd))
    named = [m for m in scene.marks if m.words]
    assert scene.unnamed == 25 - len(named) > 0
    assert named


def test_each_kind_has_its_form() -> None:
    kinds = ("Person", "Organization", "Place", "Document", "Group")
    text = network_svg(network(answer(*(node(k, 100 * i, 0, kind=k) for i, k in enumerate(kinds)))))
    assert all(f'class="mark {k.lower()} full"' in text for k in kinds)


def test_a_node_of_one_text_is_hollow() -> None:
    text = network_svg(network(answer(node("a", 0, 0, independent_sources=1, kind="Group"))))
    assert 'class="mark group"' in text


def test_lines_are_told_by_more_than_colour() -> None:
    links = tuple(link("a", "b", id=k, line=k) for k in ("solid", "dashed", "dotted"))
    text = network_svg(network({**TWO, "links": links}))
    assert all(text.count(f'class="tie {k}"') == 2 for k in ("solid", "dashed", "dotted"))
    assert "stroke-dasharray" in text


def test_the_number_of_links_stands_at_the_line() -> None:
    (tie,) = network(TWO).ties
    assert tie.number == "3"


def test_what_is_selected_is_marked() -> None:
    panel = {"kind": "pair", "id": "a~b", "pair": "a~b", "a": {"id": "a"}, "b": {"id": "b"}}
    scene = network({**TWO, "panel": panel})
    assert [t.chosen for t in scene.ties] == [True]
    assert all(m.chosen for m in scene.marks)
    alone = network({**TWO, "panel": {"kind": "node", "id": "b"}})
    assert [m.id for m in alone.marks if m.chosen] == ["b"]


def test_a_part_of_a_page_has_links_and_no_style() -> None:
    text = network_svg(network(TWO), lambda name: f"/graph?sel={name}")
    assert "<style" not in text
    assert 'href="/graph?sel=a~b"' in text
    assert 'href="/graph?sel=b"' in text


def test_a_file_needs_nothing_from_elsewhere() -> None:
    text = network_svg(network(TWO))
    assert "href" not in text
    assert "prefers-color-scheme" in text
    assert "prefers-color-scheme" not in network_svg(network(TWO), dark=False)


def test_text_is_only_text() -> None:
    hostile = answer(node(HOSTILE, 0, 0), node("b", 300, 0), links=(link(HOSTILE, "b", words=HOSTILE),), title=HOSTILE)
    text = network_svg(network(hostile), lambda name: f"/graph?sel={name}")
    assert "<script" not in text
    ElementTree.fromstring(text)


def test_nothing_is_a_picture_too() -> None:
    assert ElementTree.fromstring(network_svg(network(answer()))).tag.endswith("svg")
