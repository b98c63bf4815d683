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
