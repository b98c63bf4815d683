"""The source reader and the citation of a place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from starlette.testclient import TestClient

from storygraph.project import StoryGraph
from web.conftest import client_of

ARTICLE = "2024-03-18-inland-dispatch-tolland-quits"
HOSTILE = (
    "قال الوزير أحمد إن الميناء سيغلق يوم الاثنين. وأضاف أنه لا يعرف متى يفتح.\n\n"
    "Mayor Ann Lee said \u202eevil reversed\u202c words 👩‍👩‍👧 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 flags. "
    "<script>alert(1)</script> & </p> stay text.\n\n"
    "Ann Lee met the Harbour Council on 3 March 2024\u200b in Port\u2066ville. She denied the report."
)


class Pieces(HTMLParser):
    """Collects what the page shows for each pair of offsets, with the ids that stand on them, and all scripts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, int, int, str]] = []
        self.found: list[tuple[int, int, str, str]] = []
        self.text = ""
        self.depth = 0
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        if "data-start" in given and "data-end" in given:
            self.open.append((tag, int(str(given["data-start"])), int(str(given["data-end"])), given.get("id") or ""))
            self.text, self.depth = "", 0
        elif self.open and tag == self.open[-1][0]:
            self.depth += 1

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_endtag(self, tag: str) -> None:
        if not self.open or tag != self.open[-1][0]:
            return
        if self.depth:
            self.depth -= 1
            return
        _, start, end, name = self.open.pop()
        self.found.append((start, end, self.text, name))


def pieces(page: str) -> Pieces:
    made = Pieces()
    made.feed(page)
    return made


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, str]]:
    """A project with one article that means harm, and the id of that article."""
    folder = tmp_path_factory.mktemp("hostile")
    row = {
        "id": "h/1",
        "title": "<script>alert(2)</script> \u202etitle",
        "text": HOSTILE,
        "published": "2024-03-04",
        "publisher": "Port \u202eTimes",
        "url": "javascript:alert(3)",
    }
    source = folder / "h.jsonl"
    source.write_text(json.dumps(row) + "\n", encoding="utf-8")
    with StoryGraph(folder / "h.storygraph") as project:
        project.ingest(source)
        text = project.context.article("h/1").text
    with client_of(folder / "h.storygraph") as client:
        yield client, text


def test_every_span_shown_is_its_stretch_of_the_text(client: TestClient, demo: StoryGraph) -> None:
    text = demo.context.article(ARTICLE).text
    found = pieces(client.get(f"/article/{ARTICLE}").text).found
    assert found
    for start, end, shown, _ in found:
        assert shown == text[start:end]
    shown_at = {i for start, end, _, _ in found for i in range(start, end)}
    assert all(c.isspace() for i, c in enumerate(text) if i not in shown_at)


def test_emoji_arabic_and_controls_are_shown_by_offset(hostile: tuple[TestClient, str]) -> None:
    client, text = hostile
    page = client.get("/article/h/1?start=40&end=60").text
    made = pieces(page)
    for start, end, shown, _ in made.found:
        assert shown == text[start:end]
    assert made.tags.count("script") <= 1  # that of the page itself, where it is built
    assert 'data-mark="RLO"' in page
    assert "javascript:alert(3)" in page  # as text
    assert 'href="javascript' not in page
    title = page.split("<h1")[1].split("</h1>")[0]
    assert "\u202e" not in title
    assert "[RLO]" in title
    assert page.count("\u202e") == text.count("\u202e")  # alone in its piece, nowhere else


def test_pieces_of_the_interface_are_those_of_the_page(hostile: tuple[TestClient, str]) -> None:
    client, text = hostile
    answer = client.get("/api/v1/article/h/1").json()
    for units in answer["paragraphs"]:
        for unit in units:
            for piece in unit["pieces"]:
                assert piece["text"] == text[piece["start"] : piece["end"]]
    assert "right-to-left override" in answer["controls"]


def test_arriving_from_a_claim_marks_the_exact_characters(client: TestClient, demo: StoryGraph) -> None:
    text = demo.context.article(ARTICLE).text
    at = text.index("resigned")
    page = client.get(f"/article/{ARTICLE}?start={at}&end={at + 20}").text
    marked = [p for p in pieces(page).found if p[3] == "claim"]
    assert len(marked) == 1
    assert marked[0][0] == at
    assert page.count(' claimed"') == 1
    inside = [p for p in pieces(page).found if at <= p[0] and p[1] <= at + 20]
    assert "".join(p[2] for p in inside) == text[at : at + 20]


def test_a_claim_by_the_id_of_a_node_or_edge(client: TestClient, demo: StoryGraph) -> None:
    event = client.get(f"/api/v1/article/{ARTICLE}").json()["events"][0]["event"]
    for owner in (event, f"REPORTS({ARTICLE}>{event})"):
        claims = client.get(f"/api/v1/article/{ARTICLE}", params={"claim": owner}).json()["claims"]
        places = {(e.start, e.end) for e in demo.evidence.of(owner) if e.article == ARTICLE}
        assert {(c["start"], c["end"]) for c in claims} == places
    assert client.get(f"/article/{ARTICLE}?claim=nothing").status_code == 404


