"""What is new since a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

from pydantic import Field

from storygraph.answers.news import news
from storygraph.model.interval import first_day
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Day, Page, Params

BACK = 7  # days before the newest article, where no day is given


class News(Params):
    """Since when; default: the week before the newest article."""

    since: Annotated[Day, Field(alias="since")] = ""


def answer(project: StoryGraph, params: News) -> Answer:
    """Articles from that day on and what they report for the first time."""
    newest = project.stats()["last_published"] if not params.since else None
    week = (date.fromisoformat(newest[:10]) - timedelta(days=BACK)).isoformat() if newest else ""
    return news(project.context, first_day(params.since) or week)


PAGE = Page("news", "New since {since}", News, answer, "What was published since a day", rows="events")
