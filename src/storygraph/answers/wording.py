"""How two printings of one utterance differ, for reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from storygraph.graph.wordings import differences, wording


def variants(printings: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The printings of an utterance in order, each with its words, and where they differ from the one that is shown.

    The first printing given is the one shown. `differs` are pairs of words: the shown one's, this one's.
    """
    if len(printings) < 2:
        return []
    shown = wording(printings[0]["wording"], printings[0]["printed"])
    rows = []
    for row in printings:
        own = wording(row["wording"], row["printed"])
        pairs = [[" ".join(a), " ".join(b)] for a, b in differences(shown, own)]
        rows.append(
            {
                **{k: row[k] for k in ("article", "publisher", "published")},
                "kind": row["printed"],
                "text": row["wording"],
                "start": row["start"],
                "end": row["stop"],
                "differs": pairs,
            }
        )
    return sorted(rows, key=lambda r: (str(r["published"] or "9999"), r["article"]))


def marked(text: str, rows: Sequence[dict[str, Any]]) -> str:
    """A text with the other wordings behind it: "They knew it all along [Daily Herald: “of it” for “it”]"."""
    notes: list[str] = []
    for row in rows:
        for shown, own in row["differs"]:
            if own and shown:
                words = f"“{own}” for “{shown}”"
            else:
                words = f"adds “{own}”" if own else f"leaves out “{shown}”"
            notes.append(f"{row['publisher'] or row['article']}: {words}")
    return f"{text} [{'; '.join(dict.fromkeys(notes))}]" if notes else text
