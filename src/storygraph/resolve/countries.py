"""Which country a well-known place is in, and where it lies: a small table of countries, capitals and large cities.

The table (`countries.txt`) was compiled by hand: ISO 3166-1 alpha-2 codes and coordinates to a tenth of a degree,
which is enough for a map of countries and cities. What is not in it, is not guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from storygraph.resolve.keys import fold, name_key


class Spot(NamedTuple):
    """A place of the table. Coordinates in degrees, north and east positive; None for areas."""

    country: str
    latitude: float | None = None
    longitude: float | None = None


def country_of(name: str, beside: Iterable[str] = ()) -> str | None:
    """The ISO code of the country that a place is or lies in, None where the table does not say.

    Of several places of one name ("Georgia") it is the one in whose country most of the places of `beside` lie.
    """
    spot = spot_of(name, beside)
    return spot.country if spot else None


def spot_of(name: str, beside: Iterable[str] = ()) -> Spot | None:
    """Country and coordinates of a well-known place; `beside` as for `country_of`."""
    spots = _table().get(name_key(name, place=True)) or _table().get(fold(name))
    if not spots:
        return None
    if len(spots) == 1:
        return spots[0]
    votes = Counter(c for other in beside if (c := _sure(other)) is not None)
    best = max(spots, key=lambda s: votes[s.country])
    rivals = [s for s in spots if s is not best and votes[s.country] == votes[best.country]]
    return best if not rivals else None


def _sure(name: str) -> str | None:
    spots = _table().get(name_key(name, place=True), ())
    return spots[0].country if len(spots) == 1 else None


@cache
def _table() -> dict[str, tuple[Spot, ...]]:
    """Places by the key of their name. A country that is named as its capital has the capital's coordinates."""
    found: dict[str, tuple[Spot, ...]] = {}
    text = files(__package__).joinpath("countries.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("?"):
            name, spots = line[1:].split(":")
            found[name_key(name.strip(), place=True)] = tuple(_spot(*s.split()) for s in spots.split(","))
        elif line and not line.startswith("#"):
            code, names, cities = (part.strip() for part in line.split("|"))
            for name in filter(None, names.split(",")):
                found[name_key(name.strip(), place=True)] = (Spot(code),)
            for city in filter(None, cities.split(";")):
                name, latitude, longitude = city.strip().rsplit(" ", 2)
                found[name_key(name, place=True)] = (_spot(code, latitude, longitude),)
    return found


def _spot(code: str, latitude: str = "", longitude: str = "") -> Spot:
    return Spot(code, float(latitude), float(longitude)) if latitude else Spot(code)
