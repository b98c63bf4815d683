"""How much of what a careful reader takes from the sample story is found: shares between 0 and 1.

Spans match where they overlap by half on both sides; an entity of the gold is the predicted one that holds most of its
name mentions. Compare with data/gold and its README.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from storygraph.answers.annotation_line import annotation_line
from storygraph.model import Article
from storygraph.pipeline import resolve_record
from storygraph.project import StoryGraph
from storygraph.read import read

GOLD = Path(__file__).parents[2] / "data" / "gold"
Line = dict[str, Any]
Spans = list[tuple[int, int]]


def lines(project: StoryGraph, articles: Path) -> dict[str, tuple[Article, Line]]:
    """Article and annotation line by the name that the gold calls it by."""
    ids = {}
    for item in read([articles]):
        assert not isinstance(item, Exception), item
        path = Path(item.original.path)
        ids[item.article.id if path.suffix == ".jsonl" else path.stem] = item.article.id
    entries, annotations, resolution = resolve_record(project.record)
    by_id = {e.article.id: e.article for e in entries}
    return {
        name: (by_id[i], annotation_line(by_id[i], annotations[i], resolution)) for name, i in ids.items() if i in by_id
    }


def places(text: str, words: str) -> Spans:
    """Where the words stand as whole words."""
    found, at = [], text.find(words)
    while at >= 0:
        end = at + len(words)
        before = at > 0 and text[at - 1].isalnum() and words[0].isalnum()
        after = end < len(text) and text[end].isalnum() and words[-1].isalnum()
        if not before and not after:
            found.append((at, end))
        at = text.find(words, at + 1)
    return found


def covered(spans: Spans) -> set[int]:
    """The characters of the spans."""
    return {i for s, e in spans for i in range(s, e)}


def alike(a: set[int], b: set[int]) -> bool:
    """Whether each covers at least half of the other."""
    both = len(a & b)
    return both > 0 and 2 * both >= len(a) and 2 * both >= len(b)


def name_spans(gold: Line, text: str) -> dict[str, Spans]:
    """Where each entity is named: the longest form claims its place first."""
    spans: dict[str, Spans] = {e["key"]: [] for e in gold["entities"]}
    taken: set[int] = set()
    forms = [(f, e["key"]) for e in gold["entities"] for f in [e["name"], *e.get("forms", [])]]
    for form, key in sorted(forms, key=lambda f: -len(f[0])):
        for span in places(text, form):
            if not covered([span]) & taken:
                spans[key].append(span)
                taken |= covered([span])
    return spans


def owners(gold: Line, text: str, line: Line) -> tuple[dict[str, str | None], dict[str, str | None]]:
    """For each gold entity the predicted one, and the type that it has here."""
    owner: dict[str, str | None] = {}
    kind: dict[str, str | None] = {}
    for key, spans in name_spans(gold, text).items():
        votes: Counter[str] = Counter()
        types: Counter[str] = Counter()
        for span in spans:
            for m in line["mentions"]:
                if alike(covered([span]), set(range(m["start"], m["end"]))):
                    votes[m["entity"]] += 1
                    types[m["type"]] += 1
                    break
        owner[key] = votes.most_common(1)[0][0] if votes else None
        kind[key] = types.most_common(1)[0][0] if types else None
    return owner, kind


class Tally:
    """Hits and chances by name."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])

    def add(self, name: str, hit: bool) -> None:
        self._counts[name][0] += hit
        self._counts[name][1] += 1

    def shares(self) -> dict[str, float]:
        return {name: hits / of for name, (hits, of) in self._counts.items()}


def measure(project: StoryGraph, articles: Path) -> dict[str, float]:
    """All shares over the articles that have a gold file."""
    tally = Tally()
    found = lines(project, articles)
    same: dict[str, set[str | None]] = defaultdict(set)
    for path in sorted(GOLD.glob("2*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        article, line = found[path.stem]
        owner, kind = owners(gold, article.text, line)
        for e in gold["entities"]:
            what = "documents" if e["type"] == "Document" else "entities"
            tally.add(f"{what} found with type", kind[e["key"]] == e["type"])
            if e["type"] in ("Person", "Organization"):
                same[e["key"]].add(owner[e["key"]])
        _quotes(gold, article.text, line, owner, tally)
        _events(gold, article.text, line, tally)
        _times(gold, article.text, line, tally)
        pairs = {frozenset((r["source"], r["target"])) for r in line["relations"]}
        for r in gold.get("relations", []):
            tally.add("relations found", frozenset((owner[r["source"]], owner[r["target"]])) in pairs)
    for ids in same.values():
        tally.add("one node across articles", len(ids - {None}) == 1)
    return tally.shares()


def _quotes(gold: Line, text: str, line: Line, owner: dict[str, str | None], tally: Tally) -> None:
    rest = {i: covered([(s, e) for s, e in q["spans"]]) for i, q in enumerate(line["quotes"])}
    for q in gold["quotes"]:
        pieces = q["text"] if isinstance(q["text"], list) else [q["text"]]
        content = covered([places(text, p)[(q.get("nth", 1) - 1) if k == 0 else 0] for k, p in enumerate(pieces)])
        hit = next((i for i, chars in rest.items() if alike(content, chars)), None)
        tally.add("quotes found", hit is not None)
        tally.add(f"{q['kind']} quotes found", hit is not None)
        speaker = line["quotes"][hit]["speaker"] if hit is not None else None
        if q.get("who"):
            tally.add("right speaker", bool(speaker) and speaker["entity"] == owner[q["who"]] is not None)
        if hit is not None:
            del rest[hit]
    for i in range(len(line["quotes"])):
        tally.add("precision of quotes", i not in rest)


def _events(gold: Line, text: str, line: Line, tally: Tally) -> None:
    for e in gold["events"]:
        spans = [span for t in e["triggers"] for span in places(text, t)]
        hits = [v for v in line["events"] if any(v["start"] < b and a < v["end"] for a, b in spans)]
        tally.add("events found", bool(hits))
        if hits and e.get("earliest") and e.get("latest"):
            tally.add(
                "right time of dated events",
                any(
                    v["earliest"] and v["earliest"][:10] >= e["earliest"] and v["latest"][:10] <= e["latest"]
                    for v in hits
                ),
            )
        if hits:
            tally.add("status of events", any(v["status"] == e["status"] for v in hits))


def _times(gold: Line, text: str, line: Line, tally: Tally) -> None:
    for t in gold["times"]:
        spans = places(text, t["text"])
        spans = [spans[t["nth"] - 1]] if t.get("nth") else spans
        hits = [v for v in line["times"] if any(v["start"] < b and a < v["end"] for a, b in spans)]
        tally.add("times found", bool(hits))
        tally.add("times with the right value", any(v["value"] == t["value"] for v in hits))
