"""Timelines to draw: what `storygraph timeline --format json` prints, made by hand."""

from __future__ import annotations

from typing import Any

Timeline = dict[str, Any]


def item(number: int, earliest: str | None, latest: str | None = None, **more: Any) -> dict[str, Any]:
    """An item of a timeline; undated without `earliest`."""
    return {
        "position": number if earliest else None,
        "earliest": earliest,
        "latest": latest or earliest,
        "precision": "day",
        "event": f"evt-{number:03}",
        "type": "meet",
        "summary": f"Nora Fenwick met the harbour board, meeting {number}.",
        "status": "happened",
        "independent_sources": 1,
        "conflict": False,
        "confidence": 0.8,
        "mentions": [],
        **more,
    }


def timeline(*items: dict[str, Any], names: tuple[str, ...] = ("Nora Fenwick",)) -> Timeline:
    """A timeline of one entity, or of several with the ids e0, e1, …"""
    target: dict[str, Any] = {"id": "e0", "name": "; ".join(names), "type": "Person"}
    if len(names) > 1:
        target["entities"] = [{"id": f"e{k}", "name": n, "type": "Person"} for k, n in enumerate(names)]
    return {"target": target, "left_out": 0, "items": list(items)}


SMALL = timeline(
    item(1, "2016-01-01", "2016-12-31"),
    item(2, "2024-03-05", independent_sources=3),
    item(3, "2024-03-05", confidence=0.4, summary="The quay was closed."),
    item(4, "2024-03-01", "2024-03-31", status="planned"),
    item(
        5,
        "2024-04-02",
        conflict=True,
        claims=[
            {"earliest": "2024-04-02", "latest": "2024-04-02", "articles": ["a"], "independent_sources": 1},
            {"earliest": "2024-04-09", "latest": "2024-04-09", "articles": ["b"], "independent_sources": 1},
        ],
    ),
    item(6, None, status="denied", summary="She threatened the pilot."),
)
