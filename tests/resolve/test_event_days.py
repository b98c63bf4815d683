"""Events that are told of one exact day are joined where words alone would not do it."""

from __future__ import annotations

from resolve.build import Draft
from storygraph.model import Local
from storygraph.resolve import resolve


def told(name: str, sentence: str, word: str, lemma: str, kind: str, when: str, about: str) -> Draft:
    d = Draft(name, about, published="2031-03-12")
    person = d.person("Mara Quill")
    d.event(sentence, word, lemma, who=(person,), when=when, type=kind)
    return d


def test_a_day_told_back_joins_events_of_one_type_and_person() -> None:
    a = told("a", "Mara Quill got a telephone call that day.", "call", "call", "talk", "2029-05-04", "bridge")
    b = told("b", "Somebody had rung Mara Quill at home.", "rung", "ring", "talk", "2029-05-04", "football")
    r = resolve([a.done(), b.done()])
    assert r.event_of[Local("a", 0)] == r.event_of[Local("b", 0)]


def test_another_day_is_another_event() -> None:
    a = told("a", "Mara Quill got a telephone call that day.", "call", "call", "talk", "2029-05-04", "bridge")
    b = told("b", "Somebody had rung Mara Quill at home.", "rung", "ring", "talk", "2029-06-04", "football")
    r = resolve([a.done(), b.done()])
    assert r.event_of[Local("a", 0)] != r.event_of[Local("b", 0)]


def test_recent_days_need_more() -> None:
    a = told("a", "Mara Quill arrived in the harbour.", "arrived", "arrive", "move", "2031-03-10", "bridge")
    b = told("b", "Mara Quill gave a speech.", "gave", "give", "give", "2031-03-10", "football")
    r = resolve([a.done(), b.done()])
    assert r.event_of[Local("a", 0)] != r.event_of[Local("b", 0)]
