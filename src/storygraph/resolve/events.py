"""Which event mentions tell of one event, within articles and across the articles of a story.

Units (events of one text) are taken in order of publication; each joins the event of its story that it is most like,
if the likeness is enough, or opens one. Compared are the trigger, the sentences (TF-IDF), participants, place, time.
An inverted index by trigger class keeps the work near-linear.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from storygraph.model import Local, ResolvedEvent
from storygraph.model.event_words import LIGHT
from storygraph.resolve.event_days import VAGUE, Growing, same_day_pairs
from storygraph.resolve.event_summary import summarise
from storygraph.resolve.event_units import Seen, Unit, content_words, days, units
from storygraph.resolve.keys import Identities
from storygraph.resolve.vectors import Sum, Vector, Weights, cosine, vector

ENOUGH = 0.4  # likeness from which a unit belongs to an event
CANDIDATES = 60  # events of one trigger class in a story that a unit is compared with: the latest
FAR = 3  # days between two dates: further apart they are of two events
WEIGHT = {
    "trigger": 0.35,
    "class": 0.35,
    "light": 0.7,
    "specific": 0.3,
    "words": 0.8,
    "who": 0.3,
    "where": 0.1,
    "when": 0.15,
}
AGAINST = {"who": 0.15, "where": 0.1, "when": 0.25, "apart": 0.4}
LONG = 7  # days between two reports from which it is most unlikely that they mean one event that neither dates
LEAST_DAY, LEAST_SHARED, LEAST_WORDS = 0.08, 0.12, 0.25  # likeness of sentences needed: a day, someone, nothing shared
LEAST_APART, VAGUE_MORE = 0.2, 0.1  # more, where they are reported far apart, and for triggers that say little
SPEECH = frozenset({"say"})
LEAST_SAID = 0.3  # likeness that two reports of something said need: who speaks often says many things
SURE = 0.6  # share of what speaks against two reports far apart that a trigger of one use takes away


class _Event:
    """A growing event: its units and the sums that a new one is compared with."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self.classes: set[str] = set()
        self.lemmas: set[str] = set()
        self.roles: dict[str, set[str]] = defaultdict(set)
        self.entities: set[str] = set()
        self.places: set[str] = set()
        self.days: tuple[int, int] | None = None  # the first of the last days, the last of the first ones
        self._words = Sum()
        self._summed = 0

    def add(self, u: Unit) -> None:
        self.units.append(u)
        self.lemmas |= u.lemmas
        self.classes |= u.classes
        for role, entities in u.roles.items():
            self.roles[role] |= entities
        self.entities |= u.entities
        self.places |= u.places
        if u.interval is not None:
            first, last = days(u.interval)
            self.days = (min(last, self.days[0]), max(first, self.days[1])) if self.days else (last, first)

    def cosine(self, words: Vector, vector_of: Callable[[Unit], Vector]) -> float:
        """Likeness of its sentences to a vector; they are read only when asked for."""
        for u in self.units[self._summed :]:
            self._words.add(vector_of(u))
        self._summed = len(self.units)
        return self._words.cosine(words)


class _Story:
    """The events of one story while they grow."""

    def __init__(self, told: Sequence[Unit], weights: Weights) -> None:
        self.told, self.weights = told, weights
        self.events: list[_Event] = []
        self.by_class: dict[str, list[int]] = defaultdict(list)
        self.specific = _specific(told)
        self._vectors: dict[tuple[str, ...], Vector] = {}

    def cluster(self) -> list[_Event]:
        """All events, in order of their first unit."""
        for u in self.told:
            best = max(((self.likeness(u, self.events[e]), -e) for e in self._candidates(u)), default=(0.0, 0))
            e = -best[1] if best[0] >= ENOUGH else len(self.events)
            if e == len(self.events):
                self.events.append(_Event())
            self.events[e].add(u)
            for c in u.classes:
                if e not in self.by_class[c][-CANDIDATES:]:
                    self.by_class[c].append(e)
        return self.events

    def _vector(self, u: Unit) -> Vector:
        words = self._vectors.get(u.texts)
        if words is None:
            words = vector(Counter(w for t in u.texts for w in content_words(t)), self.weights)
            self._vectors[u.texts] = words
        return words

    def _candidates(self, u: Unit) -> list[int]:
        return sorted({e for c in u.classes for e in self.by_class[c][-CANDIDATES:]})

    def likeness(self, u: Unit, event: _Event) -> float:
        """How like a unit is to an event; what speaks against it is taken off."""
        when = _when(u, event)
        if when is None:
            return 0.0
        words = event.cosine(self._vector(u), self._vector)
        specific = max(self.specific.get(c, 0.0) for c in u.classes & event.classes)
        if words < self._least(u, event, specific):
            return 0.0
        told = WEIGHT["words"] * words - AGAINST["apart"] * _apart(u, event) * (1.0 - SURE * specific)
        return self._trigger(u, event) + told + _who(u, event) + _where(u, event) + when

    def _least(self, u: Unit, event: _Event, specific: float) -> float:
        """How like the sentences must be at least.

        Utterances must be alike in any case. Else a shared day or participant stands for words. Where nobody knows when
        the articles appeared, all count as told at one time, and a trigger of one use is enough.
        """
        if u.types == SPEECH and event.units[0].types == SPEECH:
            return LEAST_SAID
        shared = bool(u.entities & event.entities)
        if _same_days(u, event):
            return 0.0 if shared or u.published is None else LEAST_DAY
        if u.published is None or event.units[0].published is None:
            return 0.0
        vague = VAGUE_MORE if u.types <= VAGUE else 0.0
        apart = LEAST_APART * _apart(u, event) * (1.0 - SURE * specific)
        return (LEAST_SHARED if shared else LEAST_WORDS) + vague + apart

    def _trigger(self, u: Unit, event: _Event) -> float:
        """What the words for it say: the same word, or one of the same class; less where it has many uses."""
        classes = u.classes & event.classes
        same = WEIGHT["trigger"] if u.lemmas & event.lemmas else WEIGHT["class"]
        specific = max(self.specific.get(c, 0.0) for c in classes)
        return same * (1.0 if specific > 0 else WEIGHT["light"]) + WEIGHT["specific"] * specific


