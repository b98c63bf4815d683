"""What joins the entities of a picture: one link for each pair, with all that it stands for, and when that was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.neighbourhood import EVENT, QUOTE, TOGETHER, Wanted

Row = dict[str, Any]
MOST_RELATIONS = 3000  # rows asked of the graph
MOST_TOLD = 600  # of events and of utterances, each
UNSURE = 0.6  # confidence below which something is unsure
FACTS = ("happened", "ongoing", "")
BETWEEN = "~"  # stands between the two ids of a pair; ids do not hold it


def pair_id(a: str, b: str) -> str:
    """The id of what joins two entities, in either direction."""
    return BETWEEN.join(sorted((a, b)))


def links(context: Context, ids: Sequence[str], wanted: Wanted) -> tuple[list[Row], bool]:
    """Everything that joins two of the entities, the best attested first, a row for each edge, event or utterance.

    `type` is the edge's, SAME_EVENT or SPOKE_OF; `since` and `until` are ISO days of which `time` says whether it was
    true, happened, was said or was reported then; both None where no article has a date. The second value says
    whether there were more than were asked for.
    """
    found: list[Row] = []
    bounded = False
    given = {"ids": list(ids), "least": wanted.least}
    if wanted.edges is not None:
        rows = context.rows("relations_among", **given, relations=wanted.edges, limit=MOST_RELATIONS)
        found += [_relation(r) for r in rows]
        bounded = len(rows) == MOST_RELATIONS
    for kind, query in ((EVENT, "events_among"), (QUOTE, "quotes_among")):
        if wanted.takes(kind):
            rows = context.rows(query, **given, limit=MOST_TOLD)
            found += [_told(r, kind) for r in rows]
            bounded = bounded or len(rows) == MOST_TOLD
    return sorted(found, key=_weight), bounded


def grouped(found: Iterable[Row]) -> list[Row]:
    """One row for each pair: its edges, how many, in how many independent texts at most, how its line is drawn."""
    pairs: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        pairs[pair_id(row["source"], row["target"])].append(row)
    made = []
    for name, rows in pairs.items():
        a, b = name.split(BETWEEN)
        made.append(
            {
                "id": name,
                "source": a,
                "target": b,
                "count": len(rows),
                "types": sorted({r["type"] for r in rows}, key=lambda t: (t == TOGETHER, t)),
                "independent_sources": max(r["independent_sources"] for r in rows),
                "line": min((line(r) for r in rows), key=LINES.index),
                "first_reported": min((r["first_reported"] for r in rows if r["first_reported"]), default=None),
                "last_reported": max((r["last_reported"] for r in rows if r["last_reported"]), default=None),
                "edges": rows,
            }
        )
    return sorted(made, key=lambda p: (LINES.index(p["line"]), -p["independent_sources"], -p["count"], p["id"]))


LINES = ("solid", "dashed", "dotted")


def line(row: Row) -> str:
    """How a link is drawn: solid where independent texts say so; dashed where one does, or it is unsure; dotted where
    it is no stated fact: alleged, denied, planned, or a mere naming together."""
    if row["type"] in (TOGETHER, "WITHIN") or row["status"] not in FACTS:
        return "dotted"
    return "solid" if row["independent_sources"] > 1 and row["score"] >= UNSURE else "dashed"


def in_window(row: Row, first: str, last: str) -> bool:
    """Whether a link's time touches the days from `first` to `last`; one without any time never does."""
    return bool(row["since"]) and row["since"] <= last and row["until"] >= first


def _weight(row: Row) -> tuple[Any, ...]:
    return LINES.index(line(row)), -row["independent_sources"], row["type"], row["edge"], row["source"], row["target"]


def _relation(row: Row) -> Row:
    since, until, time = _true(row)
    return {
        "edge": row["edge"],
        "type": row["type"],
        "source": row["source"],
        "target": row["target"],
        "detail": row["detail"] or "",
        "status": "",
        "time": time,
        "since": since,
        "until": until,
        "articles": row["articles"],
        "independent_sources": row["sources"],
        "score": 1.0 if row["score"] is None else round(row["score"], 3),
        "first_reported": _day(row["first_reported"]),
        "last_reported": _day(row["last_reported"]),
    }


def _true(row: Row) -> tuple[str | None, str | None, str]:
    """When a relation was true as far as articles tell; where none says since when, when it was reported.

    An end that stands alone is only the last report: nothing is known of the time before the first one.
    """
    begun = row["first_precise"] or row["first_imprecise"]
    since = _day(begun or row["first_reported"] or row["last_precise"] or row["last_imprecise"])
    ends = [row["last_imprecise"], row["last_precise"]] if begun else [row["last_reported"], row["first_reported"]]
    until = _day(next((e for e in ends if e), since))
    if since and until and until < since:
        until = since
    return since, until, "true" if begun else "reported" if since else "unknown"


def _told(row: Row, kind: str) -> Row:
    """A link by an event or an utterance, in the order of `_relation`."""
    dated = bool(row["earliest"])
    reported = _day(row["first_reported"])
    status = (row["status"] or "happened") if kind == EVENT else ""
    time = "said" if kind == QUOTE else "planned" if status == "planned" else "happened"
    return {
        "edge": row["edge"],
        "type": kind,
        "source": row["source"],
        "target": row["target"],
        "detail": " ".join((row["detail"] or "").split()),
        "status": status,
        "time": time if dated else "reported" if reported else "unknown",
        "since": _day(row["earliest"]) if dated else reported,
        "until": _day(row["latest"] or row["earliest"]) if dated else reported,
        "articles": row["sources"],
        "independent_sources": row["sources"],
        "score": 1.0 if row["score"] is None else round(row["score"], 3),
        "first_reported": reported,
        "last_reported": reported,
    }


def _day(value: str | None) -> str | None:
    return value[:10] if value else None
