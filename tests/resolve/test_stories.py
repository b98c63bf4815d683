"""Which articles tell of one matter."""

from __future__ import annotations

from resolve.build import MATTERS, Draft
from storygraph.resolve import resolve


def test_every_article_is_in_exactly_one_story() -> None:
    drafts = [Draft(f"{m}{k}", m) for m in MATTERS for k in range(3)]
    r = resolve([d.done() for d in drafts])
    assert sorted(a for s in r.stories for a in s.articles) == sorted(d.name for d in drafts)
    assert sorted(len(s.articles) for s in r.stories) == [3, 3, 3, 3]
    assert all(len({a.rstrip("0123456789") for a in s.articles}) == 1 for s in r.stories)


def test_label_says_what_it_is_about() -> None:
    drafts = [Draft(f"a{k}") for k in range(2)]
    for d in drafts:
        d.place("Velmora", 3)
        d.terms["collapse"] = 9
    r = resolve([d.done() for d in drafts])
    assert r.stories[0].label.startswith("Velmora, collapse")
    assert r.stories[0].id.startswith("story-velmora-")


def test_article_without_words_has_a_story_of_its_own() -> None:
    a, b = Draft("a"), Draft("b")
    a.terms = {}
    b.terms = {}
    r = resolve([a.done(title="First"), b.done(title="Second")])
    assert len(r.stories) == 2


def test_years_apart_count_against_one_story() -> None:
    a, b = Draft("a", published="2021-01-01"), Draft("b", published="2031-01-01")
    b.terms = {**dict.fromkeys(MATTERS["football"].split(), 4), **dict.fromkeys(MATTERS["bridge"].split()[:5], 3)}
    assert len(resolve([a.done(), b.done()]).stories) == 2


def test_nothing_of_nothing() -> None:
    r = resolve([])
    assert (r.entities, r.events, r.quotes, r.stories) == ((), (), (), ())
