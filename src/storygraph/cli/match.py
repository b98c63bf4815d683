"""storygraph match: the graph's names in a list of the user's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from storygraph.cli.options import Db, Format, Output, StoreUri, opened
from storygraph.cli.output import print_json, print_rows, say
from storygraph.cli.progress import progress

NAMESAKES = 6  # that a table shows


def match(
    list_: Annotated[
        Path,
        typer.Argument(metavar="LIST", help="A .csv or .tsv with a header, or FollowTheMoney (.ftm.json)."),
    ],
    name: Annotated[str, typer.Option(metavar="NAME", help="Of the list, in external ids. Default: the file's.")] = "",
    least: Annotated[float, typer.Option(min=0, max=1, help="Show proposals of this score and more.")] = 0.45,
    limit: Annotated[int, typer.Option(min=1, help="Proposals at most.")] = 50,
    accept: Annotated[
        list[str] | None,
        typer.Option(metavar="ENTITY=ID", help="Accept: this entity is that row. Repeat it."),
    ] = None,
    accept_from: Annotated[
        float | None, typer.Option(min=0, max=1, help="Accept all of this score and more that have no namesakes.")
    ] = None,
    why: Annotated[str, typer.Option(metavar="WORDS", help="The reason of what is accepted.")] = "",
    by: Annotated[str, typer.Option(metavar="NAME", help="Who accepts. Default: $STORYGRAPH_ANALYST, else you.")] = "",
    db: Db = None,
    store: StoreUri = None,
    form: Output = Format.table,
) -> None:
    """Who of the graph stands in your own list: proposals with a score and its reasons, and what you accept of them.

    The list has the columns id and name, and any of aliases, type, country, birth date; its other words are compared
    with what the articles say. Nothing is put into the graph unless it is accepted; each acceptance is a decision
    (`storygraph decisions`) that can be undone. Rows that cannot be read are named, and the exit code is 1.

    \b
    storygraph match sanctions.csv
    storygraph match register.ftm.json --least 0.7
    storygraph match sanctions.csv --accept per-ann-lee-1a2b3c4d=NK-77 --why "same post"
    storygraph match sanctions.csv --accept-from 0.9
    """
    with opened(db, store) as project, progress() as show:
        done = project.match(
            list_,
            name=name or None,
            least=least,
            accept=accept or [],
            accept_from=accept_from,
            why=why,
            by=by or None,
            progress=show,
        )
    for failure in done.failures:
        say(f"not read: {failure}")
    shown = done.proposals[:limit]
    if form is Format.json:
        print_json({**done.as_json(), "proposals": shown})
    elif form is not Format.table:
        print_rows(shown, form)
    else:
        _told(shown, len(done.proposals), done.decided)
    if done.failures:
        raise typer.Exit(1)


def _told(rows: list[dict[str, Any]], all_: int, decided: list[dict[str, Any]]) -> None:
    for row in rows:
        mark = "accepted" if row["accepted"] else f"{row['score']:.2f}"
        typer.echo(
            f"{mark}  {row['name']} ({row['type']}, {row['articles']} articles) = {row['listed']}, line {row['line']}"
        )
        typer.echo(f"      {'; '.join(row['reasons'])}")
        if others := row["namesakes"]:
            more = f" and {len(others) - NAMESAKES} more" if len(others) > NAMESAKES else ""
            typer.echo(f"      may also be: {', '.join(others[:NAMESAKES])}{more}")
        typer.echo(f"      [{row['evidence']['article']}] {row['evidence']['sentence']}")
        if not row["accepted"]:
            typer.echo(f"      --accept {row['entity']}={row['external_id'].partition(':')[2]}")
    if not rows:
        typer.echo("Nobody of the list is in the graph by a name that is alike.")
    elif all_ > len(rows):
        typer.echo(f"{all_ - len(rows)} more: --limit {all_}")
    for d in decided:
        typer.echo(f"decision {d['seq']}: {d['what']}")
