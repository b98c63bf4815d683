"""The ledger as analysts read it, with what became of each decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from storygraph.answers.rows import Rows
from storygraph.model import Decision, Outcome
from storygraph.model.decision import taken_back

HOLDING = ("applied", "partly", "conflict")


def rows(ledger: Sequence[Decision], outcomes: Sequence[Outcome]) -> Rows:
    """The ledger in its order. `standing`: applied, partly, dormant, conflict, undone, undo, or pending."""
    by_seq = {o.seq: o for o in outcomes}
    undone = taken_back(ledger)
    seq_of = {d.uid: d.seq for d in ledger}
    out = Rows()
    for d in ledger:
        o = by_seq.get(d.seq)
        if d.uid in undone:
            standing, o = "undone", None
        elif d.verb == "undo":
            standing = "undo"
        else:
            standing = o.standing if o else "pending"
        out.append(
            {
                "seq": d.seq,
                "at": d.at,
                "by": d.by,
                "verb": d.verb,
                "what": in_words(d, seq_of),
                "why": d.why,
                "standing": standing,
                "touches": list(o.touches) if o else [],
                "lost": [f"{a.text} ({a.text_hash[:8]}:{a.start})" for a in o.lost] if o else [],
                "against": o.against if o else None,
                "undoes": seq_of.get(d.undoes) if d.undoes else None,
                "uid": d.uid,
            }
        )
    return out


def in_words(d: Decision, seq_of: dict[str, int]) -> str:
    """What a decision is about, for people."""
    p = d.payload
    a, b = (f"{t.name} ({t.id})" if t else "" for t in (p.a, p.b))
    if d.verb == "undo":
        return f"decision {seq_of.get(d.undoes or '', '?')}"
    if d.verb == "split":
        return f"{len(p.a.anchors) if p.a else 0} places of {a} as {p.value}"
    if d.verb == "relate":
        return f"{a} {p.value} {b}" + (f" ({p.detail})" if p.detail else "")
    if d.verb == "identify":
        return f"{a} is {p.value}" + (f" ({p.detail})" if p.detail else "")
    if d.verb in ("retype", "rename"):
        return f"{a}: {p.value}"
    return f"{a} and {b}" if b else a


def touching(listed: Rows, owner: str) -> list[dict[str, Any]]:
    """The decisions that hold and concern a node or an edge; of an edge also what was decided of who its ends are."""
    edge = owner.endswith(")") and "(" in owner
    ends = set(owner.split("(", 1)[1][:-1].split(">")) if edge else {owner}
    return [
        r
        for r in listed
        if r["standing"] in HOLDING
        and (owner in r["touches"] or (r["verb"] != "relate" and not ends.isdisjoint(r["touches"])))
    ]
