"""Who is most connected in a picture, and who stands between others: over what is shown, and nothing else.

Betweenness after Brandes, "A faster algorithm for betweenness centrality" (2001); in large pictures over the shortest
ways from a sample of nodes (Brandes and Pich, 2007), the same one each time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import networkx as nx

Row = dict[str, Any]
LISTED = 5
SAMPLE = 60  # nodes from which shortest ways are followed, where there are more


def standing(nodes: Sequence[str], pairs: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """The most connected (`id`, `joined`: to how many others) and the brokers (`id`, `share`: of the shortest ways
    between two others, how many lead through it, 0 to 1), each the first five, best first."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from((p["source"], p["target"]) for p in pairs)
    joined = sorted(((n, d) for n, d in graph.degree if d), key=lambda x: (-x[1], x[0]))[:LISTED]
    sample = SAMPLE if len(graph) > SAMPLE else None
    between = nx.betweenness_centrality(graph, k=sample, seed=7) if graph.number_of_edges() else {}
    brokers = sorted(((n, b) for n, b in between.items() if b > 0.005), key=lambda x: (-x[1], x[0]))[:LISTED]
    return (
        [{"id": n, "joined": int(d)} for n, d in joined],
        [{"id": n, "share": round(float(b), 3)} for n, b in brokers],
    )
