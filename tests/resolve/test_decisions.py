"""Decisions outlive a new extraction, are taken back exactly, and never join what one of them keeps apart."""

from __future__ import annotations

import json
from collections.abc import Sequence
from random import Random

import pytest

from resolve.build import MATTERS, Draft, entity, plain, same
from storygraph.model import Anchor, Annotations, Decision, Local, Mention, Outcome, Payload, Resolution, ResolvedEntity
from storygraph.model.decision import effective
from storygraph.resolve import ResolveInput, id_of_part, resolve, target_of
from storygraph.resolve.anchors import Places

PEOPLE = ["Helen Marsh", "Owen Marsh", "Marsh", "H. Marsh", "Robert Ellery", "Bob Ellery", "Ellery", "Lena Ostrava"]
BODIES = ["Bureau of River Works", "River Works Bureau", "BRW", "Ostrava Inc.", "Ostrava", "Harbour Committee"]


class Analyst:
    """Takes decisions on what is there at the moment, as the command does."""

    def __init__(self, corpus: list[ResolveInput]) -> None:
        self.corpus = corpus
        self.ledger: list[Decision] = []

    def graph(self) -> Resolution:
        return resolve(self.corpus, effective(self.ledger))

    def write(self, verb: str, *, undoes: str | None = None, **payload: object) -> Decision:
        number = len(self.ledger) + 1
        made = Decision(seq=number, at=f"{number}", by="a", verb=verb, payload=Payload(**payload), undoes=undoes)  # type: ignore[arg-type]
        self.ledger.append(made)
        return made

    def target(self, e: ResolvedEntity, chains: Sequence[Local] | None = None) -> object:
        return target_of(e, e.members if chains is None else chains, {i.article.id: i for i in self.corpus})

    def merge(self, a: ResolvedEntity, b: ResolvedEntity) -> Decision:
        return self.write("merge", a=self.target(a), b=self.target(b))

    def separate(self, a: ResolvedEntity, b: ResolvedEntity) -> Decision:
        return self.write("separate", a=self.target(a), b=self.target(b))

    def split(self, e: ResolvedEntity, *chains: Local) -> Decision:
        part = self.target(e, chains)
        rest = self.target(e, [m for m in e.members if m not in chains])
        return self.write("split", a=part, b=rest, value=id_of_part(part))  # type: ignore[arg-type]

    def outcome(self, d: Decision) -> Outcome:
        return next(o for o in self.graph().outcomes if o.seq == d.seq)


def three() -> list[ResolveInput]:
    """Three articles of one matter: Helen Marsh in all, Owen Marsh in the second, the bureau in two ways."""
    a, b, c = Draft("a"), Draft("b"), Draft("c")
    for d in (a, b, c):
        d.person("Helen Marsh", 2)
    a.body("Bureau of River Works")
    b.person("Owen Marsh")
    c.body("Quayside Office")
    return [a.done(), b.done(), c.done()]


@pytest.fixture
def analyst() -> Analyst:
    return Analyst(three())


def test_a_merge_keeps_name_and_id_of_the_first(analyst: Analyst) -> None:
    bureau, office = entity(analyst.graph(), "a", 1), entity(analyst.graph(), "c", 1)
    assert bureau.id != office.id
    analyst.merge(bureau, office)
    now = entity(analyst.graph(), "c", 1)
    assert (now.id, now.name, now.origin) == (bureau.id, "Bureau of River Works", "analyst")
    assert "Quayside Office" in now.aliases
    assert any(w.startswith("decision 1 of a") for w in now.why)
    helen = entity(analyst.graph(), "a", 0)
    assert helen == entity(resolve(analyst.corpus), "a", 0)


def test_a_part_gets_an_id_of_its_own_and_the_rest_keeps_its(analyst: Analyst) -> None:
    helen = entity(analyst.graph(), "a", 0)
    analyst.split(helen, Local("b", 0))
    after = analyst.graph()
    assert entity(after, "a", 0).id == entity(after, "c", 0).id == helen.id
    assert entity(after, "b", 0).id not in {e.id for e in resolve(analyst.corpus).entities}
    assert entity(after, "b", 0).name == "Helen Marsh"


