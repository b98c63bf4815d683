"""The one file that joins the stages: read, annotate, record, resolve, graph."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property

from storygraph.annotate import RULES, annotate_all, model_name, notice
from storygraph.errors import InputError
from storygraph.graph import GraphInput, build
from storygraph.model import (
    Acquired,
    Annotations,
    Article,
    Decision,
    Graph,
    Outcome,
    Resolution,
    ResolvedEntity,
)
from storygraph.model.decision import effective
from storygraph.read.copies import group, sketch
from storygraph.record import Entry, Record
from storygraph.resolve import Applied, Groundwork, ResolveInput, resolve

Progress = Callable[[str, int], None]
"""Called with what is being done ("reading", "graph") and how many articles are done with it."""


@dataclass
class IngestReport:
    """What an ingest did. `failures` name path, line and reason; everything else was kept."""

    added: int = 0
    known: int = 0
    copies: int = 0
    failures: list[InputError] = field(default_factory=list)
    nodes: int = 0
    edges: int = 0
    seconds: float = 0.0
    notices: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, object]:
        """The object that `ingest --format json` prints last."""
        return {
            "articles": {
                "added": self.added,
                "known": self.known,
                "copies": self.copies,
                "failed": len(self.failures),
            },
            "failures": [{"path": f.path, "line": f.line, "reason": f.reason} for f in self.failures],
            "nodes": self.nodes,
            "edges": self.edges,
            "seconds": round(self.seconds, 2),
        }


def quiet(what: str, done: int) -> None:
    """Progress that nobody watches."""


def store_articles(
    record: Record,
    acquired: Iterable[Acquired | InputError],
    report: IngestReport,
    *,
    language_model: str | None = None,
    progress: Progress = quiet,
) -> list[str]:
    """Annotate and store what the record does not have yet; gives the ids of the added articles.

    Each article is stored as soon as it is read, in a transaction of its own: killed at any moment, the next run goes
    on where this one was.
    """
    waiting: dict[str, tuple[Acquired, str]] = {}
    added: list[str] = []

    def new() -> Iterator[Article]:
        for item in acquired:
            if isinstance(item, InputError):
                report.failures.append(item)
                continue
            placed = _place(record, item.article, waiting)
            if placed is None:
                report.known += 1
                continue
            given = item.article.id
            waiting[placed.id] = (item.model_copy(update={"article": placed}), given)
            yield placed

    for found in annotate_all(new(), language_model=language_model):
        item, given = waiting.pop(found.article)
        record.add(item, found, given_id=given, annotator=RULES, sketch=sketch(item.article.text))
        added.append(found.article)
        progress("reading", len(added))
    if added and (words := notice(language_model)):
        report.notices.append(words)
    if added and (old := len(outdated(record, language_model))):
        report.notices.append(
            f"{old} of {record.count()} articles were read by other rules or another language model: "
            "`storygraph reread` reads them anew"
        )
    report.added = len(added)
    return added


def outdated(record: Record, language_model: str | None = None) -> list[str]:
    """Ids of the articles that other rules or another language model have read than would read them now."""
    return record.outdated(model_name(language_model), RULES)


def read_again(record: Record, *, language_model: str | None = None, progress: Progress = quiet) -> list[str]:
    """Annotate anew what is outdated; gives the ids of those articles.

    Each is stored as soon as it is read: killed at any moment, the next run goes on where this one was.
    """
    stale = outdated(record, language_model)
    articles = (record.article(i) for i in stale)
    for done, found in enumerate(annotate_all(articles, language_model=language_model), 1):
        record.annotate_again(found, annotator=RULES)
        progress("reading", done)
    return stale


def _place(record: Record, article: Article, waiting: dict[str, tuple[Acquired, str]]) -> Article | None:
    """As `Record.place`, taking into account what is read but not stored yet."""
    same = [item.article for item, given in waiting.values() if given == article.id]
    if any(a.text_hash == article.text_hash for a in same):
        return None
    placed = record.place(article)
    if placed is None or placed.id not in waiting:
        return placed
    number = 2
    while f"{article.id}~{number}" in waiting:
        number += 1
    return article.model_copy(update={"id": f"{article.id}~{number}"})


def origins_of(entries: Sequence[Entry]) -> dict[str, str]:
    """For each article the id of the earliest one that prints (nearly) the same text; its own where there is none."""
    return group({e.article.id: (e.sketch, e.article.published) for e in entries})


@dataclass(frozen=True)
class Resolved:
    """The articles that are not withdrawn, their annotations and origins by id, and what is the same among them.

    `holding` are the decisions that hold. What is the same is worked out when it is asked for, and once.
    """

    entries: list[Entry]
    annotations: dict[str, Annotations]
    origins: dict[str, str]
    holding: tuple[Decision, ...] = ()
    given: Groundwork | None = None  # of the same articles under another ledger

    def decided(self, ledger: Sequence[Decision]) -> Resolved:
        """The same articles under a ledger: what its decisions do, or would do."""
        return replace(self, holding=effective(ledger), given=self.groundwork)

    @cached_property
    def groundwork(self) -> Groundwork:
        """What the rules find before any decision."""
        with without_collection():
            return self.given or Groundwork(list(self.readings().values()))

    @cached_property
    def _decided(self) -> Applied:
        return self.groundwork.entities(self.holding)

    @property
    def entities(self) -> tuple[ResolvedEntity, ...]:
        """Those of the resolution, had for less than all of it."""
        return self._decided.shown

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What became of each decision that holds."""
        return self._decided.outcomes

    @cached_property
    def resolution(self) -> Resolution:
        """All of it."""
        with without_collection():
            return self.groundwork.resolution(self.holding)

    def readings(self) -> dict[str, ResolveInput]:
        """Each article with its annotations, by its id."""
        return {
            e.article.id: ResolveInput(e.article, self.annotations[e.article.id], self.origins[e.article.id])
            for e in self.entries
        }

    def graph(self) -> Graph:
        """The graph of all of it."""
        items = [
            GraphInput(
                article=e.article,
                annotations=self.annotations[e.article.id],
                origin=self.origins[e.article.id],
                version=e.version,
                revises=e.revises,
                status=e.status,
                accessed_at=e.accessed_at,
            )
            for e in self.entries
        ]
        with without_collection():
            return build(items, self.resolution)


