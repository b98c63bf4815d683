"""What an analyst decides: that two are one, or not; what something is and is called; what the articles do not say.

Invariant: a decision never names an id or a position of an extraction. Who is meant is said by anchors, places in
texts, so that it can be found again after the articles were read anew. The one exception is the id that a decision
itself gives away (`split`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from storygraph.model.annotation import EntityType
from storygraph.model.base import Frozen

Verb = Literal["merge", "split", "separate", "retype", "rename", "relate", "identify", "hide", "undo"]
VERBS: tuple[Verb, ...] = ("merge", "split", "separate", "retype", "rename", "relate", "identify", "hide", "undo")
Standing = Literal["applied", "partly", "dormant", "conflict"]


class Anchor(Frozen):
    """A place that means somebody: code points [start, end) of the text with that SHA-256, and what stands there."""

    text_hash: str
    start: int
    end: int
    text: str


class Target(Frozen):
    """Somebody or something as it was when the decision was taken: one anchor for each of its chains.

    `id`, `name`, `type` are what it was called then: shown to people, and tried again where an id is free.
    """

    id: str
    name: str
    type: EntityType
    anchors: tuple[Anchor, ...]


class Payload(Frozen):
    """What is decided, by verb.

    merge: `a` and `b` are one, called as `a`. separate: they are two. split: `a` leaves `b` and gets the id `value`.
    retype, rename: `value` is the type or name of `a`. identify: `value` is what a list has `a` under ("list:id"),
    `detail` its name there. hide: `a` is not shown. relate: an edge of type `value` from `a` to `b`, resting on
    `place` or on `note`, with `detail` and dates as an extracted one.
    """

    a: Target | None = None
    b: Target | None = None
    value: str = ""
    place: Anchor | None = None
    note: str = ""
    detail: str = ""
    since: str | None = None
    until: str | None = None


class Decision(Frozen):
    """One entry of the ledger. `seq` is its place in this ledger (1, 2, …), `uid` the same in every ledger.

    `at` is an ISO time with its offset, `by` who decided, `undoes` the uid of the decision that an `undo` takes back.
    """

    seq: int = 0
    at: str
    by: str
    why: str = ""
    verb: Verb
    payload: Payload = Payload()
    undoes: str | None = None

    @cached_property
    def uid(self) -> str:
        """Sixteen hexadecimal digits of all that it says, its place in the ledger left out."""
        said = self.model_dump(mode="json", exclude={"seq"}, exclude_defaults=True)
        plain = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def note_id(self) -> str:
        """The id under which the note of a `relate` is quoted as evidence."""
        return f"note-{self.uid}"


class Outcome(Frozen):
    """What became of a decision when it was applied to an extraction.

    `touches` are the ids of entities and edges that it concerns, `lost` the anchors that nothing stands at any more,
    `against` the number of the earlier decision that it contradicts. "partly": some of it could not be found.
    """

    seq: int
    standing: Standing
    touches: tuple[str, ...] = ()
    lost: tuple[Anchor, ...] = ()
    against: int | None = None


class DecidedRelation(Frozen):
    """An edge that an analyst adds, between entities of the resolution; it rests on a place of an article or a note."""

    decision: int
    type: str
    source: str
    target: str
    article: str
    start: int
    end: int
    note: str = ""
    detail: str = ""
    since: str | None = None
    until: str | None = None


def taken_back(ledger: Sequence[Decision]) -> set[str]:
    """The uids of the decisions and undos that an undo takes back. An undo that is undone itself takes nothing back."""
    undone: set[str] = set()
    for d in reversed(ledger):
        if d.verb == "undo" and d.uid not in undone and d.undoes:
            undone.add(d.undoes)
    return undone


def effective(ledger: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold, in order: those that no undo takes back, undos themselves left out."""
    undone = taken_back(ledger)
    return tuple(d for d in ledger if d.verb != "undo" and d.uid not in undone)
