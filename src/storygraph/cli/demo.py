"""storygraph demo: the sample story, and what an analyst would look at first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from storygraph.cli.output import print_table, say
from storygraph.cli.path import told
from storygraph.cli.progress import progress
from storygraph.cli.timeline import shown

if TYPE_CHECKING:
    from storygraph.project import StoryGraph

EVENTS = 14  # of the timeline that is shown: those that most texts report
QUOTES = 8


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
    people = project.query("entities", kind="Person", limit=2).rows
    first, second = (p["name"] for p in people)
    print_table(_main_events(project, first), ["when", "what", "status", "sources"], title=f"Timeline of {first}")
    typer.echo()
    quotes = sorted(project.quotes(kind="direct"), key=lambda q: (-q["independent_sources"], str(q["published"])))
    columns = ["published", "speaker", "text", "publisher", "independent_sources"]
    print_table(quotes[:QUOTES], columns, title="Who said what (printed most often)")
    typer.echo(f"\nHow are {first} and {second} connected?")
    path = project.path(first, second)
    typer.echo(told({"paths": path["paths"][:1]}) or "No connection within 4 steps.")
    if path["paths"]:
        _why(project, path["paths"][0]["hops"][0]["edge"])
    _next(first, second, db)


def _main_events(project: StoryGraph, name: str) -> list[dict[str, Any]]:
    """The dated events that most texts report, in their order."""
    items = [i for i in project.timeline(name)["items"] if i["position"] is not None]
    best = sorted(items, key=lambda i: (-i["independent_sources"], i["position"]))[:EVENTS]
    return shown(sorted(best, key=lambda i: i["position"]))


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
        f"storygraph query contradictions {where}",
        "storygraph ingest YOUR_ARTICLES --db my.storygraph",
    ):
        typer.echo(f"  {command}")


def _relative(path: Path) -> Path:
    """The path from here, if it lies below."""
    return path.relative_to(Path.cwd()) if path.is_absolute() and path.is_relative_to(Path.cwd()) else path
