"""Where something is said: interview, statement, press conference, post, court, hearing, broadcast, letter, speech …

Read from the phrase beside the cue ("told the paper in an interview"), the verb ("tweeted", "testified"), the document
that speaks ("the letter said") and the hearer ("told the jury"). None where the words do not say it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from spacy.tokens import Token

from storygraph.annotate.quotes.layout import governs
from storygraph.model import Span

_BY_VERB = {
    "blog": "post",
    "broadcast": "broadcast",
    "email": "letter",
    "phone": "call",
    "post": "post",
    "repost": "post",
    "retweet": "post",
    "testify": "court",
    "text": "letter",
    "tweet": "post",
}
_PREPOSITIONS = {
    **dict.fromkeys(("in", "at", "during", "before", "via", "through"), "i"),
    **dict.fromkeys(("on",), "o"),
    **dict.fromkeys(("by", "over"), "b"),
}
_PRESS = frozenset({"media", "news", "press"})
_AIR = frozenset({"radio", "television", "tv", "televised"})
_PARTITIVE = frozenset({"copy", "flurry", "interview", "number", "pair", "part", "series", "string", "text", "thread"})
_SPEAKING = frozenset({"address", "appear", "post", "reply", "respond", "speak", "talk", "testify", "write"})
_PLATFORM = "X"  # once Twitter: only as a name behind "on"


class _Word(NamedTuple):
    medium: str
    places: frozenset[str]


def _read() -> dict[str, _Word]:
    text = files(__package__).joinpath("media.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {noun: _Word(medium.replace("_", " "), frozenset(places)) for noun, medium, places in rows}


_WORDS: dict[str, _Word] = _read()
MEDIA: frozenset[str] = frozenset(w.medium for w in _WORDS.values())


def medium_of(cue: Token | None, source: Token | None, hearer: Token | None, content: Sequence[Span]) -> str | None:
    """The medium of a saying from its cue, speaker and hearer; words of the content do not count."""
    if cue is None:
        return _named(source, "s")
    near = min(_phrases(cue, source, content), default=None)
    if near is not None:
        return near[2]
    issued = cue.head if cue.dep_ == "acl" else None  # "issued a statement saying …"
    return _named(source, "s") or _named(issued, "s") or _heard(hearer) or _BY_VERB.get(cue.lemma_.lower())


def _phrases(cue: Token, source: Token | None, content: Sequence[Span]) -> Iterator[tuple[int, int, str]]:
    """(depth below the cue, distance from it, medium) of the phrases of place beside a cue.

    An interview on a show hangs above the show: it is the medium.
    """
    for token in cue.sent:
        known = _word(token)
        if known is None or any(s.start <= token.idx < s.end for s in content):
            continue
        preposition = _preposition(token)
        if preposition is None or _PREPOSITIONS.get(preposition.lower_, "") not in known.places:
            continue
        if _beside(preposition, cue, source):
            depth = next((k for k, t in enumerate(token.ancestors) if t.i == cue.i), len(cue.sent))
            yield depth, abs(token.i - cue.i), _medium(token, known)


def _word(token: Token) -> _Word | None:
    if token.text == _PLATFORM and token.i and token.nbor(-1).lower_ == "on":
        return _WORDS["twitter"]
    return _WORDS.get(token.lower_) or (_WORDS.get(token.lemma_.lower()) if token.pos_ in ("NOUN", "PROPN") else None)


def _medium(token: Token, known: _Word) -> str:
    """A conference of the press, a show on the air, a message on a platform: what stands with the noun may say more."""
    places = (c for p in token.rights if p.lower_ == "on" for c in p.children if c.dep_ == "pobj")
    if any((there := _word(c)) is not None and there.medium == "post" for c in places):
        return "post"
    before = {c.lower_ for c in token.lefts}
    if token.lemma_ == "conference" and before & _PRESS:
        return "press conference"
    if before & _AIR and known.medium in ("meeting", "speech"):
        return "broadcast"
    return known.medium


def _preposition(token: Token) -> Token | None:
    """What heads the phrase of the noun, also "in a series of posts", "on the radio programme"."""
    node = token
    for _ in range(3):
        head = node.head
        if head.i == node.i:
            return None
        if node.dep_ == "pobj":
            if head.lower_ == "of" and head.head.lemma_ in _PARTITIVE:
                node = head.head
                continue
            return head
        if node.dep_ not in ("compound", "nmod", "poss", "conj", "amod"):
            return None
        node = head
    return None


def _beside(preposition: Token, cue: Token, source: Token | None) -> bool:
    """Whether the phrase hangs on the cue, or on what the speaker does while saying it ("speaking at a rally, …")."""
    if governs(cue, preposition):
        return True
    verb = preposition.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    if verb.lemma_ not in _SPEAKING or verb.dep_ not in ("advcl", "acl", "relcl", "conj"):
        return False
    return verb.head.i == cue.i or (source is not None and verb.head.i == source.i)


def _named(source: Token | None, place: str) -> str | None:
    """The medium that a speaker or hearer is; "reports" are what outlets say, no report."""
    known = _word(source) if source is not None else None
    if source is None or known is None or place not in known.places or source.lower_ == "reports":
        return None
    return _medium(source, known)


def _heard(hearer: Token | None) -> str | None:
    """The occasion that is spoken to: "told the jury", "told a press conference", "told the radio programme"."""
    if hearer is None:
        return None
    before = {t.lower_ for t in hearer.subtree if t.i <= hearer.i}
    return _named(hearer, "h") or ("broadcast" if before & _AIR else None)
