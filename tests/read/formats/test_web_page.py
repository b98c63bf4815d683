"""Saved pages."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from storygraph.errors import InputError
from storygraph.model import Article

One = Callable[[str, str | bytes], Article]
ReadText = Callable[[str, str | bytes], list[Article | InputError]]

PARAGRAPHS = (
    "The mayor of the town said on Monday that she would step down at the end of the month after nine years.",
    "“I have done what I came to do,” she told reporters in front of the town hall, where a crowd had gathered.",
    "Her deputy will lead the council until an election can be held in the autumn, a spokesman said.",
)


def page(charset: str = "utf-8", head: str = "") -> str:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="{charset}"><title>Mayor to step down</title>'
        f'<meta property="og:site_name" content="The Post">{head}</head>'
        '<body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav>'
        f"<article><h1>Mayor to step down</h1>{body}</article><footer>Copyright 2019</footer></body></html>"
    )


def test_text_and_metadata(one: One) -> None:
    head = (
        '<meta property="article:published_time" content="2024-03-05T10:00:00Z">'
        '<meta property="article:modified_time" content="2024-04-01T10:00:00Z">'
        '<meta name="author" content="Ann Lee"><link rel="canonical" href="https://example.org/mayor">'
    )
    found = one("a.html", page(head=head))
    assert all(p in found.text for p in PARAGRAPHS)
    assert "Sport" not in found.text
    assert (found.title, found.publisher, found.author) == ("Mayor to step down", "The Post", "Ann Lee")
    assert (found.published, found.url, found.language) == ("2024-03-05", "https://example.org/mayor", "en")


def test_a_page_without_a_date_stays_undated(one: One) -> None:
    assert one("a.html", page()).published is None


def test_declared_encoding(one: One) -> None:
    found = one("a.htm", page("iso-8859-1").encode("cp1252"))
    assert PARAGRAPHS[1] in found.text


def test_sidecar_speaks_for_the_page(tmp_path: Path, one: One) -> None:
    (tmp_path / "a.meta.json").write_text('{"published": "2024-03-06"}', encoding="utf-8")
    assert one("a.html", page()).published == "2024-03-06"


@pytest.mark.parametrize("content", ["<html><body></body></html>", "<html><body><script>x</script></body></html>", "<"])
def test_no_article(content: str, capfd: pytest.CaptureFixture[str], read_text: ReadText) -> None:
    (found,) = read_text("a.html", content)
    assert isinstance(found, InputError)
    assert "no article text found" in found.reason
    assert capfd.readouterr() == ("", "")


def test_a_page_nested_without_end(read_text: ReadText) -> None:
    (found,) = read_text("a.html", "<div>" * 50_000 + PARAGRAPHS[0])
    assert found


def test_the_slow_libraries_are_loaded_for_pages_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor left.", encoding="utf-8")
    script = "import sys, storygraph.read as r; list(r.read(sys.argv[1:])); print('trafilatura' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
