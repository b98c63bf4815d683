"""GraphML, for networkx, igraph, yEd and Cytoscape: every column as a typed attribute."""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from storygraph.export.network import for_xml
from storygraph.model import Graph


def write(graph: Graph, out: Path) -> list[Path]:
    """One file; edges carry their ids, so that they can be told apart when read back."""
    out.parent.mkdir(parents=True, exist_ok=True)
    nx.write_graphml(for_xml(graph), out, edge_id_from_attribute="id")
    return [out]
