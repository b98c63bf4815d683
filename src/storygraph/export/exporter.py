"""Formats by name. A new one is a module with `write(graph, out)` and a line here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from storygraph.errors import NotFoundError
from storygraph.export import gexf, graphml, jsonl, tables
from storygraph.model import Graph

FORMATS: dict[str, Callable[[Graph, Path], list[Path]]] = {
    "csv": tables.write,
    "gexf": gexf.write,
    "graphml": graphml.write,
    "jsonl": jsonl.write,
}


def export(graph: Graph, format: str, out: Path) -> list[Path]:
    """Write the graph, and give back the files written. The same graph gives the same bytes.

    `out` is a file for gexf, graphml and (where it ends in .jsonl) jsonl, else a folder; missing folders are made.
    NotFoundError for a format that does not exist; OSError where `out` cannot be written.
    """
    if format not in FORMATS:
        raise NotFoundError("export format", format, sorted(FORMATS))
    return FORMATS[format](graph, out)
