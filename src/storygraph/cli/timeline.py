"""storygraph timeline: what happened, in order, each with its sources."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from storygraph.cli.options import Db, Format, Output, Since, StoreUri, Until, day, last_day, opened
from storygraph.cli.output import print_json, print_rows, say


def timeline(
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME]...", help="People, organisations, …")] = None,
    topic: Annotated[str | None, typer.Option(metavar="WORDS", help="A topic instead of names.")] = None,
    since: Since = "",
    until: Until = "",
    as_of: Annotated[str, typer.Option(metavar="DATE", help="Only what had been published by then.")] = "",
    dates: Annotated[int | None, typer.Option(metavar="N", help="The N days that matter most (with --topic).")] = None,
    per_date: Annotated[int, typer.Option(metavar="M", help="Sentences a day, with --dates.")] = 1,
    db: Db = None,
    store: StoreUri = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what is unsure, or only the occasion of something else.")
    ] = False,
    picture: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Draw it too: .svg, .png, .html, or .json for TimelineJS.")
    ] = None,
    undated: Annotated[bool, typer.Option("--undated", help="Show the undated events in the table too.")] = False,
    form: Output = Format.table,
) -> None:
    """What happened, in order; undated events stand last.

    \b
    storygraph timeline "Ines Calder"
    storygraph timeline "Ines Calder" "Port Authority" --from 2024-02
    storygraph timeline "Ines Calder" "Port Authority" --picture calder.html
    storygraph timeline --topic "harbour inquiry" --dates 8 --per-date 2
    """
    if not names and not topic:
        raise typer.BadParameter("give a NAME, or --topic WORDS")
    if dates and not topic:
        raise typer.BadParameter("--dates goes with --topic")
    if dates and picture:
        raise typer.BadParameter("a picture is of all events: leave out --dates")
    with opened(db, store) as project:
        found = project.timeline(
            *(names or []),
            topic=topic,
            since=day(since),
            until=last_day(until),
            as_of=last_day(as_of),
            dates=dates,
            per_date=per_date,
            everything=everything,
        )
    if picture:
        from storygraph.picture import draw  # nothing else here draws

        say(f"drawn: {draw(found, picture)}")
    if form is Format.json:
        print_json(found)
    elif dates:
        rows = [{"date": i["date"], **s} for i in found["items"] for s in i["sentences"]]
        print_rows(rows, form, columns=["date", "text", "article"])
    elif form is Format.table:
        _table(found, undated=undated)
    else:
        print_rows(found["items"], form)


def _table(found: dict[str, Any], *, undated: bool) -> None:
    items = found["items"]
    dated = [i for i in items if i["position"] is not None]
    title = f"{found['target']['name']} ({found['target']['type']})"
    columns = ["when", "what", "status", "sources", "event"]
    print_rows(shown(items if undated else dated), Format.table, columns=columns, title=title)
    if len(items) > len(dated) and not undated:
        say(f"and {len(items) - len(dated)} undated events: --undated shows them")
    if found["left_out"]:
        say(f"and {found['left_out']} that are unsure or only an occasion: --all shows them")


def shown(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Items as people read them: what one sentence tells of one time is a row; disputed and undated ones say so."""
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    for i in items:
        when = (i["value"] or "undated") + (" (disputed)" if i["conflict"] else "")
        when += " (from context)" if i["inferred"] else ""
        status = "" if i["status"] == "happened" else i["status"]
        status += f", {i['outcome']['kind']}" if "outcome" in i else ""
        row = rows.setdefault(
            (when, i["summary"]),
            {"when": when, "what": i["summary"], "status": status, "sources": 0, "event": i["event"]},
        )
        row["sources"] = max(row["sources"], i["independent_sources"])
    return list(rows.values())
