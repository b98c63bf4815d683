"""CSV: one file per node table and edge type that has rows, and one for the evidence."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from storygraph.model import Evidence, Graph
from storygraph.model.columns import columns, row
from storygraph.model.text import cell

_ENDS = ("source", "source_table", "target", "target_table")


def write(graph: Graph, out: Path) -> list[Path]:
    """Article.csv, SAID.csv, … in the folder `out`. Null and "" are empty cells, lists are JSON.

    A text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for table, nodes in graph.nodes.items():
        if nodes:
            header = [c.name for c in columns(type(nodes[0]))]
            written.append(_file(out / f"{table}.csv", header, (row(n) for n in nodes)))
    for kind, edges in graph.edges.items():
        if edges:
            header = [*_ENDS, *(c.name for c in columns(type(edges[0])))]
            rows = ([e.source, e.ends[0], e.target, e.ends[1], *row(e)] for e in edges)
            written.append(_file(out / f"{kind}.csv", header, rows))
    if graph.evidence:
        header = ["of", *Evidence.model_fields]
        rows = ([name, *e.model_dump().values()] for name in sorted(graph.evidence) for e in graph.evidence[name])
        written.append(_file(out / "evidence.csv", header, rows))
    return written


def _file(path: Path, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        # Line ends of RFC 4180: with "\n" alone Python leaves a cell with "\r" unquoted, which splits the row.
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows([cell(value) for value in values] for values in rows)
    return path
