"""Every page, one module each, and every action. A new page is a module beside this and a line here."""

from storygraph.web.page import Action, Page
from storygraph.web.pages import (
    entity,
    graph,
    help,
    home,
    investigations,
    news,
    review,
    search,
    why,
)

PAGES: list[Page] = [
    home.PAGE,
    search.PAGE,
    entity.PAGE,
    why.PAGE,
    graph.PAGE,
    review.PAGE,
    news.PAGE,
    investigations.PAGE,
    investigations.REPORT,
    help.PAGE,
]
ACTIONS: list[Action] = [*review.ACTIONS, *investigations.ACTIONS]
