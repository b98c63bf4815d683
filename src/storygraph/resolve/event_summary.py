"""What is said of an event as a whole: its sentence, type, status, time, whether its sources contradict each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from storygraph.model import Interval, ResolvedEvent
from storygraph.model.annotation import Status
from storygraph.resolve.event_units import Seen, gap, length, sentence_of, where_told
from storygraph.resolve.keys import Identities, slug

LONGEST = 240  # characters of a summary
PRECISE = ("day", "week", "month", "quarter", "year", "range", "unknown")


def summarise(members: Sequence[Seen], identities: Identities) -> ResolvedEvent:
    """The event of these mentions. Every independent text has one voice, copies none of their own."""
    rows = members if len(members) == 1 else sorted(members, key=where_told)
    first = rows[0]
    lemma = slug(first.mention.lemma, 24)
    return ResolvedEvent(
        id=identities.make(f"evt-{lemma}", first.order[1], str(first.mention.start)),
        type=_majority(rows, lambda s: s.mention.type, against=("other",)),
        summary=summary_of(rows),
        interval=interval_of(rows),
        status=_status(rows),
        conflict=len(rows) > 1 and in_conflict(rows),
        members=tuple(sorted(s.local for s in rows)),
    )


def summary_of(rows: Sequence[Seen]) -> str:
    """The sentence of the most informative mention, cut around the trigger where it is too long."""
    best = max(rows, key=_informative)  # the earliest of equals, as max keeps the first
    sentence, trigger = best.mention.sentence, best.mention
    text = " ".join(sentence_of(best).split())
    if len(text) <= LONGEST:
        return text
    raw = best.article.text[sentence.start : sentence.end]
    before = len(" ".join(raw[: trigger.start - sentence.start].split()))
    if before + 60 < LONGEST:
        return text[: LONGEST - 2].rpartition(" ")[0] + " …"
    start = text.find(" ", max(0, before - LONGEST // 2)) + 1
    cut = text[start : start + LONGEST - 4]
    return "… " + (cut if start + len(cut) >= len(text) else cut.rpartition(" ")[0] + " …")


def _informative(s: Seen) -> float:
    """How well a mention's sentence tells the event to someone who reads nothing else."""
    m = s.mention
    text = sentence_of(s).strip()
    known = len({p.chain for p in m.participants}) + 2 * m.interval.dated + (m.place is not None) + m.confidence
    size = (len(text) > LONGEST) + 2 * (len(text) < 40)
    voice = 2 * (m.quotation is not None) + 2 * (m.status == "hypothetical") + (not text[:1].isalnum())
    return known - size - voice - 3 * text.endswith(("?", "?”", '?"'))


def interval_of(rows: Sequence[Seen]) -> Interval:
    """The most precise interval, of equally precise ones that of most independent texts, then the earliest reported.
    Undated: the earliest upper bound that all could share is the one reported first."""
    dated = [s for s in rows if s.mention.interval.dated]
    if not dated:
        return rows[0].mention.interval
    origins: dict[tuple[str | None, str | None], set[str]] = defaultdict(set)
    for s in dated:
        origins[s.mention.interval.earliest, s.mention.interval.latest].add(s.origin)

    def rank(s: Seen) -> tuple[int, int, int]:
        i = s.mention.interval
        return (PRECISE.index(i.precision), -len(origins[i.earliest, i.latest]), length(i))

    return min(dated, key=rank).mention.interval


def in_conflict(rows: Sequence[Seen]) -> bool:
    """Whether two independent texts give days that cannot both be true."""
    days: dict[str, list[Interval]] = defaultdict(list)
    for s in rows:
        if s.mention.interval.dated and s.mention.interval.precision == "day":
            days[s.origin].append(s.mention.interval)
    spans = [(origin, i) for origin, intervals in sorted(days.items()) for i in intervals]
    known = {(o, i.earliest, i.latest): i for o, i in spans}
    rest = sorted(known.items(), key=lambda x: (x[1].earliest or "", x[0][0]))
    return any(a[0] != b[0] and gap(i, j) > 0 for a, i in rest[:20] for b, j in rest[-20:])


def _status(rows: Sequence[Seen]) -> Status:
    said = _majority(rows, lambda s: s.mention.status)
    return next(s.mention.status for s in rows if s.mention.status == said)


def _majority(rows: Sequence[Seen], what: Callable[[Seen], str], against: Sequence[str] = ()) -> str:
    """What most independent texts say; of equally many the one reported first. `against` counts only if alone."""
    if len(rows) == 1:
        return what(rows[0])
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for s in rows:
        votes[s.origin][what(s)] += 1
    total: Counter[str] = Counter()
    for said in votes.values():
        total[max(said, key=lambda x: (said[x], x))] += 1
    first = {what(s): -k for k, s in reversed(list(enumerate(rows)))}
    return max(first, key=lambda x: (x not in against, total[x], first[x]))
