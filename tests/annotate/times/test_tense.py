"""Past or future, from the verb that governs the expression."""

from __future__ import annotations

import pytest
from spacy.language import Language

from storygraph.annotate.times.tense import direction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister resigned on Friday.", "past"),
        ("The minister had resigned by Friday.", "past"),
        ("The minister has not spoken since Friday.", "past"),
        ("The minister could not be reached on Friday.", "past"),
        ("The minister will resign on Friday.", "future"),
        ("The minister would resign on Friday.", "future"),
        ("The minister is going to resign on Friday.", "future"),
        ("The minister is expected to resign on Friday.", "future"),
        ("The minister is resigning on Friday.", "future"),
        ("The hearing was scheduled for Friday.", "future"),
        ("The hearing starts on Friday.", "future"),
        ("Shares fell after Friday's profit warning.", "past"),
    ],
)
def test_direction_of_the_clause(nlp: Language, text: str, expected: str) -> None:
    doc = nlp(text)
    friday = next(t for t in doc if t.text == "Friday")
    assert direction(friday) == expected


def test_no_verb_says_nothing(nlp: Language) -> None:
    doc = nlp("Friday, cloudy.")
    assert direction(doc[0]) is None
