"""Plain text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storygraph.model import Article

One = Callable[[str, str | bytes], Article]


def test_text_is_the_whole_file(one: One) -> None:
    text = "Mayor leaves\r\n\r\nThe mayor left.\r\n\r\n"
    found = one("a.txt", text)
    assert (found.text, found.title) == (text, "Mayor leaves")


def test_byte_order_mark_is_no_part_of_it(one: One) -> None:
    assert one("a.txt", b"\xef\xbb\xbfThe mayor left.").text == "The mayor left."


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
def test_no_headline(text: str, one: One) -> None:
    assert one("a.txt", text).title is None
