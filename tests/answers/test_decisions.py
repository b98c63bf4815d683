"""Names to decisions, ledgers between analysts, and what is proposed for review."""

from __future__ import annotations

import json
from typing import Any

import pytest

from resolve.build import Draft, entity
from storygraph.answers import exchange
from storygraph.answers.decide import Deciding, Details, entity_called, refuse
from storygraph.answers.decisions import rows, touching
from storygraph.answers.review import review
from storygraph.errors import DecisionError, InputError, NotFoundError
from storygraph.model import Decision
from storygraph.model.decision import Verb
from storygraph.pipeline import Resolved
from storygraph.record import Entry
from storygraph.resolve import ResolveInput


def resolved(*items: ResolveInput) -> Resolved:
    return Resolved(
        [Entry(i.article, 1, None, "current", "", ()) for i in items],
        {i.article.id: i.annotations for i in items},
        {i.article.id: i.origin for i in items},
    ).decided([])


class Desk:
    """An analyst at work: each decision stands on what the ones before made."""

    def __init__(self, found: Resolved, by: str = "ann") -> None:
        self.found, self.by = found, by
        self.ledger: list[Decision] = []

    def decide(self, verb: Verb, *what: str, **details: Any) -> Decision:
        number = len(self.ledger)
        made = Deciding(self.found, self.ledger).make(
            verb, what, Details(**details), at=f"{number}", by=self.by, why="because"
        )
        after = self.found.decided([*self.ledger, made])
        refuse(made, next((o for o in after.resolution.outcomes if o.seq == made.seq), None))
        self.ledger.append(made)
        self.found = after
        return made

    def listed(self) -> list[dict[str, Any]]:
        return rows(self.ledger, self.found.resolution.outcomes)

    def id(self, article: str, chain: int) -> str:
        return entity(self.found.resolution, article, chain).id


@pytest.fixture
def found() -> Resolved:
    a, b, c = Draft("a"), Draft("b"), Draft("c", "bank")
    for d in (a, b, c):
        d.person("Helen Marsh", 2)
    a.body("Bureau of River Works")
    b.body("Quayside Office")
    c.body("Ostrava")
    c.person("Owen Tandy")
    return resolved(a.done(), b.done(), c.done())


@pytest.fixture
def desk(found: Resolved) -> Desk:
    return Desk(found)


def test_a_name_means_one_entity_or_none(desk: Desk) -> None:
    helen = entity_called(desk.found, "helen marsh")
    assert entity_called(desk.found, helen.id) == helen
    with pytest.raises(NotFoundError, match="Helen Marsh"):
        entity_called(desk.found, "Helen March")
    desk.decide("split", "Helen Marsh", articles=["c"])
    with pytest.raises(DecisionError, match=f"by its id.*{helen.id}"):
        entity_called(desk.found, "Helen Marsh")


def test_each_decision_is_a_row(desk: Desk) -> None:
    desk.decide("merge", "Bureau of River Works", "Quayside Office")
    desk.decide("rename", "Bureau of River Works", "River Bureau")
    desk.decide("split", "Helen Marsh", articles=["c"])
    desk.decide("undo", "2")
    listed = desk.listed()
    assert [r["standing"] for r in listed] == ["applied", "undone", "applied", "undo"]
    assert [r["seq"] for r in listed] == [1, 2, 3, 4]
    assert listed[3]["undoes"] == 2
    assert listed[0]["touches"] == [desk.id("a", 1)]
    assert set(listed[2]["touches"]) == {desk.id("a", 0), desk.id("c", 0)}
    assert all(r["what"] and r["by"] == "ann" for r in listed)


def test_a_split_by_mention(desk: Desk) -> None:
    mention = desk.found.annotations["b"].mentions[1]
    desk.decide("split", "Helen Marsh", mentions=[f"b:{mention.start + 2}"])
    assert desk.id("a", 0) == desk.id("c", 0) != desk.id("b", 0)


