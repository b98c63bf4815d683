"""The path's page: chains of sentences, and two ways of there being none."""

from __future__ import annotations

import csv
import io
from itertools import pairwise
from typing import Any

import pytest
from starlette.testclient import TestClient

from storygraph.web.pages import path as page_module

ENDS = "from=Nasreen Qadri&to=Pittsburgh"


def asked(client: TestClient, query: str = "") -> dict[str, Any]:
    answer = client.get(f"/api/v1/path?{ENDS}{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_without_both_ends_it_asks_for_them(client: TestClient) -> None:
    assert "Find paths" in client.get("/path").text
    page = client.get("/path?from=Nasreen Qadri").text
    assert "Nasreen Qadri" in page
    assert "/path?from=Nasreen+Qadri&amp;to=" in page


def test_each_hop_has_a_sentence_and_one_is_the_weakest(client: TestClient) -> None:
    found = asked(client)
    assert 1 <= len(found["paths"]) <= 5
    for one in found["paths"]:
        hops = one["hops"]
        assert sum(h["weakest"] for h in hops) == 1
        assert next(h for h in hops if h["weakest"])["sources"] == one["weakest_sources"]
        assert hops[0]["source_name"] == "Nasreen Qadri"
        assert hops[-1]["target_name"] == "Pittsburgh"
        assert all(a["target"] == b["source"] for a, b in pairwise(hops))
        assert all(h["evidence"]["sentence"] for h in hops)
    page = client.get(f"/path?{ENDS}").text
    assert page.count("weakest step</span>") == len(found["paths"])
    assert found["paths"][0]["hops"][0]["evidence"]["article"] in page


def test_none_within_so_many_steps(client: TestClient) -> None:
    assert asked(client, "&max=1")["outcome"] == "none"
    page = client.get(f"/path?{ENDS}&max=1").text
    assert "None within 1 step" in page
    assert "Ran out of time" not in page


def test_running_out_of_time_is_another_answer(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = page_module.paths
    monkeypatch.setattr(page_module, "paths", lambda *a, **k: whole(*a, **k, seconds=-1.0))
    assert asked(client)["outcome"] == "time"
    page = client.get(f"/path?{ENDS}").text
    assert "Ran out of time" in page
    assert "None within" not in page


def test_avoiding_a_node(client: TestClient) -> None:
    via = asked(client)["paths"][0]["hops"][1]["target"]
    found = asked(client, f"&avoid={via}")
    assert all(via not in (h["source"], h["target"]) for p in found["paths"] for h in p["hops"])
    assert [a["given"] for a in found["avoided"]] == [via]


def test_leaving_out_co_mentions(client: TestClient) -> None:
    found = asked(client, "&nomentions=1&nohubs=1")
    assert all(h["type"] != "CO_MENTIONED" for p in found["paths"] for h in p["hops"])


def test_hubs_are_passed_by(client: TestClient) -> None:
    found = asked(client, "&nohubs=1")
    hubs = {r["id"] for r in client.get("/api/v1/graph").json()["start"] if r["articles"] > found["hub_limit"]}
    assert hubs
    on_the_way = {h["target"] for p in found["paths"] for h in p["hops"][:-1]}
    assert not on_the_way & hubs


def test_least_texts_of_each_hop(client: TestClient) -> None:
    found = asked(client, "&min=2")
    assert all(h["sources"] >= 2 for p in found["paths"] for h in p["hops"])


def test_the_order_of_time(client: TestClient) -> None:
    for one in asked(client, "&ordered=1")["paths"]:
        days = [h["earliest"] for h in one["hops"] if h["target_kind"] == "Event"]
        assert all(days)
        assert days == sorted(days)


def test_csv_and_citations_are_the_hops_shown(client: TestClient) -> None:
    found = asked(client)
    text = client.get(f"/api/v1/path?{ENDS}&format=csv").content.decode("utf-8-sig")
    assert [r["edge"] for r in csv.DictReader(io.StringIO(text))] == [h["edge"] for h in found["hops"]]
    lines = client.get(f"/api/v1/path?{ENDS}&format=txt").text.splitlines()
    assert lines[2].startswith("1. “")
    assert "SHA-256" in lines[2]
    assert len(lines) - 2 == len(found["citations"]) > 0


def test_the_same_on_both_ends_is_no_path(client: TestClient) -> None:
    answer = client.get("/api/v1/path?from=Pittsburgh&to=Pittsburgh").json()
    assert answer["outcome"] == "none"


def test_an_unknown_end_offers_the_nearest(client: TestClient) -> None:
    answer = client.get("/api/v1/path?from=Nasreen Qadry&to=Pittsburgh")
    assert answer.status_code == 404
    assert "Nasreen Qadri" in answer.json()["nearest"]
