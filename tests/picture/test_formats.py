"""The files."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from picture.timelines import SMALL, item, timeline
from storygraph.errors import PictureError
from storygraph.picture import draw, png, suffixes
from storygraph.picture.compose import compose
from storygraph.picture.page import page
from storygraph.picture.svg import Links, fragment, svg
from storygraph.picture.timelinejs import timelinejs

HOSTILE = "<script>alert(\"x\")</script> & 'quotes' ]]> \u202egnp.exe"


def hostile() -> dict[str, object]:
    return timeline(
        item(1, "2024-03-05", summary=HOSTILE, status="alleged"),
        item(2, "2024-03-01", "2024-03-31", summary=HOSTILE),
        item(3, None, summary=HOSTILE),
        names=(HOSTILE,),
    )


def test_an_svg_is_xml_and_needs_nothing_from_elsewhere() -> None:
    text = svg(compose(SMALL))
    root = ElementTree.fromstring(text)
    assert root.tag.endswith("svg")
    assert "prefers-color-scheme:dark" in text
    assert not re.search(r"<script|href|url\(|@import|<image", text)


def test_the_same_timeline_gives_the_same_file() -> None:
    assert svg(compose(SMALL)) == svg(compose(json.loads(json.dumps(SMALL))))
    assert page(SMALL) == page(json.loads(json.dumps(SMALL)))


def test_text_is_only_text() -> None:
    for text in (svg(compose(hostile())), page(hostile())):
        assert "<script" not in text
        assert "&lt;script&gt;" in text
    ElementTree.fromstring(svg(compose(hostile())))


def test_status_and_dates_are_written_as_words() -> None:
    text = svg(compose(SMALL))
    for words in ("planned: ", "dates disputed", "denied: ", "Undated (1)", "2016 · ", "two or more independent texts"):
        assert words in text


def test_every_mark_says_what_it_is_when_pointed_at() -> None:
    root = ElementTree.fromstring(svg(compose(SMALL)))
    titles = [t.text for t in root.iter("{http://www.w3.org/2000/svg}title")]
    assert "5 Mar 2024: Nora Fenwick met the harbour board, meeting 2. (3 independent texts)" in titles


def test_a_page_lists_every_event_and_each_claim() -> None:
    text = page(SMALL)
    assert text.count("<tr>") == 1 + len(SMALL["items"])
    assert "2 Apr 2024 (a); 9 Apr 2024 (b)" in text
    assert "default-src 'none'" in text
    assert not re.search(r"<script|https?://(?!www\.w3\.org/2000/svg)", text)


def test_timelinejs_says_no_more_than_is_known() -> None:
    events = {e["unique_id"]: e for e in timelinejs(SMALL)["events"]}
    assert events["evt-001"]["start_date"] == {"year": "2016"}
    assert events["evt-002"]["start_date"] == {"year": "2024", "month": "3", "day": "5"}
    assert events["evt-004"]["start_date"] == {"year": "2024", "month": "3"}
    assert "end_date" not in events["evt-004"]
    assert "evt-006" not in events
    assert timelinejs(SMALL)["title"]["text"]["text"] == "5 dated events, 1 undated"


def test_timelinejs_gives_a_range_its_end() -> None:
    (event,) = timelinejs(timeline(item(1, "2024-03-03", "2024-03-07")))["events"]
    assert event["start_date"] == {"year": "2024", "month": "3", "day": "3"}
    assert event["end_date"] == {"year": "2024", "month": "3", "day": "7"}


def test_timelinejs_quarter_and_months_have_an_end() -> None:
    for first, last in (("2024-01-01", "2024-03-31"), ("2024-02-01", "2024-05-31")):
        (event,) = timelinejs(timeline(item(1, first, last)))["events"]
        assert event["end_date"]["month"] == str(int(last[5:7]))


def test_timelinejs_escapes_text() -> None:
    assert "<script" not in json.dumps(timelinejs(hostile()))


@pytest.mark.parametrize("suffix", [".svg", ".html", ".json"])
def test_the_suffix_names_the_kind(tmp_path: Path, suffix: str) -> None:
    path = draw(SMALL, tmp_path / f"t{suffix}")
    assert path.read_text(encoding="utf-8").startswith({".svg": "<svg", ".html": "<!doctype", ".json": "{"}[suffix])


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match=r"\.svg"):
        draw(SMALL, tmp_path / "t.gif")
    assert suffixes() == [".html", ".json", ".png", ".svg"]


def test_png_without_its_library_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(PictureError, match=r"pip install 'storygraph\[png\]'"):
        draw(SMALL, tmp_path / "t.png")
    assert not (tmp_path / "t.png").exists()


def test_png_without_a_font_says_how_to_get_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png, "FOLDERS", (str(tmp_path),))
    with pytest.raises(PictureError, match="font"):
        draw(SMALL, tmp_path / "t.png")


def test_png_is_a_picture_with_words(tmp_path: Path) -> None:
    try:
        drawn = draw(SMALL, tmp_path / "t.png").read_bytes()
    except PictureError as error:
        pytest.skip(str(error))
    assert drawn.startswith(b"\x89PNG")
    assert len(drawn) > 5_000


def linked(timeline: dict[str, object]) -> ElementTree.Element:
    links = Links(lambda event: f"/t?sel={event}&x=1", lambda a, b: f"/list?from={a}&to={b}", "evt-002")
    return ElementTree.fromstring(fragment(compose(timeline), links))


def test_a_part_of_a_page_has_no_style_and_its_marks_are_links() -> None:
    root = linked(SMALL)
    tags = {e.tag.split("}")[1] for e in root.iter()}
    assert "style" not in tags
    assert not any(e.get("style") for e in root.iter())
    links = [e for e in root.iter() if e.tag.endswith("}a")]
    events = {e.get("href", "").split("sel=")[1].split("&")[0] for e in links if "sel=" in e.get("href", "")}
    assert events == {f"evt-{n:03}" for n in range(1, 6)}
    assert all(e.get("aria-label") for e in links)
    assert [e.get("aria-current") for e in links if "evt-002" in e.get("href", "")] == ["true", "true"]


def test_hostile_words_stay_words_in_a_page() -> None:
    text = ElementTree.tostring(linked(hostile()), encoding="unicode")
    assert "<script" not in text


def test_a_crowded_lane_is_heaped_and_the_heaps_lead_to_their_days() -> None:
    days = [f"2024-{m:02}-{d:02}" for m in range(1, 13) for d in range(1, 28)]
    crowded = timeline(*(item(n, day) for n, day in enumerate(days * 8)))
    (lane,) = compose(crowded).lanes
    assert lane.heaps
    assert len(lane.dots) < 200
    heaped = sum(int(h.words[1:]) for h in lane.heaps) + sum(int(c.words[1:]) for c in lane.counts)
    assert heaped + len(lane.dots) == len(days) * 8
    assert lane.heaps[0].since == "2024-01-01"
    root = linked(crowded)
    assert any("/list?from=2024-01-01" in e.get("href", "") for e in root.iter())


def test_a_plan_is_joined_to_what_became_of_it() -> None:
    outcome = {"kind": "took place", "text": "They met.", "event": "evt-002"}
    scene = compose(timeline(item(1, "2024-03-01", status="planned", outcome=outcome), item(2, "2024-03-09")))
    (then,) = scene.then
    assert then.x0 < then.x1
    assert "planned, and what became of it" in svg(scene)
