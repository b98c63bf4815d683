"""What happened when: of one entity or several in lanes, or of a topic."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, Literal

from pydantic import Field

from storygraph.answers.board import Wanted, board, suggestions
from storygraph.answers.closeup import closeup
from storygraph.answers.context import Context
from storygraph.model.interval import EPOCH, first_day, last_day
from storygraph.picture.moment import when_words
from storygraph.picture.scale import scale
from storygraph.picture.scene import spans
from storygraph.project import StoryGraph
from storygraph.web.page import MOST_ROWS, Answer, BadRequestError, Day, Name, Page, Params
from storygraph.web.timeline_files import FILES

AT_ONCE = 200  # rows of one page of the list
MOST_LANES = 8
Words = Literal["", "day", "week", "month", "quarter", "range", "year", "unknown"]


class Timeline(Params):
    """Of whom or what, narrowed to what, and how it is shown."""

    e: Annotated[list[Name], Field(max_length=MOST_LANES, description="names or ids of entities, a lane each")] = Field(
        default_factory=list
    )
    topic: Annotated[Name, Field(description="id of a story, or words that stand in the articles")] = ""
    since: Annotated[Day, Field(alias="from")] = ""
    until: Annotated[Day, Field(alias="to")] = ""
    as_of: Annotated[Day, Field(description="only what had been published by then, as it was told then")] = ""
    company: Annotated[Name, Field(alias="with", description="who takes part too")] = ""
    type: Name = ""
    precision: Words = ""
    least: Annotated[int, Field(alias="min", ge=1, le=99, description="fewest independent texts")] = 1
    conflicts: Annotated[bool, Field(description="only events of which the dates are disputed")] = False
    everything: Annotated[bool, Field(alias="all", description="also what is unsure, and mere occasions")] = False
    lanes: Literal["", "one", "type"] = ""
    view: Literal["", "list"] = ""
    page: Annotated[int, Field(ge=1, le=1000)] = 1
    sel: Annotated[Name, Field(description="id of the event that is shown close up")] = ""


def answer(project: StoryGraph, params: Timeline) -> Answer:
    """The timeline, or where to begin."""
    wanted = wanted_of(params)
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise BadRequestError(f"from: {params.since} lies after {params.until}, the end of the period")
    shown: dict[str, Any] = {"selected": params.sel, "as_of": wanted.as_of, "lanes_by": params.lanes}
    if not wanted.names and not wanted.topic:
        return {**shown, "name": "Timeline", "items": [], "suggested": suggestions(project.context)}
    found = board(project.context, wanted)
    panel = closeup(project.context, params.sel, wanted.as_of) if params.sel else None
    in_words(project.context, found["items"], panel)
    return {
        **shown,
        **found,
        "measure": measure(found["items"], wanted.since, wanted.until),
        "name": f"{found['target']['name']} – Timeline",
        "panel": panel,
        "outcome": _outcome(found["items"], params.sel),
        "zoom": zoom(found["bounds"], wanted.since, wanted.until),
    }


def wanted_of(params: Timeline) -> Wanted:
    """What the parameters ask, with whole days: "2024-03" begins on its first day and ends on its last."""
    return Wanted(
        names=tuple(n for n in (name.strip() for name in params.e) if n),
        topic=params.topic.strip(),
        since=first_day(params.since),
        until=last_day(params.until),
        as_of=last_day(params.as_of),
        company=params.company.strip(),
        type=params.type,
        precision=params.precision,
        least=params.least,
        conflicts=params.conflicts,
        everything=params.everything,
        lanes=params.lanes,
    )


def in_words(context: Context, items: list[dict[str, Any]], panel: dict[str, Any] | None) -> None:
    """Give times their words (`when`), and each claim of a disputed date the outlets that make it (`outlets`)."""
    for row in [*items, *([panel, *panel["claims"]] if panel else [])]:
        row["when"] = words_of(row)
    claims = [c for i in items for c in i["claims"] or ()]
    ids = sorted({a for c in claims for a in c["articles"]})[:MOST_ROWS]
    named = context.rows("articles_by_id", ids=ids, limit=MOST_ROWS) if ids else []
    outlets = {r["article"]: r["publisher"] for r in named}
    for claim in claims:
        claim["when"] = words_of(claim)
        claim["outlets"] = sorted({outlets.get(a) or a for a in claim["articles"]})


def words_of(row: dict[str, Any]) -> str:
    """The time of a row as people write it; "undated" where it has none."""
    return when_words({**row, "position": 0 if row["earliest"] and row["latest"] else None})


def _outcome(items: list[dict[str, Any]], event: str) -> dict[str, Any] | None:
    found: list[dict[str, Any]] = [i["outcome"] for i in items if i["event"] == event and "outcome" in i]
    return found[0] if found else None


def measure(items: list[dict[str, Any]], since: str, until: str) -> dict[str, Any] | None:
    """How days lie on the axis, as in the files: `runs` (first and last day, counted from 1970-01-01, and where they
    lie between 0 and 1000) and `folds` between them (left, right, words). None where nothing is dated."""
    dated = [i for i in items if i["position"] is not None]
    if not dated:
        return None
    found = scale(spans(dated, since, until), 0, 1000)
    runs = [(r.first - EPOCH, r.last - EPOCH, round(r.left, 2), round(r.right, 2)) for r in found.runs]
    return {"runs": runs, "folds": [(round(f.left, 2), round(f.right, 2), f.words) for f in found.folds]}


def zoom(bounds: dict[str, str], since: str, until: str) -> dict[str, tuple[str, str]]:
    """Windows of half and of twice the length about the same middle, of the length before and after: what + and - and
    the arrows lead to without scripts. Empty where nothing is dated."""
    first, last = since or bounds["from"], until or bounds["to"]
    if not first or not last or first > last:
        return {}
    a, b = date.fromisoformat(first), date.fromisoformat(last)
    length = max((b - a).days, 1)
    half, quarter = timedelta(-(-length // 2)), timedelta(length // 4)
    return {
        "closer": _window(a + quarter, b - quarter),
        "wider": _window(_moved(a, -half), _moved(b, half)),
        "earlier": _window(_moved(a, -half), _moved(b, -half)),
        "later": _window(_moved(a, half), _moved(b, half)),
    }


def _moved(day: date, by: timedelta) -> date:
    """The day so much later, within what a calendar can hold."""
    return date.fromordinal(min(max(day.toordinal() + by.days, 1), date.max.toordinal()))


def _window(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), last.isoformat()


PAGE = Page("timeline", "{name}", Timeline, answer, "What happened when, in lanes", rows="items", formats=FILES)
