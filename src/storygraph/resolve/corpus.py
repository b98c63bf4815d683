"""All articles with their annotations to one resolution: the order of the steps, and what each gets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from storygraph.model import (
    Annotations,
    Article,
    Decision,
    Local,
    Quotation,
    Resolution,
    ResolvedEntity,
    ResolvedStory,
)
from storygraph.model.interval import day_number
from storygraph.resolve.ages import Years, born
from storygraph.resolve.decisions import Applied, apply_decisions
from storygraph.resolve.entities import resolve_entities
from storygraph.resolve.event_units import Seen
from storygraph.resolve.events import resolve_events
from storygraph.resolve.keys import Identities, name_key, person_name, slug
from storygraph.resolve.quotes import Printed, resolve_quotes, speaker_of
from storygraph.resolve.records import Record
from storygraph.resolve.stories import Told, cluster, label_words
from storygraph.resolve.vectors import Weights

NAMES = 2  # how much more a mention of a name says of the story than a word
LABEL = 4  # words of a story's label
FOCUS = 12  # words that mark a story


class ResolveInput(NamedTuple):
    """One article as the resolver gets it. `origin` is equal for copies of one text."""

    article: Article
    annotations: Annotations
    origin: str


class _Read(NamedTuple):
    """An article in the order in which all steps take them: by publication, text, id."""

    order: tuple[str, str]
    article: Article
    found: Annotations
    origin: str
    story: int


def resolve(corpus: Sequence[ResolveInput], decisions: Sequence[Decision] = ()) -> Resolution:
    """Resolve a whole corpus; the same set in another order gives the same resolution.

    `decisions` are those of analysts that hold, in their order: they are replayed on what the rules find.
    """
    return Groundwork(corpus).resolution(decisions)


class Groundwork:
    """What the rules find in a corpus before any decision is replayed, so that several ledgers can be tried on it."""

    def __init__(self, corpus: Sequence[ResolveInput]) -> None:
        self._corpus = corpus
        self._read = _in_order(corpus)
        self._stories, self._marks = _stories(self._read)
        self._records = _records(self._read)
        focus = {story: frozenset(words) for story, words in self._marks.items()}
        self._found = resolve_entities(self._records, {r.article.id: r.found for r in self._read}, focus)

    def entities(self, decisions: Sequence[Decision] = ()) -> Applied:
        """Who and what there is under these decisions: all of a resolution but events, quotations and stories."""
        return apply_decisions(self._found, decisions, self._corpus, self._records)

    def resolution(self, decisions: Sequence[Decision] = ()) -> Resolution:
        """All of it under these decisions."""
        decided = self.entities(decisions)
        ids = {m: e.id for e in decided.entities for m in e.members}
        events = resolve_events(
            [
                Seen(Local(r.article.id, k), e, r.article, r.story, r.origin, r.order)
                for r in self._read
                for k, e in enumerate(r.found.events)
            ],
            ids,
        )
        quotes = resolve_quotes([_printed(r, k, q, ids) for r in self._read for k, q in enumerate(r.found.quotations)])
        return Resolution(
            entities=decided.shown,
            events=events,
            quotes=quotes,
            stories=_labelled(self._stories, self._marks, decided.shown),
            relations=decided.relations,
            outcomes=decided.outcomes,
        )


def _printed(r: _Read, number: int, quotation: Quotation, ids: Mapping[Local, str]) -> Printed:
    speaker = speaker_of(quotation, r.article.id, ids)
    return Printed(Local(r.article.id, number), quotation, r.article, r.story, r.origin, r.order, speaker)


def _in_order(corpus: Sequence[ResolveInput]) -> list[_Read]:
    """Articles by day of publication (undated last), hash of the text, id; with the number of their story."""
    rows = sorted(corpus, key=lambda i: (i.article.published or "9999", i.annotations.text_hash, i.article.id))
    orders = [(i.article.published or "9999", i.annotations.text_hash) for i in rows]
    told = [
        Told((*order, i.article.id), day_number(i.article.published), _words(i.annotations))
        for order, i in zip(orders, rows, strict=True)
    ]
    return [
        _Read(o, i.article, i.annotations, i.origin, s) for o, i, s in zip(orders, rows, cluster(told), strict=True)
    ]


def _words(found: Annotations) -> dict[str, int]:
    """Content words of an article and, marked with "=", the names in it, which count more."""
    words = Counter(found.terms)
    mentions = Counter(m.chain for m in found.mentions)
    for k, chain in enumerate(found.chains):
        if chain.named and mentions[k]:
            words["=" + name_key(chain.name)] += NAMES * mentions[k]
    return words


def _top_name(found: Annotations) -> str:
    """The name that an article mentions most; empty where it names nobody."""
    mentions = Counter(m.chain for m in found.mentions)
    named = [(-mentions[k], k) for k, chain in enumerate(found.chains) if chain.named]
    return found.chains[min(named)[1]].name if named else ""


def _records(read: Sequence[_Read]) -> list[Record]:
    """The chains that become entities."""
    out: list[Record] = []
    for r in read:
        mentions = Counter(m.chain for m in r.found.mentions)
        ages = _ages(r.article, r.found)
        for k, chain in enumerate(r.found.chains):
            if chain.named or chain.type == "Document":
                local = Local(r.article.id, k)
                weight = max(1, mentions[k])
                out.append(Record(local, chain, chain.type, r.story, r.origin, r.order, weight, ages.get(k)))
    return out


def _ages(article: Article, found: Annotations) -> dict[int, Years]:
    """The years of birth that the article leaves each person; of a surname that several have, it is not asked whose."""
    people = {k: person_name(c.name).surname for k, c in enumerate(found.chains) if c.type == "Person" and c.named}
    bearers = Counter(people.values())
    out: dict[int, Years] = {}
    for m in found.mentions:
        if m.form == "name" and m.chain in people and m.chain not in out:
            sure = bearers[people[m.chain]] == 1 or " " in article.text[m.start : m.end].strip()
            if sure and (years := born(article, [m])):
                out[m.chain] = years
    return out


def _stories(read: Sequence[_Read]) -> tuple[dict[int, list[_Read]], dict[int, list[str]]]:
    """The articles of each story, and the words that mark it, the heaviest first."""
    stories: dict[int, list[_Read]] = defaultdict(list)
    for r in read:
        stories[r.story].append(r)
    weights = Weights(r.found.terms for r in read)
    return stories, {s: label_words([r.found.terms for r in rows], weights, FOCUS) for s, rows in stories.items()}


def _label(top: str | None, marks: Sequence[str], names: Counter[str]) -> list[str]:
    """The foremost entity, then what marks the story; a word that is part of a name stands as the whole name."""
    label = [top] if top else []
    used = set(name_key(top).split()) if top else set()
    for word in marks:
        if word in used or len(label) == LABEL:
            continue
        whole = [n for n in names if word in name_key(n).split()]
        label.append(max(whole, key=lambda n: (names[n], n)) if whole else word)
        used |= {word, *name_key(label[-1]).split()}
    return label


def _labelled(
    stories: Mapping[int, Sequence[_Read]], marks: Mapping[int, Sequence[str]], entities: Sequence[ResolvedEntity]
) -> tuple[ResolvedStory, ...]:
    """Stories sorted by id, each labelled with its foremost entity and the words that mark it."""
    name_of = {m: e.name for e in entities for m in e.members if e.type != "Document"}
    identities = Identities()
    out: list[ResolvedStory] = []
    for story, rows in stories.items():
        names: Counter[str] = Counter()
        for r in rows:
            named = Counter(name_of.get(Local(r.article.id, m.chain)) for m in r.found.mentions)
            names.update({n: min(5, k) for n, k in named.items() if n})
        top = min(names, key=lambda n: (-names[n], n), default=None)
        label = ", ".join(_label(top, marks[story], names)) or rows[0].article.title or "story"
        identity = identities.make(f"story-{slug(rows[0].article.title or _top_name(rows[0].found))}", rows[0].order[1])
        out.append(ResolvedStory(id=identity, label=label, articles=tuple(r.article.id for r in rows)))
    return tuple(sorted(out, key=lambda s: s.id))
