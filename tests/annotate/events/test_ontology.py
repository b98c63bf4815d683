"""The types of events and what docs/ontology.md says of them."""

from __future__ import annotations

from pathlib import Path

from storygraph.annotate.events.lexicon import NOT_EVENTS, NOUNS, VERBS
from storygraph.annotate.events.ontology import NAMES, TYPES, describe
from storygraph.annotate.events.triggers import PASSIVE, PHRASES

DOCS = Path(__file__).parents[3] / "docs" / "ontology.md"


def test_the_documented_table_is_the_one_in_the_code():
    assert describe() in DOCS.read_text(encoding="utf-8")


def test_every_listed_word_has_a_documented_type():
    assert set(VERBS) | set(NOUNS) <= NAMES
    assert set(PHRASES.values()) | set(PASSIVE.values()) <= NAMES | {""}


def test_every_type_but_other_has_words():
    assert {t.name for t in TYPES} - {"other"} == set(VERBS) | set(NOUNS)


def test_words_are_lower_case():
    listed = " ".join([*VERBS.values(), *NOUNS.values(), *NOT_EVENTS])
    assert listed == listed.lower()


def test_every_role_is_documented():
    text = DOCS.read_text(encoding="utf-8")
    for role in ("agent", "patient", "recipient", "partner", "source", "topic", "beneficiary"):
        assert f"`{role}`" in text
