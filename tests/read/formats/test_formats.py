"""What holds for every format."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storygraph.errors import InputError
from storygraph.model import Acquired
from storygraph.read import read
from storygraph.read.formats import formats


def test_every_suffix_has_a_format() -> None:
    assert {".txt", ".md", ".html", ".htm", ".jsonl", ".ndjson", ".json", ".csv", ".tsv"} <= set(formats())


@settings(max_examples=30, deadline=None)
@given(st.binary(min_size=1) | st.text(min_size=1).map(str.encode))
def test_nothing_is_raised_whatever_a_file_holds(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    for suffix in formats():
        (folder / f"a{suffix}").write_bytes(content)
    assert all(isinstance(found, Acquired | InputError) for found in read([folder]))
