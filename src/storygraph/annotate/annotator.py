"""The order in which an article is read. Each finder gets what those before it found, and nothing else."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from spacy.tokens import Doc

from storygraph.annotate.coreference import link
from storygraph.annotate.coreference.phrases import corefer
from storygraph.annotate.documents import find_documents
from storygraph.annotate.events import find_events
from storygraph.annotate.language import load
from storygraph.annotate.names import find_names
from storygraph.annotate.quotes import find_quotations
from storygraph.annotate.relations import find_relations
from storygraph.annotate.terms import count_terms
from storygraph.annotate.times import find_times
from storygraph.model import Annotations, Article, Span

T = TypeVar("T")
BATCH = 8  # articles a batch: as fast as larger ones with half the memory
LONGEST = 900_000  # code points: spaCy's parser refuses 1,000,000 and more


class Annotator:
    """Reads articles with one language model. `seconds` sums up what each stage has cost so far.

    `phrases`: also the coreference of all noun phrases, which the graph has no use for.
    """

    def __init__(self, language_model: str | None = None, *, phrases: bool = False) -> None:
        self.model = load(language_model)
        self._phrases = phrases
        self.seconds: dict[str, float] = defaultdict(float)
        self.words = 0

    def pipe(self, articles: Iterable[Article]) -> Iterator[Annotations]:
        """Annotations of each article, in order. Text beyond 900,000 code points is left unread."""
        pairs = ((a.text[:LONGEST], a) for a in articles)
        docs = self.model.nlp.pipe(pairs, as_tuples=True, batch_size=BATCH)
        while True:
            began = time.perf_counter()
            found = next(docs, None)
            self.seconds["language model"] += time.perf_counter() - began
            if found is None:
                return
            yield self.annotate(found[1], found[0])

    def annotate(self, article: Article, doc: Doc) -> Annotations:
        """Annotations of an article whose text is already parsed."""
        self.words += sum(not t.is_space and not t.is_punct for t in doc)
        run = self._timed
        names = run("names", lambda: find_names(doc, article))
        documents = run("documents", lambda: find_documents(doc, names))
        times = run("times", lambda: find_times(doc, article.day))
        both = sorted([*names, *documents], key=lambda m: (m.start, -m.end))
        mentions, chains = run("coreference", lambda: link(doc, both))
        quotations = run("quotes", lambda: find_quotations(doc, mentions, chains, times))
        events = run("events", lambda: find_events(doc, mentions, chains, times, quotations, article.day))
        relations = run("relations", lambda: find_relations(doc, mentions, chains, times))
        found = Annotations(
            article=article.id,
            text_hash=article.text_hash,
            language_model=self.model.name,
            sentences=tuple(Span(start=s.start_char, end=s.end_char) for s in doc.sents if s.text.strip()),
            chains=tuple(chains),
            mentions=tuple(mentions),
            times=tuple(times),
            quotations=tuple(quotations),
            events=tuple(events),
            relations=tuple(relations),
            terms=count_terms(doc),
        )
        if not self._phrases:
            return found
        chains_of_all = run("phrases", lambda: corefer(doc, found))
        return found.model_copy(update={"phrases": tuple(map(tuple, chains_of_all))})

    def _timed(self, stage: str, work: Callable[[], T]) -> T:
        began = time.perf_counter()
        try:
            return work()
        finally:
            self.seconds[stage] += time.perf_counter() - began
