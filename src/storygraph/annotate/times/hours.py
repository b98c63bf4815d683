"""Hours as messages tell them: "at 7", "Monday 11-4", "ten past 9", "seven twenty-seven"."""

from __future__ import annotations

from storygraph.annotate.times.grammar import Match, Reading, Readings, Rules
from storygraph.annotate.times.reference import Reference
from storygraph.annotate.times.tokens import Token

rules = Rules()
everywhere = Rules()
"""Rules that hold in articles, too."""
_A = "(?: CLOCK | HOUR (?:DASH? NUMWORD)? OCLOCK? ) AMPM?"
_HALVES = {"MO": "a", "AF": "p", "EV": "p", "NI": "n"}
_REACH = 7  # tokens: how far a part of the day tells which half an hour is of
Time = tuple[int, int, str | None]


@rules.add(
    f"(?:FROM|BETWEEN) (?P<a> {_A}) (?:TO|DASH|AND) (?P<b> {_A}) (?!ANYUNIT|PERCENT|MONTH|SCALE|SLASH)",
    f"(?P<a> {_A}) (?:TO|DASH) (?P<b> {_A}) (?!ANYUNIT|PERCENT|MONTH|SCALE|SLASH|OF)",
)
def hours_of_range(m: Match, ref: Reference) -> Readings:
    """from 3 to 5, 11-4 beside a day, 8am-3, between 0730-0930."""
    first, second = _time(m.run("a"), m), _time(m.run("b"), m)
    if first is None or second is None:
        return None
    shown = {t.kind for t in (*m.run("a"), *m.run("b"))} & {"CLOCK", "AMPM", "OCLOCK"}
    shown |= {"MINUTES"} if min(first[1], second[1]) > 9 else set()
    if not shown and not _beside_a_day(m):
        return None
    start, end = _ordered(first, second, _part_near(m))
    return [
        _reading(start, m.at("a"), m.last_of("a")),
        _reading(end, m.at("b"), m.last_of("b")),
    ]


def _time(run: list[Token], m: Match) -> Time | None:
    """Hour, minute and half ("a", "p" or None) that a run of tokens names; None where it is no time."""
    numbers = [t for t in run if t.kind in ("DAYNUM", "NUMWORD", "CLOCK")]
    half = next((str(t.value) for t in run if t.kind == "AMPM"), None)
    value = numbers[0].value
    hour, minute = (value[0], value[1] or 0) if isinstance(value, tuple) else (int(value), 0)
    if len(numbers) > 1:
        minute = sum(int(t.value) for t in numbers[1:])
    worded = len(numbers) < 2 or (minute > 9 and m.word(m.tokens.index(numbers[0])).isalpha())
    return (hour, minute, half) if hour <= 24 and minute < 60 and worded else None


def _ordered(first: Time, second: Time, part: str | None) -> tuple[tuple[int, int], tuple[int, int]]:
    """Both ends on the clock of 24 hours: an hour without a half takes that of the other end, or of the part of day."""
    halves = [first[2], second[2]]
    end = _in_half(second, halves[1] or part)
    if halves[0] is None and halves[1] is not None:
        start = _in_half(first, halves[1])
        start = start if start < end else _in_half(first, "a")
    else:
        start = _in_half(first, halves[0] or part)
    if halves[1] is None and end <= start and end[0] <= 12:
        end = (end[0] % 12 + 12, end[1])
    return start, end


def _in_half(time: Time, half: str | None) -> tuple[int, int]:
    hour, minute, _ = time
    if half == "n":  # at night: the evening's hours, and those after midnight
        half = "p" if 5 <= hour < 12 else "a"
    if half == "p" and hour < 12:
        hour += 12
    return (0 if half == "a" and hour == 12 else hour), minute


def _beside_a_day(m: Match) -> bool:
    """Whether a day is named right before or after, perhaps with "on" between."""
    kinds = [t.kind for t in m.tokens]
    days = {"WEEKDAY", "TODAY", "TOMORROW", "YESTERDAY", "TONIGHT", "PART", "NUMDATE", "SLASHED"}
    around = [*kinds[max(0, m.first - 2) : m.first], *kinds[m.last + 1 : m.last + 4]]
    return bool(days & set(around)) or (m.first > 1 and kinds[m.first - 2] == "MONTH")


