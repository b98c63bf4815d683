"""Teams in results and tables, where lines hold little but names and numbers: "Oban 2 Kyle 1", "Oban 14 9 3 2 30"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from storygraph.annotate.names import words
from storygraph.annotate.names.proposals import Proposal

NUMBER = re.compile(r"[.\d][\d./-]*|-")
LINES = 3  # such lines from which they are results
COLUMNS = 4  # numbers in the row of a table, at least
LONGEST = 3  # words of a team's name
WEIGHT = 2.5


def teams(doc: Doc) -> list[Proposal]:
    """Bodies, heavy enough to stand against what the language model says; countries are left what they are."""
    lines = [found for line in _lines(doc) if (found := _row(line))]
    if len(lines) < LINES:
        return []
    return [p for found in lines for p in found if not _country(doc, p)]


def _lines(doc: Doc) -> Iterator[list[Token]]:
    line: list[Token] = []
    for token in doc:
        if token.is_space and "\n" in token.text:
            yield line
            line = []
        elif not token.is_space:
            line.append(token)
    yield line


def _row(line: list[Token]) -> list[Proposal]:
    """The names in a line that is a result or a row of a table; empty for any other line."""
    if len(line) < COLUMNS or not line[0].text[0].isupper() or not NUMBER.fullmatch(line[-1].text):
        return []
    runs: list[Proposal] = []
    numbers = 0
    for before, token in zip([None, *line], line, strict=False):
        if NUMBER.fullmatch(token.text):
            numbers += 1
        elif not token.is_alpha or not token.text[0].isupper():
            return []
        elif before is None or NUMBER.fullmatch(before.text):
            runs.append(Proposal(token.i, token.i + 1, "Organization", WEIGHT))
        else:
            runs[-1].end = token.i + 1
    fits = (len(runs) == 1 and numbers >= COLUMNS) or (len(runs) == 2 and numbers == 2)
    return runs if fits and all(p.end - p.start <= LONGEST for p in runs) else []


def _country(doc: Doc, p: Proposal) -> bool:
    name = doc[p.start : p.end].text
    return name in words.nations()[0] or name.title() in words.nations()[0]
