"""Whether an event happened, is planned, goes on, is denied, is only possible, or is alleged."""

from __future__ import annotations

import pytest

STATUS = [
    ("The bank bought the airline.", "bought", "happened"),
    ("The bank has bought the airline.", "bought", "happened"),
    ("The bank will buy the airline.", "buy", "planned"),
    ("The bank plans to buy the airline.", "buy", "planned"),
    ("The bank is expected to buy the airline.", "buy", "planned"),
    ("The vote is scheduled for Monday.", "vote", "planned"),
    ("The upcoming election divides the town.", "election", "planned"),
    ("The bank said it would buy the airline.", "buy", "planned"),
    ("The bank did not buy the airline.", "buy", "denied"),
    ("The bank never bought the airline.", "bought", "denied"),
    ("The minister refused to sign the letter.", "sign", "denied"),
    ("There was no attack.", "attack", "denied"),
    ("The trip was cancelled.", "trip", "denied"),
    ("The march was called off.", "march", "denied"),
    ("The march was called by the unions.", "march", "happened"),
    ("He left without signing the letter.", "signing", "denied"),
    ("The bank could buy the airline.", "buy", "hypothetical"),
    ("If the bank buys the airline, prices rise.", "buys", "hypothetical"),
    ("The opposition called for an inquiry.", "inquiry", "hypothetical"),
    ("The party wants to sue the editor.", "sue", "hypothetical"),
    ("Police are investigating the theft.", "investigating", "ongoing"),
    ("Workers have been protesting for a week.", "protesting", "ongoing"),
    ("The ongoing trial has cost millions.", "trial", "ongoing"),
    ("He allegedly stole the painting.", "stole", "alleged"),
    ("Prosecutors accused him of stealing the painting.", "stealing", "alleged"),
    ("The alleged fraud went on for years.", "fraud", "alleged"),
    ("The leaders will hold a meeting.", "meeting", "planned"),
    ("The leaders did not hold a meeting.", "meeting", "denied"),
    ("She was the first woman to be elected mayor.", "elected", "happened"),
    ("He was among those to have died in the fire.", "died", "happened"),
    ("Police said officers were investigating the leak.", "investigating", "ongoing"),
    ("Rescuers continue to search the ruins.", "search", "ongoing"),
    ("There should be another referendum.", "referendum", "hypothetical"),
    ("The council is considering selling the harbour.", "selling", "hypothetical"),
    ("Doctors warned of the outbreak.", "outbreak", "ongoing"),
    ("The murder charge was dropped.", "murder", "alleged"),
]


@pytest.mark.parametrize(("text", "word", "status"), STATUS)
def test_status_follows_tense_modals_negation_and_governing_words(read, text, word, status):
    assert read(text)[word].status == status


def test_a_quotation_does_not_make_its_events_doubtful(read):
    events = read('"We closed the plant," the manager said.', quoted=["We closed the plant,"])
    assert events["closed"].status == "happened"
    assert events["closed"].quotation == 0
    assert events["said"].quotation is None


def test_what_was_planned_and_is_told_as_done_has_happened(annotate):
    text = "Ann Lee was to visit Lima on Monday. Ann Lee visited Lima on Monday, her office said."
    _, found = annotate(text, published="2024-03-15")
    visits = [e for e in found.events if e.type == "visit"]
    assert [e.status for e in visits] == ["happened", "happened"]


def test_what_is_planned_for_a_day_to_come_stays_planned(annotate):
    _, found = annotate("Ann Lee will visit Lima on 20 March. Ann Lee visited Oslo on 4 March.", published="2024-03-15")
    assert [e.status for e in found.events if e.type == "visit"] == ["planned", "happened"]
