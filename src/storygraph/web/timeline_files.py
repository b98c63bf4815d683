"""The timeline that a page shows as files: SVG, PNG, one HTML file, and the JSON of TimelineJS."""

from __future__ import annotations

import json

from storygraph.picture.compose import compose
from storygraph.picture.page import page
from storygraph.picture.png import png
from storygraph.picture.svg import svg
from storygraph.picture.timelinejs import timelinejs
from storygraph.web.page import Answer, BadRequestError, Format


def _drawn(answer: Answer) -> Answer:
    """The answer, if it shows a timeline. Raises BadRequestError for the empty form."""
    if not answer["items"]:
        raise BadRequestError("There is nothing to draw: no event passes. Name somebody (e=) or a topic (topic=).")
    return answer


def svg_file(answer: Answer) -> bytes:
    """The picture with its colours inside."""
    return svg(compose(_drawn(answer))).encode()


def png_file(answer: Answer) -> bytes:
    """The picture as pixels. Raises PictureError that says what to install."""
    return png(svg(compose(_drawn(answer))))


def html_file(answer: Answer) -> bytes:
    """The picture and its table as one file that needs nothing else."""
    return page(_drawn(answer)).encode()


def timelinejs_file(answer: Answer) -> bytes:
    """What TimelineJS reads."""
    return json.dumps(timelinejs(_drawn(answer)), ensure_ascii=False).encode()


FILES = {
    "svg": Format("image/svg+xml", svg_file),
    "png": Format("image/png", png_file),
    "html": Format("text/html; charset=utf-8", html_file),
    "timelinejs": Format("application/json", timelinejs_file, "timelinejs.json"),
}
