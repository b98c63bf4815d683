"""A real browser over the sample story.

Every page that a test opens is watched: no request to another origin, no report of the content security policy, no
error in the console.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from storygraph.project import StoryGraph
from storygraph.web.desk import Opening
from storygraph.web.rendering import BUILT
from storygraph.web.serve import Launch

CHROMIUM = next((p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None)
AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
CY = "document.querySelector('#cy')._cyreg.cy"  # the graph's canvas
DRAWN = "() => document.querySelector('#cy')?._cyreg?.cy?.nodes().length > 0"
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--force-prefers-reduced-motion"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here is for `make browser`; it is left out where there is no browser or no script, and says so."""
    for item in items:
        if Path(__file__).parent not in Path(item.path).parents:
            continue
        item.add_marker(pytest.mark.browser)
        if CHROMIUM is None:
            item.add_marker(pytest.mark.skip(reason="needs Chromium"))
        elif not (BUILT / "app.js").exists() or not AXE.exists():
            item.add_marker(pytest.mark.skip(reason="needs the scripts: `make web` (Node)"))


@contextmanager
def served(folder: Path, analyst: str = "") -> Iterator[Launch]:
    """A project's pages on a free port of this machine."""
    launch = Launch(Opening(folder, analyst=analyst))
    thread = threading.Thread(target=launch.run, daemon=True)
    thread.start()
    try:
        yield launch
    finally:
        launch.server.should_exit = True
        thread.join(timeout=20)


@pytest.fixture(scope="session")
def launch(demo: StoryGraph) -> Iterator[Launch]:
    """The sample story's pages, read-only."""
    with served(demo.folder) as made:
        yield made


@pytest.fixture(scope="session")
def person(demo: StoryGraph) -> str:
    """The id of the person in most articles."""
    return str(demo.query("entities", kind="Person", limit=1).rows[0]["id"])


Browsing = Callable[..., Browser]


@pytest.fixture(scope="session")
def browsing() -> Iterator[Browsing]:
    """browsing(*flags) starts a headless Chromium; all are closed at the end."""
    with sync_playwright() as playwright:
        started: list[Browser] = []

        def start(*flags: str) -> Browser:
            started.append(playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *flags]))
            return started[-1]

        yield start
        for browser in started:
            browser.close()


@pytest.fixture(scope="session")
def browser(browsing: Browsing) -> Browser:
    """The browser of most tests."""
    return browsing()


@dataclass
class Watched:
    """A tab and what was seen to go wrong in it."""

    page: Page
    origin: str
    faults: list[str] = field(default_factory=list)
    clicks: int = 0
    expected: tuple[str, ...] = ()  # words of console errors that a test brings about on purpose

    def go(self, path: str) -> Page:
        """Open a page of ours."""
        self.page.goto(self.origin + path)
        return self.page

    def click(self, selector: str, **more: Any) -> None:
        """One click of the mouse, counted."""
        self.clicks += 1
        self.page.locator(selector).first.click(**more)
        self.page.wait_for_load_state()

    def faulty(self) -> list[str]:
        """What went wrong and was not meant to."""
        return [f for f in self.faults if not any(words in f for words in self.expected)]


def watch(context: BrowserContext, launch: Launch) -> Watched:
    """A tab of the context that has the key of the launch."""
    page = context.new_page()
    watched = Watched(page, launch.origin)
    page.on(
        "console", lambda m: watched.faults.append(f"console: {m.text}") if m.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda e: watched.faults.append(f"error: {e}"))
    page.on("request", lambda r: _own(watched, r.url))
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation',"
        " e => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI))"
    )
    page.goto(launch.address)
    return watched


def _own(watched: Watched, url: str) -> None:
    if urlsplit(url).scheme in ("http", "https", "ws") and not url.startswith(watched.origin):
        watched.faults.append(f"foreign request: {url}")


Opened = Callable[..., Watched]


@pytest.fixture
def opened(browser: Browser, launch: Launch) -> Iterator[Opened]:
    """opened(**options of the context) gives a watched tab; at the end nothing must have gone wrong in any."""
    tabs: list[Watched] = []

    def make(**options: Any) -> Watched:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        context.set_default_timeout(15_000)
        tabs.append(watch(context, launch))
        return tabs[-1]

    yield make
    for tab in tabs:
        tab.page.context.close()
    assert not [f for tab in tabs for f in tab.faulty()]
