"""The date of publication as ISO 8601, from the unambiguous ways to write it."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_NAMES = (
    "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september"
    "|oct october|nov november|dec december"
)
_MONTHS = {name: k for k, names in enumerate(_NAMES.split("|"), start=1) for name in names.split()}
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[A-Za-z]+)\.?,?\s+(?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<month>[A-Za-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})")
_SLASHES = re.compile(r"(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def normalise(value: str) -> str | None:
    """ISO date, or date-time where a time of day is given; None where the value is no date or an ambiguous one.

    Accepts ISO 8601, "5 March 2024", "March 5, 2024", "2024/03/05" and the dates of mail and RSS (RFC 2822).
    """
    text = value.strip()
    if _ISO_DAY.fullmatch(text):
        return _day(int(text[:4]), int(text[5:7]), int(text[8:]))
    if _ISO_DAY.match(text):
        try:
            return datetime.fromisoformat(text).isoformat()
        except ValueError:
            return None
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _SLASHES):
        if found := pattern.fullmatch(text):
            month = found["month"].lower()
            number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
            return _day(int(found["year"]), number, int(found["day"]))
    return _mail(text)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _mail(text: str) -> str | None:
    """The date of RFC 2822, whose weekday and time of day keep it from being taken for anything else."""
    if ":" not in text:
        return None
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return None
