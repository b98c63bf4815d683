"""Fit the confidence of attributions, and say how well it holds.

    python benchmarks/calibrate_quotes.py ARTICLES GOLD_FOLDER [--also ARTICLES GOLD_FOLDER] [--test ARTICLES] [--write]

ARTICLES is a file or folder as `storygraph ingest` takes it, GOLD_FOLDER has one NAME.json an article (its id, or its
file's name without the ending) with `entities` (key, name, forms) and `quotes` (text, speaker, who). Four fifths of the
articles, by the hash of their id, fit the table; a fifth measures: Brier score, and a reliability table. `--also` gives
more articles to both; `--test` measures on other articles as well, which never fit; `--write` puts the table into the
package.
The fit: shares shrunk towards those of strength and speaker alone, then made to rise with the strength of the cue
(pool adjacent violators: Ayer et al., 1955).
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from storygraph.annotate.coreference import link
from storygraph.annotate.documents import find_documents
from storygraph.annotate.language import load
from storygraph.annotate.names import find_names
from storygraph.annotate.quotes import confidence, find_quotations
from storygraph.annotate.quotes.confidence import STRENGTHS, Feature
from storygraph.annotate.times import find_times
from storygraph.errors import InputError
from storygraph.model import Article, Mention, Quotation
from storygraph.read import read

KINDS = ("direct", "mixed", "indirect")
SPEAKERS = ("name", "noun", "described", "pronoun", "unlinked", "none")
PRIOR = 6.0  # how many observations the wider class weighs
BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
OVERLAP = 0.5  # share of the characters of each side that matched contents have in common
HELD_OUT = 5  # one article in so many measures

Row = tuple[str, Feature, bool]


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words stand, in order."""
    found, at = [], text.find(words)
    while at >= 0:
        found.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def owners(gold: dict[str, Any], text: str, mentions: list[Mention]) -> dict[str, int]:
    """The chain that stands for each entity: the one that most of its names are in."""
    out = {}
    for entity in gold["entities"]:
        votes: Counter[int] = Counter()
        for words in (entity["name"], *entity.get("forms", ())):
            for start, end in places(text, words):
                votes.update(m.chain for m in mentions if m.start < end and start < m.end and m.form == "name")
        if votes:
            out[entity["key"]] = votes.most_common(1)[0][0]
    return out


def characters(text: str, quote: dict[str, Any]) -> set[int]:
    """The code points of a quotation's pieces, each behind the one before."""
    out: set[int] = set()
    at = 0
    for piece in [quote["text"]] if isinstance(quote["text"], str) else quote["text"]:
        found = [p for p in places(text, piece) if p[0] >= at] or places(text, piece)
        if found:
            out.update(range(*found[0]))
            at = found[0][1]
    return out


def right_speaker(q: Quotation, quote: dict[str, Any], text: str, owner: dict[str, int]) -> bool:
    """Whether the speaker is the one that the reader names."""
    if quote.get("who"):
        return q.speaker is not None and q.speaker.chain is not None and q.speaker.chain == owner.get(quote["who"])
    if quote.get("speaker"):
        spans = places(text, quote["speaker"])
        return q.speaker is not None and any(q.speaker.start < e and s < q.speaker.end for s, e in spans)
    return q.speaker is None


def judged(article: Article, gold: dict[str, Any], doc: Any) -> Iterator[Row]:
    """Every attribution found in one article: its class, and whether it is right."""
    names = find_names(doc, article)
    both = sorted([*names, *find_documents(doc, names)], key=lambda m: (m.start, -m.end))
    mentions, chains = link(doc, both)
    features: list[Feature] = []

    def recorded(feature: Feature) -> float:
        features.append(feature)
        return 0.5

    quotations = find_quotations(doc, mentions, chains, find_times(doc, article.day), recorded)
    owner = owners(gold, article.text, list(mentions))
    wanted = [(characters(article.text, quote), quote) for quote in gold["quotes"]]
    for q, feature in zip(quotations, features, strict=True):
        if not q.spans:
            continue
        own = {i for s in q.spans for i in range(s.start, s.end)}
        shares = [(len(own & w) / max(len(own), len(w), 1), k) for k, (w, _) in enumerate(wanted)]
        best, k = max(shares, default=(0.0, 0))
        yield article.id, feature, best >= OVERLAP and right_speaker(q, wanted[k][1], article.text, owner)


