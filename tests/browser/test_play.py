"""What scripts add to the graph and the timeline: keys, undo, places that stay, an address that is the view."""

from __future__ import annotations

from playwright.sync_api import Page

from browser.conftest import CY, DRAWN, Opened


def _places(page: Page) -> dict[str, list[float]]:
    page.wait_for_function(DRAWN)
    found: dict[str, list[float]] = page.evaluate(
        f"Object.fromEntries({CY}.nodes().map(n => [n.id(), [n.position().x, n.position().y]]))"
    )
    return found


def test_the_graph_expands_and_takes_back_and_looks_the_same_again(opened: Opened, person: str) -> None:
    tab = opened(viewport={"width": 1280, "height": 1100})
    page = tab.go("/graph?seed=Ketterby")
    before = _places(page)
    page.focus("#cy")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url("**sel=**")
    page.keyboard.press("e")
    page.wait_for_url("**expand=**")
    page.wait_for_function(f"n => {CY}.nodes().length >= n", arg=len(before))
    grown = page.url
    page.keyboard.press("u")
    page.wait_for_function("address => location.href !== address", arg=grown)
    page.goto(grown)
    first = _places(page)
    page.reload()
    assert _places(page) == first
    assert {k: v for k, v in first.items() if k in before} == before


def test_the_graph_has_its_table_and_finds(opened: Opened, person: str) -> None:
    tab = opened()
    page = tab.go(f"/graph?seed={person}")
    _places(page)
    page.keyboard.press("t")
    page.locator("#table table").first.wait_for(state="visible")
    page.keyboard.press("t")
    page.locator("#cy").wait_for(state="visible")
    page.keyboard.press("f")
    page.keyboard.type("farrow")
    assert page.evaluate(f"{CY}.nodes('.found').length") > 0


def test_the_timeline_comes_nearer_and_back_by_keys(opened: Opened, person: str) -> None:
    tab = opened()
    page = tab.go(f"/timeline?e={person}")
    page.locator("#chart.live svg circle").first.wait_for()
    page.focus("#chart")
    page.keyboard.press("+")
    page.wait_for_url("**from=**")
    near = page.url
    page.keyboard.press("ArrowRight")
    page.keyboard.press("0")
    page.wait_for_function("address => location.href !== address", arg=near)
    assert "from=" not in page.url
