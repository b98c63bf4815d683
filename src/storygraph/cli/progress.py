"""Progress of long work: on standard error, and only on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LABELS = {"reading": "articles read", "resolving": "articles resolved", "loading": "nodes and edges loaded"}


@contextmanager
def progress() -> Iterator[Callable[[str, int], None]]:
    """A callable (what, done) that shows how far each kind of work has come."""
    if not sys.stderr.isatty():
        yield lambda what, done: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:>8} {task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def show(what: str, done: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(LABELS.get(what, what), total=None)
            bar.update(tasks[what], completed=done)

        yield show
