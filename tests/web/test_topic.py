"""The overview of a story or of words."""

from __future__ import annotations

import csv
import io
from html import unescape
from typing import Any

from starlette.testclient import TestClient

from storygraph.project import StoryGraph


def asked(client: TestClient, topic: str) -> dict[str, Any]:
    answer = client.get(f"/api/v1/topic/{topic}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def largest(demo: StoryGraph) -> dict[str, Any]:
    row: dict[str, Any] = demo.query("stories", limit=1).rows[0]
    return row


def test_a_story_at_a_glance(client: TestClient, demo: StoryGraph) -> None:
    story = largest(demo)
    found = asked(client, story["id"])
    assert found["name"] == story["label"]
    assert found["article_count"] == len(found["articles"]) == story["articles"]
    assert found["texts"] == len({a["origin"] for a in found["articles"]}) < found["article_count"]
    assert found["first"][:10] == story["earliest"][:10]
    assert "Sele Valley Water" in [e["name"] for e in found["entities"]]
    assert found["documents"]
    assert sum(r["total"] for r in found["coverage"]["rows"]) <= found["article_count"]


def test_days_come_with_the_sentence_that_stands_there(client: TestClient, demo: StoryGraph) -> None:
    days = asked(client, largest(demo)["id"])["days"]
    assert 5 <= len(days) <= 8
    assert [d["date"] for d in days] == sorted(d["date"] for d in days)
    for day in days:
        for s in day["sentences"]:
            text = demo.record.article(s["article"]).text[s["start"] : s["end"]]
            assert " ".join(text.split()) == s["text"]


def test_the_first_reports_and_the_copies(client: TestClient, demo: StoryGraph) -> None:
    found = asked(client, largest(demo)["id"])
    day = found["first"][:10]
    assert all(r["published"].startswith(day) for r in found["first_reports"])
    copies = [a["article"] for a in found["articles"] if a["copy"]]
    assert len(copies) == found["article_count"] - found["texts"]
    assert sorted(c["article"] for r in found["copies"] for c in r["copies"]) == sorted(copies)


def test_only_copies_are_marked_as_copies(client: TestClient, demo: StoryGraph) -> None:
    story = largest(demo)
    copies = sum(a["copy"] for a in asked(client, story["id"])["articles"])
    table = client.get(f"/topic/{story['id']}").text.split("<h2>Articles")[1]
    assert table.count('<span class="word">copy</span>') == copies > 0


def test_words_are_a_topic_too(client: TestClient) -> None:
    found = asked(client, "solvent")
    assert found["target"]["type"] == "Topic"
    assert found["article_count"] > 0
    page = client.get("/topic/solvent").text
    assert 'href="/timeline?topic=solvent"' in page


def test_the_page_leads_on(client: TestClient, demo: StoryGraph) -> None:
    story = largest(demo)
    page = unescape(client.get(f"/topic/{story['id']}").text)
    for address in (f"/timeline?topic={story['id']}", "/graph?seed=", "/quotes?about=", "/document/", "/article/"):
        assert f'href="{address}' in page
    for heading in ("The days that matter most", "Who reported first", "Copies", "Documents", "Open contradictions"):
        assert heading in page


def test_csv_is_its_articles(client: TestClient, demo: StoryGraph) -> None:
    story = largest(demo)
    table = client.get(f"/api/v1/topic/{story['id']}?format=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [r["article"] for r in rows] == [a["article"] for a in asked(client, story["id"])["articles"]]


def test_what_no_article_holds_is_not_found(client: TestClient) -> None:
    assert client.get("/api/v1/topic/zyzzyva quokka").status_code == 404
    assert client.get("/topic/zyzzyva quokka").status_code == 404