def test_mentions_are_links_to_their_entities_and_can_be_left_out_by_type(client: TestClient) -> None:
    page = client.get(f"/article/{ARTICLE}").text
    assert 'class="m person" href="/entity/per-graham-tolland' in page
    assert 'class="m organization"' in page
    only = client.get(f"/article/{ARTICLE}?type=Person").text
    assert only.count("data-mention") < page.count("data-mention")
    assert 'class="m organization" href' not in only
    assert "data-mention" not in client.get(f"/article/{ARTICLE}?type=none").text
    assert client.get(f"/api/v1/article/{ARTICLE}?type=Robot").status_code == 400


def test_sentences_have_anchors_and_side_lists_lead_to_them(client: TestClient) -> None:
    page = client.get(f"/article/{ARTICLE}").text
    answer = client.get(f"/api/v1/article/{ARTICLE}").json()
    for k in range(1, answer["sentences"] + 1):
        assert f'id="s{k}"' in page
    for row in (*answer["events"], *answer["quotes"]):
        assert f'href="#s{row["n"]}"' in page
    assert "/event/" + answer["events"][0]["event"] in page
    assert "/quote/" + answer["quotes"][0]["quote"] in page


def test_where_it_came_from(client: TestClient, demo: StoryGraph) -> None:
    answer = client.get(f"/api/v1/article/{ARTICLE}").json()
    known = answer["article"]
    assert known["publisher"] == "Inland Dispatch"
    assert known["published"] == "2024-03-18"
    assert known["accessed"] > known["published"]
    assert len(known["original_hash"]) == len(known["text_hash"]) == 64
    assert known["original_hash"] != known["text_hash"]
    copies = {c["article"] for c in answer["copies"]}
    assert copies == {r["article"] for r in demo.query("copies").rows if r["original"] == ARTICLE}


@pytest.mark.parametrize(
    "asked", ["start=5&end=5", "start=9&end=2", "start=0&end=99999999", "start=-1&end=3", "page=7", "start=x"]
)
def test_wrong_places_are_refused(client: TestClient, asked: str) -> None:
    assert client.get(f"/article/{ARTICLE}?{asked}").status_code == 400
    assert client.get(f"/api/v1/article/{ARTICLE}?{asked}").status_code == 400


def test_an_article_that_is_not_there(client: TestClient) -> None:
    assert client.get("/article/nowhere").status_code == 404
    assert client.get("/article/../../etc/passwd").status_code == 404


def test_a_very_long_text_is_shown_in_parts(monkeypatch: pytest.MonkeyPatch, client: TestClient) -> None:
    monkeypatch.setattr("storygraph.answers.reading.PER_PAGE", 5)
    first = client.get(f"/api/v1/article/{ARTICLE}").json()
    assert first["pages"] == -(-first["sentences"] // 5)

    def numbers(answer: dict[str, Any]) -> list[int]:
        return [u["n"] for units in answer["paragraphs"] for u in units if u["n"]]

    shown = [
        n
        for k in range(1, first["pages"] + 1)
        for n in numbers(client.get(f"/api/v1/article/{ARTICLE}?page={k}").json())
    ]
    assert shown == list(range(1, first["sentences"] + 1))
    last = first["events"][-1]
    there = client.get(f"/api/v1/article/{ARTICLE}?start={last['start']}&end={last['stop']}").json()
    assert last["n"] in numbers(there)
    assert there["target"] is not None
    assert "Part " in client.get(f"/article/{ARTICLE}").text


def test_citation_in_its_forms(client: TestClient) -> None:
    found = client.get(f"/api/v1/citation/{ARTICLE}?start=0&end=10").json()
    assert found["plain"].startswith("“ALDERMOUTH")
    assert f"article {ARTICLE}, sentence 1, SHA-256 {found['text_hash'][:12]}" in found["plain"]
    plain = client.get(f"/api/v1/citation/{ARTICLE}?start=0&end=10&format=plain")
    assert plain.text == found["plain"] + "\n"
    assert plain.headers["content-type"].startswith("text/plain")
    marked = client.get(f"/api/v1/citation/{ARTICLE}?start=0&end=10&format=markdown")
    assert marked.text == found["markdown"]
    reference = client.get(f"/api/v1/citation/{ARTICLE}?start=0&end=10&format=csl-json")
    assert reference.json() == found["csl"]
    assert reference.json()[0]["type"] == "article-newspaper"
    page = client.get(f"/citation/{ARTICLE}?start=0&end=10").text
    assert "CSL-JSON" in page
    assert found["text_hash"][:12] in page


@pytest.mark.parametrize("asked", ["start=5&end=5", "start=0&end=99999999", "start=-1", "end=0", "start=1e3"])
def test_bounds_of_a_citation(client: TestClient, asked: str) -> None:
    assert client.get(f"/api/v1/citation/{ARTICLE}?{asked}").status_code == 400
