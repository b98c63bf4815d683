"""The open project, asked by one thread at a time, and opened again when it was made anew on disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from storygraph.project import StoryGraph

T = TypeVar("T")


@dataclass(frozen=True)
class Opening:
    """How the project is opened.

    `analyst` is who decides; "" where nothing may be changed.
    """

    folder: Path
    store: str | None = None
    analyst: str = ""


class Desk:
    """Runs functions over the open project.

    SQLite's and the graph database's handles belong to the thread that opened them, so one thread does all; a graph
    put in place by another process meanwhile is noticed by the files' time.
    """

    def __init__(self, opening: Opening) -> None:
        self.opening = opening
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._project: StoryGraph | None = None
        self._made: tuple[int, ...] = ()

    async def ask(self, run: Callable[[StoryGraph], T]) -> T:
        """What the function gives for the open project."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self.run, run)

    def run(self, run: Callable[[StoryGraph], T]) -> T:
        """As `ask`, in the calling thread."""
        return run(self._current())

    def _current(self) -> StoryGraph:
        made = self._times()
        if self._project is None or made != self._made:
            self._let_go()
            self._project = StoryGraph(self.opening.folder, store=self.opening.store)
            self._made = made
        return self._project

    def _times(self) -> tuple[int, ...]:
        files = (self.opening.folder / name for name in ("graph.lbug", "evidence.sqlite"))
        return tuple(f.stat().st_mtime_ns if f.exists() else 0 for f in files)

    def _let_go(self) -> None:
        if self._project is not None:
            self._project.close()
        self._project = None

    def close(self) -> None:
        """Let go of files and of the thread."""
        self._thread.submit(self._let_go).result()
        self._thread.shutdown()
