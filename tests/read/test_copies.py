"""Which articles print the same text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.read.copies import group, origins, sketch

LEAD = "The council of Weston voted on Tuesday night to close the old harbour bridge for two years while it is rebuilt."
REWRITTEN = "Weston's harbour bridge will be shut until the year after next, its council has decided."
BODY = (
    "The decision, taken by nine votes to four after a debate of five hours, ends a dispute that has divided the town "
    "since an engineer found cracks in two of the piers last spring.",
    "“Nobody wanted this, but nobody could promise that the bridge would stand another winter,” mayor Ruth Okafor said "
    "after the vote.",
    "Shopkeepers on the eastern bank said that they would lose half of their customers, and asked for a ferry "
    "that runs at least every twenty minutes.",
    "The council will pay for a ferry from April, but it has money for only one boat, said Tom Hale, its treasurer.",
    "Work is to begin in March, and a firm from Dunmore has been chosen to do it for eleven million pounds.",
)
TAIL = (
    "Weston has had a bridge over the harbour since 1871; the present one was opened in 1934 and widened twice.",
    "A petition against the closure gathered six thousand names, more than a third of those who live in the town.",
)
BACKGROUND = (
    "Weston, a town of seventeen thousand on the north coast, grew rich on herring and lost most of its fleet in the "
    "nineteen-seventies. Its harbour bridge, opened in 1934, carries the only road to the eastern bank, where the "
    "hospital and two of the three schools are. Engineers have warned of its state four times since 2009."
)
OTHER = (
    "Ferries, buses and a great deal of patience will be needed in Weston, where councillors decided late on Tuesday "
    "that nothing can be saved of the crossing that generations took to school. I watched them raise their hands.",
    "“It is the right thing, and it will cost me my seat,” one of the nine who were in favour told me on the stairs.",
    "On the other side of the water, at the fish shop that her grandfather opened, Maud Pike had already heard. She "
    "counted the customers of the morning and divided by two.",
)


def text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


WIRE = text(LEAD, *BODY, *TAIL)


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        text("Bridge to close for two years", "By Our Correspondent", WIRE),
        text(LEAD, *BODY),
        text(LEAD, *BODY[:3]),
        text(REWRITTEN, *BODY, *TAIL),
        text(REWRITTEN, *BODY),
        WIRE.replace("“", '"').replace("”", '"').upper(),
        WIRE.replace(". ", ".  ").replace("\n\n", " "),
        WIRE.replace("Tuesday night", "Tuesday").replace("eleven million pounds", "£11m").replace("nine", "9"),
    ],
)
def test_a_copy(copy: str) -> None:
    found = origins([("wire", WIRE, "2024-03-05"), ("copy", copy, "2024-03-06")])
    assert found == {"wire": "wire", "copy": "wire"}


@pytest.mark.parametrize(
    "report",
    [
        text(*OTHER),
        text(*OTHER, BODY[1]),
        text(*OTHER, BACKGROUND),
        text(OTHER[0], BODY[1], *OTHER[1:], BODY[2]),
    ],
)
def test_another_report_of_the_same(report: str) -> None:
    wire = text(WIRE, BACKGROUND)
    found = origins([("wire", wire, "2024-03-05"), ("other", report, "2024-03-06")])
    assert found == {"wire": "wire", "other": "other"}


def test_the_earliest_is_the_origin_then_the_smallest_id() -> None:
    texts = [("a", WIRE, None), ("b", WIRE, "2024-03-06"), ("d", WIRE, "2024-03-05"), ("c", WIRE, "2024-03-05")]
    assert set(origins(texts).values()) == {"c"}


def test_undated_copies() -> None:
    assert origins([("b", WIRE, None), ("a", WIRE, None)]) == {"a": "a", "b": "a"}


def test_short_texts_are_copies_only_where_equal() -> None:
    texts = [("a", "The mayor left.", None), ("b", "The mayor left!", None), ("c", "The mayor left town.", None)]
    assert origins(texts) == {"a": "a", "b": "a", "c": "c"}


def test_texts_without_words() -> None:
    assert origins([("a", "", None), ("b", "…", None)]) == {"a": "a", "b": "a"}
    assert origins([]) == {}


def test_a_later_round_up_joins_nothing() -> None:
    first, second = text(LEAD, *BODY), text(*OTHER, BACKGROUND)
    fill = [" ".join(f"{word}{k}" for word in ("rain", "council", "train", "match")) for k in range(200)]
    digest = text(first, *fill[:100], second, *fill[100:])
    found = origins([("a", first, "2024-03-05"), ("b", second, "2024-03-05"), ("digest", digest, "2024-03-10")])
    assert found == {"a": "a", "b": "b", "digest": "digest"}


def test_trimmed_copies_are_found_through_the_fuller_one() -> None:
    trimmed, tail = text(LEAD, *BODY[:2]), text(*BODY[3:], *TAIL)
    found = origins([("a", trimmed, "2024-03-05"), ("b", WIRE, "2024-03-05"), ("c", tail, "2024-03-06")])
    assert found == {"a": "a", "b": "a", "c": "a"}


def test_boilerplate_of_many_texts_says_nothing() -> None:
    footer = text(*BODY)
    words = [f"word{k}" for k in range(2000)]
    texts = [(f"{k:03}", text(" ".join(random.Random(k).sample(words, 90)), footer), None) for k in range(200)]
    assert len(set(origins(texts).values())) > 150


@settings(deadline=None)
@given(st.permutations(range(6)))
def test_order_does_not_matter(order: list[int]) -> None:
    texts = [
        ("a", WIRE, "2024-03-06"),
        ("b", text(REWRITTEN, *BODY), "2024-03-05"),
        ("c", text(*OTHER), None),
        ("d", text("Title", *OTHER), "2024-03-05"),
        ("e", BACKGROUND, "2024-03-05T10:00:00+00:00"),
        ("f", text(LEAD, *BODY[:2]), "2024-03-07"),
    ]
    assert origins(texts[k] for k in order) == {"a": "b", "b": "b", "c": "d", "d": "d", "e": "e", "f": "b"}


def test_a_sketch_is_small_and_stays_the_same() -> None:
    found = sketch(WIRE)
    assert 0.15 < len(found) / len(WIRE.split()) < 0.35
    assert list(found[1:]) == sorted(found[1:])
    assert sketch("The mayor of the town left on Monday.") == (522205046, 454110147)


def test_group_takes_stored_sketches() -> None:
    stored = {"a": (sketch(WIRE), None), "b": (tuple(sketch(WIRE)), "2024-03-05")}
    assert group(stored) == {"a": "b", "b": "b"}
