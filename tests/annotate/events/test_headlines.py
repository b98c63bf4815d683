"""Verbs of headlines in capitals, which the tagger takes for names."""

from __future__ import annotations

import pytest
from spacy.language import Language

from storygraph.annotate.events.headlines import in_capitals
from storygraph.annotate.events.triggers import find_triggers

BODY = "\n\nThe council of the town met on Thursday."
HEADLINES = [
    ("Brightwater Sues Harbour Trust Over Spill", "sue", "charge"),
    ("Lions Clinch Title With Late Goal", "clinch", "win"),
    ("Driver Charged In Port Brindle Crash", "charge", "charge"),
    ("Senate Approves Budget Bill, Ending Long Dispute", "approve", "agree"),
]


@pytest.mark.parametrize(("headline", "lemma", "kind"), HEADLINES)
def test_a_verb_in_capitals_is_a_trigger(nlp: Language, headline: str, lemma: str, kind: str) -> None:
    found = [(t.lemma, t.type) for t in find_triggers(nlp(headline + BODY)) if not t.noun]
    assert (lemma, kind) in found


def test_names_in_running_text_are_no_verbs(nlp: Language) -> None:
    doc = nlp("The United States and the Boards of Trade met the Hon. Ann States.")
    assert not any(t.capital for t in find_triggers(doc))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Court Clears Mayor of Fraud", True),
        ("The court clears the mayor of fraud.", False),
        ("Ann Lee said so.", False),
    ],
)
def test_what_counts_as_capitals(nlp: Language, text: str, expected: bool) -> None:
    assert in_capitals(next(nlp(text).sents)) is expected