def test_a_later_article_goes_to_the_part_whose_company_it_keeps() -> None:
    """Two of one name: the bridge's and the footballer's."""
    corpus = []
    for k, matter in enumerate(["bridge", "bridge", "football", "football"]):
        d = Draft(f"a{k}", matter)
        d.person("Helen Marsh")
        d.quote(f"This is the text of number {k}")
        corpus.append(d.done())
    analyst = Analyst(corpus)
    analyst.split(entity(analyst.graph(), "a0", 0), Local("a2", 0), Local("a3", 0))
    late = Draft("late", "football", published="2031-03-11")
    late.person("Helen Marsh", 2)
    early = Draft("early", "bridge", published="2031-03-11")
    early.person("Helen Marsh", 3)
    analyst.corpus = [*corpus, late.done(), early.done()]
    after = analyst.graph()
    assert same(after, ("a2", 0), ("a3", 0), ("late", 0))
    assert same(after, ("a0", 0), ("a1", 0), ("early", 0))
    assert not same(after, ("a0", 0), ("a2", 0))


def test_what_is_kept_apart_is_not_merged_until_that_is_undone(analyst: Analyst) -> None:
    helen, owen = entity(analyst.graph(), "a", 0), entity(analyst.graph(), "b", 1)
    apart = analyst.separate(helen, owen)
    before = plain(analyst.graph())
    merge = analyst.merge(helen, owen)
    assert analyst.outcome(merge).standing == "conflict"
    assert analyst.outcome(merge).against == apart.seq
    assert analyst.graph().entities == resolve(analyst.corpus).entities
    analyst.write("undo", undoes=apart.uid)
    assert same(analyst.graph(), ("a", 0), ("b", 1))
    analyst.ledger = analyst.ledger[:1]
    assert plain(analyst.graph()) == before


def test_what_an_article_to_come_joins_stays_apart(analyst: Analyst) -> None:
    a, b = Draft("a", "bridge"), Draft("b", "bank")
    a.body("Ostrava Inc.")
    b.body("Ostrava")
    analyst = Analyst([a.done(), b.done()])
    here, there = entity(analyst.graph(), "a", 0), entity(analyst.graph(), "b", 0)
    if here.id != there.id:
        analyst.separate(here, there)
    c = Draft("c", "bank")
    c.body("Ostrava Inc.", aliases=("Ostrava",))
    c.body("Harbour Committee")
    analyst.corpus.append(c.done())
    assert not same(analyst.graph(), ("a", 0), ("b", 0)) or here.id == there.id


def test_type_name_and_hiding(analyst: Analyst) -> None:
    helen, office = entity(analyst.graph(), "a", 0), entity(analyst.graph(), "c", 1)
    analyst.write("retype", a=analyst.target(office), value="Place")
    analyst.write("rename", a=analyst.target(office), value="Office on the Quay")
    hide = analyst.write("hide", a=analyst.target(helen))
    after = analyst.graph()
    now = entity(after, "c", 1)
    assert (now.id, now.type, now.name) == (office.id, "Place", "Office on the Quay")
    assert "Quayside Office" in now.aliases
    assert Local("a", 0) not in after.entity_of
    analyst.write("undo", undoes=hide.uid)
    assert Local("a", 0) in analyst.graph().entity_of


def test_external_ids_stay_with_whom_they_were_put_on(analyst: Analyst) -> None:
    def given() -> dict[str, tuple[str, ...]]:
        return {e.id: e.external_ids for e in analyst.graph().entities if e.external_ids}

    one, other = entity(analyst.graph(), "a", 1), entity(analyst.graph(), "c", 1)
    analyst.write("identify", a=analyst.target(one), value="list:1")
    analyst.write("identify", a=analyst.target(other), value="list:2")
    analyst.merge(one, other)
    assert given() == {one.id: ("list:1", "list:2")}
    analyst.write("undo", undoes=analyst.ledger[-1].uid)
    assert given() == {one.id: ("list:1",), other.id: ("list:2",)}


def test_an_edge_lies_between_those_who_are_meant_in_the_end(analyst: Analyst) -> None:
    helen, bureau, office = (entity(analyst.graph(), *at) for at in (("a", 0), ("a", 1), ("c", 1)))
    related = analyst.write(
        "relate", a=analyst.target(helen), b=analyst.target(office), value="LEADS", note="Told by phone."
    )
    analyst.merge(bureau, office)
    (edge,) = analyst.graph().relations
    assert (edge.source, edge.target, edge.type) == (helen.id, bureau.id, "LEADS")
    assert (edge.article, edge.start, edge.end) == (related.note_id, 0, 14)
    assert f"LEADS({helen.id}>{bureau.id})" in analyst.outcome(related).touches
    analyst.write("hide", a=analyst.target(helen))
    assert analyst.graph().relations == ()
    assert analyst.outcome(related).standing == "dormant"


