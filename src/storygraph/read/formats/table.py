"""CSV and TSV: a header with a column `text`, one article a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from storygraph.errors import InputError
from storygraph.read.decode import decode
from storygraph.read.source import MAX_CHARACTERS, MAX_FILE_BYTES, Draft, Format, Source, named

_TABULAR = (".tsv", ".tab")


class _Recorded:
    """The lines of a text, keeping those that the row in hand was made of."""

    def __init__(self, text: str) -> None:
        self._lines = StringIO(text, newline="")
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.taken.append(line)
            yield line


def read(source: Source) -> Iterator[Draft | InputError]:
    """One draft a row that is not blank; the original is the row as it stands in the file."""
    # Python refuses cells above 128 KB unless told otherwise, for the whole process: the limit is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), 4 * MAX_CHARACTERS))
    tabs = source.path.lower().endswith(_TABULAR)
    lines = _Recorded(decode(source.whole(MAX_FILE_BYTES), source.path))
    rows = csv.reader(lines, delimiter="\t" if tabs else ",", strict=True)
    try:
        header = [name.strip().lower() for name in next(rows, [])]
    except csv.Error as error:
        raise InputError(source.path, f"not valid CSV: {error}", line=1) from error
    if "text" not in header:
        raise InputError(source.path, f"no column 'text' in the header ({', '.join(header)[:200]})", line=1)
    media_type = "text/tab-separated-values" if tabs else "text/csv"
    while True:
        lines.taken.clear()
        line = rows.line_num + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield InputError(source.path, f"not valid CSV: {error}", line=line)
            continue
        if row:
            yield _article(header, row, Draft({}, "".join(lines.taken).encode("utf-8"), media_type, line), source.path)


def _article(header: list[str], row: list[str], draft: Draft, path: str) -> Draft | InputError:
    if len(row) > len(header):
        return InputError(path, f"{len(row)} cells under a header of {len(header)}", line=draft.line)
    # An empty cell is an absent value: a table has no other way to say so.
    return draft._replace(fields=named(zip(header, row, strict=False)))


FORMAT = Format("table", (".csv", *_TABULAR), read)
