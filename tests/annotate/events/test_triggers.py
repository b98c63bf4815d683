"""Which words tell of an event, and of what type."""

from __future__ import annotations

import pytest

TELLS = [
    ("The minister resigned.", "resigned", "resign"),
    ("Ann Lee's resignation surprised the council.", "resignation", "resign"),
    ("The two leaders held a meeting in the capital.", "meeting", "meet"),
    ("The talks began in the capital.", "talks", "meet"),
    ("An earthquake shook the island.", "earthquake", "disaster"),
    ("Police arrested three men.", "arrested", "arrest"),
    ("The court sentenced the banker to two years.", "sentenced", "sentence"),
    ("The ministry published the report.", "published", "publish"),
    ("Two firefighters were killed.", "killed", "die"),
    ("The clerk leaked the memo to a reporter.", "leaked", "leak"),
    ("The panel approved the deal.", "approved", "agree"),
    ("The conference took place in spring.", "took", "occur"),
    ("The mayor stepped down.", "stepped", "resign"),
    ("The company set up an office.", "set", "launch"),
    ("Fighting broke out in the north.", "broke", "disaster"),
    ("She was named head of the agency.", "named", "appoint"),
    ("The union called off the strike.", "called", "end"),
    ("Residents fled.", "fled", "move"),
    ("Dozens of explosions were reported.", "explosions", "attack"),
    ("The elections which were held last spring were calm.", "elections", "vote"),
]


@pytest.mark.parametrize(("text", "word", "type_"), TELLS)
def test_a_word_that_tells_of_an_event_has_its_type(read, text, word, type_):
    assert read(text)[word].type == type_


TELLS_NOTHING = [
    ("The house belongs to the council.", "belongs"),
    ("The minister thinks that it is late.", "thinks"),
    ("They want a new bridge.", "want"),
    ("The report contains forty pages.", "contains"),
    ("The leaders held a meeting.", "held"),
    ("Ann Lee will visit the port.", "will"),
    ("The idea is old.", "idea"),
    ("The city has a river.", "has"),
]


@pytest.mark.parametrize(("text", "word"), TELLS_NOTHING)
def test_states_thoughts_and_helpers_are_no_events(read, text, word):
    assert word not in read(text)


def test_triggers_are_in_text_order_and_stand_in_their_sentence(read):
    events = read("The council met. Then the mayor resigned and the deputy left the town.")
    starts = [e.start for e in events.found]
    assert starts == sorted(starts)
    assert len(starts) >= 3
    assert all(e.sentence.start <= e.start < e.end <= e.sentence.end for e in events.found)
