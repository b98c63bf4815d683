"""The pages of an event and of a document, and what contradicts what."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from storygraph.answers.contradictions import KINDS
from storygraph.answers.event import dates, disagreement, texts
from storygraph.project import StoryGraph
from storygraph.store import Store


def report(article: str, published: str | None, origin: str = "", **more: Any) -> dict[str, Any]:
    """A row of the query `reports_of`."""
    plain = {"title": "", "publisher": article, "start": 0, "stop": 5, "status": "happened", "precision": "day"}
    time = {"earliest": None, "latest": None}
    return {"article": article, "published": published, "origin": origin or article, **plain, **time, **more}


def test_copies_stand_under_the_text_that_they_copy() -> None:
    found = texts(
        [report("b", "2024-03-01", origin="a"), report("a", "2024-03-01"), report("c", "2024-03-02"), report("d", None)]
    )
    assert [(t["first"]["article"], [c["article"] for c in t["copies"]]) for t in found] == [
        ("a", ["b"]),
        ("c", []),
        ("d", []),
    ]


@pytest.mark.parametrize(
    ("first", "second", "tie"),
    [
        ("2024-03-01", "2024-03-01", True),
        ("2024-03-01", "2024-03-01T09:00", True),
        ("2024-03-01T08:00", "2024-03-01T09:00", False),
        ("2024-03-01", "2024-03-02", False),
        (None, None, False),
    ],
)
def test_two_on_one_day_without_a_time_are_a_tie(first: str | None, second: str | None, tie: bool) -> None:
    assert [t["tie"] for t in texts([report("a", first), report("b", second)])] == [False, tie]


def test_each_time_that_is_claimed_with_its_independent_texts() -> None:
    one, two = {"earliest": "2024-03-01", "latest": "2024-03-01"}, {"earliest": "2024-03-04", "latest": "2024-03-05"}
    rows = [
        report("a", "2024-03-06", **two),
        report("b", "2024-03-06", **one),
        report("c", "2024-03-07", origin="b", **one),
        report("d", "2024-03-08", **one),
        report("e", "2024-03-09"),
    ]
    found = dates(rows)
    assert [(d["earliest"], d["independent_sources"], len(d["articles"])) for d in found] == [
        ("2024-03-01", 2, 3),
        ("2024-03-04", 1, 1),
    ]
    assert disagreement({"conflict": True}, rows) == (
        "The times that the sources give cannot all be true: 2024-03-01 (2 independent texts) or "
        "2024-03-04 to 2024-03-05 (1 independent text)."
    )
    assert disagreement({"conflict": False}, rows) == ""
    denied = [*rows, report("f", "2024-03-10", status="denied")]
    assert disagreement({"conflict": False}, denied) == "Some tell it as denied, others as happened."


def test_the_page_of_an_event_whose_dates_disagree(client: TestClient, demo: StoryGraph) -> None:
    row = demo.query("date_conflicts").rows[0]
    found = client.get(f"/api/v1/event/{row['event']}").json()
    assert len(found["claims"]) == found["articles"] == row["articles"]
    assert len(found["dates"]) > 1
    assert "cannot all be true" in found["disagree"]
    told = [a["article"] for t in found["texts"] for a in (t["first"], *t["copies"])]
    assert sorted(told) == sorted(c["article"] for c in found["claims"])
    for claim in found["claims"]:
        text = demo.context.article(claim["article"]).text
        assert " ".join(text[claim["start"] : claim["stop"]].split()) in claim["sentence"]
    page = client.get(f"/event/{row['event']}").text
    assert "first report" in page
    assert 'class="bracket"' in page
    assert all(f"/article/{a}" in page for a in told)


def test_who_copied_the_first_report_is_named(client: TestClient, demo: StoryGraph) -> None:
    copy = demo.query("copies").rows[0]
    reported = {r["event"] for r in demo.query("article_events", id=copy["article"]).rows}
    shared = next(e["event"] for e in demo.query("article_events", id=copy["original"]).rows if e["event"] in reported)
    found = client.get(f"/api/v1/event/{shared}").json()["texts"]
    own = next(t for t in found if t["first"]["article"] == copy["original"])
    assert copy["article"] in {c["article"] for c in own["copies"]}
    assert "copied by" in client.get(f"/event/{shared}").text


def test_every_event_and_quotation_of_the_story_has_a_page(client: TestClient, store: Store) -> None:
    for table, page in (("Event", "event"), ("Quote", "quote")):
        ids = [r["id"] for r in store.rows(f"MATCH (n:{table}) RETURN n.id AS id ORDER BY id")]
        for node in ids[::40]:
            assert client.get(f"/{page}/{node}").status_code == 200, node
    assert client.get("/event/nowhere").status_code == 404


@pytest.fixture
def store(demo: StoryGraph) -> Store:
    """The graph of the sample story."""
    return demo.store


def test_every_document_has_a_page(client: TestClient, demo: StoryGraph) -> None:
    rows = demo.query("entities", kind="Document", limit=1000).rows
    for row in rows[::6]:
        found = client.get(f"/api/v1/document/{row['id']}").json()
        assert len(found["trail"]) == row["articles"]
        days = [str(a["published"] or "9999") for a in found["trail"]]
        assert days == sorted(days)
        assert client.get(f"/document/{row['id']}").status_code == 200


def test_the_page_of_a_document_that_somebody_denies(client: TestClient, demo: StoryGraph) -> None:
    row = demo.query("disputed_documents").rows[0]
    found = client.get(f"/api/v1/document/{row['document']}").json()
    denials = [a for a in found["agents"] if a["relation"] == "DENIED"]
    assert row["denied_by"] in {a["agent"] for a in denials}
    for agent in found["agents"]:
        place = agent["evidence"]
        assert place["text"] == demo.context.article(place["article"]).text[place["start"] : place["end"]]
    page = client.get(f"/document/{row['document']}").text
    assert "denied by" in page
    assert f"/entity/{row['denied_by']}" in page


def test_only_documents_have_a_document_page(client: TestClient) -> None:
    assert client.get("/document/Graham Tolland").status_code == 404
    assert client.get("/document/nowhere-at-all").status_code == 404


def test_contradictions_have_receipts_on_both_sides(client: TestClient, demo: StoryGraph) -> None:
    found = client.get("/api/v1/contradictions").json()
    assert {r["event"] for r in found["dates"]} == {r["event"] for r in demo.query("date_conflicts").rows}
    for row in found["dates"]:
        assert len(row["claims"]) > 1
        assert all(c["evidence"]["sentence"] for c in row["claims"])
    pairs = {r["edge"] for r in demo.query("contradicting_quotes").rows}
    assert {r["edge"] for r in (*found["denials"], *found["quotes"])} == pairs
    for row in (*found["denials"], *found["quotes"]):
        assert row["a"]["evidence"]["sentence"]
        assert row["b"]["evidence"]["sentence"]
    assert all(r["evidence"]["sentence"] for r in found["documents"])
    assert len(found["rows"]) >= len(found["dates"]) + len(pairs)
    page = client.get("/contradictions").text
    assert all(f"/event/{r['event']}" in page for r in found["dates"])


@pytest.mark.parametrize("kind", KINDS)
def test_contradictions_of_one_kind(client: TestClient, kind: str) -> None:
    everything = client.get("/api/v1/contradictions").json()
    found = client.get(f"/api/v1/contradictions?kind={kind}").json()
    assert found[kind] == everything[kind]
    assert all(found[other] == [] for other in KINDS if other != kind)
    assert client.get(f"/contradictions?kind={kind}").status_code == 200


def test_a_limit_says_that_there_is_more(client: TestClient) -> None:
    found = client.get("/api/v1/contradictions?limit=1").json()
    assert len(found["dates"]) == 1
    assert "dates" in found["more"]
    assert client.get("/api/v1/contradictions?limit=201").status_code == 400
