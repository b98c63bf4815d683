"""Bytes to text. The order: byte order marks, UTF-8, what the file declares, Windows-1252 where every byte fits.

Nothing is replaced: a text either decodes without loss or is refused with the place of the first byte that does not.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from storygraph.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF: convert it to text first, for instance with pdftotext"),
    (b"PK\x03\x04", "a ZIP archive or an office document: unpack it, or save it as plain text or HTML"),
    (b"\xd0\xcf\x11\xe0", "an old office document: save it as plain text or HTML"),
    (b"{\\rtf", "rich text: save it as plain text or HTML"),
    (b"\x1f\x8b", "compressed with gzip: unpack it first"),
    (b"BZh", "compressed with bzip2: unpack it first"),
    (b"\xfd7zXZ\x00", "compressed with xz: unpack it first"),
    (b"(\xb5/\xfd", "compressed with zstd: unpack it first"),
    (b"\x89PNG", "an image, no text"),
    (b"\xff\xd8\xff", "an image, no text"),
    (b"GIF8", "an image, no text"),
    (b"SQLite format 3\x00", "an SQLite database, no text"),
)
# Letters and marks of Windows-1252 that English news prints; ÿ, þ, ¤ and the like are signs of another encoding.
_WESTERN = frozenset("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽßàáâãäåæçèéêëìíîïñòóôõöøùúûüýœšž‘’“”‚„–—…•€£¥©®™°§«»¡¿·½¼¾×\xa0")
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

_TORN_MARK = b"\xe2\x80"
"""How quotation marks and dashes begin in UTF-8; in Windows-1252 it is "â€", which nobody writes."""


def binary_reason(head: bytes) -> str | None:
    """Why the beginning of a file cannot be text, None where it can."""
    for magic, reason in _MAGIC:
        if head.startswith(magic):
            return reason
    marked = any(head.startswith(mark) for mark, _ in _MARKS)
    return "not text: it holds NUL bytes" if b"\x00" in head and not marked else None


def decode(content: bytes, path: str, declared: str | None = None) -> str:
    """The text without its byte order mark, line ends as they are; InputError names the first undecodable byte."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, len(mark), encoding, path)
    if (nul := content.find(b"\x00")) >= 0:
        raise InputError(path, f"not text: it holds a NUL at byte {nul}")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        failure = _undecodable(path, "UTF-8", error.start)
    if declared and (known := _codec(declared)):
        return _strictly(content, 0, known, path)
    if (text := _western(content)) is not None:
        return text
    raise failure


def _strictly(content: bytes, skip: int, encoding: str, path: str) -> str:
    try:
        return content[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(path, encoding.upper(), skip + error.start) from None


def _undecodable(path: str, encoding: str, offset: int) -> InputError:
    return InputError(path, f"not valid {encoding} at byte {offset}: save it as UTF-8")


def _codec(declared: str) -> str | None:
    """Name of a declared text encoding; Latin-1 means Windows-1252 on the web. None for UTF-8, which has failed."""
    try:
        info = codecs.lookup(declared)
    except LookupError:
        return None
    if not getattr(info, "_is_text_encoding", True) or info.name == "utf-8":
        return None
    return "cp1252" if info.name in ("iso8859-1", "ascii") else info.name


def _western(content: bytes) -> str | None:
    """The text as Windows-1252 where each byte above ASCII makes sense as such, None otherwise.

    Valid UTF-8 sequences speak against it (then the file is UTF-8 with a broken place), and so does a capital with an
    accent after a small letter, which is what a torn UTF-8 sequence looks like.
    """
    if _UTF8_SEQUENCE.search(content) or _TORN_MARK in content:
        return None
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    before = " "
    for char in text:
        if char > "\x7f" and (char not in _WESTERN or (unicodedata.category(char) == "Lu" and before.islower())):
            return None
        before = char
    return text
