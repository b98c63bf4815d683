"""Articles that try to be more than text: nothing of them runs, and what is marked is what the offsets say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.conftest import served, watch
from storygraph.project import StoryGraph
from storygraph.web.serve import Launch

TEXT = (
    'Anna Weiss <script>document.title="owned"</script> told Reuters on 3 May 2024: "The </script><img src=x '
    'onerror=alert(1)> report is false." \u202eevil\u202c text follows 🧨👩‍👩‍👧 here.\n\n'
    "Anna Weiss met מרים כהן and عمر حسن in Geneva on 4 May 2024. "
    '=HYPERLINK("http://evil.test") was signed by Anna Weiss.'
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Launch]:
    """A project of one article."""
    folder = tmp_path_factory.mktemp("hostile")
    line = {"id": 'a"><b>1', "title": "<i>Title</i> {{ 7*7 }}", "text": TEXT, "published": "2024-05-05"}
    line |= {"publisher": "<u>Outlet</u>", "url": "javascript:alert(1)", "author": "</textarea><script>1</script>"}
    (folder / "a.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    project: Path = folder / "h.storygraph"
    with StoryGraph(project) as made:
        assert made.ingest(folder / "a.jsonl").added == 1
    with served(project) as launch:
        yield launch


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/search?q=Weiss",
        "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/entity/Anna%20Weiss",
        "/timeline?e=Anna%20Weiss",
        "/graph?seed=Anna%20Weiss",
        "/quotes",
        "/article/a%22%3E%3Cb%3E1",
        "/news?since=2024-01",
    ],
)
def test_nothing_of_an_article_runs(hostile: Launch, browser: Browser, path: str) -> None:
    context = browser.new_context()
    tab = watch(context, hostile)
    tab.page.on("dialog", lambda dialog: tab.faults.append(f"dialog {dialog.message}"))
    answer = tab.page.goto(hostile.origin + path)
    assert answer is not None
    assert answer.status == 200
    tab.page.wait_for_load_state("networkidle")
    assert tab.page.title() != "owned"
    assert tab.page.locator("main script, main img, main i:has-text('Title'), main a[href^='javascript']").count() == 0
    assert "49" not in tab.page.title()
    assert tab.faulty() == []
    context.close()


def test_the_text_is_shown_as_it_is(hostile: Launch, browser: Browser) -> None:
    context = browser.new_context()
    page = watch(context, hostile).page
    page.goto(hostile.origin + "/article/a%22%3E%3Cb%3E1")
    shown = page.locator("main").inner_text()
    assert "<script>" in shown
    assert "👩‍👩‍👧" in shown
    assert "מרים" in shown
    context.close()
