from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from storygraph.picture.text import lines, markup, shorten, width


@given(st.text(max_size=200), st.integers(60, 300), st.integers(1, 3))
def test_no_line_is_wider_than_the_room(text: str, room: int, most: int) -> None:
    found = lines(text, room, 12, most)
    assert len(found) <= most
    assert all(width(line, 12) <= room for line in found)


@given(st.text(min_size=1, max_size=80))
def test_what_fits_stays_as_it_is(text: str) -> None:
    assert shorten(text, width(text, 12), 12) == text


def test_what_is_cut_says_so() -> None:
    assert lines("one two three four five six", 60, 12, 2)[-1].endswith("…")


@given(st.text(max_size=50))
def test_any_text_may_stand_in_xml(text: str) -> None:
    element = ElementTree.fromstring(f'<a b="{markup(text)}">{markup(text)}</a>')
    assert element.tag == "a"


def test_marks_that_turn_the_writing_are_left_out() -> None:
    assert markup("a\u202eb\x00<") == "ab&lt;"
