"""Who takes part in an event, and where it is."""

from __future__ import annotations

import pytest

LEE, OBE = "Ann Lee", "Tom Obe"
NAMES = {LEE: "Person", OBE: "Person", "Orchard Bank": "Organization", "Lima": "Place"}

ROLES = [
    ("Ann Lee accused Tom Obe.", "accused", {LEE: "agent", OBE: "patient"}),
    ("Tom Obe was accused by Ann Lee.", "accused", {LEE: "agent", OBE: "patient"}),
    ("Ann Lee met with Tom Obe.", "met", {LEE: "agent", OBE: "partner"}),
    ("Ann Lee and Tom Obe resigned.", "resigned", {LEE: "agent", OBE: "agent"}),
    ("Ann Lee, who founded Orchard Bank, resigned.", "founded", {LEE: "agent", "Orchard Bank": "patient"}),
    ("Ann Lee wrote the letter and sent it to Tom Obe.", "sent", {LEE: "agent", OBE: "recipient"}),
    ("Ann Lee asked Tom Obe to leave the town.", "leave", {OBE: "agent"}),
    ("Ann Lee promised to visit the port.", "visit", {LEE: "agent"}),
    ("Ann Lee's visit surprised the port.", "visit", {LEE: "agent"}),
    ("Ann Lee's arrest surprised the port.", "arrest", {LEE: "patient"}),
    ("The arrest of Tom Obe surprised the port.", "arrest", {OBE: "patient"}),
    ("Ann Lee held a meeting with Tom Obe.", "meeting", {LEE: "agent", OBE: "partner"}),
    ("Officials of Orchard Bank resigned.", "resigned", {"Orchard Bank": "agent"}),
    ("The judge sentenced Tom Obe for stealing the files.", "stealing", {OBE: "agent"}),
    ("Ann Lee announced plans to sell the house.", "sell", {LEE: "agent"}),
    ("Police charged Tom Obe with theft.", "theft", {OBE: "agent"}),
    ("Ann Lee pleaded guilty to fraud.", "fraud", {LEE: "agent"}),
    ("Firms including Orchard Bank left the town.", "left", {"Orchard Bank": "agent"}),
    ("Ann Lee left the firm which Tom Obe founded.", "founded", {OBE: "agent"}),
    ("Ann Lee won the prize for discovering the wreck.", "discovering", {LEE: "agent"}),
    ("Ann Lee held talks in the town and with Tom Obe.", "talks", {LEE: "agent", OBE: "partner"}),
    ("Critics of Orchard Bank, which Ann Lee sued, cheered.", "sued", {LEE: "agent", "Orchard Bank": "patient"}),
]


@pytest.mark.parametrize(("text", "word", "roles"), ROLES)
def test_participants_are_tied_to_the_trigger_by_the_tree(read, text, word, roles):
    assert read(text, names=NAMES).roles(word) == roles


def test_the_span_of_a_participant_is_its_mention(read):
    events = read("Ann Lee resigned.", names=NAMES)
    (participant,) = events["resigned"].participants
    assert events.text[participant.start : participant.end] == LEE


def test_who_only_stands_in_the_sentence_takes_no_part(read):
    events = read("Ann Lee resigned while Tom Obe watched the game.", names=NAMES)
    assert events.roles("resigned") == {LEE: "agent"}


TOLD_OF = [
    ("Ann Lee mourned the deaths.", "deaths", {}),
    ("Ann Lee condemned the attack.", "attack", {}),
    ("Ann Lee confirmed the explosion.", "explosion", {}),
    ("Ann Lee launched the attack.", "attack", {LEE: "agent"}),
    ("Ann Lee blamed Tom Obe for the attack.", "attack", {OBE: "agent"}),
    ("According to Orchard Bank, the attack failed on Monday.", "attack", {}),
    ("The attack occurred on Monday, according to Orchard Bank.", "occurred", {}),
]


@pytest.mark.parametrize(("text", "word", "roles"), TOLD_OF)
def test_who_tells_of_an_event_takes_no_part_in_it(read, text, word, roles):
    assert read(text, names=NAMES).roles(word) == roles


PLACES = [
    ("Ann Lee met Tom Obe in Lima.", "met", "Lima"),
    ("The leaders held talks in Lima.", "talks", "Lima"),
    ("The Lima talks failed.", "talks", "Lima"),
    ("Ann Lee resigned.", "resigned", None),
]


@pytest.mark.parametrize(("text", "word", "place"), PLACES)
def test_the_place_is_named_by_a_preposition_or_modifier(read, text, word, place):
    assert read(text, names=NAMES).place(word) == place


def test_mentions_of_one_event_share_who_took_part(read):
    text = "Ann Lee quits\n\nAnn Lee quit the council of Lima. Tom Obe took note."
    events = read(text, names=NAMES)
    assert events["quits"].cluster == events["quit"].cluster


def test_different_people_make_different_events(read):
    events = read("Ann Lee resigned. Tom Obe resigned.", names=NAMES)
    first, second = (e for e in events.found if e.type == "resign")
    assert first.cluster != second.cluster


def test_verb_and_noun_of_one_derivation_are_one_event(read):
    events = read("Tom Obe was arrested. The arrest of Tom Obe surprised the port.", names=NAMES)
    assert events["arrested"].cluster == events["arrest"].cluster


def test_what_is_denied_is_not_what_happened(read):
    events = read("Ann Lee resigned. Ann Lee did not resign.", names=NAMES)
    assert events["resigned"].cluster != events["resign"].cluster


def test_who_says_that_i_did_it_took_part(annotate):
    text = 'Minister Ann Porter arrived in Lima. "I resigned on Monday," Ann Porter said.'
    _, found = annotate(text, published="2024-03-15")
    resigned = next(e for e in found.events if text[e.start : e.end] == "resigned")
    assert [found.chains[p.chain].name for p in resigned.participants] == ["Ann Porter"]
