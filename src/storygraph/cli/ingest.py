"""storygraph ingest: articles into the record, the graph brought up to date."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from storygraph.cli.options import Db, Format, LanguageModel, Output, StoreUri, day, opened
from storygraph.cli.output import print_line, say
from storygraph.cli.progress import progress


def ingest(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, globs, - for standard input.")],
    db: Db = None,
    store: StoreUri = None,
    published: Annotated[str, typer.Option(metavar="DATE", help="Publication day of articles that do not say.")] = "",
    publisher: Annotated[str, typer.Option(metavar="NAME", help="Outlet of articles that do not say.")] = "",
    language_model: LanguageModel = None,
    form: Output = Format.table,
) -> None:
    """Read articles and bring the graph up to date; what is known already is skipped.

    Text, Markdown, HTML, JSON lines and CSV are read. Whatever cannot be read is named with its reason, the rest is
    kept, and the exit code is 1. A run that was interrupted goes on where it was.

    \b
    storygraph ingest data/articles
    storygraph ingest page.html --published 2024-05-03 --publisher "Harbour Ledger"
    """
    with opened(db, store, language_model) as project, progress() as show:
        report = project.ingest(
            [Path(p) if p != "-" else p for p in paths],
            published=day(published) or None,
            publisher=publisher or None,
            stdin=sys.stdin.buffer,
            progress=show,
        )
    for words in report.notices:
        say(f"note: {words}")
    for failure in report.failures:
        say(f"not read: {failure}")
    if form is Format.table:
        articles = "1 article" if report.added == 1 else f"{report.added} articles"
        typer.echo(
            f"{articles} added ({report.copies} of them copies), {report.known} known already, "
            f"{len(report.failures)} failed; the graph has {report.nodes} nodes and {report.edges} edges "
            f"({report.seconds:.1f} s)"
        )
    else:
        print_line(report.as_json())
    if report.failures:
        raise typer.Exit(1)
