"""How alike a listed name and a name of the graph are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storygraph.answers.matching.letters import romanized
from storygraph.answers.matching.names import alike, keys
from storygraph.model import EntityType

PEOPLE = [
    ("Helen Marsh", "Helen Marsh", "same name"),
    ("MARSH, Helen", "Helen Marsh", "same name"),
    ("Dr Helen Marsh", "Helen Marsh", "same name"),
    ("Marsh Helen", "Helen Marsh", "same names in another order"),
    ("Helen Ruth Marsh", "Helen Marsh", "middle name left out"),
    ("Robert Ellery", "Bob Ellery", "short form of the given name"),
    ("Оксана Гриценко", "Oxana Hrytsenko", "written another way in Latin letters"),
    ("HRYTSENKO Oksana", "Oxana Gritsenko", "written another way in Latin letters"),
    ("Γιώργος Παππάς", "Giorgos Pappas", "same name"),
    ("H. Marsh", "Helen Marsh", "initial of the given name"),
    ("Paul Ketter Jr.", "Paul Ketter", "with and without Jr or Sr"),
]
BODIES = [
    ("Ostrava Ltd", "Ostrava", "same name"),
    ("Ministry of Justice", "Justice Ministry", "same words in another order"),
    ("Bureau of River Works", "BRW", "acronym of the name"),
    ("Ostrava Holdings", "Ostrava", "same name but for a word for its kind"),
    ("Газпром", "Gazprom", "same name"),
]


@pytest.mark.parametrize(("listed", "ours", "reason"), PEOPLE)
def test_people(listed: str, ours: str, reason: str) -> None:
    _found(listed, ours, "Person", reason)


@pytest.mark.parametrize(("listed", "ours", "reason"), BODIES)
def test_bodies(listed: str, ours: str, reason: str) -> None:
    _found(listed, ours, "Organization", reason)


def _found(listed: str, ours: str, kind: EntityType, reason: str) -> None:
    said = alike(listed, ours, kind)
    assert said is not None
    assert said.reason == reason
    for of_list in (kind, None):
        assert set(keys(listed, of_list)) & set(keys(ours, kind)), "no common key: never compared"


@pytest.mark.parametrize(
    ("listed", "ours", "kind"),
    [
        ("Helen Marsh", "Owen Marsh", "Person"),
        ("Marsh", "Helen Marsh", "Person"),
        ("Paul Ketter Jr.", "Paul Ketter Sr.", "Person"),
        ("Paul A. Ketter", "Paul B. Ketter", "Person"),
        ("Harbour Council", "Harbour Hospital", "Organization"),
        ("Bank of Ostrava", "Ostrava Rail", "Organization"),
    ],
)
def test_others_are_not_alike(listed: str, ours: str, kind: EntityType) -> None:
    assert alike(listed, ours, kind) is None


@given(st.text(max_size=30))
def test_any_text_can_be_asked_for(text: str) -> None:
    if any(c.isalpha() for c in text):
        assert list(keys(text, None))
        assert alike(text, "Helen Marsh", "Person") is None or romanized(text)
