"""The map's page."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

SVG = "{http://www.w3.org/2000/svg}"


def test_places_with_coordinates_are_drawn_and_all_are_listed(client: TestClient) -> None:
    found = client.get("/api/v1/map").json()
    page = client.get("/map").text
    assert found["placed"]
    assert found["unplaced"]
    assert len(found["rows"]) == len(found["placed"]) + len(found["unplaced"])
    for row in found["placed"]:
        assert f'aria-label="{row["name"]}: {row["articles"]} articles, {row["events"]} events"' in page
    for row in found["rows"]:
        assert f">{row['name']}</a>" in page


def test_no_request_goes_elsewhere(client: TestClient) -> None:
    page = client.get("/map").text
    assert "<image" not in page
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "https://" not in page


def test_of_an_entity_a_topic_and_a_time(client: TestClient) -> None:
    whole = {r["place"]: r["articles"] for r in client.get("/api/v1/map").json()["rows"]}
    for query in ("e=Nasreen Qadri", "topic=hospital", "from=2024-02&to=2024-02", "e=Nasreen Qadri&topic=hospital"):
        rows = client.get(f"/api/v1/map?{query}").json()["rows"]
        assert rows, query
        assert all(r["articles"] <= whole[r["place"]] for r in rows)
        assert sum(r["articles"] for r in rows) < sum(whole.values())


def test_a_topic_may_be_a_story(client: TestClient) -> None:
    story = client.get("/api/v1/").json()["stories"][-1]["id"]
    assert client.get(f"/api/v1/map?topic={story}").json()["rows"]
    assert client.get("/api/v1/map?topic=zzzzqqq").status_code == 404


def test_a_place_opens_its_events(client: TestClient) -> None:
    row = max(client.get("/api/v1/map").json()["rows"], key=lambda r: r["events"])
    found = client.get(f"/api/v1/map?sel={row['place']}").json()["selected"]
    assert len(found["events"]) == row["events"]
    page = client.get(f"/map?sel={row['place']}").text
    assert f'href="/event/{found["events"][0]["event"]}"' in page
    assert client.get("/api/v1/map?sel=nowhere-at-all-x").status_code == 404


def test_files(client: TestClient) -> None:
    found = client.get("/api/v1/map").json()
    rows = list(csv.DictReader(io.StringIO(client.get("/api/v1/map?format=csv").content.decode("utf-8-sig"))))
    assert [r["place"] for r in rows] == [r["place"] for r in found["rows"]]
    root = ElementTree.fromstring(client.get("/api/v1/map?format=svg").text)
    assert len(root.findall(f".//{SVG}circle")) == len(found["placed"])
    features = client.get("/api/v1/map?format=geojson").json()["features"]
    assert [f["id"] for f in features] == [r["place"] for r in found["placed"]]
    assert all(-180 <= f["geometry"]["coordinates"][0] <= 180 for f in features)


@pytest.mark.parametrize("query", ["by=fame", "from=soon", "e=" + "x" * 301, "where=here"])
def test_wrong_parameters_are_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/api/v1/map?{query}").status_code == 400
