"""What analysts decide in a project: the ledger, what to look at first, lists of their own."""

from __future__ import annotations

import getpass
import os
from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from storygraph.answers import decide, decisions, exchange, matching, review
from storygraph.answers.decide import Details
from storygraph.answers.rows import Rows
from storygraph.errors import DecisionError
from storygraph.model import Decision, Graph
from storygraph.model.decision import Verb
from storygraph.pipeline import Progress, Resolved, quiet, resolved
from storygraph.record import EvidenceFile, Record


def analyst() -> str:
    """Who decides where nobody is named: $STORYGRAPH_ANALYST, else the name of the user."""
    try:
        return os.environ.get("STORYGRAPH_ANALYST") or getpass.getuser()
    except (KeyError, OSError, ImportError) as error:  # a user without a name
        raise DecisionError("who decides? Say so by --by NAME, or set STORYGRAPH_ANALYST") from error


def _now() -> str:
    return datetime.now(UTC).isoformat()


class Corrections(ABC):
    """The part of a project that its ledger is written by: `StoryGraph` is the whole."""

    @property
    @abstractmethod
    def record(self) -> Record:
        """The record."""

    @property
    @abstractmethod
    def evidence(self) -> EvidenceFile:
        """Every piece of evidence of the graph."""

    @abstractmethod
    def rebuild(self, *, progress: Progress = quiet) -> Graph:
        """Make the graph anew from the record."""

    @abstractmethod
    def _put_in_place(self, graph: Graph, progress: Progress) -> Graph:
        """Make this the graph of the project."""

    def decide(
        self,
        verb: Verb,
        *what: str,
        why: str,
        by: str | None = None,
        details: Details | None = None,
        progress: Progress = quiet,
        **more: Any,
    ) -> dict[str, Any]:
        """Take a decision, write it to the ledger and bring the graph up to date; gives its row of `decisions`.

        `what` are names or ids: merge A B, split ENTITY, separate A B, retype ENTITY TYPE, rename ENTITY NAME,
        relate A TYPE B, hide ENTITY, undo SEQ. `more` (or `details`): `articles`, `mentions` of a split; `article`,
        `start`, `end`, `note`, `detail`, `since`, `until` of a relation. `by`: default
        $STORYGRAPH_ANALYST, else the name of the user.
        Raises DecisionError, and writes nothing, where that is not possible or contradicts an earlier decision.
        """
        found, ledger = resolved(self.record, progress=progress), self.record.decisions()
        desk = decide.Deciding(found, ledger)
        made = desk.make(verb, what, details or Details(**more), at=_now(), by=by or analyst(), why=why)
        return self._take(found, ledger, [made], progress)[0]

    def _take(
        self, found: Resolved, ledger: Sequence[Decision], made: Sequence[Decision], progress: Progress
    ) -> list[dict[str, Any]]:
        """Write decisions, if each of them does something, and bring the graph up to date; gives their rows."""
        after = found.decided([*ledger, *made])
        outcomes = {o.seq: o for o in after.outcomes}
        for d in made:
            decide.refuse(d, outcomes.get(d.seq))
        self.record.decide(*made)
        self._put_in_place(after.graph(), progress)
        return self.decisions()[-len(made) :]

    def match(
        self,
        path: str | Path,
        *,
        name: str | None = None,
        least: float = matching.LEAST,
        accept: Sequence[str] = (),
        accept_from: float | None = None,
        why: str = "",
        by: str | None = None,
        progress: Progress = quiet,
    ) -> matching.Matched:
        """Which people, bodies and places of the graph stand in a list of the user's own: proposals, best first.

        Nothing is put into the graph but what is accepted: `accept` holds pairs "ENTITY=ID" with the id of a row,
        `accept_from` takes the proposals of that score that have no namesakes. Each becomes a decision, which puts
        the external id "NAME:ID" on the entity. `name` is the list's, by default that of the file.
        """
        rows, failures = matching.read_list(Path(path))
        name = name or Path(path).name.split(".")[0]
        found, ledger = resolved(self.record, progress=progress), self.record.decisions()
        proposals = matching.propose(found, rows, name=name, least=least)
        wanted = matching.wanted(found, rows, proposals, accept, accept_from, name=name)
        made = matching.decided(decide.Deciding(found, ledger), wanted, at=_now(), by=by or analyst(), why=why)
        taken = self._take(found, ledger, made, progress) if made else []
        return matching.Matched(proposals, failures, Rows(taken))

    def decisions(self) -> Rows:
        """The ledger with what became of each decision when the graph was last made."""
        return decisions.rows(self.record.decisions(), self.evidence.outcomes())

    def export_decisions(self, out: str | Path) -> int:
        """Write the ledger as JSON lines; gives the number of entries."""
        ledger = self.record.decisions()
        Path(out).write_text(exchange.lines(ledger), encoding="utf-8")
        return len(ledger)

    def import_decisions(self, path: str | Path, *, progress: Progress = quiet) -> exchange.Import:
        """Add another analyst's ledger to this one; what contradicts a decision here is listed, not added."""
        theirs = exchange.parsed(Path(path).read_text(encoding="utf-8"), str(path))
        found = exchange.weigh(self.record.decisions(), theirs)
        found.added = self.record.decide(*found.added)
        if found.added:
            self.rebuild(progress=progress)
        return found

    def review(self, *, limit: int = 20) -> Rows:
        """Pairs that may be one and are kept apart, those first whose decision would matter most."""
        return review.review(resolved(self.record), self.record.decisions(), limit=limit)
