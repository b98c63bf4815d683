"""Made-up articles with their annotations, of any number: for measuring what stands behind reading.

Stories of about twenty articles, each with a cast and words of its own beside names and words that are everywhere; in
size like the articles of the sample story. Article number k is the same whatever the size of the corpus, so that a
corpus of a thousand articles begins with those of one of a hundred.
"""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from storygraph.model import (
    Acquired,
    Annotations,
    Article,
    Chain,
    EventMention,
    Interval,
    Mention,
    Original,
    Participant,
    Quotation,
    Relation,
    Span,
    Speaker,
)
from storygraph.model.annotation import EntityType

SIZE = 20  # articles of a story
CAST, GUESTS = 14, 4  # names of a story's own in each article, and names that are everywhere
SENTENCES = 23
_START = dt.date(2020, 1, 1)
_SYLLABLES = [c + v for c in "bdfgkhlmnprst" for v in "aeo"]
_BODIES = ("Water", "Rail", "Council", "Trust", "Bank", "Institute", "Ministry", "Union")
_PAPERS = ("a report", "the letter", "a memo", "the filing", "a statement", "the contract")
_VERBS = ("announce", "accuse", "meet", "sue", "resign", "collapse", "arrest", "approve")


def _word(rng: random.Random, syllables: int) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(syllables))


def _name(rng: random.Random) -> tuple[EntityType, str]:
    """A person with one of a few hundred given names and some thousand surnames, a body, or a place."""
    kind = rng.random()
    if kind < 0.5:
        return "Person", f"{_word(rng, 2).title()} {_word(rng, 3).title()}"
    if kind < 0.8:
        return "Organization", f"{_word(rng, 3).title()} {rng.choice(_BODIES)}"
    return "Place", _word(rng, 3).title() + "ton"


@dataclass
class _Story:
    """What the articles of one story are made of."""

    number: int
    rng: random.Random
    cast: list[tuple[EntityType, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Draw the cast, the words and the first day."""
        self.cast = list(dict.fromkeys(_name(self.rng) for _ in range(2 * CAST)))
        self.words = [_word(self.rng, 4) for _ in range(60)]
        self.day = _START + dt.timedelta(self.rng.randrange(1500))


_EVERYWHERE = [_name(random.Random(f"everywhere {k}")) for k in range(400)]
_COMMON = [_word(random.Random(f"common {k}"), 3) for k in range(4000)]


def _common(rng: random.Random, of: int) -> int:
    """A position, low ones most often."""
    return min(int(rng.paretovariate(0.8)) - 1, of - 1)


@dataclass
class _Draft:
    """An article as it grows."""

    text: str = ""
    terms: Counter[str] = field(default_factory=Counter)
    chains: list[Chain] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    events: list[EventMention] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)

    def sentence(self, rng: random.Random, chains: list[int], words: list[str], day: str) -> None:
        """A sentence that mentions the chains; every second one reports an event, every other a quotation."""
        began, places = len(self.text), []
        for k in chains:
            name = self.chains[k].name
            places.append(Mention(start=len(self.text), end=len(self.text) + len(name), type=self.chains[k].type,
                                  form="name" if self.chains[k].named else "nominal", chain=k))  # fmt: skip
            self.text += f"{name} "
        verb = rng.choice(_VERBS)
        at = len(self.text)
        self.text += f"{verb} {' '.join(words)}."
        self.terms.update([*words, verb])
        span = Span(start=began, end=len(self.text))
        self.text += " "
        self.sentences.append(span)
        self.mentions += places
        who = tuple(Participant(start=m.start, end=m.end, chain=m.chain, role="agent") for m in places[:2])
        dated = Interval(earliest=day, latest=day, precision="day") if rng.random() < 0.3 else Interval()
        self.events.append(
            EventMention(start=at, end=at + len(verb), lemma=verb, type="other", status="happened", interval=dated,
                         sentence=span, cluster=len(self.events), participants=who)
        )  # fmt: skip
        if rng.random() < 0.5:
            said = Span(start=at, end=span.end - 1)
            speaker = Speaker(start=places[0].start, end=places[0].end, chain=places[0].chain) if places else None
            self.quotations.append(
                Quotation(start=said.start, end=said.end, spans=(said,), kind="direct", speaker=speaker)
            )


def article(number: int) -> tuple[Article, Annotations]:
    """Article number `number` with what is found in it."""
    story = _Story(number // SIZE, random.Random(f"story {number // SIZE}"))
    rng = random.Random(f"article {number}")
    day = (story.day + dt.timedelta(rng.randrange(60))).isoformat()
    names = rng.sample(story.cast, min(CAST, len(story.cast)))
    names += [_EVERYWHERE[_common(rng, len(_EVERYWHERE))] for _ in range(GUESTS)]
    d = _Draft()
    for kind, name in dict.fromkeys(names):
        short = kind == "Person" and rng.random() < 0.15
        d.chains.append(Chain(type=kind, name=name.split()[-1] if short else name, named=True))
    d.chains += [Chain(type="Document", name=p, named=False, kind=p.split()[1]) for p in rng.sample(_PAPERS, 3)]
    for _ in range(SENTENCES):
        words = [rng.choice(story.words) for _ in range(5)] + [_COMMON[_common(rng, 4000)] for _ in range(4)]
        d.sentence(rng, rng.sample(range(len(d.chains)), 2), words, day)
    relations = tuple(
        Relation(start=s.start, end=s.end, type="WORKS_FOR", source=a.chain, target=b.chain)
        for s, (a, b) in zip(d.sentences[:3], list(pairwise(d.mentions))[::2], strict=False)
        if a.type == "Person" and b.type == "Organization"
    )
    made = Article(
        id=f"a{number:06}", text=d.text, title=f"Headline {number}", published=day, publisher=f"Outlet {number % 12}"
    )
    found = Annotations(
        article=made.id, text_hash=made.text_hash, language_model="none", sentences=tuple(d.sentences),
        chains=tuple(d.chains), mentions=tuple(d.mentions), quotations=tuple(d.quotations), events=tuple(d.events),
        relations=relations, terms=dict(d.terms),
    )  # fmt: skip
    return made, found


def acquired(made: Article) -> Acquired:
    """The article as if it had been read from a file."""
    original = Original(
        path=f"{made.id}.txt",
        media_type="text/plain",
        sha256=made.text_hash,
        accessed_at="2030-01-01T00:00:00+00:00",
        content=made.text.encode(),
    )
    return Acquired(article=made, original=original)
