"""A timeline in the JSON of TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html).

Only what its format can say truly: a day has year, month, day; a month no day; a year only the year; a range an end.
Undated events are left out of `events` and counted in the title's text.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from storygraph.picture.moment import ordinal, span_words, state_words, when_words


def timelinejs(timeline: Mapping[str, Any]) -> dict[str, Any]:
    """The object that TimelineJS reads."""
    dated = [i for i in timeline["items"] if i.get("position") is not None]
    undated = len(timeline["items"]) - len(dated)
    note = f"{len(dated)} dated events" + (f", {undated} undated" if undated else "")
    name = escape(str(timeline["target"]["name"]))
    return {"title": {"text": {"headline": name, "text": note}}, "events": [_slide(i) for i in dated]}


def _slide(item: Mapping[str, Any]) -> dict[str, Any]:
    first, last = str(item["earliest"])[:10], str(item["latest"])[:10]
    state = state_words(item)
    headline = str(item["summary"])
    slide: dict[str, Any] = {
        "unique_id": str(item["event"]),
        "start_date": _date(first, last),
        "display_date": when_words(item),
        "text": {
            "headline": escape(f"{state}: {headline}" if state else headline),
            "text": escape(f"{item.get('independent_sources', 1)} independent texts; {item.get('type', '')}"),
        },
    }
    if item.get("entities"):
        slide["group"] = " + ".join(map(str, item["entities"]))
    if first != last and len(slide["start_date"]) == 3:
        slide["end_date"] = _date(last, last)
    return slide


def _date(first: str, last: str) -> dict[str, str]:
    """As much of the first day as is known of the interval."""
    year, month, day = first.split("-")
    words = span_words(ordinal(first), ordinal(last))
    if words == year:
        return {"year": year}
    if len(words.split()) == 2 and words[0].isalpha() and not words.startswith("Q"):
        return {"year": year, "month": str(int(month))}
    return {"year": year, "month": str(int(month)), "day": str(int(day))}
