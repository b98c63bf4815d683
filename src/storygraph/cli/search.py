"""storygraph search: names and passages."""

from __future__ import annotations

from typing import Annotated

import typer

from storygraph.cli.options import Db, Format, Output, StoreUri, opened
from storygraph.cli.output import print_rows


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="All of them must be there.")],
    limit: Annotated[int, typer.Option(min=1, max=1000, help="Passages at most.")] = 20,
    db: Db = None,
    store: StoreUri = None,
    form: Output = Format.table,
) -> None:
    """Find people, organisations, places, documents and passages by words.

    \b
    storygraph search harbour report
    """
    with opened(db, store) as project:
        rows = project.search(" ".join(words), limit=limit)
    print_rows(rows, form, columns=["kind", "name", "id"])
