"""Which quotations are printings of one utterance: same speaker, same words but for a few, or the same in other words.

Words are compared folded, without punctuation. Runs of four words are the index that finds what may be the same; what
one speaker is said to have said in the articles of one story is compared by its words of content as well.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from storygraph.model import Article, Local, Quotation, ResolvedQuote
from storygraph.model.text import figures
from storygraph.resolve.keys import Identities, fold

RUN = 4  # words of a run
CROWD = 40  # a run that more quotations have says nothing
SHORTEST = 5  # words of a direct quotation that may be found within another
OVERLAP = 0.8
RETOLD = 120  # reported contents of one speaker in one story; of more only the first are compared
LEAST = 4  # words of content that a paraphrase shares
SHARED_LESS, SHARED_MORE = 0.75, 0.55  # and their share of the shorter and of the longer content
STEM = 5  # letters that words of content are compared by
EMPTY = frozenset(
    """about after again also although amid among an and any are because been before being but could did does doing
    during each even for from had has have having her here him his how into its just like more most much must nor not
    now off only other our out over own said same say says she should so some such than that the their them then there
    these they this those through too under until very was were what when where which while who why will with would
    you your""".split()  # noqa: SIM905
)
COUNTED = frozenset(
    """billion dozen eight eighteen eighty eleven fifteen fifty five forty four fourteen hundred million nine nineteen
    ninety one seven seventeen seventy six sixteen sixty ten thirteen thirty thousand three twelve twenty two
    half third quarter""".split()  # noqa: SIM905
)
_DEMONSTRATIVE = re.compile(
    r"that (?:'s|’s|is|was|has|had|will|would|could|can|may|might|must|should|does|did|were|means|meant)\b"
)
_NOT = re.compile(r"\b(?:not|never|no|cannot)\b|n[’']t\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d")
KINDS = ("direct", "mixed", "indirect")


class Printed(NamedTuple):
    """A quotation with what is known of its article and speaker (the id of an entity, None where unresolved)."""

    local: Local
    quotation: Quotation
    article: Article
    story: int
    origin: str
    order: tuple[str, str]
    speaker: str | None


class _Said:
    def __init__(self, printed: Printed) -> None:
        self.printed = printed
        q = printed.quotation
        text = printed.article.text
        gaps = [text[a.end : b.start] for a, b in pairwise(q.spans)]
        self.text = shown([text[s.start : s.end] for s in q.spans], gaps)
        self.words = fold(self.text).split()
        content = [w for w in self.words if w not in EMPTY and (len(w) > 2 or w.isdigit())]
        self.numbers = frozenset(w for w in self.words if _NUMBER.search(w) or w in COUNTED)
        self.figures = figures(self.text)
        self.negations = len(_NOT.findall(self.text))
        self.content = frozenset(w[:STEM] for w in content if w not in self.numbers)
        self.count = Counter(self.words)
        self.anyone = q.speaker is None or (q.speaker.chain is None and printed.speaker is None)

    def runs(self) -> Iterable[tuple[str, ...]]:
        if len(self.words) < RUN:
            return [tuple(self.words)] if self.words else []
        return {tuple(self.words[k : k + RUN]) for k in range(len(self.words) - RUN + 1)}


def shown(pieces: Sequence[str], gaps: Sequence[str] = ()) -> str:
    """What was said as one reads it: pieces joined, no opening "that", no comma of the cue that followed.

    Where a new sentence goes on behind the cue ("…," she said. "…"), the comma before the cue is a full stop. `gaps`
    is what the article has between the pieces; without it a capital tells.
    """
    text = ""
    for k, piece in enumerate(" ".join(p.split()) for p in pieces):
        new = piece[:1].isupper() and not re.match(r"I\b", piece)
        if gaps and k:
            new = gaps[k - 1].rstrip(" \n\t“\"‘'«").endswith((".", "!", "?"))
        if text.endswith(",") and new:
            text = text[:-1] + "."
        text = f"{text} {piece}" if text else piece
    text = text.rstrip(" ,;:–—")
    if text.startswith("that ") and not _DEMONSTRATIVE.match(text):
        return text[5:]
    return text


def resolve_quotes(printed: Sequence[Printed]) -> tuple[ResolvedQuote, ...]:
    """Utterances sorted by id; `members[0]` of each is a direct printing before others, then the longest, then the
    earliest."""
    said = [_Said(p) for p in sorted(printed, key=lambda p: (p.order, p.quotation.start, p.local))]
    parent = list(range(len(said)))
    numbers = {k: s.figures for k, s in enumerate(said)}

    def find(k: int) -> int:
        while parent[k] != k:
            parent[k] = parent[parent[k]]
            k = parent[k]
        return k

    speakers: dict[int, str | None] = {k: s.printed.speaker for k, s in enumerate(said)}
    for a, b in _pairs(said):
        x, y = sorted((find(a), find(b)))
        one, other = speakers[x], speakers[y]
        agree = numbers[x] <= numbers[y] or numbers[y] <= numbers[x]
        if x != y and agree and (one is None or other is None or one == other):
            parent[y] = x
            numbers[x] |= numbers[y]
            speakers[x] = one or other
    groups: dict[int, list[_Said]] = defaultdict(list)
    for k, s in enumerate(said):
        groups[find(k)].append(s)
    return tuple(sorted(_named(list(groups.values())), key=lambda q: q.id))


def _pairs(said: Sequence[_Said]) -> list[tuple[int, int]]:
    """Pairs that are the same utterance, those of copies and of equal speakers first."""
    copies: dict[tuple[str, str, str, int], int] = {}
    count: Counter[tuple[str, str, str]] = Counter()
    found: set[tuple[int, int, int]] = set()
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for k, s in enumerate(said):
        p = s.printed
        place = (p.local.article, " ".join(s.words), p.quotation.kind)
        count[place] += 1
        twin = copies.setdefault((p.origin, *place[1:], count[place]), k)
        if twin != k and said[twin].printed.local.article != p.local.article:
            found.add((0, twin, k))
        near = {o for run in s.runs() if len(index[run]) <= CROWD for o in index[run]}
        for o in sorted(near):
            if same(said[o], s):
                found.add((1 if said[o].printed.speaker == p.speaker else 2, o, k))
        for run in s.runs():
            index[run].append(k)
    found.update((3, a, b) for a, b in _retold(said))
    return [(a, b) for _, a, b in sorted(found)]


def _retold(said: Sequence[_Said]) -> Iterator[tuple[int, int]]:
    """Pairs of one speaker and story in different articles that say the same in other words."""
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for k, s in enumerate(said):
        if s.printed.speaker is not None and len(s.content) >= LEAST:
            groups[s.printed.story, s.printed.speaker].append(k)
    for near in groups.values():
        for i, b in enumerate(near[:RETOLD]):
            for a in near[:i]:
                if said[a].printed.local.article != said[b].printed.local.article and paraphrases(said[a], said[b]):
                    yield a, b


def paraphrases(a: _Said, b: _Said) -> bool:
    """Whether two contents of one speaker say the same: most words of content are shared, numbers and side agree."""
    if a.printed.quotation.polarity != b.printed.quotation.polarity or a.numbers != b.numbers:
        return False
    if bool(a.negations) != bool(b.negations):
        return False
    if a.printed.quotation.kind == "direct" and b.printed.quotation.kind == "direct":
        return False  # what stands in marks is compared word by word
    common = len(a.content & b.content)
    less, more = sorted((len(a.content), len(b.content)))
    return common >= max(LEAST, SHARED_LESS * less, SHARED_MORE * more)


def same(a: _Said, b: _Said) -> bool:
    """Whether two quotations are one utterance."""
    x, y = a.printed, b.printed
    if x.speaker != y.speaker and not (a.anyone or b.anyone):
        return False
    short, long = sorted((a, b), key=lambda s: len(s.words))
    together = x.story == y.story
    if a.words == b.words:
        return len(a.words) >= SHORTEST or (together and x.speaker == y.speaker and x.speaker is not None)
    if len(short.words) < SHORTEST:
        return False
    exact = short.printed.quotation.kind != "indirect" and long.printed.quotation.kind != "indirect"
    if exact and f" {' '.join(short.words)} " in f" {' '.join(long.words)} ":
        return True
    if not together and not exact:
        return False
    if not (short.figures <= long.figures or long.figures <= short.figures):
        return False  # "seven weeks", "eight weeks": one of the two was not said, or it was said twice
    if bool(short.negations) != bool(long.negations):
        return False
    return (a.count & b.count).total() >= OVERLAP * len(long.words)


def _named(groups: Sequence[Sequence[_Said]]) -> list[ResolvedQuote]:
    out: list[ResolvedQuote] = []
    identities = Identities()
    for rows in sorted(groups, key=lambda g: (g[0].printed.order, g[0].printed.quotation.start, g[0].printed.local)):
        first = rows[0].printed
        identity = identities.make("q", first.order[1], str(first.quotation.start), str(first.quotation.end))
        ranked = sorted(rows, key=lambda s: (KINDS.index(s.printed.quotation.kind), -len(s.words)))
        out.append(ResolvedQuote(id=identity, text=ranked[0].text, members=tuple(s.printed.local for s in ranked)))
    return out


def speaker_of(q: Quotation, article: str, entity_of: Mapping[Local, str]) -> str | None:
    """The id of the entity that speaks, None where there is none."""
    if q.speaker is None or q.speaker.chain is None:
        return None
    return entity_of.get(Local(article, q.speaker.chain))
