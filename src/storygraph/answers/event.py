"""One event: what each source claims of it, who first reported it and who copied that, and who took part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.sentences import Sentences
from storygraph.errors import NotFoundError

Row = dict[str, Any]
LISTED = 60  # sources that are shown with their sentences
MOST = 2000  # sources that are counted
SAID = 40  # utterances about it


def event(context: Context, event_id: str) -> Row:
    """All that is claimed of an event. Raises NotFoundError.

    `claims` has a row for each article, in order of publication, with its own time and status and its sentence;
    `texts` the same articles by the text that they print; `dates` each time that is claimed, with who claims it.
    """
    node = _node(context, event_id)
    reports = context.rows("reports_of", id=event_id, limit=MOST)
    named = _names(context, [r["alleged_by"] for r in reports])
    sentences = Sentences(context)
    claims = [
        {**r, "alleged_name": named.get(r["alleged_by"], ""), **_sentence(sentences, r)} for r in reports[:LISTED]
    ]
    parts = [r for r in context.rows("event_participants", id=event_id) if r["entity"]]
    return {
        "event": node,
        "title": node["summary"],
        "articles": len(reports),
        "claims": claims,
        "texts": texts(reports),
        "dates": dates(reports),
        "disagree": disagreement(node, reports),
        "participants": [r for r in parts if r["relation"] == "TOOK_PART"],
        "places": [r for r in parts if r["relation"] == "AT_PLACE"],
        "quotes": _once(context.rows("quotes_on_event", id=event_id, limit=SAID)),
        "contradicted": context.rows("contradictions_of", id=event_id),
        "neighbours": context.rows("event_neighbours", id=event_id, limit=20),
    }


def _node(context: Context, event_id: str) -> Row:
    for row in context.rows("find_by_id", id=event_id):
        if "summary" in row["node"]:
            return dict(row["node"])
    raise NotFoundError("event", event_id)


def _names(context: Context, ids: Iterable[str]) -> dict[str, str]:
    wanted = sorted({i for i in ids if i})
    return {r["id"]: r["name"] for r in context.rows("entities_by_id", ids=wanted)} if wanted else {}


def _sentence(sentences: Sentences, report: Row) -> Row:
    found = sentences.around(report["article"], report["start"], report["stop"], 0)
    return {"sentence": " ".join(found["sentence"].split()), "number": found["number"]}


def _once(rows: Iterable[Row]) -> list[Row]:
    """The first row of each quotation: one of several speakers has several."""
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row["quote"], row)
    return list(found.values())


def texts(reports: Sequence[Row]) -> list[Row]:
    """Articles by the text that they print, the earliest text first; each with its `first` article and its `copies`.

    `tie` says that another text came out on the day of the first one, and that no time of day tells which was earlier.
    """
    groups: dict[str, list[Row]] = {}
    for r in reports:  # in order of publication, the undated last
        groups.setdefault(r["origin"] or r["article"], []).append(r)
    made: list[Row] = []
    for origin, rows in groups.items():
        kept = [{k: r[k] for k in ("article", "title", "publisher", "published", "start", "stop")} for r in rows]
        first = next((r for r in kept if r["article"] == origin), kept[0])
        made.append({"first": first, "copies": [r for r in kept if r is not first], "tie": False})
    opening = made[0]["first"]["published"] if made else None
    if opening:
        for text in made[1:]:
            own = text["first"]["published"] or ""
            text["tie"] = own[:10] == opening[:10] and min(len(own), len(opening)) == 10
    return made


def dates(reports: Sequence[Row]) -> list[Row]:
    """Each time that is claimed, the one in most independent texts first, with the articles that claim it.

    A claim that an article makes of no time is left out.
    """
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for r in reports:
        if r["earliest"] and r["latest"]:
            groups.setdefault((r["earliest"], r["latest"], r["precision"]), []).append(r)
    rows = [
        {
            "earliest": earliest,
            "latest": latest,
            "precision": precision,
            "independent_sources": len({r["origin"] or r["article"] for r in group}),
            "articles": [{k: r[k] for k in ("article", "publisher", "published", "start", "stop")} for r in group],
        }
        for (earliest, latest, precision), group in groups.items()
    ]
    return sorted(rows, key=lambda d: (-d["independent_sources"], d["earliest"], d["latest"]))


def disagreement(node: Row, reports: Sequence[Row]) -> str:
    """In words, what the sources do not agree on; "" where they do."""
    said = []
    if node["conflict"]:
        claimed = " or ".join(f"{_words(d)} ({_texts(d['independent_sources'])})" for d in dates(reports))
        said.append(f"The times that the sources give cannot all be true: {claimed}.")
    states = sorted({r["status"] for r in reports if r["status"]})
    if "denied" in states and len(states) > 1:
        others = ", ".join(s for s in states if s != "denied")
        said.append(f"Some tell it as denied, others as {others}.")
    return " ".join(said)


def _texts(n: int) -> str:
    return f"{n} independent text{'' if n == 1 else 's'}"


def _words(when: Row) -> str:
    first, last = (v.replace("T", " ") for v in (when["earliest"], when["latest"]))
    return first if first == last else f"{first} to {last}"
