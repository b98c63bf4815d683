"""The map: where the articles play, of everything, an entity or a topic, with the events of a place."""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import Field

from storygraph.answers.places import happened_at, places
from storygraph.picture.png import png
from storygraph.picture.worldmap import worldmap_svg
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Day, Format, Name, Page, Params


class Map(Params):
    """Of whom or what, when, and by what the circles are measured."""

    e: Annotated[Name, Field(description="name or id of an entity")] = ""
    topic: Annotated[Name, Field(description="id of a story, or words")] = ""
    since: Annotated[Day, Field(alias="from")] = ""
    until: Annotated[Day, Field(alias="to")] = ""
    by: Literal["articles", "events"] = "articles"
    sel: Annotated[Name, Field(description="a place whose events are listed")] = ""


def answer(project: StoryGraph, params: Map) -> Answer:
    """Places with and without coordinates, and the events of the one that is selected."""
    context = project.context
    entity, topic = params.e.strip(), params.topic.strip()
    rows = places(context, entity=entity, topic=topic, since=params.since, until=params.until)
    about = [context.find.entity(entity)["name"]] if entity else []
    days = {"since": params.since, "until": params.until}
    return {
        "title": " · ".join([*about, *([f"“{topic}”"] if topic else [])]),
        "by": params.by,
        "rows": rows,
        "placed": [r for r in rows if r["latitude"] is not None],
        "unplaced": [r for r in rows if r["latitude"] is None],
        "selected": happened_at(context, params.sel, **days) if params.sel.strip() else None,
    }


def _title(answer: Answer) -> str:
    return f"Map: {answer['title']}" if answer["title"] else "Map"


def svg_file(answer: Answer) -> bytes:
    """The map with its colours inside."""
    return worldmap_svg(answer["rows"], title=_title(answer), by=answer["by"]).encode()


def png_file(answer: Answer) -> bytes:
    """The map in light colours. Raises PictureError that says what to install."""
    return png(worldmap_svg(answer["rows"], title=_title(answer), by=answer["by"], dark=False))


def geojson_file(answer: Answer) -> bytes:
    """The places that have coordinates, as RFC 7946 has it."""
    features = [
        {
            "type": "Feature",
            "id": r["place"],
            "geometry": {"type": "Point", "coordinates": [r["longitude"], r["latitude"]]},
            "properties": {k: v for k, v in r.items() if k not in ("latitude", "longitude")},
        }
        for r in answer["placed"]
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()


PAGE = Page(
    "map",
    "Map",
    Map,
    answer,
    "Places with how many events and articles",
    rows="rows",
    formats={
        "svg": Format("image/svg+xml", svg_file),
        "png": Format("image/png", png_file),
        "geojson": Format("application/geo+json", geojson_file),
    },
)
