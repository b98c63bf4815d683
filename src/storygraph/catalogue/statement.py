"""What a query's statement must be like for every database to give the same rows: one statement, only reading,
sorted down to a unique id, limited, with exactly the declared parameters and columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from storygraph.catalogue.header import fail

# Strings and comments are blanked, not cut, so that every place keeps its line.
_SKIPPED = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"", re.S)
_PARAMETER = re.compile(r"\$(\w+)")
_WRITES = re.compile(
    r"\b(CREATE|MERGE|DELETE|SET|REMOVE|DROP|ALTER|COPY|LOAD|INSTALL|ATTACH|EXPORT|IMPORT|CALL|FOREACH)\b", re.I
)
_RETURN = re.compile(r"\bRETURN\b", re.I)
_ORDER = re.compile(r"\bORDER\s+BY\b", re.I)
_LIMIT = re.compile(r"\bLIMIT\s+(\$limit|\d+)\s*;?\s*$", re.I)
_ALIAS = re.compile(r"\bAS\s+`?(\w+)`?\s*$", re.I)
_WORD = re.compile(r"\w+$")


def check_statement(path: Path, text: str, first_line: int, params: Iterable[str], columns: list[str]) -> None:
    """Raise QueryError with file and line for a statement that breaks the rules above; otherwise nothing."""
    plain = _SKIPPED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)

    def at(offset: int) -> int:
        return first_line + plain.count("\n", 0, offset)

    stop = plain.find(";")
    if stop < 0 or plain[stop + 1 :].strip():
        fail(path, at(max(stop, 0)), "one statement that ends with ; is expected")
    if found := _WRITES.search(plain):
        fail(path, at(found.start()), f"a query only reads: {found[0].upper()}")
    _check_parameters(path, plain, first_line, set(params))
    returns = list(_RETURN.finditer(plain))
    if not returns:
        fail(path, first_line, "there is no RETURN")
    tail, start = plain[returns[-1].end() :], returns[-1].end()
    order = _ORDER.search(tail)
    if not order:
        fail(path, at(start), "there is no ORDER BY")
    if not _LIMIT.search(tail):
        fail(path, at(start), "there is no LIMIT $limit at the end")
    named = list(_names(tail[: order.start()]))
    if named != columns:
        fail(path, at(start), f"RETURN gives {', '.join(named)}; declared are {', '.join(columns)}")


def _check_parameters(path: Path, plain: str, first_line: int, declared: set[str]) -> None:
    used = set()
    for found in _PARAMETER.finditer(plain):
        used.add(found[1])
        if found[1] not in declared:
            fail(path, first_line + plain.count("\n", 0, found.start()), f"${found[1]} is not declared")
    if unused := sorted(declared - used):
        fail(path, 1, f"param {unused[0]} is declared but not used")


def _names(items: str) -> Iterable[str]:
    """The names of what RETURN gives: the alias, or the variable itself."""
    depth, part = 0, ""
    for letter in items.strip().removeprefix("DISTINCT ") + ",":
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth == 0:
            found = _ALIAS.search(part)
            word = _WORD.search(part.strip())
            yield found[1] if found else word[0] if word and "." not in part else part.strip()
            part = ""
        else:
            part += letter
