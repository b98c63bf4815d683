"""Documents: which nouns mean one, where a description begins, which are named."""

from __future__ import annotations

import pytest
from spacy.language import Language

from storygraph.annotate.documents import find_documents
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
