"""How many time expressions of the Recognizers-Text cases StoryGraph reads as their authors do.

  python benchmarks/recognizers.py PATH [-v]

PATH is a file of cases or the folder `Specs/DateTime/English` of github.com/microsoft/Recognizers-Text (MIT): of a
folder, `DateTimeModel.json` and the `*Parser.json` files count. Each expected result with a TIMEX value is one case;
it is right if an expression found at its place has the same value. Some conventions differ and are translated:

- an unknown part ("XXXX-10-02", "XXXX-WXX-7TMO") agrees with what the context decides, if that is one of the days (or
  the stretch of days) that the case itself lists as its resolutions; so does a month "XXXX-11" in one of the years
  listed, whatever part of it the words name (MOD says that in TIMEX3);
- a range "(start,end,length)" agrees with one expression of these days, its end included or not, or, as TIMEX3 has
  it, with one expression for each end ("now" is the moment of reference) or for one end and the length ("from 9" and
  "for two hours");
- a week of a month ("2015-01-W01") agrees with the ISO week ("2015-W01") that is the case's own resolution;
- a time without minutes ("T22") agrees with the full hour, a time with its day with the time alone, one marked as UTC
  with one without a zone; lengths agree that are the same ("PT1.5H" and "PT1H30M", "P3M" and "P1Q", "P1.25Y" and
  "P15M");
- "few", "several", "some" of a unit are X in TIMEX3 and three there; "FY2008" and "SY2008" are the year in TIMEX3;
  weekends as a set are "XXXX-WXX-WE" or "P1WE".

Every other difference counts as wrong. What is not covered is listed in docs/times.md.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from storygraph.annotate.language import load
from storygraph.annotate.times import find_times
from storygraph.model import TimeExpression


class Expected(NamedTuple):
    """One result of a case: its words, characters [start, end), TIMEX values, and what they are resolved to."""

    words: str
    start: int
    end: int
    kind: str
    today: str
    timex: tuple[str, ...]
    resolved: tuple[tuple[str, str], ...]


def expected(result: dict[str, Any], today: str) -> Expected | None:
    """A result in one form, whichever file it is of; None for one without a TIMEX value."""
    given = result.get("Resolution") or result.get("Value") or {}
    rows: list[dict[str, Any]] = given.get("values") or [given]
    timex = [str(v.get("timex") or v.get("Timex") or "") for v in rows]
    if not any(timex) or "Start" not in result:
        return None
    flat = [v for row in rows for v in (row, row.get("FutureResolution") or {}, row.get("PastResolution") or {})]
    resolved = [_days(v) for v in flat]
    end = result["End"] + 1 if "End" in result else result["Start"] + result["Length"]
    kind = str(result.get("TypeName") or result.get("Type")).split(".")[-1]
    named = tuple(filter(None, timex))
    return Expected(
        str(result["Text"]).lower(),
        result["Start"],
        end,
        kind,
        today,
        named,
        tuple(r for r in resolved if r != ("", "")),
    )


def _days(value: dict[str, Any]) -> tuple[str, str]:
    """First moment and the end of a resolution; a single moment twice; two empty strings where there is none."""
    for name in ("value", "date", "dateTime", "time"):
        if isinstance(value.get(name), str):
            said = value[name].replace(" ", "T")
            return said, said
    pairs = (("start", "end"), ("startDate", "endDate"), ("startDateTime", "endDateTime"), ("startTime", "endTime"))
    for first, last in pairs:
        if first in value or last in value:
            return str(value.get(first, "")).replace(" ", "T"), str(value.get(last, "")).replace(" ", "T")
    return "", ""


def agrees(case: Expected, found: Sequence[TimeExpression]) -> bool:
    """Whether the expressions at the place of a case say what it expects."""
    if any(_same(timex, case, e) for e in found for timex in case.timex):
        return True
    clock = [e for e in found if re.search(r"T\d\d", e.value) or e.value == "PRESENT_REF"]
    ends = clock if len(clock) > 1 and "T" in case.timex[0] else list(found)
    if len(ends) > 1 and any(_ends(pair, ends[0], ends[-1], case.today) for pair in case.resolved):
        return True
    return any(_end_and_length(case, found, pair) for pair in case.resolved)


def _end_and_length(case: Expected, found: Sequence[TimeExpression], pair: tuple[str, str]) -> bool:
    """Whether one expression is the beginning of a range, or its end, and another one its length."""
    length = case.timex[0].rpartition(",")[2].rstrip(")")
    spans = [e for e in found if e.type == "DURATION"]
    if not length.startswith("P") or not any(_as_long(length, e.value) for e in spans):
        return False
    for e in found:
        own = re.sub(r"^[\dX-]{10}(?=T)", "", e.value)
        clock = any("T" in p and _full_hour(own) == _full_hour(f"T{p[11:]}") for p in pair)
        clock |= any(p[:3].endswith(":") and _full_hour(own) == _full_hour(f"T{p}") for p in pair)
        day = e.type == "DATE" and (e.interval.earliest or "")[:10] in (pair[0][:10], pair[1][:10])
        if e.type != "DURATION" and (clock or day):
            return True
    return False


def _same(timex: str, case: Expected, said: TimeExpression) -> bool:
    if said.value == timex or _months(said.value) == timex or _full_hour(said.value) == _full_hour(timex):
        return True
    if timex.startswith("T") and _full_hour(re.sub(r"^[\dX-]{10}", "", said.value)) == _full_hour(timex):
        return True
    tail = re.sub(r"^[\dXW#-]+(?=T)", "", timex)
    if tail.startswith("T") and tail != timex and _full_hour(said.value[10:]) == _full_hour(tail):
        return any(said.value[:10] in (pair[0][:10], pair[1][:10]) for pair in case.resolved)
    if case.kind in ("duration", "set") and _as_long(timex, said.value, case.words):
        return True
    if re.fullmatch(r"[FS]Y\d{4}", timex) and timex[2:] == said.value:
        return True
    if re.fullmatch(r"XXXX-\d\d", timex) and re.fullmatch(r"\d{4}-\d\d", said.value) and timex[4:] == said.value[4:]:
        return any(said.value[:4] in (pair[0][:4], pair[1][:4]) for pair in case.resolved)
    if "X" in timex or re.match(r"\d{4}-\d\d-W", timex) or timex.startswith("(") or case.kind in ("date", "datetime"):
        return any(_covers(pair, said) for pair in case.resolved)
    return False


def _months(value: str) -> str:
    """Quarters as months."""
    return re.sub(r"^P(\d+)Q$", lambda m: f"P{3 * int(m[1])}M", value)


def _as_long(timex: str, value: str, words: str = "") -> bool:
    """Whether two lengths are the same, however they are written."""
    if _seconds(timex) == _seconds(value) is not None or _in_months(timex) == _in_months(value) is not None:
        return True
    if {timex, value} == {"P1WE", "XXXX-WXX-WE"}:
        return True
    vague = re.search(r"\b(few|several|some)\b", words) is not None
    return vague and re.sub(r"\d+", "X", timex) == value


def _in_months(value: str) -> float | None:
    parts = re.fullmatch(r"P(?:([\d.]+)Y)?(?:([\d.]+)Q)?(?:([\d.]+)M)?", value)
    if parts is None or value == "P":
        return None
    return sum(float(n or 0) * months for n, months in zip(parts.groups(), (12, 3, 1), strict=True))


_LENGTHS = {"Y": 365 * 86400, "W": 7 * 86400, "D": 86400, "H": 3600, "M": 60, "S": 1}


def _seconds(value: str) -> float | None:
    """Length of an ISO duration ("PT1.5H" is "PT1H30M"); None for months, whose length varies, and for others."""
    days, _, clock = value.removeprefix("P").partition("T")
    parts = re.findall(r"([\d.]+)([YWD])", days) + re.findall(r"([\d.]+)([HMS])", clock)
    if "".join(n + u for n, u in parts) != days + clock or not parts:
        return None
    return sum(float(n) * _LENGTHS[u] for n, u in parts)


def _full_hour(value: str) -> str:
    minutes = re.sub(r"(T\d\d:\d\d):00(?=Z|$)", r"\1", value).removesuffix("Z")
    return re.sub(r"(T\d\d):00(?=Z|$)", r"\1", minutes)


def _covers(pair: tuple[str, str], said: TimeExpression) -> bool:
    """Whether the interval of an expression is that of a resolution, whose end is left out if it is a range."""
    first, last = said.interval.earliest or "", said.interval.latest or ""
    if "T" in pair[0] + pair[1] or ":" in pair[0]:
        return pair[0] == pair[1] and _moment(said) == _full_hour(pair[0])
    if pair[0] == pair[1]:
        return first[:10] == last[:10] == pair[0]
    if not pair[0] or not pair[1]:  # "before Monday", "since 2016": one end is open
        return bool(first) and (first[:10] == pair[0] or pair[1] in (first[:10], _next(last)))
    return first[:10] == pair[0] and pair[1] in (last[:10], _next(last))


def _moment(said: TimeExpression) -> str:
    return _full_hour(said.value)


def _next(day: str) -> str:
    return (date.fromisoformat(day[:10]) + timedelta(days=1)).isoformat() if day else ""


def _ends(pair: tuple[str, str], first: TimeExpression, last: TimeExpression, today: str) -> bool:
    """Whether two expressions are the ends of a range, the second inside it or the first moment after it."""
    a, b = (e.interval.earliest or (today[:10] if e.value == "PRESENT_REF" else "") for e in (first, last))
    if "T" in pair[0] or ":" in pair[0]:
        moments = [today if e.value == "PRESENT_REF" else e.value for e in (first, last)]
        own = [_full_hour(re.sub(r"^[\dX-]{10}(?=T)", "", m)) for m in moments]
        want = [_full_hour(re.sub(r"^([\d-]{10})?T?", "T", p)) for p in pair]
        return own == want
    return bool(a and b) and a[:10] == pair[0] and pair[1] in (b[:10], _next(last.interval.latest or ""))


def cases(path: Path) -> Iterator[tuple[str, datetime | None, list[Expected]]]:
    """Input, moment of reference and expected results of each case that has a TIMEX value."""
    files = [path]
    if path.is_dir():
        files = sorted([path / "DateTimeModel.json", *path.glob("*Parser.json")])
    for file in files:
        for row in json.loads(file.read_text(encoding="utf-8-sig")):
            said = (row.get("Context") or {}).get("ReferenceDateTime")
            wanted = [e for r in row["Results"] if (e := expected(r, said or "")) is not None]
            if wanted:
                yield row["Input"], datetime.fromisoformat(said) if said else None, wanted


def main() -> int:
    """Print the share of cases that agree, by type and over all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("path", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="print each case that does not agree")
    options = parser.parse_args()
    rows = list(cases(options.path))
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for (text, day, wanted), doc in zip(rows, load(None).nlp.pipe(r[0] for r in rows), strict=True):
        found = find_times(doc, day)
        for case in wanted:
            here = [e for e in found if e.start < case.end and case.start < e.end]
            good = agrees(case, here)
            total[case.kind] += 1
            right[case.kind] += good
            if options.verbose and not good:
                said = [(text[e.start : e.end], e.value) for e in here]
                place = text[case.start : case.end]
                sys.stdout.write(f"{case.kind}\t{day}\t{text}\t{place}\t{case.timex[0]}\t{said}\n")
    for kind, n in sorted(total.items()):
        sys.stdout.write(f"{kind:16} {100 * right[kind] / n:5.1f}  ({right[kind]} of {n})\n")
    share = 100 * sum(right.values()) / max(1, sum(total.values()))
    sys.stdout.write(f"{'all':16} {share:5.1f}  ({sum(right.values())} of {sum(total.values())})\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
