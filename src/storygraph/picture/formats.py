"""Picture formats by the suffix of the file."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from storygraph.errors import PictureError
from storygraph.picture.compose import compose
from storygraph.picture.page import page
from storygraph.picture.png import png
from storygraph.picture.svg import svg
from storygraph.picture.timelinejs import timelinejs

Timeline = Mapping[str, Any]


def _svg(timeline: Timeline) -> bytes:
    return svg(compose(timeline)).encode("utf-8")


def _png(timeline: Timeline) -> bytes:
    return png(svg(compose(timeline)))


def _html(timeline: Timeline) -> bytes:
    return page(timeline).encode("utf-8")


def _json(timeline: Timeline) -> bytes:
    return (json.dumps(timelinejs(timeline), ensure_ascii=False, indent=1) + "\n").encode("utf-8")


FORMATS: dict[str, Callable[[Timeline], bytes]] = {".html": _html, ".json": _json, ".png": _png, ".svg": _svg}


def suffixes() -> list[str]:
    """The suffixes that can be drawn."""
    return sorted(FORMATS)


def draw(timeline: Timeline, path: Path) -> Path:
    """Write the timeline as a picture of the kind that the path's suffix names, and give the path.

    `timeline` is what `storygraph timeline --format json` prints. Raises PictureError for another suffix, and where
    PNG is asked for without the library that makes it.
    """
    kind = FORMATS.get(path.suffix.lower())
    if kind is None:
        raise PictureError(f"{path.name}: pictures end in {', '.join(suffixes())}")
    path.write_bytes(kind(timeline))
    return path
