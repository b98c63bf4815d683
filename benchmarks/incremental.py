"""What one more article costs in a small and in a large corpus, stage by stage, on made-up articles.

    python benchmarks/incremental.py                    # 100 and 1,000 articles
    python benchmarks/incremental.py 100 1000 10000     # the last takes many minutes

An ingest of one more article makes the graph anew, so its cost grows with the corpus; `an article` is the cost of the
whole divided by the number of articles: how far each stage is from linear. The ratio is that of the largest corpus to
the smallest, in one run.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from corpus import acquired, article

from storygraph.pipeline import origins_of, resolved, without_collection
from storygraph.read.copies import sketch
from storygraph.record import EvidenceFile, Record
from storygraph.store import open_store

T = TypeVar("T")
Costs = dict[str, float]


def filled(path: Path, articles: int) -> Record:
    """A record of that many made-up articles, as if they had been read."""
    record = Record(path, create=True)
    for number in range(articles):
        made, found = article(number)
        record.add(acquired(made), found, given_id=made.id, annotator="made up", sketch=sketch(made.text))
    return record


def cost(articles: int, folder: Path) -> Costs:
    """Seconds of processor time of each stage of an ingest of one more article."""
    out: Costs = {}

    def timed(stage: str, work: Callable[[], T]) -> T:
        began = time.process_time()
        try:
            return work()
        finally:
            out[stage] = time.process_time() - began

    record = filled(folder / "record.sqlite", articles)
    made, found = article(articles)
    began = acquired(made)
    timed("store", lambda: record.add(began, found, given_id=made.id, annotator="made up", sketch=sketch(made.text)))
    with without_collection():
        everything = timed("read back", lambda: resolved(record))
        timed("copies", lambda: origins_of(everything.entries))
        timed("entities", lambda: everything.entities)
        timed("events, quotations", lambda: everything.resolution)
        graph = timed("graph", everything.graph)
        evidence = EvidenceFile(folder / "evidence.sqlite")
        timed("evidence file", lambda: evidence.write(graph.evidence, reasons=graph.reasons, days=graph.days))
        with open_store(str(folder / "graph.lbug"), read_only=False) as store:
            timed("database", lambda: store.load(graph))
    record.close()
    return out


def main() -> None:
    """Print a table: seconds by stage and size, milliseconds an article, ratio of the last to the first."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000])
    sizes = parser.parse_args().sizes
    found: list[Costs] = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            found.append(cost(size, Path(folder)))
    print(f"{'seconds':20}" + "".join(f"{size:>10}" for size in sizes) + "   ratio   ms an article: ratio")
    for stage in [*found[0], "all"]:
        seconds = [sum(c.values()) if stage == "all" else c[stage] for c in found]
        each = [1000 * s / size for s, size in zip(seconds, sizes, strict=True)]
        ratio, per = seconds[-1] / max(seconds[0], 1e-6), each[-1] / max(each[0], 1e-6)
        shown = "".join(f"{s:10.2f}" for s in seconds)
        print(f"{stage:20}{shown}{ratio:8.1f}   {each[0]:.1f} to {each[-1]:.1f}: {per:.2f}")


if __name__ == "__main__":
    main()
