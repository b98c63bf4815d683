"""A place in an article as a reader cites it: in plain words, in Markdown, for a reference manager."""

from __future__ import annotations

from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.sentences import Sentences
from storygraph.errors import StoryGraphError
from storygraph.model import Article

Row = dict[str, Any]
SHORT = 12  # digits of the hash that are given: enough to tell any two texts apart
LONGEST = 4000  # characters that are cited word by word


class PlaceError(StoryGraphError):
    """Offsets that are no place of the text."""


def within(article: Article, start: int | None, end: int | None) -> tuple[int, int] | None:
    """The place, or None where none is given. Raises PlaceError where it is not in the text."""
    if start is None and end is None:
        return None
    size = len(article.text)
    first = start or 0
    last = min(first + 1, size) if end is None else end
    if not 0 <= first < last <= size:
        raise PlaceError(f"start and end: 0 <= start < end <= {size}, the length of this article's text")
    return first, last


def citation(context: Context, article_id: str, start: int | None = None, end: int | None = None) -> Row:
    """An article, or the sentence or sentences that hold a place in it.

    `plain`, `markdown` and `csl` (a list, as CSL-JSON has it) say the same; the other keys are what they are made of.
    Raises NotFoundError, PlaceError.
    """
    article = context.article(article_id)
    place = within(article, start, end)
    row: Row = {
        "article": article.id,
        "title": article.title or "",
        "publisher": article.publisher or "",
        "author": article.author or "",
        "published": article.published,
        "url": article.url or "",
        "text_hash": article.text_hash,
        "start": None,
        "end": None,
        "sentence": "",
        "number": None,
    }
    if place:
        around = Sentences(context).around(article_id, *place)
        row |= {k: around[k] for k in ("start", "end", "sentence", "number")}
    return {**row, "plain": plain(row), "markdown": markdown(row), "csl": csl(row)}


def _quoted(row: Row) -> str:
    words = " ".join(row["sentence"].split())
    return words if len(words) <= LONGEST else words[:LONGEST] + "…"


def _day(row: Row) -> str:
    return (row["published"] or "")[:10] or "undated"


def _exact(row: Row) -> str:
    """What finds the exact words again."""
    sentence = f", sentence {row['number']}" if row["number"] else ""
    return f"article {row['article']}{sentence}, SHA-256 {row['text_hash'][:SHORT]}"


def plain(row: Row) -> str:
    """“Sentence” – title, outlet, day, address; article, sentence, hash."""
    where = ", ".join(p for p in (row["title"], row["publisher"], _day(row), row["url"]) if p)
    words = f"“{_quoted(row)}” – " if row["sentence"] else ""
    return f"{words}{where}; {_exact(row)}"


def markdown(row: Row) -> str:
    """The same as a quotation of Markdown with the source beneath."""
    title = f"*{_escaped(row['title'])}*" if row["title"] else ""
    web = row["url"].startswith(("https://", "http://")) and not set(" <>\n") & set(row["url"])
    address = f"<{row['url']}>" if web else _escaped(row["url"])  # no link to anything but the web
    where = ", ".join(p for p in (title, _escaped(row["publisher"]), _day(row), address) if p)
    source = f"{where}; {_escaped(_exact(row))}"
    return f"> {_escaped(_quoted(row))}\n>\n> — {source}\n" if row["sentence"] else f"{source}\n"


def _escaped(text: str) -> str:
    """Text that Markdown does not take for its own marks, on one line."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|" else c for c in " ".join(text.split()))


def csl(row: Row) -> list[Row]:
    """As CSL-JSON, which reference managers read: one newspaper article, the sentence in its note."""
    found: Row = {"id": row["article"], "type": "article-newspaper"}
    if row["title"]:
        found["title"] = row["title"]
    if row["publisher"]:
        found["container-title"] = row["publisher"]
    if row["author"]:
        found["author"] = [{"literal": row["author"]}]
    if row["published"]:
        found["issued"] = {"date-parts": [[int(p) for p in row["published"][:10].split("-")]]}
    if row["url"]:
        found["URL"] = row["url"]
    if row["sentence"]:
        found["annote"] = f"“{_quoted(row)}”"
    return [{**found, "note": _exact(row)}]
