"""A name as an analyst types it, to the entity that it means."""

from __future__ import annotations

import difflib
from typing import Any

from storygraph.catalogue import Catalogue
from storygraph.errors import NotFoundError
from storygraph.model.text import fold
from storygraph.store import Store

Row = dict[str, Any]
NEAREST = 5  # names offered for one that is misspelt


class Finder:
    """Looks up entities by name in one graph."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue = store, catalogue

    def candidates(self, name: str, *, limit: int = 20) -> list[Row]:
        """Entities one of whose names holds the text: whole names and aliases first, then those in most articles."""
        wanted = fold(name)
        rows = self._catalogue.get("find_entity").run(self._store, text=wanted, limit=1000).rows

        def rank(row: Row) -> tuple[int, int, str]:
            names = [fold(n) for n in [row["name"], *(row.get("aliases") or [])]]
            place = 1 if wanted in names else 2
            words = {w for n in names for w in n.split()}
            if place == 2 and not set(wanted.split()) <= words:
                place = 3
            return place, -int(row["articles"]), str(row["id"])

        return sorted(rows, key=rank)[:limit]

    def entity(self, name: str) -> Row:
        """The entity that a name or an id means. Raises NotFoundError with the nearest names."""
        for row in self._catalogue.get("find_by_id").run(self._store, id=name).rows:
            if "kind" in row["node"] and "aliases" in row["node"]:
                return dict(row["node"])
        found = self.candidates(name, limit=1)
        if found:
            return found[0]
        raise NotFoundError("person, organisation, place or document", name, self.nearest(name))

    def nearest(self, name: str) -> list[str]:
        """The names in the graph that are spelt most like it, at most five."""
        rows = self._catalogue.get("entities").run(self._store, limit=100_000).rows
        names = {fold(n): str(r["name"]) for r in rows for n in [r["name"], *(r.get("aliases") or [])]}
        for whole, shown in list(names.items()):
            for word in whole.split():
                if len(word) > 3:
                    names.setdefault(word, shown)
        close = difflib.get_close_matches(fold(name), names, n=3 * NEAREST, cutoff=0.6)
        return list(dict.fromkeys(names[c] for c in close))[:NEAREST]
