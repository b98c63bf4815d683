"""While a page works and where something fails: what was there stays, progress is told, work can be given up."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest

from browser.conftest import Opened
from storygraph.project import StoryGraph
from storygraph.web.desk import Desk

T = TypeVar("T")
LOADING = "() => document.documentElement.classList.contains('loading')"
LONGEST = 10  # seconds that an answer is held at most


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Answers wait for it while it is cleared."""
    made = threading.Event()
    made.set()
    plain = Desk.run

    def slow(self: Desk, run: Callable[[StoryGraph], T]) -> T:
        made.wait(LONGEST)
        return plain(self, run)

    monkeypatch.setattr(Desk, "run", slow)
    yield made
    made.set()


WATCH = """() => {
  const begin = performance.now(), seen = {};
  new MutationObserver(() => {
    const busy = document.querySelector("#busy"), title = document.querySelector("h1").textContent;
    const now = busy.querySelector("button") ? "stop" : busy.textContent ? "progress" : "";
    if (now) seen[now] ??= [(performance.now() - begin) / 1000, title];
    sessionStorage.setItem("seen", JSON.stringify(seen));
  }).observe(document.querySelector("#busy"), { childList: true, characterData: true, subtree: true });
}"""


def test_the_old_page_stays_while_progress_is_told_and_a_way_to_stop(opened: Opened, gate: threading.Event) -> None:
    page = opened().go("/search?q=water")
    page.evaluate(WATCH)
    gate.clear()
    threading.Timer(3, gate.set).start()
    page.locator("nav a[href='/quotes']").click(no_wait_after=True)
    page.wait_for_url("**/quotes")
    seen = page.evaluate("JSON.parse(sessionStorage.getItem('seen'))")
    assert 0.3 <= seen["progress"][0] < 2 <= seen["stop"][0]
    assert seen["progress"][1] == seen["stop"][1] == "“water”"


def test_what_is_quick_tells_nothing(opened: Opened) -> None:
    page = opened().go("/search?q=water")
    page.locator("nav a[href='/quotes']").click()
    page.wait_for_url("**/quotes")
    page.wait_for_timeout(400)
    assert not page.evaluate(LOADING)
    assert page.locator("#busy").inner_text() == ""


def test_a_download_is_no_new_page(opened: Opened) -> None:
    page = opened().go("/search?q=water")
    with page.expect_download():
        page.locator("[data-export]", has_text="CSV").click()
    page.wait_for_timeout(500)
    assert not page.evaluate(LOADING)


def test_c_cites_and_escape_leaves_a_field(opened: Opened) -> None:
    page = opened(permissions=["clipboard-read", "clipboard-write"]).go("/search?q=water")
    page.locator("[data-copy-citation]").click()
    page.locator("#said", has_text="Citation copied").wait_for()
    assert "SHA-256" in page.evaluate("navigator.clipboard.readText()")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") != "find"
    page.keyboard.press("x")
    assert page.evaluate("document.activeElement.hasAttribute('data-export')")
