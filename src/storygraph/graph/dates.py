"""Date nodes: what an interval is called, and which longer interval it lies within."""

from __future__ import annotations

import calendar
from datetime import date

from storygraph.graph.book import Book
from storygraph.model import Interval
from storygraph.model.interval import day_number
from storygraph.model.nodes import Date


def name_of(interval: Interval) -> str:
    """ISO name of a dated interval: 2024-03-07, 2024-W10, 2024-03, 2024-Q1, 2024, or first/last day."""
    first, last = str(interval.earliest)[:10], str(interval.latest)[:10]
    a, b = date.fromisoformat(first), date.fromisoformat(last)
    if a == b:
        return first
    whole_month = a.day == 1 and b.day == calendar.monthrange(b.year, b.month)[1]
    if whole_month and a.year == b.year:
        if a.month == b.month:
            return first[:7]
        if (a.month, b.month) == (1, 12):
            return first[:4]
        if a.month % 3 == 1 and b.month == a.month + 2:
            return f"{a.year}-Q{(a.month + 2) // 3}"
    if a.isoweekday() == 1 and (b - a).days == 6:
        year, week, _ = a.isocalendar()
        return f"{year}-W{week:02d}"
    return f"{first}/{last}"


def around(name: str, precision: str) -> Interval | None:
    """The next longer calendar interval that a named one lies within: day in month, month and quarter in year."""
    year = int(name[:4])
    if precision == "day":
        last = calendar.monthrange(year, int(name[5:7]))[1]
        return Interval(earliest=f"{name[:7]}-01", latest=f"{name[:7]}-{last}", precision="month")
    if precision in ("month", "quarter"):
        return Interval(earliest=f"{year:04d}-01-01", latest=f"{year:04d}-12-31", precision="year")
    return None


def _precision(name: str) -> str:
    if "/" in name:
        return "range"
    return {10: "day", 8: "week", 7: "quarter" if "Q" in name else "month", 4: "year"}[len(name)]


def date_node(book: Book, interval: Interval) -> Date:
    """The node of a dated interval, with those that it lies within."""
    name = name_of(interval)
    precision = _precision(name)
    first, last = str(interval.earliest)[:10], str(interval.latest)[:10]
    node = book.node(Date(id=name, name=name, earliest=first, latest=last, precision=precision, day=day_number(first)))
    longer = around(name, precision)
    if longer is not None:
        book.edge("WITHIN", node.id, date_node(book, longer).id, ("Date", "Date"))
    return node
