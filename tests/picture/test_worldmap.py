from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygraph.picture.worldmap import HIGH, WIDE, countries, sheet, spots, worldmap_svg

SVG = "{http://www.w3.org/2000/svg}"
points = st.lists(
    st.tuples(st.floats(-180, 180, allow_subnormal=False), st.floats(-84, 90, allow_subnormal=False)),
    min_size=1,
    max_size=20,
)


def place(name: str, longitude: float | None, latitude: float | None, **more: Any) -> dict[str, Any]:
    known = {"articles": 2, "events": 1, "independent_sources": 2}
    return {"place": name, "name": name, "longitude": longitude, "latitude": latitude, **known, **more}


@given(points)
def test_every_place_is_on_the_sheet(found: list[tuple[float, float]]) -> None:
    on = sheet(found)
    assert on.east - on.west <= 360.001
    assert on.north - on.south <= 180.001
    places = [on.at(*p) for p in found]
    assert all(-1 <= x <= WIDE + 1 and -1 <= y <= HIGH + 1 for x, y in places)


def test_outlines_are_of_the_world() -> None:
    names = {c.name for c in countries()}
    assert {"France", "Brazil", "Japan", "Antarctica"} <= names
    assert all(-180 <= c.west <= c.east <= 180 and -90 <= c.south <= c.north <= 90 for c in countries())


def test_a_place_lies_in_its_country() -> None:
    (france,) = (c for c in countries() if c.name == "France")
    assert france.south < 48.9 < france.north
    on = sheet([(2.3, 48.9)])
    assert on.at(2.3, 48.9) == pytest.approx((WIDE / 2, HIGH / 2), abs=1)


def test_circles_grow_with_their_number_and_hollow_is_one_text() -> None:
    rows = [place("big", 0, 50, articles=20), place("small", 10, 55, articles=1, independent_sources=1)]
    big, small = spots(rows, sheet([(0, 50), (10, 55)]), "articles")
    assert (big.place, small.place) == ("big", "small")
    assert big.r > small.r
    assert (big.filled, small.filled) == (True, False)


def test_a_place_without_coordinates_is_not_drawn_anywhere() -> None:
    text = worldmap_svg([place("here", 5, 50), place("nowhere", None, None)], title="Map")
    assert len(ElementTree.fromstring(text).findall(f".//{SVG}circle")) == 1


def test_text_is_only_text_and_links_are_only_in_pages() -> None:
    rows = [place("<script>x</script>", 5, 50)]
    for text in (worldmap_svg(rows, title="<script>"), worldmap_svg(rows, title="m", href=lambda p: f"/map?sel={p}")):
        assert "<script" not in text
        ElementTree.fromstring(text)
    assert "href" not in worldmap_svg(rows, title="m")
