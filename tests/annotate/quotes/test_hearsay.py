"""Hearsay, silence and what people are sure of."""

from __future__ import annotations

import pytest

from annotate.quotes.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The bridge has allegedly been sold.",
        "Reportedly, the bridge is unsafe.",
        "The bridge is said to have been sold.",
        "It was reported that the bridge had been sold.",
    ],
)
def test_what_nobody_is_said_to_say_is_hearsay(text: str, read: Read) -> None:
    (quotation,) = read(text).found
    assert (quotation.act, quotation.speaker) == ("hearsay", None)


def test_a_named_agent_makes_it_a_statement(read: Read) -> None:
    (quotation,) = read("It was reported by the Tarn Herald that the bridge had been sold.").found
    assert quotation.act == "assert"


@pytest.mark.parametrize("text", ["Nobody said that the ferry would stop.", "No official has said that it would stop."])
def test_what_nobody_said_is_no_attribution(text: str, read: Read) -> None:
    assert read(text).found == []


def test_what_somebody_would_not_say(read: Read) -> None:
    reading = read("Ann Lee declined to say whether the ferry would stop. Bob Roe declined to comment on Monday.")
    assert [(q.act, q.polarity) for q in reading.found] == [("decline", "none")] * 2
    assert [content for content, _, _ in reading.said()] == ["to say whether the ferry would stop", ""]


@pytest.mark.parametrize(
    ("text", "content", "act"),
    [
        ("Ann Lee is confident that the ferry will run in June.", "that the ferry will run in June", "believe"),
        ("Ann Lee was critical of the new toll.", "the new toll", "criticise"),
    ],
)
def test_adjectives_of_opinion(text: str, content: str, act: str, read: Read) -> None:
    reading = read(text)
    assert reading.said()[0][:2] == (content, "Ann Lee")
    assert reading.found[0].act == act


@pytest.mark.parametrize("text", ["It is clear that the ferry is late.", "Ann Lee is not sure that it will run."])
def test_no_opinion_of_a_speaker(text: str, read: Read) -> None:
    assert read(text).found == []


def test_another_source_ends_a_content(read: Read) -> None:
    said = [content for content, _, _ in read("Lee said the ferry was late, adding that the pier was shut.").said()]
    assert said == ["the ferry was late", "that the pier was shut"]
