"""storygraph queries and query: the catalogue, and any query of it."""

from __future__ import annotations

from typing import Annotated

import typer

from storygraph.cli.options import Db, Format, Output, StoreUri, opened
from storygraph.cli.output import print_json, print_rows


def list_queries(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Show this one whole.")] = None,
    db: Db = None,
    form: Output = Format.table,
) -> None:
    """The catalogue of prebuilt queries; with a NAME, its parameters, columns and text.

    \b
    storygraph queries
    storygraph queries entity_timeline
    """
    with opened(db) as project:
        catalogue = project.catalogue
    if name is None:
        rows = [
            {"topic": q.topic, "name": q.name, "title": q.title, "parameters": [p.name for p in q.params]}
            for q in catalogue
        ]
        print_rows(rows, form)
        return
    query = catalogue.get(name)
    lines = [f"{query.topic}/{query.name}: {query.title}", query.description, "", "Parameters"]
    for p in query.params:
        default = "required" if p.required else f"default {p.default!r}"
        lines.append(f"  {p.name} ({p.type}, {default}): {p.help}")
    lines += ["", "Columns", *(f"  {c.name} ({c.type})" for c in query.columns), "", query.statement]
    typer.echo("\n".join(lines))


def run_query(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `storygraph queries` lists them.")],
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="k=v", help="A parameter's value.")
    ] = None,
    db: Db = None,
    store: StoreUri = None,
    form: Output = Format.table,
) -> None:
    """Run a query of the catalogue.

    \b
    storygraph query single_source --param limit=10
    """
    given = {}
    for pair in param or []:
        key, equals, value = pair.partition("=")
        if not equals:
            raise typer.BadParameter(f"{pair!r}: write a parameter as name=value")
        given[key] = value
    with opened(db, store) as project:
        found = project.query(name, **given)
    if form is Format.json:
        print_json({"query": found.query, "parameters": found.parameters, "columns": found.columns, "rows": found.rows})
        return
    print_rows(found.rows, form, columns=found.columns, title=name)
