"""Pictures as parts of a page: SVG without style of its own, in which marks and lines are links."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from storygraph.picture.compose import compose
from storygraph.picture.network import network
from storygraph.picture.network_svg import network_svg
from storygraph.picture.svg import Links, fragment
from storygraph.picture.worldmap import worldmap_svg
from storygraph.web.page import Answer


def graph_picture(answer: Answer, again: Callable[..., str]) -> Markup:
    """The graph of an answer; a click on a node or a line selects it. Its words are escaped where they are drawn."""
    return Markup(network_svg(network(answer), lambda name: again(sel=name) + "#panel"))


def timeline_picture(answer: Answer, again: Callable[..., str]) -> Markup:
    """The timeline of an answer; a click on a mark opens the event, one on a count the list of its days."""

    def stretch(first: str, last: str) -> str:
        days = {"from": first, "to": last} if first else {}
        return again(**{"view": "list", "page": None, "sel": None, **days})

    links = Links(lambda event: again(sel=event) + "#panel", stretch, answer["selected"])
    return Markup(fragment(compose(answer), links))


def map_picture(answer: Answer, again: Callable[..., str], chosen: str) -> Markup:
    """The map of an answer; a click on a place selects it."""
    drawn = worldmap_svg(
        answer["rows"],
        title="Map of the places",
        by=answer["by"],
        chosen=chosen,
        href=lambda place: again(sel=place) + "#place",
    )
    return Markup(drawn)
