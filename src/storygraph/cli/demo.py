"""storygraph demo: the sample story, and what an analyst would look at first."""

from __future__ import annotations

from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Annotated, Any

import typer

from storygraph.cli.output import print_table, say
from storygraph.cli.path import told
from storygraph.cli.progress import progress

if TYPE_CHECKING:
    from storygraph.project import StoryGraph

EVENTS = 12  # that most texts report
QUOTES = 6
SHORTEST, LONGEST = 40, 110  # characters of a quotation or an event that is shown
VAGUE = ("say", "other", "announce")  # types of events that tell little by themselves


def demo(
    db: Annotated[Path, typer.Option("--db", metavar="FOLDER", help="Where the demo's project is kept.")] = Path(
        "demo.storygraph"
    ),
) -> None:
    """Read the sample articles and show what an analyst would look at first.

    \b
    storygraph demo
    """
    from storygraph.project import StoryGraph, sample_articles

    articles = sample_articles()
    with StoryGraph(db) as project:
        with progress() as show:
            report = project.ingest([articles], progress=show)
        for words in report.notices:
            say(f"note: {words}")
        typer.echo(
            f"{report.added} articles read ({report.known} known already) in {report.seconds:.1f} s "
            f"from {_relative(articles)} into {_relative(db)}\n"
        )
        _show(project, db)


def _show(project: StoryGraph, db: Path) -> None:
    found = project.stats()
    nodes = ", ".join(f"{n} {label}" for label, n in found["nodes"].items() if n)
    typer.echo(f"{found['articles']} articles, {found['texts']} of them independent texts: {nodes}\n")
    print_table(_main_events(project), ["when", "what", "status", "sources"], title="What several texts report")
    first, second = (p["name"] for p in project.query("entities", kind="Person", limit=2).rows)
    quotes = sorted(project.quotes(kind="direct"), key=lambda q: (-q["independent_sources"], str(q["published"])))
    columns = ["published", "speaker", "text", "publisher"]
    typer.echo()
    print_table(_each_speaker(quotes), columns, title="Who said what")
    typer.echo(f"\nHow are {first} and {second} connected?")
    path = project.path(first, second)
    typer.echo(told({"paths": path["paths"][:1]}) or "No connection within 4 steps.")
    if path["paths"]:
        _why(project, path["paths"][0]["hops"][0]["edge"])
    _next(first, second, db)


def _main_events(project: StoryGraph) -> list[dict[str, Any]]:
    """The dated events that most texts report, in their order."""
    rows = [
        row
        for row in project.query("period", since="0001", until="9999", limit=100_000).rows
        if row["precision"] in ("day", "month") and row["independent_sources"] > 1 and row["type"] not in VAGUE
    ]
    best = sorted(rows, key=lambda r: (-r["independent_sources"], r["earliest"], r["event"]))[:EVENTS]
    return [
        {
            "when": r["earliest"][:10] if r["precision"] == "day" else r["earliest"][:7],
            "what": shorten(r["summary"], LONGEST, placeholder=" …"),
            "status": "disputed" if r["conflict"] else "" if r["status"] == "happened" else r["status"],
            "sources": r["independent_sources"],
        }
        for r in sorted(best, key=lambda r: (r["earliest"], r["event"]))
    ]


def _each_speaker(quotes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The first quotation of each speaker who is known, shortened."""
    first: dict[str, dict[str, Any]] = {}
    for q in quotes:
        if q["speaker_id"] and len(q["text"]) > SHORTEST:
            first.setdefault(q["speaker_id"], {**q, "text": shorten(q["text"], LONGEST, placeholder=" …")})
    return list(first.values())[:QUOTES]


def _why(project: StoryGraph, edge: str) -> None:
    proof = project.why(edge)["evidence"][0]
    typer.echo(f"\nWhy {edge}?")
    typer.echo(f"  “{proof['sentence']}”")
    typer.echo(f"  {proof['publisher']}, {proof['published']}: {proof['article']}[{proof['start']}:{proof['end']}]")


def _next(first: str, second: str, db: Path) -> None:
    where = f"--db {_relative(db)}"
    typer.echo("\nTry next:")
    for command in (
        f'storygraph timeline "{first}" "{second}" {where}',
        f'storygraph quotes --about "{second}" {where}',
        f'storygraph path "{first}" "{second}" {where}',
        f"storygraph queries {where}",
        f"storygraph query date_conflicts {where}",
        "storygraph ingest YOUR_ARTICLES --db my.storygraph",
    ):
        typer.echo(f"  {command}")


def _relative(path: Path) -> Path:
    """The path from here, if it lies below."""
    return path.relative_to(Path.cwd()) if path.is_absolute() and path.is_relative_to(Path.cwd()) else path
