"""Fixtures that many tests share. The language model is loaded once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from storygraph.annotate import Annotator
from storygraph.model import Annotations, Article

Annotate = Callable[..., tuple[Article, Annotations]]


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """The annotator with the default language model."""
    return Annotator()


@pytest.fixture(scope="session")
def nlp(annotator: Annotator) -> Language:
    """The spaCy pipeline as StoryGraph loads it."""
    return annotator.model.nlp


@pytest.fixture(scope="session")
def annotate(annotator: Annotator) -> Annotate:
    """annotate(text, published=None, title=None) gives the article and what is found in it."""

    def run(text: str, published: str | None = None, title: str | None = None) -> tuple[Article, Annotations]:
        article = Article(id="t", text=text, published=published, title=title)
        return article, next(annotator.pipe([article]))

    return run
