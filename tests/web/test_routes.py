"""The table of pages: addresses, parameters, errors, files."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from storygraph.web.openapi import plain
from storygraph.web.pages import ACTIONS, PAGES
from web.conftest import client_of


def test_every_page_is_in_the_description(client: TestClient) -> None:
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert {f"/api/v1{plain(page.address)}" for page in PAGES} <= set(paths)
    assert {f"/api/v1/{action.name}" for action in ACTIONS} <= set(paths)


@pytest.mark.parametrize("page", [p for p in PAGES if "{" not in p.address], ids=lambda p: p.name)
def test_every_page_opens_without_parameters(client: TestClient, page: object) -> None:
    answer = client.get(page.address)  # type: ignore[attr-defined]
    assert answer.status_code == 200
    assert "<h1" in answer.text


def test_a_page_and_its_interface_give_the_same(client: TestClient) -> None:
    rows = client.get("/api/v1/search?q=water").json()["rows"]
    page = client.get("/search?q=water").text
    assert rows
    assert all(r["id"] in page for r in rows if r["kind"] == "Organization")


def test_csv_is_what_the_page_shows(client: TestClient) -> None:
    rows = client.get("/api/v1/search?q=water").json()["rows"]
    answer = client.get("/api/v1/search?q=water&format=csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="search.csv"'
    table = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [r["id"] for r in table] == [r["id"] for r in rows]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("z=1", "z: unknown; there are: q, type, source, from, to"),
        ("from=2024-13", "from: no date: write 2024, 2024-03 or 2024-03-05"),
        ("from=yesterday", "from"),
        ("q=" + "x" * 301, "q"),
        ("q=x&format=exe", "format: there are json, csv"),
    ],
)
def test_a_wrong_parameter_is_named(client: TestClient, query: str, words: str) -> None:
    answer = client.get(f"/api/v1/search?{query}")
    assert answer.status_code == 400
    assert words in answer.json()["error"]


def test_what_is_not_there_is_404_with_the_nearest(client: TestClient) -> None:
    answer = client.get("/api/v1/entity/Sele Vally Water")
    assert answer.status_code == 404
    assert "Sele Valley Water" in answer.json()["nearest"]
    page = client.get("/entity/Sele Vally Water")
    assert page.status_code == 404
    assert 'href="/entity/Sele%20Valley%20Water"' in page.text
    assert client.get("/nosuch").status_code == 404
    assert client.get("/api/v1/nosuch").json()["error"] == "There is no such page."
    assert client.post("/search").status_code == 405


def test_without_a_graph_the_page_says_the_command(tmp_path: Path) -> None:
    with client_of(tmp_path / "none.storygraph") as client:
        answer = client.get("/")
    assert answer.status_code == 503
    assert "storygraph ingest" in answer.text


def test_no_page_holds_script_or_style_of_its_own(client: TestClient) -> None:
    for page in PAGES:
        if "{" not in page.address:
            text = client.get(page.address).text
            assert " style=" not in text
            assert " onclick=" not in text
            assert "<style" not in text.replace('<style id="__________cytoscape_stylesheet"', "")
