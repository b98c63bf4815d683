"""Times of the clock and parts of the day."""

from __future__ import annotations

from storygraph.annotate.times.arithmetic import unit_value
from storygraph.annotate.times.calendar_year import is_day
from storygraph.annotate.times.grammar import WHICH, Match, Reading, Readings, Rules
from storygraph.annotate.times.parts import mod_of_part
from storygraph.annotate.times.reference import Reference
from storygraph.annotate.times.tokens import Token

rules = Rules()
_NEAR = "(?P<near> JUST (?:BEFORE|AFTER) | JUST? (?:ABOUT|NEARLY) | SOMETIME (?:ABOUT|BEFORE|AFTER) )?"
_ZONE = "(?P<zone> ZONE | LOCAL TIME | OTHER TIME | COMMA ZONE (?=COMMA) )?"


@rules.add(
    "(?P<t> DAYNUM|CLOCK) (?=(?:TO|DASH|AND) (?P<u> DAYNUM|CLOCK) half=AMPM)",
    "(?P<t> DAYNUM|CLOCK) (?=(?:TO|DASH|AND) (?P<u> DAYNUM|CLOCK) IN THE day=PART)",
)
def clock_of_range(m: Match, ref: Reference) -> Readings:
    """The "5" of "5 to 7 p.m."; "11" in "11 to 1 p.m." is before noon."""
    (hour, minute), (later, _) = _hour(m.tokens[m.at("t")]), _hour(m.tokens[m.at("u")])
    half = m["half"] if "half" in m.names else ("a" if m["day"] == "MO" else "p")
    if hour > 12:
        return None
    crosses = half == "p" and hour % 12 > later % 12
    return _clock(_of_half(hour, "a" if crosses else half), minute)


@rules.add(
    f"{_NEAR} (?P<t> CLOCK) (?P<half> AMPM)? {_ZONE}",
    f"{_NEAR} (?P<t> DAYNUM|NUMWORD) (?P<half> AMPM) {_ZONE}",
    f"{_NEAR} (?P<t> DAYNUM|NUMWORD) OCLOCK (?P<half> AMPM)? {_ZONE}",
    f"{_NEAR} (?P<t> CLOCK|DAYNUM|NUMWORD) (?:OCLOCK)? (?:IN THE|AT) (?P<day> PART)",
)
def clock_time(m: Match, ref: Reference) -> Readings:
    """10:30 p.m. EST, around 5 pm local time, 4 in the morning."""
    token = m.tokens[m.at("t")]
    hour, minute = _hour(token)
    if hour > 24 or ("day" in m.names and (hour > 12 or m["day"] not in ("MO", "AF", "EV", "NI"))):
        return None
    half = m["half"] if "half" in m.names else {"MO": "a", "AF": "p", "EV": "p", "NI": "p"}[m["day"]]
    zone = m.said("zone").strip(", ") if "zone" in m.names else ""
    if zone.endswith("time") and zone != "local time" and token.kind != "CLOCK" and not half:
        return None
    mod = "APPROX" if m.said("near") in ("about", "around", "just about", "nearly") else None
    return _clock(_of_half(hour, half), minute, zone, mod)


def _hour(token: Token) -> tuple[int, int]:
    hour, minute = token.value if isinstance(token.value, tuple) else (token.value, 0)
    return hour, minute or 0


def _of_half(hour: int, half: str | None) -> int:
    """The hour of the day, from the hour of its first ("a") or second ("p") half."""
    if half == "p" and hour < 12:
        return hour + 12
    return 0 if half == "a" and hour == 12 else hour


def _clock(hour: int, minute: int, zone: str = "", mod: str | None = None) -> Reading:
    universal = "Z" if zone in ("gmt", "utc") else ""
    return Reading("TIME", f"T{hour:02d}:{minute:02d}{universal}", mod, floating=True)


@rules.add(
    "(?P<t> DAYNUM|CLOCK) (?:TO|AND|DASH) (?P<u> CLOCK) (?!AMPM)",
    "(?P<t> CLOCK) (?:TO|AND|DASH) (?P<u> DAYNUM) (?!AMPM|UNITS|MONTH|PERCENT)",
)
def bare_range(m: Match, ref: Reference) -> Readings:
    """ "between 10 and 11:30", "from 9:15 to 5": two times, where one of them shows that they are."""
    if m.before not in ("from", "between"):
        return None
    first, second = _hour(m.tokens[m.at("t")]), _hour(m.tokens[m.at("u")])
    if first[0] > 24 or second[0] > 24:
        return None
    later = second[0] + 12 if second < first and second[0] <= 12 else second[0]
    return [
        _clock(*first)._replace(first=m.first, last=m.last_of("t")),
        _clock(later, second[1])._replace(first=m.at("u"), last=m.last),
    ]


