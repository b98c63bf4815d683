"""Who is meant by the name of a speaker: an entity, a document by what it is, or somebody who is only described."""

from __future__ import annotations

import difflib
from typing import Any, NamedTuple

from storygraph.answers.context import Context
from storygraph.errors import NotFoundError
from storygraph.model.text import fold

MOST = 100_000
NEAREST = 5  # speakers offered for a name that nobody has
_ARTICLES = frozenset({"a", "an", "the"})
_ANY_DOCUMENT = frozenset({"document", "documents"})


class Meant(NamedTuple):
    """Ids of entities, and descriptions as written of speakers who are no entity."""

    ids: list[str]
    described: list[str]


def meant(context: Context, name: str) -> Meant:
    """The speakers that a name, an id or a description means.

    "The document" means every document that speaks; "the report" every report. Raises NotFoundError with the nearest
    speakers.
    """
    wanted = _words(name)
    rows = context.rows("speakers", limit=MOST)
    entity = _entity(context, name)
    if entity is not None and entity["kind"] != "Document" and (entity["id"] == name or _holds(entity, wanted)):
        return Meant([entity["id"]], [])
    documents = _documents(rows, wanted)
    if documents:
        return Meant(documents, [])
    described = [r["speaker"] for r in rows if not r["speaker_id"] and wanted <= _words(r["speaker"])]
    if described:
        return Meant([], described)
    if entity is not None:
        return Meant([entity["id"]], [])
    raise NotFoundError("speaker", name, _nearest(rows, name))


def _entity(context: Context, name: str) -> dict[str, Any] | None:
    try:
        return context.find.entity(name)
    except NotFoundError:
        return None


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).replace("’s", "").replace("'s", "").split()) - _ARTICLES


def _names(row: dict[str, Any]) -> list[str]:
    return [row.get("name") or row.get("speaker") or "", *(row.get("aliases") or [])]


def _holds(row: dict[str, Any], wanted: frozenset[str]) -> bool:
    """Whether one of the names has all the words."""
    return bool(wanted) and any(wanted <= _words(n) for n in _names(row))


def _documents(rows: list[dict[str, Any]], wanted: frozenset[str]) -> list[str]:
    """Speaking documents of that id, name or kind; of several only those of exactly that name, if there are."""
    own = [r for r in rows if r["kind"] == "Document"]
    if wanted <= _ANY_DOCUMENT:
        return [r["speaker_id"] for r in own]
    exact = [r for r in own if len(wanted) > 1 and any(wanted == _words(n) for n in _names(r))]
    kinds = {frozenset({w, w.removesuffix("s")}) for w in wanted} if len(wanted) == 1 else set()
    found = exact or [r for r in own if _holds(r, wanted) or any(fold(r["subtype"] or "") in k for k in kinds)]
    ids = [r["speaker_id"] for r in own if r["speaker_id"] in wanted]
    return ids or [r["speaker_id"] for r in found]


def _nearest(rows: list[dict[str, Any]], name: str) -> list[str]:
    """Speakers who have a name or description like it, or a word of it; else those with most utterances."""
    names = {fold(n): r["speaker"] for r in reversed(rows) for n in _names(r) if n}
    close = difflib.get_close_matches(fold(name), names, n=NEAREST, cutoff=0.6)
    shared = [r["speaker"] for r in rows if any(len(w) > 3 for w in _words(name) & _words(r["speaker"]))]
    parts = {w: r["speaker"] for r in reversed(rows) for w in _words(r["speaker"]) if len(w) > 3}
    alike = [parts[p] for w in _words(name) for p in difflib.get_close_matches(w, parts, n=2, cutoff=0.75)]
    return list(dict.fromkeys([*(names[c] for c in close), *shared, *alike]))[:NEAREST]
