"""storygraph serve: the analyst's pages in a browser on this machine."""

from __future__ import annotations

import webbrowser
from typing import Annotated

import typer

from storygraph.cli.options import Db, StoreUri
from storygraph.cli.output import say


def serve(
    db: Db = None,
    store: StoreUri = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Default: one that is free.")] = 0,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Who can reach it; default: this machine alone.")] = (
        "127.0.0.1"
    ),
    expose: Annotated[bool, typer.Option("--expose", help="Allow an ADDRESS that other machines can reach.")] = False,
    edit: Annotated[bool, typer.Option("--edit", help="Allow decisions and investigations; else read-only.")] = False,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who decides. Default: $STORYGRAPH_ANALYST.")] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open a browser.")] = True,
) -> None:
    """Look, drill, cite: search, timelines, connections and quotations in a browser, all on this machine.

    \b
    storygraph serve
    storygraph serve --db harbour.storygraph --edit --by ada
    """
    from storygraph.project import analyst, folder_of
    from storygraph.web.desk import Opening
    from storygraph.web.serve import Launch, is_loopback, scripts_built

    if not is_loopback(host):
        if not expose:
            raise typer.BadParameter(f"others can reach {host}: say --expose if that is meant", param_hint="--host")
        say(f"warning: whoever can reach {host} and has the address below reads this project; it is not encrypted")
    if not scripts_built():
        say("note: pages come without scripts (no zoom, no drawn graph): `npm ci && npm run build` in web/ makes them")
    opening = Opening(folder_of(db), store, (by or analyst()) if edit else "")
    launch = Launch(opening, host=host, port=port)
    typer.echo(f"StoryGraph: {launch.address}")
    say("Ctrl-C stops it.")
    if browser:
        webbrowser.open(launch.address)
    launch.run()
