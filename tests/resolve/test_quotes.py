"""Which quotations are one utterance."""

from __future__ import annotations

import pytest

from resolve.build import Draft
from storygraph.model import Local
from storygraph.resolve import resolve
from storygraph.resolve.quotes import shown

WORDS = "The bridge was never safe and everybody in the town knew it"


def test_same_words_of_the_same_speaker() -> None:
    a, b = Draft("a"), Draft("b")
    x, y = a.person("Helen Marsh"), b.person("Helen Marsh")
    a.quote(WORDS, x)
    b.quote(WORDS.replace("never safe", "never safe,") + "!", y)
    r = resolve([a.done(), b.done()])
    assert len(r.quotes) == 1
    assert r.quotes[0].id.startswith("q-")


def test_part_of_a_direct_quotation() -> None:
    a, b = Draft("a"), Draft("b")
    a.quote(WORDS, a.person("Helen Marsh"))
    b.quote("everybody in the town knew it", b.person("Helen Marsh"))
    r = resolve([a.done(), b.done()])
    assert len(r.quotes) == 1
    assert r.quotes[0].text == WORDS
    assert r.quotes[0].members[0] == Local("a", 0)


def test_a_few_words_differ() -> None:
    a, b = Draft("a"), Draft("b")
    a.quote(WORDS, a.person("Helen Marsh"))
    b.quote(WORDS.replace("everybody", "everyone"), b.person("Helen Marsh"))
    assert len(resolve([a.done(), b.done()]).quotes) == 1


def test_other_speaker_other_utterance() -> None:
    a, b = Draft("a"), Draft("b")
    a.quote(WORDS, a.person("Helen Marsh"))
    b.quote(WORDS, b.person("Owen Brandt"))
    assert len(resolve([a.done(), b.done()]).quotes) == 2


def test_unknown_speaker_may_be_the_same() -> None:
    a, b = Draft("a"), Draft("b")
    a.quote(WORDS, a.person("Helen Marsh"))
    b.quote(WORDS)
    assert len(resolve([a.done(), b.done()]).quotes) == 1


def test_unknown_speaker_does_not_bridge_two_speakers() -> None:
    drafts = [Draft(n) for n in "abc"]
    drafts[0].quote(WORDS, drafts[0].person("Helen Marsh"))
    drafts[1].quote(WORDS)
    drafts[2].quote(WORDS, drafts[2].person("Owen Brandt"))
    r = resolve([d.done() for d in drafts])
    assert r.quote_of[Local("a", 0)] != r.quote_of[Local("c", 0)]


def test_few_words_only_within_a_story_and_speaker() -> None:
    a, b, c = Draft("a"), Draft("b"), Draft("c", "football")
    for d in (a, b, c):
        d.body(f"Club {d.name}")
        d.quote("a total mess", d.person("Helen Marsh"))
    r = resolve([a.done(), b.done(), c.done()])
    assert r.quote_of[Local("a", 0)] == r.quote_of[Local("b", 0)]
    assert r.quote_of[Local("a", 0)] != r.quote_of[Local("c", 0)]


def test_copies_align() -> None:
    a, b = Draft("a", origin="x"), Draft("b", origin="x")
    for d in (a, b):
        d.quote("no")
        d.quote("no")
    r = resolve([a.done(), b.done()])
    assert len(r.quotes) == 2
    assert r.quote_of[Local("a", 0)] == r.quote_of[Local("b", 0)]


def told(first: str, second: str) -> int:
    """How many utterances two reported contents of one speaker are, in two articles of a story."""
    a, b = Draft("a"), Draft("b")
    for d, words in ((a, first), (b, second)):
        d.body(f"Harbour {d.name}")
        d.quote(words, d.person("Helen Marsh"), kind="indirect")
    return len(resolve([a.done(), b.done()]).quotes)


def test_paraphrases_of_one_speaker() -> None:
    claim = "the council had ignored three warnings about the rusting cables of the bridge"
    assert told(claim, "three warnings about the bridge's rusting cables had been ignored by the council") == 1
    assert told(claim, "two warnings about the bridge's rusting cables had been ignored by the council") == 2
    assert told(claim, "the council would repair the lifts of the tunnel before the winter") == 2


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (["that the bridge  is\nsafe"], "the bridge is safe"),
        (["that is why she left"], "that is why she left"),
        (["We will repair it,", "We will pay."], "We will repair it. We will pay."),
        (["We will repair it,", "and pay"], "We will repair it, and pay"),
        (["We will repair it,"], "We will repair it"),
        (["Will you pay?"], "Will you pay?"),
    ],
)
def test_how_an_utterance_is_shown(pieces: list[str], text: str) -> None:
    assert shown(pieces) == text


@pytest.mark.parametrize(("first", "second", "number"), [("seven", "eight", 2), ("seven", "7", 1), ("7", "seven", 1)])
def test_other_numbers_are_another_utterance(first: str, second: str, number: int) -> None:
    a, b = Draft("a"), Draft("b")
    for d, weeks in ((a, first), (b, second)):
        d.quote(f"They knew for {weeks} weeks that the bridge was never safe in winter", d.person("Helen Marsh"))
    assert len(resolve([a.done(), b.done()]).quotes) == number


def test_where_a_sentence_ends_between_the_pieces() -> None:
    pieces = ["We will repair it,", "I promise you that."]
    assert shown(pieces, [",” she said. “"]) == "We will repair it. I promise you that."
    assert shown(pieces, [",” she said, “"]) == "We will repair it, I promise you that."
