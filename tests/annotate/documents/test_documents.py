"""Documents: which nouns mean one, where a description begins, which are named."""

from __future__ import annotations

import pytest
from spacy.language import Language

from storygraph.annotate.documents import find_documents
from storygraph.annotate.documents.extent import whole
from storygraph.annotate.documents.words import kind_of
from storygraph.annotate.names import find_names
from storygraph.model import Article


def documents(nlp: Language, text: str) -> list[tuple[str, str]]:
    doc = nlp(text)
    found = find_documents(doc, find_names(doc, Article(id="t", text=text)))
    return [(text[m.start : m.end], m.form) for m in found]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("The minister promised a long-awaited report on the dam.", "a long-awaited report"),
        ("They signed the letter on Monday.", "the letter"),
        ("The court received an email from him.", "an email"),
        ("She handed his third memo to the press.", "his third memo"),
        ("Residents filed a class-action lawsuit against the mine.", "a class-action lawsuit"),
        ("Parliament passed a bill on fishing rights.", "a bill"),
        ("The judge issued two arrest warrants.", "two arrest warrants"),
        ("The ministry put out a brief but angry statement.", "a brief but angry statement"),
    ],
)
def test_descriptions(nlp: Language, text: str, description: str) -> None:
    assert (description, "nominal") in documents(nlp, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Clean Rivers Act was passed in 1998.", "Clean Rivers Act"),
        ("Both states left the Lisbon Fisheries Treaty.", "Lisbon Fisheries Treaty"),
        ("He read from the so-called Karin Olsen memos.", "Karin Olsen memos"),
    ],
)
def test_names(nlp: Language, text: str, name: str) -> None:
    assert (name, "name") in documents(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Media reports said the road was closed.",
        "The law firm hired a former law enforcement officer.",
        "The two sides reached an understanding after they had been in agreement.",
        "They report that the harbour is open.",
        "The keeper left his post at noon.",
    ],
)
def test_what_is_no_document(nlp: Language, text: str) -> None:
    assert documents(nlp, text) == []


def test_a_possessor_with_a_name_stays_outside(nlp: Language) -> None:
    assert ("second memo", "nominal") in documents(nlp, "Karin Olsen's second memo was leaked on Friday.")


@pytest.mark.parametrize(
    ("noun", "kind"), [("lawsuit", "lawsuit"), ("assessment", "report"), ("reports", "report"), ("x", "document")]
)
def test_kinds(noun: str, kind: str) -> None:
    assert kind_of(noun) == kind


@pytest.mark.parametrize(
    ("text", "whole_text"),
    [
        ("It was a letter to tenants.", "a letter to tenants"),
        ("Ada's statement was short.", "Ada's statement"),
        ("She wrote a statement on Friday.", "a statement"),
        ("It cites the report on the flood, which is late.", "the report on the flood"),
    ],
)
def test_how_far_a_description_reaches(nlp: Language, text: str, whole_text: str) -> None:
    doc = nlp(text)
    head = next(t for t in doc if t.text in {"letter", "report", "statement"})
    start = head.i - 1 if head.nbor(-1).pos_ == "DET" else head.i
    start, end = whole(doc, start, head.i + 1)
    assert doc[start:end].text == whole_text


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("The tenants filed a claim in May.", "a claim"),
        ("The clerk has the minutes with her.", "the minutes"),
        ("A councillor moved the motion.", "the motion"),
        ("The court issued an order.", "an order"),
        ("They read a note to staff.", "a note"),
    ],
)
def test_documents_by_what_is_done_with_them(nlp: Language, text: str, description: str) -> None:
    assert (description, "nominal") in documents(nlp, text)


@pytest.mark.parametrize(
    "text", ["The minutes before the vote were tense.", "Her claim was wrong.", "It lies in order."]
)
def test_the_same_nouns_in_another_sense(nlp: Language, text: str) -> None:
    assert documents(nlp, text) == []


def test_title_after_the_noun(nlp: Language) -> None:
    found = documents(nlp, "Bo Lund promotes his memoir, A Deeper Sea: Truth, Lies and Boats, this week.")
    assert ("A Deeper Sea: Truth, Lies and Boats", "name") in found


@pytest.mark.parametrize(
    "text",
    [
        "The panel, whose report is due in May, met on Monday.",
        "It is unclear which law they mean.",
        "There was no agreement on the fees.",
        "Patent laws are hard to read.",
        "She studied copyright law in Oslo.",
        "He is the second senior figure to resign.",
        "The industrial average fell on Monday.",
        "They spoke at the National Convention in Lima.",
        "He made an opening statement in court.",
    ],
)
def test_what_names_none(nlp: Language, text: str) -> None:
    assert documents(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("The Geneva Convention bans it.", "Geneva Convention"),
        ("They broke the copyright law of 1976.", "the copyright law"),
        ("The mine faces a complaint from residents.", "a complaint"),
    ],
)
def test_what_is_one_still(nlp: Language, text: str, document: str) -> None:
    assert document in [found for found, _ in documents(nlp, text)]


def test_a_description_is_not_cut_within_a_clause(nlp: Language) -> None:
    doc = nlp("He wrote a post announcing that the port of Dorval and all its piers and cranes would soon be closed.")
    start, end = whole(doc, 2, 4)
    assert doc[start:end].text == "a post"
