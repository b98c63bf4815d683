"""Chains within an article: names, descriptions, documents, pronouns."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from storygraph.annotate.coreference import link
from storygraph.annotate.documents import find_documents
from storygraph.annotate.names import find_names
from storygraph.model import Article, Chain, Mention


def run(nlp: Language, text: str) -> tuple[list[Mention], list[Chain]]:
    doc = nlp(text)
    names = find_names(doc, Article(id="t", text=text))
    both = sorted([*names, *find_documents(doc, names)], key=lambda m: (m.start, -m.end))
    return link(doc, both)


def chains(nlp: Language, text: str) -> dict[str, list[str]]:
    """Name of each chain to the texts of its mentions."""
    mentions, found = run(nlp, text)
    return {
        chain.name: [text[m.start : m.end] for m in mentions if m.chain == number] for number, chain in enumerate(found)
    }


def chain(nlp: Language, text: str, name: str) -> Chain:
    return next(c for c in run(nlp, text)[1] if c.name == name)


def test_surname_and_first_name(nlp: Language) -> None:
    found = chains(nlp, "Helena Brandt won. Brandt thanked her voters. Friends call her Helena.")
    assert {"Helena Brandt", "Brandt", "Helena"} <= set(found["Helena Brandt"])


def test_namesakes_stay_apart(nlp: Language) -> None:
    text = "Robert Castell met his sister Laura Castell. Laura Castell is a judge, Robert Castell a farmer."
    found = chains(nlp, text)
    assert found["Robert Castell"].count("Robert Castell") == 2
    assert found["Laura Castell"].count("Laura Castell") == 2


@pytest.mark.parametrize(
    ("text", "name", "variant"),
    [
        (
            "The Ministry of Justice paid. The Justice Ministry declined to comment.",
            "Ministry of Justice",
            "Justice Ministry",
        ),
        (
            "The Danish Foreign Ministry spoke. The Foreign Ministry denied it.",
            "Danish Foreign Ministry",
            "Foreign Ministry",
        ),
        ("Harlow Motor Company fell. Harlow said sales were weak.", "Harlow Motor Company", "Harlow"),
        ("The United States agreed. Officials in the U.S. were relieved.", "United States", "U.S."),
        ("Officials of the Coastal Fisheries Board (CFB) met. The CFB voted.", "Coastal Fisheries Board", "CFB"),
    ],
)
def test_variants(nlp: Language, text: str, name: str, variant: str) -> None:
    assert variant in chains(nlp, text)[name]


def test_apposition_and_the_description_after_it(nlp: Language) -> None:
    text = "Amir Haddad, the port's director, resigned on Monday. The director gave no reason."
    assert {"Amir Haddad", "The director"} <= set(chains(nlp, text)["Amir Haddad"])
    assert "director" in chain(nlp, text, "Amir Haddad").descriptions


def test_role_before_the_name(nlp: Language) -> None:
    text = "Harbour police spokesman Jonas Vinter confirmed it. The spokesman would not say more."
    assert "The spokesman" in chains(nlp, text)["Jonas Vinter"]
    assert chain(nlp, text, "Jonas Vinter").gender == "male"


def test_predicate_noun(nlp: Language) -> None:
    text = "Clara Mendez is the mayor of Porto. The mayor opened the bridge."
    assert "The mayor" in chains(nlp, text)["Clara Mendez"]


def test_title_with_complement(nlp: Language) -> None:
    found = chains(nlp, "Secretary of State Martin Odell landed in Cairo.")
    assert "Secretary" in found["Martin Odell"]


def test_vice_president_is_no_president(nlp: Language) -> None:
    text = "President Olga Lindqvist met Vice President Anders Holm. The president smiled."
    assert "The president" in chains(nlp, text)["Olga Lindqvist"]


def test_country_capital_and_government(nlp: Language) -> None:
    text = (
        "Peru closed its border. The country has seen protests. "
        "The Peruvian government sent troops to Lima, the capital."
    )
    found = chains(nlp, text)
    assert {"The country", "The Peruvian government"} <= set(found["Peru"])
    assert "the capital" in found["Lima"]


def test_company_by_what_it_is_said_to_be(nlp: Language) -> None:
    text = "The airline Skyward Air cancelled flights. Unions were angry. The airline apologised."
    assert "The airline" in chains(nlp, text)["Skyward Air"]


def test_letter_and_report_stay_two(nlp: Language) -> None:
    text = "A report on the dam was delayed. Ten states signed a letter. The report is secret. The letter is not."
    found = chains(nlp, text)
    assert ["A report on the dam", "The report"] in found.values()
    assert ["a letter", "The letter"] in found.values()


def test_document_called_by_its_kind(nlp: Language) -> None:
    text = "The agency wrote a report on the flood. The assessment, if published, will hurt the firm."
    assert ["a report on the flood", "The assessment"] in chains(nlp, text).values()


def test_reports_told_apart_stay_two(nlp: Language) -> None:
    text = (
        "Lee denied a report in The Monitor that Acme Corp. will close. He has not said whether he saw the Acme report."
    )
    assert not [c for c in chains(nlp, text).values() if "the Northlab report" in c and len(c) > 1]


def test_kind_of_a_document(nlp: Language) -> None:
    assert chain(nlp, "Ten states signed a letter.", "a letter").kind == "letter"


def test_pronouns_by_gender(nlp: Language) -> None:
    text = "Peter Lang met Susan Hale in Bonn. She said the talks went well. He disagreed."
    found = chains(nlp, text)
    assert "She" in found["Susan Hale"]
    assert "He" in found["Peter Lang"]


def test_they_of_a_plural_description(nlp: Language) -> None:
    found = chains(nlp, "Four diplomats described the plan. They asked not to be named.")
    assert ["Four diplomats", "They"] in found.values()
    assert chain(nlp, "Four diplomats described the plan.", "Four diplomats").plural


def test_first_person_and_empty_it_are_left_alone(nlp: Language) -> None:
    mentions, _ = run(nlp, "“I am sorry,” Peter Lang said. It was clear that it would rain.")
    assert all(m.form != "pronoun" for m in mentions)


def test_someone_only_described_has_an_unnamed_chain(nlp: Language) -> None:
    _, found = run(nlp, "A diplomat based in Geneva confirmed the plan.")
    assert [(c.name, c.named) for c in found if c.type == "Person"] == [("A diplomat", False)]


def test_no_description_hides_a_name(nlp: Language) -> None:
    text = "A UNICEF spokesman spoke in Bonn. The Bonn mayor listened."
    mentions, _ = run(nlp, text)
    spans = [text[m.start : m.end] for m in mentions if m.form == "nominal"]
    assert spans
    assert not any("UNICEF" in s or "Bonn" in s for s in spans)


PARTS = [
    "President ", "Anna Berg", "Berg", "the mayor", "The report", " said ", ", ", ". ", "\n", "\n\n", "“", "”", '"',
    "(", ")", "UN", "U.S.", "Peru", "Peruvian", "'s ", "’s ", "he ", "it ", "They ", "of ", "A letter ", "-",
    "Ministry of ", "é", "𝔘", " ", "e-mail", "NATO treaty", "the 20-year-old ",
]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.lists(st.sampled_from(PARTS), max_size=30).map("".join), st.text(max_size=80)))
def test_any_text_gives_sound_mentions(nlp: Language, text: str) -> None:
    mentions, found = run(nlp, text)
    spans = [(m.start, m.end) for m in mentions]
    assert len(set(spans)) == len(spans)
    assert all(0 <= s < e <= len(text) and text[s:e].strip() for s, e in spans)
    assert all(m.type == found[m.chain].type for m in mentions)
    assert {m.chain for m in mentions} == set(range(len(found)))
    plain = [(m.start, -m.end) for m in mentions if m.form == "name"]
    assert plain == sorted(plain)


def test_pronoun_against_the_given_name_where_nobody_else_is_there(nlp: Language) -> None:
    text = "Susan Hale resigned on Monday. Earlier he had promised to stay."
    mentions, _ = run(nlp, text)
    he = next(m for m in mentions if text[m.start : m.end] == "he")
    assert he.confidence <= 0.5
    assert "he" in chains(nlp, text)["Susan Hale"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ukrainians fled the city.", "Ukrainians", "nation"),
        ("Muslims prayed in the square.", "Muslims", "faith"),
        ("Democrats voted against it.", "Democrats", "party"),
    ],
)
def test_kind_of_a_group(nlp: Language, text: str, name: str, kind: str) -> None:
    assert chain(nlp, text, name).kind == kind


def test_a_described_document_comes_after_the_names_in_its_description(nlp: Language) -> None:
    text = "A letter from the Quay Trust arrived."
    mentions, _ = run(nlp, text)
    assert [text[m.start : m.end] for m in mentions] == ["Quay Trust", "A letter from the Quay Trust"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brook, then Ada Lund, wrote it. Lund left in May.",
        "Ada Brook (née Lund) wrote it. Lund left in May.",
        "Ada Brook, who published under her maiden name, Ada Lund, wrote it. Lund left in May.",
        "Ada Lund has been Ada Brook since the wedding. Lund left in May.",
    ],
)
def test_two_names_of_one_person(nlp: Language, text: str) -> None:
    found = chains(nlp, text)
    assert "Ada Brook" in found["Ada Brook"]
    assert "Lund" in found["Ada Brook"]


def test_two_people_of_one_given_name_stay_two(nlp: Language) -> None:
    found = chains(nlp, "Ada Brook met Ada Lund in Oslo and then Ada Berg.")
    assert {"Ada Brook", "Ada Lund", "Ada Berg"} <= found.keys()


@pytest.mark.parametrize(
    ("text", "name", "description"),
    [
        ("Brask Holdings bought the land. The company will build on it.", "Brask Holdings", "The company"),
        ("The Brask Water Inspectorate opened a case. The inspectorate is slow.", "Brask Water Inspectorate",
         "The inspectorate"),
        ("The Brask Water Inspectorate opened a case. The regulator is slow.", "Brask Water Inspectorate",
         "The regulator"),
        ("They drilled Borehole 9 in June. The borehole ran dry.", "Borehole 9", "The borehole"),
    ],
)  # fmt: skip
def test_described_by_its_kind(nlp: Language, text: str, name: str, description: str) -> None:
    assert description in chains(nlp, text)[name]


def test_relatives_by_the_surname_they_share(nlp: Language) -> None:
    found = chains(nlp, "Shaun Marsh confirmed his daughter’s death. Holly Marsh was 19. Peter Lang was there.")
    assert "his daughter" in found["Holly Marsh"]


def test_a_bare_surname_is_not_who_was_named_in_passing(nlp: Language) -> None:
    text = "Toby Marsh spoke on Friday. Marsh had met Edmund Marsh. “I was away,” Marsh said."
    found = chains(nlp, text)
    assert found["Toby Marsh"].count("Marsh") == 2
    assert found["Edmund Marsh"] == ["Edmund Marsh"]
