"""A scene's SVG as PNG, by resvg: an optional library that brings all it needs with it."""

from __future__ import annotations

import importlib

from storygraph.errors import PictureError

INSTALL = "pip install 'storygraph[png]'"


def png(document: str) -> bytes:
    """The picture at twice its size in pixels. Raises PictureError with the command that installs what is missing."""
    try:
        resvg = importlib.import_module("resvg_py")
    except ImportError as error:
        raise PictureError(f"a PNG needs the library resvg-py: {INSTALL} (SVG and HTML need nothing)") from error
    return bytes(resvg.svg_to_bytes(svg_string=document, zoom=2))
