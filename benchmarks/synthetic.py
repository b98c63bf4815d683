"""A generated graph in StoryGraph's schema, of any size: for measuring stores and queries, and for comparing them.

A few entities are in most of the articles and most entities in few, outlets copy each other's texts, some events and
quotations are undated, some speakers unnamed: the shapes that queries stumble over. The same size and seed give the
same graph.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field
from typing import Any

from storygraph.model import Graph
from storygraph.model.edges import EDGE_TYPES, RELATIONS, Edge, Evidenced, Lasting
from storygraph.model.nodes import Article, Date, Entity, Event, Node, Quote, Source, Story

_START = dt.date(2020, 1, 1)
_EPOCH = dt.date(1970, 1, 1)
_KINDS = {"p": "Person", "o": "Organization", "l": "Place", "g": "Group", "d": "Document"}
_SHARES = {"p": 0.6, "o": 0.3, "l": 0.15, "g": 0.05, "d": 0.15}
_ACTS = ("assert", "deny", "accuse", "warn", "demand")
_TYPES = ("attack", "arrest", "meeting", "statement", "vote")
_PAPER_RELATIONS = ("ISSUED", "SIGNED", "RECEIVED", "REQUESTED", "LEAKED", "DENIED")
_ACTOR_RELATIONS = tuple(name for name in RELATIONS if name not in _PAPER_RELATIONS)
_EDGES_PER_ARTICLE = 47
_OUTLETS = 12


def generate(edges: int = 100_000, seed: int = 7) -> Graph:
    """A graph of about that many edges (within a tenth), nodes and edges sorted by id as a projection sorts them."""
    writer = _Writer(articles=max(4, edges // _EDGES_PER_ARTICLE), rng=random.Random(seed))
    for number in range(writer.articles):
        writer.article(number)
    return writer.graph()


def _iso(day: int) -> str:
    return (_START + dt.timedelta(day)).isoformat()


def _number(day: int) -> int:
    return (_START - _EPOCH).days + day


@dataclass
class _Gathered:
    """What several articles say of one edge."""

    ends: tuple[str, str]
    own: dict[str, Any]
    places: list[tuple[float, str, int, int]] = field(default_factory=list)


@dataclass
class _Writer:
    """Grows the graph article by article."""

    articles: int
    rng: random.Random
    nodes: dict[str, dict[str, Node]] = field(default_factory=dict)
    found: dict[tuple[str, str, str], _Gathered] = field(default_factory=dict)
    published: dict[str, int] = field(default_factory=dict)
    origin: dict[str, str] = field(default_factory=dict)
    mentioned: dict[str, list[str]] = field(default_factory=dict)
    in_story: dict[int, list[str]] = field(default_factory=dict)
    dated: list[tuple[str, int]] = field(default_factory=list)
    quotes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Draw the stories: when each begins and who is in it."""
        self.sizes = {letter: max(3, int(self.articles * share)) for letter, share in _SHARES.items()}
        self.stories = self.articles // 15 + 1
        self.begin = [self.rng.randrange(1500) for _ in range(self.stories)]
        self.cast = [[self.pick(self.rng.choice("ppooldg")) for _ in range(14)] for _ in range(self.stories)]

    def pick(self, letter: str) -> str:
        """An entity id of a kind; low numbers are in most articles."""
        return f"{letter}{min(int(self.rng.paretovariate(0.7)) - 1, self.sizes[letter] - 1)}"

    def put(self, node: Node) -> str:
        """Add a node; its id."""
        return self.nodes.setdefault(node.table, {}).setdefault(node.id, node).id

    def edge(self, kind: str, ends: str, source: str, target: str, article: str, **own: Any) -> None:
        """Say an edge once more, at a random place of an article."""
        if source == target:
            return
        first, second = ends.split(">")
        start = self.rng.randrange(6000)
        gathered = self.found.setdefault((kind, source, target), _Gathered((first, second), own))
        gathered.places.append((self.rng.randrange(40, 100) / 100, article, start, start + 40))

    def article(self, number: int) -> None:
        """One article with everything it says."""
        story, rng = self.rng.randrange(self.stories), self.rng
        a, day = f"a{number}", self.begin[story] + rng.randrange(60)
        earlier = self.in_story.setdefault(story, [])
        copied = rng.choice(earlier) if earlier and rng.random() < 0.25 else None
        self.origin[a] = self.origin[copied] if copied else a
        self.published[a] = day
        s = self.put(Source(id=f"s{number % _OUTLETS}", name=f"Outlet {number % _OUTLETS}"))
        self.edge("PUBLISHED_BY", "Article>Source", a, s, a)
        self.edge("IN_STORY", "Article>Story", a, f"t{story}", a)
        if copied:
            self.edge("COPY_OF", "Article>Article", a, copied, a)
        elif earlier and rng.random() < 0.05:
            self.edge("REVISES", "Article>Article", a, earlier[-1], a)
        people = sorted({*rng.sample(self.cast[story], 6), *(self.pick(rng.choice("ppooldg")) for _ in range(6))})
        for e in people:
            self.mentioned.setdefault(e, []).append(a)
            self.edge("MENTIONS", "Article>Entity", a, e, a, times=rng.randrange(1, 5))
        if rng.random() < 0.6:
            self.edge("WRITTEN_BY", "Article>Entity", a, self.pick("p"), a)
        earlier.append(a)
        self.put_article(a, number)
        self.say(a, day, people, earlier)
        self.happen(a, day, people, earlier, f"t{story}")
        self.relate(a, day, people)

    def put_article(self, a: str, number: int) -> None:
        """The node of an article; one in forty has no date."""
        day: int | None = self.published[a] if number % 40 else None
        self.put(
            Article(
                id=a,
                name=f"Headline {number}",
                title=f"Headline {number}",
                url=f"https://example.org/{number}",
                published=None if day is None else _iso(day),
                day=None if day is None else _number(day),
                language="en",
                text_hash=f"{number:064x}",
                origin=self.origin[a],
                words=300 + number % 700,
            )
        )

    def say(self, a: str, day: int, people: list[str], earlier: list[str]) -> None:
        """Two quotations; one in six of an unnamed speaker, one in nine undated."""
        rng = self.rng
        speakers = [e for e in people if e[0] in "pogd"] or ["p0"]
        for _ in range(2):
            number = len(self.quotes)
            said = day - rng.randrange(3) if number % 9 else None
            q = f"q{number}"
            self.quotes.append(q)
            who = rng.choice(speakers)
            unnamed = number % 6 == 0
            self.put(
                Quote(
                    id=q,
                    name=f"Utterance {number}",
                    text=f"Utterance {number}, said of the matter",
                    kind=("direct", "mixed", "indirect")[number % 3],
                    act=rng.choice(_ACTS),
                    polarity=rng.choice(("asserted", "denied")),
                    speaker="an official" if unnamed else f"Speaker {who}",
                    speaks_for="o0" if number % 12 == 0 else "",
                    said_earliest=None if said is None else _iso(said),
                    said_latest=None if said is None else _iso(day),
                    day=None if said is None else _number(said),
                    first_reported=_iso(day),
                    independent_sources=1 + number % 2,
                    extraction_score=rng.randrange(30, 100) / 100,
                    medium=("", "", "interview", "statement")[number % 4],
                    wordings=1 + (number % 7 == 0),
                )
            )
            if not unnamed:
                self.edge("SAID", "Entity>Quote", who, q, a)
            for e in rng.sample(people, min(2, len(people))):
                self.edge("ABOUT", "Quote>Entity", q, e, a)
            if number % 5 == 0:
                self.edge("ADDRESSED_TO", "Quote>Entity", q, self.pick("p"), a)
            if self.dated and number % 4 == 0:
                self.edge("ABOUT", "Quote>Event", q, self.dated[-1][0], a)
            if number > 3 and number % 25 == 0:
                other = self.quotes[-rng.randrange(2, 4)]
                self.edge("CONTRADICTS", "Quote>Quote", q, other, a, about="fact")
                if not unnamed and number % 50 == 0:
                    self.edge("SAID", "Entity>Quote", who, other, a)
            if said is not None:
                self.anchor("Quote", q, said, "day", a)
            for b in sorted({a, rng.choice(earlier)}):
                self.edge("REPORTS", "Article>Quote", b, q, b, printed="direct", wording=f"as {b} has it")

    def happen(self, a: str, day: int, people: list[str], earlier: list[str], story: str) -> None:
        """Two events with who took part, when, where, and what they contradict or follow."""
        rng = self.rng
        for _ in range(2):
            number = len(self.nodes.get("Event", {}))
            v = f"v{number}"
            when = max(0, day - rng.randrange(20))
            precision = rng.choice(("day", "day", "month", "unknown"))
            first, last = _interval(when, precision)
            status = rng.choice(("happened", "planned", "denied", "alleged"))
            self.put(
                Event(
                    id=v,
                    name=f"Event {number}",
                    type=rng.choice(_TYPES),
                    summary=f"Event {number} as told",
                    earliest=first,
                    latest=last or _iso(day),
                    precision=precision,
                    day=None if first is None else (dt.date.fromisoformat(first) - _EPOCH).days,
                    status=status,
                    conflict=number % 17 == 0,
                    independent_sources=1 + number % 3,
                    first_reported=_iso(day),
                    extraction_score=rng.randrange(30, 100) / 100,
                )
            )
            self.edge("IN_STORY", "Event>Story", v, story, a)
            if first is not None:
                self.anchor("Event", v, when, precision, a)
            for e in [e for e in people if e[0] != "l"][:1]:
                self.edge("TOOK_PART", "Entity>Event", e, v, a, roles=rng.choice(("agent", "patient", "agent;patient")))
            for e in rng.sample(people, min(2, len(people))):
                self.edge("TOOK_PART", "Entity>Event", e, v, a, roles=rng.choice(("agent", "recipient")))
            for e in [e for e in people if e[0] == "l"][:1]:
                self.edge("AT_PLACE", "Event>Entity", v, e, a)
            for b in sorted({a, *rng.choices(earlier, k=2)}):
                claim = {"earliest": first, "latest": last, "precision": precision, "status": status}
                alleged_by = rng.choice(people) if status == "alleged" else ""
                self.edge("REPORTS", "Article>Event", b, v, b, **claim, alleged_by=alleged_by)
            self.order(v, first and when, a)

    def order(self, v: str, when: int | str | None, a: str) -> None:
        """Put a dated event after an earlier one; now and then contradict that."""
        if not isinstance(when, int):
            return
        if self.dated:
            old, then = self.rng.choice(self.dated[-40:])
            if then < when:
                self.edge("BEFORE", "Event>Event", old, v, a)
            if self.rng.random() < 0.1:
                self.edge("CONTRADICTS", "Event>Event", old, v, a, about="date")
        self.dated.append((v, when))

    def anchor(self, table: str, thing: str, day: int, precision: str, a: str) -> None:
        """Hang an event or a quotation on its date, and the date in its month and year."""
        date = self.put(_date(_iso(day)[: 7 if precision == "month" else 10]))
        self.edge("ON_DATE", f"{table}>Date", thing, date, a)
        while len(date) > 4:
            wider = self.put(_date(date[: 7 if len(date) == 10 else 4]))
            self.edge("WITHIN", "Date>Date", date, wider, a)
            date = wider

    def relate(self, a: str, day: int, people: list[str]) -> None:
        """Relations, documents, places and co-mentions of one article."""
        rng, pair = self.rng, "Entity>Entity"
        for _ in range(2):
            x, y = self.pick(rng.choice("po")), self.pick(rng.choice("pol"))
            lasting = {"first_imprecise": _iso(max(0, day - 900)) if rng.random() < 0.6 else None}
            if rng.random() < 0.5:
                lasting["last_imprecise"] = _iso(max(0, day - 9))
            self.edge(rng.choice(_ACTOR_RELATIONS), pair, x, y, a, **lasting, detail=rng.choice(("", "former")))
        d = self.pick("d")
        self.edge(rng.choice(_PAPER_RELATIONS), pair, self.pick(rng.choice("po")), d, a, first_precise=_iso(day))
        self.edge("CITES", "Article>Entity", a, d, a)
        if rng.random() < 0.2:
            self.edge("CITES", pair, d, self.pick("d"), a)
        if rng.random() < 0.2:
            self.edge("WITHIN", pair, f"l{rng.randrange(1, self.sizes['l'])}", "l0", a)
        for _ in range(8):
            x, y = sorted(rng.sample(people, 2))
            self.edge("CO_MENTIONED", pair, x, y, a)

    def graph(self) -> Graph:
        """Everything, with the missing entities and stories, sorted by id."""
        for letter, size in self.sizes.items():
            for number in range(size):
                self.put(self.entity(letter, number))
        for number, begin in enumerate(self.begin):
            told = len(self.in_story.get(number, ()))
            story = Story(
                id=f"t{number}", name=f"Story {number}", label=f"Story {number}", earliest=_iso(begin), articles=told
            )
            self.put(story)
        graph = Graph()
        for table, nodes in self.nodes.items():
            graph.nodes[table] = [nodes[key] for key in sorted(nodes)]
        for (kind, source, target), gathered in self.found.items():
            graph.edges[kind].append(self.made(EDGE_TYPES[kind], source, target, gathered))
        for edges in graph.edges.values():
            edges.sort(key=lambda edge: edge.id)
        return graph

    def entity(self, letter: str, number: int) -> Entity:
        """The node of an entity, with what the articles say of it."""
        name, told = f"{_KINDS[letter]} {letter}{number}", self.mentioned.get(f"{letter}{number}", [])
        aliases = [f"{letter.upper()}{number}"] if number % 3 else []
        days = [self.published[a] for a in told]
        return Entity(
            id=f"{letter}{number}",
            name=name,
            kind=_KINDS[letter],
            folded=" ".join((name, *aliases)).lower(),
            aliases=aliases,
            first_reported=_iso(min(days)) if days else None,
            last_reported=_iso(max(days)) if days else None,
            articles=len(set(told)),
            independent_sources=len({self.origin[a] for a in told}),
            subtype="report" if letter == "d" else "",
            country="GB" if letter == "l" else "",
            latitude=51.5 if letter == "l" and number % 2 else None,
            longitude=-0.125 if letter == "l" and number % 2 else None,
        )

    def made(self, kind: type[Edge], source: str, target: str, gathered: _Gathered) -> Edge:
        """The edge that all its tellings add up to."""
        told = sorted({place[1] for place in gathered.places})
        days = [self.published[a] for a in told]
        sums: dict[str, Any] = {
            "articles": len(told),
            "independent_sources": len({self.origin[a] for a in told}),
            "first_reported": _iso(min(days)),
            "last_reported": _iso(max(days)),
        }
        if issubclass(kind, Evidenced):
            score, article, start, stop = max(gathered.places, key=lambda place: (place[0], place[1], -place[2]))
            sums |= {"article": article, "start": start, "stop": stop, "extraction_score": score}
        elif kind.type == "WITHIN":
            sums = {}
        own = gathered.own if issubclass(kind, Lasting) or "detail" not in gathered.own else {}
        return kind(source=source, target=target, ends=gathered.ends, **sums, **own)


def _interval(day: int, precision: str) -> tuple[str | None, str | None]:
    if precision == "unknown":
        return None, None
    if precision == "month":
        return _iso(day)[:8] + "01", _iso(day)[:8] + "28"
    return _iso(day), _iso(day)


def _date(value: str) -> Date:
    precision = {10: "day", 7: "month", 4: "year"}[len(value)]
    first, last = (value + "-01-01"[len(value) - 4 :])[:10], (value + "-12-28"[len(value) - 4 :])[:10]
    return Date(id=value, name=value, earliest=first, latest=last, precision=precision)
