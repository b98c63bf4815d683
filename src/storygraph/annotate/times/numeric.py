"""Dates in figures: ISO, American, European."""

from __future__ import annotations

import re
from datetime import date

from storygraph.annotate.times.calendar_year import is_day, month_value
from storygraph.annotate.times.grammar import Match, Reading, Readings, Rules
from storygraph.annotate.times.reference import Reference

rules = Rules()


@rules.add("iso=ISO")
def iso(m: Match, ref: Reference) -> Readings:
    """2024-03-07, 2024-03-07T10:30."""
    said = m.said().upper().replace(" ", "T")
    if not is_day(int(said[:4]), int(said[5:7]), int(said[8:10])):
        return None
    return Reading("TIME" if "T" in said else "DATE", said)


@rules.add("d=NUMDATE")
def numeric(m: Match, ref: Reference) -> Readings:
    """03/07/2024, 7.3.24, 2024/03/07: in the order that the article's own dates show, else month first."""
    value = date_in_figures(m.said(), ref)
    return Reading("DATE", value) if value else None


def date_in_figures(said: str, ref: Reference) -> str | None:
    """Value of a date in figures; None where the calendar has no such day."""
    parts = _figures(said)
    if parts[0] > 31:
        year, month, day = parts
    else:
        day_first = ref.day_first or "." in said
        day, month = (parts[0], parts[1]) if day_first else (parts[1], parts[0])
        if month > 12:
            day, month = month, day
        year = parts[2] if parts[2] > 99 else _century(parts[2], ref)
    return f"{year:04d}-{month:02d}-{day:02d}" if is_day(year, month, day) else None


def _figures(said: str) -> list[int]:
    """The three numbers of a date in figures, in the order of writing: "20240307", too."""
    parts = [said[:4], said[4:6], said[6:]] if said.isdigit() else re.split(r"\D", said)
    return [int(p) for p in parts]


def _century(year: int, ref: Reference) -> int:
    """Two digits are of this century up to ten years after publication, else of the last."""
    limit = (ref.published.year if ref.published else 2030) + 10
    return 2000 + year if 2000 + year <= limit else 1900 + year


@rules.add("(?: THIS|NEXT )? (?: (?P<wd> WEEKDAY) COMMA? )? s=SLASHED")
def slashed(m: Match, ref: Reference) -> Readings:
    """Friday 5/12; alone only after a preposition of time, for 1/2 is a fraction, too."""
    first, second = (int(p) for p in m.word(m.at("s")).split("/"))
    month, day = (second, first) if ref.day_first or first > 12 else (first, second)
    if not (m.has("wd") or ref.message or m.before in ("on", "by", "since", "until", "from", "of", "before", "after")):
        return None
    if month > 12 or not is_day(2024, month, day) or m.word(m.at("s")) == "24/7":
        return None
    value = month_value(ref, month, day)
    return Reading("DATE", value) if value else None


@rules.add("a=SLASHED (?:TO|DASH|AND) b=SLASHED (?: COMMA year=YEAR )?", "a=SLASHED (?:TO|DASH|AND) full=NUMDATE")
def slashed_range(m: Match, ref: Reference) -> Readings:
    """from 10/1 to 11/7, 5/1-5/7/2020: two days, the first in the year of the second, or in the one before."""
    if not (ref.message or m.before in ("from", "between")):
        return None
    ends = []
    for group in ("a", "b" if "b" in m.names else "full"):
        first, second = _figures(m.word(m.at(group)))[:2]
        ends.append((second, first) if ref.day_first or first > 12 else (first, second))
    (month, day), (to_month, to_day) = ends
    if not is_day(2024, month, day) or not is_day(2024, to_month, to_day):
        return None
    year = f"{m['year']:04d}" if m.has("year") else (month_value(ref, to_month, to_day) or "")[:4]
    if "full" in m.names:
        year = f"{_figures(m.word(m.at('full')))[2]:04d}"
    if not year:
        return None
    start = f"{int(year) - (month > to_month):04d}" if year.isdigit() else year
    return [
        Reading("DATE", f"{start}-{month:02d}-{day:02d}", first=m.first, last=m.at("a")),
        Reading("DATE", f"{year}-{to_month:02d}-{to_day:02d}", first=m.at("a") + 2, last=m.last),
    ]


def numeric_order(texts: list[str], published: date | None) -> bool:
    """Whether the numeric dates of an article put the day first; False (American order) where nothing shows it.

    Each date that can be read in one order only is a vote for it, and so is one that lies within 15 days of
    publication in one order only.
    """
    votes = 0
    for said in texts:
        first, second, year = _figures(said)
        if first > 31:
            continue
        votes += (first > 12) - (second > 12)
        if published and first != second and year % 100 == published.year % 100:
            votes += _near(published, second, first) - _near(published, first, second)
    return votes > 0


def _near(published: date, month: int, day: int) -> bool:
    return is_day(published.year, month, day) and abs((date(published.year, month, day) - published).days) <= 15
