"""What analysts come for, from the start page, in at most five clicks; and once by the keyboard alone."""

from __future__ import annotations

import pytest

from browser.conftest import Opened
from storygraph.project import StoryGraph

MOST_CLICKS = 5


@pytest.fixture(scope="session")
def people(demo: StoryGraph) -> tuple[str, str]:
    """The two people in most articles."""
    first, second = (r["name"] for r in demo.query("entities", kind="Person", limit=2).rows)
    return first, second


def test_who_first_reported_it_and_who_copied_it(opened: Opened) -> None:
    tab = opened()
    tab.page.fill("#find", "inquiry")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/search**")
    tab.click("main a[href^='/event/']")
    words = tab.page.locator("main").inner_text().lower()
    assert "first reported" in words
    assert tab.clicks <= MOST_CLICKS


def test_what_was_said_before_and_after_a_day(opened: Opened, people: tuple[str, str]) -> None:
    tab = opened()
    tab.click("nav a[href='/quotes']")
    tab.page.fill("input[name=speaker]", people[0])
    tab.page.fill("input[name=split]", "2024-02-21")
    tab.click("main form button")
    words = tab.page.locator("main").inner_text().lower()
    assert "before" in words
    assert "after" in words
    assert tab.page.locator("main a[href^='/article/']").count() > 1
    assert tab.clicks <= MOST_CLICKS


def test_how_two_are_connected_with_receipts(opened: Opened, people: tuple[str, str]) -> None:
    tab = opened()
    tab.click("nav a[href='/path']")
    tab.page.fill("input[name=from]", people[0])
    tab.page.fill("input[name=to]", people[1])
    tab.click("main form button")
    assert tab.page.locator("main blockquote").count() >= 1
    tab.click("main a.source")
    assert tab.page.locator("#claim").count() == 1
    assert tab.clicks <= MOST_CLICKS


def test_what_was_known_on_a_day(opened: Opened, people: tuple[str, str]) -> None:
    tab = opened()
    tab.click("nav a[href='/timeline']")
    tab.page.fill("input[name=e] >> nth=0", people[0])
    tab.page.fill("input[name=as_of]", "2024-02-01")
    tab.click("main form button")
    assert "2024-02-01" in tab.page.url
    assert people[0] in tab.page.locator("main").inner_text()
    assert tab.clicks <= MOST_CLICKS


def test_what_contradicts_what(opened: Opened) -> None:
    tab = opened()
    tab.click("main a[href='/contradictions']")
    assert tab.page.locator("main a[href^='/article/']").count() > 1
    assert tab.clicks <= MOST_CLICKS


def test_from_a_name_to_the_sentence_by_the_keyboard_alone(opened: Opened, people: tuple[str, str]) -> None:
    tab = opened()
    keys = tab.page.keyboard
    keys.press("/")
    keys.type(people[0])
    keys.press("Enter")
    tab.page.wait_for_url("**/search**")
    keys.press("j")
    keys.press("Enter")
    tab.page.wait_for_url("**/entity/**")
    keys.press("j")
    keys.press("o")
    tab.page.wait_for_url("**/article/**")
    assert tab.page.locator("#claim").count() == 1
