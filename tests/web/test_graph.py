"""The graph's page: bounded, filtered, in a window of time, with sentences, as files."""

from __future__ import annotations

import csv
import io
import json
from itertools import combinations
from typing import Any
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from storygraph.answers.neighbourhood import FIRST, MOST, STEP
from storygraph.model import Graph
from storygraph.project import StoryGraph

SEED = "Sele Valley Water"
SVG = "{http://www.w3.org/2000/svg}"


def asked(client: TestClient, query: str = "") -> dict[str, Any]:
    answer = client.get(f"/api/v1/graph?seed={SEED}{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@pytest.fixture(scope="module")
def whole(client: TestClient) -> dict[str, Any]:
    return asked(client)


def test_it_never_opens_on_everything(client: TestClient) -> None:
    page = client.get("/graph").text
    assert "<svg" not in page.split("<main")[1]
    assert page.count("/graph?seed=") >= 10
    assert client.get("/api/v1/graph").json()["nodes"] == []


def test_forty_neighbours_at_first_ranked_by_sources(whole: dict[str, Any]) -> None:
    assert whole["shown"] == FIRST
    assert whole["neighbours"] > FIRST
    assert len(whole["nodes"]) == FIRST + 1
    assert whole["more"] == FIRST + STEP
    assert whole["nodes"][0]["seed"]


def test_the_count_is_told(client: TestClient, whole: dict[str, Any]) -> None:
    page = client.get(f"/graph?seed={SEED}").text
    assert f"Showing {FIRST} of {whole['neighbours']} neighbours, ranked by sources" in page
    assert f"n={FIRST + STEP}" in page


def test_edges_among_the_shown_are_always_there(whole: dict[str, Any], demo: StoryGraph) -> None:
    shown = {n["id"] for n in whole["nodes"]}
    known = demo.query("edges_among", ids=sorted(shown), limit=5000).rows
    assert {r["edge"] for r in known} <= {e["edge"] for e in whole["edges"]}
    assert {end for e in whole["edges"] for end in (e["source"], e["target"])} <= shown


def test_shared_events_and_utterances_are_all_there(whole: dict[str, Any], demo_graph: Graph) -> None:
    shown = {n["id"] for n in whole["nodes"]}
    at: dict[str, set[str]] = {}
    for edge in demo_graph.edges["TOOK_PART"]:
        at.setdefault(edge.target, set()).add(edge.source)
    events = {(v, *pair) for v, who in at.items() for pair in combinations(sorted(who & shown), 2)}
    found = {(e["edge"], e["source"], e["target"]) for e in whole["edges"] if e["type"] == "SAME_EVENT"}
    assert found == events
    said = {e.target: e.source for e in demo_graph.edges["SAID"]}
    about = [(e.source, e.target) for k in ("ABOUT", "ADDRESSED_TO") for e in demo_graph.edges[k]]
    spoken = {(q, said[q], o) for q, o in about if q in said and said[q] != o and {said[q], o} <= shown}
    assert {(e["edge"], e["source"], e["target"]) for e in whole["edges"] if e["type"] == "SPOKE_OF"} == spoken


def test_edges_are_grouped_by_pair_with_their_count(whole: dict[str, Any]) -> None:
    counts: dict[str, int] = {}
    for edge in whole["edges"]:
        counts[edge["pair"]] = counts.get(edge["pair"], 0) + 1
    assert counts == {p["id"]: p["count"] for p in whole["links"]}
    assert len({p["id"] for p in whole["links"]}) == len(whole["links"])


def test_lines_say_how_well_they_are_attested(whole: dict[str, Any]) -> None:
    by_pair: dict[str, list[dict[str, Any]]] = {}
    for edge in whole["edges"]:
        by_pair.setdefault(edge["pair"], []).append(edge)
    for pair in whole["links"]:
        facts = [
            e for e in by_pair[pair["id"]] if e["type"] != "CO_MENTIONED" and e["status"] in ("", "happened", "ongoing")
        ]
        best = max((e["independent_sources"] for e in facts if e["score"] >= 0.6), default=0)
        assert pair["line"] == ("solid" if best > 1 else "dashed" if facts else "dotted"), pair
    assert {p["line"] for p in whole["links"]} == {"solid", "dashed", "dotted"}


def test_what_is_merely_named_together_can_be_left_out(client: TestClient) -> None:
    found = asked(client, "&rel=stated")
    assert "CO_MENTIONED" not in {e["type"] for e in found["edges"]}
    assert found["edges"]
    assert "pairs that are only named together" in found["left_out"]


def test_links_of_one_type(client: TestClient) -> None:
    found = asked(client, "&rel=LEADS&rel=OWNS")
    assert {e["type"] for e in found["edges"]} <= {"LEADS", "OWNS"}
    assert found["edges"]


def test_least_texts(client: TestClient) -> None:
    found = asked(client, "&min=3")
    assert found["edges"]
    assert all(e["independent_sources"] >= 3 for e in found["edges"])


@pytest.mark.parametrize(
    ("at", "window", "first", "last"),
    [
        ("2024", 0, "2024-01-01", "2024-12-31"),
        ("2024-02", 0, "2024-02-01", "2024-02-29"),
        ("2024-02-21", 0, "2024-02-21", "2024-02-21"),
        ("2024-02-21", 7, "2024-02-21", "2024-02-27"),
    ],
)
def test_a_window_of_time(
    client: TestClient, whole: dict[str, Any], at: str, window: int, first: str, last: str
) -> None:
    found = asked(client, f"&at={at}&window={window}")
    assert (found["time"]["first"], found["time"]["last"]) == (first, last)
    assert found["edges"]
    assert all(e["since"] <= last and e["until"] >= first for e in found["edges"])
    assert len(found["edges"]) < len(whole["edges"])
    assert {n["id"]: (n["x"], n["y"]) for n in found["nodes"]} == {n["id"]: (n["x"], n["y"]) for n in whole["nodes"]}, (
        "places stay while time is panned"
    )


def test_the_slider_pans(client: TestClient) -> None:
    assert asked(client, "&at=2024-01")["time"]["earlier"] == "2023-12"
    assert asked(client, "&at=2024")["time"]["later"] == "2025"
    assert asked(client, "&at=2024-01-01&window=7")["time"]["later"] == "2024-01-08"
    page = client.get(f"/graph?seed={SEED}&at=2024-02").text
    assert "at=2024-01" in page
    assert "at=2024-03" in page


def test_an_edge_says_which_time_it_means(whole: dict[str, Any]) -> None:
    times = {(e["type"], e["time"]) for e in whole["edges"]}
    assert ("CO_MENTIONED", "reported") in times
    assert ("LEADS", "true") in times
    assert ("SAME_EVENT", "happened") in times
    assert ("SPOKE_OF", "said") in times
    assert all((e["since"] is None) == (e["time"] == "unknown") for e in whole["edges"])
    assert all(e["since"] <= e["until"] for e in whole["edges"] if e["since"])


def test_a_pair_opens_its_sentences(client: TestClient, whole: dict[str, Any]) -> None:
    pair = whole["links"][0]
    panel = asked(client, f"&sel={pair['id']}")["panel"]
    assert panel["count"] == pair["count"]
    assert panel["first_reported"] == pair["first_reported"]
    sentences = [s for e in panel["edges"] for s in e["sentences"]]
    assert sentences
    for s in sentences:
        text = client.get(f"/api/v1/article/{s['article']}")
        assert text.status_code == 200
    page = client.get(f"/graph?seed={SEED}&sel={pair['id']}").text
    assert f'href="/article/{sentences[0]["article"]}?start={sentences[0]["start"]}' in page
    assert "first reported" in page


def test_an_edge_alone(client: TestClient, whole: dict[str, Any]) -> None:
    edge = next(e for e in whole["edges"] if e["type"] == "LEADS")
    panel = asked(client, f"&sel={edge['edge']}")["panel"]
    assert [e["edge"] for e in panel["edges"]] == [edge["edge"]]
    assert panel["edges"][0]["sentences"]


def test_a_node_opens_what_it_is_joined_to(client: TestClient, whole: dict[str, Any]) -> None:
    node = whole["nodes"][3]
    panel = asked(client, f"&sel={node['id']}")["panel"]
    assert panel["node"]["name"] == node["name"]
    assert panel["neighbours"] >= node["joined"] - 1


@pytest.mark.parametrize("selected", ["nobody-at-all", "a~b", "LEADS(a>b)", "~", "x" * 600])
def test_what_is_not_there_cannot_be_selected(client: TestClient, selected: str) -> None:
    assert client.get(f"/api/v1/graph?seed={SEED}&sel={selected}").status_code == 404


def test_expanding_keeps_places_and_adds_twenty_at_most(client: TestClient, whole: dict[str, Any]) -> None:
    node = whole["nodes"][5]["id"]
    found = asked(client, f"&expand={node}")
    places = {n["id"]: (n["x"], n["y"]) for n in found["nodes"]}
    assert 0 < len(found["nodes"]) - len(whole["nodes"]) <= STEP
    assert all(places[n["id"]] == (n["x"], n["y"]) for n in whole["nodes"])


def test_more_neighbours_keep_places_too(client: TestClient, whole: dict[str, Any]) -> None:
    found = asked(client, f"&n={FIRST + STEP}")
    places = {n["id"]: (n["x"], n["y"]) for n in found["nodes"]}
    assert len(places) > len(whole["nodes"])
    assert all(places[n["id"]] == (n["x"], n["y"]) for n in whole["nodes"])


def test_hiding_takes_a_node_and_its_lines_and_says_so(client: TestClient, whole: dict[str, Any]) -> None:
    node = whole["nodes"][2]["id"]
    found = asked(client, f"&hide={node}")
    assert node not in {n["id"] for n in found["nodes"]}
    assert not any(node in (e["source"], e["target"]) for e in found["edges"])
    assert [h["id"] for h in found["hidden"]] == [node]
    assert "1 hidden by you" in found["left_out"]
    kept = {n["id"]: (n["x"], n["y"]) for n in whole["nodes"] if n["id"] != node}
    assert {n["id"]: (n["x"], n["y"]) for n in found["nodes"]} == kept


def test_the_seed_cannot_be_hidden(client: TestClient, whole: dict[str, Any]) -> None:
    found = asked(client, f"&hide={whole['seeds'][0]['id']}")
    assert found["nodes"][0]["id"] == whole["seeds"][0]["id"]


def test_never_more_than_three_hundred(client: TestClient) -> None:
    assert client.get(f"/api/v1/graph?seed={SEED}&n={MOST + 1}").status_code == 400
    assert len(asked(client, f"&n={MOST}")["nodes"]) <= MOST


def test_who_stands_out_and_what_was_left_out(client: TestClient, whole: dict[str, Any]) -> None:
    assert whole["connected"][0]["name"] == SEED
    assert whole["connected"][0]["joined"] == FIRST
    assert 0 < whole["brokers"][0]["share"] <= 1
    assert any("further neighbours" in words for words in whole["left_out"])
    page = client.get(f"/graph?seed={SEED}").text
    assert "joined to 40 of the 41 shown" in page
    assert "of the shortest ways" in page


def test_the_table_has_what_the_picture_has(client: TestClient, whole: dict[str, Any]) -> None:
    page = client.get(f"/graph?seed={SEED}").text
    drawn = page[page.index('<div class="still">') : page.index("</svg>", page.index('<div class="still">'))]
    for pair in whole["links"]:
        assert f'data-id="{pair["id"]}"' in drawn
        assert f'data-pair="{pair["id"]}"' in page
    for node in whole["nodes"]:
        assert f'data-id="{node["id"]}"' in drawn
        assert f'data-node="{node["id"]}"' in page


def test_a_reload_looks_the_same(client: TestClient) -> None:
    one, two = (client.get(f"/graph?seed={SEED}").text for _ in range(2))
    assert one == two


def test_csv_is_the_edges(client: TestClient, whole: dict[str, Any]) -> None:
    text = client.get(f"/api/v1/graph?seed={SEED}&format=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [r["edge"] for r in rows] == [e["edge"] for e in whole["edges"]]


def test_svg_and_png(client: TestClient, whole: dict[str, Any]) -> None:
    text = client.get(f"/api/v1/graph?seed={SEED}&format=svg").text
    root = ElementTree.fromstring(text)
    assert len(root.findall(f".//{SVG}line")) >= len(whole["links"])
    assert "href" not in text
    picture = client.get(f"/api/v1/graph?seed={SEED}&format=png")
    assert picture.content.startswith(b"\x89PNG") or "pip install" in picture.json()["error"]


def test_gexf_has_each_edge_and_its_time(client: TestClient, whole: dict[str, Any]) -> None:
    space = "{http://www.gexf.net/1.2draft}"
    root = ElementTree.fromstring(client.get(f"/api/v1/graph?seed={SEED}&format=gexf").content)
    assert len(root.findall(f".//{space}node")) == len(whole["nodes"])
    edges = root.findall(f".//{space}edge")
    assert len(edges) == len(whole["edges"])
    assert sum("start" in e.attrib for e in edges) == sum(bool(e["since"]) for e in whole["edges"])


@pytest.mark.parametrize("query", ["&rel=FRIENDS", "&min=0", "&n=0", "&at=2024-13", "&window=-1", "&zoom=2"])
def test_wrong_parameters_are_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/api/v1/graph?seed={SEED}{query}").status_code == 400


def test_an_unknown_seed_offers_the_nearest(client: TestClient) -> None:
    answer = client.get("/api/v1/graph?seed=Sele Vally Water")
    assert answer.status_code == 404
    assert SEED in answer.json()["nearest"]


def test_several_seeds(client: TestClient) -> None:
    found = client.get(f"/api/v1/graph?seed={SEED}&seed=Nasreen Qadri&seed=").json()
    assert [s["name"] for s in found["seeds"]] == [SEED, "Nasreen Qadri"]
    assert json.dumps(found)
