"""Decisions as analysts give them: names to anchors, and what cannot be decided refused before it is written."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from storygraph.answers.find import NEAREST
from storygraph.errors import DecisionError, NotFoundError
from storygraph.model import Anchor, Article, Decision, EntityType, Local, Outcome, Payload, ResolvedEntity, Target
from storygraph.model.decision import Verb, taken_back
from storygraph.model.edges import RELATIONS
from storygraph.model.text import fold
from storygraph.pipeline import Resolved
from storygraph.resolve import anchor_at, id_of_part, target_of

ARGUMENTS: dict[Verb, tuple[str, ...]] = {
    "merge": ("A", "B"),
    "split": ("ENTITY",),
    "separate": ("A", "B"),
    "retype": ("ENTITY", "TYPE"),
    "rename": ("ENTITY", "NAME"),
    "relate": ("A", "TYPE", "B"),
    "identify": ("ENTITY", "LIST:ID"),
    "hide": ("ENTITY",),
    "undo": ("SEQ",),
}
"""What each verb is about, in order."""


@dataclass(frozen=True)
class Details:
    """What some verbs are given besides.

    `articles` (ids, or several joined by commas), `mentions` ("ARTICLE:START"): what `split` takes out. `article`,
    `start`, `end`, `note`: what `relate` rests on; `detail`, `since`, `until` as on an extracted relation.
    """

    articles: Sequence[str] = ()
    mentions: Sequence[str] = ()
    article: str | None = None
    start: int | None = None
    end: int | None = None
    note: str = ""
    detail: str = ""
    since: str | None = None
    until: str | None = None


def entity_called(found: Resolved, name: str) -> ResolvedEntity:
    """The entity with that id, name or alias. Raises DecisionError where several are called so, NotFoundError if none.

    Nothing is guessed here, as it is in a search: a decision lasts.
    """
    entities = found.entities
    wanted = fold(name)
    for said in (
        [e for e in entities if e.id == name],
        [e for e in entities if fold(e.name) == wanted],
        [e for e in entities if wanted in {fold(a) for a in e.aliases}],
    ):
        if len(said) == 1:
            return said[0]
        if said:
            several = "; ".join(f"{e.id} ({e.type}, {_articles(e)} articles)" for e in said)
            raise DecisionError(f"{name!r} may be any of {len(said)}: say which by its id: {several}")
    names = {fold(n): e.name for e in entities for n in (*e.aliases, e.name)}
    close = difflib.get_close_matches(wanted, names, n=NEAREST, cutoff=0.6)
    raise NotFoundError("entity", name, list(dict.fromkeys(names[c] for c in close)))


def _articles(e: ResolvedEntity) -> int:
    return len({m.article for m in e.members})


class Deciding:
    """Makes decisions on what is there at the moment."""

    def __init__(self, found: Resolved, ledger: Sequence[Decision]) -> None:
        self._found, self._ledger = found, ledger
        self._articles = {e.article.id: e.article for e in found.entries}
        self._readings = found.readings()

    def make(self, verb: Verb, what: Sequence[str], details: Details, *, at: str, by: str, why: str) -> Decision:
        """The decision, with the place that it gets next. Raises DecisionError, NotFoundError."""
        wanted = ARGUMENTS[verb]
        if len(what) != len(wanted):
            raise DecisionError(f"`decide {verb}` takes {' '.join(wanted)}; {len(what)} were given")
        undoes, payload = None, Payload()
        if verb == "undo":
            undoes = self._undone(what[0]).uid
        elif verb == "split":
            payload = self._split(what[0], details)
        elif verb == "relate":
            payload = self._relate(what[0], what[1], what[2], details)
        else:
            payload = self._simple(verb, what, details.detail)
        seq = max((d.seq for d in self._ledger), default=0) + 1
        return Decision(seq=seq, at=at, by=by, why=why, verb=verb, payload=payload, undoes=undoes)

    def _undone(self, said: str) -> Decision:
        undone = taken_back(self._ledger)
        held = {d.seq: d for d in self._ledger if d.uid not in undone}
        known = {d.seq for d in self._ledger}
        if not said.isdecimal() or int(said) not in known:
            raise DecisionError(f"there is no decision {said}; `storygraph decisions` lists them")
        if int(said) not in held:
            raise DecisionError(f"decision {said} is undone already")
        return held[int(said)]

    def _simple(self, verb: Verb, what: Sequence[str], detail: str) -> Payload:
        a = entity_called(self._found, what[0])
        if verb == "hide":
            return Payload(a=self._whole(a))
        if verb in ("merge", "separate"):
            b = entity_called(self._found, what[1])
            if a.id == b.id:
                more = "" if verb == "merge" else ": `split` takes some articles' mentions out of it"
                raise DecisionError(f"{what[0]!r} and {what[1]!r} are one entity already ({a.id}){more}")
            return Payload(a=self._whole(a), b=self._whole(b))
        value = what[1].strip()
        if verb == "identify":
            return self._identified(a, value, detail)
        if verb == "retype" and value not in get_args(EntityType):
            raise DecisionError(f"{value!r} is no type of entity: {', '.join(get_args(EntityType))}")
        if not value or value == (a.type if verb == "retype" else a.name):
            raise DecisionError(f"{a.id} is {value or 'to be nothing'} already: there is nothing to decide")
        return Payload(a=self._whole(a), value=value)

    def _identified(self, a: ResolvedEntity, value: str, detail: str) -> Payload:
        of_list, _, of_row = value.partition(":")
        if not of_list or not of_row:
            raise DecisionError(f"{value!r} is no external id: write it as LIST:ID")
        if value in a.external_ids:
            raise DecisionError(f"{a.id} ({a.name}) is {value} already: there is nothing to decide")
        return Payload(a=self._whole(a), value=value, detail=detail)

    def _whole(self, e: ResolvedEntity) -> Target:
        return self._target(e, e.members)

    def _target(self, e: ResolvedEntity, chains: Sequence[Local]) -> Target:
        made = target_of(e, chains, self._readings)
        if not made.anchors:
            raise DecisionError(f"{e.id} ({e.name}) is mentioned nowhere: there is nothing to hold the decision on to")
        return made

    def _split(self, name: str, details: Details) -> Payload:
        e = entity_called(self._found, name)
        ids = {a for x in details.articles for a in ([x] if x in self._articles else x.split(",")) if a}
        chosen = {m for m in e.members if m.article in ids}
        missing = sorted(ids - {m.article for m in chosen})
        if missing:
            raise DecisionError(f"{e.id} ({e.name}) is not mentioned in {', '.join(missing)}")
        chosen |= {self._chain_at(e, said) for said in details.mentions}
        rest = [m for m in e.members if m not in chosen]
        if not chosen or not rest:
            what = "fewer of its mentions: all were named" if chosen else "which mentions: --articles, --mention"
            raise DecisionError(f"split {e.id} ({e.name}): say {what}")
        part = self._target(e, sorted(chosen))
        return Payload(a=part, b=self._target(e, rest), value=id_of_part(part))

    def _chain_at(self, e: ResolvedEntity, said: str) -> Local:
        article, _, start = said.rpartition(":")
        if article not in self._articles or not start.isdecimal():
            raise DecisionError(f"{said!r} is no mention: write ARTICLE:START, as other answers print them")
        here = [m for m in self._found.annotations[article].mentions if m.start <= int(start) < m.end]
        for m in here:
            if Local(article, m.chain) in e.members:
                return Local(article, m.chain)
        raise DecisionError(f"{said}: {e.id} ({e.name}) is not mentioned there")

    def _relate(self, a_name: str, kind: str, b_name: str, details: Details) -> Payload:
        a, b = entity_called(self._found, a_name), entity_called(self._found, b_name)
        kind = kind.strip().upper().replace(" ", "_")
        if kind not in RELATIONS:
            raise DecisionError(f"{kind!r} is no relation: {', '.join(sorted(RELATIONS))}")
        if a.id == b.id:
            raise DecisionError(f"{a_name!r} and {b_name!r} are one entity ({a.id})")
        place = self._place(a, b, details)
        if place is None and not details.note.strip():
            raise DecisionError("say what the relation rests on: --article (with --start and --end), or --note")
        return Payload(
            a=self._whole(a), b=self._whole(b), value=kind, place=place, note=details.note.strip(),
            detail=details.detail, since=details.since, until=details.until,
        )  # fmt: skip

    def _place(self, a: ResolvedEntity, b: ResolvedEntity, details: Details) -> Anchor | None:
        """The stretch that was named, else the first sentence of the article that mentions both."""
        if details.article is None:
            return None
        article = self._articles.get(details.article)
        if article is None:
            raise NotFoundError("article", details.article)
        if details.start is None or details.end is None:
            return self._both(a, b, article)
        if not article.text[max(0, details.start) : details.end].strip() or details.end > len(article.text):
            raise DecisionError(f"there is no text at {article.id}:{details.start}-{details.end}")
        return anchor_at(article, details.start, details.end)

    def _both(self, a: ResolvedEntity, b: ResolvedEntity, article: Article) -> Anchor:
        found = self._found.annotations[article.id]
        for s in found.sentences:
            here = {Local(article.id, m.chain) for m in found.mentions if s.start <= m.start < s.end}
            if not here.isdisjoint(a.members) and not here.isdisjoint(b.members):
                return anchor_at(article, s.start, s.end)
        raise DecisionError(f"no sentence of {article.id} mentions both {a.name} and {b.name}: give --start and --end")


def refuse(d: Decision, outcome: Outcome | None) -> None:
    """Raise DecisionError where a decision would do nothing, or stands against an earlier one."""
    if outcome is None or outcome.standing in ("applied", "partly"):
        return
    if outcome.standing == "conflict":
        raise DecisionError(
            f"decision {outcome.against} keeps apart what this would join; to join it, "
            f"`storygraph decide undo {outcome.against}` first"
        )
    raise DecisionError(
        f"`{d.verb}` would change nothing: what it names stands in one text, or is one within its article"
    )
