"""Coreference against a corpus in CoNLL-U with `Entity` annotations: CoNLL F1 (mean of MUC, B³ and CEAF-e) on the
mentions that are found here, singletons left out on both sides.

    python benchmarks/coreference.py FOLDER [--glob 'GUM_news*'] [--types person organization place] [--graph]

What is compared: the chains of all noun phrases (`storygraph.annotate.coreference.phrases`) with all gold entities
that have two mentions or more, of whatever type: people and bodies, but also "the vaccine", events, dates, "I". The
phrases are found by StoryGraph's own parse; the corpus gives the text, its tokens and the gold alone. Two conventions
of the corpus are followed: mentions are whole noun phrases, and a possessor's "'s" belongs to its mention.
`--graph` compares what becomes nodes of the graph instead, where a name is without title and a description ends at
its noun: there only `head` says much.

`exact`: two mentions are one if they cover the same tokens. `head`: if they have the same head token, by the trees of
the corpus. `--types` leaves out gold entities of other types; what is found is not filtered and costs precision.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc

from storygraph.annotate import Annotator
from storygraph.annotate.coreference.phrases import corefer
from storygraph.annotate.lookup import tokens_of
from storygraph.model import Annotations, Article, Span

Mention = tuple[int, int]
Clusters = dict[Mention, int]  # mention to the number of its entity
PIECE = re.compile(r"\(([^()]+)|([^()]+)\)|\)")


class Text(NamedTuple):
    """A document: its text, the span and the head (position, -1 above the root) of each token, gold mentions."""

    name: str
    text: str
    spans: list[Mention]
    heads: list[int]
    gold: list[tuple[int, int, str]]  # first and last token, entity
    types: dict[str, str]  # of each entity


def read(path: Path) -> Text:
    """One document of the corpus; a paragraph ends where `# newpar` stands."""
    text, heads = "", []
    spans: list[Mention] = []
    gold: list[tuple[int, int, str]] = []
    opened: dict[str, list[int]] = defaultdict(list)
    types: dict[str, str] = {}
    for sentence in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = sentence.split("\n")
        if text:
            text = text.rstrip() + ("\n\n" if any(x.startswith("# newpar") for x in lines) else " ")
        rows = [x.split("\t") for x in lines if x[:1].isdigit() and x.split("\t")[0].isdigit()]
        first = len(spans)
        for row in rows:
            spans.append((len(text), len(text) + len(row[1])))
            heads.append(first + int(row[6]) - 1 if row[6] not in ("0", "_") else -1)
            misc = dict(x.split("=", 1) for x in row[9].split("|") if "=" in x)
            text += row[1] + ("" if misc.get("SpaceAfter") == "No" else " ")
            gold += _entities(misc.get("Entity", ""), len(spans) - 1, opened, types)
    return Text(path.stem, text.rstrip(), spans, heads, gold, types)


def _entities(
    notes: str, token: int, opened: dict[str, list[int]], types: dict[str, str]
) -> Iterator[tuple[int, int, str]]:
    """Gold mentions that end at a token."""
    for m in PIECE.finditer(notes):
        if m[1]:
            entity, kind = m[1].split("-")[:2]
            types.setdefault(entity, kind)
            if notes[m.end() : m.end() + 1] == ")":
                yield token, token, entity
            else:
                opened[entity].append(token)
        elif m[2] and opened.get(m[2].split("-")[0]):
            yield opened[m[2].split("-")[0]].pop(), token, m[2].split("-")[0]


def head_of(text: Text, start: int, end: int) -> int:
    """The token of [start, end] whose head lies outside; the last token where there is none."""
    for i in range(start, end + 1):
        if not start <= text.heads[i] <= end:
            return i
    return end


def gold_clusters(text: Text, heads: bool, only: frozenset[str]) -> Clusters:
    """Gold mentions to entities, of the types of `only` if it names any; of several with one head the longest."""
    numbers: dict[str, int] = {}
    out: Clusters = {}
    for start, end, entity in sorted(text.gold, key=lambda g: (g[0] - g[1], g)):
        if only and text.types[entity] not in only:
            continue
        number = numbers.setdefault(entity, len(numbers))
        at = head_of(text, start, end)
        span = text.spans[at] if heads else (text.spans[start][0], text.spans[end][1])
        out.setdefault(span, number)
    return _several(out)


def found_clusters(text: Text, found: Iterable[tuple[Span, int]], heads: bool) -> Clusters:
    """The mentions found to chains; with `heads` those that cover a token are told by their head."""
    out: Clusters = {}
    for m, chain in sorted(found, key=lambda x: (x[0].start - x[0].end, x[0].start)):
        tokens = [i for i, (s, e) in enumerate(text.spans) if s < m.end and m.start < e]
        if not tokens:
            continue
        at = head_of(text, tokens[0], tokens[-1])
        span = text.spans[at] if heads else (text.spans[tokens[0]][0], text.spans[tokens[-1]][1])
        out.setdefault(span, chain)
    return _several(out)


def phrases(doc: Doc, found: Annotations) -> list[tuple[Span, int]]:
    """All noun phrases that corefer, each with the number of its chain; possessors with their "'s"."""
    out = []
    for number, chain in enumerate(corefer(doc, found)):
        for span in chain:
            last = tokens_of(doc, span)[-1]
            after = doc[last.i + 1] if last.i + 1 < len(doc) else last
            owner = after.tag_ == "POS" and last.tag_ not in {"PRP", "PRP$"}
            out.append((Span(start=span.start, end=after.idx + len(after) if owner else span.end), number))
    return out


def _several(clusters: Clusters) -> Clusters:
    count = Counter(clusters.values())
    return {m: c for m, c in clusters.items() if count[c] > 1}


def _sets(clusters: Clusters) -> dict[int, set[Mention]]:
    out: dict[int, set[Mention]] = defaultdict(set)
    for mention, cluster in clusters.items():
        out[cluster].add(mention)
    return out


class Score:
    """Sums over documents of one metric."""

    def __init__(self) -> None:
        self.sums = [0.0, 0.0, 0.0, 0.0]  # hits and total of precision, of recall

    def add(self, precision: tuple[float, float], recall: tuple[float, float]) -> None:
        self.sums = [a + b for a, b in zip(self.sums, (*precision, *recall), strict=True)]

    def f1(self) -> float:
        p, r = (self.sums[k] / self.sums[k + 1] if self.sums[k + 1] else 0.0 for k in (0, 2))
        return 2 * p * r / (p + r) if p + r else 0.0


def muc(one: Clusters, other: Clusters) -> tuple[float, float]:
    """Links of `one` that `other` keeps, of all (Vilain et al. 1995)."""
    hits = total = 0
    for members in _sets(one).values():
        parts = {other.get(m, ("alone", m)) for m in members}
        hits += len(members) - len(parts)
        total += len(members) - 1
    return hits, total


def b_cubed(one: Clusters, other: Clusters) -> tuple[float, float]:
    """Share of each mention's entity that is right (Bagga and Baldwin 1998)."""
    ours, theirs = _sets(one), _sets(other)
    hits = sum(len(ours[c] & theirs[other[m]]) / len(ours[c]) for m, c in one.items() if m in other)
    return hits, len(one)


