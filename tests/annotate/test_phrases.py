"""Coreference of all noun phrases, which is printed where it is asked for."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from storygraph.cli.app import app

TEXT = "The council bought a ferry in 2021. The ferry has never sailed. Residents say the council wasted their money."


def test_annotate_prints_chains_of_things_too(tmp_path: Path) -> None:
    line = tmp_path / "a.jsonl"
    line.write_text(json.dumps({"id": "a", "text": TEXT}) + "\n", encoding="utf-8")
    plain = json.loads(CliRunner().invoke(app, ["annotate", str(line)]).stdout)
    wide = json.loads(CliRunner().invoke(app, ["annotate", str(line), "--coreference"]).stdout)
    chains = [[TEXT[s:e] for s, e in chain] for chain in wide.pop("coreference")]
    assert ["a ferry", "The ferry"] in chains
    assert wide == plain
