"""How fast a store takes a generated graph.

python benchmarks/load.py --edges 100000 --out graph.lbug
python benchmarks/load.py --edges 100000 --out neo4j://127.0.0.1:7687
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from synthetic import generate

from storygraph.store import open_store


def main() -> None:
    """Make a graph and load it into a store twice, with the time each took."""
    parser = argparse.ArgumentParser(description="Load a generated graph into a store.")
    parser.add_argument("--edges", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=str, default="synthetic.lbug", help="a file path or neo4j://host:port")
    args = parser.parse_args()
    graph = generate(args.edges, args.seed)
    rows = sum(1 for _ in graph.every_node()) + sum(1 for _ in graph.every_edge())
    with open_store(args.out if "://" in args.out else Path(args.out), read_only=False) as store:
        for what in ("loaded", "loaded again"):
            begin = time.perf_counter()
            store.load(graph)
            seconds = time.perf_counter() - begin
            print(f"{rows} nodes and edges {what} in {seconds:.1f} s: {rows / seconds:.0f} a second")


if __name__ == "__main__":
    main()
