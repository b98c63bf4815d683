from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from storygraph.picture.arrange import BOX, arrange, bounds

NAMES = tuple(f"n{k}" for k in range(12))
links = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from((0.8, 1.0, 1.25))), max_size=40
).map(tuple)


@given(links)
def test_the_same_graph_gives_the_same_places_in_any_order_of_links(found: tuple[tuple[str, str, float], ...]) -> None:
    arrange.cache_clear()
    one = arrange((NAMES,), found)
    arrange.cache_clear()
    assert one == arrange((NAMES,), tuple(reversed(found)))


@given(links)
def test_nodes_have_room_for_their_names(found: tuple[tuple[str, str, float], ...]) -> None:
    places = arrange((NAMES,), found)
    apart = [(abs(a[0] - b[0]), abs(a[1] - b[1])) for a, b in combinations(places.values(), 2)]
    assert all(dx >= BOX[0] - 2 or dy >= BOX[1] - 2 for dx, dy in apart)


@given(links, st.integers(1, 11))
def test_what_is_added_moves_nothing(found: tuple[tuple[str, str, float], ...], first: int) -> None:
    before = arrange((NAMES[:first],), found)
    after = arrange((NAMES[:first], NAMES[first:]), found)
    assert set(after) == set(NAMES)
    assert all(after[name] == place for name, place in before.items())


def test_neighbours_stand_nearer_than_strangers() -> None:
    chain = tuple((NAMES[k], NAMES[k + 1], 1.0) for k in range(11))
    places = arrange((NAMES,), chain)

    def distance(a: int, b: int) -> float:
        (x0, y0), (x1, y1) = places[NAMES[a]], places[NAMES[b]]
        return float(((x0 - x1) ** 2 + (y0 - y1) ** 2) ** 0.5)

    assert all(distance(k, k + 1) < distance(0, 11) for k in range(11))


def test_nothing_and_one() -> None:
    assert arrange((), ()) == {}
    assert set(arrange((("a",),), ())) == {"a"}
    assert len(bounds({})) == 4
