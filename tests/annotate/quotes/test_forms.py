"""Every form in which somebody is said to have said something: content, speaker and cue."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from storygraph.annotate.quotes import find_quotations

B = "The bridge will open in May"
DIRECT = [
    (f'"{B}," said Ann Porter.', [(f"{B},", "Ann Porter", "said")]),
    (f'"{B}," Porter said.', [(f"{B},", "Porter", "said")]),
    (f"“{B},” Porter told reporters.", [(f"{B},", "Porter", "told")]),
    (f"‘{B},’ said Porter.", [(f"{B},", "Porter", "said")]),
    (f"'{B} and it isn't late,' said Porter.", [(f"{B} and it isn't late,", "Porter", "said")]),
    (f"``{B},'' said Porter.", [(f"{B},", "Porter", "said")]),
    (f"Porter tweeted: «{B}.»", [(f"{B}.", "Porter", "tweeted")]),
    (f'Porter said: "{B}."', [(f"{B}.", "Porter", "said")]),
    (f'Porter told reporters on Monday, "{B}."', [(f"{B}.", "Porter", "told")]),
    (f'In a statement, Porter said: "{B}."', [(f"{B}.", "Porter", "said")]),
    ('"The bridge," Porter said, "will open in May."', [("The bridge, | will open in May.", "Porter", "said")]),
    ('"Will the bridge open?" she asked.', [("Will the bridge open?", "she", "asked")]),
    (f"“{B},” the document says.", [(f"{B},", "the document", "says")]),
    (
        'Porter said, "The bridge is old, and I do not know its age," further saying, "Nobody does."',
        [
            ("The bridge is old, and I do not know its age,", "Porter", "said"),
            ("Nobody does.", "Porter", "saying"),
        ],
    ),
    (f'"{B}," according to Ann Porter.', [(f"{B},", "Ann Porter", "according")]),
    (f"“{B}.” — Ann Porter", [(f"{B}.", "Ann Porter", None)]),
]
INDIRECT = [
    (
        "Porter denied painting the bridge but said that it was old.",
        [("painting the bridge", "Porter", "denied"), ("that it was old", "Porter", "said")],
    ),
    ("It is fair to say that the bridge is old.", []),
    ("The council dismissed the director.", []),
    ("People seeking jobs crossed the bridge.", []),
    ("Porter said the bridge would open.", [("the bridge would open", "Porter", "said")]),
    ("The bridge would open, Porter said.", [("The bridge would open", "Porter", "said")]),
    ("The bridge, Porter said, would open.", [("The bridge | would open", "Porter", "said")]),
    ("Beijing said the bridge was unsafe.", [("the bridge was unsafe", "Beijing", "said")]),
    ("Porter asked whether the bridge was safe.", [("whether the bridge was safe", "Porter", "asked")]),
    ("According to Ann Porter, the bridge is old.", [("the bridge is old", "Ann Porter", "According to")]),
    ("The bridge is old, according to the council.", [("The bridge is old", "the council", "according to")]),
    ("The council announced plans for a new bridge.", [("plans for a new bridge", "The council", "announced")]),
    ("The council promised to repair the bridge.", [("to repair the bridge", "The council", "promised")]),
    ("The council urged drivers to slow down.", [("drivers to slow down", "The council", "urged")]),
    ("Porter threatened to sue the council.", [("to sue the council", "Porter", "threatened")]),
    ("Porter accused the council of wasting money.", [("wasting money", "Porter", "accused")]),
    ("Porter described the delay as a disgrace.", [("the delay as a disgrace", "Porter", "described")]),
    ("Porter was quoted as saying the bridge was old.", [("the bridge was old", "Porter", "saying")]),
    ("The company is said to have paid.", [("The company | to have paid", None, "said")]),
    (
        "The bridge reportedly cost nine million dollars.",
        [("The bridge | cost nine million dollars", None, "reportedly")],
    ),
    (
        "Bridge to stay closed until May, says minister\n\nIt is old.",
        [("Bridge to stay closed until May", "minister", "says")],
    ),
    ("Minister: bridge will stay closed\n\nIt is old.", [("bridge will stay closed", "Minister", None)]),
    ("Bridge unsafe for years - document\n\nIt is old.", [("Bridge unsafe for years", "document", None)]),
]
MIXED = [
    ('Porter said the bridge was "a gift to us all."', [('the bridge was "a gift to us all."', "Porter", "said")]),
    ('Porter called the delay "a disgrace".', [('the delay "a disgrace"', "Porter", "called")]),
    ('The bridge, Porter said, was "a gift".', [('The bridge | was "a gift"', "Porter", "said")]),
]


@pytest.mark.parametrize(("text", "expected"), [*DIRECT, *INDIRECT, *MIXED])
def test_forms(read, text, expected) -> None:
    assert read(text).said() == expected


@pytest.mark.parametrize(
    ("rows", "kind"),
    [(DIRECT, "direct"), (INDIRECT, "indirect"), (MIXED, "mixed")],
    ids=["direct", "indirect", "mixed"],
)
def test_kinds(read, rows, kind) -> None:
    assert {q.kind for text, _ in rows for q in read(text).found} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        'Porter walked over the "Bridge of Sighs" on Monday.',
        'The so-called "smart bridge" has opened.',
        "The mayor will address the council tomorrow.",
        "The bridge was built in 1901 and it's the town's pride.",
        "",
        "   \n\n ",
    ],
)
def test_what_is_no_quotation(read, text) -> None:
    assert read(text).said() == []


def test_what_goes_on_right_behind_the_cue_is_one_utterance(read) -> None:
    text = '"The bridge is unsafe," said Porter. "Nobody should cross it."'
    assert read(text).said() == [("The bridge is unsafe, | Nobody should cross it.", "Porter", "said")]
    text = '"The bridge is unsafe," said Porter. The mayor left. "Nobody should cross it."'
    assert [c for c, _, _ in read(text).said()] == ["The bridge is unsafe,", "Nobody should cross it."]


def test_sentences_announced_by_the_cue_stand_for_themselves(read) -> None:
    text = 'Porter said: "The bridge is unsafe. Nobody should cross it."'
    assert read(text).said() == [
        ("The bridge is unsafe.", "Porter", "said"),
        ("Nobody should cross it.", "Porter", None),
    ]


def test_a_long_passage_is_one_utterance(read) -> None:
    text = 'Porter said: "It is old. It is worn. It is wet. It is steep. It is closed."'
    assert [c for c, _, _ in read(text).said()] == ["It is old. It is worn. It is wet. It is steep. It is closed."]


def test_a_phrase_before_the_marks_belongs_to_the_content(read) -> None:
    text = 'With so many holes in the deck, "the bridge cannot be used at all," Porter said.'
    assert read(text).said()[0][0] == 'With so many holes in the deck, "the bridge cannot be used at all,'


def test_a_paragraph_of_pure_quotation_goes_on(read) -> None:
    text = '"The bridge is unsafe," the document says.\n\n"We urge the council to close it."'
    assert read(text).said()[-1] == ("We urge the council to close it.", "the document", None)


def test_reopened_paragraphs(read) -> None:
    text = '"The bridge is unsafe," said Porter. "It was always unsafe.\n\n"Nobody should cross it."'
    said = read(text).said()
    assert [s for _, s, _ in said] == ["Porter", "Porter"]
    assert said[-1][0] == "Nobody should cross it."


def test_transcript(read) -> None:
    text = "Q. Was the bridge safe?\n\nA. It was not.\n\nQ. Who knew that?\n\nA. All of us."
    said = read(text).said()
    assert [(c, s) for c, s, _ in said][:2] == [("Was the bridge safe?", "Q"), ("It was not.", "A")]
    text = "PORTER: The bridge is old.\n\nLEE: It is not.\n\nPORTER: Look at it.\n\nLEE: I have."
    assert [s for _, s, _ in read(text).said()] == ["PORTER", "LEE", "PORTER", "LEE"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [
                "said",
                "Porter",
                '"',
                "“",
                "”",
                "'",
                "the bridge",
                "fell",
                ",",
                ".",
                "\n\n",
                "that",
                "according to",
                "—",
                "called",
                "accused",
                "refers",
                "on",
                "as",
                "reportedly",
                "claims",
                "Monday",
                ";",
            ]
        ),
        max_size=25,
    )
)
def test_any_text_is_read(nlp: Language, words: list[str]) -> None:
    text = " ".join(words)
    for q in find_quotations(nlp(text), [], [], []):
        assert 0 <= q.start <= q.end <= len(text)
        assert all(q.start <= s.start < s.end <= q.end for s in q.spans)
        assert list(q.spans) == sorted(q.spans, key=lambda s: s.start)
        assert q.speaker is None or 0 <= q.speaker.start < q.speaker.end <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China called on all sides to show restraint.", ("all sides to show restraint", "China", "called")),
        ("Officials said “dozens” of people were hurt.", ("“dozens” of people were hurt", "Officials", "said")),
        ("Talks failed; the mayor said they would resume.", ("they would resume", "the mayor", "said")),
        ("Porter, who runs the council, said it would pay.", ("it would pay", "Porter", "said")),
        ("The company, which says it has paid, was fined.", ("it has paid", "The company", "says")),
    ],
)
def test_what_belongs_to_the_content(read, text, expected) -> None:
    assert read(text).said() == [expected]


def test_neighbouring_reports_are_kept_apart(read) -> None:
    text = "Porter said costs would rise, while Lee said they would fall."
    assert read(text).said() == [("costs would rise", "Porter", "said"), ("they would fall", "Lee", "said")]
    text = "Porter said the bridge was old and added that it was unsafe."
    assert [(c[-6:], s) for c, s, _ in read(text).said()] == [("as old", "Porter"), ("unsafe", "Porter")]
