"""Days as numbers, and an item's time in words."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@lru_cache(maxsize=20_000)  # a large timeline asks for the same days over and over
def ordinal(value: str) -> int:
    """The number of an ISO day or date-time."""
    return date.fromisoformat(value[:10]).toordinal()


def day_words(number: int, *, year: bool = True) -> str:
    """ "7 Mar 2024", or "7 Mar"."""
    d = date.fromordinal(number)
    return f"{d.day} {MONTHS[d.month - 1]}" + (f" {d.year}" if year else "")


@lru_cache(maxsize=20_000)
def span_words(first: int, last: int) -> str:
    """An interval as people write it: "7 Mar 2024", "Mar 2024", "2024", "Q1 2024", "3 - 7 Mar 2024", "2004 - 2011"."""
    a, b = date.fromordinal(first), date.fromordinal(last)
    if a == b:
        return day_words(first)
    whole = a.day == 1 and b.day == calendar.monthrange(b.year, b.month)[1]
    if whole and a.year == b.year:
        if a.month == b.month:
            return f"{MONTHS[a.month - 1]} {a.year}"
        if (a.month, b.month) == (1, 12):
            return str(a.year)
        if a.month % 3 == 1 and b.month == a.month + 2:
            return f"Q{(a.month + 2) // 3} {a.year}"
        return f"{MONTHS[a.month - 1]} – {MONTHS[b.month - 1]} {a.year}"
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day} – {day_words(last)}"
    return f"{day_words(first, year=a.year != b.year)} – {day_words(last)}"


def when_words(item: Mapping[str, Any]) -> str:
    """An item's time in words; "undated" where the articles give none."""
    if item.get("position") is None:
        return "undated"
    return span_words(ordinal(item["earliest"]), ordinal(item["latest"]))


def state_words(item: Mapping[str, Any]) -> str:
    """What stands before an item's sentence: its status where it did not simply happen, and what is doubtful."""
    words = [] if item.get("status", "happened") == "happened" else [str(item["status"])]
    if item.get("outcome"):
        words.append(str(item["outcome"]["kind"]))
    if item.get("conflict"):
        words.append("dates disputed")
    if item.get("inferred"):
        words.append("day from context")
    return ", ".join(words)
