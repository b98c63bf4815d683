"""How fast the pages answer on a large project: each page many times over, and the queries of the catalogue beneath.

python benchmarks/pages.py --articles 10000 --folder big.storygraph

Makes a project with a generated graph in the folder, unless it is there already, and prints for each page the middle
and the 95th percentile of its answers, then the same of the queries. The limits are those of docs/pages.md.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient
from synthetic import generate

from storygraph.catalogue import Query
from storygraph.model import Acquired, Annotations, Article, Evidence, Graph, Original, Span
from storygraph.record import EvidenceFile, Record
from storygraph.store import open_store
from storygraph.web.app import create_app
from storygraph.web.desk import Opening
from storygraph.web.guard import Secrets

HOST = "127.0.0.1:8765"
EDGES_PER_ARTICLE = 47
SENTENCE = "A sentence of number {} that tells of the matter at hand and of who was there. "
SENTENCES = 90  # so that every offset of the generated graph lies in the text


def make(folder: Path, articles: int) -> None:
    """A project of that many generated articles."""
    folder.mkdir(parents=True)
    graph = generate(articles * EDGES_PER_ARTICLE)
    _record(folder, graph)
    EvidenceFile(folder / "evidence.sqlite").write(_evidence(graph))
    with open_store(folder / "graph.lbug", read_only=False) as store:
        store.load(graph)


def _record(folder: Path, graph: Graph) -> None:
    text = "".join(SENTENCE.format(k) for k in range(SENTENCES))
    cuts = [0]
    for k in range(SENTENCES):
        cuts.append(cuts[-1] + len(SENTENCE.format(k)))
    sentences = tuple(Span(start=a, end=b - 1) for a, b in pairwise(cuts))
    with Record(folder / "record.sqlite", create=True) as record:
        for node in graph.nodes["Article"]:
            own = text + node.id
            article = Article(id=node.id, text=own, title=node.title, published=node.published, publisher="Outlet")
            content = node.id.encode()
            original = Original(
                path=node.id,
                media_type="text/plain",
                sha256=hashlib.sha256(content).hexdigest(),
                accessed_at="2026-01-01T00:00:00Z",
                content=content,
            )
            found = Annotations(
                article=node.id, text_hash=article.text_hash, language_model="none", sentences=sentences
            )
            acquired = Acquired(article=article, original=original)
            record.add(acquired, found, given_id=node.id, annotator="none", sketch=())


def _evidence(graph: Graph) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    for kind, edges in graph.edges.items():
        for e in edges:
            if not hasattr(e, "start"):
                continue
            place = Evidence(article=e.article, start=e.start, end=e.stop, score=e.extraction_score)
            found[e.id].append(place)
            if kind in ("MENTIONS", "REPORTS"):
                found[e.target].append(place)
    return found


def addresses(rng: random.Random, articles: int) -> Iterator[tuple[str, str]]:
    """(page, address): one of each page, of hubs and of the little known alike."""
    a, b = (f"p{min(int(rng.paretovariate(0.7)) - 1, articles // 2)}" for _ in range(2))
    doc, event, quote = (
        f"d{rng.randrange(articles // 10)}",
        f"v{rng.randrange(articles)}",
        f"q{rng.randrange(articles)}",
    )
    yield from (
        ("home", "/"),
        ("search", f"/search?q=Person+{a}"),
        ("entity", f"/entity/{a}"),
        ("why", f"/why/{a}"),
        ("timeline", f"/timeline?e={a}&e={b}"),
        ("topic", f"/topic/t{rng.randrange(articles // 15)}"),
        ("graph", f"/graph?seed={a}"),
        ("path", f"/path?from={a}&to={b}"),
        ("map", "/map"),
        ("quotes", f"/quotes?speaker={a}"),
        ("quote", f"/quote/{quote}"),
        ("article", f"/article/a{rng.randrange(articles)}"),
        ("document", f"/document/{doc}"),
        ("event", f"/event/{event}"),
        ("contradictions", "/contradictions"),
        ("news", "/news"),
    )


def measure(folder: Path, articles: int, rounds: int) -> None:
    """Ask every page and print what it took."""
    queries: dict[str, list[float]] = defaultdict(list)
    pages: dict[str, list[float]] = defaultdict(list)
    plain = Query.run

    def timed(self: Query, *args: Any, **more: Any) -> Any:
        begin = time.perf_counter()
        found = plain(self, *args, **more)
        queries[self.name].append(time.perf_counter() - begin)
        return found

    Query.run = timed  # type: ignore[method-assign]
    secret, rng = Secrets(), random.Random(11)
    app = create_app(Opening(folder), hosts=frozenset({HOST}), port=8765, secret=secret)
    headers = {"authorization": f"Bearer {secret.token}"}
    with TestClient(app, base_url=f"http://{HOST}", headers=headers) as client:
        for number in range(rounds + 1):
            for page, address in addresses(rng, articles):
                begin = time.perf_counter()
                answer = client.get(address)
                took = time.perf_counter() - begin
                if answer.status_code != 200:
                    print(f"{answer.status_code} {address}: {answer.text[:300]}")
                if number:  # the first round opens files
                    pages[page].append(took)
    _print("page", pages, 1.0)
    _print("query", queries, 0.2)


def _print(what: str, took: dict[str, list[float]], limit: float) -> None:
    print(f"{what:24} {'times':>6} {'middle':>8} {'p95':>8}   (limit {limit:.1f} s)")
    for name, seconds in sorted(took.items(), key=lambda item: -_p95(item[1])):
        over = "  over" if _p95(seconds) > limit else ""
        print(f"{name:24} {len(seconds):6} {statistics.median(seconds):8.3f} {_p95(seconds):8.3f}{over}")


def _p95(seconds: list[float]) -> float:
    return sorted(seconds)[int(0.95 * (len(seconds) - 1))]


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, default=Path("pages.storygraph"))
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    if not args.folder.exists():
        begin = time.perf_counter()
        make(args.folder, args.articles)
        print(f"{args.articles} articles made in {time.perf_counter() - begin:.0f} s")
    measure(args.folder, args.articles, args.rounds)


if __name__ == "__main__":
    main()
