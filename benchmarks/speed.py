"""How fast: words per second of reading beside the language model alone in the same run, the share of each stage,
an ingest of the sample story, and rows per second into the stores.

    python benchmarks/speed.py                       the embedded store
    python benchmarks/speed.py --bolt bolt://HOST    and a Neo4j server, whose graph is replaced
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from synthetic import generate

from storygraph.annotate import Annotator
from storygraph.model import Article, Graph
from storygraph.project import StoryGraph, sample_articles
from storygraph.read import read
from storygraph.store import open_store

PASSES = 3  # over the articles: the first warms up


def articles() -> list[Article]:
    """The sample story."""
    return [item.article for item in read([sample_articles()]) if not isinstance(item, Exception)]


def reading() -> None:
    """Words per second, ours beside the language model alone, and what each stage costs."""
    annotator, found = Annotator(), articles()
    texts = [a.text for a in found]
    for number in range(PASSES):
        annotator.seconds.clear()
        annotator.words = 0
        began = time.perf_counter()
        for _ in annotator.model.nlp.pipe(texts, batch_size=8):
            pass
        alone = time.perf_counter() - began
        began = time.perf_counter()
        for _ in annotator.pipe(found):
            pass
        whole = time.perf_counter() - began
        if number:
            words = annotator.words
            print(f"pass {number}: {words} words; language model alone {words / alone:,.0f} words/s,", end=" ")
            print(f"annotate {words / whole:,.0f} words/s, {whole / alone:.2f} times its cost")
    model = annotator.seconds["language model"]
    for stage, seconds in sorted(annotator.seconds.items(), key=lambda kv: -kv[1]):
        speed = f"{annotator.words / seconds:>9,.0f} words/s, {model / seconds:5.1f} times the language model's"
        print(f"  {stage:16} {100 * seconds / sum(annotator.seconds.values()):5.1f} %  {speed}")


def ingesting() -> None:
    """The sample story from files to graph, and again."""
    with tempfile.TemporaryDirectory() as folder, StoryGraph(Path(folder) / "b.storygraph") as project:
        first = project.ingest(sample_articles())
        again = project.ingest(sample_articles())
        print(
            f"ingest: {first.added} articles, {first.nodes} nodes, {first.edges} edges in {first.seconds:.1f} s;",
            end=" ",
        )
        print(f"again {again.seconds:.2f} s")


def loading(graph: Graph, address: str) -> None:
    """Rows per second into a store."""
    rows = sum(map(len, graph.nodes.values())) + sum(map(len, graph.edges.values()))
    began = time.perf_counter()
    with open_store(address, read_only=False) as store:
        store.load(graph)
        name = store.capabilities.name
    seconds = time.perf_counter() - began
    print(f"load {name}: {rows} rows in {seconds:.1f} s, {rows / seconds:,.0f} rows/s")


def main() -> None:
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bolt", help="address of a Neo4j server; its graph is replaced")
    parser.add_argument("--edges", type=int, default=100_000)
    options = parser.parse_args()
    reading()
    ingesting()
    graph = generate(edges=options.edges, seed=1)
    with tempfile.TemporaryDirectory() as folder:
        loading(graph, str(Path(folder) / "graph.lbug"))
    if options.bolt:
        loading(graph, options.bolt)


if __name__ == "__main__":
    main()
