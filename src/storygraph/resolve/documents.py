"""Which documents are the same: by their name, else within one story by kind and who issued or marks them.

Two reports are two unless something says that they are one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from storygraph.resolve.keys import fold
from storygraph.resolve.name_words import words
from storygraph.resolve.records import Clusters, Record

# Other words for a kind, and plurals that no rule makes.
KINDS = {
    "memoir": "book", "memoranda": "memo", "memorandum": "memo", "novel": "book", "findings": "report",
    "inquiry": "report", "e mail": "email", "legislation": "law", "act": "law", "tweets": "tweet",
    "notes": "note", "files": "file", "documents": "document", "laws": "law", "bills": "bill",
}  # fmt: skip

# Kinds of which any matter has several: one of them is told from the next only by more than its kind.
COMMON_KINDS = words("""
    agreement announcement article bill contract document email file filing form interview law letter list message note
    notice paper post record release report response statement story text tweet video warning
""")

# Words that do not tell one document from another of its kind.
PLAIN = words("""
    a an another any certain closely confidential detailed earlier final first former full her his important its
    last late latest long many more my new newly official one other our own previous public published recent recently
    released same second separate several short similar so some such that the their these this those three
    today two week written yesterday year
""")


class _Described(NamedTuple):
    kind: str
    plural: bool
    marks: frozenset[str]


def join_documents(
    records: Sequence[Record],
    clusters: Clusters,
    issuers: Mapping[int, frozenset[str]],
    focus: Mapping[int, frozenset[str]],
) -> None:
    """Join the documents among the records.

    `issuers` are the entities that a record's article says issued or signed it; `focus` the words that mark each story.
    """
    documents = [k for k, r in enumerate(records) if r.type == "Document"]
    _join_named(records, clusters, [k for k in documents if records[k].chain.named])
    _join_copies(records, clusters, documents)
    stories: dict[tuple[int, str, bool], list[int]] = defaultdict(list)
    described = {k: describe(records[k]) for k in documents}
    for k, d in described.items():
        if d.kind:
            stories[records[k].story, d.kind, d.plural].append(k)
    for (story, kind, plural), rows in sorted(stories.items()):
        several = not plural and (story, kind, True) in stories
        _join_marked(records, clusters, rows, described, {} if several else issuers)
        _join_central(records, clusters, rows, kind, kind in focus.get(story, frozenset()))


def title_key(name: str) -> str:
    """A title without its subtitle and leading article."""
    main = re.split(r"[:–—]\s", name.strip("“”\"'‘’ "), maxsplit=1)[0]
    folded = fold(main).split()
    return " ".join(folded[1:] if len(folded) > 1 and folded[0] in ("a", "an", "the") else folded)


def describe(record: Record) -> _Described:
    """Kind, number and marks (words of its name and names that say which one it is)."""
    chain = record.chain
    found = fold(chain.name).split()
    last = found[-1] if found else ""
    if chain.named and singular(last) not in chain.descriptions and last not in chain.descriptions:
        return _Described("", False, frozenset())
    kind = KINDS.get(last) or KINDS.get(singular(last), singular(last))
    marks = {singular(w) for w in found[:-1]} - PLAIN - {kind, fold(chain.kind or "")}
    return _Described(
        kind, chain.plural or last != singular(last), frozenset(m for m in marks if len(m) > 2 and not m.isdigit())
    )


def singular(word: str) -> str:
    """A word without its plural ending."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) else word


def _join_named(records: Sequence[Record], clusters: Clusters, rows: Sequence[int]) -> None:
    titles: dict[tuple[str, int], list[int]] = defaultdict(list)
    for k in rows:
        title = title_key(records[k].chain.name)
        long = len(title.split()) > 1
        titles[title, -1 if long else records[k].story].append(k)
    for same in titles.values():
        for k in same[1:]:
            clusters.join(same[0], k, "same title")


def _join_copies(records: Sequence[Record], clusters: Clusters, rows: Sequence[int]) -> None:
    """What copies of one text describe in the same words at the same place is one document in all of them."""
    copies: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for k in rows:
        copies[records[k].origin][records[k].article].append(k)
    for articles in copies.values():
        (first, *others) = articles.values()
        called = [fold(records[k].chain.name) for k in first]
        for other in others:
            match = SequenceMatcher(None, called, [fold(records[k].chain.name) for k in other], autojunk=False)
            for block in match.get_matching_blocks():
                for here, there in zip(
                    first[block.a : block.a + block.size], other[block.b : block.b + block.size], strict=True
                ):
                    clusters.join(here, there, "the same words in a copy of the text")


def _join_marked(
    records: Sequence[Record],
    clusters: Clusters,
    rows: Sequence[int],
    described: Mapping[int, _Described],
    issuers: Mapping[int, frozenset[str]],
) -> None:
    """Same kind in one story, and a mark or an issuer in common that only one document of each article has."""
    by_mark: dict[str, list[int]] = defaultdict(list)
    for k in rows:
        for mark in sorted(described[k].marks | issuers.get(k, frozenset())):
            by_mark[mark].append(k)
    for mark, same in sorted(by_mark.items()):
        _join_single(records, clusters, same, f"same kind and “{mark}” in one story")


def _join_central(records: Sequence[Record], clusters: Clusters, rows: Sequence[int], kind: str, focus: bool) -> None:
    """A kind that the story is about, or that few stories have: the one, or clearly the first, of each article."""
    if not focus and kind in COMMON_KINDS:
        return
    first: list[int] = []
    by_article: dict[str, list[int]] = defaultdict(list)
    for k in rows:
        by_article[records[k].article].append(k)
    for same in by_article.values():
        same.sort(key=lambda k: (-records[k].weight, k))
        if len(same) == 1 or records[same[0]].weight >= 2 * records[same[1]].weight:
            first.append(same[0])
    _join_single(
        records, clusters, sorted(first), "the story is about it" if focus else "the only one of its kind in the story"
    )


def _join_single(records: Sequence[Record], clusters: Clusters, rows: Sequence[int], why: str) -> None:
    count = Counter(records[k].article for k in rows)
    single = [k for k in rows if count[records[k].article] == 1]
    for k in single[1:]:
        clusters.join(single[0], k, why)
