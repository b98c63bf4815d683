"""In which country a well-known place lies."""

from __future__ import annotations

import pytest

from resolve.build import Draft, entity
from storygraph.resolve import resolve
from storygraph.resolve.countries import country_of, spot_of


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("U.S.", "US"),
        ("Britain", "GB"),
        ("the Netherlands", "NL"),
        ("Kiev", "UA"),
        ("Washington, D.C.", "US"),
        ("Sao Paulo", "BR"),
        ("Côte d’Ivoire", "CI"),
        ("Leeds", "GB"),
        ("Peruvian", "PE"),
        ("Upper Marlow", None),
        ("Georgia", None),
    ],
)
def test_country_of(name: str, code: str | None) -> None:
    assert country_of(name) == code


@pytest.mark.parametrize(
    ("beside", "code"),
    [(["Atlanta", "Texas"], "US"), (["Tbilisi"], "GE"), (["Georgia"], None), (["Texas", "Tbilisi"], None)],
)
def test_one_name_of_several_places_by_their_company(beside: list[str], code: str | None) -> None:
    assert country_of("Georgia", beside) == code


def test_coordinates_of_cities_only() -> None:
    paris = spot_of("Paris")
    assert paris is not None
    assert (paris.latitude, paris.longitude) == (48.9, 2.4)
    france = spot_of("France")
    assert france is not None
    assert france.latitude is None


def test_a_place_of_the_graph_has_its_country() -> None:
    a = Draft("a")
    x, y = a.place("Georgia"), a.place("Tbilisi")
    r = resolve([a.done()])
    assert entity(r, "a", x).country == "GE"
    assert entity(r, "a", y).latitude == 41.7
