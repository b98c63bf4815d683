"""A user's own list of people, bodies and places: a table with a header, or FollowTheMoney entities as JSON lines.

Whatever columns there are, are used; a row that cannot be is named by file and line, and the others go on.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from storygraph.errors import InputError
from storygraph.model import EntityType
from storygraph.read.decode import decode
from storygraph.resolve.countries import country_of
from storygraph.resolve.keys import fold
from storygraph.resolve.name_words import words

COLUMNS = {
    "id": "entityid id identifier qid ref uid wikidata",
    "name": "caption fullname label name",
    "first": "firstname forename givenname givennames",
    "last": "familyname lastname surname",
    "aliases": "aka alias aliases alternativenames formernames othernames previousname weakalias",
    "type": "category entitytype kind schema type",
    "country": "citizenship countries country countrycode jurisdiction nationality",
    "birth": "birthdate birthyear born dateofbirth dob yearofbirth",
}
"""Headings by what they give, in lower case without what is no letter. All others are words about the row."""

TYPES: dict[str, EntityType] = {
    **dict.fromkeys(words("human individual people person"), "Person"),
    **dict.fromkeys(
        words("""
            agency airline bank body company institution ministry ngo organisation organization party publicbody
        """),
        "Organization",
    ),
    **dict.fromkeys(words("city country location place region town"), "Place"),
}
OPEN = frozenset(("", "entity", "legalentity", "thing"))  # anything may be meant
_FIELD = {heading: field for field, headings in COLUMNS.items() for heading in headings.split()}
_SEVERAL = re.compile(r"\s*[;|\n]\s*")
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")


class Listed(NamedTuple):
    """One row of a list. `type` is None where it does not say, `countries` are ISO codes, `about` its other words."""

    id: str
    names: tuple[str, ...]
    line: int
    type: EntityType | None = None
    countries: frozenset[str] = frozenset()
    born: frozenset[int] = frozenset()  # years
    about: str = ""

    @property
    def name(self) -> str:
        """What the list calls it first."""
        return self.names[0]


def read_list(path: Path) -> tuple[list[Listed], list[InputError]]:
    """The rows of a .csv or .tsv table, or the entities of a file of JSON lines, in order; and those that are none.

    Rows of types that are never matched (a ship, an address, an ownership) are left out, and so are characters that
    nobody sees. Raises InputError where the
    file as a whole is none of these.
    """
    try:
        text = "".join(c for c in decode(path.read_bytes(), str(path)) if c.isprintable() or c in "\r\n\t")
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error)) from error
    entities = path.name.lower().endswith((".json", ".jsonl", ".ndjson", ".ijson"))
    rows: dict[str, Listed] = {}
    failures: list[InputError] = []
    for row in (_entities if entities else _table)(text, str(path)):
        if isinstance(row, InputError):
            failures.append(row)
        elif row.id in rows:
            failures.append(
                InputError(str(path), f"id {row.id!r} stands on line {rows[row.id].line} already", line=row.line)
            )
        else:
            rows[row.id] = row
    return list(rows.values()), failures


def _table(text: str, path: str) -> Iterator[Listed | InputError]:
    first = text.split("\n", 1)[0]
    mark = max("\t;,", key=first.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=mark, strict=True)
    header = ["".join(c for c in fold(cell) if c.isalpha()) for cell in next(rows, [])]
    fields = {_FIELD.get(h) for h in header}
    if "id" not in fields or not fields & {"name", "last"}:
        raise InputError(path, f"no columns 'id' and 'name' in the header ({first.strip()[:200]})", line=1)
    while True:
        line = rows.line_num + 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield InputError(path, f"not valid CSV: {error}", line=line)
            continue
        if len(cells) > len(header):
            yield InputError(path, f"{len(cells)} cells under a header of {len(header)}", line=line)
        elif any(c.strip() for c in cells):
            given: dict[str, list[str]] = {}
            for heading, cell in zip(header, cells, strict=False):
                given.setdefault(_FIELD.get(heading, "about"), []).extend(_SEVERAL.split(cell.strip()))
            yield from _listed(given, path, line)


def _entities(text: str, path: str) -> Iterator[Listed | InputError]:
    for line, written in enumerate(text.splitlines(), 1):
        if not written.strip():
            continue
        try:
            found = json.loads(written)
        except json.JSONDecodeError as error:
            yield InputError(path, f"no JSON: {error}", line=line)
            continue
        if not isinstance(found, dict) or not isinstance(found.get("properties", {}), dict):
            yield InputError(path, "no FollowTheMoney entity: an object with id, schema and properties", line=line)
            continue
        yield from _listed(_properties(found), path, line)


def _properties(entity: Mapping[str, Any]) -> dict[str, list[str]]:
    given: dict[str, list[str]] = {}
    for name, values in {"schema": entity.get("schema"), **entity.get("properties", {})}.items():
        field = _FIELD.get("".join(c for c in fold(str(name)) if c.isalpha()), "about")
        given.setdefault(field, []).extend(str(v) for v in (values if isinstance(values, list) else [values]) if v)
    given["id"] = [str(entity.get("id") or "")]  # properties have ids of their own
    if entity.get("caption"):
        given.setdefault("name", []).insert(0, str(entity["caption"]))
    return given


def _listed(given: Mapping[str, list[str]], path: str, line: int) -> Iterator[Listed | InputError]:
    """The row, or what is wrong with it; nothing where it is of a type that is not matched."""
    values = {field: [v for v in found if v] for field, found in given.items()}
    said = "".join(c for c in fold(" ".join(values.get("type", ())[:1])) if c.isalpha())
    if said not in TYPES and said not in OPEN:
        return
    identity = values.get("id", [])[:1]
    parts = " ".join((*values.get("first", ()), *values.get("last", ()))).strip()
    names = tuple(dict.fromkeys((*values.get("name", ()), *([parts] if parts else ()), *values.get("aliases", ()))))
    born = values.get("birth", [])
    years = frozenset(int(y) for b in born for y in _YEAR.findall(b))
    if not identity:
        yield InputError(path, "a row without an id", line=line)
    elif not any(any(c.isalpha() for c in n) for n in names):
        yield InputError(path, f"{identity[0]!r} has no name", line=line)
    elif born and not years:
        yield InputError(path, f"no year in the birth date {born[0]!r} of {identity[0]!r}", line=line)
    else:
        codes = frozenset(filter(None, (_country(c) for c in values.get("country", ()))))
        about = " ".join(values.get("about", ()))
        yield Listed(identity[0], names, line, TYPES.get(said), codes, years, about)


def _country(said: str) -> str | None:
    """The ISO code of a country that is given by its code ("gb", "gb-sct") or its name."""
    code = said.split("-")[0]
    return code.upper() if len(code) == 2 and code.isalpha() else country_of(said)
