"""What every answer is made from: the record, the evidence file, one graph and the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from storygraph.answers.find import Finder
from storygraph.catalogue import Catalogue
from storygraph.model import Article
from storygraph.record import EvidenceFile, Record
from storygraph.store import Store


@dataclass(frozen=True)
class Context:
    """An open project."""

    record: Record
    evidence: EvidenceFile
    store: Store
    catalogue: Catalogue

    def rows(self, query: str, **params: Any) -> list[dict[str, Any]]:
        """Rows of a query of the catalogue."""
        return self.catalogue.get(query).run(self.store, **params).rows

    @cached_property
    def find(self) -> Finder:
        """Names to entities."""
        return Finder(self.store, self.catalogue)

    @cached_property
    def _articles(self) -> Any:
        return lru_cache(maxsize=512)(self.record.article)

    def article(self, article_id: str) -> Article:
        """An article of the record, kept at hand."""
        found: Article = self._articles(article_id)
        return found
