"""Bytes to text, without loss or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.errors import InputError
from storygraph.read.decode import binary_reason, decode


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_utf8_is_kept_as_it_is(text: str) -> None:
    text = text.removeprefix("\ufeff")
    assert decode(text.encode("utf-8"), "f") == text


@settings(deadline=None)
@given(st.text(min_size=1), st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_byte_order_marks(text: str, encoding: str) -> None:
    text = "a" + text
    assert decode(text.encode(encoding), "f") == text


def test_line_ends_stay() -> None:
    assert decode(b"a\r\nb\rc\n", "f") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    "text",
    [
        "“It’s over,” she said – at last.",
        "The café in Málaga and the Ångström prize",
        "£5 for ÉCOLE ÉLÉMENTAIRE",
        "“the café”",
        "Über",
    ],
)
def test_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252"), "f") == text


def test_declared_encoding() -> None:
    page = "Привет из Москвы"
    assert decode(page.encode("cp1251"), "f", "windows-1251") == page
    assert decode("“Héllo”".encode("cp1252"), "f", "ISO-8859-1") == "“Héllo”"


def test_declared_encoding_that_does_not_exist() -> None:
    assert decode("“Hello”".encode("cp1252"), "f", "no-such") == "“Hello”"


@pytest.mark.parametrize("declared", ["utf-8", "hex", "rot13", None])
def test_declared_encoding_that_does_not_help(declared: str | None) -> None:
    with pytest.raises(InputError, match="not valid UTF-8 at byte 3"):
        decode(b"ab \xff\xfe", "f", declared)


@pytest.mark.parametrize(
    ("content", "offset"),
    [
        (b"caf\xc3", 3),
        (b"caf\xc3( open", 3),
        ("“Good” ".encode() + b"\x93bad\x94", 11),
        (b"ab\xff\xfecd", 2),
        (b"ab\x81cd", 2),
        (b"torn \xe2\x80", 5),
    ],
)
def test_broken_utf8_names_the_byte(content: bytes, offset: int) -> None:
    with pytest.raises(InputError, match=f"not valid UTF-8 at byte {offset}"):
        decode(content, "f")


def test_nul_names_the_byte() -> None:
    with pytest.raises(InputError, match="a NUL at byte 5"):
        decode(b"Hello\x00", "f")


def test_broken_utf16_names_the_byte() -> None:
    with pytest.raises(InputError, match="not valid UTF-16-LE at byte 4"):
        decode(b"\xff\xfea\x00\x00", "f")


@pytest.mark.parametrize("head", [b"\xff\xfea\x00b\x00", b"\xfe\xff\x00a", b"Plain text.", b""])
def test_text_is_not_binary(head: bytes) -> None:
    assert binary_reason(head) is None


@pytest.mark.parametrize(
    "head", [b"%PDF-1.4", b"PK\x03\x04", b"\x89PNG\r\n", b"{\\rtf1", b"a\x00b", b"\x7fELF\x02\x00"]
)
def test_binary(head: bytes) -> None:
    assert binary_reason(head)
