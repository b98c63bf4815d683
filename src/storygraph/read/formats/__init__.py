"""One module a format; each has a constant FORMAT. A new format is a new module, nothing else."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from storygraph.read.source import Format


@cache
def formats() -> dict[str, Format]:
    """Every format by suffix (".txt"), in alphabetical order of the modules."""
    found: dict[str, Format] = {}
    for module in sorted(m.name for m in pkgutil.iter_modules(__path__)):
        loaded: Format = importlib.import_module(f"{__name__}.{module}").FORMAT
        found.update(dict.fromkeys(loaded.suffixes, loaded))
    return found
