"""Which documents are the same."""

from __future__ import annotations

from resolve.build import Draft, same
from storygraph.resolve import resolve


def test_title_is_one_document_everywhere() -> None:
    a, b = Draft("a"), Draft("b", "football")
    x = a.document("The Silent Weir", named=True, kind="book")
    y = b.document("Silent Weir: A Life", named=True, kind="book")
    assert same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


def test_same_kind_and_mark_in_one_story() -> None:
    a, b = Draft("a"), Draft("b")
    x, y = a.document("the damning Ellery report", kind="report"), b.document("an Ellery report", kind="report")
    assert same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


def test_same_kind_and_issuer_in_one_story() -> None:
    a, b = Draft("a"), Draft("b")
    for d in (a, b):
        d.body("Ostrava Trust")
        d.document("a report", kind="report")
        d.relation("ISSUED", 0, 1)
    assert same(resolve([a.done(), b.done()]), ("a", 1), ("b", 1))


def test_two_reports_stay_two() -> None:
    a, b = Draft("a"), Draft("b")
    x, y = a.document("a report", kind="report"), b.document("a report", kind="report")
    p, q = a.document("the Ellery letter", kind="letter"), b.document("the Brandt letter", kind="letter")
    r = resolve([a.done(), b.done()])
    assert not same(r, ("a", x), ("b", y))
    assert not same(r, ("a", p), ("b", q))


def test_same_mark_in_another_story_stays_apart() -> None:
    a, b = Draft("a"), Draft("b", "football")
    x, y = a.document("the joint statement", kind="statement"), b.document("a joint statement", kind="statement")
    assert not same(resolve([a.done(), b.done()]), ("a", x), ("b", y))


def test_two_of_one_article_stay_two() -> None:
    a, b = Draft("a"), Draft("b")
    x, y = a.document("a letter", kind="letter"), a.document("a letter", kind="letter")
    z = b.document("a letter", kind="letter")
    r = resolve([a.done(), b.done()])
    assert not same(r, ("a", x), ("a", y))
    assert not same(r, ("a", x), ("b", z))


def test_the_document_that_a_story_is_about() -> None:
    drafts = [Draft(f"a{k}") for k in range(3)]
    chains = []
    for d, name in zip(drafts, ("closely held memos", "the memos", "Ellery memos"), strict=True):
        d.terms["memo"] = 9
        chains.append(d.document(name, 4, kind="memo", plural=True))
    assert same(resolve([d.done() for d in drafts]), *((f"a{k}", c) for k, c in enumerate(chains)))


def test_copies_of_one_text_describe_the_same_documents() -> None:
    a, b, c = Draft("a", origin="wire"), Draft("b", origin="wire"), Draft("c")
    one = [a.document(n) for n in ("a letter", "the report", "a letter", "a memo")]
    other = [b.document(n) for n in ("a letter", "the report", "a list", "a letter", "a memo")]
    third = c.document("a letter")
    r = resolve([a.done(), b.done(), c.done()])
    for x, y in ((0, 0), (1, 1), (2, 3), (3, 4)):
        assert same(r, ("a", one[x]), ("b", other[y]))
    assert not same(r, ("a", one[0]), ("b", other[3]))
    assert not same(r, ("a", one[0]), ("c", third))
