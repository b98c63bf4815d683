"""Who "he", "it", "they", "the company" are: salience, who speaks, what is said to be whom."""

from __future__ import annotations

import pytest
from spacy.language import Language

from storygraph.annotate.coreference import link
from storygraph.annotate.documents import find_documents
from storygraph.annotate.names import find_names
from storygraph.model import Article


def chain_at(nlp: Language, text: str, phrase: str, nth: int = 0) -> set[str]:
    """The texts of the chain that the nth occurrence of a phrase is in; empty where it is in none."""
    doc = nlp(text)
    names = find_names(doc, Article(id="t", text=text))
    both = sorted([*names, *find_documents(doc, names)], key=lambda m: (m.start, -m.end))
    mentions, _ = link(doc, both)
    start = -1
    for _ in range(nth + 1):
        start = text.index(phrase, start + 1)
    number = next((m.chain for m in mentions if m.start == start and m.end <= start + len(phrase)), None)
    return {text[m.start : m.end] for m in mentions if m.chain == number}


def test_he_is_who_spoke_last_whatever_the_given_name_says(nlp: Language) -> None:
    text = (
        "Robert Castell was jailed in May. Amaru Sonko, the lead officer, said the file on Robert Castell was thin."
        " He said the search went on."
    )
    assert "Amaru Sonko" in chain_at(nlp, text, "He")


def test_it_says_something_so_it_is_a_body(nlp: Language) -> None:
    text = "The Coastal Fisheries Board closed the bay. It said the water was unsafe."
    assert "Coastal Fisheries Board" in chain_at(nlp, text, "It")


def test_they_who_say_something_are_no_documents(nlp: Language) -> None:
    text = "The divers read the memos. “The memos are forged,” they said."
    assert "the memos" not in chain_at(nlp, text, "they")


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("The first witness was Ilse Marwick. The first witness wept.", "The first witness", "Ilse Marwick"),
        (
            "Danish academy gives prize. The Royal Danish Academy of Music gave it to a drummer.",
            "Danish academy",
            "Royal Danish Academy of Music",
        ),
        ("The government of Egypt met. Egypt and China are partners.", "The government", "Egypt"),
        ("Helena Brandt and Jonas Vinter were charged. The father denied it.", "The father", "Jonas Vinter"),
    ],
)
def test_descriptions(nlp: Language, text: str, phrase: str, name: str) -> None:
    assert name in chain_at(nlp, text, phrase)


def test_the_company_is_the_one_that_says_so(nlp: Language) -> None:
    text = "Harlow Motor Company sold a plant to Blue Sky Airlines. Harlow said the company would hire."
    assert "Harlow Motor Company" in chain_at(nlp, text, "the company")


def test_her_company_is_nobody_in_particular(nlp: Language) -> None:
    text = "Harlow Motor Company sued Helena Brandt. She said her company was small."
    assert "Harlow Motor Company" not in chain_at(nlp, text, "her company")


def test_what_the_headline_only_describes(nlp: Language) -> None:
    text = "A judge in Oban stopped the dam on Friday. In a ruling, Judge Ada Lund called it unlawful."
    assert "Ada Lund" in chain_at(nlp, text, "A judge")


def test_two_judges_stay_apart(nlp: Language) -> None:
    text = "A judge in Oban stopped the dam. Judge Ada Lund and Judge Tom Reed had met."
    assert chain_at(nlp, text, "A judge") & {"Ada Lund", "Tom Reed"} == set()


def test_a_bill_in_passing_is_not_the_bill(nlp: Language) -> None:
    text = (
        "Parliament passed the Harbour Safety Bill on Monday. Members had never debated a bill so long."
        " Ada Lund, who drafted the bill, was pleased."
    )
    assert "Harbour Safety Bill" in chain_at(nlp, text, "the bill")


def test_double_names_are_persons(nlp: Language) -> None:
    text = "Jacob Sonko was in court. Sonko-Lindqvist smiled, and Sonko-Lindqvist left."
    found = find_names(nlp(text), Article(id="t", text=text))
    assert [m.type for m in found if text[m.start : m.end] == "Sonko-Lindqvist"] == ["Person", "Person"]


def test_the_accused_is_who_was_charged(nlp: Language) -> None:
    text = "Tom Reed was charged with theft. Ada Lund prosecutes. The accused denies it."
    assert "Tom Reed" in chain_at(nlp, text, "The accused")


def test_a_sister_by_what_her_brother_was_called(nlp: Language) -> None:
    text = "Tom Reed, the brother of Helena Brandt, was jailed. He had robbed his sister in May."
    assert "Helena Brandt" in chain_at(nlp, text, "his sister")


def test_a_noun_that_says_what_the_name_before_it_is(nlp: Language) -> None:
    text = "Interfax reported it. The Interfax agency gave no source."
    assert "Interfax" in chain_at(nlp, text, "agency")
