"""The gold beside the example story is well-formed, and every string in it stands in its article as it is read."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from storygraph.model import Acquired, Article
from storygraph.read import read

DATA = Path(__file__).parents[2] / "data"
GOLD = sorted((DATA / "gold").glob("2024-*.json"))
TYPES = {"Person", "Organization", "Place", "Group", "Document"}
KINDS = {"direct", "mixed", "indirect"}
STATUSES = {"happened", "planned", "denied", "hypothetical", "ongoing", "alleged"}
PRECISIONS = {"day", "week", "month", "quarter", "year", "range", "unknown"}
RELATIONS = re.compile(r"leads|works_for|member_of|family_of|part_of|owns|accuses|issued|signed|represents|other:\w+")
Json = dict[str, Any]


def load(path: Path) -> Json:
    value: Json = json.loads(path.read_text(encoding="utf-8"))
    return value


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    """The articles of the story as the product reads them, by their name in the gold."""
    found = {}
    for acquired in read([DATA / "articles"]):
        assert isinstance(acquired, Acquired), acquired
        path = Path(acquired.original.path)
        found[acquired.article.id if path.suffix == ".jsonl" else path.stem] = acquired.article
    return found


@pytest.fixture(scope="module")
def story() -> Json:
    return load(DATA / "gold" / "story.json")


def places(text: str, wanted: str) -> list[int]:
    """Where `wanted` begins in the text as whole words."""
    left = r"(?<!\w)" if wanted[0].isalnum() else ""
    right = r"(?!\w)" if wanted[-1].isalnum() else ""
    return [m.start() for m in re.finditer(left + re.escape(wanted) + right, text)]


def strings(gold: Json) -> Iterator[tuple[str, int]]:
    """Every verbatim string with how often it has to occur at least."""
    for entity in gold["entities"]:
        for wanted in (entity["name"], *entity["forms"], *entity["nominals"]):
            yield wanted, 1
        for at in entity.get("at", []):
            yield at["text"], at["nth"]
    for quote in gold["quotes"]:
        pieces = quote["text"] if isinstance(quote["text"], list) else [quote["text"]]
        yield pieces[0], quote.get("nth", 1)
        for wanted in (*pieces[1:], quote["speaker"], quote["cue"]):
            if wanted is not None:
                yield wanted, 1
    for event in gold["events"]:
        for trigger in event["triggers"]:
            yield trigger, 1
    for relation in gold["relations"]:
        yield relation["evidence"], 1
    for time in gold["times"]:
        yield time["text"], time.get("nth", 1)


def claims(value: object) -> Iterator[Json]:
    """Every object anywhere below that names an article."""
    if isinstance(value, dict):
        if "article" in value:
            yield value
        for below in value.values():
            yield from claims(below)
    elif isinstance(value, list):
        for below in value:
            yield from claims(below)


def test_forty_articles_are_read(articles: dict[str, Article], story: Json) -> None:
    assert len(articles) == 40
    assert set(articles) == set(story["articles"])


def test_articles_say_when_and_by_whom_they_were_published(articles: dict[str, Article], story: Json) -> None:
    for name, described in story["articles"].items():
        article = articles[name]
        assert article.day == date.fromisoformat(described["published"]), name
        assert article.publisher == described["publisher"], name
        assert article.title, name
        assert article.url, name
        assert article.language == "en", name


def test_the_line_of_an_article_is_the_one_named(story: Json) -> None:
    for name, described in story["articles"].items():
        path = DATA / "articles" / described["file"]
        if described["line"] is None:
            assert path.stem == name
        else:
            line = path.read_text(encoding="utf-8").split("\n")[described["line"] - 1]
            assert json.loads(line)["id"] == name


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_every_string_is_in_the_article(path: Path, articles: dict[str, Article]) -> None:
    gold = load(path)
    text = articles[gold["id"]].text
    missing = [wanted for wanted, times in strings(gold) if len(places(text, wanted)) < times]
    assert missing == []


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_pieces_of_a_quotation_follow_each_other(path: Path, articles: dict[str, Article]) -> None:
    gold = load(path)
    text = articles[gold["id"]].text
    for quote in gold["quotes"]:
        if isinstance(quote["text"], list):
            at = 0
            for piece in quote["text"]:
                at = text.find(piece, at)
                assert at >= 0, piece
                at += len(piece)


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_gold_is_well_formed(path: Path, story: Json) -> None:
    gold = load(path)
    described = story["articles"][gold["id"]]
    assert (gold["file"], gold["line"]) == (described["file"], described["line"])
    assert gold["published"] == described["published"]
    keys = [entity["key"] for entity in gold["entities"]]
    assert len(keys) == len(set(keys))
    for entity in gold["entities"]:
        assert entity["type"] in TYPES
        assert entity["salience"] in (1, 2, 3)
    for quote in gold["quotes"]:
        assert quote["kind"] in KINDS
        assert quote["who"] is None or quote["who"] in keys, quote
    for relation in gold["relations"]:
        assert {relation["source"], relation["target"]} <= set(keys), relation
        assert RELATIONS.fullmatch(relation["type"]), relation


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_events_are_well_formed(path: Path) -> None:
    gold = load(path)
    keys = {entity["key"] for entity in gold["entities"]}
    assert max(Counter(event["key"] for event in gold["events"]).values()) == 1
    for event in gold["events"]:
        assert event["status"] in STATUSES, event
        assert event["precision"] in PRECISIONS, event
        assert set(event["participants"]) <= keys, event
        assert event["place"] is None or event["place"] in keys, event
        days = [date.fromisoformat(d) for d in (event["earliest"], event["latest"]) if d]
        assert days == sorted(days), event
        if event["precision"] == "day" and event["earliest"] and event["latest"]:
            assert event["earliest"] == event["latest"], event
        if event["status"] == "happened":
            assert "0000" < (event["latest"] or "") <= gold["published"], event


def test_at_least_sixteen_articles_of_every_format_are_annotated() -> None:
    assert len(GOLD) >= 16
    assert {Path(load(path)["file"]).suffix for path in GOLD} == {".txt", ".md", ".html", ".jsonl"}


def test_a_key_is_of_one_type_in_all_articles() -> None:
    types = defaultdict(set)
    for path in GOLD:
        for entity in load(path)["entities"]:
            types[entity["key"]].add(entity["type"])
    assert {key for key, found in types.items() if len(found) > 1} == set()


def test_occurrences_of_a_shared_name_belong_to_one_entity(articles: dict[str, Article]) -> None:
    for path in GOLD:
        gold = load(path)
        text = articles[gold["id"]].text
        owners = Counter(
            places(text, at["text"])[at["nth"] - 1] for entity in gold["entities"] for at in entity.get("at", [])
        )
        assert all(count == 1 for count in owners.values()), path.name


def test_the_story_quotes_its_articles(articles: dict[str, Article], story: Json) -> None:
    found = list(claims({k: v for k, v in story.items() if k != "articles"}))
    assert len(found) > 100
    for claim in found:
        for field in ("trigger", "text", "form", "speaker"):
            if field in claim:
                assert places(articles[claim["article"]].text, claim[field]), claim


def test_copies_share_most_of_their_text_and_no_headline(articles: dict[str, Article], story: Json) -> None:
    for group in story["copies"]:
        members = [articles[name] for name in group["articles"]]
        assert len({member.title for member in members}) == len(members)
        words = [set(re.findall(r"\w+", member.text.lower())) for member in members]
        for other in words[1:]:
            assert len(words[0] & other) / min(len(words[0]), len(other)) > 0.85


def test_corrections_stand_at_the_same_address(articles: dict[str, Article], story: Json) -> None:
    for correction in story["corrections"]:
        earlier, later = articles[correction["earlier"]], articles[correction["later"]]
        assert earlier.url == later.url == correction["url"]
        assert "0000" < (earlier.published or "") < (later.published or ""), correction
        assert correction["wrong"] in earlier.text
        assert correction["right"] in later.text
        assert correction["note"] in later.text


def test_namesakes_and_aliases_are_known_entities(story: Json) -> None:
    known = {entity["key"] for path in GOLD for entity in load(path)["entities"]}
    named = {key for group in story["namesakes"] for key in group["keys"]} | {a["key"] for a in story["aliases"]}
    assert named <= known
