"""A scene's SVG as PNG, by resvg: an optional library; the letters come from a font of the machine."""

from __future__ import annotations

import importlib
from pathlib import Path

from storygraph.errors import PictureError

INSTALL = "pip install 'storygraph[png]'"
FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.fonts",
    "~/.local/share/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:/Windows/Fonts",
)
FAMILIES = {  # plain sans-serif fonts, by the file of their regular cut in lower case
    "dejavusans.ttf": "DejaVu Sans",
    "liberationsans-regular.ttf": "Liberation Sans",
    "notosans-regular.ttf": "Noto Sans",
    "segoeui.ttf": "Segoe UI",
    "arial.ttf": "Arial",
    "helvetica.ttc": "Helvetica",
    "roboto-regular.ttf": "Roboto",
    "ubuntu-r.ttf": "Ubuntu",
}


def png(document: str) -> bytes:
    """The picture at twice its size in pixels.

    Raises PictureError with what is to be installed where the library or every known font is missing: without a font
    the words would silently be left out.
    """
    try:
        resvg = importlib.import_module("resvg_py")
    except ImportError as error:
        raise PictureError(f"a PNG needs the library resvg-py: {INSTALL} (SVG and HTML need nothing)") from error
    file, family = _font()
    drawn = resvg.svg_to_bytes(
        svg_string=document,
        zoom=2,
        background="#ffffff",
        font_dirs=[str(file.parent)],
        font_family=family,
        sans_serif_family=family,
    )
    return bytes(drawn)


def _font() -> tuple[Path, str]:
    """A font file of the machine and its family."""
    for folder in FOLDERS:
        for file in sorted(Path(folder).expanduser().rglob("*.tt[fc]")):
            if file.name.lower() in FAMILIES:
                return file, FAMILIES[file.name.lower()]
    raise PictureError(
        "a PNG needs a font, and none is installed that is known here: on Debian, apt install fonts-dejavu-core"
        " (SVG and HTML need nothing)"
    )
