"""What every format has in common: where articles come from, what is filled in, and what is refused."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path

import pytest

from storygraph.errors import InputError
from storygraph.model import Acquired, Article
from storygraph.read import read
from storygraph.read.source import MAX_ARTICLE_BYTES, MAX_CHARACTERS

NOW = "2026-01-15T09:30:00+00:00"


def articles(*paths: str | Path, **options: object) -> list[Article]:
    """The articles alone; a failure is an error."""
    found = list(read(paths, **options))  # type: ignore[arg-type]
    assert all(isinstance(f, Acquired) for f in found), found
    return [f.article for f in found if isinstance(f, Acquired)]


def failure(*paths: str | Path, **options: object) -> InputError:
    """The only thing read, which is a failure."""
    (found,) = read(paths, **options)  # type: ignore[arg-type]
    assert isinstance(found, InputError)
    return found


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text("The mayor left.", encoding="utf-8")
    return path


def test_original_keeps_the_bytes(note: Path) -> None:
    (found,) = read([note], accessed_at=NOW)
    assert isinstance(found, Acquired)
    assert found.original.content == note.read_bytes()
    assert found.original.sha256 == hashlib.sha256(note.read_bytes()).hexdigest()
    assert (found.original.path, found.original.media_type) == (str(note), "text/plain")
    assert found.original.accessed_at == NOW


def test_time_of_access_is_now_in_utc(note: Path) -> None:
    (found,) = read([note])
    assert isinstance(found, Acquired)
    assert found.original.accessed_at.endswith("+00:00")


def test_options_fill_in_and_do_not_override(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    own = {"text": "One.", "published": "2024-02-01", "publisher": "The Herald"}
    path.write_text(json.dumps(own) + "\n" + json.dumps({"text": "Two."}) + "\n", encoding="utf-8")
    first, second = articles(path, published="2 March 2024", publisher="The Post")
    assert (first.published, first.publisher) == ("2024-02-01", "The Herald")
    assert (second.published, second.publisher) == ("2024-03-02", "The Post")


def test_undated_stays_undated(note: Path) -> None:
    assert articles(note)[0].published is None


def test_unusable_option_is_refused_at_once(note: Path) -> None:
    with pytest.raises(InputError, match="'soon' is no date"):
        read([note], published="soon")


def test_id_is_of_content_and_place_of_publication(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The same text.", encoding="utf-8")
    first, second = articles(tmp_path / "a.txt", tmp_path / "b.txt")
    (elsewhere,) = articles(tmp_path / "a.txt", publisher="The Post")
    assert first.id == second.id
    assert first.id != elsewhere.id
    assert first.id == Article.make_id("The same text.")


def test_unknown_suffix_names_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.xyz"
    path.write_text("Text.", encoding="utf-8")
    reason = failure(path).reason
    assert "'.xyz'" in reason
    assert all(suffix in reason for suffix in (".txt", ".md", ".html", ".jsonl", ".json", ".csv"))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.pdf", b"%PDF-1.7\n\xe2\xe3", "a PDF: convert it to text first"),
        ("a.txt", b"%PDF-1.7\n\xe2\xe3", "a PDF: convert it to text first"),
        ("a.docx", b"PK\x03\x04\x14\x00", "office document"),
        ("a.jsonl", b"\x1f\x8b\x08\x00", "gzip"),
        ("a.txt", b"Hello\x00world", "NUL"),
        ("a.txt", b"", "empty"),
        ("a.jsonl", b"", "empty"),
        ("a.txt", b" \n\t\n", "the text is empty"),
        ("a.txt", b"The mayor \xff\xfe left.", "not valid UTF-8 at byte 10"),
    ],
)
def test_what_is_no_text(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    found = failure(path)
    assert reason in found.reason
    assert found.path == str(path)


def test_everything_else_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A.", encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "c.txt").write_bytes(b"caf\xc3(")
    (tmp_path / "d.txt").write_text("D.", encoding="utf-8")
    found = list(read([tmp_path]))
    assert [isinstance(f, InputError) for f in found] == [False, True, True, False]


def test_too_long_an_article(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x" * (MAX_CHARACTERS + 1), encoding="utf-8")
    assert "5,000,001 characters" in failure(path).reason


def test_too_large_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.write(b"x" * 10_000)
        stream.truncate(MAX_ARTICLE_BYTES + 1)
        stream.seek(10_000)
        stream.write(b"x")
    assert "larger than 32 MB" in failure(path).reason


def test_file_without_rights(note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(note))

    monkeypatch.setattr("builtins.open", refuse)
    found = failure(note)
    monkeypatch.undo()
    assert found.reason == "cannot be read: Permission denied"


def test_standard_input_of_article_lines() -> None:
    lines = b'\n  {"text": "One."}\n{"text": 2}\n{"text": "Three."}\n'
    first, second, third = read(["-"], stdin=io.BytesIO(lines))
    assert isinstance(first, Acquired)
    assert first.article.text == "One."
    assert isinstance(second, InputError)
    assert (second.path, second.line) == ("-", 3)
    assert isinstance(third, Acquired)


def test_standard_input_of_plain_text() -> None:
    (found,) = articles("-", stdin=io.BytesIO(b"Mayor leaves\n\nThe mayor left.\n"))
    assert (found.title, found.text) == ("Mayor leaves", "Mayor leaves\n\nThe mayor left.\n")


def test_standard_input_in_utf16() -> None:
    line = '{"text": "Café."}\n'
    (found,) = articles("-", stdin=io.BytesIO(line.encode("utf-16")))
    assert found.text == "Café."


def test_standard_input_that_is_no_text() -> None:
    assert failure("-", stdin=io.BytesIO(b"")).reason == "empty"
    assert "PDF" in failure("-", stdin=io.BytesIO(b"%PDF-1.7")).reason


def test_standard_input_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b"Plain.")

    monkeypatch.setattr("sys.stdin", Stdin())
    assert [a.text for a in articles("-")] == ["Plain."]


class TestSidecar:
    """NAME.meta.json beside NAME.txt."""

    def test_all_fields(self, note: Path) -> None:
        said = {
            "id": "n1",
            "title": "Mayor leaves",
            "published": "March 5, 2024",
            "publisher": "The Post",
            "author": "Ann Lee",
            "url": "https://example.org/1",
            "language": "en",
        }
        note.with_suffix(".meta.json").write_text(json.dumps(said | {"other": 1}), encoding="utf-8")
        (found,) = articles(note)
        assert found.model_dump() == said | {"published": "2024-03-05", "text": "The mayor left."}

    def test_never_the_text(self, note: Path) -> None:
        note.with_suffix(".meta.json").write_text('{"text": "Something else."}', encoding="utf-8")
        assert articles(note)[0].text == "The mayor left."

    @pytest.mark.parametrize(
        ("content", "reason"),
        [("{", "not valid JSON"), ("[]", "JSON object"), ("[" * 100_000, "not valid JSON")],
    )
    def test_broken(self, note: Path, content: str, reason: str) -> None:
        sidecar = note.with_suffix(".meta.json")
        sidecar.write_text(content, encoding="utf-8")
        found = failure(note)
        assert reason in found.reason
        assert found.path == str(sidecar)

    def test_date_that_is_none(self, note: Path) -> None:
        note.with_suffix(".meta.json").write_text('{"published": "03/04/2024"}', encoding="utf-8")
        assert "'03/04/2024' is no date" in failure(note).reason

    def test_without_its_text(self, tmp_path: Path) -> None:
        (tmp_path / "gone.meta.json").write_text("{}", encoding="utf-8")
        assert failure(tmp_path).reason == "describes a text that is not there"
