"""Many articles on several cores: each worker process loads the language model once."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from typing import TYPE_CHECKING

from storygraph.model import Annotations, Article

if TYPE_CHECKING:
    from storygraph.annotate.annotator import Annotator

FEW = 48  # articles that one process reads faster than two can start
CHUNK = 16  # articles handed to a worker at a time

_here: Annotator | None = None  # the annotator of a worker process


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def annotate_all(
    articles: Iterable[Article],
    *,
    language_model: str | None = None,
    workers: int | None = None,
    phrases: bool = False,
) -> Iterator[Annotations]:
    """Annotations of each article, in order; `workers` defaults to the number of cores for more than a few.

    `phrases`: with the coreference of all noun phrases.
    """
    rest = iter(articles)
    first = list(islice(rest, FEW + 1))
    count = workers or (cores() if len(first) > FEW else 1)
    if not first:
        return
    if count == 1:
        yield from _annotator(language_model, phrases).pipe(chain(first, rest))
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=context, initializer=_start, initargs=(language_model, phrases)) as pool:
        waiting: deque[Future[list[Annotations]]] = deque()
        source = chain(first, rest)
        while part := tuple(islice(source, CHUNK)):
            waiting.append(pool.submit(_read, part))
            if len(waiting) > 2 * count:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def notice(language_model: str | None = None) -> str | None:
    """What the user should know about the language model that reads the articles, if anything."""
    from storygraph.annotate.language import locate

    return locate(language_model)[1]


def model_name(language_model: str | None = None) -> str:
    """How the language model that would read the articles is named on annotations."""
    from storygraph.annotate.language import locate, name_of

    return name_of(locate(language_model)[0])


def _annotator(language_model: str | None, phrases: bool) -> Annotator:
    """An annotator; spaCy is imported here, so that whoever has nothing to annotate does not wait for it."""
    from storygraph.annotate.annotator import Annotator

    return Annotator(language_model, phrases=phrases)


def _start(language_model: str | None, phrases: bool) -> None:
    global _here
    _here = _annotator(language_model, phrases)


def _read(articles: tuple[Article, ...]) -> list[Annotations]:
    assert _here is not None, "a worker reads only after it was started"
    return list(_here.pipe(articles))
