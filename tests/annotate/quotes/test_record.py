"""What is known of a quotation beside its words: act, denial, hearer, topic, time, spokesperson, embedding."""

from __future__ import annotations

import pytest

from storygraph.annotate.quotes.lexicon import DOCUMENTS, NOUNS, VERBS
from storygraph.model import Interval, TimeExpression


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Porter said the bridge was unsafe.", "assert"),
        ("Porter denied that the bridge was unsafe.", "deny"),
        ("Porter accused the council of wasting money.", "accuse"),
        ("Porter admitted that the bridge was unsafe.", "admit"),
        ("Porter promised to repair the bridge.", "promise"),
        ("Porter threatened to sue the council.", "threaten"),
        ("Porter warned that the bridge could fall.", "warn"),
        ("Porter demanded that the bridge be closed.", "demand"),
        ("Porter asked whether the bridge was safe.", "ask"),
        ("Porter proposed closing the bridge.", "propose"),
        ("Porter estimated that the bridge would cost nine million.", "estimate"),
        ("Porter declined to comment.", "decline"),
    ],
)
def test_act(read, text, act) -> None:
    assert [q.act for q in read(text).found] == [act]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Porter denied that the bridge was unsafe.", "the bridge was unsafe"),
        ("The council rejected claims that the bridge was unsafe.", "the bridge was unsafe"),
        ("The council dismissed reports that the bridge was unsafe.", "the bridge was unsafe"),
    ],
)
def test_denials_keep_their_content(read, text, content) -> None:
    (q,) = read(text).found
    assert q.polarity == "denied"
    assert text[q.start : q.end].endswith(content)


@pytest.mark.parametrize("text", ["Porter declined to comment.", "Porter did not respond to a request for comment."])
def test_silence_has_no_content(read, text) -> None:
    (q,) = read(text).found
    assert q.spans == ()
    assert q.act == "decline"
    assert q.start == q.end == q.cue.start


def test_hearer_and_topic(read) -> None:
    reading = read("Ann Porter told Reuters that France would pay for the bridge.")
    (q,) = reading.found
    assert reading.name(q.addressee) == "Reuters"
    assert [reading.name(c) for c in q.about] == ["France"]


def test_speaker_chain_and_spokesperson(read) -> None:
    reading = read("Liu Wei, a spokesman for Siemens, said the bridge was safe.")
    (q,) = reading.found
    assert reading.at(q.speaker) == "Liu Wei"
    assert (reading.name(q.speaker.chain), reading.name(q.speaker.behalf)) == ("Liu Wei", "Siemens")
    reading = read("A spokeswoman for Siemens said the bridge was safe.")
    (q,) = reading.found
    assert (q.speaker.chain, reading.name(q.speaker.behalf)) == (None, "Siemens")


def test_the_name_behind_a_description_is_the_speaker(read) -> None:
    reading = read("The council's chief engineer, Ann Porter, said the bridge was safe.")
    assert reading.said()[0][1] == "Ann Porter"


def test_the_speaker_is_not_whom_it_is_about(read) -> None:
    reading = read(
        'A ministry spokesman told Reuters that Porter would have seen a "safe and happy town" when she came.'
    )
    assert [s for _, s, _ in reading.said()] == ["A ministry spokesman"]


def test_time_of_the_saying(read) -> None:
    text = "Porter said on Friday that the bridge would open in May."
    day = Interval(earliest="2024-05-03", latest="2024-05-03", precision="day")
    times = (
        TimeExpression(start=15, end=21, type="DATE", value="2024-05-03", interval=day),
        TimeExpression(start=52, end=55, type="DATE", value="2024-05"),
    )
    (q,) = read(text, times).found
    assert q.time == 0
    assert q.said == day


def test_embedded_attributions(read) -> None:
    reading = read("Porter said the mayor had told her that the bridge was unsafe.")
    outer, inner = reading.found
    assert (outer.parent, inner.parent) == (None, 0)
    assert reading.said()[1] == ("that the bridge was unsafe", "the mayor", "told")


def test_i_is_who_speaks(read) -> None:
    reading = read('"I told the mayor that the bridge was unsafe," said Ann Porter.')
    outer, inner = reading.found
    assert inner.parent == 0
    assert inner.speaker.chain == outer.speaker.chain
    assert reading.name(inner.speaker.chain) == "Ann Porter"


def test_confidence(read) -> None:
    named, unlinked = read('"It is safe," said Ann Porter.').found[0], read('"It is safe," she said.').found[0]
    indirect = read("Porter announced plans for a new bridge.").found[0]
    assert 1 >= named.confidence > unlinked.confidence > 0
    assert named.confidence > indirect.confidence > 0


def test_lexicon_is_sorted_and_complete() -> None:
    assert list(VERBS) == sorted(VERBS)
    assert list(NOUNS) == sorted(NOUNS)
    assert {"say", "tell", "deny", "accuse"} <= set(VERBS)
    assert "report" in DOCUMENTS
    assert all(v.flags <= set("qsciongalrwdb") for v in VERBS.values())
