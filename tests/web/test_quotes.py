"""The table of quotations, the two sides of a day, and the page of one utterance."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from starlette.testclient import TestClient

from storygraph.project import StoryGraph

TOLLAND = "Graham Tolland"


def asked(client: TestClient, **given: Any) -> dict[str, Any]:
    """The answer of /api/v1/quotes."""
    answer = client.get("/api/v1/quotes", params={k.rstrip("_"): v for k, v in given.items()})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_all_pages_together_are_all_utterances(client: TestClient, demo: StoryGraph) -> None:
    everything = {q["quote"] for q in demo.quotes()}
    first = asked(client, size=100)
    assert first["count"] == len(everything)
    rows = [r for k in range(1, first["pages"] + 1) for r in asked(client, size=100, page=k)["rows"]]
    assert len(rows) == len(everything)
    assert {r["quote"] for r in rows} == everything
    days = [str(r["said"] or r["reported"] or "9999") for r in rows]
    assert days == sorted(days)


def test_rows_are_those_of_the_command_line(client: TestClient, demo: StoryGraph) -> None:
    found = {r["quote"]: r for r in asked(client, speaker=TOLLAND, size=1000)["rows"]}
    plain = {q["quote"]: q for q in demo.quotes(speaker=TOLLAND)}
    assert found
    assert set(found) == set(plain)
    for quote, row in found.items():
        same = ("text", "kind", "act", "article", "publisher", "start", "end", "confidence", "independent_sources")
        assert {k: row[k] for k in same} == {k: plain[quote][k] for k in same}


@pytest.mark.parametrize(
    ("given", "holds"),
    [
        ({"kind": "direct"}, lambda r: r["kind"] == "direct"),
        ({"act": "deny"}, lambda r: r["act"] == "deny"),
        ({"q": "report"}, lambda r: "report" in r["text"].lower()),
        ({"from": "2024-03"}, lambda r: str(r["said"] or r["reported"]) >= "2024-03-01"),
        ({"to": "2024-03"}, lambda r: str(r["said"] or r["reported"])[:10] <= "2024-03-31"),
        ({"speaker": TOLLAND}, lambda r: r["speaker"] == TOLLAND or r["speaks_for"]),
        ({"about": "Sele Valley Water"}, lambda r: "Sele Valley Water" in r["about"]),
    ],
)
def test_filters(client: TestClient, given: dict[str, str], holds: Any) -> None:
    found = asked(client, size=1000, **given)
    assert found["rows"]
    assert found["count"] == len(found["rows"])
    assert all(holds(r) for r in found["rows"])


@pytest.mark.parametrize(
    ("sort", "key"),
    [
        ("speaker", lambda r: r["speaker"].split("; ")[0] or r["written"]),
        ("sources", lambda r: -r["independent_sources"]),
        ("confidence", lambda r: -r["confidence"]),
    ],
)
def test_sorts(client: TestClient, sort: str, key: Any) -> None:
    rows = asked(client, sort=sort, size=200)["rows"]
    keys = [key(r) for r in rows]
    assert keys == sorted(keys)


def test_what_was_said_about_it_before_and_after_a_day(client: TestClient) -> None:
    day = "2024-03-18"
    found = asked(client, speaker=TOLLAND, split=day)
    before, after = found["parts"]
    assert before["count"] + after["count"] == found["count"] == asked(client, speaker=TOLLAND)["count"]
    assert before["rows"]
    assert after["rows"]
    assert all(str(r["said"] or r["reported"])[:10] < day for r in before["rows"])
    assert all(str(r["said"] or r["reported"])[:10] >= day for r in after["rows"])
    page = client.get(f"/quotes?speaker=Graham+Tolland&split={day}").text
    assert f"Before {day}" in page
    assert f"On or after {day}" in page


@pytest.mark.parametrize("split", ["0001", "9999-12-31"])
def test_a_split_at_the_ends_of_time(client: TestClient, split: str) -> None:
    found = asked(client, split=split)
    assert {p["count"] for p in found["parts"]} == {0, found["count"]}


def test_filters_are_removed_one_by_one(client: TestClient) -> None:
    page = client.get("/quotes?kind=direct&act=deny&page=1").text
    chips = page.split('<p class="filters">')[1].split("</p>")[0]
    assert chips.count("Remove filter") == 2
    assert 'href="/quotes?act=deny"' in chips
    assert 'href="/quotes?kind=direct"' in chips


def test_a_row_opens_the_sentences_around_it(client: TestClient, demo: StoryGraph) -> None:
    found = asked(client, speaker=TOLLAND)
    for row in found["rows"]:
        around = found["opened"][row["quote"]]["around"]
        text = demo.context.article(row["article"]).text
        assert around["text"] == text[row["start"] : row["end"]]
        assert around["text"] in around["sentence"]
    assert "<details>" in client.get("/quotes?speaker=Graham+Tolland").text


def test_one_utterance_in_several_outlets_is_one_row_with_its_variants(client: TestClient) -> None:
    found = asked(client, sort="sources", size=1000)
    several = [r for r in found["rows"] if len(r["outlets"]) > 1]
    assert several
    for row in several:
        assert len(found["opened"][row["quote"]]["variants"]) == row["printings"] > 1


def test_unsure_rows_are_dashed_and_say_so(client: TestClient) -> None:
    found = asked(client, size=1000)
    unsure = [r for r in found["rows"] if r["confidence"] < found["unsure"]]
    page = client.get("/quotes?size=1000").text
    assert unsure
    assert page.count('<tr data-row class="unsure">') == len(unsure)


def test_export_is_the_query_that_is_shown(client: TestClient) -> None:
    given = "speaker=Graham+Tolland&kind=direct&sort=confidence"
    rows = client.get(f"/api/v1/quotes?{given}").json()["rows"]
    page = client.get(f"/quotes?{given}").text
    assert f'href="/api/v1/quotes?{given.replace("&", "&amp;")}&amp;format=csv"' in page
    table = csv.DictReader(io.StringIO(client.get(f"/api/v1/quotes?{given}&format=csv").content.decode("utf-8-sig")))
    assert [r["quote"] for r in table] == [r["quote"] for r in rows]


def test_a_speaker_whom_nobody_knows(client: TestClient) -> None:
    found = asked(client, speaker="Graham Toland")
    assert found["rows"] == []
    assert found["missing"]
    assert TOLLAND in found["nearest"]
    assert 'href="/quotes?speaker=Graham+Tolland"' in client.get("/quotes?speaker=Graham+Toland").text


@pytest.mark.parametrize("wrong", ["page=0", "size=0", "size=1001", "sort=luck", "kind=loud", "split=soon", "who=x"])
def test_bounds(client: TestClient, wrong: str) -> None:
    assert client.get(f"/api/v1/quotes?{wrong}").status_code == 400


def test_the_page_of_an_utterance(client: TestClient, demo: StoryGraph) -> None:
    row = next(r for r in asked(client, sort="sources", size=1000)["rows"] if r["printings"] > 1)
    found = client.get(f"/api/v1/quote/{row['quote']}").json()
    assert found["quote"] == row
    assert len(found["printings"]) == found["printed"] == row["printings"]
    for printing in found["printings"]:
        place = printing["around"]
        assert place["text"] == demo.context.article(place["article"]).text[place["start"] : place["end"]]
    told = [a["article"] for t in found["texts"] for a in (t["first"], *t["copies"])]
    assert sorted(told) == sorted(p["article"] for p in found["printings"])
    page = client.get(f"/quote/{row['quote']}").text
    assert all(f"/article/{a}" in page for a in told)
    assert client.get("/quote/nowhere").status_code == 404