def _part_near(m: Match) -> str | None:
    """The half of the day that "morning", "tonight" … within reach tells; None without one."""
    for i in sorted(
        range(max(0, m.first - _REACH), min(len(m.tokens), m.last + _REACH)), key=lambda i: abs(i - m.first)
    ):
        token = m.tokens[i]
        if token.kind in ("PART", "PARTS"):
            return _HALVES.get(str(token.value))
        if token.kind == "TONIGHT":
            return "n"
    return None


def _reading(time: tuple[int, int], first: int | None = None, last: int | None = None) -> Reading:
    return Reading("TIME", f"T{time[0]:02d}:{time[1]:02d}", first=first, last=last, floating=True)


@rules.add(
    f"(?:AT|ABOUT|BY) (?P<a> {_A}) (?!ANYUNIT|PERCENT|MONTH|SCALE|DASH|SLASH|TIMES|PAST|(?:AND|OR) DAY OF? MONTH)",
    f"FROM (?P<a> {_A}) (?=FOR|STOP|BREAK|$)",
    f"(?<=DAYNAME) COMMA? (?P<a> {_A}) (?!ANYUNIT|MONTH|DASH|SLASH|TO)",
    "(?<=ORDINAL) (?P<a> HOUR NUMWORD AMPM?)",
    f"(?P<a> {_A}) COMMA? (?=TODAY|TOMORROW|TONIGHT)",
)
@everywhere.add("(?P<a> HOUR NUMWORD AMPM)")
@everywhere.add("(?<=TODAY|TOMORROW|YESTERDAY|TONIGHT|WEEKDAY) AT (?P<a> HOUR DASH? NUMWORD)")
def one_hour(m: Match, ref: Reference) -> Readings:
    """at 7, tonight around 7, tomorrow at seven twenty-seven; not "at 9 stations"."""
    time = _time(m.run("a"), m)
    token = ref.token_at(m.run("a")[0].start)
    worded = sum(t.kind in ("DAYNUM", "NUMWORD") for t in m.run("a")) > 1
    counts = (
        not worded
        and token.dep_ in ("nummod", "compound")
        and token.head.i > token.i
        and m.tokens[m.last].kind != "AMPM"
    )
    if time is None or time[0] > 23 or (counts and m.after not in _CLOSING):
        return None
    return _reading(_in_half(time, time[2] or _part_near(m)), m.at("a"), m.last_of("a"))


_CLOSING = {"", ".", ",", "?", "!", "on", "for", "in", "and", "or"}


@everywhere.add(
    "(?P<n> HOUR) (?:UNIT|UNITS)? (?P<side> PAST|TO) (?P<a> (?:HOUR|CLOCK) OCLOCK? AMPM?) (?: IN THE (?P<p> PART) )?"
)
def minutes_past(m: Match, ref: Reference) -> Readings:
    """20 min past eight, ten past 9 in the evening; "ten to nine" only where it says minutes or o'clock."""
    kinds = [t.kind for t in m.tokens[m.first : m.last + 1]]
    time = _time(m.run("a"), m)
    named = {"UNIT", "UNITS", "OCLOCK"} & set(kinds)
    unit = next((str(m.tokens[m.first + i].value) for i, k in enumerate(kinds) if k in ("UNIT", "UNITS")), "minute")
    if time is None or m["n"] > 59 or unit != "minute" or (m.said("side") != "past" and not named):
        return None
    hour, minute = _in_half(time, time[2] or (_HALVES.get(m["p"]) if m.has("p") else _part_near(m)))
    total = 60 * hour + minute + m["n"] * (1 if m.said("side") == "past" else -1)
    return _reading(divmod(total % 1440, 60), m.first, m.last)


@rules.add("MID PART")
def mid_night(m: Match, ref: Reference) -> Readings:
    """mid night."""
    return _reading((0, 0), m.first, m.last) if m.said() == "mid night" else None
