"""storygraph quotes: who said what."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import typer

from storygraph.cli.options import Db, Format, Output, Since, StoreUri, Until, day, last_day, opened
from storygraph.cli.output import print_rows

COLUMNS = ["when", "speaker", "text", "kind", "medium", "publisher", "article", "quote"]


class Kind(StrEnum):
    """How a quotation is printed: all in quote marks, a part of it, none of it."""

    direct = "direct"
    mixed = "mixed"
    indirect = "indirect"


def quotes(
    speaker: Annotated[
        str, typer.Option(metavar="NAME", help="Who says it: a name, or what it is (“the report”).")
    ] = "",
    about: Annotated[str, typer.Option(metavar="NAME|WORDS", help="An entity, or words of the content.")] = "",
    kind: Annotated[Kind | None, typer.Option(help="How it is printed.")] = None,
    act: Annotated[str, typer.Option(metavar="ACT", help="assert, deny, accuse, promise, warn, demand, …")] = "",
    since: Since = "",
    until: Until = "",
    db: Db = None,
    store: StoreUri = None,
    form: Output = Format.table,
) -> None:
    """Who said what, about what, when, and which outlet reported it.

    \b
    storygraph quotes --speaker "Ines Calder"
    storygraph quotes --about "the report" --kind direct --format json
    """
    with opened(db, store) as project:
        rows = project.quotes(
            speaker=speaker, about=about, kind=kind or "", act=act, since=day(since), until=last_day(until)
        )
    print_rows(rows if form is not Format.table else shown(rows), form, columns=COLUMNS)


def shown(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows as people read them: the day it was said where that is known, else the day of publication, and behind the
    text how other articles word it."""
    return [
        {
            **r,
            "when": str(r["said_earliest"] or r["published"] or "")[:10],
            "text": f"{r['text']} {r['differences']}" if r["differences"] else r["text"],
        }
        for r in rows
    ]
