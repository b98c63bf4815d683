"""From what the user names to files: folders, patterns, and the descriptions that stand beside a text."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from storygraph.errors import InputError
from storygraph.read.formats import formats

STDIN = "-"
SIDECAR = ".meta.json"
_PATTERN = "*?["


def files(paths: Iterable[str | Path]) -> Iterator[str | InputError]:
    """Every file once, in the order of `paths` and sorted below each; "-" is passed through.

    Hidden files and the sidecars of other files are left out; a path that leads nowhere is an InputError.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _expand(str(path)):
            if isinstance(found, InputError):
                yield found
            elif (absolute := found if found == STDIN else os.path.abspath(found)) not in seen:
                seen.add(absolute)
                if not found.endswith(SIDECAR):
                    yield found
                elif not _described(found):
                    yield InputError(found, "describes a text that is not there")


def sidecar_of(path: str) -> Path:
    """Where the description of a file would be: NAME.meta.json beside NAME.txt."""
    return Path(path).with_suffix(SIDECAR)


def _described(sidecar: str) -> bool:
    stem = sidecar.removesuffix(SIDECAR)
    return any(os.path.exists(stem + suffix) for suffix, format in formats().items() if format.single)


def _expand(path: str) -> Iterator[str | InputError]:
    if path == STDIN:
        yield path
    elif os.path.isdir(path):
        yield from _below(path)
    elif os.path.lexists(path):
        yield path
    elif any(char in path for char in _PATTERN):
        matches = sorted(glob.glob(path, recursive=True))
        for match in matches:
            yield from _below(match) if os.path.isdir(match) else [match]
        if not matches:
            yield InputError(path, "no file matches this pattern")
    else:
        yield InputError(path, "no such file or folder")


def _below(folder: str) -> Iterator[str | InputError]:
    """The regular files below a folder, depth first, sorted; links to folders are not followed."""
    failures: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=failures.append):
        yield from _refused(failures)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield _regular(os.path.join(place, name))
    yield from _refused(failures)


def _refused(failures: list[OSError]) -> Iterator[InputError]:
    while failures:
        error = failures.pop()
        yield InputError(str(error.filename), f"cannot be listed: {error.strerror}")


def _regular(path: str, status: Callable[[str], os.stat_result] = os.stat) -> str | InputError:
    """The path of a file; a pipe or device in a folder would block, and a link may lead nowhere."""
    try:
        return path if stat.S_ISREG(status(path).st_mode) else InputError(path, "not a regular file")
    except OSError as error:
        return InputError(path, f"cannot be read: {error.strerror}")
