"""Makes the pictures of docs/pages/: each page over the sample story, in Chromium.

python docs/shots.py [NAME…]      needs Chromium and the built scripts (make web)
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from storygraph.project import StoryGraph, sample_articles

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))

from browser.conftest import CHROMIUM, FLAGS, served  # noqa: E402
from browser.test_pages import addresses  # noqa: E402


def main(names: list[str]) -> None:
    """Ingest the sample story and take the pictures that are named, else all."""
    out = HERE / "pages"
    out.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "demo.storygraph"
        with StoryGraph(project) as made:
            made.ingest(sample_articles())
            where = addresses(made)
        with served(project, "ada") as launch, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            page = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
            page.goto(launch.address)
            for name in names or [n for n in where if n not in ("error", "search-none")]:
                page.goto(launch.origin + where[name])
                page.wait_for_load_state("networkidle")
                page.screenshot(path=out / f"{name}.png")
                sys.stdout.write(f"{out / name}.png\n")
            browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
