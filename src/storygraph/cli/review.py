"""storygraph review: what an analyst should decide first."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from storygraph.cli.options import Db, Format, Output, opened
from storygraph.cli.output import print_rows


def review(
    limit: Annotated[int, typer.Option(min=1, max=1000, help="Pairs at most.")] = 20,
    db: Db = None,
    form: Output = Format.table,
) -> None:
    """Pairs that may be one and are kept apart: those first that touch most articles and are least clear.

    Each with a sentence of both, and the commands that settle it.

    \b
    storygraph review --limit 10
    """
    with opened(db) as project:
        rows = project.review(limit=limit)
    if form is not Format.table:
        print_rows(rows, form)
        return
    for number, row in enumerate(rows, 1):
        typer.echo(f"{number}. {_name(row, 'a')} and {_name(row, 'b')}: {row['because']} (score {row['score']})")
        for side in ("a", "b"):
            typer.echo(f"   [{row[f'{side}_evidence']['article']}] {row[f'{side}_evidence']['sentence']}")
        typer.echo(f"   {row['merge']}\n   {row['separate']}\n")
    if not rows:
        typer.echo("Nothing to decide: no two entities are alike.")


def _name(row: dict[str, Any], side: str) -> str:
    return f"{row[f'{side}_name']} ({row[f'{side}_kind']}, {row[f'{side}_articles']} articles)"
