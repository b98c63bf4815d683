"""An investigation in a folder: the record, its graph, and all that can be asked of them."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from storygraph.answers import (
    digest,
    paths,
    quotes,
    search,
    stats,
    timeline,
    why,
)
from storygraph.answers.context import Context
from storygraph.answers.rows import Rows
from storygraph.catalogue import Catalogue, Result
from storygraph.corrections import Corrections, analyst
from storygraph.errors import StoreError
from storygraph.model import Graph
from storygraph.model.columns import fingerprint
from storygraph.model.edges import EDGES
from storygraph.model.nodes import NODES
from storygraph.pipeline import (
    IngestReport,
    Progress,
    project,
    quiet,
    read_again,
    store_articles,
    without_collection,
)
from storygraph.read import read
from storygraph.record import EvidenceFile, Record, Told
from storygraph.store import Store, open_store

__all__ = ["DEFAULT_FOLDER", "StoryGraph", "analyst", "folder_of", "sample_articles"]

DEFAULT_FOLDER = "story.storygraph"
SCHEMA = fingerprint([*NODES, *EDGES])


def _stories(graph: Graph) -> dict[str, Told]:
    """The stories of a graph with the articles that tell them."""
    told: dict[str, list[str]] = defaultdict(list)
    for edge in graph.edges["IN_STORY"]:
        if edge.ends[0] == "Article":
            told[edge.target].append(edge.source)
    return {s.id: Told(s.name, tuple(told[s.id])) for s in graph.nodes["Story"]}


def sample_articles() -> Path:
    """The folder of the sample story: inside the installed package, else in the repository."""
    inside = Path(__file__).parent / "_data" / "articles"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "data" / "articles"


def folder_of(db: str | Path | None) -> Path:
    """The project folder: the one named, else $STORYGRAPH_DB, else ./story.storygraph."""
    return Path(db or os.environ.get("STORYGRAPH_DB") or DEFAULT_FOLDER)


class StoryGraph(Corrections):
    """An open project. A context manager: leaving it closes it.

    Args:
        folder: where the record and the graph are; made by the first `ingest`.
        store: address of another graph database (neo4j://host:7687); default: the embedded one in the folder.
        language_model: a spaCy pipeline by package name or folder; default: the one that comes with StoryGraph.
    """

    def __init__(
        self, folder: str | Path | None = None, *, store: str | None = None, language_model: str | None = None
    ) -> None:
        self.folder = folder_of(folder)
        self._store_address = store or str(self.folder / "graph.lbug")
        self._language_model = language_model
        self._record: Record | None = None
        self._store: Store | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of files and connections."""
        if self._record is not None:
            self._record.close()
        self._close_store()
        self._record = None

    def _close_store(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store = None

    # --- what it is made of

    @property
    def record(self) -> Record:
        """The record. Raises RecordError where there is none yet."""
        if self._record is None:
            self._record = Record(self.folder / "record.sqlite")
        return self._record

    @cached_property
    def evidence(self) -> EvidenceFile:
        """Every piece of evidence of the graph."""
        return EvidenceFile(self.folder / "evidence.sqlite")

    @cached_property
    def catalogue(self) -> Catalogue:
        """The shipped queries, and those of the project's own `queries` folder."""
        own = self.folder / "queries"
        return Catalogue.load(*([own] if own.is_dir() else []))

    @property
    def store(self) -> Store:
        """The graph database, opened for reading. Raises StoreError where there is no graph yet."""
        if self._store is None:
            self._refuse_missing_graph()
            self._refuse_other_version()
            self._store = open_store(self._store_address)
        return self._store

    def _refuse_missing_graph(self) -> None:
        if "://" not in self._store_address and not Path(self._store_address).exists():
            raise StoreError(
                f"{self.folder}: there is no graph yet. `storygraph ingest ARTICLES --db {self.folder}` makes one."
            )

    def _refuse_other_version(self) -> None:
        if self.record.state("graph") and self.record.state("schema") != SCHEMA:
            raise StoreError(
                f"{self.folder}: another version of storygraph made this graph."
                f" `storygraph reread --db {self.folder}` makes it anew from the articles."
            )

    @property
    def context(self) -> Context:
        """What the functions of `storygraph.answers` ask."""
        return Context(self.record, self.evidence, self.store, self.catalogue)

    # --- making the graph

    def ingest(
        self,
        paths: str | Path | Iterable[str | Path],
        *,
        published: str | None = None,
        publisher: str | None = None,
        stdin: BinaryIO | None = None,
        progress: Progress = quiet,
    ) -> IngestReport:
        """Read articles into the record and bring the graph up to date.

        `published` and `publisher` stand in where an article does not say. What is stored already is skipped; what
        cannot be read is in the report's failures, and everything else is kept.
        """
        began = time.monotonic()
        self.folder.mkdir(parents=True, exist_ok=True)
        if self._record is None:
            self._record = Record(self.folder / "record.sqlite", create=True)
        report = IngestReport()
        one = isinstance(paths, str | Path)
        acquired = read([paths] if one else paths, published=published, publisher=publisher, stdin=stdin)  # type: ignore[arg-type,list-item]
        added = store_articles(self.record, acquired, report, language_model=self._language_model, progress=progress)
        if added or not self._up_to_date():
            graph = self.rebuild(progress=progress)
            report.copies = len({e.source for e in graph.edges["COPY_OF"]} & set(added))
        counts = self.record.state("counts")
        nodes, edges = (counts or "0 0").split()
        report.nodes, report.edges = int(nodes), int(edges)
        report.seconds = time.monotonic() - began
        return report

    def reread(self, *, progress: Progress = quiet) -> list[str]:
        """Read anew the articles that older rules or another language model have read, and make the graph anew.

        Gives their ids. Articles, their original bytes and decisions stay; a decision finds what it was about by the
        places in the texts.
        """
        done = read_again(self.record, language_model=self._language_model, progress=progress)
        if done or not self._up_to_date():
            self.rebuild(progress=progress)
        return done

    def _up_to_date(self) -> bool:
        made = "://" in self._store_address or Path(self._store_address).exists()
        same = self.record.state("graph") == f"{self._store_address} {self.record.fingerprint()}"
        return made and self.evidence.path.exists() and same and self.record.state("schema") == SCHEMA

    def rebuild(self, *, progress: Progress = quiet) -> Graph:
        """Make the graph anew from the record and put it in the place of the old one."""
        return self._put_in_place(project(self.record, progress=progress), progress)

    def _put_in_place(self, graph: Graph, progress: Progress) -> Graph:
        self._close_store()
        self.record.set_state("graph", "")
        with without_collection():
            self.evidence.write(graph.evidence, reasons=graph.reasons, outcomes=graph.outcomes, days=graph.days)
        done = 0

        def loading(what: str, count: int) -> None:
            nonlocal done
            done += count
            progress("loading", done)

        with without_collection(), open_store(self._store_address, read_only=False) as store:
            store.load(graph, loading)
        nodes, edges = sum(map(len, graph.nodes.values())), sum(map(len, graph.edges.values()))
        self.record.story_changes.note(_stories(graph), at=datetime.now(UTC).isoformat(timespec="seconds"))
        self.record.set_state("counts", f"{nodes} {edges}")
        self.record.set_state("schema", SCHEMA)
        self.record.set_state("graph", f"{self._store_address} {self.record.fingerprint()}")
        return graph

    def graph(self) -> Graph:
        """The graph in memory, made from the record."""
        return project(self.record)

    def load(self, address: str, *, progress: Progress = quiet) -> tuple[int, int]:
        """Write the graph into another database as well; gives the numbers of nodes and edges."""
        graph = project(self.record, progress=progress)
        with open_store(address, read_only=False) as store:
            store.load(graph, progress)
        return sum(map(len, graph.nodes.values())), sum(map(len, graph.edges.values()))

    def export(self, kind: str, out: str | Path) -> list[Path]:
        """Write the graph as files: jsonl, csv, graphml, gexf. Gives what was written."""
        from storygraph.export import export  # brings in networkx, which nothing else here needs

        return export(self.graph(), kind, Path(out))

    # --- asking it

    def timeline(
        self,
        *names: str,
        topic: str | None = None,
        since: str = "",
        until: str = "",
        as_of: str = "",
        dates: int | None = None,
        per_date: int = 1,
        everything: bool = False,
    ) -> dict[str, Any]:
        """What happened: of entities by name, or of a topic; with `dates`, the days that matter most.

        `everything` keeps what a timeline leaves out otherwise (docs/timelines.md).
        """
        if topic and dates:
            return digest.digest(self.context, topic, dates=dates, per_date=per_date, since=since, until=until)
        if topic:
            return timeline.topic_timeline(
                self.context, topic, since=since, until=until, as_of=as_of, everything=everything
            )
        return timeline.entity_timeline(
            self.context, names, since=since, until=until, as_of=as_of, everything=everything
        )

    def quotes(self, **filters: str) -> Rows:
        """Who said what: filters speaker, about, kind, act, since, until."""
        return quotes.quotes(self.context, **filters)

    def path(self, a: str, b: str, *, longest: int = 4, time_respecting: bool = False) -> dict[str, Any]:
        """How two entities are connected, with evidence for each hop."""
        return paths.paths(self.context, a, b, longest=longest, time_respecting=time_respecting)

    def why(self, owner: str) -> dict[str, Any]:
        """Every place in the articles that supports a node or an edge."""
        return why.why(self.record, self.evidence, owner)

    def search(self, words: str, *, limit: int = 20) -> Rows:
        """Entities and passages that hold the words."""
        return search.search(self.context, words, limit=limit)

    def stats(self) -> dict[str, Any]:
        """How much there is."""
        return stats.stats(self.context)

    def query(self, name: str, **params: Any) -> Result:
        """Run a query of the catalogue."""
        return self.catalogue.get(name).run(self.store, **params)
