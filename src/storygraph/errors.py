"""Every error that StoryGraph raises on purpose.

StoryGraphError
├── InputError          a file, line or article that cannot be read: names place and expectation
├── ModelError          no usable language model, or another than the one that was named
├── RecordError         the project folder is damaged, or written by a newer version
├── StoreError          a graph database refuses or cannot be reached
├── QueryError          a query file or a query's parameters are wrong: names file and line
├── PictureError        a picture that cannot be drawn: an unknown suffix, a library that is not installed
├── DecisionError       a decision cannot be taken: ambiguous name, against an earlier one, nothing to decide
└── NotFoundError       no such entity, article, query, …: carries the nearest names
"""

from __future__ import annotations

from collections.abc import Sequence


class StoryGraphError(Exception):
    """Base of all: its text is meant for the user and says what to do."""


class InputError(StoryGraphError):
    """Something that was to be read is not what was expected.

    `path` is the file (or "-"), `line` its 1-based line where the format has lines, `reason` the rest.
    """

    def __init__(self, path: str, reason: str, *, line: int | None = None) -> None:
        self.path, self.reason, self.line = path, reason, line
        where = path if line is None else f"{path}:{line}"
        super().__init__(f"{where}: {reason}")


class ModelError(StoryGraphError):
    """The language model cannot be loaded."""


class RecordError(StoryGraphError):
    """The record (the project's SQLite file) cannot be used."""


class StoreError(StoryGraphError):
    """A graph database refused something or cannot be reached."""


class QueryError(StoryGraphError):
    """A query of the catalogue, or the parameters given to it, are wrong."""


class PictureError(StoryGraphError):
    """A picture of that kind cannot be drawn here."""


class DecisionError(StoryGraphError):
    """A decision of an analyst cannot be taken; nothing was written."""


class NotFoundError(StoryGraphError):
    """Nothing has that name or id; `nearest` are the closest ones that exist."""

    def __init__(self, what: str, name: str, nearest: Sequence[str] = ()) -> None:
        self.what, self.name, self.nearest = what, name, tuple(nearest)
        hint = f" Did you mean: {', '.join(nearest)}?" if nearest else ""
        super().__init__(f"No {what} is called {name!r}.{hint}")
