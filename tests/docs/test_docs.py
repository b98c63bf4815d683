"""The documents say what is: derived pages are current, and what the README shows is what one sees."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from storygraph.cli.app import app
from storygraph.project import StoryGraph

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "DESIGN.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])


def test_derived_pages_are_up_to_date() -> None:
    found = subprocess.run([sys.executable, "docs/make.py", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert found.returncode == 0, found.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_command_in_the_readme_is_known() -> None:
    known = {c.name or c.callback.__name__ for c in app.registered_commands if c.callback}
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    used = set(re.findall(r"^(?:\$ )?storygraph ([a-z]+)", text, flags=re.M))
    assert used
    assert used <= known


def test_the_readme_shows_the_help_as_it_is() -> None:
    verbs = {line.split()[0] for line in CliRunner().invoke(app, ["--help"]).output.splitlines() if line[:2] == "  "}
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in app.registered_commands:
        name = command.name or (command.callback.__name__ if command.callback else "")
        assert name in verbs
        assert f"storygraph {name}" in text


def test_the_readme_shows_the_demo_as_it_is(demo: StoryGraph) -> None:
    sys.path.insert(0, str(ROOT / "docs"))
    make = importlib.import_module("make")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = make.with_demo(readme, make.demo_output(demo.folder))
    first = re.compile(r"^\d+ articles read .*$", flags=re.M)  # how many were known already, and the seconds
    assert first.sub("", shown) == first.sub("", readme), "python docs/make.py --demo"
