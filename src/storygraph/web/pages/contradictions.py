"""What contradicts what, with the sentences of both sides."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from storygraph.answers.contradictions import KINDS, contradictions
from storygraph.project import StoryGraph
from storygraph.web.page import Answer, Page, Params


class Contradictions(Params):
    """Of which kind, and how many of each."""

    kind: Literal["", "dates", "denials", "quotes", "events", "documents"] = ""
    limit: Annotated[int, Field(ge=1, le=200, description="rows of each kind")] = 30


def answer(project: StoryGraph, params: Contradictions) -> Answer:
    """Every kind with its rows, and for files one list of both sides."""
    kinds = [params.kind] if params.kind else KINDS
    found = contradictions(project.context, kinds=kinds, limit=params.limit)
    return {**found, "kinds": kinds, "rows": _rows(found)}


def _rows(found: Answer) -> list[Answer]:
    """Two sides a row: what, where, in which article."""
    pairs: list[tuple[Any, ...]] = []
    for row in found["dates"]:
        first, *others = row["claims"] or [None]
        pairs += [("date", row["summary"], _when(first), _when(o), _article(first), _article(o)) for o in others]
    for row in (*found["denials"], *found["quotes"]):
        a, b = row["a"], row["b"]
        pairs.append((row["in_what"], "", _said(a), _said(b), a["article"], b["article"]))
    for row in found["events"]:
        pairs.append((row["about"], "", row["summary1"], row["summary2"], None, None))
    for row in found["documents"]:
        evidence = row["evidence"] or {"sentence": "", "article": None}
        pairs.append(("document", row["name"], row["denied_by_name"], evidence["sentence"], None, evidence["article"]))
    names = ("in_what", "matter", "one", "other", "article_one", "article_other")
    return [dict(zip(names, pair, strict=True)) for pair in pairs]


def _when(claim: Answer) -> str:
    return f"{claim['earliest']} to {claim['latest']}"


def _article(claim: Answer) -> str:
    return str(claim["articles"][0]["article"])


def _said(quote: Answer) -> str:
    return f"{quote['speaker'] or quote['written']}: {quote['text']}"


PAGE = Page(
    "contradictions",
    "What contradicts what",
    Contradictions,
    answer,
    "Times, utterances, events and documents that cannot all be right, with both sides' sentences",
    rows="rows",
)
