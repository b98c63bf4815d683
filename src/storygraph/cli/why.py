"""storygraph why: the sentences behind a node or an edge."""

from __future__ import annotations

from typing import Annotated

import typer

from storygraph.cli.options import Db, Format, Output, StoreUri, opened
from storygraph.cli.output import print_json, print_rows, say


def why(
    owner: Annotated[str, typer.Argument(metavar="ID", help="Id of a node or an edge, as other answers print it.")],
    db: Db = None,
    store: StoreUri = None,
    form: Output = Format.table,
) -> None:
    """Why this is in the graph: every sentence that says so, with its article and offsets.

    \b
    storygraph why per-ines-calder-1a2b3c4d
    storygraph why "SAID(per-ines-calder-1a2b3c4d>q-5e6f7a8b)"
    """
    with opened(db, store) as project:
        found = project.why(owner)
    if form is Format.json:
        print_json(found)
        return
    columns = ["published", "publisher", "sentence", "text", "article", "start", "end"]
    if form is Format.table:
        for reason in found["merged_because"]:
            say(f"taken to be one: {reason}")
        for d in found["decisions"]:
            say(f"decision {d['seq']} of {d['by']} ({d['standing']}): {d['verb']} {d['what']}: {d['why']}")
    print_rows(found["evidence"], form, columns=columns, title=found["id"])
