"""The timeline page, asked without a browser."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from typing import Any
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from storygraph.web.pages.timeline import zoom

API = "/api/v1/timeline"
WATER = "Sele Valley Water"


def asked(client: TestClient, query: str) -> dict[str, Any]:
    answer = client.get(f"{API}?{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def page(client: TestClient, query: str) -> str:
    answer = client.get(f"/timeline?{query}")
    assert answer.status_code == 200, answer.text
    return answer.text


def test_without_anybody_it_says_where_to_begin(client: TestClient) -> None:
    text = page(client, "")
    assert 'name="e"' in text
    assert 'name="topic"' in text
    assert 'name="as_of"' in text
    assert re.search(r'href="/timeline\?e=org-sele-valley-water-\w+"', text)
    assert "/timeline?topic=story-" in text
    assert asked(client, "")["items"] == []


def test_every_item_of_the_answer_is_in_the_list(client: TestClient) -> None:
    items = asked(client, f"e={WATER}")["items"]
    text = unescape(page(client, f"e={WATER}&view=list"))
    assert 20 < len(items) <= 200
    assert all(i["summary"] in text for i in items)
    assert text.count("<tr data-row") == len(items)


def test_the_chart_is_drawn_by_the_server_and_its_marks_are_named_links(client: TestClient) -> None:
    text = page(client, f"e={WATER}")
    chart = text[text.index('<svg xmlns="http://www.w3.org/2000/svg" class="scene"') :]
    chart = chart[: chart.index("</svg>") + 6]
    root = ElementTree.fromstring(chart)
    links = list(root.iter("{http://www.w3.org/2000/svg}a"))
    assert len(links) > 20
    assert all(link.get("aria-label") for link in links)
    assert all("sel=" in link.get("href", "") or "view=list" in link.get("href", "") for link in links)
    assert "style" not in chart


def test_an_event_of_two_lanes_is_one_item_and_one_mark(client: TestClient) -> None:
    found = asked(client, "e=Graham Tolland&e=Sele Valley Water")
    shared = [i for i in found["items"] if i["shared"]]
    assert shared
    assert len({i["event"] for i in found["items"]}) == len(found["items"])
    assert all(len(i["entities"]) == 2 for i in shared)
    text = page(client, "e=Graham Tolland&e=Sele Valley Water")
    assert 'class="join"' in text
    assert "shared</li>" in text
    assert [n["name"] for n in found["lanes"]] == ["Graham Tolland", "Sele Valley Water"]
    assert all(n["first_reported"] and n["last_reported"] for n in found["lanes"])


def test_what_is_not_known_to_the_day_is_a_bar_with_its_words(client: TestClient) -> None:
    items = asked(client, f"e={WATER}")["items"]
    periods = [i for i in items if i["position"] and i["earliest"][:10] != i["latest"][:10]]
    assert periods
    text = page(client, f"e={WATER}")
    assert 'class="bar period' in text
    assert any(f"{i['when']} · " in unescape(text) for i in periods)


def test_undated_events_are_in_a_tray_and_stay_there_whatever_the_window(client: TestClient) -> None:
    whole, part = asked(client, f"e={WATER}"), asked(client, f"e={WATER}&from=2024-02&to=2024-02")
    assert whole["counts"]["undated"] == part["counts"]["undated"] > 0
    assert f"Undated ({whole['counts']['undated']})" in page(client, f"e={WATER}&from=2024-02&to=2024-02")
    assert all(i["when"] == "undated" for i in whole["items"] if i["position"] is None)


def test_a_cell_of_the_heat_table_counts_what_its_link_shows(client: TestClient) -> None:
    found = asked(client, f"e={WATER}")
    cells = [c for y in found["heat"]["years"] for c in y["months"] if c["count"]]
    assert sum(c["count"] for c in cells) + sum(y["longer"] for y in found["heat"]["years"]) == found["counts"]["shown"]
    text = page(client, f"e={WATER}")
    for cell in cells[:4]:
        assert f"from={cell['value']}&amp;to={cell['value']}" in text
        part = asked(client, f"e={WATER}&from={cell['value']}&to={cell['value']}")
        assert part["counts"]["certain"] == cell["count"]
        assert part["heat"] == found["heat"]


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("type=resign", lambda i: i["type"] == "resign"),
        ("precision=month", lambda i: i["precision"] == "month" and i["position"] is not None),
        ("precision=unknown", lambda i: i["position"] is None),
        ("min=3", lambda i: i["independent_sources"] >= 3),
        ("conflicts=1", lambda i: i["conflict"]),
        ("from=2024-03-01&to=2024-03-31", lambda i: not i["earliest"] or i["earliest"] <= "2024-04"),
    ],
)
def test_filters_narrow_and_every_item_passes(client: TestClient, query: str, holds: Any) -> None:
    whole, part = asked(client, "topic=water"), asked(client, f"topic=water&{query}")
    assert 0 < len(part["items"]) < len(whole["items"])
    assert all(holds(i) for i in part["items"])
    assert {i["event"] for i in part["items"]} <= {i["event"] for i in whole["items"]}
    assert part["types"] == whole["types"]


def test_events_together_with_somebody(client: TestClient) -> None:
    two = asked(client, "e=Graham Tolland&e=Sele Valley Water&all=1")["items"]
    part = {i["event"] for i in asked(client, "e=Graham Tolland&with=Sele Valley Water&all=1")["items"]}
    assert part
    assert part == {i["event"] for i in two if i["shared"]}


def test_what_was_known_by_a_day_holds_nothing_of_later_articles(client: TestClient) -> None:
    found = asked(client, f"e={WATER}&as_of=2024-01-20")
    assert 0 < len(found["items"]) < len(asked(client, f"e={WATER}")["items"])
    for item in found["items"]:
        claims = asked(client, f"e={WATER}&as_of=2024-01-20&sel={item['event']}")["panel"]["claims"]
        assert claims
        assert all(c["published"][:10] <= "2024-01-20" for c in claims)
    assert "As it was known on 2024-01-20." in page(client, f"e={WATER}&as_of=2024-01-20")


def test_a_month_as_a_bound_is_a_whole_month(client: TestClient) -> None:
    whole = asked(client, f"e={WATER}&from=2024-02&to=2024-02")
    assert whole["window"] == {"from": "2024-02-01", "to": "2024-02-29"}
    assert whole["counts"] == asked(client, f"e={WATER}&from=2024-02-01&to=2024-02-29")["counts"]


def test_the_panel_gives_each_articles_claim_and_sentence_with_its_place(client: TestClient) -> None:
    item = max(asked(client, f"e={WATER}")["items"], key=lambda i: i["independent_sources"])
    panel = asked(client, f"e={WATER}&sel={item['event']}")["panel"]
    assert panel["claim_count"] == len(panel["claims"]) >= item["independent_sources"]
    assert panel["first_reported"] == min(c["published"] for c in panel["claims"])
    text = unescape(page(client, f"e={WATER}&sel={item['event']}"))
    assert 'id="panel"' in text
    for s in panel["sentences"]:
        assert s["sentence"] in text
        assert f"/article/{s['article']}?start={s['start']}&end={s['end']}#claim" in text


def test_an_event_that_is_not_there_is_said_to_be_missing(client: TestClient) -> None:
    assert asked(client, f"e={WATER}&sel=evt-none")["panel"] is None
    assert "There is no such event" in page(client, f"e={WATER}&sel=evt-none")


def test_a_disputed_date_is_one_event_with_each_date_and_its_outlets(client: TestClient) -> None:
    found = asked(client, "topic=water&conflicts=1")
    assert found["items"]
    text = unescape(page(client, "topic=water&conflicts=1&view=list"))
    for item in found["items"]:
        assert len(item["claims"]) > 1
        for claim in item["claims"]:
            assert claim["when"] in text
            assert claim["outlets"]
    assert "⚠ dates disagree" in text
    assert 'class="clash"' in page(client, "topic=water&conflicts=1")


def test_lanes_by_kind_and_all_in_one(client: TestClient) -> None:
    kinds = asked(client, "e=Graham Tolland&e=Sele Valley Water&lanes=type")
    assert 1 < len(kinds["target"]["entities"]) <= 8
    assert {e for i in kinds["items"] for e in i["entities"]} <= {e["id"] for e in kinds["target"]["entities"]}
    one = asked(client, "e=Graham Tolland&e=Sele Valley Water&lanes=one")
    assert one["target"]["entities"] == []
    assert len(one["items"]) == len(kinds["items"])


def test_a_story_is_a_topic_by_its_id(client: TestClient, demo: Any) -> None:
    story = demo.query("stories", limit=1).rows[0]
    found = asked(client, f"topic={story['id']}")
    assert found["target"] == {"id": story["id"], "name": story["label"], "type": "Story", "entities": []}
    assert found["items"]
    assert f'href="/topic/{story["id"]}"' in page(client, f"topic={story['id']}")


def test_exports_are_exactly_what_is_shown(client: TestClient) -> None:
    query = "e=Graham Tolland&e=Sele Valley Water&from=2024-03&to=2024-03&min=2"
    items = asked(client, query)["items"]
    events = [i["event"] for i in items]
    dated = [i["event"] for i in items if i["position"] is not None]
    table = client.get(f"{API}?{query}&format=csv").content.decode("utf-8-sig")
    assert [r["event"] for r in csv.DictReader(io.StringIO(table))] == events
    told = client.get(f"{API}?{query}&format=timelinejs")
    assert 'filename="timeline.timelinejs.json"' in told.headers["content-disposition"]
    assert [e["unique_id"] for e in told.json()["events"]] == dated
    drawn = client.get(f"{API}?{query}&format=svg").text
    assert ElementTree.fromstring(drawn).tag.endswith("svg")
    whole = client.get(f"{API}?{query}&format=html").text
    assert whole.count("<tr>") == 1 + len(items)
    assert not re.search(r"<script|src=|https?://(?!www\.w3\.org/2000/svg)", whole)


def test_a_png_needs_its_library_and_says_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "resvg_py", None)
    answer = client.get(f"{API}?e={WATER}&format=png")
    assert answer.status_code == 400
    assert "pip install 'storygraph[png]'" in answer.json()["error"]


def test_nothing_to_draw_is_an_error_that_says_what_to_name(client: TestClient) -> None:
    answer = client.get(f"{API}?format=svg")
    assert answer.status_code == 400
    assert "e=" in answer.json()["error"]


def test_a_name_that_stands_nowhere_gives_the_nearest(client: TestClient) -> None:
    answer = client.get(f"{API}?e=Sele Vally Watr")
    assert answer.status_code == 404
    assert WATER in answer.json()["nearest"]


@pytest.mark.parametrize(
    "query",
    ["min=0", "min=x", "lanes=many", "precision=hour", "page=0", "e=a&from=2024-03&to=2023", "&".join(["e=a"] * 9)],
)
def test_parameters_are_bounded(client: TestClient, query: str) -> None:
    assert client.get(f"{API}?{query}").status_code == 400


def test_filters_can_be_taken_away_one_by_one(client: TestClient) -> None:
    text = unescape(page(client, f"e={WATER}&from=2024-02&min=2"))
    assert '<span class="unseen">Remove filter: </span>from 2024-02 ×</a>' in text
    assert f'href="/timeline?e={WATER.replace(" ", "+")}&min=2"' in text
    assert f'href="/timeline?e={WATER.replace(" ", "+")}&from=2024-02"' in text


def test_zoom_works_without_scripts_by_links() -> None:
    found = zoom({"from": "2024-01-01", "to": "2024-12-31"}, "2024-03-01", "2024-03-31")
    assert found["closer"] == ("2024-03-08", "2024-03-24")
    assert found["wider"] == ("2024-02-15", "2024-04-15")
    assert found["earlier"] == ("2024-02-15", "2024-03-16")
    assert found["later"] == ("2024-03-16", "2024-04-15")
    assert zoom({"from": "", "to": ""}, "", "") == {}
    assert zoom({"from": "0001-01-01", "to": "9999-12-31"}, "", "")["wider"] == ("0001-01-01", "9999-12-31")


def test_the_answer_is_json_without_pictures(client: TestClient) -> None:
    found = asked(client, f"e={WATER}")
    assert "<svg" not in json.dumps(found)
    assert found["measure"]["runs"][0][2] == 0
    assert found["measure"]["runs"][-1][3] == 1000
