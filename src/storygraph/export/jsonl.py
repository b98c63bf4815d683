"""JSON lines: nodes, edges and evidence, one object a line with a field `record` that says which."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from storygraph.model import Graph
from storygraph.model.columns import values

Record = dict[str, Any]


def write(graph: Graph, out: Path) -> list[Path]:
    """One file where `out` ends in .jsonl; else nodes.jsonl, edges.jsonl and evidence.jsonl in the folder `out`."""
    parts = {"nodes": _nodes(graph), "edges": _edges(graph), "evidence": _evidence(graph)}
    if out.suffix == ".jsonl":
        out.parent.mkdir(parents=True, exist_ok=True)
        _lines(out, (record for part in parts.values() for record in part))
        return [out]
    out.mkdir(parents=True, exist_ok=True)
    for name, part in parts.items():
        _lines(out / f"{name}.jsonl", part)
    return [out / f"{name}.jsonl" for name in parts]


def _nodes(graph: Graph) -> Iterator[Record]:
    for node in graph.every_node():
        yield {"record": "node", "table": node.table, **values(node)}


def _edges(graph: Graph) -> Iterator[Record]:
    for edge in graph.every_edge():
        ends = {"source_table": edge.ends[0], "target_table": edge.ends[1]}
        yield {
            "record": "edge",
            "type": edge.type,
            "source": edge.source,
            "target": edge.target,
            **ends,
            **values(edge),
        }


def _evidence(graph: Graph) -> Iterator[Record]:
    for supported in sorted(graph.evidence):
        for evidence in graph.evidence[supported]:
            yield {"record": "evidence", "of": supported, **evidence.model_dump()}


def _lines(path: Path, records: Iterable[Record]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for record in records:
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")
