"""Whether two printings of one utterance have the same words in marks."""

from __future__ import annotations

import pytest

from storygraph.graph.wordings import differences, different, wording, wordings

WHOLE = "The council knew for years that the bridge was rotten and told nobody about it"


def test_a_word_that_differs() -> None:
    a, b = wording(WHOLE, "direct"), wording(WHOLE.replace("knew", "had known"), "direct")
    assert list(differences(a, b)) == [(("knew",), ("had", "known"))]
    assert wordings([a, b, a]) == 2


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (WHOLE, "direct"),
        ("the bridge was rotten and told nobody", "direct"),
        ("that the bridge “was rotten and told nobody”, which was a shame", "mixed"),
        ("The council knew for years [...] and told nobody about it", "direct"),
        ("THE COUNCIL knew for years, that the bridge was rotten", "direct"),
        ("that the council had known of the rot", "indirect"),
        ("that the “old” bridge was bad", "mixed"),
    ],
)
def test_a_shorter_cut_is_no_other_wording(words: str, kind: str) -> None:
    assert not different(wording(WHOLE, "direct"), wording(words, kind))


def test_marks_within_a_mixed_printing_are_compared() -> None:
    own = wording("that the council “knew for weeks that the bridge was rotten”", "mixed")
    assert list(differences(wording(WHOLE, "direct"), own)) == [(("years",), ("weeks",))]


def test_nothing_in_marks_is_one_wording() -> None:
    assert wordings([wording(WHOLE, "indirect")]) == 1
