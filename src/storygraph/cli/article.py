"""storygraph article: one article as it is stored."""

from __future__ import annotations

from typing import Annotated

import typer

from storygraph.cli.options import Db, Format, Output, opened
from storygraph.cli.output import print_json


def article(
    article_id: Annotated[str, typer.Argument(metavar="ID", help="As other answers cite it.")],
    db: Db = None,
    form: Output = Format.table,
) -> None:
    """Read an article: where it comes from, and its sentences, numbered and with their offsets.

    \b
    storygraph article ac72eefb1e5808d0e
    """
    with opened(db) as project:
        found = project.record.article(article_id)
        sentences = project.record.annotations(article_id).sentences
    if form is not Format.table:
        print_json({**found.model_dump(), "sentences": [[s.start, s.end] for s in sentences]})
        return
    where = [found.title, found.publisher, found.author, found.published, found.url, found.id]
    lines = [str(w) for w in where if w] + [""]
    for number, s in enumerate(sentences, 1):
        lines.append(f"{number:>3} [{s.start}:{s.end}] {' '.join(found.text[s.start : s.end].split())}")
    typer.echo("\n".join(lines))