def test_an_edge_rests_on_a_place_while_its_text_is_there(analyst: Analyst) -> None:
    helen, bureau = (entity(analyst.graph(), *at) for at in (("a", 0), ("a", 1)))
    text = analyst.corpus[0].article
    place = Anchor(text_hash=text.text_hash, start=0, end=10, text=text.text[:10])
    related = analyst.write("relate", a=analyst.target(helen), b=analyst.target(bureau), value="LEADS", place=place)
    (edge,) = analyst.graph().relations
    assert (edge.article, edge.start, edge.end) == ("a", 0, 10)
    analyst.corpus = analyst.corpus[1:]
    assert analyst.graph().relations == ()
    assert analyst.outcome(related).standing == "dormant"


def test_anchors_that_find_nothing_are_named_and_nothing_is_guessed(analyst: Analyst) -> None:
    bureau, office = entity(analyst.graph(), "a", 1), entity(analyst.graph(), "c", 1)
    merge = analyst.merge(bureau, office)
    analyst.corpus = [i for i in analyst.corpus if i.article.id != "c"]
    assert analyst.outcome(merge).standing == "dormant"
    assert [a.text for a in analyst.outcome(merge).lost] == ["Quayside Office"]
    assert analyst.graph().entities == resolve(analyst.corpus).entities


def test_part_of_the_anchors_may_be_gone(analyst: Analyst) -> None:
    helen, owen = entity(analyst.graph(), "a", 0), entity(analyst.graph(), "b", 1)
    merge = analyst.merge(owen, helen)
    analyst.corpus = [i for i in analyst.corpus if i.article.id != "c"]
    assert analyst.outcome(merge).standing == "partly"
    assert same(analyst.graph(), ("a", 0), ("b", 0), ("b", 1))


def test_an_undo_can_be_undone(analyst: Analyst) -> None:
    merge = analyst.merge(entity(analyst.graph(), "a", 1), entity(analyst.graph(), "c", 1))
    merged = plain(analyst.graph())
    undo = analyst.write("undo", undoes=merge.uid)
    assert plain(analyst.graph()) == plain(resolve(analyst.corpus))
    analyst.write("undo", undoes=undo.uid)
    assert plain(analyst.graph()) == merged


def test_an_anchor_finds_the_mention_that_fits_it_best() -> None:
    d = Draft("a")
    d.body("Harbour Committee")
    d.person("Helen Marsh", 2)
    item = d.done()
    places = Places([item], {Local("a", 0), Local("a", 1)})
    mention = item.annotations.mentions[2]

    def found(start: int, end: int, text: str, text_hash: str = item.annotations.text_hash) -> set[Local]:
        return set(places.seek([Anchor(text_hash=text_hash, start=start, end=end, text=text)]).chains)

    assert found(mention.start, mention.end, "Helen Marsh") == {Local("a", 1)}
    assert found(mention.start + 6, mention.end + 3, "Marsh is") == {Local("a", 1)}
    assert found(len(item.article.text), len(item.article.text) + 4, "Harbour Committee") == {Local("a", 0)}
    assert found(mention.end + 1, mention.end + 3, "is") == set()
    assert found(mention.start, mention.end, "Helen Marsh", "another text") == set()


# --- the property: any decisions, any extraction, any order ------------------------------------------------------


def _drafts(random: Random, articles: int) -> list[ResolveInput]:
    out = []
    for k in range(articles):
        d = Draft(f"a{k:02}", random.choice(sorted(MATTERS)[:2]), published=random.choice([None, "2031-03-10"]))
        for name in random.sample(PEOPLE, 2):
            d.person(name, random.randint(1, 2))
        d.body(random.choice(BODIES))
        out.append(d.done())
    return out


def _read_anew(item: ResolveInput, random: Random) -> ResolveInput:
    """As another model would read it: spans moved by a few characters, chains lost, renumbered, joined."""
    found = item.annotations
    numbers = list(range(len(found.chains)))
    random.shuffle(numbers)
    lost = random.choice(numbers) if random.random() < 0.1 else None
    joined = random.sample(numbers, 2) if random.random() < 0.1 else None
    mentions = []
    for m in found.mentions:
        chain = joined[1] if joined and m.chain == joined[0] else m.chain
        if chain != lost:
            start = max(0, m.start + random.randint(-1, 2))
            end = max(start + 1, m.end + random.randint(-2, 1))
            mentions.append(Mention(start=start, end=end, type=m.type, form=m.form, chain=numbers.index(chain)))
    chains = [found.chains[k] for k in numbers]
    chains = [c.model_copy(update={"named": numbers[k] != lost}) for k, c in enumerate(chains)]
    again = found.model_copy(update={"chains": tuple(chains), "mentions": tuple(mentions)})
    return item._replace(annotations=Annotations.model_validate(again.model_dump()))


