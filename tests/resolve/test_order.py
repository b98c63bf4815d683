"""What comes out depends on the set of articles alone, stays apart where it must, and costs little."""

from __future__ import annotations

import time
from collections import defaultdict
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from resolve.build import MATTERS, Draft, plain
from storygraph.resolve import ResolveInput, resolve
from storygraph.resolve.keys import person_name
from storygraph.resolve.records import key_of

NAMES = ["Helen Marsh", "Marsh", "Owen Marsh", "H. Marsh", "Helen R. Marsh", "Bob Ellery", "Robert Ellery", "Ellery"]
BODIES = ["Bureau of River Works", "BRW", "River Works Bureau", "Ostrava Inc.", "Ostrava", "Harbour Committee"]
QUOTES = ["The bridge was never safe and all knew it", "all of it was never safe at any time", "no comment"]


def _corpus(seed: int, articles: int) -> list[ResolveInput]:
    random = Random(seed)
    out = []
    for k in range(articles):
        matter = random.choice(sorted(MATTERS))
        day = random.choice([None, "2031-03-10", "2031-03-11", "2031-04-20"])
        d = Draft(f"a{k:05}", matter, published=day, origin=random.choice(["", "", "x"]))
        people = [d.person(n, random.randint(1, 3)) for n in random.sample(NAMES, 3)]
        for n in random.sample(BODIES, 2):
            d.chain(random.choice(["Organization", "Place"]), n)
        d.document(random.choice(["a report", "the Ellery report", "memos"]), kind="report")
        d.event("The bridge collapsed.", "collapsed", "collapse", who=(people[0],), when=day)
        d.event("They announced the repair.", "announced", "announce", who=(people[1],))
        d.quote(random.choice(QUOTES), random.choice([None, *people]))
        out.append(d.done())
    return out


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), order=st.randoms(use_true_random=False))
def test_order_of_the_corpus_does_not_matter(seed: int, order: Random) -> None:
    corpus = _corpus(seed, 12)
    shuffled = list(corpus)
    order.shuffle(shuffled)
    assert plain(resolve(corpus)) == plain(resolve(shuffled))


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_invariants(seed: int) -> None:
    corpus = _corpus(seed, 12)
    r = resolve(corpus)
    chains = {i.article.id: i.annotations.chains for i in corpus}
    for e in r.entities:
        names = defaultdict(set)
        for m in e.members:
            chain = chains[m.article][m.index]
            names[m.article].add(key_of(chain.name, e.type))
        assert all(len(n) == 1 for n in names.values()), "two names of one article in one entity"
    for found in (r.entities, r.events, r.quotes):
        members = [m for x in found for m in x.members]
        assert len(members) == len(set(members))
        assert len({x.id for x in found}) == len(found)
    assert sum(len(e.members) for e in r.events) == sum(len(i.annotations.events) for i in corpus)
    assert sum(len(q.members) for q in r.quotes) == sum(len(i.annotations.quotations) for i in corpus)


def test_adding_articles_keeps_the_ids_of_full_names() -> None:
    corpus = sorted(_corpus(3, 30), key=lambda i: i.article.published or "9999")
    before, after = resolve(corpus[:20]), resolve(corpus)
    whole = {e.id for e in before.entities if e.type == "Person" and person_name(e.name).whole}
    assert whole <= {e.id for e in after.entities}


def test_cost_is_near_linear() -> None:
    def seconds(articles: int) -> float:
        corpus = _corpus(1, articles)
        began = time.process_time()
        resolve(corpus)
        return time.process_time() - began

    seconds(50)
    small, large = seconds(150), seconds(900)
    assert large < 6 * small * 3 + 0.5
