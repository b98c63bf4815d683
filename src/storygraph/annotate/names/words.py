"""Words that tell names apart: titles, roles, and the nouns that bodies and places are named with."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files


@cache
def lexicon(package: str) -> dict[str, frozenset[str]]:
    """The word lists in a package's lexicon.txt, by name. A name may stand on several lines; "#" starts a comment."""
    lists: dict[str, set[str]] = {}
    for line in _lines(package, "lexicon.txt"):
        name, found = line.split(": ")
        lists.setdefault(name, set()).update(found.split())
    return {name: frozenset(found) for name, found in lists.items()}


def _lines(package: str, name: str) -> list[str]:
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def folded(text: str) -> str:
    """Small letters without accents and with plain apostrophes."""
    plain = unicodedata.normalize("NFD", text.lower().translate(_PLAIN))
    return "".join(c for c in plain if not unicodedata.combining(c))


_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "’": "'", "ʻ": "'", "‘": "'"})
_HERE = __name__.rpartition(".")[0]
_LISTS = lexicon(_HERE)
DETERMINERS = _LISTS["determiners"]
PARTICLES = _LISTS["particles"]
TITLES = _LISTS["titles"]
ROLES = _LISTS["roles"]
ORG_HEADS = _LISTS["org_heads"]
PLACE_HEADS = _LISTS["place_heads"]
PEOPLE_NOUNS = _LISTS["people_nouns"]
BODY_NOUNS = _LISTS["body_nouns"]
ORG_APPOSITIVES = _LISTS["org_appositives"]
NOT_NAMES = _LISTS["not_names"]
WIRE = _LISTS["wire"]
PLACE_STARTS = _LISTS["place_starts"]
PEOPLES = _LISTS["peoples"]
DATES = _LISTS["dates"]
NAMED_WITH = _LISTS["named_with"]
COMPASS = _LISTS["compass"]
EVENT_HEADS = _LISTS["event_heads"]
DOCUMENT_HEADS = _LISTS["document_heads"]
PLACE_NOUNS_OF = _LISTS["place_nouns_of"]
DONE_TO_BODIES = _LISTS["done_to_bodies"]  # verbs whose object is a body
DONE_BY_BODIES = _LISTS["done_by_bodies"]
OWNED_BY_BODIES = _LISTS["owned_by_bodies"]
OF_TOWNS = _LISTS["of_towns"]  # what stands after the name of a town
NUMBERED = _LISTS["numbered"]  # places that are told apart by a number
COURTESY = _LISTS["courtesy"]  # titles that stand before nobody but a person
NOT_BODIES = _LISTS["not_bodies"]  # what may stand before an office without naming a body
FORMAL = _LISTS["formal"]  # forms of companies, at the end of their names
PORTFOLIOS = _LISTS["portfolios"]  # what ministers and secretaries are "of": no bodies
OFFICES = _LISTS["offices"]  # what may stand between a body's name and a person's
TITLED = _LISTS["titled"]  # works that a title follows
HUMAN = _LISTS["human"]
RELATIVES = _LISTS["relatives"]
REPORTING = _LISTS["reporting"]


@cache
def nations() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Three tables to the usual name of the country: of its names, of its people's names, and of its capital."""
    names: dict[str, str] = {}
    people: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in _lines(_HERE, "nations.txt"):
        called, folk, capital = (part.strip() for part in line.split("|"))
        usual = called.split(",")[0]
        names |= {n.strip(): usual for n in called.split(",")}
        people |= {n.strip(): usual for n in folk.split(",") if n.strip()}
        if capital:
            capitals[capital] = usual
    return names, people, capitals


@cache
def known() -> dict[str, str]:
    """Names that are what they are wherever they stand: "Place" or "Organization" by name."""
    names, _, capitals = nations()
    return dict.fromkeys([*names, *capitals, *places()], "Place") | dict.fromkeys(organizations(), "Organization")


@cache
def places() -> dict[str, str]:
    """Well-known places other than countries and capitals to their kind: "region", "state" or "city"."""
    return {name: kind for kind, name in (line.split(": ") for line in _lines(_HERE, "places.txt"))}


@cache
def organizations() -> dict[str, tuple[str, ...]]:
    """Well-known bodies to the nouns that they are called by."""
    rows = (line.partition(" | ") for line in _lines(_HERE, "organizations.txt"))
    return {name: tuple(nouns.split()) for name, _, nouns in rows}


@cache
def given_names() -> dict[str, str]:
    """Common given names to "male" or "female"."""
    found: dict[str, str] = {}
    for line in _lines(_HERE, "given.txt"):
        sex, names = line.split(": ")
        found |= dict.fromkeys(names.split(), "male" if sex == "m" else "female")
    return found
