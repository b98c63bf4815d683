from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from storygraph.picture.moment import ordinal
from storygraph.picture.scale import TICK_SIZE, scale
from storygraph.picture.text import width

START = ordinal("1950-01-01")
spans = st.lists(
    st.tuples(st.integers(0, 30_000), st.integers(0, 400)).map(lambda s: (START + s[0], START + s[0] + s[1])),
    min_size=1,
    max_size=40,
)


@given(spans)
def test_later_is_never_further_left_and_all_is_inside(found: list[tuple[int, int]]) -> None:
    measure = scale(found, 40, 1160)
    days = sorted({d for s in found for d in s})
    places = [measure.x(d) for d in days]
    assert places == sorted(places)
    assert all(39.9 <= x <= 1160.1 for x in places)


@given(spans)
def test_words_of_the_axis_do_not_touch(found: list[tuple[int, int]]) -> None:
    measure = scale(found, 40, 1160)
    shown = [
        (t.x - width(t.words, TICK_SIZE) / 2, t.x + width(t.words, TICK_SIZE) / 2) for t in measure.ticks() if t.words
    ]
    assert shown
    assert all(a[1] < b[0] for a, b in pairwise(shown))


def test_an_empty_stretch_is_folded_and_says_how_long_it_is() -> None:
    measure = scale([(ordinal("1955-02-24"),) * 2, (ordinal("2004-01-01"), ordinal("2011-12-31"))], 40, 1160)
    assert [f.words for f in measure.folds] == ["49 years"]
    assert measure.x(ordinal("2004-01-01")) < 200


def test_one_day_has_a_tick_with_its_date() -> None:
    measure = scale([(ordinal("2024-03-07"),) * 2], 40, 1160)
    assert [t.words for t in measure.ticks()] == ["7 Mar 2024"]
