"""Beliefs, wishes and stances; what is told inside what somebody else says; cues that are none."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "content", "act"),
    [
        ("Porter believes the bridge is unsafe.", "the bridge is unsafe", "believe"),
        ("Porter opposes the new toll on the bridge.", "the new toll on the bridge", "oppose"),
        ("Porter plans to close the bridge in May.", "to close the bridge in May", "intend"),
        ("Porter hoped that the council would listen.", "that the council would listen", "want"),
        ("Porter refused to open the bridge.", "to open the bridge", "decline"),
        ("Porter praised the engineers for their patience.", "the engineers for their patience", "praise"),
        ('As Porter put it, "the bridge has had its day."', "the bridge has had its day.", "assert"),
        ("A poll showed the mayor ahead by five points.", "the mayor ahead by five points", "show"),
    ],
)
def test_what_somebody_thinks_wants_or_supports(read, text, content, act) -> None:
    (q,) = read(text).found
    assert read(text).said()[0][0] == content
    assert q.act == act


@pytest.mark.parametrize(
    "text",
    [
        "We believe the bridge is unsafe.",
        "It means that the bridge is unsafe.",
        "The mayor was sworn in on Monday.",
        "The house was found empty in the morning.",
        "The road is called the Long Mile.",
        "If Porter says yes, the bridge will open.",
        "The video showed a man on the bridge.",
    ],
)
def test_what_is_no_attribution(read, text) -> None:
    assert read(text).found == []


def test_a_stance_inside_a_quotation_is_part_of_it(read) -> None:
    assert len(read("Porter said the mayor opposes the new toll.").found) == 1
    assert len(read('"The mayor wants to close the bridge," said Porter.').found) == 1


def test_what_was_told_inside_a_quotation_stays(read) -> None:
    said = read('"My brother told me that the bridge was unsafe," said Porter.').said()
    assert ("that the bridge was unsafe", "My brother", "told") in said
    assert len(read('"People, they say that it is unsafe," said Porter.').found) == 1


def test_asking_not_to_be_named_is_no_question(read) -> None:
    said = read("Two officials, who asked not to be named, said the bridge was unsafe.").said()
    assert [c for c, _, _ in said] == ["the bridge was unsafe"]


def test_who_asks_and_who_answers_in_a_transcript(read) -> None:
    turns = "Q: Was the bridge safe?\n\nA: It was not.\n\nQ: Who knew that?\n\nA: All of us."
    reading = read(f"Ann Porter gave evidence to the committee. Questions are by Liu Wei.\n\n{turns}")
    assert [reading.name(q.speaker.chain) for q in reading.found] == ["Liu Wei", "Ann Porter", "Liu Wei", "Ann Porter"]
    reading = read(f"Ann Porter was questioned by Liu Wei.\n\n{turns}")
    assert [reading.name(q.speaker.chain) for q in reading.found][:2] == ["Liu Wei", "Ann Porter"]
    assert all(q.speaker.chain is None for q in read(turns).found)


def test_according_to_stops_at_a_semicolon(read) -> None:
    said = read("The bridge is safe, according to Porter; the tunnel is closed.").said()
    assert said == [("The bridge is safe", "Porter", "according to")]


def test_a_name_in_brackets_or_with_a_title_is_the_speaker(read) -> None:
    assert read("On Monday [Porter] said that the bridge was unsafe.").said()[0][1] == "Porter"
    text = "The head of the council's bridge office, Dr. Ann Porter, said of the cracks that they were old."
    assert str(read(text).said()[0][1]).endswith("Ann Porter")
