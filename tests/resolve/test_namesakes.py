"""Two people of one full name."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from resolve.build import Draft, entity, plain, same
from storygraph.resolve import ResolveInput, resolve


def drafts(*names: str, matter: str = "bridge") -> list[Draft]:
    return [Draft(name, matter) for name in names]


def test_ages_a_generation_apart_are_two_people_in_one_story() -> None:
    a, b = drafts("a", "b")
    x, y = a.aged("Paul Ketter", 71), b.aged("Paul Ketter", 38)
    r = resolve([a.done(), b.done()])
    assert not same(r, ("a", x), ("b", y))
    assert entity(r, "a", x).name == entity(r, "b", y).name == "Paul Ketter"


def test_an_age_that_is_a_little_wrong_is_the_same_person() -> None:
    a, b, c = drafts("a", "b", "c")
    x, y, z = a.aged("Paul Ketter", 71), b.aged("Paul Ketter", 68), c.person("Paul Ketter")
    assert same(resolve([a.done(), b.done(), c.done()]), ("a", x), ("b", y), ("c", z))


def test_who_has_no_age_goes_where_the_same_is_said_and_the_same_company_kept() -> None:
    a, b, c, d, e = drafts("a", "b", "c", "d", "e")
    x, y = a.aged("Paul Ketter", 71, descriptions=("chairman",)), b.aged("Paul Ketter", 38)
    u = c.person("Paul Ketter", descriptions=("chairman",))
    for draft in (b, d):
        draft.person("Livia Brandt")
        draft.body("Ostrava Trust")
    v = d.person("Paul Ketter")
    w = e.aged("Paul Ketter", 71)
    r = resolve([x.done() for x in (a, b, c, d, e)])
    assert same(r, ("a", x), ("c", u), ("e", w))
    assert same(r, ("b", y), ("d", v))
    assert not same(r, ("a", x), ("b", y))


def test_an_age_beside_a_surname_that_several_have_says_nothing() -> None:
    a, b = drafts("a", "b")
    x, y = a.aged("Paul Ketter", 71), b.person("Paul Ketter")
    b.aged("Ketter", 38)
    b.person("Owen Ketter")
    assert same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


def test_a_goalkeeper_and_a_minister_of_two_stories_are_two_people() -> None:
    a, b = Draft("a"), Draft("b", "football")
    x = a.person("Paul Ketter", descriptions=("minister",))
    y = b.person("Paul Ketter", descriptions=("goalkeeper",))
    assert not same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


def test_callings_do_not_part_those_of_one_story_or_company_or_with_both() -> None:
    a, b = drafts("a", "b")
    x = a.person("Paul Ketter", descriptions=("minister",))
    y = b.person("Paul Ketter", descriptions=("goalkeeper",))
    assert same(resolve([a.done(), b.done()]), ("a", x), ("b", y)), "one story"
    a, b, c = Draft("a"), Draft("b", "football"), Draft("c", "bank")
    x = a.person("Paul Ketter", descriptions=("minister",))
    y = b.person("Paul Ketter", descriptions=("goalkeeper",))
    z = c.person("Paul Ketter", descriptions=("mayor", "striker"))
    assert same(resolve([a.done(), b.done(), c.done()]), ("a", x), ("b", y), ("c", z)), "somebody was both"


def _corpus(seed: int) -> list[ResolveInput]:
    random = Random(seed)
    out = []
    for k in range(8):
        d = Draft(f"a{k}", random.choice(["bridge", "football"]))
        d.text = f"Number {k}. "
        age = random.choice([None, 71, 40])
        said = (random.choice(["chairman", "goalkeeper", "minister"]),)
        d.aged("Paul Ketter", age, descriptions=said) if age else d.person("Paul Ketter", descriptions=said)
        d.person(random.choice(["Ketter", "Paul R. Ketter", "Livia Brandt"]))
        d.body(random.choice(["Ostrava Trust", "Harbour Committee"]))
        out.append(d.done())
    return out


@given(seed=st.integers(0, 10_000), order=st.randoms(use_true_random=False))
def test_the_order_does_not_matter(seed: int, order: Random) -> None:
    corpus = _corpus(seed)
    shuffled = list(corpus)
    order.shuffle(shuffled)
    assert plain(resolve(corpus)) == plain(resolve(shuffled))
