"""Pieces of SVG that every picture is made of."""

from __future__ import annotations

from storygraph.picture.text import markup


def text(x: float, y: float, words: str, kind: str, anchor: str = "start") -> str:
    """Words at a place, of a class."""
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text class="{kind}" x="{px(x)}" y="{px(y)}"{side}>{markup(words)}</text>'


def px(value: float) -> str:
    """Pixels as written in SVG, with one decimal at most."""
    return f"{value:.1f}".removesuffix(".0")
