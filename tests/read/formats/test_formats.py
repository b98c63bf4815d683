"""Each format on what it is made for, and on what may be wrong with it."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.errors import InputError
from storygraph.model import Acquired, Article
from storygraph.read import read
from storygraph.read.formats import formats
from storygraph.read.source import MAX_ARTICLE_BYTES

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(str.strip)


def read_text(folder: Path, name: str, content: str | bytes) -> list[Article | InputError]:
    """What is read from a file of that content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return [f.article if isinstance(f, Acquired) else f for f in read([path], accessed_at="2026-01-15T00:00:00+00:00")]


def one(folder: Path, name: str, content: str | bytes) -> Article:
    """The only article of a file."""
    (found,) = read_text(folder, name, content)
    assert isinstance(found, Article), found
    return found


def test_every_suffix_has_a_format() -> None:
    assert {".txt", ".md", ".html", ".htm", ".jsonl", ".ndjson", ".json", ".csv", ".tsv"} <= set(formats())


@settings(max_examples=30, deadline=None)
@given(st.binary(min_size=1) | st.text(min_size=1).map(str.encode))
def test_nothing_is_raised_whatever_a_file_holds(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    for suffix in formats():
        (folder / f"a{suffix}").write_bytes(content)
    assert all(isinstance(found, Acquired | InputError) for found in read([folder]))


class TestPlain:
    def test_text_is_the_whole_file(self, tmp_path: Path) -> None:
        text = "Mayor leaves\r\n\r\nThe mayor left.\r\n\r\n"
        found = one(tmp_path, "a.txt", text)
        assert (found.text, found.title) == (text, "Mayor leaves")

    def test_byte_order_mark_is_no_part_of_it(self, tmp_path: Path) -> None:
        assert one(tmp_path, "a.txt", b"\xef\xbb\xbfThe mayor left.").text == "The mayor left."

    @pytest.mark.parametrize(
        "text",
        [
            "The mayor left.\n\nShe won.",
            "One line",
            "Mayor leaves\nThe mayor left.",
            "Mayor leaves\n\n",
            "x" * 151 + "\n\nY",
        ],
    )
    def test_no_headline(self, tmp_path: Path, text: str) -> None:
        assert one(tmp_path, "a.txt", text).title is None


class TestMarkdown:
    def test_front_matter(self, tmp_path: Path) -> None:
        head = '---\ntitle: "Mayor: leaves"\ndate: 2024-03-05\nauthor: Ann Lee\ntags:\n- x\nsource: The Post\n---\n'
        found = one(tmp_path, "a.md", head + "\n# Heading\n\nText.\n")
        assert found.text == "\n# Heading\n\nText.\n"
        assert (found.title, found.published) == ("Mayor: leaves", "2024-03-05")
        assert (found.author, found.publisher) == ("Ann Lee", "The Post")

    def test_windows_line_ends(self, tmp_path: Path) -> None:
        found = one(tmp_path, "a.md", "---\r\ntitle: Mayor leaves\r\n---\r\nText.\r\n")
        assert (found.title, found.text) == ("Mayor leaves", "Text.\r\n")

    def test_title_of_the_first_heading(self, tmp_path: Path) -> None:
        found = one(tmp_path, "a.md", "Intro\n\n## Part\n\n# Mayor leaves #\n\nText.\n\n# Other\n")
        assert found.title == "Mayor leaves"

    def test_a_rule_is_no_front_matter(self, tmp_path: Path) -> None:
        text = "Text.\n\n---\ntitle: x\n---\n"
        found = one(tmp_path, "a.md", text)
        assert (found.text, found.title) == (text, None)

    def test_nothing_below_the_front_matter(self, tmp_path: Path) -> None:
        (found,) = read_text(tmp_path, "a.md", "---\ntitle: x\n---\n")
        assert isinstance(found, InputError)
        assert found.reason == "the text is empty"


class TestArticleLines:
    @settings(deadline=None)
    @given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
    def test_text_is_taken_as_it_is(self, text: str) -> None:
        line = json.dumps({"text": text}).encode()
        (found,) = read(["-"], stdin=io.BytesIO(line))
        assert isinstance(found, Acquired)
        assert found.article.text == text
        assert found.original.content == line

    def test_one_bad_line_does_not_stop_the_others(self, tmp_path: Path) -> None:
        lines = [
            b'\xef\xbb\xbf{"id": "a", "text": "One."}',
            b"",
            b'{"title": "No text"}',
            b'{"text": ["not", "a", "string"]}',
            b'{"text": "cut off',
            b'["a list"]',
            b'{"text": "x", "published": "soon"}',
            b'{"text": "caf\xc3("}',
            b'{"text": "half \\ud83d"}',
            b'{"text": "x", "title": 7}',
            b'{"text": ' + b"[" * 200_000,
            b'{"text": ' + b"9" * 5000 + b"}",
            b'{"id": 9, "text": "Last.", "unknown": {"field": 1}, "title": null}',
        ]
        found = read_text(tmp_path, "a.jsonl", b"\r\n".join(lines))
        assert [f.id for f in found if isinstance(f, Article)] == ["a", "9"]
        assert {f.line: f.reason for f in found if isinstance(f, InputError)} == {
            3: "no text",
            4: "text is list, not a string",
            5: "not valid JSON: Unterminated string starting at at character 9",
            6: "not an article: expected a JSON object with a text",
            7: "published 'soon' is no date: write YYYY-MM-DD",
            8: "not valid UTF-8 at byte 13 of the line",
            9: "text holds half a surrogate pair at character 5",
            10: "title is int, not a string",
            11: "not an article: nested too deeply",
            12: found[-2].reason,
        }

    def test_a_line_of_ten_megabytes(self, tmp_path: Path) -> None:
        content = json.dumps({"text": "x" * 10_000_000}) + '\n{"text": "Next."}\n'
        first, second = read_text(tmp_path, "a.jsonl", content)
        assert isinstance(first, InputError)
        assert (first.line, first.reason) == (1, "10,000,000 characters: an article may have 5,000,000")
        assert isinstance(second, Article)

    def test_a_line_that_is_too_long_to_hold(self, tmp_path: Path) -> None:
        content = b'{"text": "' + b"x" * (2 * MAX_ARTICLE_BYTES) + b'"}\n{"text": "Next."}'
        first, second = read_text(tmp_path, "a.jsonl", content)
        assert isinstance(first, InputError)
        assert (first.line, first.reason) == (1, "longer than 32 MB")
        assert isinstance(second, Article)

    def test_lines_are_read_one_by_one(self) -> None:
        class Endless(io.RawIOBase):
            def readable(self) -> bool:
                return True

            def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
                line = b'{"text": "Again."}\n'
                buffer[: len(line)] = line
                return len(line)

        found = read(["-"], stdin=io.BufferedReader(Endless()))
        assert all(isinstance(next(found), Acquired) for _ in range(1000))

    def test_utf16(self, tmp_path: Path) -> None:
        assert one(tmp_path, "a.jsonl", '{"text": "Café."}\r\n'.encode("utf-16")).text == "Café."


class TestJson:
    def test_one_article(self, tmp_path: Path) -> None:
        found = one(tmp_path, "a.json", '\n{\n  "text": "One.",\n  "id": "x"\n}\n')
        assert (found.id, found.text) == ("x", "One.")

    def test_a_list(self, tmp_path: Path) -> None:
        path = tmp_path / "a.json"
        path.write_text('[ {"text": "One."},\n {"text":  "Two."} ]', encoding="utf-8")
        first, second = read([path])
        assert isinstance(first, Acquired)
        assert isinstance(second, Acquired)
        assert second.original.content == b'{"text":  "Two."}'

    def test_an_empty_list(self, tmp_path: Path) -> None:
        assert read_text(tmp_path, "a.json", "[]") == []

    @pytest.mark.parametrize(
        ("content", "good", "line", "reason"),
        [
            ('[{"text": "One."},\n{"text": 2}]', 1, 2, "text is int, not a string"),
            ('[{"text": "One."},\n"two"]', 1, 2, "expected a JSON object"),
            ('[{"text": "One."}\n{"text": "Two."}]', 1, 2, "expected ',' or ']'"),
            ('[{"text": "One."},\n{"text": ', 1, 2, "Expecting value"),
            ('[{"text": "One."}\n', 1, 2, "expected ',' or ']'"),
            ('{"text": "One."}\n{"text": "Two."}', 1, 2, "after the end"),
            ('"text"', 0, 1, "expected a JSON object"),
            ("[" * 200_000, 0, 1, "nested too deeply"),
        ],
    )
    def test_broken(self, tmp_path: Path, content: str, good: int, line: int, reason: str) -> None:
        *before, last = read_text(tmp_path, "a.json", content)
        assert len(before) == good
        assert isinstance(last, InputError)
        assert last.line == line
        assert reason in last.reason


class TestTable:
    def test_columns(self, tmp_path: Path) -> None:
        content = 'ID,Title,date,text,url\n7,Mayor leaves,2024-03-05,"The mayor, ""Ann"",\nleft.",\n'
        found = one(tmp_path, "a.csv", content)
        assert found.text == 'The mayor, "Ann",\nleft.'
        assert (found.id, found.title, found.published, found.url) == ("7", "Mayor leaves", "2024-03-05", None)

    def test_tabs(self, tmp_path: Path) -> None:
        assert one(tmp_path, "a.tsv", "text\tpublisher\nOne, two.\tThe Post\n").publisher == "The Post"

    def test_original_is_the_row(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_bytes(b'text\r\n"One\r\nand more"\r\nTwo\r\n')
        contents = [f.original.content for f in read([path]) if isinstance(f, Acquired)]
        assert contents == [b'"One\r\nand more"\r\n', b"Two\r\n"]

    def test_a_big_cell(self, tmp_path: Path) -> None:
        assert len(one(tmp_path, "a.csv", "text\n" + "x" * 1_000_000 + "\n").text) == 1_000_000

    @pytest.mark.parametrize(
        ("content", "line", "reason"),
        [
            ("title\nx\n", 1, "no column 'text' in the header (title)"),
            ("text\n\nOne,two\n", 3, "2 cells under a header of 1"),
            ("text,date\nOne,soon\n", 2, "published 'soon' is no date: write YYYY-MM-DD"),
            ("text,date\n,2024-03-05\n", 2, "no text"),
            ('text\n"One"x\n', 2, "not valid CSV: ',' expected after '\"'"),
            ('text\n"One\n', 2, "not valid CSV: unexpected end of data"),
        ],
    )
    def test_broken(self, tmp_path: Path, content: str, line: int, reason: str) -> None:
        (found,) = read_text(tmp_path, "a.csv", content)
        assert isinstance(found, InputError)
        assert (found.line, found.reason) == (line, reason)

    @settings(deadline=None)
    @given(st.lists(CELLS, min_size=1))
    def test_what_csv_wrote(self, tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
        path = tmp_path_factory.mktemp("csv") / "a.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([["id", "text"], *(["n", text] for text in texts)])
        found = list(read([path]))
        assert [f.article.text for f in found if isinstance(f, Acquired)] == texts


class TestWebPage:
    PARAGRAPHS = (
        "The mayor of the town said on Monday that she would step down at the end of the month after nine years.",
        "“I have done what I came to do,” she told reporters in front of the town hall, where a crowd had gathered.",
        "Her deputy will lead the council until an election can be held in the autumn, a spokesman said.",
    )

    def page(self, charset: str = "utf-8", head: str = "") -> str:
        body = "".join(f"<p>{p}</p>" for p in self.PARAGRAPHS)
        return (
            f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="{charset}"><title>Mayor to step down</title>'
            f'<meta property="og:site_name" content="The Post">{head}</head>'
            '<body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav>'
            f"<article><h1>Mayor to step down</h1>{body}</article><footer>Copyright 2019</footer></body></html>"
        )

    def test_text_and_metadata(self, tmp_path: Path) -> None:
        head = (
            '<meta property="article:published_time" content="2024-03-05T10:00:00Z">'
            '<meta property="article:modified_time" content="2024-04-01T10:00:00Z">'
            '<meta name="author" content="Ann Lee"><link rel="canonical" href="https://example.org/mayor">'
        )
        found = one(tmp_path, "a.html", self.page(head=head))
        assert all(p in found.text for p in self.PARAGRAPHS)
        assert "Sport" not in found.text
        assert (found.title, found.publisher, found.author) == ("Mayor to step down", "The Post", "Ann Lee")
        assert (found.published, found.url, found.language) == ("2024-03-05", "https://example.org/mayor", "en")

    def test_a_page_without_a_date_stays_undated(self, tmp_path: Path) -> None:
        assert one(tmp_path, "a.html", self.page()).published is None

    def test_declared_encoding(self, tmp_path: Path) -> None:
        found = one(tmp_path, "a.htm", self.page("iso-8859-1").encode("cp1252"))
        assert self.PARAGRAPHS[1] in found.text

    def test_sidecar_speaks_for_the_page(self, tmp_path: Path) -> None:
        (tmp_path / "a.meta.json").write_text('{"published": "2024-03-06"}', encoding="utf-8")
        assert one(tmp_path, "a.html", self.page()).published == "2024-03-06"

    @pytest.mark.parametrize(
        "content", ["<html><body></body></html>", "<html><body><script>x</script></body></html>", "<"]
    )
    def test_no_article(self, tmp_path: Path, content: str, capfd: pytest.CaptureFixture[str]) -> None:
        (found,) = read_text(tmp_path, "a.html", content)
        assert isinstance(found, InputError)
        assert "no article text found" in found.reason
        assert capfd.readouterr() == ("", "")

    def test_a_page_nested_without_end(self, tmp_path: Path) -> None:
        (found,) = read_text(tmp_path, "a.html", "<div>" * 50_000 + self.PARAGRAPHS[0])
        assert found

    def test_libraries_are_not_needed_for_text(self) -> None:
        assert "trafilatura" not in vars(sys.modules["storygraph.read.formats.web_page"])