def rows(articles: Path, folder: Path) -> list[Row]:
    """All attributions of the articles that the folder has annotations of."""
    found = []
    for item in read([articles]):
        if isinstance(item, InputError):
            raise item
        path = Path(item.original.path)
        name = item.article.id if path.suffix == ".jsonl" else path.stem
        gold = folder / f"{name}.json"
        if gold.exists():
            article = item.article.model_copy(update={"id": name})
            found.append((article, json.loads(gold.read_text(encoding="utf-8"))))
    docs = load().nlp.pipe([a.text for a, _ in found], batch_size=8)
    return [row for (a, gold), doc in zip(found, docs, strict=True) for row in judged(a, gold, doc)]


def fit(found: list[Row]) -> dict[Feature, tuple[float, int]]:
    """The share that is right in every class, with the number of observations."""
    seen: dict[Feature, list[bool]] = defaultdict(list)
    wide: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for _, feature, right in found:
        seen[feature].append(right)
        wide[feature.strength, feature.speaker].append(right)
    base = sum(right for _, _, right in found) / len(found)
    table = {}
    for kind in KINDS:
        for speaker in SPEAKERS:
            line = []
            for strength in STRENGTHS:
                wider = wide[strength, speaker]
                prior = (sum(wider) + PRIOR * base) / (len(wider) + PRIOR)
                own = seen[Feature(kind, strength, speaker)]
                line.append(((sum(own) + PRIOR * prior) / (len(own) + PRIOR), len(own)))
            for strength, share, (_, number) in zip(STRENGTHS, rising(line), line, strict=True):
                table[Feature(kind, strength, speaker)] = (share, number)
    return table


def rising(line: list[tuple[float, int]]) -> list[float]:
    """The nearest values that never fall, weighted by their numbers."""
    blocks: list[list[float]] = []
    for share, number in line:
        blocks.append([share, number + PRIOR, 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            share_b, weight_b, size_b = blocks.pop()
            share_a, weight_a, size_a = blocks.pop()
            weight = weight_a + weight_b
            blocks.append([(share_a * weight_a + share_b * weight_b) / weight, weight, size_a + size_b])
    return [share for share, _, size in blocks for _ in range(int(size))]


def held_out(identity: str) -> bool:
    """Whether an article measures instead of fitting."""
    return int(hashlib.sha256(identity.encode()).hexdigest(), 16) % HELD_OUT == 0


def report(name: str, found: list[Row], table: dict[Feature, tuple[float, int]]) -> None:
    """Brier score, beside that of one share for all, and what the bins say beside what is right."""
    pairs = [(table[feature][0], right) for _, feature, right in found]
    share = sum(right for _, right in pairs) / len(pairs)
    brier = sum((p - right) ** 2 for p, right in pairs) / len(pairs)
    print(f"\n{name}: {len(pairs)} attributions, Brier score {brier:.3f} (one share: {share * (1 - share):.3f})")
    print("| confidence | attributions | mean confidence | right |\n|---|---|---|---|")
    for low, high in pairwise(BINS):
        inside = [(p, right) for p, right in pairs if low <= p < high]
        if inside:
            mean = sum(p for p, _ in inside) / len(inside)
            right = sum(r for _, r in inside) / len(inside)
            print(f"| {low:.1f} to {min(high, 1.0):.1f} | {len(inside)} | {mean:.2f} | {right:.2f} |")


def write(table: dict[Feature, tuple[float, int]]) -> None:
    """Put the table into the package."""
    lines = [
        "# Attributions that are right: kind, strength of the cue, what names the speaker, share, observations.",
        "# Made by benchmarks/calibrate_quotes.py; what the classes mean: confidence.py.",
        *(f"{' '.join(feature)} {share:.2f} {number}" for feature, (share, number) in sorted(table.items())),
    ]
    target = Path(confidence.__file__).with_name("confidence.txt")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"\nwritten: {target.name}, {len(table)} classes")


def main() -> None:
    """Fit, report, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--also", type=Path, nargs=2, metavar=("ARTICLES", "GOLD"))
    parser.add_argument("--test", type=Path)
    options = parser.parse_args()
    found = rows(options.articles, options.gold)
    found += rows(*options.also) if options.also else []
    table = fit([row for row in found if not held_out(row[0])])
    report("fitted on", [row for row in found if not held_out(row[0])], table)
    report("held out", [row for row in found if held_out(row[0])], table)
    if options.test:
        report("other articles", rows(options.test, options.gold), table)
    if options.write:
        write(table)


if __name__ == "__main__":
    main()
