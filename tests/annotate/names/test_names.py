"""Names: boundaries, one type a name, names that the language model did not see."""

from __future__ import annotations

import pytest
from spacy.language import Language

from storygraph.annotate.names import find_names
from storygraph.model import Article


def names(nlp: Language, text: str) -> list[tuple[str, str]]:
    found = find_names(nlp(text), Article(id="t", text=text))
    return [(text[m.start : m.end], m.type) for m in found]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("President Marta Kowalska arrived in Oslo on Monday.", "Marta Kowalska", "Person"),
        ("The fire began, Mr. Hargreaves said.", "Hargreaves", "Person"),
        ("The United Nations’ envoy left Geneva.", "United Nations", "Organization"),
        ("EXCLUSIVE-Brazil plans to sell the port, officials say.", "Brazil", "Place"),
        ("She spoke to the Ministry of Water Resources about the dam.", "Ministry of Water Resources", "Organization"),
        ("He was met by the Speaker of the House on Tuesday.", "House", "Organization"),
        ("LISBON, March 3 (Reuters) - The bank closed on Friday.", "Reuters", "Organization"),
        ("They flew over mountainous Nepal on Friday.", "Nepal", "Place"),
    ],
)
def test_boundaries(nlp: Language, text: str, name: str, kind: str) -> None:
    assert (name, kind) in names(nlp, text)


def test_no_name_holds_an_article_or_possessive(nlp: Language) -> None:
    found = names(nlp, "The Kremlin’s envoy and the World Bank's director met the European Union's team in the Hague.")
    assert found
    assert not any(n.lower().startswith("the ") or n.endswith(("'s", "’s")) for n, _ in found)


def test_one_type_for_one_name(nlp: Language) -> None:
    text = (
        "Ilse Vandermeer chairs the board. Vandermeer said the plant would close. "
        "Critics of Vandermeer, 54, called for her to go. VANDERMEER RESIGNS was the headline."
    )
    kinds = {kind for name, kind in names(nlp, text) if "vandermeer" in name.lower()}
    assert kinds == {"Person"}


def test_surname_of_a_known_person_is_found_everywhere(nlp: Language) -> None:
    text = "Tomas Birkeland sued the firm. On Friday Birkeland lost. The judge told Birkeland to pay."
    assert [n for n, k in names(nlp, text) if k == "Person"] == ["Tomas Birkeland", "Birkeland", "Birkeland"]


@pytest.mark.parametrize(
    "text",
    [
        "The Coastal Fisheries Protection Board (CFPB) opened an inquiry. The CFPB said it was urgent.",
        "The inquiry by the CFPB (Coastal Fisheries Protection Board) is urgent, the CFPB said.",
    ],
)
def test_short_form_in_brackets(nlp: Language, text: str) -> None:
    found = names(nlp, text)
    assert found.count(("CFPB", "Organization")) == 2
    assert ("Coastal Fisheries Protection Board", "Organization") in found


def test_role_before_a_name_makes_a_person(nlp: Language) -> None:
    found = names(nlp, "The town was taken by force, spokesman Abdoul Sanogo told the agency.")
    assert ("Abdoul Sanogo", "Person") in found


def test_nationality_is_a_group_only_where_it_stands_for_people(nlp: Language) -> None:
    found = names(nlp, "A Danish company hired ten Ukrainians and two Kurdish refugees.")
    assert ("Ukrainians", "Group") in found
    assert ("Kurdish refugees", "Group") in found
    assert not any(n.startswith("Danish") for n, _ in found)


def test_police_of_a_country_is_a_body(nlp: Language) -> None:
    assert ("Peruvian police", "Organization") in names(nlp, "Peruvian police detained two men in Cusco.")


def test_administration_and_campaign_are_bodies(nlp: Language) -> None:
    found = names(nlp, "President Ana Ruiz spoke. The Ruiz administration denied the report.")
    assert ("Ruiz administration", "Organization") in found


def test_products_works_money_and_dates_are_none_of_ours(nlp: Language) -> None:
    found = names(nlp, "In May 2021 the firm sold the ePhone 6 for $300 at the Spring Book Festival.")
    assert not any("ePhone" in n or "May" in n or "300" in n or "Festival" in n for n, _ in found)


def test_headline_in_title_case_names_only_what_is_sure(nlp: Language) -> None:
    text = "Two Dead After Bridge Collapse Near Harbour Town\n\nTwo people died on Monday when a bridge fell.\n"
    assert not any("Dead" in n or "Collapse" in n for n, _ in names(nlp, text))


