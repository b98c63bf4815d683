"""Which event mentions are one event, and what is said of it as a whole."""

from __future__ import annotations

from resolve.build import Draft
from storygraph.model import Local
from storygraph.resolve import resolve

COLLAPSE = "The old bridge at Velmora collapsed on Monday with four girders."


def _collapse(name: str, when: str | None = None, sentence: str = COLLAPSE, **fields: str) -> Draft:
    d = Draft(name, published=fields.pop("published", "2031-03-12"), **fields)
    place = d.place("Velmora")
    d.event(sentence, "collapsed", "collapse", who=(place,), when=when, type="disaster")
    return d


def test_same_event_across_articles_of_a_story() -> None:
    a = _collapse("a")
    b = _collapse("b", sentence="Velmora mourns after its bridge collapsed and girders fell.")
    r = resolve([a.done(), b.done()])
    assert r.event_of[Local("a", 0)] == r.event_of[Local("b", 0)]
    assert r.events[0].id.startswith("evt-collapse-")
    assert r.events[0].type == "disaster"


def test_noun_and_verb_of_one_event() -> None:
    a, b = Draft("a"), Draft("b")
    for d, sentence, word, lemma in (
        (a, "Ostrava Trust announced the repair of the bridge.", "announced", "announce"),
        (b, "The announcement of the bridge repair by Ostrava Trust came early.", "announcement", "announcement"),
    ):
        body = d.body("Ostrava Trust")
        d.event(sentence, word, lemma, who=(body,))
    r = resolve([a.done(), b.done()])
    assert r.event_of[Local("a", 0)] == r.event_of[Local("b", 0)]


def test_cluster_of_an_article_is_one_event() -> None:
    a = Draft("a")
    a.event("A girder fell.", "fell", "fall", cluster=7)
    a.event("Everybody heard the crash of it.", "crash", "crash", cluster=7)
    r = resolve([a.done()])
    assert len(r.events) == 1


def test_other_story_other_event() -> None:
    a = _collapse("a")
    b = Draft("b", "football")
    b.event("The defence collapsed before half time.", "collapsed", "collapse")
    r = resolve([a.done(), b.done()])
    assert r.event_of[Local("a", 0)] != r.event_of[Local("b", 0)]


def test_days_far_apart_are_two_events() -> None:
    a, b = _collapse("a", when="2031-03-10"), _collapse("b", when="2030-05-01", origin="b")
    r = resolve([a.done(), b.done()])
    assert len(r.events) == 2


def test_sources_that_contradict_each_other() -> None:
    a = _collapse("a", when="2031-03-10")
    b = _collapse("b", when="2031-03-11", sentence=COLLAPSE.replace("Monday", "Tuesday"))
    r = resolve([a.done(), b.done()])
    assert [e.conflict for e in r.events] == [True]


def test_copies_are_one_voice_and_no_conflict() -> None:
    a, b = _collapse("a", when="2031-03-10", origin="x"), _collapse("b", when="2031-03-11", origin="x")
    r = resolve([a.done(), b.done()])
    assert [e.conflict for e in r.events] == [False]
    assert r.events[0].members == (Local("a", 0), Local("b", 0))


def test_most_precise_time_and_majority_status() -> None:
    a, b, c = (_collapse(n, origin=n) for n in "abc")
    a.events[0] = a.events[0].model_copy(update={"status": "alleged"})
    month = a.events[0].interval.model_copy(
        update={"earliest": "2031-03-01", "latest": "2031-03-31", "precision": "month"}
    )
    a.events[0] = a.events[0].model_copy(update={"interval": month})
    d = _collapse("d", when="2031-03-10", origin="d")
    r = resolve([i.done() for i in (a, b, c, d)])
    assert len(r.events) == 1
    assert (r.events[0].interval.earliest, r.events[0].interval.precision) == ("2031-03-10", "day")
    assert r.events[0].status == "happened"


def test_undated_stays_undated() -> None:
    r = resolve([_collapse("a").done()])
    assert not r.events[0].interval.dated


def test_summary_is_the_fuller_sentence_and_not_too_long() -> None:
    a = _collapse("a", sentence="It collapsed.")
    b = _collapse(
        "b", when="2031-03-10", sentence="The bridge collapsed, " + "and people of the town saw it " * 20 + "."
    )
    r = resolve([a.done(), b.done()])
    summaries = {e.summary for e in r.events}
    assert all(0 < len(s) <= 240 for s in summaries)
    assert any(s.startswith("The bridge collapsed, and") for s in summaries)


def test_id_stays_when_a_later_article_comes() -> None:
    a = _collapse("a", published="2031-03-11")
    b = _collapse("b", published="2031-03-12", sentence="Velmora mourns after its bridge collapsed and girders fell.")
    alone, both = resolve([a.done()]), resolve([a.done(), b.done()])
    assert alone.event_of[Local("a", 0)].id == both.event_of[Local("b", 0)].id
