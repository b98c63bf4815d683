"""Which names are of one organisation, place or group, and which type a name has."""

from __future__ import annotations

import pytest

from resolve.build import Draft, entity, same
from storygraph.model.annotation import EntityType
from storygraph.resolve import resolve


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("Organization", "Ostrava Mills", "Ostrava Mills Inc."),
        ("Organization", "The Ostrava Mills", "Ostrava Mills Co. Ltd."),
        ("Organization", "Ministry of Defence", "Defense Ministry"),
        ("Organization", "A&B Traders", "A and B Traders"),
        ("Organization", "H.K.T.", "HKT"),
        ("Place", "U.S.", "United States"),
        ("Place", "US", "the United States of America"),
        ("Place", "U.K.", "Britain"),
        ("Place", "Kiev", "Kyiv"),
        ("Place", "Va.", "Virginia"),
        ("Place", "Chinese", "China"),
        ("Group", "Democrats", "Democrat"),
    ],
)
def test_one_name_written_two_ways(kind: EntityType, one: str, other: str) -> None:
    a, b = Draft("a"), Draft("b", "football")
    x, y = a.chain(kind, one), b.chain(kind, other)
    assert same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ostrava Bank", "Ostrava Mills"), ("North Ostrava", "South Ostrava"), ("Ostrava", "Ostrava Records")],
)
def test_different_bodies_stay_two(one: str, other: str) -> None:
    a, b = Draft("a"), Draft("b")
    x, y = a.body(one), b.body(other)
    assert not same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


def test_acronym_given_once_holds_everywhere() -> None:
    a, b = Draft("a"), Draft("b", "football")
    x = a.body("Bureau of River Works", aliases=("BRW",))
    y = b.body("BRW")
    c = Draft("c")
    c.body("BRW")
    r = resolve([a.done(), b.done(), c.done()])
    assert same(r, ("a", x), ("b", y))
    assert entity(r, "a", x).name == "Bureau of River Works"
    assert "BRW" in entity(r, "a", x).aliases


def test_acronym_by_initials_within_a_story() -> None:
    a, b, c = Draft("a"), Draft("b"), Draft("c", "football")
    x, y = a.body("Bureau of River Works"), b.body("BRW")
    z = c.body("Board of Rugby Workers")
    r = resolve([a.done(), b.done(), c.done()])
    assert same(r, ("a", x), ("b", y))
    assert not same(r, ("a", x), ("c", z))


def test_acronym_of_two_bodies_goes_by_story() -> None:
    a, b = Draft("a"), Draft("b", "football")
    x = a.body("Bureau of River Works", aliases=("BRW",))
    y = b.body("Board of Rugby Workers", aliases=("BRW",))
    c, d = Draft("c"), Draft("d", "football")
    p, q = c.body("BRW"), d.body("BRW")
    r = resolve([i.done() for i in (a, b, c, d)])
    assert same(r, ("a", x), ("c", p))
    assert same(r, ("b", y), ("d", q))
    assert not same(r, ("a", x), ("b", y))


def test_committee_without_its_chamber_joins_only_where_one_is_meant() -> None:
    a, b = Draft("a"), Draft("b")
    x, y = a.body("House Harbour Committee"), b.body("Harbour Committee")
    assert same(resolve([a.done(), b.done()]), ("a", x), ("b", y))
    c = Draft("c")
    c.body("Senate Harbour Committee")
    assert not same(resolve([a.done(), b.done(), c.done()]), ("a", x), ("b", y))


def test_majority_of_articles_gives_the_type() -> None:
    drafts = [Draft(f"a{k}") for k in range(4)]
    chains = [d.body("Velmora") if k else d.place("Velmora") for k, d in enumerate(drafts)]
    r = resolve([d.done() for d in drafts])
    assert same(r, *((d.name, c) for d, c in zip(drafts, chains, strict=True)))
    assert entity(r, "a0", chains[0]).type == "Organization"


def test_town_and_company_of_one_name_stay_apart() -> None:
    town = [Draft(f"t{k}") for k in range(2)]
    firm = [Draft(f"f{k}", "bank") for k in range(2)]
    places = [d.place("Velmora", 2, descriptions=("town",)) for d in town]
    bodies = [d.body("Velmora", 2, descriptions=("company",)) for d in firm]
    r = resolve([d.done() for d in (*town, *firm)])
    assert same(r, *((d.name, c) for d, c in zip(town, places, strict=True)))
    assert same(r, *((d.name, c) for d, c in zip(firm, bodies, strict=True)))
    assert not same(r, ("t0", places[0]), ("f0", bodies[0]))


def test_name_of_a_person_mistaken_for_a_body() -> None:
    a, b, c = Draft("a"), Draft("b"), Draft("c")
    x, y = a.person("Helen Marsh"), b.person("Helen Marsh")
    z = c.body("Marsh")
    r = resolve([a.done(), b.done(), c.done()])
    assert same(r, ("a", x), ("b", y), ("c", z))


def test_descriptions_are_no_entities_but_documents_are() -> None:
    a = Draft("a")
    a.chain("Person", "the spokesman", named=False)
    d = a.document("a letter", kind="letter")
    r = resolve([a.done()])
    assert [e.type for e in r.entities] == ["Document"]
    assert entity(r, "a", d).kind == "letter"


def test_a_short_name_that_an_article_took_for_another_type_is_the_body_of_the_story() -> None:
    drafts = [Draft(f"a{k}") for k in range(4)]
    for d in drafts:
        d.body("Ostrava Valley Water", aliases=("Ostrava Valley",))
        d.person("Helen Marsh")
    valley = drafts[3].place("Ostrava Valley")
    marsh = drafts[3].body("Marsh", descriptions=("company",))
    other = Draft("b")
    village = other.place("Ostrava Valley", descriptions=("village",))
    r = resolve([d.done() for d in drafts])
    assert same(r, ("a0", 0), ("a3", valley))
    assert not same(r, ("a0", 1), ("a3", marsh)), "half as many texts say so: it may be a company"
    r = resolve([*(d.done() for d in drafts), other.done()])
    assert entity(r, "b", village).type == "Place", "there is a village too"


def test_what_one_text_of_many_says_is_a_slip() -> None:
    drafts = [Draft(f"a{k}") for k in range(12)]
    for d in drafts:
        d.text = f"Number {d.name}. "
        d.person("Helen Marsh", 3)
    marsh = drafts[11].body("Marsh", descriptions=("company",))
    assert same(resolve([d.done() for d in drafts]), ("a0", 0), ("a11", marsh))


def test_a_well_known_place_is_not_the_body_that_is_called_after_it() -> None:
    drafts = [Draft(f"a{k}") for k in range(4)]
    for d in drafts:
        d.text = f"Number {d.name}. "
        d.body("University of Paris", 3, aliases=("Paris",))
    place = drafts[3].place("Paris")
    assert entity(resolve([d.done() for d in drafts]), "a3", place).type == "Place"
