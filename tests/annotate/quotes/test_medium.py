"""Where something is said, as the words beside the cue tell it."""

from __future__ import annotations

import pytest

from annotate.quotes.conftest import Read
from storygraph.annotate.quotes.medium import MEDIA

SAYINGS = [
    ("Ann Lee told the Herald in an interview that the bridge was safe.", "interview"),
    ("In a statement on Friday, Ann Lee said the ferry would stop in June.", "statement"),
    ("“The bridge is safe,” Ann Lee wrote on Twitter.", "post"),
    ("Ann Lee wrote on X that the bridge was safe.", "post"),
    ("Lee posted a message on Facebook saying that the bridge was safe.", "post"),
    ("The engineer testified that nobody had checked the cables.", "court"),
    ("The engineer testified before the transport committee that nobody had checked the cables.", "hearing"),
    ("“Nobody checked the cables,” Brown told the jury.", "court"),
    ("Speaking at a press conference in Tarn, Ann Lee said that the ferry would stop.", "press conference"),
    ("Ann Lee told Tarn radio that she knew nothing.", "broadcast"),
    ("The letter said that the ferry would stop.", "letter"),
    ("Ann Lee said by telephone that she knew nothing.", "call"),
    ("Lee issued a statement saying the bridge was safe.", "statement"),
    ("According to a court filing, the ferry was sold in March.", "court"),
    ("He said in a speech to party members that the bridge would open.", "speech"),
]
SILENT = [
    "Ann Lee told reporters at the airport that she would resign.",
    "After the meeting, Ann Lee said that she would resign.",
    "Local reports said that the ferry was sold.",
    "Ann Lee said that the letter was old.",
]


@pytest.mark.parametrize(("text", "medium"), SAYINGS)
def test_medium(text: str, medium: str, read: Read) -> None:
    (quotation,) = read(text).found
    assert quotation.medium == medium
    assert medium in MEDIA


@pytest.mark.parametrize("text", SILENT)
def test_no_medium_where_the_words_tell_none(text: str, read: Read) -> None:
    assert [q.medium for q in read(text).found] == [None]


def test_an_utterance_that_goes_on_keeps_its_medium(read: Read) -> None:
    found = read("Lee said in an interview: “The bridge is safe. We checked it twice.”").found
    assert [q.medium for q in found] == ["interview", "interview"]


def test_who_issues_the_words_says_them(read: Read) -> None:
    reading = read("Ann Lee issued a statement saying the bridge was safe.")
    assert reading.said() == [("the bridge was safe", "Ann Lee", "saying")]
