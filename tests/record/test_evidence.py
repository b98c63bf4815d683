"""The evidence file."""

from __future__ import annotations

from pathlib import Path

import pytest

from storygraph.errors import RecordError
from storygraph.model import Evidence
from storygraph.record import EvidenceFile


def test_evidence_comes_best_first_and_once(tmp_path: Path) -> None:
    file = EvidenceFile(tmp_path / "evidence.sqlite")
    weak = Evidence(article="a", start=1, end=2, score=0.5)
    strong = Evidence(article="b", start=3, end=4, score=0.9)
    file.write({"x": [weak, strong, weak], "y": []})
    assert file.of("x") == [strong, weak]
    assert file.of("y") == []
    file.write({"x": [weak]})
    assert file.of("x") == [weak]


def test_no_graph_yet_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="storygraph ingest"):
        EvidenceFile(tmp_path / "evidence.sqlite").of("x")
