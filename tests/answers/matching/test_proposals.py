"""Which rows of a list are proposed for whom, and what is accepted of them."""

from __future__ import annotations

import pytest

from answers.test_decisions import resolved
from resolve.build import Draft
from storygraph.answers.decide import Deciding
from storygraph.answers.matching import Listed, decided, propose, wanted
from storygraph.answers.rows import Rows
from storygraph.errors import DecisionError, NotFoundError
from storygraph.pipeline import Resolved


@pytest.fixture
def found() -> Resolved:
    a, b = Draft("a"), Draft("b", "bank")
    a.person("Helen Marsh", 2, descriptions=("commissioner",))
    a.text += "Helen Marsh, 60, is here. "
    a.mentions.append(a.mentions[0].model_copy(update={"start": a.text.index("Helen Marsh, 60"),
                                                       "end": a.text.index(", 60")}))  # fmt: skip
    a.place("London")
    a.body("Quayside Office")
    b.person("Owen Tandy")
    b.body("Ostrava")
    b.place("Paris")
    return resolved(a.done(), b.done())


def asked(found: Resolved, *rows: Listed, least: float = 0.0) -> Rows:
    return propose(found, rows, name="list", least=least)


def test_a_proposal_has_a_score_reasons_and_a_sentence(found: Resolved) -> None:
    row = Listed("7", ("MARSH, Helen",), 2, "Person", frozenset({"GB"}), frozenset({1971}), "head of Quayside Office")
    (p,) = asked(found, row)
    assert p["name"] == "Helen Marsh"
    assert p["external_id"] == "list:7"
    assert p["line"] == 2
    assert 0.9 < p["score"] < 1
    assert any("age" in r and "fits" in r for r in p["reasons"])
    assert any("GB" in r for r in p["reasons"])
    assert any("Quayside Office is named beside it" in r for r in p["reasons"])
    assert p["evidence"]["sentence"]
    assert not p["accepted"]
    assert p["namesakes"] == []


def test_what_the_articles_say_otherwise_counts_against(found: Resolved) -> None:
    plain = Listed("1", ("Helen Marsh",), 2, "Person")
    other = plain._replace(id="2", line=3, born=frozenset({1995}), countries=frozenset({"FR"}))
    one, two = asked(found, plain, other)
    assert (one["external_id"], two["external_id"]) == ("list:1", "list:2")
    assert one["score"] - two["score"] > 0.3
    assert any("does not fit" in r for r in two["reasons"])


def test_namesakes_are_both_listed_and_never_accepted_by_a_score(found: Resolved) -> None:
    rows = [Listed("1", ("Helen Marsh",), 2, "Person"), Listed("2", ("Helen Marsh",), 3, "Person")]
    proposals = asked(found, *rows)
    assert [p["namesakes"] for p in proposals] == [["2"], ["1"]]
    assert wanted(found, rows, proposals, [], 0.5, name="list") == []
    assert [a.external_id for a in wanted(found, rows, proposals, ["Helen Marsh=2"], None, name="list")] == ["list:2"]


def test_another_type_is_not_proposed(found: Resolved) -> None:
    assert asked(found, Listed("1", ("Ostrava",), 2, "Place")) == []
    assert len(asked(found, Listed("1", ("Ostrava",), 2))) == 1


def test_what_is_accepted_is_a_decision_that_puts_the_id_on_the_entity(found: Resolved) -> None:
    rows = [Listed("1", ("Owen Tandy",), 2, "Person"), Listed("2", ("Ostrava Ltd",), 3, "Organization")]
    accepted = wanted(found, rows, asked(found, *rows), ["Owen Tandy=list:1"], 0.8, name="list")
    made = decided(Deciding(found, []), accepted, at="now", by="ann", why="")
    assert [(d.seq, d.verb, d.payload.value) for d in made] == [(1, "identify", "list:1"), (2, "identify", "list:2")]
    assert "same name" in made[1].why
    after = found.decided(made)
    assert {e.name: e.external_ids for e in after.entities if e.external_ids} == {
        "Owen Tandy": ("list:1",),
        "Ostrava": ("list:2",),
    }
    again = asked(after, *rows)
    assert all(p["accepted"] for p in again)
    assert wanted(after, rows, again, [], 0.1, name="list") == []


@pytest.mark.parametrize(
    ("pair", "error"),
    [("Owen Tandy", DecisionError), ("Owen Tandy=9", NotFoundError), ("Nobody Atall=1", NotFoundError)],
)
def test_what_cannot_be_accepted_is_refused(found: Resolved, pair: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        wanted(found, [Listed("1", ("Owen Tandy",), 2)], Rows(), [pair], None, name="list")
