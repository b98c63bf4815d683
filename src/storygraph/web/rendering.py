"""Answers as pages: Jinja templates that escape everything, and the few words they need."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pydantic import BaseModel

from storygraph.answers.cutting import visible
from storygraph.web.drawn import graph_picture, map_picture, timeline_picture

HERE = Path(__file__).parent
BUILT = HERE / "static" / "built"


def link(page: str, of: str = "", **params: Any) -> str:
    """The address of a page: `link("entity", id)`, `link("timeline", e=[...])`. Empty parameters are left out."""
    path = f"/{page}" + (f"/{quote(of, safe='/')}" if of else "")
    return path + asked(params)


def asked(params: Mapping[str, Any]) -> str:
    """Parameters as a query string with its question mark; "" where all are empty."""
    given = [(k, v) for k, v in params.items() if v not in ("", None, [], (), False)]
    query = urlencode([(k.rstrip("_"), "1" if v is True else v) for k, v in given], doseq=True)
    return f"?{query}" if query else ""


def state_of(params: BaseModel, path: str) -> dict[str, Any]:
    """The parameters that differ from their defaults and do not stand in the path: the page's state."""
    in_path = {name for name in type(params).model_fields if f"{{{name}" in path}
    return {
        (field.alias or name): getattr(params, name)
        for name, field in type(params).model_fields.items()
        if name not in in_path and getattr(params, name) != field.get_default(call_default_factory=True)
    }


def day_words(value: str | None) -> str:
    """A date as it stands in a table: the day without the time of day."""
    return (value or "")[:10]


def _visible(value: Any) -> Any:
    """Text of an article as it is shown: characters that hide, or turn the order of others, are marks; the reader
    escapes its pieces itself, so that they stay as they are."""
    return visible(value) if type(value) is str else value


def environment() -> Environment:
    """The templates. A name that is not there is an error, not an empty page."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(link=link, asked=asked, scripts_built=lambda: (BUILT / "app.js").exists())
    made.globals.update(graph_picture=graph_picture, map_picture=map_picture, timeline_picture=timeline_picture)
    made.filters["day"] = day_words
    return made
