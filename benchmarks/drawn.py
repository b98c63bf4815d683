"""How long a browser takes until a graph and a timeline of a large project are drawn.

python benchmarks/drawn.py FOLDER      a project made by benchmarks/pages.py; needs Chromium and the built scripts
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import threading
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from storygraph.web.desk import Opening
from storygraph.web.serve import Launch

ROUNDS = 5
PAGES = {  # address, what is there when it is drawn, limit in seconds
    "graph of 40": ("/graph?seed=p0", "#picture canvas", 2.0),
    "timeline of thousands": ("/timeline?e=p0&e=p1&all=1", "#chart.live svg circle", 1.5),
}


def took(page: Page, address: str, drawn: str) -> float:
    """Seconds from asking for a page until it is drawn by its script."""
    begin = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(drawn, state="attached")
    return time.perf_counter() - begin


def main() -> None:
    """Print the middle and the slowest of several rounds; the first, which opens files, is left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    launch = Launch(Opening(parser.parse_args().folder))
    threading.Thread(target=launch.run, daemon=True).start()
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        page = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"]).new_page()
        page.goto(launch.address)
        for name, (address, drawn, limit) in PAGES.items():
            seconds = [took(page, launch.origin + address, drawn) for _ in range(ROUNDS + 1)][1:]
            middle = statistics.median(seconds)
            print(f"{name:24} middle {middle:.2f} s, slowest {max(seconds):.2f} s (limit {limit} s)")


if __name__ == "__main__":
    main()
