"""Which stretches stand in quote marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygraph.annotate.quotes.marks import find_quoted, paragraphs


def inside(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quoted(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "one" and "two".', ["one", "two"]),
        ("He said “one” and “two”.", ["one", "two"]),
        ("He said «one» and „two“.", ["one", "two"]),
        ("He said ``one'' and left.", ["one"]),
        ("He said ‘one’ and left.", ["one"]),
        ("He said 'one' and left.", ["one"]),
        ("It isn't the workers' fault, nor the dogs' or the cats'.", []),
        ("It isn’t the workers’ fault: rock ’n’ roll of the ’90s.", []),
        ("'It isn't the workers' fault,' he said.", ["It isn't the workers' fault,"]),
        ("He said \"she called it 'odd' twice\".", ["she called it 'odd' twice", "odd"]),
        ("He said “she called it ‘odd’ twice”.", ["she called it ‘odd’ twice", "odd"]),
        ('It was " one " of many.', ["one"]),
        ('He said “one" and left.', ["one"]),
        ('He said "one” and left.', ["one"]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_nested_ones_know_what_is_around_them() -> None:
    outer, inner = find_quoted("He said “she called it ‘odd’ twice”.")
    assert (outer.parent, inner.parent) == (-1, 0)


def test_reopened_paragraphs_run_to_their_end() -> None:
    text = '"We began in May. It rained.\n\n"We finished in June," he said.\n\nNobody spoke.'
    assert inside(text) == ["We began in May. It rained.", "We finished in June,"]
    assert [q.closed for q in find_quoted(text)] == [False, True]


def test_mark_that_is_never_closed_ends_with_its_sentence() -> None:
    assert inside('He said "we will go. Then he left the room.\n\nNobody spoke.') == ["we will go."]


def test_quotation_that_runs_over_paragraphs_without_marks() -> None:
    text = '"We began in May.\n\nIt rained.\n\nWe finished in June," he said.'
    assert inside(text) == ["We began in May.", "It rained.", "We finished in June,"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = 'He said "we are\ngoing to stay\nhere for as long\nas it takes" today.\n\nNobody spoke.'
    assert len(list(paragraphs(text))) == 2
    assert inside(text) == ["we are\ngoing to stay\nhere for as long\nas it takes"]


MARKED = st.text(alphabet=st.sampled_from(list("aA s.,?!\n-'\"“”‘’«»„`é[]")), max_size=120)


@given(MARKED)
def test_stretches_never_cross(text: str) -> None:
    found = find_quoted(text)
    for k, q in enumerate(found):
        assert 0 <= q.left <= q.start < q.end <= q.right <= len(text)
        assert q.parent < k
        if q.parent >= 0:
            outer = found[q.parent]
            assert outer.start <= q.left
            assert q.right <= outer.right
        for other in found[k + 1 :]:
            assert other.left >= q.end or other.right <= q.right
