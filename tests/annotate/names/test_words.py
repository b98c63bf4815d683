"""The word lists that come with the package."""

from __future__ import annotations

from importlib.resources import files

import pytest

from storygraph.annotate.names import words


def test_countries_by_name_people_and_capital() -> None:
    names, people, capitals = words.nations()
    assert names["Burma"] == names["Myanmar"] == "Myanmar"
    assert people["Danes"] == "Denmark"
    assert capitals["Lima"] == "Peru"


def test_known_names_have_a_type() -> None:
    assert words.known()["Ontario"] == "Place"
    assert words.known()["UNICEF"] == "Organization"
    assert set(words.places().values()) == {"region", "state", "city"}


def test_given_names_say_gender_once() -> None:
    table = words.given_names()
    assert table["Ingrid"] == "female"
    assert table["Yusuf"] == "male"
    assert "Robin" not in table


@pytest.mark.parametrize(("written", "plain"), [("Brudziński", "brudzinski"), ("Łódź", "lodz"), ("O’Neil", "o'neil")])
def test_folding(written: str, plain: str) -> None:
    assert words.folded(written) == plain


@pytest.mark.parametrize("part", ["names", "documents", "coreference"])
def test_every_line_of_a_lexicon_has_a_name_and_words(part: str) -> None:
    lines = files(f"storygraph.annotate.{part}").joinpath("lexicon.txt").read_text(encoding="utf-8").splitlines()
    assert all(line.startswith("#") or len(line.split(": ", 1)[1].split()) > 0 for line in lines)