def _decide(analyst: Analyst, now: Resolution, random: Random) -> str:
    """One random decision on what is there now; its verb."""
    entities = [e for e in now.entities if getattr(analyst.target(e), "anchors", ())]
    held = effective(analyst.ledger)
    verb = random.choice(["merge", "merge", "split", "separate", "undo", "undo", "rename", "identify", "hide"])
    large = [e for e in entities if len(e.members) > 1]
    if verb == "undo" and held:
        analyst.write("undo", undoes=random.choice(held).uid)
    elif verb == "split" and large:
        e = random.choice(large)
        analyst.split(e, *random.sample(e.members, random.randint(1, len(e.members) - 1)))
    elif verb in ("merge", "separate") and len(entities) > 1:
        a, b = random.sample(entities, 2)
        analyst.merge(a, b) if verb == "merge" else analyst.separate(a, b)
    elif verb == "rename" and entities:
        analyst.write("rename", a=analyst.target(random.choice(entities)), value=f"Name {len(analyst.ledger)}")
    elif verb == "identify" and entities:
        analyst.write("identify", a=analyst.target(random.choice(entities)), value=f"list:{len(analyst.ledger)}")
    elif verb == "hide" and entities and random.random() < 0.3:
        analyst.write("hide", a=analyst.target(random.choice(entities)))
    else:
        return ""
    return verb


def _check(r: Resolution, corpus: Sequence[ResolveInput], held: Sequence[Decision]) -> None:
    """Every chain in one entity, ids once, nobody together whom a decision that was applied keeps apart."""
    members = [m for e in r.entities for m in e.members]
    assert len(members) == len(set(members))
    assert len({e.id for e in r.entities}) == len(r.entities)
    assert [e.id for e in r.entities] == sorted(e.id for e in r.entities)
    assert [o.seq for o in r.outcomes] == [d.seq for d in held]
    everybody = {Local(i.article.id, k) for i in corpus for k, chain in enumerate(i.annotations.chains) if chain.named}
    assert set(members) <= everybody
    if not any(d.verb == "hide" for d in held):
        assert set(members) == everybody
    standing = {o.seq: o.standing for o in r.outcomes}
    places = Places(corpus, everybody)
    for d in held:
        if standing[d.seq] not in ("applied", "partly") or not d.payload.a or not d.payload.b:
            continue
        a, b = (places.seek(t.anchors).chains for t in (d.payload.a, d.payload.b))
        if d.verb in ("separate", "split"):
            left, right = ({r.entity_of[c].id for c in side if c in r.entity_of} for side in (a - b, b - a))
            assert left.isdisjoint(right), d.verb


@pytest.mark.parametrize("seed", range(10))
def test_the_graph_is_the_replay_of_the_ledger(seed: int) -> None:
    """100 decisions a seed on what is there, articles read anew, added and shuffled between them."""
    random = Random(seed)
    drafts = _drafts(random, 7)
    analyst = Analyst(drafts[:5])
    now = analyst.graph()
    while len(analyst.ledger) < 100:
        before, length = plain(now), len(analyst.ledger)
        verb = _decide(analyst, now, random)
        if not verb:
            continue
        now = analyst.graph()
        _check(now, analyst.corpus, effective(analyst.ledger))

        shuffled = random.sample(analyst.corpus, len(analyst.corpus))
        if random.random() < 0.5:
            again = [Decision.model_validate_json(json.dumps(d.model_dump(mode="json"))) for d in analyst.ledger]
            assert plain(resolve(shuffled, effective(again))) == plain(now), "replay from scratch"
        elif verb == "undo":
            undone = [d for d in analyst.ledger[:length] if d.uid != analyst.ledger[-1].undoes]
            assert plain(resolve(shuffled, effective(undone))) == plain(now), "as if it had never been"
        else:
            taken_back = [*analyst.ledger, Decision(at="", by="", verb="undo", undoes=analyst.ledger[-1].uid)]
            assert plain(resolve(shuffled, effective(taken_back))) == before, "undo"
        if random.random() < 0.3:
            _extract_again(analyst, drafts, random)
            now = analyst.graph()
            _check(now, analyst.corpus, effective(analyst.ledger))


def _extract_again(analyst: Analyst, drafts: Sequence[ResolveInput], random: Random) -> None:
    """One article read by another model, and now and then one more article."""
    k = random.randrange(len(analyst.corpus))
    first = next(i for i in drafts if i.article.id == analyst.corpus[k].article.id)
    analyst.corpus[k] = _read_anew(first, random)
    if random.random() < 0.3 and len(analyst.corpus) < len(drafts):
        analyst.corpus.append(drafts[len(analyst.corpus)])
