"""Markdown with and without front matter."""

from __future__ import annotations

from collections.abc import Callable

from storygraph.errors import InputError
from storygraph.model import Article

One = Callable[[str, str | bytes], Article]
ReadText = Callable[[str, str | bytes], list[Article | InputError]]


def test_front_matter(one: One) -> None:
    head = '---\ntitle: "Mayor: leaves"\ndate: 2024-03-05\nauthor: Ann Lee\ntags:\n- x\nsource: The Post\n---\n'
    found = one("a.md", head + "\n# Heading\n\nText.\n")
    assert found.text == "\n# Heading\n\nText.\n"
    assert (found.title, found.published) == ("Mayor: leaves", "2024-03-05")
    assert (found.author, found.publisher) == ("Ann Lee", "The Post")


def test_windows_line_ends(one: One) -> None:
    found = one("a.md", "---\r\ntitle: Mayor leaves\r\n---\r\nText.\r\n")
    assert (found.title, found.text) == ("Mayor leaves", "Text.\r\n")


def test_title_of_the_first_heading(one: One) -> None:
    found = one("a.md", "Intro\n\n## Part\n\n# Mayor leaves #\n\nText.\n\n# Other\n")
    assert found.title == "Mayor leaves"


def test_a_rule_is_no_front_matter(one: One) -> None:
    text = "Text.\n\n---\ntitle: x\n---\n"
    found = one("a.md", text)
    assert (found.text, found.title) == (text, None)


def test_nothing_below_the_front_matter(read_text: ReadText) -> None:
    (found,) = read_text("a.md", "---\ntitle: x\n---\n")
    assert isinstance(found, InputError)
    assert found.reason == "the text is empty"