def resolved(record: Record, *, progress: Progress = quiet) -> Resolved:
    """All that is in the record and not withdrawn, under the decisions that hold."""
    with without_collection():
        entries = [e for e in record.entries() if e.status != "withdrawn"]
        annotations: dict[str, Annotations] = {}
        for done, e in enumerate(entries, 1):
            annotations[e.article.id] = record.annotations(e.article.id)
            progress("resolving", done)
        return Resolved(entries, annotations, origins_of(entries), effective(record.decisions()))


@contextmanager
def without_collection() -> Iterator[None]:
    """Without Python's search for unreachable cycles: none are made here, and with many articles in memory looking for
    them costs more than all the rest."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def resolve_record(
    record: Record, *, progress: Progress = quiet
) -> tuple[list[Entry], dict[str, Annotations], Resolution]:
    """The articles that are not withdrawn, their annotations by id, and what is the same among them."""
    found = resolved(record, progress=progress)
    return found.entries, found.annotations, found.resolution


def project(record: Record, *, progress: Progress = quiet) -> Graph:
    """The graph of everything in the record that is not withdrawn."""
    return resolved(record, progress=progress).graph()


def annotate_corpus(
    articles: Sequence[Article],
    *,
    language_model: str | None = None,
    phrases: bool = False,
    progress: Progress = quiet,
) -> tuple[list[Annotations], Resolution]:
    """Annotations of each article in order, and what is the same among all of them. Nothing is stored.

    `phrases`: with the coreference of all noun phrases.
    """
    found: list[Annotations] = []
    for one in annotate_all(articles, language_model=language_model, phrases=phrases):
        found.append(one)
        progress("reading", len(found))
    origins = group({f"{k:09}": (sketch(a.text), a.published) for k, a in enumerate(articles)})
    corpus = [ResolveInput(a, f, origins[f"{k:09}"]) for k, (a, f) in enumerate(zip(articles, found, strict=True))]
    with without_collection():
        return found, resolve(corpus)
