"""An investigation as a report: its items in their order, each with the sentence it rests on, numbered and cited."""

from __future__ import annotations

from html import escape
from typing import Any

from storygraph.answers.context import Context
from storygraph.answers.why import cited
from storygraph.errors import NotFoundError
from storygraph.model import Evidence
from storygraph.record.investigations import Kept

Row = dict[str, Any]
PER_ITEM = 5  # places that are cited for one item


def kept(context: Context, owner: str) -> Kept:
    """A node or edge by its id, as an investigation keeps it. Raises NotFoundError where nothing supports that id."""
    places = context.evidence.of(owner)
    if not places:
        raise NotFoundError("node or edge with evidence", owner)
    kind, name = described(context, owner)
    return Kept(owner, kind, name, places[0])


def described(context: Context, owner: str) -> tuple[str, str]:
    """What a node or edge is and is called."""
    rows = context.rows("find_by_id", id=owner)
    if not rows:
        kind, _, ends = owner.partition("(")
        names = [described(context, end)[1] for end in ends.removesuffix(")").split(">")] if ends else [owner]
        return kind.replace("_", " ").lower(), " – ".join(names)
    node = rows[0]["node"]
    if "act" in node:
        return "Quote", f"{node.get('speaker') or 'unresolved speaker'}: “{node['text']}”"
    kind = "Event" if "summary" in node else "Story" if "label" in node else node.get("kind") or "node"
    return str(kind), str(node.get("summary") or node.get("label") or node["name"])


def report(context: Context, investigation: int) -> Row:
    """The investigation with `items`, each with its citations by number, and `citations` in the order of the numbers.

    An item whose id is gone since (articles or rules have changed) is cited by the place that it was kept with.
    """
    found = context.record.investigations.one(investigation)
    citations: list[Row] = []
    numbers: dict[tuple[str, int, int], int] = {}
    items = []
    for item in found["items"]:
        places = context.evidence.of(item["owner"])
        gone = not places
        places = places or [Evidence(article=item["article"], start=item["start"], end=item["stop"])]
        cites = []
        for place in _one_an_article(places)[:PER_ITEM]:
            key = (place.article, place.start, place.end)
            if key not in numbers:
                numbers[key] = len(numbers) + 1
                citations.append(_citation(context, place, numbers[key]))
            cites.append(numbers[key])
        items.append({**item, "gone": gone, "cites": cites, "more": max(0, len(places) - len(cites))})
    return {**found, "items": items, "citations": citations}


def _one_an_article(places: list[Evidence]) -> list[Evidence]:
    best: dict[str, Evidence] = {}
    for place in places:
        best.setdefault(place.article, place)
    return list(best.values())


def _citation(context: Context, place: Evidence, number: int) -> Row:
    return {
        "number": number,
        **cited(context.record, place),
        "text_hash": context.article(place.article).text_hash,
    }


def markdown(found: Row) -> str:
    """The report as Markdown."""
    lines = [f"# {_plain(found['name'])}", ""]
    if found["note"]:
        lines += [_plain(found["note"]), ""]
    for item in found["items"]:
        marks = "".join(f"[{n}]" for n in item["cites"])
        lines += [f"## {_plain(item['name'])}", "", f"*{item['kind']}* {marks}", ""]
        if item["note"]:
            lines += [_plain(item["note"]), ""]
    lines += ["## Sources", ""]
    for c in found["citations"]:
        lines += [f"{c['number']}. “{_plain(c['sentence'])}” — {_plain(_where(c))}", ""]
    return "\n".join(lines)


def html(found: Row) -> str:
    """The report as one self-contained page, without scripts."""
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(found['name'])}</title><style>{STYLE}</style></head><body><main>",
        f"<h1>{escape(found['name'])}</h1>",
        f"<p>{escape(found['note'])}</p>" if found["note"] else "",
    ]
    for item in found["items"]:
        marks = " ".join(f'<a href="#c{n}">[{n}]</a>' for n in item["cites"])
        parts.append(f"<section><h2>{escape(item['name'])}</h2><p><i>{escape(item['kind'])}</i> {marks}</p>")
        parts.append(f"<p>{escape(item['note'])}</p></section>" if item["note"] else "</section>")
    parts.append("<h2>Sources</h2><ol>")
    for c in found["citations"]:
        parts.append(f'<li id="c{c["number"]}"><q>{escape(c["sentence"])}</q> — {escape(_where(c))}</li>')
    return "\n".join([*parts, "</ol></main></body></html>", ""])


STYLE = (
    ":root{color-scheme:light dark}body{font:1.05rem/1.6 Georgia,serif;margin:2rem auto;max-width:42rem;padding:0 1rem}"
    "h2{font-size:1.15rem;margin-top:2rem}li{margin-bottom:.7rem}"
)


def _where(c: Row) -> str:
    """Title, outlet, date, address; then what finds the exact words again: article, offsets, hash."""
    named = [c["title"], c["publisher"], (c["published"] or "")[:10] or "undated", c["url"]]
    exact = f"article {c['article']}, characters {c['start']} to {c['end']}, SHA-256 {c['text_hash'][:12]}"
    return ", ".join(str(n) for n in named if n) + f" ({exact})"


def _plain(text: str) -> str:
    """Text that Markdown does not take for its own marks, on one line."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|" else c for c in " ".join(text.split()))
