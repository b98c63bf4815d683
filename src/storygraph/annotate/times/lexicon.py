"""The words that time expressions are made of: each lower-case word has one kind and one value.

The kinds are the alphabet of the patterns (see `grammar`). A word that is not here has the kind OTHER.
"""

from __future__ import annotations

MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
WEEKDAYS = (
    ("monday", "mon"),
    ("tuesday", "tue", "tues"),
    ("wednesday", "wed", "weds"),
    ("thursday", "thu", "thur", "thurs"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
SMALL_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = (
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
UNITS = (
    "second", "minute", "hour", "day", "week", "fortnight", "weekend", "month", "quarter", "year",
    "decade", "century", "season",
)  # fmt: skip
OWN_KIND = {"quarter": "QUARTER", "year": "YEARWORD", "century": "CENTURY"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "nighttime": "NI",
    "daytime": "DT",
    "lunchtime": "MI",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "pre-dawn": "MO",
    "predawn": "MO",
    "dusk": "EV",
    "sunset": "EV",
}
NOON = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}
DECADE_WORDS = (
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
)  # fmt: skip
ZONES = (
    "gmt", "utc", "bst", "cet", "cest", "eet", "eest", "msk", "ist", "jst", "kst", "pkt", "sgt", "hkt",
    "wib", "wat", "cat", "eat", "sast", "nzst", "nzdt", "aest", "aedt", "acst", "awst", "est", "edt",
    "cst", "cdt", "mst", "mdt", "pst", "pdt", "akst", "akdt", "hst", "art", "brt", "et", "ct", "pt",
    "mt",
)  # fmt: skip

_GROUPS: dict[str, str] = {
    "A": "a an",
    "THE": "the",
    "THIS": "this these",
    "THAT": "that those",
    "THEN": "then",
    "FINAL": "final",
    "LAST": "last",
    "PAST": "past",
    "PREVIOUS": "previous preceding prior",
    "NEXT": "next",
    "COMING": "coming upcoming",
    "FOLLOWING": "following ensuing subsequent",
    "CURRENT": "current",
    "SAME": "same",
    "LATEST": "latest",
    "RECENT": "recent",
    "FUTURE": "future",
    "EVERY": "every each",
    "PER": "per",
    "OTHERS": "other",
    "ONCE": "once",
    "TWICE": "twice thrice",
    "TIMES": "times",
    "FEW": "few several many some",
    "COUPLE": "couple",
    "DOZEN": "dozen",
    "DOZENS": "dozens hundreds thousands scores",
    "SCALE": "hundred thousand million",
    "HALF": "half",
    "OF": "of",
    "IN": "in",
    "AND": "and",
    "OR": "or",
    "TO": "to through thru till",
    "ON": "on",
    "AT": "at",
    "BY": "by",
    "FOR": "for",
    "OVER": "over",
    "UP": "up",
    "AS": "as",
    "NO": "no not",
    "MORE": "more",
    "LESS": "less fewer",
    "THAN": "than",
    "UNDER": "under",
    "LEAST": "least",
    "MOST": "most",
    "JUST": "just only shortly well",
    "ABOUT": "about around approximately roughly circa approx",
    "NEARLY": "nearly almost close",
    "SO": "so",
    "FROM": "from",
    "BETWEEN": "between",
    "SINCE": "since",
    "EARLY": "early",
    "LATE": "late",
    "MID": "mid",
    "EARLIER": "earlier",
    "LATER": "later",
    "AGO": "ago",
    "BEFORE": "before",
    "AFTER": "after",
    "HENCE": "hence",
    "NOW": "now",
    "BEGINNING": "beginning start onset",
    "END": "end close",
    "MIDDLE": "middle",
    "REST": "rest remainder remaining",
    "TURN": "turn",
    "PERIOD": "period",
    "FISCAL": "fiscal financial",
    "CALENDAR": "calendar academic school tax",
    "FY": "fy",
    "TODAY": "today",
    "TONIGHT": "tonight",
    "YESTERDAY": "yesterday",
    "TOMORROW": "tomorrow",
    "OLD": "old",
    "LONG": "long",
    "ADDITIONAL": "additional extra further whole entire consecutive straight",
    "TRADING": "trading business working calendar-day",
    "FULL": "full",
    "AHEAD": "ahead",
    "LOCAL": "local",
    "TIME": "time",
    "MOMENT": "moment",
    "HOURS_WORD": "hours-long",
    "SOMETIME": "sometime",
    "OVERNIGHT": "overnight",
    "OCLOCK": "o'clock o’clock",
    "BEYOND": "beyond",
    "TERM": "term",
    "PRESENT": "present",
    "DATE": "date",
    "ALL": "all",
    "ANOTHER": "another",
}

_SHORT_UNITS = {"second": "sec secs", "minute": "min mins", "hour": "hr hrs", "year": "yr yrs"}
FIXED = {  # words that stand for past, present or future without a place in time
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "soon": "FUTURE_REF",
    "shortly": "FUTURE_REF",
}
SETS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
    "biannually": "P6M",
    "semiannually": "P6M",
    "biennially": "P2Y",
}


def _words() -> dict[str, tuple[str, object]]:
    words: dict[str, tuple[str, object]] = {}
    for kind, group in _GROUPS.items():
        words.update({w: (kind, w) for w in group.split()})
    words.update({w: ("FIXED", v) for w, v in FIXED.items()})
    words.update({w: ("SETWORD", v) for w, v in SETS.items()})
    for number, names in enumerate(MONTHS, 1):
        words.update(dict.fromkeys(names, ("MONTH", number)))
    for number, names in enumerate(WEEKDAYS):
        words.update(dict.fromkeys(names, ("WEEKDAY", number)))
        words[names[0] + "s"] = ("WEEKDAYS", number)
    words.update({w: ("NUMWORD", n) for n, w in enumerate(SMALL_NUMBERS)})
    words.update({w: ("NUMWORD", 10 * n) for n, w in enumerate(TENS, 2)})
    words.update({w: ("ORDINAL", n) for n, w in enumerate(ORDINALS, 1)})
    words.update({"thirtieth": ("ORDINAL", 30), "second": ("SECOND", 2)})
    for unit in UNITS[1:]:
        words[unit] = (OWN_KIND.get(unit, "UNIT"), unit)
        words["centuries" if unit == "century" else unit + "s"] = ("UNITS", unit)
    words["workweek"] = ("UNIT", "week")
    words["seconds"] = ("UNITS", "second")
    words.update({w: ("UNITS", unit) for unit, group in _SHORT_UNITS.items() for w in group.split()})
    words.update({w: ("SEASON", v) for w, v in SEASONS.items()})
    words.update({w + "s": ("SEASONS", v) for w, v in SEASONS.items() if w != "fall"})
    words.update({w: ("PART", v) for w, v in PARTS.items()})
    words.update({w + "s": ("PARTS", PARTS[w]) for w in ("morning", "afternoon", "evening", "night")})
    words.update({w: ("NOON", v) for w, v in NOON.items()})
    words.update({w: ("DECADE", f"19{n}") for n, w in enumerate(DECADE_WORDS, 2)})
    words.update({w: ("ZONE", w.upper()) for w in ZONES})
    return words


WORDS = _words()
CAPITAL_ONLY = {"may", "march", "mar", "sat", "sun", "wed", "mon", "dec", "jan", "et", "ct", "pt", "mt", "art"} | {
    "ist", "cat", "eat", "wat", "hst", "est", "cst", "epiphany"
}  # fmt: skip
"""Words that are time words only when they are written with a capital letter (zones: all in capitals)."""
MESSAGE_WORDS: dict[str, tuple[str, object]] = {
    "dec": ("MONTH", 12),
    "jan": ("MONTH", 1),
    "mar": ("MONTH", 3),
    "noonish": ("NOON", "T12:00"),
    "oclock": ("OCLOCK", "oclock"),
    "tmrw": ("TOMORROW", "tomorrow"),
    "tmr": ("TOMORROW", "tomorrow"),
    "tonite": ("TONIGHT", "tonight"),
    "weekday": ("UNIT", "weekday"),
    "eod": ("ENDOF", "day"),
    "eow": ("ENDOF", "week"),
    "eom": ("ENDOF", "month"),
    "eoy": ("ENDOF", "year"),
    "everyday": ("SETWORD", "P1D"),
    "annual": ("SETWORD", "P1Y"),
    "semiannual": ("SETWORD", "P6M"),
    "until": ("TO", "until"),
    "any": ("EVERY", "any"),
}
"""What words mean in messages; they are something else, or nothing, in articles."""
