"""What a page is: its address, its parameters, its answer. A new page is a module in `pages/` with a `PAGE`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from storygraph.errors import StoryGraphError
from storygraph.model.interval import first_day
from storygraph.project import StoryGraph

Answer = dict[str, Any]
MOST_ROWS = 1000  # rows that one request may ask for


class BadRequestError(StoryGraphError):
    """A request that cannot be answered as it is; its text says what was expected."""


class Params(BaseModel):
    """GET parameters of a page. Anything that is not declared is refused by name, so that a typing error is seen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _day(value: str) -> str:
    """A year, month or day, or nothing."""
    try:
        first_day(value)
    except ValueError:
        raise ValueError("no date: write 2024, 2024-03 or 2024-03-05") from None
    return value


Name = Annotated[str, Field(max_length=300)]
Day = Annotated[str, Field(max_length=10, pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"), AfterValidator(_day)]
Limit = Annotated[int, Field(ge=1, le=MOST_ROWS)]


@dataclass(frozen=True)
class Format:
    """A file that a page's answer can be had as; `suffix` of its name, where that is not the format's."""

    media_type: str
    write: Callable[[Answer], bytes]
    suffix: str = ""


@dataclass(frozen=True)
class Page:
    """One page and its counterpart under /api/v1.

    Args:
        name: of the template, and of the address unless `path` is given.
        title: what the browser's tab says; `{...}` are filled from the answer.
        params: its GET parameters, those in the path among them.
        answer: from the open project and the parameters to what is shown; all that the template gets.
        path: the address, with `{id:path}` for a part that is a parameter.
        rows: the key of the answer whose rows are the CSV export; "" where there is none.
        formats: further files, by the word that stands in `format=`.
    """

    name: str
    title: str
    params: type[Params]
    answer: Callable[[StoryGraph, Any], Answer]
    summary: str
    path: str = ""
    rows: str = ""
    formats: Mapping[str, Format] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Where it is, with a leading slash."""
        return self.path or f"/{self.name}"

    @property
    def format_names(self) -> list[str]:
        """The files it can be had as, JSON first."""
        return ["json", *(["csv"] if self.rows else []), *self.formats]


@dataclass(frozen=True)
class Action:
    """Something that changes the record: a POST under /api/v1, refused unless editing is switched on.

    Args:
        name: of the address /api/v1/NAME.
        body: the JSON body.
        run: does it and gives what is answered.
    """

    name: str
    body: type[Params]
    run: Callable[[StoryGraph, Any, str], Answer]
    summary: str
