"""Fixtures that many tests share. The language model is loaded once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings
from spacy.language import Language

from storygraph.annotate import Annotator
from storygraph.model import Annotations, Article, Graph
from storygraph.project import StoryGraph, sample_articles

settings.register_profile("storygraph", deadline=None)  # a busy machine is no failure
settings.load_profile("storygraph")


def pytest_addoption(parser: pytest.Parser) -> None:
    """--golden writes the golden files anew."""
    parser.addoption("--golden", action="store_true", help="write the golden files of the catalogue anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written."""
    return bool(request.config.getoption("--golden"))


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


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoryGraph]:
    """The sample story, ingested once: for reading only."""
    with StoryGraph(tmp_path_factory.mktemp("demo") / "demo.storygraph") as project:
        report = project.ingest(sample_articles())
        assert not report.failures, [str(f) for f in report.failures]
        yield project


@pytest.fixture(scope="session")
def demo_graph(demo: StoryGraph) -> Graph:
    """The sample story's graph in memory."""
    return demo.graph()