def test_no_name_crosses_a_line(nlp: Language) -> None:
    text = "Storm hits Iceland\n\nNorway sent help to Iceland on Sunday."
    assert not any("\n" in n for n, _ in names(nlp, text))
    assert ("Iceland", "Place") in names(nlp, text)


def test_a_known_name_with_a_comma_is_found(nlp: Language) -> None:
    text = "He arrived in Washington, D.C., on Monday."
    found = find_names(nlp(text), Article(id="t", text=text))
    assert any(text[m.start : m.end].startswith("Washington") for m in found)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("ALDFORD, England, Feb 3 (XY) - A bank closed on Friday.", "ALDFORD", "Place"),
        ("The leak at Borehole 9 was found in June.", "Borehole 9", "Place"),
        ("Residents have sued Brask Holdings over the smell.", "Brask Holdings", "Organization"),
        ("Brask Holdings Inc fell. Customers of Brask were angry.", "Brask", "Organization"),
        ("House Fisheries Chairman Bo Lund spoke.", "House Fisheries", "Organization"),
        ("Ada Lund, an analyst with Fenn Brask, said so.", "Fenn Brask", "Organization"),
        ("She told the Quay Ledger that it was late.", "Quay Ledger", "Organization"),
    ],
)
def test_types_from_what_stands_around(nlp: Language, text: str, name: str, kind: str) -> None:
    assert (name, kind) in names(nlp, text)


def test_no_name_in_the_title_of_a_book(nlp: Language) -> None:
    found = names(nlp, "Peter Lund is on a tour for his memoir, A Deeper Sea: Truth, Lies and Boats, this week.")
    assert [name for name, _ in found] == ["Peter Lund"]


def test_a_note_about_the_author_names_nobody_of_the_story(nlp: Language) -> None:
    text = (
        "Ada Lund won the vote in Oslo.\n\nShe thanked her voters.\n\n"
        "Peter Brook is a World News reporter for the Quay Herald.\n"
    )
    found = names(nlp, text)
    assert ("Ada Lund", "Person") in found
    assert not any("Brook" in name or "Herald" in name for name, _ in found)


def test_the_hero_of_the_story_stays_in_a_note(nlp: Language) -> None:
    text = "Ada Lund wrote about Oslo.\n\nAda Lund is a freelance writer.\n"
    assert [name for name, _ in names(nlp, text)].count("Ada Lund") == 2


def test_teams_in_results_are_bodies_and_countries_stay_places(nlp: Language) -> None:
    text = "Results on Saturday :\nKyle 2 Oban 1\nTarbert 0 Lerwick 0\nNorway 3 Bergen 1\n"
    found = names(nlp, text)
    assert {("Kyle", "Organization"), ("Oban", "Organization"), ("Bergen", "Organization")} <= set(found)
    assert ("Norway", "Organization") not in found


def test_two_lines_are_no_results(nlp: Language) -> None:
    text = "Oban 2 Kyle 1\nThe ferry from Oban runs at nine.\n"
    assert ("Oban", "Organization") not in names(nlp, text)


def test_town_and_company_of_one_name(nlp: Language) -> None:
    text = (
        "Marlow is a town in Ohio. Marlow Inc. makes bicycles there. Marlow said on Monday it would cut 300 jobs. "
        "Residents of Marlow were angry."
    )
    kinds = [kind for name, kind in names(nlp, text) if name.startswith("Marlow")]
    assert kinds == ["Place", "Organization", "Organization", "Place"]


def test_a_name_without_its_company_in_full_has_one_type(nlp: Language) -> None:
    text = "Marlow is a town in Ohio. Marlow said on Monday it would sue. Residents of Marlow were angry."
    assert len({kind for name, kind in names(nlp, text) if name == "Marlow"}) == 1


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("Interior Minister Ada Lund wrote a note.", "Interior"),
        ("The Secretary of State Ada Lund arrived in Oslo.", "State"),
        ("State Senator Ada Lund spoke on Monday.", "State"),
    ],
)
def test_a_portfolio_is_no_body(nlp: Language, text: str, none: str) -> None:
    found = names(nlp, text)
    assert ("Ada Lund", "Person") in found
    assert none not in [n for n, _ in found]


def test_a_department_with_the_name_of_a_portfolio_is_a_body(nlp: Language) -> None:
    assert ("State Department", "Organization") in names(nlp, "The State Department warned on Monday.")


def test_town_and_mayor_in_one_run(nlp: Language) -> None:
    found = names(nlp, "Mayor of Koslin Peter Jedlicka declared mourning.")
    assert ("Peter Jedlicka", "Person") in found
    assert ("Koslin", "Place") in found
