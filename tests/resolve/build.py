"""Hand-made articles with annotations, for tests of what is the same across articles."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from storygraph.model import (
    Annotations,
    Article,
    Chain,
    EventMention,
    Interval,
    Mention,
    Participant,
    Quotation,
    Relation,
    Resolution,
    ResolvedEntity,
    Span,
    Speaker,
)
from storygraph.model.annotation import EntityType
from storygraph.resolve import ResolveInput

MATTERS = {
    "bridge": "bridge river collapse girder engineer repair inspection steel pillar ferry",
    "bank": "bank loan merger shareholder profit dividend regulator branch saving deposit",
    "vaccine": "vaccine trial dose virus laboratory patient immunity nurse syringe clinic",
    "football": "striker goal penalty referee league keeper stadium transfer coach derby",
}


class Draft:
    """An article in the making: every name, event and quotation appends its own sentence to the text."""

    def __init__(
        self, name: str, matter: str = "bridge", published: str | None = "2031-03-10", origin: str = ""
    ) -> None:
        self.name, self.published, self.origin = name, published, origin
        self.terms = dict.fromkeys(MATTERS[matter].split(), 3)
        self.text = ""
        self.chains: list[Chain] = []
        self.mentions: list[Mention] = []
        self.events: list[EventMention] = []
        self.quotations: list[Quotation] = []
        self.relations: list[Relation] = []

    def _write(self, sentence: str) -> int:
        start = len(self.text)
        self.text += sentence + " "
        return start

    def chain(self, type_: EntityType, name: str, times: int = 1, **fields: Any) -> int:
        """A chain with that many mentions; its position."""
        number = len(self.chains)
        self.chains.append(Chain(**{"type": type_, "name": name, "named": True, **fields}))
        for _ in range(times):
            start = self._write(f"{name} is here.")
            self.mentions.append(Mention(start=start, end=start + len(name), type=type_, form="name", chain=number))
        return number

    def person(self, name: str, times: int = 1, **fields: Any) -> int:
        """A named person."""
        return self.chain("Person", name, times, **fields)

    def aged(self, name: str, age: int, **fields: Any) -> int:
        """A named person whose age stands beside the name."""
        number = self.person(name, 0, **fields)
        start = self._write(f"{name}, {age}, is here.")
        self.mentions.append(Mention(start=start, end=start + len(name), type="Person", form="name", chain=number))
        return number

    def body(self, name: str, times: int = 1, **fields: Any) -> int:
        """A named organisation."""
        return self.chain("Organization", name, times, **fields)

    def place(self, name: str, times: int = 1, **fields: Any) -> int:
        """A named place."""
        return self.chain("Place", name, times, **fields)

    def document(self, name: str, times: int = 1, **fields: Any) -> int:
        """A document that is only described, unless `named=True`."""
        return self.chain("Document", name, times, **{"named": False, **fields})

    def event(
        self,
        sentence: str,
        trigger: str,
        lemma: str,
        who: tuple[int, ...] = (),
        when: str | None = None,
        precision: str = "day",
        **fields: Any,
    ) -> int:
        """An event whose trigger stands in the sentence; who took part, and its day; its position."""
        start = self._write(sentence)
        at = start + sentence.index(trigger)
        interval = Interval(earliest=when, latest=when, precision=precision) if when else Interval()  # type: ignore[arg-type]
        known = {"type": "other", "status": "happened", "cluster": len(self.events), "interval": interval}
        self.events.append(
            EventMention(
                start=at,
                end=at + len(trigger),
                lemma=lemma,
                sentence=Span(start=start, end=start + len(sentence)),
                participants=tuple(Participant(start=at, end=at, chain=c, role="agent") for c in who),
                **{**known, **fields},
            )
        )
        return len(self.events) - 1

    def quote(self, words: str, speaker: int | None = None, kind: str = "direct") -> int:
        """A quotation; its position."""
        start = self._write(words)
        span = Span(start=start, end=start + len(words))
        self.quotations.append(
            Quotation(
                start=span.start,
                end=span.end,
                spans=(span,),
                kind=kind,  # type: ignore[arg-type]
                speaker=Speaker(start=start, end=start, chain=speaker) if speaker is not None else None,
            )
        )
        return len(self.quotations) - 1

    def relation(self, kind: str, source: int, target: int) -> None:
        """A relation between two chains."""
        self.relations.append(Relation(start=0, end=1, type=kind, source=source, target=target))

    def done(self, **fields: Any) -> ResolveInput:
        """The article as the resolver gets it."""
        text = self.text or "Nothing."
        article = Article(id=self.name, text=text, published=self.published, **fields)
        found = Annotations(
            article=self.name,
            text_hash=article.text_hash,
            language_model="none",
            chains=tuple(self.chains),
            mentions=tuple(self.mentions),
            events=tuple(self.events),
            quotations=tuple(self.quotations),
            relations=tuple(self.relations),
            terms=self.terms,
        )
        return ResolveInput(article, found, self.origin or hashlib.sha256(text.encode()).hexdigest())


def entity(resolution: Resolution, article: str, chain: int) -> ResolvedEntity:
    """The entity of a chain."""
    return next(e for e in resolution.entities if (article, chain) in e.members)


def same(resolution: Resolution, *chains: tuple[str, int]) -> bool:
    """Whether all chains are one entity."""
    return len({entity(resolution, a, c).id for a, c in chains}) == 1


def plain(resolution: Resolution) -> str:
    """Everything in it as text, to compare two of them."""
    return re.sub(r"\s+", " ", resolution.model_dump_json())
