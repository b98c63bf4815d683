"""Investigations: named sets of what an analyst keeps, with notes and an order, and the report that comes of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from storygraph.answers.investigation import html, kept, markdown, report
from storygraph.project import StoryGraph
from storygraph.web.page import Action, Answer, Format, Name, Page, Params
from storygraph.web.rendering import link

Title = Annotated[str, Field(min_length=1, max_length=200)]
Note = Annotated[str, Field(max_length=10_000)]
Number = Annotated[int, Field(ge=1, lt=2**53)]


class All(Params):
    """`keep`: the id of a node or edge that is to be put into one of them."""

    keep: Name = ""


class One(Params):
    """Which one, by its number."""

    id: Number


def everything(project: StoryGraph, params: All) -> Answer:
    """All investigations, and what is about to be kept."""
    about = kept(project.context, params.keep) if params.keep else None
    return {
        "investigations": project.record.investigations.all(),
        "keep": {"id": about.owner, "kind": about.kind, "name": about.name} if about else None,
    }


def one(project: StoryGraph, params: One) -> Answer:
    """The report of one."""
    return report(project.context, params.id)


class Create(Params):
    """A new investigation."""

    name: Title


class Describe(Params):
    """Its name or its note."""

    investigation: Number
    name: Title | None = None
    note: Note | None = None


class Keep(Params):
    """Something is put at its end."""

    investigation: Number
    id: Name
    note: Note = ""


class Change(Params):
    """What is to be done with an item, or with the whole."""

    investigation: Number
    do: Literal["up", "down", "drop", "note", "delete"]
    item: Number | None = None
    note: Note = ""


def _here(investigation: int) -> Answer:
    return {"investigation": investigation, "location": link("investigation", str(investigation))}


def _create(project: StoryGraph, body: Create, analyst: str) -> Answer:
    return _here(project.record.investigations.create(body.name, by=analyst, at=_now()))


def _describe(project: StoryGraph, body: Describe, analyst: str) -> Answer:
    project.record.investigations.describe(body.investigation, name=body.name, note=body.note)
    return _here(body.investigation)


def _keep(project: StoryGraph, body: Keep, analyst: str) -> Answer:
    about = kept(project.context, body.id)
    project.record.investigations.keep(body.investigation, about, note=body.note, by=analyst, at=_now())
    return _here(body.investigation)


def _change(project: StoryGraph, body: Change, analyst: str) -> Answer:
    all_of_them = project.record.investigations
    if body.do == "delete":
        all_of_them.delete(body.investigation)
        return {"investigation": body.investigation, "location": link("investigations")}
    item = body.item or 0
    if body.do == "note":
        all_of_them.note(body.investigation, item, body.note)
    elif body.do == "drop":
        all_of_them.drop(body.investigation, item)
    else:
        all_of_them.move(body.investigation, item, -1 if body.do == "up" else 1)
    return _here(body.investigation)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _file(media_type: str, made: Any) -> Format:
    return Format(media_type, lambda answer: str(made(answer)).encode())


PAGE = Page(
    "investigations", "Investigations", All, everything, "Named sets that an analyst keeps", rows="investigations"
)
REPORT = Page(
    "investigation",
    "{name}",
    One,
    one,
    "An investigation as a report with numbered citations",
    path="/investigation/{id}",
    rows="citations",
    formats={"md": _file("text/markdown; charset=utf-8", markdown), "html": _file("text/html; charset=utf-8", html)},
)
ACTIONS = [
    Action("investigations/create", Create, _create, "Begin an investigation"),
    Action("investigations/describe", Describe, _describe, "Change its name or note"),
    Action("investigations/keep", Keep, _keep, "Put a node or edge into it"),
    Action("investigations/change", Change, _change, "Move, note or drop an item, or delete the whole"),
]
