"""The shell: keys, copying, sorting, and who may open it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from browser.conftest import Browsing, Opened, served
from storygraph.project import StoryGraph
from storygraph.web.serve import Launch


def test_keys_lead_everywhere(opened: Opened) -> None:
    tab = opened()
    page = tab.page
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.type("water")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=water")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".here").count() == 1
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entity/**")
    for key, address in (("q", "quotes"), ("t", "timeline"), ("p", "path"), ("g", "graph"), ("s", "search")):
        page.keyboard.press("g")
        page.keyboard.press(key)
        page.wait_for_url(f"**/{address}")
    page.keyboard.press("?")
    page.wait_for_url("**/help")


def test_single_keys_can_be_switched_off(opened: Opened) -> None:
    tab = opened()
    page = tab.go("/help")
    page.locator("#keys").uncheck()
    page.go_back()
    page.reload()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "find"


def test_a_link_is_copied(opened: Opened) -> None:
    tab = opened(permissions=["clipboard-read", "clipboard-write"])
    page = tab.go("/search?q=water")
    page.locator("[data-copy-link]").click()
    page.locator("#said", has_text="Link copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/search?q=water")


def test_tables_sort_by_their_heads(opened: Opened, demo: StoryGraph) -> None:
    tab = opened()
    page = tab.go(f"/entity/{demo.query('entities', limit=1).rows[0]['id']}")
    head = page.locator("table.sortable th", has_text="Name")
    head.locator("button").click()
    names = page.locator("table.sortable tbody tr td:first-child").all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    assert head.get_attribute("aria-sort") == "ascending"


def test_skip_link_comes_first(opened: Opened) -> None:
    tab = opened()
    tab.page.keyboard.press("Tab")
    assert tab.page.evaluate("document.activeElement.className") == "skip"


def test_a_name_bound_to_this_machine_gets_nothing(launch: Launch, browsing: Browsing) -> None:
    page = browsing("--host-resolver-rules=MAP evil.test 127.0.0.1").new_page()
    answer = page.goto(f"http://evil.test:{launch.port}/open?token={launch.secret.token}")
    assert answer is not None
    assert answer.status == 421


def test_without_the_key_nothing_opens(launch: Launch, browser: Browser) -> None:
    context = browser.new_context()
    answer = context.new_page().goto(f"{launch.origin}/")
    assert answer is not None
    assert answer.status == 401
    context.close()


def test_it_works_without_webgl(launch: Launch, demo: StoryGraph, browsing: Browsing) -> None:
    person = demo.query("entities", kind="Person", limit=1).rows[0]["id"]
    page = browsing("--disable-gpu", "--disable-3d-apis").new_page()
    page.goto(launch.address)
    page.goto(f"{launch.origin}/graph?seed={person}")
    assert not page.evaluate("document.createElement('canvas').getContext('webgl')")
    page.locator("canvas").first.wait_for()


@pytest.mark.parametrize("analyst", ["", "ada"])
def test_the_badge_says_what_may_be_done(demo: StoryGraph, browser: Browser, analyst: str) -> None:
    context = browser.new_context()
    with served(demo.folder, analyst) as launch:
        page = context.new_page()
        page.goto(launch.address)
        words = page.locator(".badge").inner_text()
        assert words == ("Offline, editing as ada" if analyst else "Offline, read-only")
        context.close()
