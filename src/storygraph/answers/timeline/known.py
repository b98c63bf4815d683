"""What had been reported by a day, as it was claimed then."""

from __future__ import annotations

from collections import defaultdict

from storygraph.answers.context import Context
from storygraph.answers.timeline.targets import MOST, Row
from storygraph.model.interval import FINENESS


def known(context: Context, article: str, as_of: str) -> bool:
    """Whether the article had been published by then."""
    published = context.article(article).published
    return bool(published) and str(published)[:10] <= as_of


def as_known(context: Context, rows: list[Row], as_of: str) -> list[Row]:
    """The events that articles had reported by then, with the time and status that those gave."""
    claims: dict[str, list[Row]] = defaultdict(list)
    found = context.rows("event_claims", ids=[r["event"] for r in rows], until=as_of, limit=MOST) if rows else []
    for claim in found:
        claims[claim["event"]].append(claim)
    return [_claimed(row, claims[row["event"]]) for row in rows if row["event"] in claims]


def add_claims(context: Context, items: list[Row], as_of: str) -> None:
    """Give each disputed item its `claims`: the times that articles give, in order, each with those articles."""
    disputed = {i["event"]: i for i in items if i["conflict"]}
    claims: dict[str, dict[tuple[str, str], list[Row]]] = defaultdict(lambda: defaultdict(list))
    found = context.rows("event_claims", ids=sorted(disputed), until=as_of, limit=MOST) if disputed else []
    for claim in found:
        if _dated(claim):
            claims[claim["event"]][claim["earliest"], claim["latest"]].append(claim)
    for event, item in disputed.items():
        item["claims"] = [
            {
                "earliest": first,
                "latest": last,
                "articles": sorted({c["article"] for c in group}),
                "independent_sources": len({c["origin"] for c in group}),
            }
            for (first, last), group in sorted(claims[event].items())
        ]


def _claimed(row: Row, mine: list[Row]) -> Row:
    best = min(mine, key=lambda c: (not _dated(c), FINENESS[c["precision"]], c["published"], c["article"]))
    days = {(c["earliest"], c["latest"]) for c in mine if c["precision"] == "day" and _dated(c)}
    return {
        **row,
        **{k: best[k] for k in ("earliest", "latest", "precision", "status")},
        "independent_sources": len({c["origin"] for c in mine}),
        "conflict": len(days) > 1,
    }


def _dated(row: Row) -> bool:
    return bool(row["earliest"] and row["latest"])
