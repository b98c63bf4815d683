"""A timeline as one HTML file: the picture, and all its events as a table. No scripts, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from storygraph.picture.compose import compose
from storygraph.picture.moment import state_words, when_words
from storygraph.picture.svg import svg
from storygraph.picture.text import markup

STYLE = """
:root{color-scheme:light dark}
body{margin:0 auto;max-width:1240px;padding:16px;font:15px/1.45 system-ui,-apple-system,"Segoe UI",sans-serif;
background:#fff;color:#1b1f24}
svg{max-width:100%;height:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid #d0d7de}
td:first-child{white-space:nowrap}caption{text-align:left;font-weight:600;padding:12px 10px}
@media (prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}th,td{border-color:#3d444d}}
""".strip()


def page(timeline: Mapping[str, Any]) -> str:
    """The page; the same timeline gives the same characters."""
    scene = compose(timeline)
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{markup(scene.title)}</title>",
            f"<style>{STYLE}</style></head><body>",
            svg(scene).strip(),
            "<table><caption>All events</caption>",
            "<thead><tr><th>When</th><th>What</th><th>Status</th><th>Texts</th></tr></thead><tbody>",
            *_rows(timeline),
            "</tbody></table></body></html>",
            "",
        ]
    )


def _rows(timeline: Mapping[str, Any]) -> Iterator[str]:
    for item in timeline["items"]:
        when = when_words(item)
        claims = item.get("claims") or ()
        if item.get("conflict") and claims:
            when = "; ".join(f"{when_words({**c, 'position': 0})} ({', '.join(c['articles'])})" for c in claims)
        what = str(item["summary"])
        if item.get("outcome"):
            what += f" — {item['outcome']['kind']}: {item['outcome']['text']}"
        cells = (when, what, state_words(item), str(item.get("independent_sources", 1)))
        yield "<tr>" + "".join(f"<td>{markup(c)}</td>" for c in cells) + "</tr>"
