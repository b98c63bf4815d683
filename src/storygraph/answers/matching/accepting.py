"""What is accepted of the proposals, as decisions: what an analyst names, or what is sure and has no namesake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from storygraph.answers.decide import Deciding, Details, entity_called
from storygraph.answers.matching.lists import Listed
from storygraph.answers.rows import Rows
from storygraph.errors import DecisionError, InputError, NotFoundError
from storygraph.model import Decision
from storygraph.pipeline import Resolved


class Accepted(NamedTuple):
    """An external id that is to be put on an entity; `name` is what the list calls it."""

    entity: str
    external_id: str
    name: str
    why: str


@dataclass
class Matched:
    """What came of a list: proposals, rows that could not be read, and the decisions that were taken."""

    proposals: Rows
    failures: list[InputError]
    decided: Rows

    def as_json(self) -> dict[str, Any]:
        """The object that `match --format json` prints."""
        return {
            "proposals": list(self.proposals),
            "failures": [{"path": f.path, "line": f.line, "reason": f.reason} for f in self.failures],
            "decided": list(self.decided),
        }


def wanted(
    found: Resolved,
    rows: Iterable[Listed],
    proposals: Rows,
    pairs: Sequence[str],
    least: float | None,
    *,
    name: str,
) -> list[Accepted]:
    """The pairs "ENTITY=ROW" that an analyst accepts, and the sure proposals of at least a score, where one is given.

    Raises DecisionError, NotFoundError where a pair names what is not there.
    """
    out = list(_named(found, rows, pairs, name))
    known = {a.entity for a in out}
    return out + [a for a in _sure(proposals, least) if a.entity not in known] if least is not None else out


def _named(found: Resolved, rows: Iterable[Listed], pairs: Sequence[str], name: str) -> Iterator[Accepted]:
    by_id = {row.id: row for row in rows}
    for pair in pairs:
        entity, mark, row = pair.partition("=")
        if not mark or not entity or not row:
            raise DecisionError(f"{pair!r} is no pair: write --accept ENTITY=ID, with the ID of a row of the list")
        row = row.removeprefix(f"{name}:")
        if row not in by_id:
            raise NotFoundError("row of the list", row)
        yield Accepted(entity_called(found, entity).id, f"{name}:{row}", by_id[row].name, f"line {by_id[row].line}")


def _sure(proposals: Rows, least: float) -> Iterator[Accepted]:
    """Those that have no namesakes and are not accepted already."""
    for p in proposals:
        if p["score"] >= least and not p["namesakes"] and not p["accepted"]:
            why = f"score {p['score']:.2f}: {'; '.join(p['reasons'])}"
            yield Accepted(p["entity"], p["external_id"], p["listed"], why)


def decided(desk: Deciding, accepted: Iterable[Accepted], *, at: str, by: str, why: str) -> list[Decision]:
    """The decisions that put the external ids on their entities, in order; `why` stands in for their own reasons."""
    made: list[Decision] = []
    for a in accepted:
        what, details = [a.entity, a.external_id], Details(detail=a.name)
        d = desk.make("identify", what, details, at=at, by=by, why=why or a.why)
        made.append(d.model_copy(update={"seq": d.seq + len(made)}))
    return made
