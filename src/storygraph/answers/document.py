"""One document: what it is, who dealt with it and when, what it says, who cites it, its trail through the articles."""

from __future__ import annotations

from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.sentences import Sentences
from storygraph.errors import NotFoundError
from storygraph.model.text import fold

Row = dict[str, Any]
MANY = 500  # rows asked of the graph
LISTED = 60  # quotations of a kind, and articles, on the page
DEALINGS = ("ISSUED", "SIGNED", "RECEIVED", "REQUESTED", "LEAKED", "DENIED")


def document(context: Context, document_id: str) -> Row:
    """All that is known of a document by its id or name. Raises NotFoundError.

    `agents` has a row for each that issued, signed, received, asked for, leaked or denied it, with the sentence;
    `says` are quotations from it and `said` those about it; `trail` the articles that cite or mention it in order;
    `cites` and `cited_by` other documents; `namesakes` documents of the same name: other versions, or the same one
    that no text lets one join.
    """
    node = context.find.entity(document_id)
    node = context.find.entity(node["id"])  # the second time by its id: with all it holds
    if node["kind"] != "Document":
        raise NotFoundError("document", document_id)
    own = node["id"]
    told = context.rows("document_quotes", id=own, limit=MANY)
    between = context.rows("citing_documents", id=own, limit=MANY)
    return {
        "document": node,
        "title": node["name"],
        "agents": _agents(context, own),
        "says": _once(told, "from")[:LISTED],
        "says_count": len(_once(told, "from")),
        "said": _once(told, "about")[:LISTED],
        "said_count": len(_once(told, "about")),
        "cites": [{"id": r["cited"], "name": r["cited_name"]} for r in between if r["document"] == own],
        "cited_by": [{"id": r["document"], "name": r["name"]} for r in between if r["cited"] == own],
        "trail": _trail(context, own),
        "namesakes": _namesakes(context, node),
        "reasons": context.evidence.reasons(own),
    }


def _once(rows: list[Row], part: str) -> list[Row]:
    """The utterances from or about it, each once."""
    found: dict[str, Row] = {}
    for row in rows:
        if row["part"] == part and row["text"]:
            found.setdefault(row["quote"], row)
    return list(found.values())


def _agents(context: Context, own: str) -> list[Row]:
    """Who dealt with it, in the order of a document's life, each with the best sentence."""
    sentences = Sentences(context)
    rows = context.rows("document_agents", id=own, limit=LISTED)
    found = [
        {**r, "evidence": sentences.cited(r["article"], r["start"], r["stop"], 0)}
        for r in rows
        if r["article"] and r["start"] is not None
    ]
    return sorted(found, key=lambda r: (DEALINGS.index(r["relation"]), -r["independent_sources"], r["agent"]))


def _trail(context: Context, own: str) -> list[Row]:
    """Articles that cite or mention it, the earliest first; `cites` says whether it is cited, `copy` that the
    text came out earlier elsewhere."""
    cited = {r["article"] for r in context.rows("document_trail", id=own, limit=MANY)}
    rows = context.rows("articles_mentioning", id=own, limit=LISTED)
    return [{**r, "cites": r["article"] in cited, "copy": r["origin"] not in ("", r["article"])} for r in rows]


def _namesakes(context: Context, node: Row) -> list[Row]:
    """Other documents of the same name, those in most articles first."""
    wanted = fold(node["name"])
    rows = context.rows("find_entity", text=wanted, kind="Document", limit=MANY)
    same = [r for r in rows if fold(r["name"]) == wanted and r["id"] != node["id"]]
    return [{k: r[k] for k in ("id", "name", "articles", "first_reported")} for r in same[:12]]
