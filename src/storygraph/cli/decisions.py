"""storygraph decisions: the ledger, to read, to give away, to take in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from storygraph.answers.rows import Rows
from storygraph.cli.options import Db, Format, Output, StoreUri, opened
from storygraph.cli.output import print_json, print_rows, say
from storygraph.cli.progress import progress


def decisions(
    export: Annotated[
        Path | None, typer.Option("--export", metavar="FILE", help="Write the ledger there, as JSON lines.")
    ] = None,
    import_: Annotated[
        Path | None, typer.Option("--import", metavar="FILE", help="Add another analyst's exported ledger.")
    ] = None,
    db: Db = None,
    store: StoreUri = None,
    form: Output = Format.table,
) -> None:
    """Who decided what, when and why, and what became of it.

    A decision is dormant where what it names is not in the articles any more, partly applied where some of it is not,
    in conflict where an earlier one keeps apart what it joins. An import adds what is new; what contradicts a decision
    here is listed and left out, and the exit code is 1.

    \b
    storygraph decisions
    storygraph decisions --export mine.jsonl
    storygraph decisions --import theirs.jsonl
    """
    with opened(db, store) as project, progress() as show:
        if export is not None:
            say(f"{project.export_decisions(export)} decisions written to {export}")
        if import_ is not None:
            found = project.import_decisions(import_, progress=show).as_json()
        rows = project.decisions()
    if import_ is None:
        if export is None:
            if form is Format.table:
                rows = Rows({**row, "at": row["at"][:16].replace("T", " ")} for row in rows)
            print_rows(rows, form, columns=["seq", "at", "by", "verb", "what", "why", "standing", "lost"])
        return
    if form is Format.json:
        print_json(found)
    else:
        typer.echo(f"{found['added']} decisions added, {found['known']} known already")
    for pair in found["conflicts"]:
        ours, theirs = pair["ours"], pair["theirs"]
        say(
            f"not added: {theirs['verb']} {theirs['what']} ({theirs['by']}: {theirs['why']}) contradicts decision "
            f"{ours['seq']}: {ours['verb']} {ours['what']} ({ours['by']}: {ours['why']})"
        )
    if found["conflicts"]:
        raise typer.Exit(1)
