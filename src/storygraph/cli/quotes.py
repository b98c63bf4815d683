"""storygraph quotes: who said what."""

from __future__ import annotations

from typing import Annotated

import typer

from storygraph.cli.options import Db, Format, Output, Since, StoreUri, Until, day, last_day, opened
from storygraph.cli.output import print_rows


def quotes(
    speaker: Annotated[str, typer.Option(metavar="NAME", help="Who says it; a document can speak too.")] = "",
    about: Annotated[str, typer.Option(metavar="NAME|WORDS", help="An entity, or words of the content.")] = "",
    kind: Annotated[str, typer.Option(metavar="KIND", help="direct, mixed or indirect.")] = "",
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
        rows = project.quotes(speaker=speaker, about=about, kind=kind, act=act, since=day(since), until=last_day(until))
    print_rows(rows, form, columns=["published", "speaker", "text", "kind", "publisher", "independent_sources"])