def ceaf_e(one: Clusters, other: Clusters) -> tuple[float, int, int]:
    """Likeness of the best one-to-one alignment of entities (Luo 2005), and how many there are on each side."""
    ours, theirs = list(_sets(one).values()), list(_sets(other).values())
    small, large = sorted((ours, theirs), key=len)
    gain = [[2 * len(a & b) / (len(a) + len(b)) for b in large] for a in small]
    return (_assignment(gain) if small else 0.0), len(ours), len(theirs)


def _assignment(gain: list[list[float]]) -> float:
    """Largest sum that takes one cell of each row and at most one of each column (Hungarian method)."""
    n, m = len(gain), len(gain[0])
    u, v, match = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], at = i, 0
        least, way, used = [float("inf")] * (m + 1), [0] * (m + 1), [False] * (m + 1)
        while match[at]:
            used[at], row, step, to = True, match[at], float("inf"), 0
            for j in range(1, m + 1):
                if not used[j]:
                    cost = -gain[row - 1][j - 1] - u[row] - v[j]
                    if cost < least[j]:
                        least[j], way[j] = cost, at
                    if least[j] < step:
                        step, to = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += step
                    v[j] -= step
                else:
                    least[j] -= step
            at = to
        while at:
            match[at] = match[way[at]]
            at = way[at]
    return sum(gain[match[j] - 1][j - 1] for j in range(1, m + 1) if match[j])


def measure(pairs: Iterable[tuple[Clusters, Clusters]]) -> Mapping[str, float]:
    """F1 of each metric, and their mean, over pairs of gold and found clusters."""
    scores = {name: Score() for name in ("MUC", "B3", "CEAFe", "mentions")}
    for gold, found in pairs:
        scores["MUC"].add(muc(found, gold), muc(gold, found))
        scores["B3"].add(b_cubed(found, gold), b_cubed(gold, found))
        likeness, ours, theirs = ceaf_e(gold, found)
        scores["CEAFe"].add((likeness, theirs), (likeness, ours))
        both = len(gold.keys() & found.keys())
        scores["mentions"].add((both, len(found)), (both, len(gold)))
    out = {name: s.f1() for name, s in scores.items()}
    return {**out, "CoNLL": (out["MUC"] + out["B3"] + out["CEAFe"]) / 3}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--glob", nargs="*", default=["*news*", "*interview*"], help="files without suffix")
    parser.add_argument("--types", nargs="*", default=[], help="only gold entities of these types, as person place")
    parser.add_argument("--graph", action="store_true", help="compare only what becomes nodes of the graph")
    options = parser.parse_args()
    texts = [read(p) for g in options.glob for p in sorted(options.folder.glob(g + ".conllu"))]
    annotator = Annotator()
    found = []
    for text in texts:
        doc = annotator.model.nlp(text.text)
        read_here = annotator.annotate(Article(id=text.name, text=text.text), doc)
        graph = [(Span(start=m.start, end=m.end), m.chain) for m in read_here.mentions]
        found.append(graph if options.graph else phrases(doc, read_here))
    for mode in ("exact", "head"):
        pairs = [
            (gold_clusters(t, mode == "head", frozenset(options.types)), found_clusters(t, f, mode == "head"))
            for t, f in zip(texts, found, strict=True)
        ]
        for kind in ("", "news", "interview"):
            some = [p for t, p in zip(texts, pairs, strict=True) if kind in t.name]
            if some:
                row = measure(some)
                print(f"{mode:6s}{kind or 'all':10s}" + "".join(f"{k:>10s} {100 * v:5.1f}" for k, v in row.items()))


if __name__ == "__main__":
    main()
