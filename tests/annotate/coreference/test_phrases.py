"""Chains of all noun phrases: common nouns, dates, "I" and "you"."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from storygraph.annotate.coreference.phrases import corefer
from storygraph.annotate.coreference.phrases.candidates import extent
from storygraph.model import Annotations, Article

Annotate = Callable[..., tuple[Article, Annotations]]
INTERVIEW = """Potter Ilse Marwick opened a workshop in Oban last year.

Why did you choose clay?

I grew up beside a brickworks. My father worked there.

What do you make today?

I make bowls and tiles. They sell well.

Will you teach?

I teach already."""


@pytest.fixture
def chains(nlp: Language, annotate: Annotate) -> Callable[[str], list[list[str]]]:
    def run(text: str) -> list[list[str]]:
        _, found = annotate(text)
        return [[text[s.start : s.end] for s in chain] for chain in corefer(nlp(text), found)]

    return run


def of(chains: list[list[str]], phrase: str) -> list[str]:
    return next((c for c in chains if phrase in c), [])


def test_common_nouns_come_again(chains: Callable[[str], list[list[str]]]) -> None:
    found = chains("Divers raised an old trawler on Monday. The trawler had sunk in a storm. Another trawler was lost.")
    assert of(found, "The trawler") == ["an old trawler", "The trawler"]


def test_a_pronoun_goes_to_a_thing(chains: Callable[[str], list[list[str]]]) -> None:
    found = chains("The new vaccine protects children. It is cheap.")
    assert of(found, "It")[:2] == ["The new vaccine", "It"]


def test_what_something_is_said_to_be(chains: Callable[[str], list[list[str]]]) -> None:
    found = chains("The boat is a trawler. The crane is not a toy.")
    assert {"The boat", "a trawler"} <= set(of(found, "The boat"))
    assert not of(found, "a toy")


def test_names_are_whole_phrases(chains: Callable[[str], list[list[str]]]) -> None:
    found = chains("Harbour inspector Jonas Vinter resigned. Vinter gave no reason.")
    assert of(found, "Vinter")[0] == "Harbour inspector Jonas Vinter"


def test_dates_of_one_value(chains: Callable[[str], list[list[str]]]) -> None:
    found = chains("On 4 May 2021 the dam broke. Since May 4, 2021, the valley has been closed.")
    assert any({"4 May 2021", "May 4, 2021"} <= set(c) for c in found)


def test_an_interview_has_two_persons(chains: Callable[[str], list[list[str]]]) -> None:
    guest = of(chains(INTERVIEW), "I")
    assert guest.count("I") == 3
    assert guest.count("you") == 3
    assert "My" in guest
    assert any("Ilse Marwick" in phrase for phrase in guest)


def test_i_is_who_is_quoted(chains: Callable[[str], list[list[str]]]) -> None:
    found = chains("“I will appeal, and I will win,” Ilse Marwick said. “I doubt it,” said Jonas Vinter.")
    assert of(found, "Ilse Marwick").count("I") == 2
    assert of(found, "Jonas Vinter").count("I") == 1


def test_every_span_is_in_one_chain_and_in_order(nlp: Language, annotate: Annotate) -> None:
    _, found = annotate(INTERVIEW)
    chains = corefer(nlp(INTERVIEW), found)
    spans = [s for chain in chains for s in chain]
    assert len(spans) == len(set(spans))
    assert all(chain == sorted(chain, key=lambda s: s.start) for chain in chains)
    assert corefer(nlp(""), annotate("")[1]) == []


def test_an_extent_ends_at_a_comma(nlp: Language) -> None:
    doc = nlp("The mill by the weir, which stands empty, was sold.")
    mill = next(t for t in doc if t.text == "mill")
    assert doc[slice(*extent(doc, mill))].text == "The mill by the weir"
