"""Decisions and investigations on the pages: only where editing is switched on, and undone exactly."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from storygraph.project import StoryGraph
from web.conftest import client_of


@pytest.fixture(scope="module")
def editor(demo: StoryGraph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client that may change a copy of the sample story."""
    folder: Path = tmp_path_factory.mktemp("edit") / "demo.storygraph"
    shutil.copytree(demo.folder, folder)
    with client_of(folder, analyst="ada") as client:
        yield client


def test_a_read_only_page_takes_no_decision(client: TestClient) -> None:
    answer = client.post("/api/v1/decide", json={"verb": "hide", "what": ["Sele Valley Water"], "why": "no"})
    assert answer.status_code == 403
    assert "--edit" in answer.json()["error"]
    assert "data-action" not in client.get("/review").text


def test_a_pair_is_merged_and_parted_again(editor: TestClient) -> None:
    before = editor.get("/api/v1/review").json()["pairs"]
    pair = before[0]
    body = {"verb": "merge", "what": [pair["a"], pair["b"]], "why": "the same"}
    made = editor.post("/api/v1/decide", json=body).json()["decision"]
    assert (made["by"], made["standing"]) == ("ada", "applied")
    assert pair["a"] not in {p["a"] for p in editor.get("/api/v1/review").json()["pairs"] if p["b"] == pair["b"]}
    undo = {"verb": "undo", "what": [str(made["seq"])], "why": "no"}
    assert editor.post("/api/v1/decide", json=undo).status_code == 200
    assert editor.get("/api/v1/review").json()["pairs"] == before
    page = editor.get("/review").text
    assert "undone" in page
    assert "They are one" in page


def test_what_cannot_be_decided_is_said(editor: TestClient) -> None:
    wrong = {"verb": "undo", "what": ["999"], "why": "no"}
    assert editor.post("/api/v1/decide", json=wrong).status_code in (400, 404, 409)
    assert editor.post("/api/v1/decide", json={"verb": "explode", "what": ["x"], "why": "y"}).status_code == 400
    assert editor.post("/api/v1/decide", content=b"{").status_code == 400


def test_an_investigation_is_kept_ordered_noted_and_reported(editor: TestClient) -> None:
    made = editor.post("/api/v1/investigations/create", json={"name": "The *dam*"}).json()
    number, here = made["investigation"], made["location"]
    entity = editor.get("/api/v1/search?q=water&type=Organization").json()["rows"][0]
    event = editor.get("/api/v1/news?since=2024-01").json()["events"][0]
    quote = editor.get("/api/v1/news?since=2024-01").json()["quotes"][0]
    for owner in (entity["id"], event["event"], quote["quote"]):
        body = {"investigation": number, "id": owner, "note": "look <here>"}
        assert editor.post("/api/v1/investigations/keep", json=body).status_code == 200
    again = {"investigation": number, "id": entity["id"]}
    assert editor.post("/api/v1/investigations/keep", json=again).status_code == 409

    found = editor.get(f"/api/v1{here}").json()
    assert [i["owner"] for i in found["items"]] == [entity["id"], event["event"], quote["quote"]]
    assert all(i["cites"] and not i["gone"] for i in found["items"])
    last = found["items"][-1]["id"]
    editor.post("/api/v1/investigations/change", json={"investigation": number, "do": "up", "item": last})
    found = editor.get(f"/api/v1{here}").json()
    assert [i["owner"] for i in found["items"]] == [entity["id"], quote["quote"], event["event"]]
    for c in found["citations"]:
        text = editor.get(f"/api/v1/why/{entity['id']}").json()["evidence"][0]
        assert c["text_hash"]
        assert text["sentence"]

    markdown = editor.get(f"/api/v1{here}?format=md").text
    assert "# The \\*dam\\*" in markdown
    assert "SHA-256" in markdown
    html = editor.get(f"/api/v1{here}?format=html").text
    assert "look &lt;here&gt;" in html
    assert "<script" not in html
    assert "look &lt;here&gt;" in editor.get(here).text

    gone = {"investigation": number, "do": "drop", "item": last}
    assert editor.post("/api/v1/investigations/change", json=gone).status_code == 200
    assert editor.post("/api/v1/investigations/change", json=gone).status_code == 404
    editor.post("/api/v1/investigations/change", json={"investigation": number, "do": "delete"})
    assert editor.get(f"/api/v1{here}").status_code == 404


def test_what_nothing_supports_cannot_be_kept(editor: TestClient) -> None:
    number = editor.post("/api/v1/investigations/create", json={"name": "Empty"}).json()["investigation"]
    body = {"investigation": number, "id": "no-such-node"}
    assert editor.post("/api/v1/investigations/keep", json=body).status_code == 404
    assert editor.post("/api/v1/investigations/create", json={"name": "Empty"}).status_code == 409
    assert editor.get("/investigations?keep=no-such-node").status_code == 404


def test_news_counts_from_the_day_given(client: TestClient) -> None:
    early, late = (client.get(f"/api/v1/news?since={day}").json() for day in ("2024-01", "2024-05"))
    assert early["counts"]["articles"] > late["counts"]["articles"] > 0
    assert all(a["published"] >= "2024-05" for a in late["articles"])
    assert all(e["first_reported"] >= "2024-05" for e in late["events"])
    assert client.get("/news").status_code == 200
