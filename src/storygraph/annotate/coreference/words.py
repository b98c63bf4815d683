"""Nouns that describe somebody or something, by what they can describe, and what they say of gender."""

from __future__ import annotations

from functools import cache

from storygraph.annotate.names.words import BODY_NOUNS, ORG_APPOSITIVES, REPORTING, ROLES, lexicon

Gender = str  # "male", "female", "neuter", "unknown"

_LISTS = lexicon(__name__.rpartition(".")[0])
MALE = _LISTS["male"]
FEMALE = _LISTS["female"]
PERSON = (ROLES | _LISTS["person"] | MALE | FEMALE) - _LISTS["not_person"]
FAMILY = _LISTS["family"]
ANYBODY = _LISTS["anybody"]  # nouns that any person can be called by
PAIRS = {"both": 2, "couple": 2, "duo": 2, "pair": 2, "three": 3, "trio": 3, "two": 2}  # that stand for several people
ORGANIZATION = (ORG_APPOSITIVES - _LISTS["not_organization"]) | _LISTS["organization"] | BODY_NOUNS
GOVERNMENTAL = _LISTS["governmental"]
SPECIAL_FIRMS = _LISTS["special_firms"]  # those that are rather called so than "the company"
COMPANY_WORDS = _LISTS["company_words"]  # in names of companies
NO_COMPANY = _LISTS["no_company"]  # in names of bodies that are none
KIN = {
    name[4:]: found for name, found in _LISTS.items() if name.startswith("kin ")
}  # what a body may be named that is called so
COMMERCIAL = _LISTS["commercial"]
NATION = _LISTS["nation"]
PLACE = NATION | _LISTS["place"]
ADMINISTRATIVE = _LISTS["administrative"]  # "the city of Porto" is Porto
SUBORDINATE = _LISTS["subordinate"]  # a vice president is no president
HEADS = frozenset({"boss", "chief", "director", "head", "leader"})
PORTFOLIO = _LISTS["portfolio"]  # what tells one minister or officer from another
PLACE_WITH_BODY = frozenset({"government", "authorities"})
NOT_THE_SAME = _LISTS["not_the_same"]
TITLE_PARTS = _LISTS["title_parts"]
COMPANY_FORMS = _LISTS["suffixes"]
OF_SOMEONE = _LISTS["of_someone"]
ABBREVIATED = dict(pair.split("=") for pair in sorted(_LISTS["abbreviated"]))
_SAME = [found for name, found in sorted(_LISTS.items()) if name.startswith("same ")]
FAITHS = _LISTS["faiths"]
PARTIES = _LISTS["parties"]
CLASSES = _LISTS["classes"]  # what a body's own name may stand before: "Harlow magazine"
CHARGE = _LISTS["charge"]
SPEAKING = REPORTING | _LISTS["speaking"]
AMBIGUOUS = _LISTS["ambiguous"]  # people only beside a name or before "of": a chair, a head, a star
EMPTY = _LISTS["empty"]  # modifiers that do not tell one from another
PRONOUNS: dict[str, tuple[Gender, bool]] = {
    "he": ("male", False), "him": ("male", False), "his": ("male", False), "himself": ("male", False),
    "she": ("female", False), "her": ("female", False), "hers": ("female", False), "herself": ("female", False),
    "it": ("neuter", False), "its": ("neuter", False), "itself": ("neuter", False),
    "they": ("unknown", True), "them": ("unknown", True), "their": ("unknown", True), "themselves": ("unknown", True),
}  # fmt: skip


@cache
def semantic_class(noun: str) -> str | None:
    """Entity type that a noun in small letters (singular) can describe, None for any other noun."""
    if noun in PERSON:
        return "Person"
    if noun in ORGANIZATION:
        return "Organization"
    if noun in PLACE or noun in PLACE_WITH_BODY:
        return "Place"
    return None


@cache
def synonyms(noun: str) -> frozenset[str]:
    """The noun and those that may mean the same person or body."""
    return frozenset({noun}).union(*(group for group in _SAME if noun in group))


def gender_of_noun(noun: str) -> Gender:
    """What a noun says of gender."""
    return "male" if noun in MALE else "female" if noun in FEMALE else "unknown"
