"""CSV and TSV."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.errors import InputError
from storygraph.model import Acquired, Article
from storygraph.read import read

One = Callable[[str, str | bytes], Article]
ReadText = Callable[[str, str | bytes], list[Article | InputError]]

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(str.strip)


def test_columns(one: One) -> None:
    content = 'ID,Title,date,text,url\n7,Mayor leaves,2024-03-05,"The mayor, ""Ann"",\nleft.",\n'
    found = one("a.csv", content)
    assert found.text == 'The mayor, "Ann",\nleft.'
    assert (found.id, found.title, found.published, found.url) == ("7", "Mayor leaves", "2024-03-05", None)


def test_tabs(one: One) -> None:
    assert one("a.tsv", "text\tpublisher\nOne, two.\tThe Post\n").publisher == "The Post"


def test_original_is_the_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b'text\r\n"One\r\nand more"\r\nTwo\r\n')
    contents = [f.original.content for f in read([path]) if isinstance(f, Acquired)]
    assert contents == [b'"One\r\nand more"\r\n', b"Two\r\n"]


def test_a_big_cell(one: One) -> None:
    assert len(one("a.csv", "text\n" + "x" * 1_000_000 + "\n").text) == 1_000_000


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ("title\nx\n", 1, "no column 'text' in the header (title)"),
        ("text\n\nOne,two\n", 3, "2 cells under a header of 1"),
        ("text,date\nOne,soon\n", 2, "published 'soon' is no date: write YYYY-MM-DD"),
        ("text,date\n,2024-03-05\n", 2, "no text"),
        ('text\n"One"x\n', 2, "not valid CSV: ',' expected after '\"'"),
        ('text\n"One\n', 2, "not valid CSV: unexpected end of data"),
        ('"text\n', 1, "not valid CSV: unexpected end of data"),
    ],
)
def test_broken(content: str, line: int, reason: str, read_text: ReadText) -> None:
    (found,) = read_text("a.csv", content)
    assert isinstance(found, InputError)
    assert (found.line, found.reason) == (line, reason)


@settings(deadline=None)
@given(st.lists(CELLS, min_size=1))
def test_what_csv_wrote(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([["id", "text"], *(["n", text] for text in texts)])
    found = list(read([path]))
    assert [f.article.text for f in found if isinstance(f, Acquired)] == texts
