"""Ledgers between analysts: JSON lines that add what is new, and list what stands against decisions here.

Invariant: an import takes nothing away that stood before it. What contradicts a decision that holds here is listed
with that decision and left out; undo the one here and import again to take the other.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from storygraph.answers.decisions import in_words
from storygraph.errors import InputError
from storygraph.model import Anchor, Decision, Target
from storygraph.model.decision import effective, taken_back

APART = ("separate", "split")


@dataclass
class Import:
    """What an import adds, how much was known, and pairs of theirs and ours that contradict each other."""

    added: list[Decision] = field(default_factory=list)
    known: int = 0
    conflicts: list[tuple[Decision, Decision]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The object that `decisions --import` prints."""
        return {
            "added": len(self.added),
            "known": self.known,
            "conflicts": [{"theirs": _shown(t), "ours": {"seq": o.seq, **_shown(o)}} for t, o in self.conflicts],
        }


def _shown(d: Decision) -> dict[str, Any]:
    return {"uid": d.uid, "at": d.at, "by": d.by, "verb": d.verb, "what": in_words(d, {}), "why": d.why}


def lines(ledger: Sequence[Decision]) -> str:
    """The ledger as JSON lines, each with its uid, without its place."""
    return "".join(
        json.dumps(
            {"uid": d.uid, **d.model_dump(mode="json", exclude={"seq"}, exclude_defaults=True)}, ensure_ascii=False
        )
        + "\n"
        for d in ledger
    )


def parsed(text: str, path: str) -> list[Decision]:
    """The decisions of an exported file. Raises InputError with the line that is none, or that was altered."""
    out: list[Decision] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
            uid = values.pop("uid", None) if isinstance(values, dict) else None
            made = Decision.model_validate(values)
        except (json.JSONDecodeError, ValidationError) as error:
            raise InputError(path, f"no decision: {str(error).splitlines()[0]}", line=number) from error
        if uid != made.uid:
            raise InputError(path, f"the decision was altered: its uid is {made.uid}, not {uid}", line=number)
        out.append(made.model_copy(update={"seq": 0}))
    return out


def weigh(ours: Sequence[Decision], theirs: Sequence[Decision]) -> Import:
    """What of another ledger can be added to this one, in its order.

    What they have taken back themselves comes along as history. An undo of what holds here, and was here before, is in
    conflict with that.
    """
    found = Import()
    known, held = {d.uid: d for d in ours}, effective(ours)
    gone, undone = taken_back(ours), taken_back(theirs)
    open_here = {d.uid: d for d in ours if d.uid not in gone}
    adding: set[str] = set()
    for d in theirs:
        if d.uid in known:
            found.known += 1
            continue
        against: Decision | None = None
        if d.uid in undone:
            pass  # they no longer hold it themselves
        elif d.verb == "undo":
            against = open_here.get(d.undoes or "")
        else:
            against = next((o for o in held if contradict(o, d)), None)
        if against is not None:
            found.conflicts.append((d, against))
        elif d.verb != "undo" or d.undoes in known or d.undoes in adding:
            found.added.append(d)  # an undo whose decision was left out has nothing to take back
            adding.add(d.uid)
    return found


def contradict(one: Decision, other: Decision) -> bool:
    """Whether two decisions cannot both hold: one joins what the other keeps apart, or they call one thing by two."""
    verbs = {one.verb, other.verb}
    if one.verb == other.verb and one.verb in ("retype", "rename"):
        return one.payload.value != other.payload.value and _meet([one.payload.a], [other.payload.a])
    if verbs == {"identify"}:  # two rows of one list
        (a, _, x), (b, _, y) = (d.payload.value.partition(":") for d in (one, other))
        return a == b and x != y and _meet([one.payload.a], [other.payload.a])
    if "merge" in verbs and len(verbs) == 2 and not verbs.isdisjoint(APART):
        joins, parts = (one, other) if one.verb == "merge" else (other, one)
        both = [joins.payload.a, joins.payload.b]
        return _meet(both, [parts.payload.a]) and _meet(both, [parts.payload.b])
    return False


def _meet(some: Iterable[Target | None], others: Iterable[Target | None]) -> bool:
    """Whether a place of the ones overlaps a place of the others."""
    by_text: dict[str, list[Anchor]] = defaultdict(list)
    for t in some:
        for a in t.anchors if t else ():
            by_text[a.text_hash].append(a)
    return any(
        a.start < b.end and b.start < a.end
        for t in others
        for b in (t.anchors if t else ())
        for a in by_text.get(b.text_hash, ())
    )
