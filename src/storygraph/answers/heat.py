"""How much there is, month by month: the counts of a heat table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

Row = dict[str, Any]
STEPS = 5  # shades
LONGEST = 18  # months that stand side by side; what lasts longer is counted by years


def heat(items: Iterable[Mapping[str, Any]]) -> Row:
    """Counts of dated items by the month that they lie in; what is longer than a month is counted with the year in
    which it begins, as `longer`.

    Gives `years` in order, each with `year`, `total`, `longer`, `months` (twelve of `value` "2024-03", `count`,
    `level` 0 to 5), and `most`, the highest count of a month.
    """
    months: Counter[str] = Counter()
    longer: Counter[str] = Counter()
    for item in items:
        first, last = str(item["earliest"] or "")[:7], str(item["latest"] or "")[:7]
        if not first or not last:
            continue
        if first == last:
            months[first] += 1
        else:
            longer[first[:4]] += 1
    most = max(months.values(), default=0)
    years = sorted({m[:4] for m in months} | set(longer))
    return {"most": most, "years": [_year(y, months, longer[y], most) for y in years]}


def _year(year: str, months: Counter[str], longer: int, most: int) -> Row:
    values = [f"{year}-{m:02}" for m in range(1, 13)]
    cells = [{"value": v, "count": months[v], "level": level(months[v], most)} for v in values]
    total = sum(months[v] for v in values) + longer
    return {"year": year, "total": total, "longer": longer, "months": cells}


def level(count: int, most: int) -> int:
    """The shade of a count, 0 to 5: 0 only for nothing."""
    return -(-STEPS * count // most) if count else 0


def spread(dates: Iterable[tuple[str, str | None]]) -> Row:
    """Counts of (name, ISO date) by name and month, or by year where that would be many columns.

    Gives `columns` in order ("2024-03" or "2024"), without gaps, and `rows`, those with most first: `name`, `total`,
    `undated`, `cells` (as in `heat`).
    """
    pairs = [(name, (day or "")[:10]) for name, day in dates]
    days = sorted(d for _, d in pairs if d)
    columns = _columns(days[0], days[-1]) if days else []
    size = len(columns[0]) if columns else 0
    counts = Counter((name, d[:size]) for name, d in pairs if d)
    totals = Counter(name for name, _ in pairs)
    undated = Counter(name for name, d in pairs if not d)
    most = max(counts.values(), default=0)
    rows = [
        {
            "name": name,
            "total": total,
            "undated": undated[name],
            "cells": [{"value": c, "count": counts[name, c], "level": level(counts[name, c], most)} for c in columns],
        }
        for name, total in sorted(totals.items(), key=lambda t: (-t[1], t[0]))
    ]
    return {"columns": columns, "rows": rows}


def _columns(first: str, last: str) -> list[str]:
    low, high = (int(d[:4]) * 12 + int(d[5:7]) - 1 for d in (first, last))
    if high - low < LONGEST:
        return [f"{m // 12:04}-{m % 12 + 1:02}" for m in range(low, high + 1)]
    return [f"{y:04}" for y in range(low // 12, high // 12 + 1)]
