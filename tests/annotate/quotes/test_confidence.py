"""The table that confidence is read from."""

from __future__ import annotations

from itertools import pairwise

import pytest

from storygraph.annotate.quotes.confidence import STRENGTHS, TABLE, Feature, calibrated, strength


@pytest.mark.parametrize(("score", "said"), [(0.45, "weak"), (0.7, "fair"), (0.8, "good"), (0.95, "strong")])
def test_strength(score: float, said: str) -> None:
    assert strength(score) == said


def test_every_class_has_a_share_that_rises_with_the_cue() -> None:
    for kind in ("direct", "mixed", "indirect"):
        for speaker in ("name", "noun", "described", "pronoun", "unlinked", "none"):
            line = [calibrated(Feature(kind, s, speaker)) for s in STRENGTHS]
            assert all(0 < a <= b < 1 for a, b in pairwise(line))
    assert len(TABLE) == 72


def test_nobody_can_be_less_sure_than_of_a_known_speaker() -> None:
    assert calibrated(Feature("indirect", "good", "name")) > calibrated(Feature("indirect", "good", "unlinked"))
