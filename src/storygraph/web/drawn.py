"""Pictures as parts of a page: SVG without style of its own, in which marks and lines are links."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from storygraph.picture.network import network
from storygraph.picture.network_svg import network_svg
from storygraph.web.page import Answer


def graph_picture(answer: Answer, again: Callable[..., str]) -> Markup:
    """The graph of an answer; a click on a node or a line selects it. Its words are escaped where they are drawn."""
    return Markup(network_svg(network(answer), lambda name: again(sel=name) + "#panel"))