@rules.add("(?: WEEKDAY COMMA? )? month=MONTH day=DAYNUM (?P<t> LAPSE|CLOCK) year=YEAR")
def stamp(m: Match, ref: Reference) -> Readings:
    """Wed Oct 26 15:50:06 2016, as machines write it."""
    if not is_day(m["year"], m["month"], m["day"]):
        return None
    return Reading("TIME", f"{m['year']:04d}-{m['month']:02d}-{m['day']:02d}T{m.word(m.at('t')).zfill(5)}")


@rules.add(
    "(?P<part> HALF | A? QUARTER) (?P<side> PAST|TO|BEFORE|AFTER) (?P<t> DAYNUM|NUMWORD) OCLOCK? (?P<half> AMPM)?"
)
def half_past(m: Match, ref: Reference) -> Readings:
    """half past seven, a quarter to five p.m."""
    hour, _ = _hour(m.tokens[m.at("t")])
    minutes = 30 if m.said("part") == "half" else 15
    if not 1 <= hour <= 12 or (minutes == 30 and m.said("side") != "past"):
        return None
    total = 60 * _of_half(hour, m["half"]) + (minutes if m.said("side") in ("past", "after") else -minutes)
    return _clock(*divmod(total % 1440, 60))


@rules.add(f"{_NEAR} t=INT zone=ZONE", f"{_NEAR} t=YEAR zone=ZONE", "t=INT half=AMPM")
def military(m: Match, ref: Reference) -> Readings:
    """1130 UTC."""
    said = m.word(m.at("t"))
    if len(said) != 4 or said[:2] > "24" or said[2:] > "59":
        return None
    half = m["half"] if "half" in m.names else None
    zone = m.said("zone") if "zone" in m.names else ""
    return _clock(_of_half(int(said[:2]), half), int(said[2:]), zone)


@rules.add(f"{_NEAR} {WHICH} n=NOON {_ZONE}", "AT MID DASH unit=UNIT")
def noon(m: Match, ref: Reference) -> Readings:
    """noon, midday, just after midnight; not "high noon"."""
    if m.before == "high":
        return None
    if m.has("unit"):
        return Reading("TIME", "T12:00", first=m.first + 1, floating=True) if m["unit"] == "day" else None
    return Reading("TIME", m["n"], mod_of_part(m.said("part")), floating=True)


@rules.add(f"{WHICH} (?P<rel> THIS|LAST|THAT|THE? (?:NEXT|PREVIOUS|FOLLOWING|SAME)) part_of=PART", f"{WHICH} TONIGHT")
def part_of_day(m: Match, ref: Reference) -> Readings:
    """this morning, last night, tonight, the next morning."""
    mod = mod_of_part(m.said("part"))
    if "rel" not in m.names:
        return Reading("TIME", unit_value(ref.today, "day") + "TNI", mod)
    word, code = m.said("rel").split()[-1], m["part_of"]
    if word in ("that", "next", "previous", "following", "same"):
        told = ref.told_day() or (ref.published if ref.message else None)
        steps = {"next": 1, "following": 1, "previous": -1}.get(word, 0)
        return Reading("TIME", unit_value(told, "day", steps) + f"T{code}", mod)
    return Reading("TIME", unit_value(ref.today, "day", -1 if word == "last" else 0) + f"T{code}", mod)


@rules.add(f"{WHICH} (?P<the> THE)? part_of=PART", "OVERNIGHT")
def bare_part(m: Match, ref: Reference) -> Readings:
    """ "morning" right after a day; "the morning", "overnight" by themselves."""
    if "part_of" not in m.names:
        token = ref.token
        return Reading("TIME", "TNI", floating=True) if token.dep_ in ("advmod", "npadvmod") else None
    if any(c.dep_ == "relcl" for c in ref.token_at(m.tokens[m.last].start).children):
        return Reading("TIME", f"XXXX-XX-XXT{m['part_of']}")  # "the night she was shot"
    framed = m.before in ("in", "during", "of", "through", "throughout", "into", "all") and m["part_of"] != "DT"
    alone = m.has("part") or ref.message or (m.has("the") and framed)
    return Reading("TIME", f"T{m['part_of']}", mod_of_part(m.said("part")), floating=True, tail=not alone)


@rules.add(
    "(?P<rel> THIS|LAST|TOMORROW|YESTERDAY) part_of=PART (?:AT|ABOUT) h=DAYNUM (?=STOP|COMMA|BREAK)",
    "TONIGHT (?:AT|ABOUT) h=DAYNUM (?=STOP|COMMA|BREAK)",
)
def hour_of_part(m: Match, ref: Reference) -> Readings:
    """last night at 8, tomorrow morning at 7: where the clause ends there ("at 10 stations" counts something)."""
    if m["h"] > 12:
        return None
    code = m["part_of"] if "part_of" in m.names else "NI"
    word = m.said("rel") if "rel" in m.names else ""
    steps = {"tomorrow": 1, "yesterday": -1}.get(word, -1 if word == "last" and code == "NI" else 0)
    hour = _of_half(m["h"], "a" if code == "MO" else "p")
    return Reading("TIME", f"{unit_value(ref.today, 'day', steps)}T{hour:02d}:00")
