"""Pictures of a timeline: one scene, drawn as SVG, PNG, HTML; and TimelineJS JSON."""

from storygraph.picture.formats import draw, suffixes

__all__ = ["draw", "suffixes"]
