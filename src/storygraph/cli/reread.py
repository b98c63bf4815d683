"""storygraph reread: articles read anew by the rules and the language model of today."""

from __future__ import annotations

from collections import Counter

import typer

from storygraph.cli.options import Db, Format, LanguageModel, Output, StoreUri, opened
from storygraph.cli.output import print_line, say
from storygraph.cli.progress import progress


def reread(
    db: Db = None,
    store: StoreUri = None,
    language_model: LanguageModel = None,
    form: Output = Format.table,
) -> None:
    """Read anew the articles that older rules or another language model have read, and make the graph anew.

    Articles and decisions stay. What a decision was about is found again by its places in the texts; decisions that
    find nothing any more are named. A run that was interrupted goes on where it was.

    \b
    storygraph reread
    storygraph reread --language-model en_core_web_lg
    """
    with opened(db, store, language_model) as project, progress() as show:
        before = {row["uid"]: row["standing"] for row in project.decisions()}
        done = project.reread(progress=show)
        rows, count = project.decisions(), project.record.count()
    standings = Counter(row["standing"] for row in rows)
    for row in rows:
        if row["standing"] != before[row["uid"]] and row["standing"] in ("dormant", "conflict", "partly"):
            say(f"decision {row['seq']} is {row['standing']} now: {row['verb']} {row['what']}")
    if form is Format.table:
        held = ", ".join(f"{n} {standing}" for standing, n in sorted(standings.items()))
        typer.echo(f"{len(done)} of {count} articles read anew" + (f"; decisions: {held}" if held else ""))
    else:
        print_line({"reread": len(done), "articles": count, "decisions": dict(sorted(standings.items()))})