@pytest.mark.parametrize(
    ("verb", "what", "details", "message"),
    [
        ("merge", ["Helen Marsh"], {}, "takes A B"),
        ("merge", ["Helen Marsh", "helen marsh"], {}, "one entity already"),
        ("separate", ["Helen Marsh", "Helen Marsh"], {}, "`split` takes"),
        ("split", ["Helen Marsh"], {}, "--articles"),
        ("split", ["Helen Marsh"], {"articles": ["a,b,c"]}, "all were named"),
        ("split", ["Owen Tandy"], {"articles": ["a"]}, "not mentioned in a"),
        ("split", ["Helen Marsh"], {"mentions": ["a"]}, "ARTICLE:START"),
        ("split", ["Helen Marsh"], {"mentions": ["a:9999"]}, "not mentioned there"),
        ("retype", ["Helen Marsh", "Ship"], {}, "no type"),
        ("retype", ["Helen Marsh", "Person"], {}, "nothing to decide"),
        ("rename", ["Helen Marsh", " "], {}, "nothing to decide"),
        ("relate", ["Helen Marsh", "ADORES", "Owen Tandy"], {"note": "x"}, "no relation.*LEADS"),
        ("relate", ["Helen Marsh", "LEADS", "Owen Tandy"], {}, "--note"),
        ("relate", ["Helen Marsh", "LEADS", "Owen Tandy"], {"article": "a"}, "no sentence"),
        ("relate", ["Helen Marsh", "LEADS", "Owen Tandy"], {"article": "a", "start": 0, "end": 9999}, "no text"),
        ("relate", ["Helen Marsh", "LEADS", "Owen Tandy"], {"article": "zz"}, "zz"),
        ("undo", ["1"], {}, "no decision 1"),
    ],
)
def test_what_cannot_be_decided_is_refused(
    desk: Desk, verb: Verb, what: list[str], details: dict[str, Any], message: str
) -> None:
    with pytest.raises((DecisionError, NotFoundError), match=message):
        desk.decide(verb, *what, **details)
    assert desk.ledger == []


def test_against_an_earlier_decision_is_refused_and_says_which(desk: Desk) -> None:
    desk.decide("separate", "Helen Marsh", "Owen Tandy")
    with pytest.raises(DecisionError, match="decide undo 1"):
        desk.decide("merge", "Owen Tandy", "Helen Marsh")
    desk.decide("undo", "1")
    with pytest.raises(DecisionError, match="undone already"):
        desk.decide("undo", "1")
    desk.decide("merge", "Owen Tandy", "Helen Marsh")
    assert desk.id("a", 0) == desk.id("c", 2)


def test_one_text_printed_twice_is_not_two(desk: Desk) -> None:
    one, two = Draft("x"), Draft("y")
    for d in (one, two):
        d.person("Helen Marsh")
    desk = Desk(resolved(one.done(), two.done()))
    with pytest.raises(DecisionError, match="change nothing"):
        desk.decide("split", "Helen Marsh", articles=["y"])


def test_what_touches_an_edge(desk: Desk) -> None:
    desk.decide("merge", "Bureau of River Works", "Quayside Office")
    desk.decide("relate", "Helen Marsh", "leads", "Bureau of River Works", note="Told so.")
    desk.decide("relate", "Helen Marsh", "leads", "Owen Tandy", note="Told so.")
    helen, bureau = desk.id("a", 0), desk.id("a", 1)
    listed = rows(desk.ledger, desk.found.resolution.outcomes)
    assert [r["seq"] for r in touching(listed, f"LEADS({helen}>{bureau})")] == [1, 2]
    assert [r["seq"] for r in touching(listed, bureau)] == [1, 2]
    assert touching(listed, "per-nobody") == []


# --- between analysts ----------------------------------------------------------------------------------------------


def taken_in(ours: list[Decision], theirs: list[Decision]) -> exchange.Import:
    return exchange.weigh(ours, exchange.parsed(exchange.lines(theirs), "theirs.jsonl"))


def test_a_ledger_goes_out_and_comes_in_once(found: Resolved) -> None:
    ann, bob = Desk(found), Desk(found, "bob")
    ann.decide("merge", "Bureau of River Works", "Quayside Office")
    ann.decide("hide", "Owen Tandy")
    ann.decide("undo", "2")
    first = taken_in(bob.ledger, ann.ledger)
    assert (len(first.added), first.known, first.conflicts) == (3, 0, [])
    again = taken_in(first.added, ann.ledger)
    assert (again.added, again.known, again.conflicts) == ([], 3, [])


def test_what_contradicts_is_listed_and_left_out(found: Resolved) -> None:
    ann, bob = Desk(found), Desk(found, "bob")
    apart = ann.decide("separate", "Helen Marsh", "Owen Tandy")
    name = ann.decide("rename", "Quayside Office", "Office on the Quay")
    merge = bob.decide("merge", "Owen Tandy", "Helen Marsh")
    other = bob.decide("rename", "Quayside Office", "The Quay")
    kept = bob.decide("retype", "Quayside Office", "Place")
    for ours, theirs in ((ann, bob), (bob, ann)):
        found_here = taken_in(ours.ledger, theirs.ledger)
        assert {tuple(sorted((t.uid, o.uid))) for t, o in found_here.conflicts} == {
            tuple(sorted((apart.uid, merge.uid))),
            tuple(sorted((name.uid, other.uid))),
        }
    assert [d.uid for d in taken_in(ann.ledger, bob.ledger).added] == [kept.uid]


