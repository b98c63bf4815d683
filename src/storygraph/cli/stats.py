"""storygraph stats: how much there is."""

from __future__ import annotations

from storygraph.cli.options import Db, Format, Output, StoreUri, opened
from storygraph.cli.output import print_json, print_rows


def stats(db: Db = None, store: StoreUri = None, form: Output = Format.table) -> None:
    """How many articles, texts, nodes and edges there are.

    \b
    storygraph stats --format json
    """
    with opened(db, store) as project:
        found = project.stats()
    if form is Format.json:
        print_json(found)
        return
    rows = [{"what": k, "number": found[k]} for k in ("articles", "texts", "first_published", "last_published")]
    rows += [{"what": k, "number": v} for group in ("nodes", "edges") for k, v in found[group].items()]
    print_rows(rows, form)
