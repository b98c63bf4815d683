"""Which names are of one person."""

from __future__ import annotations

import pytest

from resolve.build import Draft, entity, same
from storygraph.resolve import resolve


def test_full_name_is_one_person_everywhere() -> None:
    a, b = Draft("a"), Draft("b", "football")
    x, y = a.person("Helen Marsh"), b.person("Helen Marsh")
    r = resolve([a.done(), b.done()])
    assert same(r, ("a", x), ("b", y))
    assert entity(r, "a", x).why == ("same full name",)
    assert entity(r, "a", x).id.startswith("per-helen-marsh-")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Helen Marsh", "Helen R. Marsh"),
        ("Helen Marsh", "Helen Ruth Marsh"),
        ("Robert Ellery", "Bob Ellery"),
        ("Sean O'Dowda", "Sean O’Dowda"),
        ("Anne-Marie Duval", "Anne Marie Duval"),
        ("José Peña", "Jose Pena"),
        ("Muhammad Qasimi", "Mohammed Kasimi"),
        ("Oksana Hrabenko", "Oxana Grabenko"),
        ("Cllr Helen Marsh", "Helen Marsh"),
        ("Kang Min-ho", "Kang Minho"),
        ("Orsolya Veres", "Veres Orsolya"),
        ("Mr. Helen Marsh", "Helen Marsh"),
        ("J.R. Tolland", "J. R. Tolland"),
    ],
)
def test_variants_of_a_full_name_in_one_story(one: str, other: str) -> None:
    a, b = Draft("a"), Draft("b")
    x, y = a.person(one), b.person(other)
    assert same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Paul Ketter", "Peter Ketter"),
        ("Paul Ketter Jr.", "Paul Ketter Sr."),
        ("Paul A. Ketter", "Paul B. Ketter"),
        ("Paul Ketter", "Paula Kettering"),
    ],
)
def test_different_people_stay_two(one: str, other: str) -> None:
    a, b = Draft("a"), Draft("b")
    x, y = a.person(one), b.person(other)
    assert not same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


def test_weak_variants_need_the_same_company() -> None:
    a, b = Draft("a"), Draft("b", "football")
    x, y = a.person("Robert Ellery"), b.person("Bob Ellery")
    assert not same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


def test_surname_goes_to_its_only_bearer_in_the_story() -> None:
    a, b = Draft("a"), Draft("b")
    x, y = a.person("Helen Marsh"), b.person("Marsh")
    assert same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


def test_surname_with_two_bearers_stays_apart() -> None:
    a, b, c = Draft("a"), Draft("b"), Draft("c")
    x, y, z = a.person("Helen Marsh"), b.person("Owen Marsh"), c.person("Marsh")
    r = resolve([a.done(), b.done(), c.done()])
    assert len({entity(r, n, k).id for n, k in (("a", x), ("b", y), ("c", z))}) == 3


def test_surname_in_another_matter_stays_apart() -> None:
    a, b = Draft("a"), Draft("b", "football")
    x, y = a.person("Helen Marsh"), b.person("Marsh")
    assert not same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


def test_surname_in_the_same_company_joins_across_stories() -> None:
    a, b = Draft("a"), Draft("b", "football")
    for d in (a, b):
        d.body("Ostrava Trust")
        d.person("Livia Brandt")
    x, y = a.person("Helen Marsh"), b.person("Marsh")
    assert same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


def test_gender_excludes_a_bearer() -> None:
    a, b, c = Draft("a"), Draft("b"), Draft("c")
    x = a.person("Helen Marsh", gender="female")
    b.person("Owen Marsh", gender="male")
    z = c.person("Marsh", gender="female")
    assert same(resolve([a.done(), b.done(), c.done()]), ("a", x), ("c", z))


def test_two_chains_of_one_article_are_never_one() -> None:
    a, b = Draft("a"), Draft("b")
    x, y = a.person("Paul Ketter"), a.person("Ketter")
    z = b.person("Paul Ketter")
    r = resolve([a.done(), b.done()])
    assert same(r, ("a", x), ("b", z))
    assert not same(r, ("a", x), ("a", y))


def test_lone_surnames_of_different_stories_have_different_ids() -> None:
    a, b = Draft("a", published="2031-03-10"), Draft("b", "football", published="2031-03-11")
    x, y = a.person("Marsh"), b.person("Marsh")
    alone = resolve([a.done()])
    both = resolve([a.done(), b.done()])
    assert entity(both, "a", x).id != entity(both, "b", y).id
    assert entity(both, "a", x).id == entity(alone, "a", x).id


def test_name_that_fits_two_others_goes_to_the_one_of_its_story() -> None:
    a, b, c = Draft("a"), Draft("b", "football"), Draft("c", "football")
    x, y, z = a.person("Paul A. Ketter"), b.person("Paul B. Ketter"), c.person("Paul Ketter")
    r = resolve([a.done(), b.done(), c.done()])
    assert same(r, ("b", y), ("c", z))
    assert not same(r, ("a", x), ("c", z))


def test_surname_is_settled_before_the_given_name() -> None:
    a, b = Draft("a"), Draft("b")
    x, y, z = a.person("Helen Marsh"), b.person("Helen"), b.person("Marsh")
    r = resolve([a.done(), b.done()])
    assert same(r, ("a", x), ("b", z))
    assert not same(r, ("b", y), ("b", z))


def test_two_names_that_an_article_gives_are_one_person_elsewhere() -> None:
    a, b, c = Draft("a"), Draft("b"), Draft("c")
    x = a.person("Helen Marsh", aliases=("Helen Grove",))
    y, z = b.person("Helen Grove"), c.person("H. Grove")
    r = resolve([a.done(), b.done(), c.done()])
    assert same(r, ("a", x), ("b", y), ("c", z))
    assert "an article gives both names" in entity(r, "a", x).why