def test_what_they_took_back_themselves_contradicts_nothing(found: Resolved) -> None:
    ann, bob = Desk(found), Desk(found, "bob")
    ann.decide("separate", "Helen Marsh", "Owen Tandy")
    bob.decide("merge", "Owen Tandy", "Helen Marsh")
    bob.decide("undo", "1")
    assert len(taken_in(ann.ledger, bob.ledger).added) == 2


def test_an_import_takes_nothing_away(found: Resolved) -> None:
    ann = Desk(found)
    merge = ann.decide("merge", "Bureau of River Works", "Quayside Office")
    bob = Desk(found, "bob")
    bob.ledger = list(ann.ledger)
    bob.decide("undo", "1")
    result = taken_in(ann.ledger, bob.ledger)
    assert [(t.verb, o.uid) for t, o in result.conflicts] == [("undo", merge.uid)]
    assert result.added == []


def test_a_file_that_is_none_is_refused_with_its_line(found: Resolved) -> None:
    ann = Desk(found)
    ann.decide("hide", "Owen Tandy")
    good = exchange.lines(ann.ledger)
    altered = json.dumps({**json.loads(good), "why": "another reason"})
    for bad in ("{", '{"uid": "x"}', "[]", altered):
        with pytest.raises(InputError, match="altered" if bad == altered else "no decision") as caught:
            exchange.parsed(good + bad + "\n", "f.jsonl")
        assert caught.value.line == 2


# --- review --------------------------------------------------------------------------------------------------------


def test_review_proposes_what_is_alike_and_apart() -> None:
    drafts = [Draft("a"), Draft("b"), Draft("c", "bank"), Draft("d", "football")]
    for k, d in enumerate(drafts[:2]):
        d.body("Bureau of River Works")
        d.person("Robert Ellery", k + 1)
    drafts[2].body("River Works")
    drafts[2].person("Lena Ostrava")
    drafts[3].person("R. Ellery")
    drafts[3].person("Owen Tandy")
    desk = Desk(resolved(*(d.done() for d in drafts)))
    listed = review(desk.found, desk.ledger)
    pairs = {frozenset((r["a_name"], r["b_name"])): r for r in listed}
    works = pairs[frozenset(("Bureau of River Works", "River Works"))]
    assert works["a_name"] == "Bureau of River Works", "the one in more articles keeps its name"
    assert works["b_evidence"]["article"] == "c"
    assert "River Works" in works["b_evidence"]["sentence"]
    assert works["merge"].startswith(f"storygraph decide merge {works['a']} {works['b']} ")
    assert [r["score"] for r in listed] == sorted((r["score"] for r in listed), reverse=True)
    assert not any({"Lena Ostrava", "Owen Tandy"} & {r["a_name"], r["b_name"]} for r in listed)
    assert len(review(desk.found, desk.ledger, limit=1)) == 1

    desk.decide("separate", works["a"], works["b"])
    assert (works["a"], works["b"]) not in {(r["a"], r["b"]) for r in review(desk.found, desk.ledger)}


def test_review_looks_at_all_names_at_other_types_and_at_documents() -> None:
    a, b, c, d = Draft("a"), Draft("b"), Draft("c", "bank"), Draft("d", "bank")
    a.body("Harbour Trust", aliases=("Ostrava Works",))
    c.place("Ostrava Works")
    a.person("Oxana Gritsenko", aliases=("Oksana Hrytsenko",))
    c.person("Hrytsenko")
    d.place("Ketterby")
    d.place("Ketterby Guildhall")
    for x, y, name in ((a, b, "the leaked report"), (c, d, "the annual report")):
        for draft in (x, y):
            draft.document(name, kind="report")
    found = resolved(*(draft.done() for draft in (a, b, c, d)))
    listed = {frozenset((r["a_name"], r["b_name"])): r["because"] for r in review(found, [])}
    assert listed == {
        frozenset(("Harbour Trust", "Ostrava Works")): "a name of the other, another type",
        frozenset(("Oxana Gritsenko", "Hrytsenko")): "surname alone",
        frozenset(("the leaked report", "the annual report")): "documents of one kind",
    }, "not the town and its guildhall"
