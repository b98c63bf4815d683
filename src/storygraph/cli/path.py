"""storygraph path: how two are connected."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from storygraph.cli.options import Db, Format, Output, StoreUri, opened
from storygraph.cli.output import print_json, print_rows


def path(
    a: Annotated[str, typer.Argument(metavar="A", help="A name or an id.")],
    b: Annotated[str, typer.Argument(metavar="B", help="A name or an id.")],
    longest: Annotated[int, typer.Option("--max", min=1, max=6, help="Steps at most.")] = 4,
    time_respecting: Annotated[
        bool, typer.Option("--time-respecting", help="Only through events in the order of their dates.")
    ] = False,
    db: Db = None,
    store: StoreUri = None,
    form: Output = Format.table,
) -> None:
    """How two people, organisations or documents are connected, as chains of cited sentences.

    \b
    storygraph path "Ines Calder" "Tomas Rell"
    """
    with opened(db, store) as project:
        found = project.path(a, b, longest=longest, time_respecting=time_respecting)
    if form is Format.json:
        print_json(found)
    elif form is Format.table:
        typer.echo(told(found) or nothing(found))
    else:
        print_rows([{"path": k, **hop} for k, p in enumerate(found["paths"], 1) for hop in p["hops"]], form)


def nothing(found: dict[str, Any]) -> str:
    """That there is no path, or that the time was over before all was looked at."""
    if found["outcome"] == "time":
        return f"The time was over before a connection within {found['longest']} steps was found; there may be one."
    where = " over the best attested connections" if found["bounded"] else ""
    return f"No connection within {found['longest']} steps{where}."


def told(found: dict[str, Any]) -> str:
    """Paths as people read them: a line a hop, its sentence below it."""
    lines = []
    for number, one in enumerate(found["paths"], 1):
        lines.append(f"Path {number}")
        for hop in one["hops"]:
            name = hop["target_name"]
            together = " (only mentioned together)" if hop["type"] == "CO_MENTIONED" else ""
            arrow = (
                f"—{hop['type']}→" if hop["edge"].startswith(f"{hop['type']}({hop['source']}>") else f"←{hop['type']}—"
            )
            lines.append(f"  {_short(hop['source_name'])} {arrow} {_short(name)}{together}")
            proof = hop["evidence"]
            if proof:
                where = ", ".join(filter(None, (proof["publisher"], (proof["published"] or "")[:10])))
                lines.append(f"      “{proof['sentence']}” — {where} [{proof['article']}]")
                lines.append(f"      {hop['edge']}")
            else:
                lines.append("      no sentence is kept for this step")
    return "\n".join(lines)


def _short(name: str) -> str:
    """A name, or the beginning of an event's or an utterance's words."""
    words = " ".join(name.split())
    return words if len(words) <= 70 else f"“{words[:67]}…”"
