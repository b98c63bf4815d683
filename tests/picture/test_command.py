"""storygraph timeline --picture"""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from storygraph.cli.app import app
from storygraph.project import StoryGraph


@pytest.mark.parametrize("suffix", ["svg", "html", "json"])
def test_a_timeline_is_drawn(demo: StoryGraph, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"t.{suffix}"
    names = ["Graham Tolland", "Edmund Farrow"]
    found = CliRunner().invoke(app, ["timeline", *names, "--db", str(demo.folder), "--picture", str(out)])
    assert found.exit_code == 0
    assert "Graham Tolland" in out.read_text(encoding="utf-8")
    assert f"drawn: {out}" in found.output


def test_a_topic_is_drawn(demo: StoryGraph, tmp_path: Path) -> None:
    out = tmp_path / "t.svg"
    found = CliRunner().invoke(
        app, ["timeline", "--topic", "inquiry", "--db", str(demo.folder), "--picture", str(out), "--format", "json"]
    )
    assert found.exit_code == 0
    assert "Timeline: inquiry" in out.read_text(encoding="utf-8")


def test_a_digest_has_no_picture(demo: StoryGraph) -> None:
    options = ["--topic", "inquiry", "--dates", "3", "--picture", "t.svg"]
    assert CliRunner().invoke(app, ["timeline", *options, "--db", str(demo.folder)]).exit_code == 2
