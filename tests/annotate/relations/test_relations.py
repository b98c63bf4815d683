"""Lasting relations between entities, and between entities and documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storygraph.model import Annotations, Article, Relation
from storygraph.model.edges import RELATIONS

SAYS = [
    ("Ann Lee, the chairman of Orchard Bank, resigned.", ("LEADS", "Ann Lee", "Orchard Bank")),
    ("Orchard Bank chief executive Ann Lee resigned.", ("LEADS", "Ann Lee", "Orchard Bank")),
    ("Orchard Bank's chairman, Ann Lee, resigned.", ("LEADS", "Ann Lee", "Orchard Bank")),
    ("President of Peru Ann Lee spoke on Monday.", ("LEADS", "Ann Lee", "Peru")),
    ("Peruvian President Ann Lee spoke in Peru.", ("LEADS", "Ann Lee", "Peru")),
    ("Ann Lee is the president of Peru.", ("LEADS", "Ann Lee", "Peru")),
    ("Ann Lee was appointed as chairman of Orchard Bank.", ("LEADS", "Ann Lee", "Orchard Bank")),
    ("Ann Lee leads Orchard Bank.", ("LEADS", "Ann Lee", "Orchard Bank")),
    ("Orchard Bank vice president Ann Lee spoke.", ("WORKS_FOR", "Ann Lee", "Orchard Bank")),
    ("Ann Lee, an analyst at Orchard Bank, spoke.", ("WORKS_FOR", "Ann Lee", "Orchard Bank")),
    ("Ann Lee works for Orchard Bank.", ("WORKS_FOR", "Ann Lee", "Orchard Bank")),
    ("Ann Lee, 58, of Orchard Bank, spoke.", ("WORKS_FOR", "Ann Lee", "Orchard Bank")),
    ("Tide Air, which Orchard Bank owns, grew.", ("OWNS", "Orchard Bank", "Tide Air")),
    (
        "Ann Lee said that she had signed the letter, and Ann Lee signed the letter.",
        ("SIGNED", "Ann Lee", "the letter"),
    ),
    ("Ann Lee of Orchard Bank spoke.", ("WORKS_FOR", "Ann Lee", "Orchard Bank")),
    ("Ann Lee, a spokeswoman for Orchard Bank, spoke.", ("SPEAKS_FOR", "Ann Lee", "Orchard Bank")),
    ("Orchard Bank spokesman Tom Obe spoke.", ("SPEAKS_FOR", "Tom Obe", "Orchard Bank")),
    ("Ann Lee, a member of the Harbour Party, spoke.", ("MEMBER_OF", "Ann Lee", "Harbour Party")),
    ("Ann Lee joined the Harbour Party.", ("MEMBER_OF", "Ann Lee", "Harbour Party")),
    ("Senator Ann Lee of Texas spoke.", ("REPRESENTS", "Ann Lee", "Texas")),
    ("Tom Obe, a lawyer for Ann Lee, spoke.", ("REPRESENTS", "Tom Obe", "Ann Lee")),
    ("Ann Lee's lawyer, Tom Obe, spoke.", ("REPRESENTS", "Tom Obe", "Ann Lee")),
    ("Ann Lee's daughter Mia Lee spoke.", ("FAMILY_OF", "Mia Lee", "Ann Lee")),
    ("Tom Obe, the husband of Ann Lee, spoke.", ("FAMILY_OF", "Tom Obe", "Ann Lee")),
    ("Tide Air, a unit of Orchard Bank, grew.", ("PART_OF", "Tide Air", "Orchard Bank")),
    ("The meeting in Lima, Peru, was short.", ("PART_OF", "Lima", "Peru")),
    ("The Peruvian capital Lima is large, and Peru is old.", ("PART_OF", "Lima", "Peru")),
    ("Orchard Bank is based in Lima.", ("LOCATED_IN", "Orchard Bank", "Lima")),
    ("Orchard Bank owns Tide Air.", ("OWNS", "Orchard Bank", "Tide Air")),
    ("Tide Air, which is owned by Orchard Bank, grew.", ("OWNS", "Orchard Bank", "Tide Air")),
    ("Ann Lee accused Tom Obe of fraud.", ("ACCUSES", "Ann Lee", "Tom Obe")),
    ("Tom Obe was accused by Ann Lee.", ("ACCUSES", "Ann Lee", "Tom Obe")),
    ("Ann Lee endorsed Tom Obe.", ("SUPPORTS", "Ann Lee", "Tom Obe")),
    ("Ann Lee criticised Tom Obe.", ("OPPOSES", "Ann Lee", "Tom Obe")),
    ("Ann Lee succeeded Tom Obe.", ("SUCCEEDS", "Ann Lee", "Tom Obe")),
    ("Orchard Bank published the report.", ("ISSUED", "Orchard Bank", "the report")),
    ("The report was published by Orchard Bank.", ("ISSUED", "Orchard Bank", "The report")),
    ("He read the letter from Ann Lee.", ("ISSUED", "Ann Lee", "the letter")),
    ("Ann Lee denied the crime in a statement.", ("ISSUED", "Ann Lee", "a statement")),
    ("Ann Lee signed the letter.", ("SIGNED", "Ann Lee", "the letter")),
    ("Ann Lee received the letter.", ("RECEIVED", "Ann Lee", "the letter")),
    ("Tom Obe leaked the report.", ("LEAKED", "Tom Obe", "the report")),
    ("Tom Obe requested the report.", ("REQUESTED", "Tom Obe", "the report")),
    ("Orchard Bank released copies of the report.", ("ISSUED", "Orchard Bank", "the report")),
    ("Ann Lee of Peru won the race.", ("LOCATED_IN", "Ann Lee", "Peru")),
    ("Ann Lee and Tom Obe, both from Peru, won.", ("LOCATED_IN", "Ann Lee", "Peru")),
    ("Ann Lee and Tom Obe, both from Peru, won.", ("LOCATED_IN", "Tom Obe", "Peru")),
    ("The Lima-based Orchard Bank grew.", ("LOCATED_IN", "Orchard Bank", "Lima")),
    ("Ann Lee, a nurse from Peru, won.", ("LOCATED_IN", "Ann Lee", "Peru")),
    ("Peru's Ann Lee won.", ("LOCATED_IN", "Ann Lee", "Peru")),
    ("Ann Lee was born in Lima.", ("LOCATED_IN", "Ann Lee", "Lima")),
    ("Orchard Bank's Ann Lee asked why.", ("WORKS_FOR", "Ann Lee", "Orchard Bank")),
    ("Ann Lee's adviser, Tom Obe, spoke.", ("WORKS_FOR", "Tom Obe", "Ann Lee")),
    ("Ann Lee's spokesman, Tom Obe, spoke.", ("SPEAKS_FOR", "Tom Obe", "Ann Lee")),
    ("Tide Air is backed by Orchard Bank advisers Ann Lee and Tom Obe.", ("WORKS_FOR", "Ann Lee", "Orchard Bank")),
    ("Tide Air is backed by Orchard Bank advisers Ann Lee and Tom Obe.", ("WORKS_FOR", "Tom Obe", "Orchard Bank")),
    ("Ann Lee is survived by wife Mia Lee.", ("FAMILY_OF", "Mia Lee", "Ann Lee")),
    ("Peru banned Tide Air on Monday.", ("OPPOSES", "Peru", "Tide Air")),
    ("The Harbour Party voted to pass the report.", ("ISSUED", "Harbour Party", "the report")),
    ("Ann Lee alleged that Tom Obe had stolen the money.", ("ACCUSES", "Ann Lee", "Tom Obe")),
    ("Tom Obe is survived by his wife, Ann Lee.", ("FAMILY_OF", "Ann Lee", "Tom Obe")),
    ("Prices rise in Peru. President Ann Lee blamed traders.", ("LEADS", "Ann Lee", "Peru")),
    ("The University of Lima stands in Lima.", ("LOCATED_IN", "University of Lima", "Lima")),
]


@pytest.mark.parametrize(("text", "relation"), SAYS)
def test_a_relation_that_the_text_says_is_found(related, text, relation):
    assert relation in related(text)


SAYS_NONE = [
    "Ann Lee met the chairman. Orchard Bank grew.",
    "They flew to Peru, Lima and Arequipa.",
    "Orchard Bank did not buy Tide Air.",
    "Orchard Bank may buy Tide Air.",
    "Ann Lee spoke after Tom Obe.",
    "It was not clear whether Ann Lee received the report.",
    "Ann Lee denied that she had signed the letter.",
    "Ann Lee will sign the letter.",
    "Ann Lee refused to sign the letter.",
    "Did Ann Lee sign the letter?",
    "If Ann Lee signs the letter, it ends.",
    "Ann Lee is not the chairman of Orchard Bank.",
    "The president told Orchard Bank that it must wait.",
]


@pytest.mark.parametrize("text", SAYS_NONE)
def test_what_the_text_does_not_say_is_no_relation(related, text):
    assert related(text) == []


def test_an_ambassador_represents_who_sent_them(related):
    assert related("Peruvian ambassador to Texas Ann Lee spoke in Peru.") == [("REPRESENTS", "Ann Lee", "Peru")]


def test_a_senator_of_a_country_does_not_represent_it(related):
    assert ("REPRESENTS", "Ann Lee", "Peru") not in related("Peru Senator Ann Lee spoke.")


def test_party_by_its_adjective(nlp, annotate):
    _, found = annotate(
        "The Republican Party lost. Republican Ann Leeds wept, and the Republican governor, Tom Obert, left."
    )
    said = {(r.type, found.chains[r.source].name, found.chains[r.target].name) for r in found.relations}
    assert {("MEMBER_OF", "Ann Leeds", "Republican Party"), ("MEMBER_OF", "Tom Obert", "Republican Party")} <= said


def test_every_type_is_an_edge_of_the_graph(related):
    assert {r[0] for text, _ in SAYS for r in related(text)} <= set(RELATIONS)


def test_the_evidence_names_both_ends_and_the_words(relations):
    text = "On Monday, Ann Lee, the former chairman of Orchard Bank, resigned."
    ((relation, _, _),) = relations(text)
    evidence = text[relation.start : relation.end]
    assert evidence == "Ann Lee, the former chairman of Orchard Bank"
    assert relation.detail == "former chairman"
    assert 0 < relation.confidence <= 1


def test_no_relation_joins_a_thing_to_itself(relations):
    found = relations("Ann Lee, chairman of Orchard Bank, spoke for Orchard Bank in Lima, Peru.")
    assert found
    assert all(r.source != r.target for r, _, _ in found)


TENURES = [
    ("Ann Lee has been chairman of Orchard Bank since 2010.", "2010-01-01", None),
    ("Ann Lee was chairman of Orchard Bank from 2010 to 2015.", "2010-01-01", "2015-12-31"),
    ("Ann Lee was chairman of Orchard Bank until 2015.", None, "2015-12-31"),
    ("Ann Lee joined the Harbour Party in 2010.", "2010-01-01", None),
    ("Ann Lee, the chairman of Orchard Bank, resigned in 2015.", None, None),
]


@pytest.mark.parametrize(("text", "since", "until"), TENURES)
def test_dates_that_stand_with_a_relation_bound_it(relations, text, since, until):
    ((relation, _, _),) = relations(text)
    assert (relation.since, relation.until) == (since, until)


def test_a_title_alone_says_no_country_where_two_were_named(related):
    text = "Traders in Peru and in Norway waited. President Ann Lee blamed them."
    assert not [r for r in related(text.replace("Norway", "Texas")) if r[2] == "Texas"]
    assert [r for r in related("Peru waited. The president blamed Ann Lee.") if r[0] == "LEADS"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee signed the letter.",
        "He read the letter from Ann Lee.",
        "Ann Lee's memo and the letter of Orchard Bank were read.",
        "Ann Lee of Peru accused Tom Obe in a statement.",
    ],
)
def test_details_are_words_of_the_text(relations: Callable[[str], list[tuple[Relation, str, str]]], text: str) -> None:
    details = [r.detail for r, _, _ in relations(text)]
    assert details
    assert all(d in text for d in details)
    assert not {"poss", "compound", "from", "of", "amod"} & set(details)


def test_what_is_voted_on_only_perhaps_is_not_so(related: Callable[[str], list[tuple[str, str, str]]]) -> None:
    assert related("If the Harbour Party votes to pass the report, Ann Lee will leave.") == []


def test_units_and_governments_by_their_names(annotate: Callable[..., tuple[Article, Annotations]]) -> None:
    text = "The Senate met. The Senate Banking Committee met Ann Lee. The Lee administration, Lee said, is ready."
    _, found = annotate(text)
    told = {(r.type, found.chains[r.source].name, found.chains[r.target].name) for r in found.relations}
    assert ("PART_OF", "Senate Banking Committee", "Senate") in told
    assert ("LEADS", "Ann Lee", "Lee administration") in told


def test_a_noun_of_nationality_beside_a_name(annotate: Callable[..., tuple[Article, Annotations]]) -> None:
    _, found = annotate("Australia waited. An Australian, Brenda Tarr, appeared in court on Monday.")
    told = [(r.type, found.chains[r.source].name, found.chains[r.target].name) for r in found.relations]
    assert ("LOCATED_IN", "Brenda Tarr", "Australia") in told
