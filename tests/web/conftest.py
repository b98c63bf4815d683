"""The pages over the sample story, asked without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from storygraph.project import StoryGraph
from storygraph.web.app import create_app
from storygraph.web.desk import Opening
from storygraph.web.guard import CSRF_HEADER, Secrets

SECRET = Secrets("t" * 43)
HOST = "127.0.0.1:8765"


def client_of(folder: Path, analyst: str = "") -> TestClient:
    """A client that has the key of the launch, over a project of one's own."""
    app = create_app(Opening(folder, analyst=analyst), hosts=frozenset({HOST}), port=8765, secret=SECRET)
    headers = {"authorization": f"Bearer {SECRET.token}", CSRF_HEADER: SECRET.csrf}
    return TestClient(app, base_url=f"http://{HOST}", headers=headers)


@pytest.fixture(scope="session")
def client(demo: StoryGraph) -> Iterator[TestClient]:
    """A client of the sample story's pages, read-only."""
    with client_of(demo.folder) as made:
        yield made
