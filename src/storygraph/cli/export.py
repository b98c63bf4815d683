"""storygraph export: the graph as files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from storygraph.cli.options import Db, opened
from storygraph.errors import StoreError


def export(
    kind: Annotated[str, typer.Argument(metavar="FORMAT", help="jsonl, csv, graphml or gexf.")],
    out: Annotated[Path, typer.Option("--out", metavar="PATH", help="File or folder to write.")],
    db: Db = None,
) -> None:
    """Write the graph as files for other programs.

    \b
    storygraph export gexf --out story.gexf
    """
    with opened(db) as project:
        try:
            for path in project.export(kind, out):
                typer.echo(path)
        except OSError as error:
            raise StoreError(f"{out}: cannot be written: {error.strerror or error}") from error
