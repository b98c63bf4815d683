"""Texts cut into pieces: every piece is text[start:end], and nothing but white space is left out."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from storygraph.answers.cutting import Mark, control, controls, paragraphs, visible
from storygraph.model import Span

LETTERS = "ab \n\t.é👩‍🚀🏴שלוםسلام\u202e\u202c\u2067\u2069\u200f\u200b\u0007<>&\"'"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=60) | st.text(max_size=40)


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Span], list[Mark], list[Span]]:
    """A text with sentences in order, marks that may overlap, and claims."""
    text = draw(TEXTS)
    places = st.integers(0, len(text))
    cuts = sorted(draw(st.lists(places, max_size=8)))
    sentences = [Span(start=a, end=b) for a, b in pairwise(cuts) if a < b and draw(st.booleans())]
    pairs = draw(st.lists(st.tuples(places, places).map(sorted), max_size=6))
    marks = [Mark(a, b, k) for k, (a, b) in enumerate(pairs)]
    claims = [Span(start=a, end=b) for a, b in draw(st.lists(st.tuples(places, places).map(sorted), max_size=2))]
    return text, sentences, marks, claims


def pieces_of(cut: list[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    return [p for units in cut for unit in units for p in unit["pieces"]]


@given(cases())
def test_every_piece_is_its_stretch_of_the_text(case: tuple[str, list[Span], list[Mark], list[Span]]) -> None:
    text, sentences, marks, claims = case
    pieces = pieces_of(paragraphs(text, sentences, marks, claims))
    for p in pieces:
        assert p["text"] == text[p["start"] : p["end"]] != ""
    for one, two in pairwise(pieces):
        assert one["end"] <= two["start"]
    shown = {i for p in pieces for i in range(p["start"], p["end"])}
    assert all(c.isspace() for i, c in enumerate(text) if i not in shown)


@given(cases())
def test_a_piece_has_the_shortest_mark_that_covers_it(case: tuple[str, list[Span], list[Mark], list[Span]]) -> None:
    text, sentences, marks, claims = case
    for p in pieces_of(paragraphs(text, sentences, marks, claims)):
        over = [m for m in marks if m.start <= p["start"] and p["end"] <= m.end]
        lengths = [m.end - m.start for m in over]
        assert (p["mark"] is None) == (not over)
        assert p["mark"] is None or marks[p["mark"]].end - marks[p["mark"]].start == min(lengths)
        assert p["claim"] == any(c.start <= p["start"] and p["end"] <= c.end for c in claims)


@given(cases())
def test_control_characters_stand_alone(case: tuple[str, list[Span], list[Mark], list[Span]]) -> None:
    text, sentences, marks, claims = case
    for p in pieces_of(paragraphs(text, sentences, marks, claims)):
        assert len(p["text"]) == 1 or not any(control(c) for c in p["text"])
        assert p["control"] == (control(p["text"]) if len(p["text"]) == 1 else "")


def test_sentences_are_numbered_and_their_white_space_breaks_paragraphs() -> None:
    text = "Headline\n\nOne. Two.\nThree.  "
    sentences = [Span(start=0, end=10), Span(start=10, end=14), Span(start=15, end=20), Span(start=20, end=28)]
    cut = paragraphs(text, sentences, [])
    assert [[(u["n"], text[u["start"] : u["end"]]) for u in units] for units in cut] == [
        [(1, "Headline")],
        [(2, "One."), (None, " "), (3, "Two.")],
        [(4, "Three.")],
    ]


def test_what_no_sentence_holds_is_shown_too() -> None:
    cut = paragraphs("Lead in. A. tail", [Span(start=9, end=11)], [])
    assert [(u["n"], "".join(p["text"] for p in u["pieces"])) for units in cut for u in units] == [
        (None, "Lead in."),
        (None, " "),
        (1, "A."),
        (None, " "),
        (None, "tail"),
    ]


def test_a_part_of_a_text_begins_and_ends_with_its_sentences() -> None:
    text = "One. Two. Three. Four."
    cut = paragraphs(text, [Span(start=5, end=9), Span(start=10, end=16)], [], first=1)
    assert [u["n"] for units in cut for u in units if u["n"]] == [2, 3]
    assert "One" not in "".join(p["text"] for p in pieces_of(cut))


def test_control_characters_have_a_mark_and_a_name() -> None:
    assert control("\u202e") == "RLO"
    assert control("\x07") == "U+0007"
    assert control("a") == control("\n") == control("\u200d") == ""  # the joiner of an emoji is part of it
    assert controls("a\u202eb\x07\u202e") == ["control character u+0007", "right-to-left override"]
    assert visible("a\u202eb\u200d") == "a[RLO]b\u200d"
