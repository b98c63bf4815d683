"""Who said what about whom, when and where: a table that narrows down, and splits at a day."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from storygraph.answers.utterances import UNSURE, Asked, Utterances, described, opened
from storygraph.errors import NotFoundError
from storygraph.model.interval import first_day, last_day
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Day, Limit, Name, Page, Params

ACTS = (
    *("accuse", "admit", "advise", "agree", "announce", "answer", "ask", "assert", "believe", "confirm", "criticise"),
    *("decline", "demand", "deny", "describe", "estimate", "hearsay", "intend", "oppose", "praise", "promise"),
    *("propose", "rule", "show", "support", "threaten", "want", "warn"),
)
KINDS = ("direct", "mixed", "indirect")
SORTS = {"date": "date", "speaker": "speaker", "sources": "outlets", "confidence": "confidence"}
SPLIT = 25  # rows of each side of a day
EMPTY: Answer = {
    "rows": [],
    "opened": {},
    "parts": [],
    "count": 0,
    "page": 1,
    "pages": 1,
    "speakers": [],
    "about": None,
    "missing": "",
    "nearest": [],
    "acts": ACTS,
    "kinds": KINDS,
    "sorts": SORTS,
    "unsure": UNSURE,
}
Kind = Literal["", "direct", "mixed", "indirect"]
Sort = Literal["date", "speaker", "sources", "confidence"]


class Quotes(Params):
    """Whose words, about what, of which kind, and when."""

    speaker: Name = ""
    about: Name = ""
    q: Annotated[str, Field(max_length=300, description="words that it holds")] = ""
    kind: Kind = ""
    act: Annotated[str, Field(max_length=30, pattern=r"^[a-z]*$")] = ""
    since: Annotated[Day, Field(alias="from")] = ""
    until: Annotated[Day, Field(alias="to")] = ""
    split: Annotated[Day, Field(description="a day: what was said before it and from it on, side by side")] = ""
    sort: Sort = "date"
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    size: Limit = 50


def answer(project: StoryGraph, params: Quotes) -> Answer:
    """The rows of a page, or those next to a day on both its sides, each with what it opens.

    Where nobody is meant by the name of the speaker, `missing` says so and `nearest` are names like it.
    """
    context = project.context
    asked = Asked(
        speaker=params.speaker,
        about=params.about,
        words=params.q,
        kind=params.kind,
        act=params.act,
        since=first_day(params.since),
        until=last_day(params.until),
    )
    try:
        found = Utterances(context, asked)
    except NotFoundError as error:
        return {**EMPTY, "missing": str(error), "nearest": list(error.nearest)}
    parts = _sides(found, asked, params.split) if params.split else _page(found, params)
    rows = described(context, [q for part in parts for q in part["ids"]])
    by_id = {r["quote"]: r for r in rows}
    return {
        **EMPTY,
        "rows": rows,
        "opened": opened(context, rows),
        "parts": [{**part, "rows": [by_id[q] for q in part.pop("ids") if q in by_id]} for part in parts],
        "count": sum(part["count"] for part in parts),
        "page": params.page,
        "pages": 1 if params.split else max(1, -(-parts[0]["count"] // params.size)),
        "speakers": [{"id": s["id"], "name": s["name"]} for s in found.speakers],
        "about": {"id": found.about["id"], "name": found.about["name"]} if found.about else None,
    }


def _page(found: Utterances, params: Quotes) -> list[Answer]:
    ids = found.page(params.sort, skip=(params.page - 1) * params.size, limit=params.size)
    return [{"words": "", "since": "", "until": "", "count": found.count(), "ids": ids}]


def _sides(found: Utterances, asked: Asked, split: str) -> list[Answer]:
    """Before the day the last ones, from it on the first ones; `since` and `until` say where all of them are."""
    day = first_day(split)
    eve = date.fromordinal(max(1, date.fromisoformat(day).toordinal() - 1)).isoformat()
    before: dict[str, Any] = {"since": asked.since, "until": min(asked.until or eve, eve)}
    after: dict[str, Any] = {"since": max(asked.since, day), "until": asked.until}
    sides = []
    for words, period in ((f"Before {split}", before), (f"On or after {split}", after)):
        count = found.count(**period)
        skip = max(0, count - SPLIT) if period is before else 0
        ids = found.page("date", skip=skip, limit=SPLIT, **period)
        sides.append({"words": words, **period, "count": count, "ids": ids})
    return sides


PAGE = Page("quotes", "Quotes", Quotes, answer, "Who said what about whom, when and where", rows="rows")
