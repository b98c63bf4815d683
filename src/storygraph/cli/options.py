"""Options that several verbs take, declared once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from storygraph.project import StoryGraph


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


Db = Annotated[
    Path | None,
    typer.Option("--db", metavar="FOLDER", help="Project folder. Default: $STORYGRAPH_DB, else ./story.storygraph."),
]
StoreUri = Annotated[
    str | None,
    typer.Option(
        "--store", metavar="URI", help="Another graph database: neo4j://host:7687. Default: the one in the folder."
    ),
]
Output = Annotated[Format, typer.Option("--format", help="How the answer is printed.")]
LanguageModel = Annotated[
    str | None,
    typer.Option("--language-model", metavar="NAME", help="A spaCy pipeline by package name or folder."),
]
Since = Annotated[str, typer.Option("--from", metavar="DATE", help="Not before this day (ISO: 2024-05-03).")]
Until = Annotated[str, typer.Option("--to", metavar="DATE", help="Not after this day.")]


def day(value: str) -> str:
    """An ISO date given on the command line; a year or month counts from its first day. Wrong use otherwise."""
    from storygraph.model.interval import first_day

    try:
        return first_day(value)
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date: write it as 2024-05-03") from None


def last_day(value: str) -> str:
    """As `day`, but a bare year or month means its last day."""
    from storygraph.model import interval

    return interval.last_day(value) if day(value) else ""


def opened(db: Path | None, store: str | None = None, language_model: str | None = None) -> StoryGraph:
    """The project that the options name."""
    from storygraph.project import StoryGraph

    return StoryGraph(db, store=store, language_model=language_model)
