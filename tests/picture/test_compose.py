"""What a scene holds."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from picture.timelines import SMALL, item, timeline
from storygraph.picture.compose import IN_TRAY, compose, told_once
from storygraph.picture.lanes import LINE, MOST_STACKED, SIZE
from storygraph.picture.scene import WIDTH, Label, Lane, Scene
from storygraph.picture.text import width

days = st.dates().filter(lambda d: 1950 < d.year < 2030).map(str)
items = st.lists(st.tuples(days, st.integers(1, 3), st.sampled_from(["e0", "e1"])), min_size=1, max_size=60)


def drawn(found: list[tuple[str, int, str]], names: tuple[str, ...] = ("Nora Fenwick",)) -> Scene:
    some = [
        item(k, day, independent_sources=sources, **({"entities": [whose]} if len(names) > 1 else {}))
        for k, (day, sources, whose) in enumerate(found)
    ]
    return compose(timeline(*some, names=names))


def box(label: Label) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a label's words."""
    wide = max(width(words, SIZE) for words in label.lines)
    left = label.x - 5 - wide if label.left else label.x + 5
    return left, label.top - SIZE, left + wide, label.top + (len(label.lines) - 1) * LINE + 3


def apart(lane: Lane) -> bool:
    boxes = [box(label) for label in lane.labels]
    for k, a in enumerate(boxes):
        for b in boxes[k + 1 :]:
            if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]:
                return False
        for other in lane.labels:
            crossing = a[0] < other.x < a[2] and other.top - 10 < a[3] and a[1] < other.foot
            if crossing and other is not lane.labels[k]:
                return False
    return True


def only(scene: Scene) -> Lane:
    (lane,) = scene.lanes
    return lane


@given(items)
def test_labels_and_their_lines_never_touch(found: list[tuple[str, int, str]]) -> None:
    lane = only(drawn(found))
    assert apart(lane)
    assert all(box(label)[0] >= 0 and box(label)[2] <= WIDTH for label in lane.labels)


@given(items)
def test_lanes_lie_below_each_other(found: list[tuple[str, int, str]]) -> None:
    scene = drawn(found, ("Nora Fenwick", "Halden Marine"))
    first, second = scene.lanes
    assert first.bottom <= second.top
    assert all(first.top < d.y < first.bottom for d in first.dots)
    assert scene.axis is not None
    assert second.bottom <= scene.axis.y < scene.height


@given(items)
def test_every_day_is_drawn_or_counted(found: list[tuple[str, int, str]]) -> None:
    lane = only(drawn(found))
    assert len(lane.dots) + sum(int(c.words) for c in lane.counts) == len(found)


def test_filled_dashed_and_hollow() -> None:
    dots = {d.event: d for d in only(compose(SMALL)).dots}
    assert dots["evt-002"].filled
    assert not dots["evt-003"].filled
    assert dots["evt-003"].dashed
    assert not dots["evt-002"].dashed


def test_a_month_or_year_is_a_bar_with_its_words_and_no_dot() -> None:
    lane = only(compose(SMALL))
    words = {b.event: b.words for b in lane.bars}
    assert words["evt-001"].startswith("2016 · ")
    assert words["evt-004"].startswith("Mar 2024 · planned: ")
    assert not {"evt-001", "evt-004"} & {d.event for d in lane.dots}
    assert all(b.x1 - b.x0 >= 10 for b in lane.bars)


def test_disputed_days_are_two_hollow_dots_in_a_bracket() -> None:
    lane = only(compose(SMALL))
    dots = [d for d in lane.dots if d.event == "evt-005"]
    (bracket,) = lane.brackets
    assert [d.x for d in dots] == [bracket.x0, bracket.x1]
    assert not any(d.filled for d in dots)


def test_the_undated_stand_in_a_tray() -> None:
    tray = compose(SMALL).tray
    assert tray is not None
    assert tray.heading == "Undated (1)"
    assert tray.lines == ("denied: She threatened the pilot.",)


def test_a_long_tray_counts_the_rest() -> None:
    tray = compose(timeline(*(item(k, None) for k in range(IN_TRAY + 5)))).tray
    assert tray is not None
    assert tray.lines[-1] == "+5 more"


def test_only_undated_events_need_no_axis() -> None:
    scene = compose(timeline(item(1, None)))
    assert scene.axis is None
    assert scene.lanes == ()


def test_an_empty_timeline_is_a_picture_too() -> None:
    scene = compose(timeline())
    assert (scene.lanes, scene.tray) == ((), None)


def test_many_events_of_a_day_are_counted() -> None:
    lane = only(compose(timeline(*(item(k, "2024-03-05") for k in range(10)))))
    assert len(lane.dots) == MOST_STACKED - 1
    assert [c.words for c in lane.counts] == [f"+{10 - MOST_STACKED + 1}"]
    assert lane.labels[0].lines[0] == "5 Mar 2024  +9"


def test_a_shared_event_is_drawn_once_and_joined() -> None:
    names = ("Nora Fenwick", "Halden Marine", "Oskar Lind")
    scene = compose(
        timeline(
            item(1, "2024-03-05", entities=["e0", "e2"], shared=False),
            item(2, "2024-03-09", entities=["e1"]),
            item(3, "2024-03-12", entities=["e2"]),
            names=names,
        )
    )
    assert [lane.name for lane in scene.lanes] == list(names)
    assert [[d.event for d in lane.dots] for lane in scene.lanes] == [["evt-001"], ["evt-002"], ["evt-003"]]
    (join,) = scene.joins
    assert join.ends == (scene.lanes[2].line,)
    assert join.y0 == scene.lanes[0].line


def test_what_one_sentence_tells_of_one_time_is_one_mark() -> None:
    same: dict[str, Any] = {"summary": "She was dismissed and sued."}
    (one,) = told_once([item(1, "2024-03-05", **same), item(2, "2024-03-05", independent_sources=2, **same)])
    assert (one["event"], one["independent_sources"]) == ("evt-001", 2)


def disputed(number: int, first: str, last: str) -> dict[str, Any]:
    claims = [{"earliest": d, "latest": d, "articles": [d], "independent_sources": 1} for d in (first, last)]
    return item(number, first, conflict=True, claims=claims)


def test_brackets_do_not_touch_and_the_rest_is_counted() -> None:
    lane = only(compose(timeline(*(disputed(k, "2024-03-05", "2024-03-07") for k in range(3)), item(9, "2024-05-01"))))
    assert len(lane.brackets) == 1
    assert [c.words for c in lane.counts] == ["+2 more of which the dates are disputed"]
    assert {label.lines[0] for label in lane.labels} == {"5 Mar 2024", "1 May 2024"}


def test_a_window_bounds_the_axis() -> None:
    found = timeline(item(1, "1623-01-01", "2024-12-31"), item(2, "2024-03-05"), item(3, "2024-03-20"))
    found["window"] = {"from": "2024-03-01", "to": "2024-03-31"}
    scene = compose(found)
    assert scene.axis is not None
    assert scene.axis.folds == ()
    (bar,) = only(scene).bars
    assert 0 < bar.x0 < bar.x1 < WIDTH
    assert all("2024" in t.words for t in scene.axis.ticks if t.words)
