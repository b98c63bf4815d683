"""Every page: no violation that axe-core finds, no sideways scrolling, light and dark, narrow and wide."""

from __future__ import annotations

from typing import Any

import pytest

from browser.conftest import AXE, Opened
from storygraph.project import StoryGraph

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def addresses(demo: StoryGraph) -> dict[str, str]:
    """One address of every page, with something on it."""
    person, other = (r["id"] for r in demo.query("entities", kind="Person", limit=2).rows)
    document = demo.query("entities", kind="Document", limit=1).rows[0]["id"]
    quote = demo.quotes(speaker=person)[0]
    event = demo.query("entity_timeline", id=person, limit=1).rows[0]["event"]
    story = demo.query("stories", limit=1).rows[0]["id"]
    return {
        "home": "/",
        "search": "/search?q=water",
        "search-none": "/search?q=zzzz",
        "entity": f"/entity/{person}",
        "why": f"/why/{person}",
        "timeline": f"/timeline?e={person}&e={other}",
        "topic": f"/topic/{story}",
        "graph": f"/graph?seed={person}",
        "path": f"/path?from={person}&to={other}",
        "map": "/map",
        "quotes": f"/quotes?speaker={person}",
        "quote": f"/quote/{quote['quote']}",
        "article": f"/article/{quote['article']}?start={quote['start']}&end={quote['end']}",
        "document": f"/document/{document}",
        "event": f"/event/{event}",
        "contradictions": "/contradictions",
        "news": "/news",
        "review": "/review",
        "investigations": "/investigations",
        "help": "/help",
        "error": "/nosuch",
    }


NAMES = [
    *("home", "search", "search-none", "entity", "why", "timeline", "topic", "graph", "path", "map", "quotes", "quote"),
    *("article", "document", "event", "contradictions", "news", "review", "investigations", "help", "error"),
]


@pytest.fixture(scope="session")
def where(demo: StoryGraph) -> dict[str, str]:
    """The addresses by name."""
    return addresses(demo)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(name: str, scheme: str, where: dict[str, str], opened: Opened) -> None:
    tab = opened(color_scheme=scheme)
    tab.expected = ("404",) if name == "error" else ()
    page = tab.go(where[name])
    page.wait_for_load_state("networkidle")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
    assert [(v["id"], v["help"], [n["html"][:200] for n in v["nodes"][:3]]) for v in found["violations"]] == []


@pytest.mark.parametrize("width", [360, 768, 1280, 2560])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_scrolls_sideways(name: str, width: int, where: dict[str, str], opened: Opened) -> None:
    tab = opened(viewport={"width": width, "height": 900})
    tab.expected = ("404",) if name == "error" else ()
    page = tab.go(where[name])
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("name", NAMES)
def test_pages_work_without_scripts(name: str, where: dict[str, str], opened: Opened) -> None:
    tab = opened(java_script_enabled=False)
    tab.expected = ("404",) if name == "error" else ()
    page = tab.go(where[name])
    assert page.locator("h1").inner_text().strip()
    assert page.locator(".scripted:visible").count() == 0