def _specific(told: Sequence[Unit]) -> dict[str, float]:
    """How surely a trigger class alone says which event of the story is meant: 1 where each article has one such
    event, less the more it has; nothing for words of many uses."""
    articles: dict[str, Counter[str]] = defaultdict(Counter)
    for u in told:
        for c in u.classes:
            articles[c][u.article] += 1
    light = {c for u in told for c in u.classes if u.lemmas & LIGHT}
    return {c: 0.0 if c in light else len(n) / n.total() for c, n in articles.items()}


def _same_days(u: Unit, event: _Event) -> bool:
    if u.interval is None or event.days is None:
        return False
    first, last = days(u.interval)
    return first <= event.days[0] and event.days[1] <= last


def _apart(u: Unit, event: _Event) -> float:
    """How far apart in time they are reported, where they are not dated to the same days: 0 to 1 for LONG days."""
    if u.interval is not None and event.days is not None:
        return 0.0
    day = u.published
    gaps = [abs(day - d) for e in event.units if day is not None and (d := e.published) is not None]
    return min(1.0, min(gaps) / LONG) if gaps else 0.0


def _who(u: Unit, event: _Event) -> float:
    if not u.entities or not event.entities:
        return 0.0
    shared = len(u.entities & event.entities)
    if shared:
        return WEIGHT["who"] * shared / min(len(u.entities), len(event.entities))
    against = sum(bool(entities and event.roles.get(role)) for role, entities in u.roles.items())
    return -AGAINST["who"] * min(1, against)


def _where(u: Unit, event: _Event) -> float:
    if not u.places or not event.places:
        return 0.0
    return WEIGHT["where"] if u.places & event.places else -AGAINST["where"]


def _when(u: Unit, event: _Event) -> float | None:
    """What the times say; None where they rule it out."""
    if u.interval is None or event.days is None:
        return 0.0
    first, last = days(u.interval)
    apart = max(0, first - event.days[0], event.days[1] - last)
    if apart > FAR:
        return None
    if apart > 0:
        return -AGAINST["when"]
    return WEIGHT["when"] if u.interval.precision == "day" else 0.0


def resolve_events(seen: Sequence[Seen], entity_of: Mapping[Local, str]) -> tuple[ResolvedEvent, ...]:
    """Events sorted by id. `entity_of` gives the id of the entity of a chain."""
    stories: dict[int, list[Unit]] = defaultdict(list)
    told = units(seen, entity_of)
    weights = Weights(_words_of_articles(told))
    for u in told:
        stories[u.story].append(u)
    found = [e for story in stories.values() for e in _Story(story, weights).cluster()]
    found = _join_by_day(sorted(found, key=lambda e: e.units[0].order), weights)
    identities = Identities()
    out = [summarise([s for u in e.units for s in u.members], identities) for e in found]
    return tuple(sorted(out, key=lambda e: e.id))


def _join_by_day(events: list[_Event], weights: Weights) -> list[_Event]:
    """The events, those that are one by their day joined, in order of their first unit."""
    vectors: dict[int, Vector] = {}

    def words(event: Growing) -> Vector:
        known = vectors.get(id(event))
        if known is None:
            counts = Counter(w for u in event.units for t in u.texts for w in content_words(t))
            known = vectors[id(event)] = vector(counts, weights)
        return known

    joined = list(range(len(events)))
    for a, b in same_day_pairs(events, lambda x, y: cosine(words(x), words(y))):
        first, second = sorted((joined[a], joined[b]))
        one, other = (
            {u.article for k, e in enumerate(events) if joined[k] == j for u in e.units} for j in (first, second)
        )
        if first != second and not one & other:
            joined = [first if j == second else j for j in joined]
    groups: dict[int, list[_Event]] = defaultdict(list)
    for event, j in zip(events, joined, strict=True):
        groups[j].append(event)
    return [_merged(groups[j]) for j in sorted(groups)]


def _merged(events: Sequence[_Event]) -> _Event:
    if len(events) == 1:
        return events[0]
    out = _Event()
    for u in sorted((u for e in events for u in e.units), key=lambda u: u.order):
        out.add(u)
    return out


def _words_of_articles(told: Sequence[Unit]) -> list[set[str]]:
    words: dict[str, set[str]] = defaultdict(set)
    for u in told:
        for text in u.texts:
            words[u.article].update(content_words(text))
    return [words[a] for a in sorted(words)]
